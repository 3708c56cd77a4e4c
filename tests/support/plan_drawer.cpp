#include "tests/support/plan_drawer.h"

#include <cmath>
#include <numbers>

#include "core/engine/base/feet_inch.h"

namespace holdfast::support {

namespace {

using geometry::Point2;
using geometry::Segment2;
using geometry::Transform2;

// Plotted sizes at 1/8" = 1'-0", in inches on the ground.
constexpr double kTextHeight = 9, kBubbleRadius = 18, kTitleHeight = 24, kMargin = 180;

struct Layers {
    std::string grid, gridText, wall, shear, shearText, door, window, holdown, duct, pipe, beam, serviceText,
        dims, title, schedule;
};

Layers layersOf(LayerNaming naming)
{
    switch (naming) {
    case LayerNaming::NationalStandard:
        return {"S-GRID", "S-GRID-IDEN", "A-WALL",      "S-WALL-SHRW", "S-WALL-SHRW-IDEN",
                "A-DOOR", "A-GLAZ",      "S-HDWR",      "M-DUCT",      "P-PIPE",
                "S-BEAM", "M-DUCT-IDEN", "S-ANNO-DIMS", "G-ANNO-TTLB", "S-ANNO-SCHD"};
    case LayerNaming::Office:
        return {"Grid Lines", "Grid Lines", "walls",      "Shear Walls", "Shear Wall Text",
                "doors",      "windows",    "Holdowns",   "hvac duct",   "plumbing",
                "Beams",      "notes",      "dimensions", "title block", "schedule"};
    case LayerNaming::BoundXref:
        return {"xref-str$0$S-GRID",
                "xref-str$0$S-GRID-IDEN",
                "xref-arch$0$A-WALL-INTR",
                "xref-str$0$S-SHEAR",
                "xref-str$0$S-SHEAR-TEXT",
                "xref-arch$0$A-DOOR",
                "xref-arch$0$A-GLAZ",
                "xref-str$0$S-HOLD",
                "xref-m$0$M-HVAC-DUCT",
                "xref-p$0$P-DOMW",
                "xref-str$0$S-BEAM",
                "xref-m$0$M-ANNO-TEXT",
                "S-ANNO-DIMS",
                "G-ANNO-TTLB",
                "S-ANNO-SCHD"};
    case LayerNaming::OneLayer: break;
    }
    Layers all;
    for (std::string* layer : {&all.grid, &all.gridText, &all.wall, &all.shear, &all.shearText, &all.door,
                               &all.window, &all.holdown, &all.duct, &all.pipe, &all.beam, &all.serviceText,
                               &all.dims, &all.title, &all.schedule})
        *layer = "PLOT";
    return all;
}

Transform2 placeOf(const DrawnStyle& style)
{
    const double k = style.unitsPerInch / style.paperRatio;
    return Transform2::scaling(k, k) * Transform2::translation(style.origin)
        * Transform2::rotation(style.rotationDegrees * std::numbers::pi / 180);
}

class SheetDrawer {
public:
    explicit SheetDrawer(const DrawnBuilding& building)
        : m_building(building), m_layers(layersOf(building.style.layers)),
          m_page({placeOf(building.style), building.style.insunits, building.style.measurement})
    {
        makeBlocks();
    }

    DrawnSheet plan(const DrawnPlan& plan)
    {
        grids();
        for (const DrawnWall& wall : plan.walls)
            if (!m_building.style.mirroredBlocks || !wall.isShear())
                this->wall(wall);
        if (m_building.style.mirroredBlocks)
            mirroredHalves(plan);
        for (const DrawnObstruction& o : plan.obstructions)
            obstruction(o);
        for (const Point2& anchor : plan.anchors)
            m_page.circle(m_layers.holdown, anchor, 2);
        if (plan.title.find("PODIUM") != std::string::npos)
            m_page.rectangle(m_building.style.layers == LayerNaming::NationalStandard ? "S-SLAB-EDGE"
                                                                                      : m_layers.title,
                             {-24, -24}, {m_building.width + 24, m_building.depth + 24});
        dimensions();
        titleBlock(plan.number, plan.title);
        return {plan.number + ".dxf", m_page.written()};
    }

    DrawnSheet schedule()
    {
        table();
        titleBlock(m_building.scheduleNumber, "SHEAR WALL SCHEDULE");
        return {m_building.scheduleNumber + ".dxf", m_page.written()};
    }

private:
    void makeBlocks()
    {
        m_page.beginBlock("GRID-BUBBLE");
        m_page.circle("0", {0, 0}, kBubbleRadius);
        m_page.endBlock();
        m_page.beginBlock("HD-SYMBOL");
        m_page.circle("0", {0, 0}, 3);
        m_page.line("0", {-3, 0}, {3, 0});
        m_page.line("0", {0, -3}, {0, 3});
        m_page.endBlock();
        m_page.beginBlock("DOOR-36");
        m_page.line("0", {0, 0}, {0, 36});
        m_page.arc("0", {0, 0}, 36, 0, 90);
        m_page.endBlock();
        m_page.beginBlock("TITLE-D");
        m_page.rectangle("0", {0, 0}, {34 * 96, 22 * 96});
        m_page.line("0", {30 * 96, 0}, {30 * 96, 22 * 96});
        m_page.endBlock();
    }

