// Solids as flat facets seen from a corner, farthest first: three dimensions with nothing but a 2D painter.
#pragma once

#include <functional>
#include <vector>

#include "core/engine/solids/model.h"
#include "core/services/figures/pencil.h"

namespace holdfast::figures {

struct Facet {
    std::vector<geometry::Point3> corners;  // counter-clockwise seen from outside
    geometry::Point3 normal;
    QColor color;
    bool hasEdges = true;
};

// Flat pieces of a part's shape. Cylinders get `sides` faces and are cut into lengths of at most `longest`,
// so that sorting by depth keeps its order near other solids.
std::vector<Facet> facetsOf(const solids::PartShape& shape, QColor color, int sides, double longest);
// What is left of the facets inside the box.
std::vector<Facet> clipped(std::vector<Facet> facets, const geometry::Box3& box);

// A camera at infinity: turned about z, then tilted down. Sun from over the left shoulder.
class Axonometry {
public:
    Axonometry(double turnDegrees, double tiltDegrees);
    geometry::Point3 seen(geometry::Point3 p) const;  // x right, y up, z toward the eye
    bool faces(const Facet& facet) const { return seen(facet.normal).z > 1e-9; }
    QColor lit(const Facet& facet) const;

    // Fits all facets into the area and paints them; gives the map from space to paper.
    std::function<QPointF(geometry::Point3)>
    paint(Pencil& pencil, const QRectF& area, std::vector<Facet> facets) const;

private:
    double m_cosTurn, m_sinTurn, m_cosTilt, m_sinTilt;
};

}  // namespace holdfast::figures
