// LWPOLYLINE, SOLID, TRACE, 3DFACE, VIEWPORT.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/polyline_numbers.h"

namespace holdfast::ingest {

void readLwPolyline(EntityDraft& draft)
{
    constexpr std::int64_t kClosed = 1;
    PolylineNumbers polyline(draft, (draft.integerOr(70, 0) & kClosed) != 0);
    const double elevation = draft.reals<38>()[0];
    Vertex vertex;
    bool open = false;
    for (const Group& group : draft.groups()) {
        switch (group.code) {
        case 10:
            if (open)
                polyline.add(vertex);
            vertex = {{draft.real(group), 0, elevation}, 0};
            open = true;
            break;
        case 20: vertex.at.y = draft.real(group); break;
        case 42: vertex.bulge = draft.real(group); break;
        default: break;
        }
    }
    if (open)
        polyline.add(vertex);
    polyline.close();
}

void readSolid(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 30, 11, 21, 31, 12, 22, 32>();
    // A triangle repeats its third corner; some programs leave the fourth out instead.
    const auto [x4, y4, z4] = draft.reals<13, 23, 33>({v[6], v[7], v[8]});
    for (std::size_t corner = 0; corner < 3; ++corner)
        draft.add(draft.ocs().toPlan(Point3{v[corner * 3], v[corner * 3 + 1], v[corner * 3 + 2]}));
    draft.add(draft.ocs().toPlan(Point3{x4, y4, z4}));
}

void readFace3d(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 30, 11, 21, 31, 12, 22, 32>();
    const auto last = draft.reals<13, 23, 33>({v[6], v[7], v[8]});
    for (const double number : v)
        draft.add(number);
    for (const double number : last)
        draft.add(number);
    draft.add(double(draft.integerOr(70, 0)));
}

// The view centre is given in the view's own axes: turned back by the twist and moved by the target it lies
// in plan. Views that do not look straight down keep these numbers too; they show no plan.
void readViewport(EntityDraft& draft)
{
    const auto v = draft.reals<10, 20, 40, 41, 12, 22, 17, 27, 45, 51>();
    const double twist = v[9] * std::numbers::pi / 180;
    const Point2 center{v[4] * std::cos(twist) + v[5] * std::sin(twist) + v[6],
                        -v[4] * std::sin(twist) + v[5] * std::cos(twist) + v[7]};
    draft.add({v[0], v[1], v[2], v[3], center.x, center.y, v[8], twist, double(draft.integerOr(69, 0))});
}

} // namespace holdfast::ingest
