#include "core/services/exports/tables.h"

namespace holdfast::exports {

namespace {

Json point(geometry::Point2 p)
{
    return Json::array({p.x, p.y});
}

Json sheetJson(const building::Sheet& sheet)
{
    Json grids = Json::array();
    for (const auto& grid : sheet.grids)
        grids.push_back(
            {{"label", grid.label}, {"axis", enumText(grid.axis)}, {"position_in", grid.position.value()}});
    return {{"file", sheet.file},
            {"page", sheet.page},
            {"number", sheet.number},
            {"title", sheet.title},
            {"kind", enumText(sheet.kind)},
            {"level", sheet.level},
            {"scale",
             {{"ratio", sheet.scale.ratio},
              {"source", enumText(sheet.scale.source)},
              {"confidence", sheet.scale.confidence}}},
            {"grids", grids}};
}

Json wallJson(const building::ShearWall& wall)
{
    return {{"id", wall.label},
            {"file", wall.source.file},
            {"page", wall.source.page},
            {"level", wall.level},
            {"start", point(wall.axis.a)},
            {"end", point(wall.axis.b)},
            {"length_in", wall.length.value()},
            {"thickness_in", wall.thickness.value()},
            {"is_shear", wall.isShear},
            {"mark", wall.mark},
            {"confidence", wall.confidence}};
}

Json wallId(const building::WallLayout& layout, building::WallId id)
{
    return id.value < layout.walls.size() ? Json(layout.walls[id.value].label) : Json(nullptr);
}

Json holdownJson(const building::WallLayout& layout, const building::Holdown& holdown)
{
    return {{"id", holdown.label},
            {"wall", holdown.wall ? wallId(layout, *holdown.wall) : Json(nullptr)},
            {"at", point(holdown.at)},
            {"mark", holdown.mark}};
}

Json scheduleRow(const building::WallType& type)
{
    return {{"mark", type.mark},
            {"sheathing", type.sheathing},
            {"nail", type.nail},
            {"edge_spacing_in", type.edgeSpacing.value()},
            {"field_spacing_in", type.fieldSpacing.value()},
            {"sides", type.sides},
            {"allowable_plf", type.allowable.in(1_plf)},
            {"holdown", type.holdown}};
}

Json stackJson(const building::WallLayout& layout, const building::WallStack& stack)
{
    Json ids = Json::array();
    for (const building::WallId id : stack.walls)
        ids.push_back(wallId(layout, id));
    return {{"walls", ids}};
}

Json findingsJson(const pipeline::Snapshot& s)
{
    Json all = Json::array();
    const auto add = [&all](const std::vector<Finding>& findings) {
        for (const Finding& finding : findings)
            all.push_back(toJson(finding));
    };
    if (s.drawings)
        for (const auto& d : *s.drawings)
            add(d.findings);
    if (s.plans)
        add(s.plans->findings);
    if (s.layout)
        add(s.layout->findings);
    return all;
}

template<class List, class Write>
Json listOf(const List& list, Write write)
{
    Json out = Json::array();
    for (const auto& entry : list)
        out.push_back(write(entry));
    return out;
}

}  // namespace

Json detectJson(const pipeline::Snapshot& s)
{
    const building::PlanSet noPlans;
    const building::WallLayout noLayout;
    const building::PlanSet& plans = s.plans ? *s.plans : noPlans;
    const building::WallLayout& layout = s.layout ? *s.layout : noLayout;
    Json json;
    json["schema"] = "holdfast.detect/1";
    json["sheets"] = listOf(plans.sheets, sheetJson);
    json["walls"] = listOf(layout.walls, wallJson);
    json["holdowns"] = listOf(layout.holdowns, [&](const auto& h) { return holdownJson(layout, h); });
    json["schedule"] = listOf(layout.schedule, scheduleRow);
    json["stacks"] = listOf(layout.stacks, [&](const auto& stack) { return stackJson(layout, stack); });
    json["findings"] = findingsJson(s);
    return json;
}

}  // namespace holdfast::exports
