// A sheet as a draughtsman's list of strokes, before it becomes a DXF, a page of PDF or a scan. Coordinates
// are inches on the ground in the sheet's own frame, title block included: the sheet is `ratio` times its
// paper.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::support {

// What a stroke is for; the style names its layer and pen.
enum class Role {
    Grid,
    GridText,
    Wall,
    Partition,
    Shear,
    ShearText,
    Door,
    Glazing,
    Holdown,
    Duct,
    Pipe,
    Beam,
    Joist,
    ServiceText,
    Dims,
    Title,
    Schedule,
    Furniture,
    Stair,
    Notes,
    Pattern,
    Slab,
    Hidden,
    Count
};

enum class Dashing { Solid, Dashed, Dotted, Centre };

enum class MarkKind { Line, Path, Fill, Circle, Arc, Text, Insert, Dimension, Hatch };

struct DrawnMark {
    MarkKind kind = MarkKind::Line;
    Role role = Role::Wall;
    std::vector<geometry::Point2>
        points; // of lines, paths, fills; centre, text or insert point; dimension ends
    bool closed = false;
    double radius = 0, from = 0, to = 0; // degrees, counter-clockwise; a dimension's offset in `radius`
    std::string text;                    // or the block's name
    double height = 0, degrees = 0;
    bool centred = false;   // text about its point, else from its lower left
    bool paragraph = false; // MTEXT where there is such a thing
    double scaleX = 1, scaleY = 1;
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<std::pair<geometry::Point2, double>>
        cells;          // where each stands and how high; else under the point
    bool heavy = false; // a pen thrice as wide
    Dashing dash = Dashing::Solid;
    bool onPaper = false; // belongs to the sheet, not to the building: title block, schedules
};

class Picture {
public:
    void line(Role role, geometry::Point2 a, geometry::Point2 b);
    void path(Role role, std::vector<geometry::Point2> points, bool closed);
    void fill(Role role, std::vector<geometry::Point2> ring);
    void hatch(Role role, std::vector<geometry::Point2> ring); // 45 degree lines
    void circle(Role role, geometry::Point2 center, double radius);
    void arc(Role role, geometry::Point2 center, double radius, double from, double to);
    void text(Role role, geometry::Point2 at, double height, const std::string& words, double degrees = 0,
              bool centred = false);
    void insert(Role role, const std::string& block, geometry::Point2 at, double scaleX = 1,
                double scaleY = 1, double degrees = 0);
    void dimension(Role role, geometry::Point2 from, geometry::Point2 to, double beside,
                   const std::string& words);
    // Of the last insert: where each attribute stands and how high.
    void placeCells(const std::vector<std::pair<geometry::Point2, double>>& cells);
    DrawnMark& last() { return (m_open ? m_blocks[m_name] : m_marks).back(); }

    // What is drawn between these two goes into a block.
    void beginBlock(const std::string& name);
    void endBlock() { m_open = false; }
    bool hasBlock(const std::string& name) const { return m_blocks.contains(name); }
    // Moves the marks from the `first` on into a block, drawn as if seen through the inverse of `seen`, and
    // inserts it.
    void gather(std::size_t first, const std::string& name, const geometry::Transform2& seen);
    // What is drawn while it is set belongs to the sheet.
    void onPaper(bool is) { m_paper = is; }
    // Everything drawn while it is set is turned and shifted so.
    void setPlace(const geometry::Transform2& place) { m_place = place; }

    std::size_t size() const { return m_marks.size(); }
    const std::vector<DrawnMark>& marks() const { return m_marks; }
    const std::map<std::string, std::vector<DrawnMark>>& blocks() const { return m_blocks; }
    // Without blocks and dimensions: lines, paths, fills, circles, arcs and texts only.
    std::vector<DrawnMark> flat() const;

private:
    void add(DrawnMark mark);

    std::vector<DrawnMark> m_marks;
    std::map<std::string, std::vector<DrawnMark>> m_blocks;
    std::string m_name;
    bool m_open = false, m_paper = false;
    geometry::Transform2 m_place;
};

// A mark through a similarity (turned, shifted, scaled alike both ways, perhaps mirrored).
DrawnMark moved(DrawnMark mark, const geometry::Transform2& by);
geometry::Transform2 inverse(const geometry::Transform2& t);
// 45 degree lines `spacing` apart within a ring.
std::vector<geometry::Segment2> hatchLines(const std::vector<geometry::Point2>& ring, double spacing);
// Lines and texts of a dimension drawn piece by piece.
std::vector<DrawnMark> dimensionPieces(const DrawnMark& dimension);

} // namespace holdfast::support
