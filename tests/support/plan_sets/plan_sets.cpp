#include "tests/support/plan_sets/plan_sets.h"

#include "core/engine/building/stacking.h"

namespace holdfast::support {

namespace {

// What cannot be told from anything on the sheet is not asked of a reader.
void makeSense(SetStyle& style)
{
    if (style.walls == WallHabit::Hatched && style.shear == ShearHabit::Hatched)
        style.walls = WallHabit::Faces;
    if (style.walls == WallHabit::Solid
        && (style.shear == ShearHabit::Filled || style.shear == ShearHabit::Hatched))
        style.walls = WallHabit::Cleaned;
    if (style.shear == ShearHabit::Heavy
        && (style.walls == WallHabit::Solid || style.walls == WallHabit::Finishes))
        style.walls = WallHabit::Faces;
    if (style.kind == SetKind::Scan) { // what the plotter did is not seen on the glass
        style.reduction = 1;
        style.pageRotate = 0;
        style.userUnit = 1;
        style.hidden = false;
        style.pdfLayers = style.measured = style.thinFills = style.splitText = style.strokedText = false;
    }
    const bool layered =
        style.layers != LayerHabit::OneLayer && (style.kind == SetKind::Dxf || style.pdfLayers);
    if (!layered && (style.shear == ShearHabit::OwnLayer || style.shear == ShearHabit::SingleLine))
        style.shear = ShearHabit::TagOnly;
    if (style.kind == SetKind::Dxf && style.origin.x != 0)
        style.layouts = false;
    style.hidden = style.hidden && layered;
    if (style.plansASheet > 1)
        style.typical = false;
}

std::vector<building::Holdown> holdownsOf(const RandomBuilding& building,
                                          const std::vector<building::ShearWall>& walls)
{
    std::vector<building::Holdown> all;
    std::uint32_t wall = 0;
    for (const RandomLevel& level : building.storeys)
        for (const WallRun& run : wallRuns(level))
            for (const ShearPart& part : run.shear) {
                const building::WallId id = walls[wall++].id;
                if (part.holdown.empty())
                    continue;
                for (const double along : {part.along.from + part.inset, part.along.to - part.inset}) {
                    building::Holdown holdown;
                    holdown.id = building::HoldownId{std::uint32_t(all.size())};
                    holdown.wall = id;
                    holdown.level = level.level;
                    holdown.at = pointAlong(run.axis, along);
                    holdown.mark = part.holdown;
                    all.push_back(holdown);
                }
            }
    return all;
}

} // namespace

PlanSetFiles drawPlanSet(std::uint64_t seed, SetKind kind)
{
    PlanSetFiles set;
    set.seed = seed;
    set.style = randomStyle(seed, kind);
    makeSense(set.style);
    const RandomBuilding building =
        randomBuilding(seed, {set.style.shear == ShearHabit::TagOnly || set.style.shear == ShearHabit::Heavy,
                              set.style.typical});
    set.truth.walls = trueShearWalls(building);
    set.truth.ends = set.style.walls == WallHabit::Cleaned ? endViews(building)
                                                           : std::vector<EndViews>(set.truth.walls.size());
    set.truth.holdowns = holdownsOf(building, set.truth.walls);
    set.truth.schedule = building.schedule;
    set.truth.stacks = building::stackWalls(set.truth.walls);
    set.truth.grids = building.grids;
    set.words = building.form + " of " + std::to_string(building.levels)
                + (building.podium ? " on a podium: " : ": ") + describe(set.style);
    const std::vector<SheetPicture> sheets = drawSheets(building, set.style, seed);
    if (kind == SetKind::Dxf)
        writeDxfSet(sheets, set);
    else if (kind == SetKind::Pdf)
        writePdfSet(sheets, set);
    else
        writeScanSet(sheets, set);
    return set;
}

} // namespace holdfast::support
