#include "ui/view3d/view3d.h"

#include <cmath>

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QWheelEvent>

#include <vtkCamera.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>

#include "core/engine/base/feet_inch.h"
#include "core/services/figures/figures.h"
#include "ui/scene/glass_renderer.h"
#include "ui/view3d/content.h"
#include "ui/view3d/overlay.h"

namespace holdfast::view3d {

namespace {

constexpr double kDegreesPerPixel = 0.4;
constexpr double kZoomPerNotch = 1.2;
constexpr double kPickSlack = 4;         // pixels a click may miss a thin rod
constexpr double kUnlimited = 1e9;

scene::Rgb utilizationRgb(double ratio)
{
    const QColor color = figures::utilizationColor(ratio);
    return {std::uint8_t(color.red()), std::uint8_t(color.green()), std::uint8_t(color.blue())};
}

std::optional<scene::SectionBox> boxOf(const std::optional<geometry::Box3>& box)
{
    return box ? std::optional(scene::SectionBox{box->low, box->high}) : std::nullopt;
}

QString nameOf(const Subject& subject)
{
    const QString name = QString::fromStdString(subject.label);
    return subject.kind == SubjectKind::RodRun && subject.level > 0
               ? View3D::tr("%1, story %2").arg(name, QString::number(subject.level))
               : name;
}

} // namespace

struct View3D::Private {
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<scene::GlassRenderer> renderer;
    scene::Scene scene{*renderer, utilizationRgb};
    Camera camera{*renderer->GetActiveCamera()};
    Overlay* overlay = nullptr;
    std::shared_ptr<const pipeline::Snapshot> snapshot;
    std::vector<BuildingLabel> labels;
    scene::Look look;
    std::optional<scene::Look> before;      // of isolating and hiding
    bool measuring = false;
    std::optional<geometry::Point3> measuredFrom;
    QPointF pressedAt, lastAt;
    bool dragged = false, framed = false;
};

View3D::View3D(QWidget* parent)
    : QOpenGLWidget(parent)
    , d(std::make_unique<Private>())
{
    d->window->SetOwnContext(0);
    d->window->SetFrameBlitModeToNoBlit();
    d->window->SetMultiSamples(0);
    d->window->AddRenderer(d->renderer);
    d->renderer->SetTwoSidedLighting(true);
    d->renderer->UseFXAAOn();
    d->overlay = new Overlay(this);
    d->overlay->setNote(tr("Nothing to show yet. Import drawings and press F5 to design."));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 150);
    setAccessibleName(tr("3D view of the building"));
    applyTheme();
    setStandardView(StandardView::Isometric);
}

View3D::~View3D()
{
    makeCurrent();      // VTK frees its OpenGL resources in ours
    d->window->Finalize();
    d.reset();
    doneCurrent();
}

void View3D::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    d->snapshot = std::move(snapshot);
    d->scene.show(contentOf(*d->snapshot));
    const geometry::Box3 box = d->scene.bounds();
    d->labels = labelsOf(*d->snapshot, box);
    d->overlay->setNote(box.empty() ? tr("Nothing to show yet. Import drawings and press F5 to design.")
                                    : QString());
    if (!box.empty() && !d->framed)
        setStandardView(StandardView::Isometric);
    d->framed = !box.empty();
    update();
}

void View3D::highlight(const std::vector<Subject>& subjects)
{
    d->scene.highlight(subjects);
    update();
}

void View3D::bringIntoSight(const std::vector<Subject>& subjects)
{
    // A little of the surroundings stays in sight: 2 ft around the thing.
    const geometry::Box3 box = d->scene.boundsOf(subjects);
    if (!box.empty())
        d->camera.fit(box.grown(24), aspect());
    update();
}

void View3D::setStandardView(StandardView view)
{
    d->camera.lookFrom(view, d->scene.bounds(), aspect());
    update();
}

void View3D::fit()
{
    d->camera.fit(d->scene.bounds(), aspect());
    update();
}

void View3D::setParallel(bool parallel)
{
    d->camera.setParallel(parallel);
    update();
}

void View3D::setColouredByUtilization(bool on)
{
    d->look.byUtilization = on;
    d->overlay->setLegendShown(on);
    d->scene.setLook(d->look);
    update();
}

void View3D::setKindShown(solids::PartKind kind, bool shown)
{
    d->look.hidden[kind] = !shown;
    d->scene.setLook(d->look);
    update();
}

void View3D::setChangesShown(bool shown)
{
    d->look.changesShown = shown;
    d->scene.setLook(d->look);
    update();
}

