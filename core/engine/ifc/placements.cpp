#include "core/engine/ifc/placements.h"

#include <cmath>

namespace holdfast::ifc {

namespace {

using geometry::Point3;

constexpr int kDeepestPlacement = 64;   // site, building, storey, assembly, part: a dozen in real models
constexpr double kNoLength = 1e-12;

// `z` and the part of `x` square to it; any axis square to z when x is none.
Frame framed(Point3 z, Point3 x, Point3 origin)
{
    Point3 across = x - z * dot(x, z);
    if (length(across) < kNoLength)
        across = cross(std::fabs(z.z) < 0.9 ? Point3{0, 0, 1} : Point3{0, 1, 0}, z);
    across = across * (1 / length(across));
    return {across, cross(z, across), z, origin};
}

} // namespace

Point3 Placements::pointOf(const Value& coordinates) const
{
    double xyz[3] = {0, 0, 0};
    std::size_t i = 0;
    for (const Value& value : coordinates.list())
        if (i < 3)
            xyz[i++] = value.number() * m_units.inches;
    return {xyz[0], xyz[1], xyz[2]};
}

Point3 Placements::point(InstanceId id) const { return pointOf(m_file.record(id)[0]); }

Point3 Placements::direction(InstanceId id, Point3 otherwise) const
{
    double xyz[3] = {0, 0, 0};
    std::size_t i = 0;
    const Record record = m_file.record(id);
    for (const Value& value : record[0].list())
        if (i < 3)
            xyz[i++] = value.number();
    const Point3 d{xyz[0], xyz[1], xyz[2]};
    const double size = length(d);
    return size > kNoLength && std::isfinite(size) ? d * (1 / size) : otherwise;
}

Frame Placements::axes(InstanceId id) const
{
    const Record record = m_file.record(id);
    const Point3 origin = point(record[0].reference());
    if (record.type == "IFCAXIS2PLACEMENT2D")
        return framed({0, 0, 1}, direction(record[1].reference(), {1, 0, 0}), origin);
    const Point3 z = direction(record[1].reference(), {0, 0, 1});
    return framed(z, direction(record[2].reference(), {1, 0, 0}), origin);
}

// Axis1, axis2, local origin, scale; in three dimensions axis3; non-uniform: scale2, scale3.
Frame Placements::transformation(InstanceId id) const
{
    const Record record = m_file.record(id);
    if (!record)
        return {};
    const bool flat = record.type.starts_with("IFCCARTESIANTRANSFORMATIONOPERATOR2D");
    const double scale = record[3].number(1);
    const Point3 z = flat ? Point3{0, 0, 1} : direction(record[4].reference(), {0, 0, 1});
    Frame frame = framed(z, direction(record[0].reference(), {1, 0, 0}), point(record[2].reference()));
    // The second axis only says whether the picture is mirrored: axes are squared (ISO 10303-42, base_axis).
    if (const InstanceId second = record[1].reference(); second != 0)
        if (dot(direction(second, frame.y), frame.y) < 0)
            frame.y = frame.y * -1;
    const std::size_t more = flat ? 4 : 5;
    frame.x = frame.x * scale;
    frame.y = frame.y * record[more].number(scale);
    frame.z = flat ? frame.z : frame.z * record[more + 1].number(scale);
    return frame;
}

std::optional<Frame> Placements::placed(InstanceId id) const { return placed(id, 0); }

std::optional<Frame> Placements::placed(InstanceId id, int depth) const
{
    if (id == 0)
        return Frame{};
    if (const auto known = m_known.find(id); known != m_known.end())
        return known->second;
    const Record record = m_file.record(id);
    if (record.type != "IFCLOCALPLACEMENT" || depth > kDeepestPlacement)
        return std::nullopt;
    const auto outer = placed(record[0].reference(), depth + 1);
    if (!outer)
        return std::nullopt;
    const Frame frame = *outer * axes(record[1].reference());
    m_known.emplace(id, frame);
    return frame;
}

} // namespace holdfast::ifc
