#include <algorithm>
#include <ranges>

#include "ui/models/cells.h"
#include "ui/models/rod_text.h"

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
             verdict(run.utilization), word(rods::title(run.governing)), level(run.governingStory)},
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
    return QStringLiteral("%1 x %2 embed.").arg(inches(anchor.diameter), inches(anchor.embedment));
}

QString travelText(const rods::Restraint& restraint)
{
    return restraint.travel.value() > 0 ? number(restraint.travel.value(), 3) : QStringLiteral("unlimited");
}

QString marked(const std::string& model, bool verified)
{
    if (model.empty())
        return QStringLiteral("-");
    return verified ? text(model) : text(model) + QStringLiteral(" (unverified)");
}

TableContent rodRunTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {QStringLiteral("Rod run")},
        {QStringLiteral("Grid")},
        {QStringLiteral("Stack")},
        {QStringLiteral("End")},
        {QStringLiteral("Stories"), true},
        {QStringLiteral("Base rod")},
        {QStringLiteral("Top rod")},
        {QStringLiteral("T base ASD (lb)"), true, QStringLiteral("ASD tension in the lowest segment")},
        {QStringLiteral("Anchor (in)")},
        {QStringLiteral("Ratio"), true, QStringLiteral("Greatest demand over capacity of all checks")},
        {QStringLiteral("Verdict")},
        {QStringLiteral("Governing check")},
        {QStringLiteral("At story"), true}};
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            table.rows.push_back(runRow(run));
    return table;
}

TableContent rodScheduleTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {QStringLiteral("Rod run")},
        {QStringLiteral("Story"), true},
        {QStringLiteral("Rod (in)"), true},
        {QStringLiteral("Grade")},
        {QStringLiteral("N ASD (lb)"), true, QStringLiteral("Tension in this story's rod")},
        {QStringLiteral("Allowable (lb)"), true},
        {QStringLiteral("Ratio"), true},
        {QStringLiteral("Verdict")},
        {QStringLiteral("P (lb)"), true, QStringLiteral("ASD load the plate of this story brings in")},
        {QStringLiteral("Plate")},
        {QStringLiteral("Take-up device")},
        {QStringLiteral("Elongation (in)"), true, QStringLiteral("Rod and device at this level, ASD")},
        {QStringLiteral("Shrinkage (in)"), true, QStringLiteral("Cumulative from the podium")},
        {QStringLiteral("Travel needed (in)"), true},
        {QStringLiteral("Travel (in)"), true},
        {QStringLiteral("Posts (studs)"), true, QStringLiteral("Both sides of the rod together")}};
    if (snapshot.schedule)
        for (const rods::RodRun& run : snapshot.schedule->runs)
            for (const rods::RodSegment& segment : std::views::reverse(run.segments))
                table.rows.push_back(segmentRow(run, segment));
    return table;
}

} // namespace holdfast::models
