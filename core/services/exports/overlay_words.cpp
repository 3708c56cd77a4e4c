#include "core/services/exports/overlay_words.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/wording.h"
#include "core/services/exports/decimal_text.h"

namespace holdfast::exports {

namespace {

std::string pounds(Force force)
{
    if (!std::isfinite(force.value()))
        return "-";
    std::string digits = std::to_string(std::lround(force.value()));
    for (int at = int(digits.size()) - 3; at > (digits.front() == '-' ? 1 : 0); at -= 3)
        digits.insert(std::size_t(at), ",");
    return digits + " lb";
}

std::string ratioText(double ratio)
{
    if (!std::isfinite(ratio))
        return "-";
    // Rounded away from the limit, so that 1.001 is not printed as 1.00.
    const double shown = ratio > 1 ? std::ceil(ratio * 100 - 1e-9) / 100 : std::round(ratio * 100) / 100;
    std::string text = decimalText(shown, 2);
    if (text.size() - text.find('.') < 3)
        text += "0";
    return text + (ratio > 1 ? " NG" : "");
}

const char* dagger(bool verified)
{
    return verified ? "" : report::kDagger;
}

bool gradeVerified(const rods::RodSegment& segment, const rods::Catalogs& catalogs)
{
    return std::ranges::any_of(catalogs.grades, [&](const rods::RodGrade& g) {
        return g.id == segment.grade && g.minDiameter <= segment.diameter && segment.diameter <= g.maxDiameter
            && g.verified;
    });
}

std::string rodText(const rods::RodRun& run, const rods::RodSegment& s, const rods::Catalogs& catalogs)
{
    return (run.rods > 1 ? "(" + std::to_string(run.rods) + ") " : std::string()) + formatInches(s.diameter) + " "
        + s.grade + dagger(gradeVerified(s, catalogs));
}

const rods::Restraint* restraintAt(const rods::RodRun& run, int story)
{
    const auto found = std::ranges::find(run.restraints, story, &rods::Restraint::story);
    return found == run.restraints.end() ? nullptr : &*found;
}

std::string plateText(const rods::Restraint& r)
{
    return r.plate.empty() ? "-" : r.plate + dagger(r.plateVerified);
}

std::string deviceText(const rods::Restraint& r)
{
    return r.device.empty() ? "-" : r.device + dagger(r.deviceVerified);
}

bool isAnchored(const rods::RodRun& run)
{
    return run.base == building::StackBase::Podium && run.anchor.diameter > Length(0);
}

std::string anchorText(const rods::RodRun& run)
{
    if (!isAnchored(run))
        return run.base == building::StackBase::Podium ? "-" : "by others";
    const rods::Anchor& a = run.anchor;
    return formatInches(a.diameter) + " x " + formatInches(a.embedment) + " embed., " + a.model + dagger(a.verified);
}

}  // namespace

std::vector<int> rodLevels(const rods::RodSchedule& schedule)
{
    std::set<int> levels;
    for (const rods::RodRun& run : schedule.runs)
        for (const rods::RodSegment& segment : run.segments)
            levels.insert(segment.story);
    return {levels.begin(), levels.end()};
}

std::vector<std::string> calloutLines(const rods::RodRun& run, const std::vector<int>& levels,
                                      const pipeline::Snapshot& snapshot)
{
    std::vector<std::string> lines = {run.label};
    for (const rods::RodSegment& s : run.segments) {
        if (std::ranges::find(levels, s.story) == levels.end())
            continue;
        const std::string level = levels.size() > 1 ? "L" + std::to_string(s.story) + ": " : "";
        lines.push_back(level + rodText(run, s, *snapshot.catalogs) + ", T = " + pounds(s.tensionAsd * run.rods));
        const auto* r = restraintAt(run, s.story);
        if (r && levels.size() == 1)
            lines.push_back("PL " + plateText(*r) + (r->device.empty() ? "" : ", TUD " + deviceText(*r)));
    }
    if (!run.segments.empty() && std::ranges::find(levels, run.segments.front().story) != levels.end())
        lines.push_back("Anchor " + anchorText(run));
    lines.push_back("U = " + ratioText(run.utilization));
    return lines;
}

std::vector<std::string> calloutLines(const clash::Clash& clash)
{
    const std::string what = clash.gap < Length(0)
        ? formatInches(abs(clash.gap)) + " into "
        : formatInches(clash.gap) + " of " + formatInches(clash.required) + " from ";
    return {clash.label + " " + enumText(clash.severity), clash.rodRun + " " + clash.part, what + clash.obstruction};
}

std::vector<std::vector<std::string>> scheduleRows(const std::vector<int>& levels,
                                                   const pipeline::Snapshot& snapshot)
{
    std::vector<std::vector<std::string>> rows = {{"ROD RUN", "GRID", "LEVEL", "ROD", "T (ASD)", "T ALLOW.", "U (RUN)",
                                                   "PLATE", "TAKE-UP", "ANCHOR"}};
    for (const rods::RodRun& run : snapshot.schedule->runs)
        for (const rods::RodSegment& s : run.segments) {
            if (std::ranges::find(levels, s.story) == levels.end())
                continue;
            const auto* r = restraintAt(run, s.story);
            const bool base = &s == &run.segments.front();
            rows.push_back({run.label, run.gridLabel.empty() ? "-" : run.gridLabel, std::to_string(s.story),
                            rodText(run, s, *snapshot.catalogs), pounds(s.tensionAsd * run.rods),
                            pounds(s.allowable * run.rods), ratioText(run.utilization), r ? plateText(*r) : "-",
                            r ? deviceText(*r) : "-", base ? anchorText(run) : "-"});
        }
    return rows;
}

}  // namespace holdfast::exports
