// Walls, rods, movement, ratios: the sheets an engineer checks.
#include <algorithm>
#include <map>

#include "core/engine/report/wording.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/services/exports/design_workbook.h"

namespace holdfast::exports {

namespace {

using enum CellStyle;

std::string marked(const std::string& text, bool verified)
{
    return text.empty() || verified ? text : text + report::kDagger;
}

const building::StoryCriteria* storyAt(const pipeline::Snapshot& s, int story)
{
    const auto& stories = s.inputs->criteria.stories;
    const auto it = std::ranges::find(stories, story, &building::StoryCriteria::story);
    return it == stories.end() ? nullptr : &*it;
}

const rods::Restraint* restraintAt(const rods::RodRun& run, int story)
{
    const auto it = std::ranges::find(run.restraints, story, &rods::Restraint::story);
    return it == run.restraints.end() ? nullptr : &*it;
}

const loadpath::StoryDemand* demandAt(const pipeline::Snapshot& s, building::StackId stack, int story)
{
    if (!s.path)
        return nullptr;
    const auto it = std::ranges::find(s.path->stacks, stack, &loadpath::StackLoads::stack);
    return it == s.path->stacks.end() ? nullptr : it->at(story);
}

const building::ShearWall* wallAt(const pipeline::Snapshot& s, building::StackId stack, int story)
{
    if (!s.layout || stack.value >= s.layout->stacks.size())
        return nullptr;
    for (const building::WallId id : s.layout->stacks[stack.value].walls)
        if (id.value < s.layout->walls.size() && s.layout->walls[id.value].level == story)
            return &s.layout->walls[id.value];
    return nullptr;
}

const rods::Check* worst(const std::vector<rods::Check>& checks, rods::CheckKind kind, int story)
{
    const rods::Check* found = nullptr;
    for (const rods::Check& c : checks)
        if (c.kind == kind && c.story == story && (!found || c.ratio > found->ratio))
            found = &c;
    return found;
}

Cell ratioCell(const rods::Check* check)
{
    return check ? Cell(check->ratio) : Cell();
}

std::string statusOf(const rods::RodRun& run, int story)
{
    const bool over =
        std::ranges::any_of(run.checks, [&](const auto& c) { return c.story == story && !(c.ratio <= 1); });
    return over ? "NG" : "OK";
}

Cell travelCell(const rods::Restraint& r)
{
    if (r.device.empty())
        return {};
    return r.travel > Length() ? Cell(r.travel.value()) : Cell("unlimited");
}

std::vector<Cell> rodRow(const pipeline::Snapshot& s, const rods::RodRun& run, const rods::RodSegment& rod)
{
    const auto* story = storyAt(s, rod.story);
    const auto* r = restraintAt(run, rod.story);
    const auto* demand = demandAt(s, run.stack, rod.story);
    const auto* wall = wallAt(s, run.stack, rod.story);
    const auto when = [&](bool known, auto make) { return known ? Cell(make()) : Cell(); };
    return {run.label,
            when(wall, [&] { return wall->label; }),
            run.gridLabel,
            double(rod.story),
            when(story, [&] { return (story->height - story->floorDepth).in(1_ft); }),
            when(story, [&] { return story->floorDepth.value(); }),
            when(r, [&] { return (r->increment * run.rods).value(); }),
            (rod.tensionAsd * run.rods).value(),
            when(demand, [&] { return demand->compressionAsd.value(); }),
            rod.diameter.value(),
            rod.grade,
            rod.tensileArea.value(),
            (rod.allowable * run.rods).value(),
            rod.tensionAsd / rod.allowable,
            when(r, [&] { return marked(r->plate, r->plateVerified); }),
            ratioCell(worst(run.checks, rods::CheckKind::PlateBearing, rod.story)),
            when(r, [&] { return marked(r->device, r->deviceVerified); }),
            when(r, [&] { return r->shrinkage.value(); }),
            when(r, [&] { return r->shrinkageCumulative.value(); }),
            r ? travelCell(*r) : Cell(),
            rod.elongationAsd.value(),
            when(r, [&] { return r->totalAsd.value(); }),
            s.inputs->criteria.rods.elongationLimit.value(),
            statusOf(run, rod.story),
            double(run.rods)};
}

// The sheathing check of either run of the stack: both have the same wall.
const rods::Check* shearCheck(const pipeline::Snapshot& s, building::StackId stack, int story)
{
    for (const auto& run : s.schedule->runs)
        if (run.stack == stack)
            if (const auto* check = worst(run.checks, rods::CheckKind::SheathingShear, story))
                return check;
    return nullptr;
}

const building::WallStack* stackOf(const building::WallLayout& layout, building::WallId wall)
{
    for (const auto& stack : layout.stacks)
        if (std::ranges::find(stack.walls, wall) != stack.walls.end())
            return &stack;
    return nullptr;
}

std::vector<Cell> wallRow(const pipeline::Snapshot& s, const building::ShearWall& wall,
                          const building::WallStack* stack, const building::WallType* type)
{
    const auto* demand = stack ? demandAt(s, stack->id, wall.level) : nullptr;
    const auto* check = stack ? shearCheck(s, stack->id, wall.level) : nullptr;
    return {wall.label,
            double(wall.level),
            wall.gridLabel,
            stack ? Cell(stack->label) : Cell(),
            wall.length.in(1_ft),
            wall.thickness.value(),
            double(wall.openings.size()),
            wall.mark,
            type ? Cell(type->sheathing) : Cell(),
            type ? Cell(type->nail) : Cell(),
            type ? Cell(type->edgeSpacing.value()) : Cell(),
            type ? Cell(double(type->sides)) : Cell(),
            demand ? Cell(demand->unitShearAsd.in(1_plf)) : Cell(),
            ratioCell(check),
            wall.confidence,
            wall.source.file};
}

const building::WallType* typeOf(const building::WallLayout& layout, const std::string& mark)
{
    const auto it = std::ranges::find(layout.schedule, mark, &building::WallType::mark);
    return it == layout.schedule.end() ? nullptr : &*it;
}

}  // namespace

TableSheet wallSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Wall Schedule",
                      {{"Wall", Text, 14}, {"Level", Whole, 7}, {"Grid", Text, 7}, {"Stack", Text, 11},
                       {"Length (ft)", TwoDecimals, 9}, {"Thickness (in)", TwoDecimals, 10},
                       {"Openings", Whole, 9}, {"Mark", Text, 8}, {"Sheathing", Text, 18}, {"Nail", Text, 7},
                       {"Edge spacing (in)", OneDecimal, 10}, {"Sides", Whole, 7}, {"v ASD (plf)", Whole, 9},
                       {"Sheathing DCR", Ratio, 11}, {"Confidence", TwoDecimals, 11}, {"Drawing", Text, 20}},
                      {}, {}};
    if (!s.layout)
        return sheet;
    for (const auto& wall : s.layout->walls)
        if (wall.isShear)
            sheet.rows.push_back(wallRow(s, wall, stackOf(*s.layout, wall.id), typeOf(*s.layout, wall.mark)));
    return sheet;
}

