// The strokes of one space, found by place and by the line they lie on. Drawing units. Each way of finding is made
// ready when it is first asked for: most sheets need one of them or none. Not for two threads at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/engine/drawing/linework.h"
#include "core/engine/geometry/box_grid.h"

namespace holdfast::plan {

// A stretch of a ray: distances from its origin.
struct Stretch {
    double from = 0, to = 0;
    std::uint32_t stroke = 0;  // index into Linework::strokes
};

class StrokeIndex {
public:
    // Only strokes that are `wanted` (one for each); the marks must outlive the index.
    StrokeIndex(const drawing::Linework& marks, const std::vector<bool>& wanted);

    // Indices into Linework::strokes of those whose box meets `box`.
    std::vector<std::uint32_t> near(const geometry::Box2& box) const;
    // Strokes along the ray, within half a degree and `aside` of it, sorted by where they begin. `direction` is of
    // length one; what lies wholly behind the origin is left out.
    std::vector<Stretch> along(geometry::Point2 origin, geometry::Point2 direction, double aside) const;

private:
    struct Entry {
        std::int32_t bucket = 0;  // of the direction, half a degree each
        double offset = 0;        // along the bucket's normal, from the middle of the space
        std::uint32_t stroke = 0;
    };
    void sortLines() const;

    const drawing::Linework& m_marks;
    std::vector<std::uint32_t> m_strokes;
    mutable std::optional<geometry::BoxGrid> m_boxes;  // for near()
    mutable std::vector<Entry> m_lines;                // for along(): by bucket and offset
    mutable geometry::Point2 m_middle;
    mutable double m_radius = 0;                       // of the space about its middle
};

} // namespace holdfast::plan
