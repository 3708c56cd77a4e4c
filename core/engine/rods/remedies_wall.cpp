// Remedies for posts, sheathing and drift.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/base/calculation.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/rods/run_remedies.h"
#include "core/engine/rods/trial_criteria.h"

namespace holdfast::rods {

namespace {

constexpr double kMeets = 1.0 + 1e-9;
// Dressed depths of 2x lumber (PS 20).
constexpr std::array<double, 5> kStudDepths = {3.5, 5.5, 7.25, 9.25, 11.25};
// Edge spacings of SDPWS Table 4.3A, wide to close.
constexpr std::array<double, 4> kEdgeSpacings = {6, 4, 3, 2};

bool postsPass(const FailedCheck& f, const StoryParts& parts, const building::DesignCriteria& criteria)
{
    const PostNumbers n = storyNumbers(parts, criteria).post;
    return std::max(n.ratio, n.bearingRatio) <= kMeets * f.limit();
}

// One construction of the table on one or two sides.
struct PanelTrial {
    SheathingUse use;
    std::string words() const
    {
        return use.panel + " " + use.nail + " at " + formatInches(use.edgeSpacing) + " on "
               + (use.sides == 1 ? "one side" : "both sides");
    }
};

// All of the table, weakest first by `key`. The words of a row's own name are read back by the same function
// that reads a schedule.
std::vector<PanelTrial> panels(const FailedCheck& f, auto key)
{
    std::vector<PanelTrial> out;
    for (const SheathingRow& row : f.rows.catalogs.sheathing)
        for (const double spacing : kEdgeSpacings)
            for (const int sides : {1, 2}) {
                building::WallType type;
                type.sheathing = row.panel;
                type.nail = row.nail;
                type.edgeSpacing = Length(spacing);
                type.sides = sides;
                out.push_back({sheathingUse(type, f.rows.catalogs, f.criteria())});
            }
    std::ranges::stable_sort(out, {}, key);
    return out;
}

bool shearPasses(const FailedCheck& f, const SheathingUse& use)
{
    StoryParts parts = f.parts();
    parts.sheathing = use;
    return storyNumbers(parts, f.criteria()).sheathing.ratio <= kMeets * f.limit();
}

// The greatest drift over its limit of the kind that failed, over all stories.
double worstDrift(const FailedCheck& f, const std::vector<StoryParts>& parts)
{
    const building::DesignCriteria& c = f.criteria();
    const bool wind = f.check.kind == CheckKind::WindDrift;
    std::vector<StoryNumbers> numbers;
    for (const StoryParts& p : parts)
        numbers.push_back(storyNumbers(p, c));
    const DriftNumbers drift =
        wind ? windDriftNumbers(parts, numbers, c.drift.windServiceFactor) : driftNumbers(parts, numbers);
    double worst = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Length elastic = governingDrift(drift.single[i].total(), drift.stacked, i, c.drift.formulation);
        const Length made = wind ? elastic : amplifiedDrift(elastic, c.seismic.cd, c.seismic.importance);
        const double ratio = wind ? c.drift.windLimitRatio : c.drift.limitRatio;
        worst = std::max(worst, made / (ratio * parts[i].demand->height));
    }
    return worst;
}

bool driftPasses(const FailedCheck& f, const std::vector<StoryParts>& parts)
{
    return worstDrift(f, parts) <= kMeets * f.limit();
}

std::vector<StoryParts> stiffened(const FailedCheck& f, LineLoad stiffness)
{
    std::vector<StoryParts> parts = f.design.parts;
    for (StoryParts& p : parts)
        p.sheathing.stiffness = max(p.sheathing.stiffness, stiffness);
    return parts;
}

// Drift falls with G_a, so the least stiff panel that does is found by halving.
void offerPanel(const FailedCheck& f, std::vector<std::string>& out)
{
    const auto trials = panels(f, [](const PanelTrial& t) { return t.use.stiffness.value(); });
    const auto does = [&](const PanelTrial& t) { return driftPasses(f, stiffened(f, t.use.stiffness)); };
    if (trials.empty() || !does(trials.back()))
        return;
    const auto at = std::ranges::partition_point(trials, [&](const PanelTrial& t) { return !does(t); });
    out.push_back("in every story at least the stiffness of " + at->words());
}

void offerRods(const FailedCheck& f, std::vector<std::string>& out)
{
    for (const RodSize& size : f.rows.catalogs.rods) {
        std::vector<StoryParts> parts = f.design.parts;
        if (size.diameter <= parts.back().size->diameter)
            continue;
        for (StoryParts& p : parts)
            if (p.size->diameter < size.diameter)
                p.size = &size;
        if (driftPasses(f, parts)) {
            out.push_back("rods of at least " + formatInches(size.diameter)
                          + " in every story with these devices");
            return;
        }
    }
}

} // namespace

std::vector<std::string> postOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    const StoryParts& p = f.parts();
    building::DesignCriteria criteria = trialCriteria(f.criteria());
    for (const double depth : kStudDepths) {
        if (Length(depth) <= f.criteria().materials.studDepth)
            continue;
        criteria.materials.studDepth = Length(depth);
        if (postsPass(f, p, criteria)) {
            out.push_back(std::to_string(p.studs) + " studs " + formatInches(Length(depth)) + " deep");
            break;
        }
    }
    const LumberGrade* best = nullptr;
    for (const LumberGrade& l : f.rows.catalogs.lumber) {
        StoryParts other = p;
        other.lumber = &l;
        if (postsPass(f, other, f.criteria()) && (!best || l.compressionPerp < best->compressionPerp))
            best = &l;
    }
    if (best)
        out.push_back(best->species + " " + best->grade);
    return out;
}

std::vector<std::string> slendernessOffers(const FailedCheck& f)
{
    const Length least = f.parts().postHeight / (kSlenderest * f.limit());
    return {"posts at least " + quantityText(least.value(), Unit::Inch)
            + " wide in every direction that can buckle"};
}

std::vector<std::string> sheathingOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    const auto trials = panels(f, [&](const PanelTrial& t) {
        return nominalSeismicOf(t.use, f.criteria().codes.sheathing).value();
    });
    for (const PanelTrial& t : trials)
        if (shearPasses(f, t.use)) {
            out.push_back(t.words());
            break;
        }
    // Longer walls have no lesser aspect factor; with openings C_o would change too.
    if (f.parts().demand->fullHeightLength < f.parts().demand->wallLength)
        return out;
    const Length wall = f.parts().demand->wallLength * f.needed();
    out.push_back("a wall of " + formatFeetInches(Length(std::ceil(wall.value()))) + " (now "
                  + formatFeetInches(f.parts().demand->wallLength) + ") under the same shear");
    return out;
}

std::vector<std::string> driftOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    offerPanel(f, out);
    offerRods(f, out);
    return out;
}

} // namespace holdfast::rods
