#include <cstdio>

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

// What `--explain` adds to a sheet.
Json explained(const building::Sheet& sheet)
{
    Json json = sheetJson(sheet);
    json["witnesses"] = Json::array();
    for (const auto& w : sheet.witnesses)
        json["witnesses"].push_back({{"source", enumText(w.source)},
                                     {"unit_in", w.unitInches},
                                     {"confidence", w.confidence},
                                     {"text", w.text}});
    const bool whole = sheet.region.empty();
    json["region"] = whole ? Json(nullptr) : Json::array({point(sheet.region.low), point(sheet.region.high)});
    json["unit_in"] = sheet.unitInches;
    json["reduction"] = sheet.reduction;
    json["scanned"] = sheet.scanned;
    json["registered_by"] = sheet.registeredBy;
    json["residual_in"] = sheet.residual.value();
    return json;
}

Json openingJson(const building::Opening& opening)
{
    return {{"from_in", opening.from.value()},
            {"to_in", opening.to.value()},
            {"height_in", opening.height.value() > 0 ? Json(opening.height.value()) : Json(nullptr)}};
}

// Handles are 64 bits wide: as the hexadecimal text that drawings use.
std::string handleText(std::uint64_t handle)
{
    char text[17];
    std::snprintf(text, sizeof text, "%llX", static_cast<unsigned long long>(handle));
    return text;
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

Json explained(const building::ShearWall& wall)
{
    Json json = wallJson(wall);
    json["openings"] = Json::array();
    for (const auto& opening : wall.openings)
        json["openings"].push_back(openingJson(opening));
    json["handles"] = Json::array();
    for (const std::uint64_t handle : wall.source.handles)
        json["handles"].push_back(handleText(handle));
    json["grid"] = wall.gridLabel;
    json["reasons"] = wall.reasons;
    return json;
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

Json detectJson(const pipeline::Snapshot& s, Detail detail)
{
    const building::PlanSet noPlans;
    const building::WallLayout noLayout;
    const building::PlanSet& plans = s.plans ? *s.plans : noPlans;
    const building::WallLayout& layout = s.layout ? *s.layout : noLayout;
    const bool all = detail == Detail::Explained;
    Json json;
    json["schema"] = "holdfast.detect/1";
    json["sheets"] = listOf(plans.sheets, [&](const auto& sheet) { return all ? explained(sheet) : sheetJson(sheet); });
    json["walls"] = listOf(layout.walls, [&](const auto& wall) { return all ? explained(wall) : wallJson(wall); });
    json["holdowns"] = listOf(layout.holdowns, [&](const auto& h) { return holdownJson(layout, h); });
    json["schedule"] = listOf(layout.schedule, scheduleRow);
    json["stacks"] = listOf(layout.stacks, [&](const auto& stack) { return stackJson(layout, stack); });
    json["findings"] = findingsJson(s);
    return json;
}

}  // namespace holdfast::exports
