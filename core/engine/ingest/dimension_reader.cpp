// DIMENSION.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/plain_text.h"

namespace holdfast::ingest {

namespace {

// Group 70, lower bits (DXF reference, DIMENSION).
enum class DimensionKind {
    Rotated = 0,
    Aligned = 1,
    Angular = 2,
    Diameter = 3,
    Radius = 4,
    Angular3 = 5,
    Ordinate = 6
};
constexpr std::int64_t kKindBits = 7;
constexpr std::int64_t kOrdinateAlongX = 64;

struct DimensionPoints {
    Point2 definition, text, first, second, third;
    double angle = 0;
};

DimensionPoints pointsOf(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 11, 21, 31, 13, 23, 14, 24, 15, 25, 50>();
    return {{v[0], v[1]},  draft.ocs().toPlan(Point3 {v[2], v[3], v[4]}),
            {v[5], v[6]},  {v[7], v[8]},
            {v[9], v[10]}, v[11] * std::numbers::pi / 180};
}

// What the dimension measures, for files that do not say so (R12). Angles are not lengths: 0.
double measure(DimensionKind kind, const DimensionPoints& p, bool alongX)
{
    const Point2 span = p.second - p.first;
    switch (kind) {
    case DimensionKind::Rotated: return std::fabs(span.x * std::cos(p.angle) + span.y * std::sin(p.angle));
    case DimensionKind::Aligned: return geometry::length(span);
    case DimensionKind::Diameter:
    case DimensionKind::Radius: return geometry::distance(p.definition, p.third);
    case DimensionKind::Ordinate: {
        const Point2 offset = p.first - p.definition;
        return std::fabs(alongX ? offset.x : offset.y);
    }
    default: return 0;
    }
}

bool isRadial(DimensionKind kind) { return kind == DimensionKind::Diameter || kind == DimensionKind::Radius; }

} // namespace

void readDimension(EntityDraft& draft)
{
    const std::int64_t flags = draft.integerOr(70, 0);
    const auto kind = DimensionKind(flags & kKindBits);
    const DimensionPoints p = pointsOf(draft);
    const double stated = draft.reals<42>()[0];
    const double measured = stated > 0 ? stated : measure(kind, p, (flags & kOrdinateAlongX) != 0);
    const Point2 from = isRadial(kind) ? p.definition : p.first;
    const Point2 to = isRadial(kind) ? p.third : p.second;
    draft.add({double(flags & kKindBits), measured, p.definition.x, p.definition.y, p.text.x, p.text.y,
               from.x, from.y, to.x, to.y, p.angle});
    draft.addText(plainMText(draft.decoded(1)));
    draft.addText(draft.decoded(2));
}

} // namespace holdfast::ingest