void View3D::setClashesShown(bool shown)
{
    d->look.clashesShown = shown;
    d->scene.setLook(d->look);
    update();
}

void View3D::setLevelClip(int lowest, int highest)
{
    const bool known = d->snapshot && d->snapshot->inputs;
    d->look.lowZ = known && lowest > 0 ? storyBottom(*d->snapshot, lowest) : -kUnlimited;
    d->look.highZ = known && highest > 0 ? storyTop(*d->snapshot, highest) : kUnlimited;
    d->scene.setLook(d->look);
    update();
}

void View3D::applyLook()
{
    d->scene.setLook(d->look);
    update();
}

void View3D::isolate(const std::vector<Subject>& subjects, const std::optional<geometry::Box3>& section)
{
    if (!d->before)
        d->before = d->look;
    d->look.only = subjects;
    d->look.section = boxOf(section);
    applyLook();
    if (const geometry::Box3 box = section.value_or(d->scene.boundsOf(subjects)); !box.empty())
        d->camera.fit(box, aspect());
}

void View3D::hide(const std::vector<Subject>& subjects)
{
    if (!d->before)
        d->before = d->look;
    d->look.without.insert(d->look.without.end(), subjects.begin(), subjects.end());
    applyLook();
}

void View3D::setSection(const std::optional<geometry::Box3>& section)
{
    if (!d->before)
        d->before = d->look;
    d->look.section = boxOf(section);
    applyLook();
}

// The theme may have changed since, and is nobody's choice of what to see.
void View3D::restoreLook()
{
    if (!d->before)
        return;
    d->before->dark = d->look.dark;
    d->look = *std::exchange(d->before, std::nullopt);
    applyLook();
}

bool View3D::isIsolated() const
{
    return d->before.has_value();
}

void View3D::setMeasuring(bool on)
{
    d->measuring = on;
    d->measuredFrom.reset();
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

// False when the click is an ordinary one.
bool View3D::measureAt(const QPointF& at)
{
    if (!d->measuring)
        return false;
    const auto point = d->scene.meet(rayThrough(at));
    if (!point)
        return true;
    if (!d->measuredFrom) {
        d->measuredFrom = point;
        return true;
    }
    const geometry::Point3 apart = *point - *std::exchange(d->measuredFrom, std::nullopt);
    const auto text = [](double inches) { return QString::fromStdString(formatFeetInches(Length(inches))); };
    Q_EMIT measured(tr("%1 (in plan %2, up %3)").arg(text(geometry::length(apart)),
                                                     text(std::hypot(apart.x, apart.y)), text(std::fabs(apart.z))));
    return true;
}

const scene::Scene& View3D::scene() const
{
    return d->scene;
}

double View3D::aspect() const
{
    return double(std::max(width(), 1)) / std::max(height(), 1);
}

scene::Ray View3D::rayThrough(const QPointF& at) const
{
    const double x = 2 * at.x() / std::max(width(), 1) - 1, y = 1 - 2 * at.y() / std::max(height(), 1);
    const auto world = [&](double depth) {
        double xyz[3] = {x, y, depth};
        d->renderer->SetAspect(aspect(), 1);
        d->renderer->ViewToWorld(xyz[0], xyz[1], xyz[2]);
        return geometry::Point3{xyz[0], xyz[1], xyz[2]};
    };
    const geometry::Point3 near = world(0), far = world(1);
    return {near, (far - near) * (1 / std::max(geometry::distance(near, far), 1e-9))};
}

std::optional<Subject> View3D::pick(const QPointF& at) const
{
    d->camera.clipTo(d->scene.bounds());
    return d->scene.pick(rayThrough(at), kPickSlack * d->camera.pixelSize(height()));
}

QPointF View3D::onWidget(const geometry::Point3& at) const
{
    double x = at.x, y = at.y, z = at.z;
    d->renderer->SetAspect(aspect(), 1);
    d->renderer->WorldToView(x, y, z);
    return {(x + 1) * 0.5 * width(), (1 - y) * 0.5 * height()};
}

void View3D::applyTheme()
{
    const QColor base = palette().color(QPalette::Window), text = palette().color(QPalette::WindowText);
    d->look.dark = text.lightness() > base.lightness();
    const QColor low = d->look.dark ? base.darker(115) : base.lighter(104);
    const QColor high = d->look.dark ? base.lighter(130) : base.darker(110);
    d->renderer->GradientBackgroundOn();
    d->renderer->SetBackground(low.redF(), low.greenF(), low.blueF());
    d->renderer->SetBackground2(high.redF(), high.greenF(), high.blueF());
    d->scene.setLook(d->look);
}

void View3D::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
    QOpenGLWidget::changeEvent(event);
}

