#include "core/engine/rods/run_remedies.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/engine/rods/check_names.h"

namespace holdfast::rods {

namespace {

constexpr double kRoundOff = 1e-9;

std::vector<std::string> offersFor(const FailedCheck& f)
{
    switch (f.check.kind) {
    case CheckKind::RodTension: return rodOffers(f);
    case CheckKind::LevelElongation: return elongationOffers(f);
    case CheckKind::PlateBearing:
    case CheckKind::PlateBending: return plateOffers(f);
    case CheckKind::DeviceLoad: return deviceOffers(f);
    case CheckKind::DeviceTravel: return travelOffers(f);
    case CheckKind::PostCompression:
    case CheckKind::PostBearing: return postOffers(f);
    case CheckKind::PostSlenderness: return slendernessOffers(f);
    case CheckKind::SheathingShear: return sheathingOffers(f);
    case CheckKind::StoryDrift:
    case CheckKind::WindDrift: return driftOffers(f);
    default: return {};
    }
}

bool isTried(CheckKind kind)
{
    return kind < CheckKind::AnchorSteel || kind == CheckKind::PostSlenderness
           || kind == CheckKind::WindDrift;
}

} // namespace

std::string remedyFor(const FailedCheck& failed)
{
    if (!isTried(failed.check.kind) || !std::isfinite(failed.needed()))
        return remedyOf(failed.check.kind);
    char text[48];
    std::snprintf(text, sizeof text,
                  isStrength(failed.check.kind) ? "Needs %.2f times the capacity" : "Is %.2f times the limit",
                  failed.needed());
    std::string out = text;
    const auto offers = offersFor(failed);
    if (offers.empty())
        return out + "; nothing in the catalogue does. " + remedyOf(failed.check.kind);
    for (std::size_t i = 0; i < offers.size(); ++i)
        out += (i == 0 ? ": " : ", or ") + offers[i];
    out += " would do.";
    const std::string general = remedyOf(failed.check.kind);
    const auto mode = general.find("(FM-");
    return mode == std::string::npos ? out : out + " " + general.substr(mode);
}

std::vector<Check> worstOfEachKind(const RodRun& run)
{
    std::vector<Check> worst;
    for (const Check& c : run.checks) {
        const auto same = std::ranges::find(worst, c.kind, &Check::kind);
        if (same == worst.end())
            worst.push_back(c);
        else if (c.ratio > same->ratio)
            *same = c;
    }
    return worst;
}

void formRemedies(StackDesign& made, const DesignBasisRows& rows)
{
    for (const Check& c : worstOfEachKind(made.run))
        if (isOverLimit(c, rows.criteria))
            made.remedies[c.kind] = remedyFor({c, made, rows});
}

bool isOverLimit(const Check& check, const building::DesignCriteria& criteria)
{
    return check.ratio > criteria.rods.limitUtilization + kRoundOff;
}

} // namespace holdfast::rods