    void grids()
    {
        for (const DrawnGrid& grid : m_building.grids) {
            const double reach = grid.constantX ? m_building.depth : m_building.width;
            const auto at = [&](double along) {
                return grid.constantX ? Point2{grid.position, along} : Point2{along, grid.position};
            };
            m_page.line(m_layers.grid, at(-kMargin), at(reach + 60));
            m_page.insert(m_layers.grid, "GRID-BUBBLE", at(-kMargin - kBubbleRadius), 1, 1, 0,
                          {{"LABEL", grid.label}}, 12);
        }
    }

    void wall(const DrawnWall& wall)
    {
        const std::string& layer = wall.isShear() ? m_layers.shear : m_layers.wall;
        const Point2 d = (wall.axis.b - wall.axis.a) * (1 / geometry::length(wall.axis)), n{-d.y, d.x};
        if (wall.isShear() && m_building.style.singleLineShearWalls)
            m_page.line(layer, wall.axis.a, wall.axis.b);
        else if (wall.doors.empty())
            m_page.strip(layer, wall.axis, wall.thickness);
        else
            wallWithDoors(wall, layer, d, n);
        for (const auto& [from, to] : wall.windows)
            for (const double beside : {-1.0, 1.0})
                m_page.line(m_layers.window, wall.axis.a + d * from + n * beside,
                            wall.axis.a + d * to + n * beside);
        marks(wall, d, n);
    }

    void wallWithDoors(const DrawnWall& wall, const std::string& layer, Point2 d, Point2 n)
    {
        const double half = wall.thickness / 2;
        double from = 0;
        const auto face = [&](double a, double b) {
            for (const double side : {-half, half})
                m_page.line(layer, wall.axis.a + d * a + n * side, wall.axis.a + d * b + n * side);
            for (const double end : {a, b})
                m_page.line(layer, wall.axis.a + d * end - n * half, wall.axis.a + d * end + n * half);
        };
        const double degrees = std::atan2(d.y, d.x) * 180 / std::numbers::pi;
        for (const auto& [open, close] : wall.doors) {
            face(from, open);
            m_page.insert(m_layers.door, "DOOR-36", wall.axis.a + d * open, (close - open) / 36,
                          (close - open) / 36, degrees);
            from = close;
        }
        face(from, geometry::length(wall.axis));
    }

    void marks(const DrawnWall& wall, Point2 d, Point2 n)
    {
        if (!wall.isShear())
            return;
        const double degrees = std::atan2(d.y, d.x) * 180 / std::numbers::pi;
        m_page.text(m_layers.shearText, geometry::middle(wall.axis) + n * 14, kTextHeight, wall.mark, degrees,
                    Justify::Middle);
        if (wall.holdown.empty())
            return;
        for (const Point2 at : {wall.axis.a + d * 6, wall.axis.b - d * 6})
            m_page.insert(m_layers.holdown, "HD-SYMBOL", at, 1, 1, 0, {{"MARK", wall.holdown}}, 4);
    }

    // The near half (below the middle) as a block, inserted straight and mirrored.
    void mirroredHalves(const DrawnPlan& plan)
    {
        m_page.beginBlock("UNIT-WALLS");
        for (const DrawnWall& wall : plan.walls)
            if (wall.isShear() && geometry::middle(wall.axis).y < m_building.depth / 2)
                this->wall(wall);
        m_page.endBlock();
        m_page.insert("0", "UNIT-WALLS", {0, 0});
        m_page.insert("0", "UNIT-WALLS", {0, m_building.depth}, 1, -1);
    }

    void obstruction(const DrawnObstruction& o)
    {
        const std::string& layer = o.service == DrawnService::Duct ? m_layers.duct
            : o.service == DrawnService::Pipe                      ? m_layers.pipe
                                                                   : m_layers.beam;
        const Point2 d = (o.axis.b - o.axis.a) * (1 / geometry::length(o.axis)), n{-d.y, d.x};
        if (o.width > 0)
            m_page.strip(layer, o.axis, o.width);
        else
            m_page.line(layer, o.axis.a, o.axis.b);
        const double degrees = std::atan2(d.y, d.x) * 180 / std::numbers::pi;
        for (std::size_t i = 0; i < o.notes.size(); ++i)
            m_page.text(m_layers.serviceText, o.axis.a + n * (o.width / 2 + 4 + 12 * double(i)), 7,
                        o.notes[i], degrees);
    }

