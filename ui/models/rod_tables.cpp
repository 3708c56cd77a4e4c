#include <algorithm>
#include <ranges>

#include "ui/models/cells.h"
#include "ui/models/rod_text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

TableRow runRow(const rods::RodRun& run)
{
    const bool empty = run.segments.empty();
    const Cell dash = word(QStringLiteral("-"));
    return {{word(run.label), word(run.gridLabel), word(run.stackLabel), named(run.end),
             figure(double(run.segments.size())), empty ? dash : word(rodText(run.segments.front())),
             empty ? dash : word(rodText(run.segments.back())),
             empty ? dash : force(run.segments.front().tensionAsd),
             {anchorText(run.anchor), run.anchor.diameter.value(), {}}, ratio(run.utilization),
             verdict(run.utilization), word(phrase(rods::title(run.governing))), level(run.governingStory)},
            Subject{SubjectKind::RodRun, run.label, -1}};
}

const rods::Restraint* restraintOf(const rods::RodRun& run, int story)
{
    const auto found = std::ranges::find(run.restraints, story, &rods::Restraint::story);
    return found == run.restraints.end() ? nullptr : &*found;
}

std::vector<Cell> restraintCells(const rods::Restraint* restraint)
{
    if (!restraint)
        return std::vector<Cell>(8, word(QStringLiteral("-")));
    return {force(restraint->increment), word(marked(restraint->plate, restraint->plateVerified)),
            word(marked(restraint->device, restraint->deviceVerified)), decimalInches(restraint->totalAsd),
            decimalInches(restraint->shrinkageCumulative), decimalInches(restraint->travelRequired),
            {travelText(*restraint), restraint->travel.value(), {}}, figure(restraint->studs)};
}

TableRow segmentRow(const rods::RodRun& run, const rods::RodSegment& segment)
{
    const double used = segment.allowable.value() > 0 ? segment.tensionAsd / segment.allowable
                                                      : std::numeric_limits<double>::quiet_NaN();
    TableRow row{{word(run.label), level(segment.story), size(segment.diameter), word(segment.grade),
                  force(segment.tensionAsd), force(segment.allowable), ratio(used), verdict(used)},
                 Subject{SubjectKind::RodRun, run.label, segment.story}};
    std::ranges::move(restraintCells(restraintOf(run, segment.story)), std::back_inserter(row.cells));
    return row;
}

} // namespace

QString rodText(const rods::RodSegment& segment)
{
    return inches(segment.diameter) + QLatin1Char(' ') + text(segment.grade);
}

QString anchorText(const rods::Anchor& anchor)
{
    return tr("%1 x %2 embed.").arg(inches(anchor.diameter), inches(anchor.embedment));
}

QString travelText(const rods::Restraint& restraint)
{
    return restraint.travel.value() > 0 ? number(restraint.travel.value(), 3) : tr("unlimited");
}

QString marked(const std::string& model, bool verified)
{
    if (model.empty())
        return QStringLiteral("-");
    return verified ? text(model) : tr("%1 (unverified)").arg(text(model));
}

TableContent rodRunTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {tr("Rod run")},
        {tr("Grid")},
        {tr("Stack")},
        {tr("End")},
        {tr("Stories"), true},
        {tr("Base rod")},
        {tr("Top rod")},
        {tr("T base ASD (lb)"), true, tr("ASD tension in the lowest segment")},
        {tr("Anchor (in)")},
        {tr("Ratio"), true, tr("Greatest demand over capacity of all checks")},
        {tr("Verdict")},
        {tr("Governing check")},
        {tr("At story"), true}};
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            table.rows.push_back(runRow(run));
    return table;
}

TableContent rodScheduleTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {tr("Rod run")},
        {tr("Story"), true},
        {tr("Rod (in)"), true},
        {tr("Grade")},
        {tr("N ASD (lb)"), true, tr("Tension in this story's rod")},
        {tr("Allowable (lb)"), true, tr("Tension the rod may carry (AISC 360 J3)")},
        {tr("Ratio"), true},
        {tr("Verdict")},
        {tr("P (lb)"), true, tr("ASD load the plate of this story brings in")},
        {tr("Plate"), false, tr("Bearing on wood (NDS 3.10.2) and bending (AISC 360 F1)")},
        {tr("Take-up device"), false, tr("Takes up the shrinkage (IBC 2304.3.3, AC316)")},
        {tr("Elongation (in)"), true, tr("Rod and device at this level, ASD (AC316 section 6)")},
        {tr("Shrinkage (in)"), true, tr("Cumulative from the podium (IBC 2304.3.3)")},
        {tr("Travel needed (in)"), true, tr("Cumulative shrinkage times the travel factor (AC316)")},
        {tr("Travel (in)"), true},
        {tr("Posts (studs)"), true, tr("Both sides of the rod together (NDS 3.7)")}};
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            for (const rods::RodSegment& segment : std::views::reverse(run.segments))
                table.rows.push_back(segmentRow(run, segment));
    return table;
}

} // namespace holdfast::models