TableSheet rodRunSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Rod Run Schedule",
                      {{"Run", Text, 14}, {"Wall", Text, 14}, {"Grid", Text, 7}, {"Level", Whole, 7},
                       {"Plate ht (ft)", TwoDecimals, 9}, {"Floor depth (in)", TwoDecimals, 10},
                       {"T_incr (lb)", Whole, 9}, {"T_cum (lb)", Whole, 9}, {"C_cum (lb)", Whole, 9},
                       {"Rod dia. (in)", ThreeDecimals, 9}, {"Grade", Text, 10},
                       {"A_e of one rod (in2)", ThreeDecimals, 10}, {"T_allow (lb)", Whole, 9}, {"DCR", Ratio, 7},
                       {"Bearing plate", Text, 16}, {"Bearing DCR", Ratio, 9}, {"Take-up", Text, 14},
                       {"Shrink this level (in)", ThreeDecimals, 11}, {"Shrink cum (in)", ThreeDecimals, 9},
                       {"Take-up cap. (in)", ThreeDecimals, 10}, {"Elong (in)", ThreeDecimals, 9},
                       {"Delta_total (in)", ThreeDecimals, 10}, {"Limit (in)", ThreeDecimals, 8},
                       {"Status", Text, 8}, {"Rods in run", Whole, 8}},
                      {}, {}};
    for (const auto& run : s.schedule->runs)
        for (const auto& rod : run.segments)
            sheet.rows.push_back(rodRow(s, run, rod));
    return sheet;
}

TableSheet shrinkageSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet {"Shrinkage",
                      {{"Run", Text, 14}, {"Level", Whole, 7}, {"Shrink this level (in)", ThreeDecimals, 12},
                       {"Shrink cum (in)", ThreeDecimals, 11}, {"Travel required (in)", ThreeDecimals, 11},
                       {"Take-up", Text, 18}, {"Take-up cap. (in)", ThreeDecimals, 11}, {"DCR", Ratio, 8}},
                      {}, {}};
    for (const auto& run : s.schedule->runs)
        for (const auto& r : run.restraints)
            sheet.rows.push_back({run.label, double(r.story), r.shrinkage.value(), r.shrinkageCumulative.value(),
                                  r.travelRequired.value(), marked(r.device, r.deviceVerified), travelCell(r),
                                  r.travel > Length() ? Cell(r.travelRequired / r.travel) : Cell()});
    return sheet;
}

TableSheet ratioSheet(const pipeline::Snapshot& s)
{
    TableSheet sheet{"DCR Summary",
                     {{"Run", Text, 14},
                      {"Check", Text, 30},
                      {"Worst level", Whole, 8},
                      {"Demand", ThreeDecimals, 13},
                      {"Capacity", ThreeDecimals, 13},
                      {"Unit", Text, 8},
                      {"DCR", Ratio, 8},
                      {"Status", Text, 8}},
                     {},
                     {}};
    for (const auto& run : s.schedule->runs) {
        std::map<rods::CheckKind, const rods::Check*> worstOf;
        for (const auto& check : run.checks)
            if (auto& kept = worstOf[check.kind]; !kept || !(check.ratio <= kept->ratio))
                kept = &check;
        for (const auto& [kind, check] : worstOf)
            sheet.rows.push_back({run.label, rods::title(kind), double(check->story), check->demand, check->capacity,
                                  unitText(check->unit), check->ratio, check->ratio <= 1 ? "OK" : "NG"});
    }
    return sheet;
}

}  // namespace holdfast::exports
