// Writes one ASCII DXF R2000 (or R12) drawing: layers, blocks with attributes, entities. Coordinates are given in
// inches and turned, shifted and scaled by the page's transform, so one description can be drawn in any unit
// or direction.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::support {

enum class Justify { Left, Middle };

struct PageStyle {
    geometry::Transform2 place;  // inches to drawing units
    int insunits = 1;            // $INSUNITS
    int measurement = 0;         // $MEASUREMENT
    bool r12 = false;            // no handles, no objects, no LWPOLYLINE, no HATCH
    geometry::Transform2 paper = {};  // inches to the units of the layout
};

class DxfPage {
public:
    explicit DxfPage(const PageStyle& style) : m_style(style) { }

    void line(const std::string& layer, geometry::Point2 a, geometry::Point2 b);
    void polyline(const std::string& layer, const std::vector<geometry::Point2>& points, bool closed);
    void rectangle(const std::string& layer, geometry::Point2 low, geometry::Point2 high);
    // Four edges `thickness` wide around an axis.
    void strip(const std::string& layer, const geometry::Segment2& axis, double thickness);
    void circle(const std::string& layer, geometry::Point2 center, double radius);
    void arc(const std::string& layer, geometry::Point2 center, double radius, double fromDegrees,
             double toDegrees);
    void text(const std::string& layer, geometry::Point2 at, double height, const std::string& words,
              double degrees = 0, Justify justify = Justify::Left);
    void insert(const std::string& layer, const std::string& block, geometry::Point2 at, double scaleX = 1,
                double scaleY = 1, double degrees = 0,
                const std::vector<std::pair<std::string, std::string>>& attributes = {},
                double attributeHeight = 0);
    // The same, each attribute where it stands: a title block's cells.
    struct Cell {
        std::string tag, value;
        geometry::Point2 at;
        double height = 0;
    };
    void insertWithCells(const std::string& layer, const std::string& block, geometry::Point2 at,
                         const std::vector<Cell>& cells);
    // An aligned dimension with its own picture.
    void dimension(const std::string& layer, geometry::Point2 from, geometry::Point2 to, double beside,
                   const std::string& words, double textHeight = 9);
    // In one paragraph, middle centre; TEXT in R12.
    void paragraph(const std::string& layer, geometry::Point2 at, double height, const std::string& words,
                   double degrees = 0);
    // A solid area: HATCH, in R12 SOLID (convex rings only).
    void fill(const std::string& layer, const std::vector<geometry::Point2>& ring);
    // 45 degree lines as a HATCH; not in R12.
    void hatch(const std::string& layer, const std::vector<geometry::Point2>& ring, double spacing);

    // Of the entities that follow; 256, -1 and "" are by layer. Weight in 1/100 mm.
    void pen(int color, int weight, const std::string& linetype);
    void layer(const std::string& name, int color);
    // What follows lies on the layout, whose one viewport shows the box at `ratio` inches to an inch of paper.
    void toPaper(bool is) { m_paper = is; }
    void viewport(const geometry::Box2& shown, double ratio);

    // An entity by its group codes, numbers as they shall be written.
    void raw(const char* type, const std::string& layer, const char* subclass,
             const std::vector<std::pair<int, std::string>>& codes);

    // Entities between these two calls go into a block, in the block's own frame (its scale is the page's).
    void beginBlock(const std::string& name);
    void endBlock();
    bool hasBlock(const std::string& name) const { return m_blocks.contains(name); }

    std::string written() const;

private:
    struct Block {
        std::string entities;
    };

    std::string& out();
    const geometry::Transform2& frame() const { return m_paper ? m_style.paper : m_style.place; }
    void lightPolyline(const std::string& layer, const std::vector<geometry::Point2>& points, bool closed);
    void oldPolyline(const std::string& layer, const std::vector<geometry::Point2>& points, bool closed);
    void boundary(const std::vector<geometry::Point2>& ring);
    void attribute(const std::string& layer, const Cell& cell, double degrees, bool centred);
    void endSequence(const std::string& layer);
    void head(const char* type, const std::string& layer, const char* subclass);
    void put(int code, const std::string& value)
    {
        if (!m_style.r12 || (code != 5 && code != 100))
            putTo(out(), code, value);
    }
    void put(int code, double value);
    void put(int code, int value) { put(code, std::to_string(value)); }
    void point(int code, geometry::Point2 p);
    static void putTo(std::string& out, int code, const std::string& value);
    std::string nextHandle();
    geometry::Point2 placed(geometry::Point2 p) const;
    double scaled(double length) const { return length * frame().scale(); }
    double turned(double degrees) const;

    std::string writtenR12() const;
    void writeHeader(std::string& out) const;
    static void openTable(std::string& out, const char* name, std::uint64_t handle, std::size_t count);
    static void tableRecord(std::string& out, const char* type, std::uint64_t handle, std::uint64_t owner,
                            const char* subclass, const std::string& name);
    static void writeLinetypes(std::string& out);
    void writeLayers(std::string& out) const;
    void writeBlockRecords(std::string& out) const;
    void writeTables(std::string& out) const;
    void writeBlocks(std::string& out) const;
    void writeObjects(std::string& out) const;

    PageStyle m_style;
    std::string m_entities;
    std::map<std::string, Block> m_blocks;
    std::map<std::string, int> m_layers;
    std::string m_openBlock, m_linetype;
    int m_color = 256, m_weight = -1;
    bool m_paper = false;
    std::uint64_t m_handle = 0x1000;
    int m_dimensions = 0;
};

} // namespace holdfast::support
