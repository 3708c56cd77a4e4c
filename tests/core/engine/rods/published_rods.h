// The published wall with a sheathing schedule and the shipped catalogue.
#pragma once

#include <fstream>
#include <sstream>

#include "core/engine/rods/catalog.h"
#include "core/engine/rods/rod_schedule.h"
#include "tests/core/engine/loadpath/published_wall.h"

namespace published {

inline rods::Catalogs shippedCatalogs()
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/resources/catalogs/catalog.json");
    std::stringstream text;
    text << file.rdbuf();
    return *rods::catalogsFromJson(text.str(), "catalog.json");
}

// 15/32 Structural I, 10d: 340, 510, 665, 870 plf a side in allowable stress design.
inline building::WallLayout scheduledLayout()
{
    auto made = layout();
    const auto type = [](std::string mark, Length edge, int sides, LineLoad printed) {
        return building::WallType{std::move(mark), "15/32 STR I", "10d", edge, 12_in, sides, printed, "CTR"};
    };
    made.schedule = { type("SW5", 6_in, 1, 340_plf), type("SW4", 3_in, 1, 665_plf),
        type("SW3", 2_in, 1, 870_plf), type("SW2", 4_in, 2, 1020_plf), type("SW1", 4_in, 2, 1020_plf) };
    return made;
}

struct Design {
    building::WallLayout layout;
    building::DesignCriteria criteria;
    rods::Catalogs catalogs;
    loadpath::LoadPath path;
    rods::RodSchedule schedule;
};

inline Design design(
    const building::DesignCriteria& criteria, const building::WallLayout& walls = scheduledLayout())
{
    Design d{walls, criteria, shippedCatalogs(), path(walls, criteria), {}};
    d.schedule = *rods::designRods(d.layout, d.path, d.criteria, d.catalogs, {});
    return d;
}

} // namespace published
