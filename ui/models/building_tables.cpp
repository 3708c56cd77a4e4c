#include <algorithm>
#include <ranges>

#include "ui/models/cells.h"
#include "ui/models/relations.h"

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
             size(wall.thickness), yesNo(wall.isShear, QStringLiteral("Shear"), QStringLiteral("Not shear")),
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
        {QStringLiteral("Wall")},
        {QStringLiteral("Level"), true},
        {QStringLiteral("Grid")},
        {QStringLiteral("Mark")},
        {QStringLiteral("Length (ft-in)"), true},
        {QStringLiteral("Thickness (in)"), true},
        {QStringLiteral("Kind")},
        {QStringLiteral("Openings (ft-in)")},
        {QStringLiteral("Stack")},
        {QStringLiteral("Confidence"), true, QStringLiteral("How sure the detection is, 0 to 100 %")},
        {QStringLiteral("Drawing")}};
    if (snapshot.layout)
        for (const building::ShearWall& wall : snapshot.layout->walls)
            table.rows.push_back(wallRow(snapshot, wall));
    return table;
}

TableContent loadPathTable(const pipeline::Snapshot& snapshot)
{
    TableContent table;
    table.columns = {
        {QStringLiteral("Stack")},
        {QStringLiteral("Grid")},
        {QStringLiteral("Story"), true},
        {QStringLiteral("Wall")},
        {QStringLiteral("Length (ft-in)"), true},
        {QStringLiteral("F (lb)"), true, QStringLiteral("Seismic force at the top of the story, strength")},
        {QStringLiteral("V (lb)"), true, QStringLiteral("Seismic story shear, strength")},
        {QStringLiteral("v ASD (plf)"), true, QStringLiteral("Governing ASD unit shear")},
        {QStringLiteral("M_OT (ft-lb)"), true,
         QStringLiteral("Seismic overturning moment at the base of the story, strength")},
        {QStringLiteral("M_R (ft-lb)"), true,
         QStringLiteral("Resisting moment of the unfactored dead load about the wall end")},
        {QStringLiteral("d (ft)"), true, QStringLiteral("Lever arm, rod to compression post")},
        {QStringLiteral("T ASD (lb)"), true, QStringLiteral("Uplift, greatest ASD combination")},
        {QStringLiteral("T ASD, rounded (lb)"), true,
         QStringLiteral("With the publication's rounded dead load factor, for comparison only")},
        {QStringLiteral("T strength (lb)"), true, QStringLiteral("Uplift, greatest LRFD combination")},
        {QStringLiteral("C ASD (lb)"), true, QStringLiteral("Compression at the wall end, ASD")},
        {QStringLiteral("Governs")}};
    if (snapshot.path)
        for (const loadpath::StackLoads& stack : snapshot.path->stacks)
            for (const loadpath::StoryDemand& demand : std::views::reverse(stack.stories))
                table.rows.push_back(storyRow(snapshot, stack, demand));
    return table;
}

} // namespace holdfast::models
