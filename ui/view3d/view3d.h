// The 3D view: draws a Scene into a QOpenGLWidget, moves the camera, picks.
#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QOpenGLWidget>

#include "core/engine/pipeline/snapshot.h"
#include "ui/scene/scene.h"
#include "ui/view3d/camera.h"

namespace holdfast::view3d {

class View3D : public QOpenGLWidget {
    Q_OBJECT
public:
    explicit View3D(QWidget* parent = nullptr);
    ~View3D() override;

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    void highlight(const std::vector<Subject>& subjects);
    void bringIntoSight(const std::vector<Subject>& subjects);

    void setStandardView(StandardView view);
    void fit();
    void setParallel(bool parallel);
    void setColouredByUtilization(bool on);
    void setKindShown(solids::PartKind kind, bool shown);
    void setClashesShown(bool shown);
    void setChangesShown(bool shown);    // since the baseline
    // Stories `lowest` to `highest` stay; the rest is cut away. -1 for no limit.
    void setLevelClip(int lowest, int highest);

    // Only these things, in a section box; the camera goes to the box. restoreLook() brings back exactly what was
    // drawn before the first of them.
    void isolate(const std::vector<Subject>& subjects, const std::optional<geometry::Box3>& section);
    void hide(const std::vector<Subject>& subjects);
    void setSection(const std::optional<geometry::Box3>& section);
    void restoreLook();
    bool isIsolated() const;
    // While on, two clicks tell the distance between two points of what is shown: measured().
    void setMeasuring(bool on);

    const scene::Scene& scene() const;
    // The thing under a point of the widget (logical pixels).
    std::optional<Subject> pick(const QPointF& at) const;
    // Where a point of the building lies on the widget (logical pixels).
    QPointF onWidget(const geometry::Point3& at) const;

Q_SIGNALS:
    void picked(const holdfast::Subject& subject);
    void pickedNothing();
    void focused(const holdfast::Subject& subject);    // double click
    void measured(const QString& distance);            // "3'-4 1/2\" (across 2'-0\", up 2'-8\")"
    void pointed(const QString& what);                 // under the mouse, for the status bar; may be empty

protected:
    void initializeGL() override;
    void paintGL() override;
    void resizeGL(int width, int height) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    scene::Ray rayThrough(const QPointF& at) const;
    void applyLook();
    bool measureAt(const QPointF& at);
    void applyTheme();
    void placeLabels();
    double aspect() const;

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace holdfast::view3d
