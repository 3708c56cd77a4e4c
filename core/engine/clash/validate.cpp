// Shapes come from drawings: nothing of them is taken for granted.
#include "core/engine/clash/search.h"

namespace holdfast::clash {

namespace {

using geometry::Point3;

// Nothing in a building is further than a mile from its origin; beyond that a coordinate is a mistake of units.
constexpr double kFarthest = 63'360;

bool sane(double v) { return std::fabs(v) <= kFarthest; }  // false for NaN
bool sane(Point3 p) { return sane(p.x) && sane(p.y) && sane(p.z); }
bool positive(double v) { return v > 0 && sane(v); }

std::string fault(const geometry::OrientedBox& box)
{
    constexpr double kUnit = 1e-6;
    if (!sane(box.center) || !positive(box.half.x) || !positive(box.half.y) || !positive(box.half.z))
        return "a box must have a finite centre and sizes above zero";
    for (int i = 0; i < 3; ++i)
        for (int j = i; j < 3; ++j)
            if (!(std::fabs(dot(box.axes[i], box.axes[j]) - (i == j ? 1 : 0)) < kUnit))
                return "the axes of a box must be of length one and square to each other";
    return {};
}

std::string fault(const building::RoundSweep& sweep)
{
    if (!sane(sweep.axis.a) || !sane(sweep.axis.b) || !positive(sweep.radius.value()))
        return "a round run must have finite ends and a radius above zero";
    return {};
}

std::string fault(const building::TriangleMesh& mesh)
{
    if (mesh.triangles.empty() || mesh.triangles.size() % 3 != 0)
        return "a mesh must have triangles of three corners";
    for (const std::uint32_t corner : mesh.triangles)
        if (corner >= mesh.points.size())
            return "a triangle names a corner that is not there";
    for (const Point3& p : mesh.points)
        if (!sane(p))
            return "a mesh must have finite corners";
    return {};
}

} // namespace

Outcome validateShape(const building::Obstruction& obstruction)
{
    const std::string cause = std::visit([](const auto& shape) { return fault(shape); }, obstruction.shape);
    if (cause.empty())
        return Done{};
    return Fault{FaultCode::InvalidValue, obstruction.source.file, "obstruction " + obstruction.label, cause};
}

} // namespace holdfast::clash