void View3D::initializeGL()
{
    d->window->SetReadyForRendering(true);
    d->window->SetIsCurrent(true);
    d->window->SetSupportsOpenGL(true);
    d->window->InitializeFromCurrentContext();
}

void View3D::resizeGL(int, int)
{
    const double ratio = devicePixelRatioF();
    d->window->SetSize(int(std::lround(width() * ratio)), int(std::lround(height() * ratio)));
}

void View3D::resizeEvent(QResizeEvent* event)
{
    QOpenGLWidget::resizeEvent(event);
    d->overlay->setGeometry(rect());
}

void View3D::paintGL()
{
    d->camera.clipTo(d->scene.bounds());
    vtkOpenGLState* state = d->window->GetState();
    state->Reset();
    state->Push();
    // A stencil or scissor left by Qt would cut the picture.
    state->vtkglDisable(GL_SCISSOR_TEST);
    d->window->Render();
    state->Pop();
    QOpenGLFunctions* gl = context()->functions();
    gl->glBindFramebuffer(GL_DRAW_FRAMEBUFFER, defaultFramebufferObject());
    d->window->BlitDisplayFramebuffer();
    placeLabels();
}

// The labels follow the camera that was just drawn.
void View3D::placeLabels()
{
    std::vector<PlacedLabel> placed;
    for (const BuildingLabel& label : d->labels)
        placed.push_back({onWidget(label.at), label.text, label.bubble});
    std::vector<AxisMark> axes;
    vtkMatrix4x4* view = d->renderer->GetActiveCamera()->GetViewTransformMatrix();
    const char* const names[] = {"X", "Y", "Z"};
    for (int axis = 0; axis < 3; ++axis)
        axes.push_back({{view->GetElement(0, axis), -view->GetElement(1, axis)}, QLatin1String(names[axis])});
    d->overlay->setLabels(std::move(placed), std::move(axes));
}

void View3D::mousePressEvent(QMouseEvent* event)
{
    d->pressedAt = d->lastAt = event->position();
    d->dragged = false;
}

void View3D::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF moved = event->position() - d->lastAt;
    d->lastAt = event->position();
    if (event->buttons() == Qt::NoButton) {
        const auto under = pick(event->position());
        Q_EMIT pointed(under ? nameOf(*under) : QString());
        return;
    }
    d->dragged = d->dragged || (event->position() - d->pressedAt).manhattanLength() > 3;
    const bool pans =
        event->buttons() & (Qt::MiddleButton | Qt::RightButton) || event->modifiers() & Qt::ShiftModifier;
    if (pans)
        d->camera.pan(moved.x(), moved.y(), height());
    else
        d->camera.orbit(-moved.x() * kDegreesPerPixel, moved.y() * kDegreesPerPixel);
    update();
}

void View3D::mouseReleaseEvent(QMouseEvent* event)
{
    if (d->dragged || event->button() != Qt::LeftButton || measureAt(event->position()))
        return;
    if (const auto subject = pick(event->position()))
        Q_EMIT picked(*subject);
    else
        Q_EMIT pickedNothing();
}

void View3D::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto subject = pick(event->position()))
        Q_EMIT focused(*subject);
}

void View3D::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    const QPointF at = event->position();
    d->camera.zoom(std::pow(kZoomPerNotch, notches), 2 * at.x() / std::max(width(), 1) - 1,
                   1 - 2 * at.y() / std::max(height(), 1), aspect());
    update();
}

void View3D::keyPressEvent(QKeyEvent* event)
{
    constexpr double kStep = 5;     // degrees, or pixels times four
    switch (event->key()) {
    case Qt::Key_Left: d->camera.orbit(-kStep, 0); break;
    case Qt::Key_Right: d->camera.orbit(kStep, 0); break;
    case Qt::Key_Up: d->camera.orbit(0, kStep); break;
    case Qt::Key_Down: d->camera.orbit(0, -kStep); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: d->camera.zoom(kZoomPerNotch, 0, 0, aspect()); break;
    case Qt::Key_Minus: d->camera.zoom(1 / kZoomPerNotch, 0, 0, aspect()); break;
    default: QOpenGLWidget::keyPressEvent(event); return;
    }
    update();
}

} // namespace holdfast::view3d