    void dimensions()
    {
        const DrawnGrid *lastX = nullptr, *lastY = nullptr;
        for (const DrawnGrid& grid : m_building.grids) {
            const DrawnGrid*& last = grid.constantX ? lastX : lastY;
            if (last) {
                const auto at = [&](double position) {
                    return grid.constantX ? Point2{position, -90} : Point2{-90, position};
                };
                m_page.dimension(m_layers.dims, at(last->position), at(grid.position),
                                 grid.constantX ? -30 : 30,
                                 formatFeetInches(Length(grid.position - last->position)));
            }
            last = &grid;
        }
    }

    void titleBlock(const std::string& number, const std::string& title)
    {
        const Point2 corner{-600, -700};
        m_page.insert(m_layers.title, "TITLE-D", corner, 1, 1, 0,
                      {{"PROJECT", m_building.project},
                       {"SHEET_TITLE", title},
                       {"SCALE", "1/8\" = 1'-0\""},
                       {"SHEET_NO", number}},
                      kTitleHeight);
        m_page.text(m_layers.title, {0, -420}, kTitleHeight, title);
        m_page.text(m_layers.title, {0, -450}, 12, "SCALE: 1/8\" = 1'-0\"");
        m_page.text(m_layers.title, corner + Point2{30.4 * 96, 60}, 48, number);
    }

    void table()
    {
        static const std::vector<std::pair<std::string, double>> kColumns{{"MARK", 72},
                                                                          {"SHEATHING", 168},
                                                                          {"NAIL", 72},
                                                                          {"EDGE NAILING", 132},
                                                                          {"FIELD NAILING", 132},
                                                                          {"SIDES", 72},
                                                                          {"ALLOWABLE SHEAR (PLF)", 216},
                                                                          {"HOLDOWN", 108}};
        constexpr double kRow = 24, kTop = 600;
        double width = 0;
        for (const auto& column : kColumns)
            width += column.second;
        const double bottom = kTop - kRow * double(m_building.schedule.size() + 1);
        m_page.text(m_layers.schedule, {0, kTop + 12}, 14, "SHEAR WALL SCHEDULE");
        for (std::size_t i = 0; i <= m_building.schedule.size() + 1; ++i)
            m_page.line(m_layers.schedule, {0, kTop - kRow * double(i)}, {width, kTop - kRow * double(i)});
        double x = 0;
        m_page.line(m_layers.schedule, {0, kTop}, {0, bottom});
        for (std::size_t c = 0; c < kColumns.size(); ++c) {
            m_page.text(m_layers.schedule, {x + kColumns[c].second / 2, kTop - kRow / 2}, kTextHeight,
                        kColumns[c].first, 0, Justify::Middle);
            for (std::size_t r = 0; r < m_building.schedule.size(); ++r)
                m_page.text(m_layers.schedule, {x + 6, kTop - kRow * (double(r) + 1.5) - 4}, kTextHeight,
                            cell(m_building.schedule[r], c));
            x += kColumns[c].second;
            m_page.line(m_layers.schedule, {x, kTop}, {x, bottom});
        }
    }

    static std::string cell(const building::WallType& row, std::size_t column)
    {
        const auto spacing = [&](Length l) { return row.nail + " @ " + formatInches(l) + " O.C."; };
        switch (column) {
        case 0: return row.mark;
        case 1: return row.sheathing;
        case 2: return row.nail;
        case 3: return spacing(row.edgeSpacing);
        case 4: return spacing(row.fieldSpacing);
        case 5: return row.sides == 2 ? "BOTH" : "ONE";
        case 6: return std::to_string(std::lround(row.allowable.in(1_plf))) + " PLF";
        default: return row.holdown;
        }
    }

    const DrawnBuilding& m_building;
    Layers m_layers;
    DxfPage m_page;
};

} // namespace

std::vector<DrawnSheet> drawSheets(const DrawnBuilding& building)
{
    std::vector<DrawnSheet> sheets;
    for (const DrawnPlan& plan : building.plans)
        sheets.push_back(SheetDrawer(building).plan(plan));
    if (!building.schedule.empty())
        sheets.push_back(SheetDrawer(building).schedule());
    return sheets;
}

Point2 onSheet(const DrawnBuilding& building, Point2 p)
{
    return placeOf(building.style)(p) * (building.style.paperRatio / building.style.unitsPerInch);
}

std::vector<DrawnWall> visibleWalls(const DrawnPlan& plan)
{
    std::vector<DrawnWall> pieces;
    for (const DrawnWall& wall : plan.walls) {
        const Point2 d = (wall.axis.b - wall.axis.a) * (1 / geometry::length(wall.axis));
        double from = 0;
        auto doors = wall.doors;
        doors.emplace_back(geometry::length(wall.axis), 0);
        for (const auto& [open, close] : doors) {
            DrawnWall piece = wall;
            piece.doors.clear();
            piece.axis = {wall.axis.a + d * from, wall.axis.a + d * open};
            pieces.push_back(piece);
            from = close;
        }
    }
    return pieces;
}

} // namespace holdfast::support
