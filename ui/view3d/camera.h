// The camera as the engineer moves it: around a pivot, z always up. In the set frame, inches.
#pragma once

#include "core/engine/geometry/shapes.h"

class vtkCamera;

namespace holdfast::view3d {

enum class StandardView { Isometric, Front, Back, Left, Right, Top, Bottom };

class Camera {
public:
    explicit Camera(vtkCamera& camera) : m_camera(camera) {}

    void lookFrom(StandardView view, const geometry::Box3& box, double aspect);
    // Keeps the direction of sight and frames the box; an empty box changes nothing.
    void fit(const geometry::Box3& box, double aspect);

    void orbit(double turnDegrees, double riseDegrees);
    // Moves by pixels of a view `height` pixels high.
    void pan(double dx, double dy, double height);
    // Above 1 comes nearer. The point under (x, y), in -1..1 of the view, stays where it is.
    void zoom(double factor, double x, double y, double aspect);
    void setParallel(bool parallel);
    bool isParallel() const;

    // Inches a pixel is wide at the pivot.
    double pixelSize(double height) const;
    void clipTo(const geometry::Box3& box);

private:
    void aim(const geometry::Point3& direction, const geometry::Box3& box, double aspect);
    double halfHeight() const;    // of the view at the pivot, inches

    vtkCamera& m_camera;
};

} // namespace holdfast::view3d
