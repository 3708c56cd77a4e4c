#include "tests/support/plan_sets/set_reading.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>

#include "core/engine/detect/detect.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"

namespace holdfast::support {

using building::ShearWall;
using building::Sheet;
using geometry::Point2;
using geometry::Transform2;

namespace {

double seconds(const std::chrono::steady_clock::time_point& since)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - since).count();
}

// How far a found end lies from the true one; outward is the way the wall would grow.
double endError(Point2 found, Point2 truth, Point2 outward, const EndView& view)
{
    const Point2 v = found - truth, n{-outward.y, outward.x};
    double along = geometry::dot(v, outward);
    along = along > 0 ? std::max(0.0, along - view.outward) : std::max(0.0, -along - view.inward);
    return std::hypot(along, geometry::dot(v, n));
}

} // namespace

SetReading readSet(const PlanSetFiles& set)
{
    SetReading reading;
    std::vector<drawing::Drawing> drawings;
    auto start = std::chrono::steady_clock::now();
    for (const SetFile& file : set.files) {
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(file.bytes.data());
        auto drawing = ingest::readDrawing({bytes, file.bytes.size()}, file.name, Run{});
        if (drawing.ok())
            drawings.push_back(std::move(*drawing));
        else
            reading.faults.push_back(file.name + ": " + describe(drawing.fault()));
    }
    reading.readSeconds = seconds(start);
    start = std::chrono::steady_clock::now();
    const building::DesignCriteria criteria;
    auto plan = plan::buildPlanSet(drawings, criteria, Run{});
    if (!plan.ok()) {
        reading.faults.push_back(describe(plan.fault()));
        return reading;
    }
    reading.plan = std::move(*plan);
    auto layout = detect::detectWalls(reading.plan, drawings, criteria, Run{});
    if (layout.ok())
        reading.layout = std::move(*layout);
    else
        reading.faults.push_back(describe(layout.fault()));
    reading.detectSeconds = seconds(start);
    return reading;
}

std::string placeWords(Point2 p)
{
    char text[64];
    std::snprintf(text, sizeof text, "(%.0f, %.0f)", p.x, p.y);
    return text;
}

std::string wallWords(const ShearWall& wall)
{
    return (wall.mark.empty() ? std::string("wall") : wall.mark) + " on level " + std::to_string(wall.level)
           + " " + placeWords(wall.axis.a) + "-" + placeWords(wall.axis.b);
}

const Sheet* sheetOf(const TruePlan& plan, const building::PlanSet& set)
{
    const Sheet* best = nullptr;
    for (const Sheet& sheet : set.sheets) {
        if (sheet.file != plan.file || (sheet.page != plan.page && !sheet.file.ends_with(".dxf")))
            continue;
        const bool holds = sheet.region.empty() || sheet.region.contains(plan.middle);
        if (!holds)
            continue;
        if (!best || (sheet.level == plan.level && best->level != plan.level))
            best = &sheet;
    }
    return best;
}

Transform2 rigid(const Transform2& t, Point2 about)
{
    const double k = t.scale();
    const Point2 seen = t(about);
    Transform2 r{t.a / k, t.b / k, t.c / k, t.d / k, 0, 0};
    const Point2 shift = seen - r(about);
    r.tx = shift.x;
    r.ty = shift.y;
    return r;
}

Overlap overlapOf(const ShearWall& found, const ShearWall& truth)
{
    Overlap o;
    const double whole = geometry::length(truth.axis);
    const Point2 d = (truth.axis.b - truth.axis.a) * (1 / whole), n{-d.y, d.x};
    const Point2 u = found.axis.a - truth.axis.a, v = found.axis.b - truth.axis.a;
    const double length = geometry::length(found.axis);
    if (length < 1 || std::fabs(geometry::cross(v - u, d)) > 0.06 * length)
        return o;
    const double from = std::min(geometry::dot(u, d), geometry::dot(v, d)),
                 to = std::max(geometry::dot(u, d), geometry::dot(v, d));
    o.beside = std::max(std::fabs(geometry::dot(u, n)), std::fabs(geometry::dot(v, n)));
    o.share = std::max(0.0, std::min(to, whole) - std::max(from, 0.0)) / std::max(whole, to - from);
    return o;
}

std::pair<double, double> endErrors(const ShearWall& found, const ShearWall& truth, const EndViews& views)
{
    const Point2 d = (truth.axis.b - truth.axis.a) * (1 / geometry::length(truth.axis));
    const auto errors = [&](Point2 a, Point2 b) {
        return std::pair{endError(a, truth.axis.a, d * -1, views.start),
                         endError(b, truth.axis.b, d, views.end)};
    };
    const auto straight = errors(found.axis.a, found.axis.b), turned = errors(found.axis.b, found.axis.a);
    return straight.first + straight.second <= turned.first + turned.second ? straight : turned;
}

} // namespace holdfast::support
