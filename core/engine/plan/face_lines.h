// Strokes gathered into straight lines: same direction, same offset, broken pieces joined.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "core/engine/drawing/linework.h"

namespace holdfast::plan {

struct FaceLine {
    double offset = 0;        // along the bundle's normal
    double from = 0, to = 0;  // along the bundle's direction
    std::uint32_t layer = 0;
    std::vector<std::uint64_t> handles;
    std::vector<double> joints;  // along: where one entity ends and the next begins
    double length() const { return to - from; }
};

// Lines of one direction, sorted by offset. A point p is at (dot(p, direction), dot(p, normal)).
struct Bundle {
    geometry::Point2 direction, normal;
    std::vector<FaceLine> lines;

    geometry::Point2 pointAt(double along, double offset) const
    {
        return direction * along + normal * offset;
    }
    double along(geometry::Point2 p) const { return geometry::dot(p, direction); }
    double offsetOf(geometry::Point2 p) const { return geometry::dot(p, normal); }
};

struct JoinRule {
    double sameOffset = 0;  // lines this near are one line
    double gap = 0;         // pieces this far apart are one line
    bool acrossLayers = false;
};

// Strokes shorter than `shortest` are left out. Directions within 0.2 degrees are one bundle.
std::vector<Bundle> bundleStrokes(const std::vector<drawing::Stroke>& strokes, const JoinRule& rule,
                                  double shortest, const std::function<bool(const drawing::Stroke&)>& wanted);

} // namespace holdfast::plan
