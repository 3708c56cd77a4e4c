#include "ui/view3d/camera.h"

#include <numbers>

#include <vtkCamera.h>
#include <vtkMath.h>

namespace holdfast::view3d {

namespace {

using geometry::Point3;

constexpr double kMargin = 1.12;             // air around a fitted box
constexpr double kViewAngle = 30;            // degrees; little distortion of plumb lines
constexpr double kNearestPole = 1;           // degrees from straight up or down while orbiting
constexpr double kSmallestView = 2;          // inches; nearer than this nothing is left to see
constexpr double kLargestView = 1e6;

Point3 point(const double* xyz)
{
    return {xyz[0], xyz[1], xyz[2]};
}

Point3 directionOf(StandardView view)
{
    switch (view) {
    case StandardView::Isometric: return {-0.62, -0.68, 0.40};
    case StandardView::Front: return {0, -1, 0};
    case StandardView::Back: return {0, 1, 0};
    case StandardView::Left: return {-1, 0, 0};
    case StandardView::Right: return {1, 0, 0};
    case StandardView::Top: return {0, 0, 1};
    case StandardView::Bottom: return {0, 0, -1};
    }
    return {0, -1, 0};
}

Point3 unit(Point3 v)
{
    return v * (1 / geometry::length(v));
}

struct Axes {
    Point3 toEye, right, up;
};

Axes axesOf(vtkCamera& camera)
{
    const Point3 toEye = unit(point(camera.GetPosition()) - point(camera.GetFocalPoint()));
    const Point3 right = unit(geometry::cross(point(camera.GetViewUp()), toEye));
    return {toEye, right, geometry::cross(toEye, right)};
}

// Half of the box's extent along each axis of the view.
struct Extent {
    double across = 0, high = 0, deep = 0;
};

Extent extentOf(const geometry::Box3& box, const Axes& axes)
{
    const Point3 half = (box.high - box.low) * 0.5;
    const auto along = [&](Point3 a) {
        return std::fabs(a.x) * half.x + std::fabs(a.y) * half.y + std::fabs(a.z) * half.z;
    };
    return {along(axes.right), along(axes.up), along(axes.toEye)};
}

} // namespace

void Camera::aim(const Point3& direction, const geometry::Box3& box, double aspect)
{
    const bool plumb = std::fabs(direction.z) > 0.999;
    m_camera.SetFocalPoint(0, 0, 0);
    m_camera.SetPosition(direction.x, direction.y, direction.z);
    m_camera.SetViewUp(0, plumb ? 1 : 0, plumb ? 0 : 1);
    fit(box, aspect);
}

void Camera::lookFrom(StandardView view, const geometry::Box3& box, double aspect)
{
    aim(directionOf(view), box, aspect);
}

void Camera::fit(const geometry::Box3& box, double aspect)
{
    if (box.empty())
        return;
    const Axes axes = axesOf(m_camera);
    const Extent extent = extentOf(box, axes);
    const double half = kMargin * std::max({extent.high, extent.across / aspect, kSmallestView});
    const Point3 center = (box.low + box.high) * 0.5;
    const double tangent = std::tan(kViewAngle * std::numbers::pi / 360);
    const Point3 eye = center + axes.toEye * (half / tangent + extent.deep);
    m_camera.SetViewAngle(kViewAngle);
    m_camera.SetFocalPoint(center.x, center.y, center.z);
    m_camera.SetPosition(eye.x, eye.y, eye.z);
    m_camera.SetParallelScale(half);
}

void Camera::orbit(double turnDegrees, double riseDegrees)
{
    const Point3 pivot = point(m_camera.GetFocalPoint());
    const Point3 arm = point(m_camera.GetPosition()) - pivot;
    const double reach = geometry::length(arm);
    const double degree = std::numbers::pi / 180;
    double turn = std::atan2(arm.y, arm.x), rise = std::asin(std::clamp(arm.z / reach, -1.0, 1.0));
    if (std::fabs(rise) > (90 - kNearestPole) * degree) {       // from a plan view, keep its up
        const Point3 up = point(m_camera.GetViewUp());
        turn = std::atan2(-up.y, -up.x) + (rise < 0 ? std::numbers::pi : 0);
    }
    turn += turnDegrees * degree;
    rise =
        std::clamp(rise + riseDegrees * degree, -(90 - kNearestPole) * degree, (90 - kNearestPole) * degree);
    const Point3 eye = pivot
        + Point3{std::cos(rise) * std::cos(turn), std::cos(rise) * std::sin(turn), std::sin(rise)} * reach;
    m_camera.SetPosition(eye.x, eye.y, eye.z);
    m_camera.SetViewUp(0, 0, 1);
}

double Camera::halfHeight() const
{
    if (m_camera.GetParallelProjection())
        return m_camera.GetParallelScale();
    return m_camera.GetDistance() * std::tan(m_camera.GetViewAngle() * std::numbers::pi / 360);
}

double Camera::pixelSize(double height) const
{
    return 2 * halfHeight() / std::max(height, 1.0);
}

void Camera::pan(double dx, double dy, double height)
{
    const Axes axes = axesOf(m_camera);
    const double size = pixelSize(height);
    const Point3 move = axes.right * (-dx * size) + axes.up * (dy * size);
    const Point3 eye = point(m_camera.GetPosition()) + move, pivot = point(m_camera.GetFocalPoint()) + move;
    m_camera.SetPosition(eye.x, eye.y, eye.z);
    m_camera.SetFocalPoint(pivot.x, pivot.y, pivot.z);
}

void Camera::zoom(double factor, double x, double y, double aspect)
{
    const double half = halfHeight();
    factor = std::clamp(factor, half / kLargestView, half / kSmallestView);
    const Axes axes = axesOf(m_camera);
    const Point3 shift = (axes.right * (x * aspect) + axes.up * y) * (half * (1 - 1 / factor));
    const Point3 pivot = point(m_camera.GetFocalPoint()) + shift;
    const Point3 eye = pivot + axes.toEye * (m_camera.GetDistance() / factor);
    m_camera.SetFocalPoint(pivot.x, pivot.y, pivot.z);
    m_camera.SetPosition(eye.x, eye.y, eye.z);
    m_camera.SetParallelScale(m_camera.GetParallelScale() / factor);
}

void Camera::setParallel(bool parallel)
{
    const double half = halfHeight();
    m_camera.SetParallelProjection(parallel);
    const Axes axes = axesOf(m_camera);
    m_camera.SetParallelScale(half);
    if (parallel)
        return;
    const double reach = half / std::tan(m_camera.GetViewAngle() * std::numbers::pi / 360);
    const Point3 eye = point(m_camera.GetFocalPoint()) + axes.toEye * reach;
    m_camera.SetPosition(eye.x, eye.y, eye.z);
}

bool Camera::isParallel() const
{
    return m_camera.GetParallelProjection();
}

void Camera::clipTo(const geometry::Box3& box)
{
    if (box.empty())
        return;
    const Axes axes = axesOf(m_camera);
    const Point3 center = (box.low + box.high) * 0.5;
    const double middle = geometry::dot(point(m_camera.GetPosition()) - center, axes.toEye);
    const double deep = 1.1 * extentOf(box, axes).deep + 24; // 24 in: clash marks and grid labels stand out
    const double far = std::max(middle + deep, 10.0);
    // A depth buffer of 24 bits tells 1/16 in apart at building distance when near is not below far/2000.
    m_camera.SetClippingRange(std::max(middle - deep, far / 2000), far);
}

} // namespace holdfast::view3d
