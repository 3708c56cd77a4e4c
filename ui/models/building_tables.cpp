#include <algorithm>
#include <ranges>

#include "ui/models/cells.h"
#include "ui/models/relations.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

Subject subjectOf(const building::ShearWall& wall)
{
    return {SubjectKind::Wall, wall.label, wall.level};
}

QString openingsText(const building::ShearWall& wall)
{
    if (wall.openings.empty())
        return QStringLiteral("-");
    QStringList widths;
    for (const building::Opening& opening : wall.openings)
        widths << feetInches(opening.to - opening.from);
    return widths.join(QStringLiteral(", "));
}

TableRow wallRow(const pipeline::Snapshot& snapshot, const building::ShearWall& wall)
{
    const building::WallStack* stack = stackHolding(snapshot, wall.id);
    return {{word(wall.label), level(wall.level), word(wall.gridLabel), word(wall.mark), length(wall.length),
             size(wall.thickness), yesNo(wall.isShear, tr("Shear"), tr("Not shear")),
             word(openingsText(wall)), word(stack ? text(stack->label) : QStringLiteral("-")),
             share(wall.confidence), word(wall.source.file)},
            subjectOf(wall)};
}

std::string combinationId(const loadpath::LoadPath& path, int index)
{
    return index >= 0 && std::size_t(index) < path.combinations.size()
        ? path.combinations[std::size_t(index)].id
        : std::string("-");
}

std::string wallLabel(const pipeline::Snapshot& snapshot, building::WallId id)
{
    return snapshot.layout && id.value < snapshot.layout->walls.size()
        ? snapshot.layout->walls[id.value].label
        : std::string("-");
}

TableRow storyRow(const pipeline::Snapshot& snapshot, const loadpath::StackLoads& stack,
                  const loadpath::StoryDemand& demand)
{
    const Cell comparison =
        demand.comparisonTension ? force(*demand.comparisonTension) : word(QStringLiteral("-"));
    return {{word(stack.label), word(stack.gridLabel), level(demand.story),
             word(wallLabel(snapshot, demand.wall)), length(demand.wallLength), force(demand.levelForce),
             force(demand.storyShear), lineLoad(demand.unitShearAsd), moment(demand.overturning),
             moment(demand.resisting), figure(demand.leverArm.in(1_ft), 2), force(demand.tensionAsd),
             comparison, force(demand.tensionStrength), force(demand.compressionAsd),
             word(combinationId(*snapshot.path, demand.governingTension))},
            Subject {SubjectKind::Stack, stack.label, demand.story}};
}

} // namespace

TableContent wallTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {tr("Wall")},
        {tr("Level"), true},
        {tr("Grid")},
        {tr("Mark")},
        {tr("Length (ft-in)"), true},
        {tr("Thickness (in)"), true},
        {tr("Kind")},
        {tr("Openings (ft-in)")},
        {tr("Stack")},
        {tr("Confidence"), true, tr("How sure the detection is, 0 to 100 %")},
        {tr("Drawing")}};
    if (snapshot.layout)
        for (const building::ShearWall& wall : snapshot.layout->walls)
            table.rows.push_back(wallRow(snapshot, wall));
    return table;
}

TableContent loadPathTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {tr("Stack")},
        {tr("Grid")},
        {tr("Story"), true},
        {tr("Wall")},
        {tr("Length (ft-in)"), true},
        {tr("F (lb)"), true, tr("Seismic force at the top of the story, strength (ASCE 7 12.8.3)")},
        {tr("V (lb)"), true, tr("Seismic story shear, strength (ASCE 7 12.8.4)")},
        {tr("v ASD (plf)"), true, tr("Governing ASD unit shear (SDPWS 4.3.3)")},
        {tr("M_OT (ft-lb)"), true,
         tr("Seismic overturning moment at the base of the story, strength (ASCE 7 12.8.5)")},
        {tr("M_R (ft-lb)"), true,
         tr("Resisting moment of the unfactored dead load about the wall end")},
        {tr("d (ft)"), true, tr("Lever arm, rod to compression post")},
        {tr("T ASD (lb)"), true, tr("Uplift, greatest ASD combination (ASCE 7 2.4)")},
        {tr("T ASD, rounded (lb)"), true,
         tr("With the publication's rounded dead load factor, for comparison only")},
        {tr("T strength (lb)"), true, tr("Uplift, greatest LRFD combination (ASCE 7 2.3)")},
        {tr("C ASD (lb)"), true, tr("Compression at the wall end, ASD (ASCE 7 2.4)")},
        {tr("Governs")}};
    if (snapshot.path)
        for (const loadpath::StackLoads& stack : snapshot.path->stacks)
            for (const loadpath::StoryDemand& demand : std::views::reverse(stack.stories))
                table.rows.push_back(storyRow(snapshot, stack, demand));
    return table;
}

} // namespace holdfast::models
