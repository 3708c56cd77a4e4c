// Writes one ASCII DXF R2000 drawing: layers, blocks with attributes, entities. Coordinates are given in
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
    // An aligned dimension with its own picture.
    void dimension(const std::string& layer, geometry::Point2 from, geometry::Point2 to, double beside,
                   const std::string& words);

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
    void head(const char* type, const std::string& layer, const char* subclass);
    void put(int code, const std::string& value) { putTo(out(), code, value); }
    void put(int code, double value);
    void put(int code, int value) { put(code, std::to_string(value)); }
    void point(int code, geometry::Point2 p);
    static void putTo(std::string& out, int code, const std::string& value);
    std::string nextHandle();
    geometry::Point2 placed(geometry::Point2 p) const;
    double scaled(double length) const { return length * m_style.place.scale(); }
    double turned(double degrees) const;

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
    std::string m_openBlock;
    std::uint64_t m_handle = 0x1000;
    int m_dimensions = 0;
};

} // namespace holdfast::support
