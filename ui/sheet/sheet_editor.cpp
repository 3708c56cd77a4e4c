#include "ui/sheet/sheet_editor.h"

#include <algorithm>
#include <set>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "core/engine/base/feet_inch.h"

namespace holdfast::sheet {

namespace {

using building::OverrideAction;
using geometry::Point2;
using geometry::Segment2;

constexpr double kReach = 10;          // pixels: as near as a hand comes without care; set by judgement
constexpr double kShortestWall = 12;   // in, one panel edge to the next stud is longer; set by judgement
constexpr double kShortestMove = 0.25; // in, less is a slip of the hand

const QColor kTool(40, 110, 255);

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString feet(double inches)
{
    return text(formatFeetInches(Length(inches)));
}

} // namespace

SheetEditor::SheetEditor(SheetView& view, QObject* parent)
    : QObject(parent), m_view(view), m_snapshot(std::make_shared<pipeline::Snapshot>()),
      m_ask(askInDialog(&view))
{
    m_view.setTool(this);
    const auto lapse = [this] {
        m_index.reset();
        forgetSteps();
    };
    connect(&m_view, &SheetView::pictureLoaded, this, [this] { m_index.reset(); });
    connect(&m_view, &SheetView::sheetShown, this, lapse);
}

SheetEditor::~SheetEditor()
{
    m_view.setTool(nullptr);
}

void SheetEditor::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    m_index.reset();
    forgetSteps(); // walls are numbered anew
}

void SheetEditor::setTool(Tool tool)
{
    m_tool = tool;
    m_movedGrid.clear();
    forgetSteps();
    m_view.setCursor(tool == Tool::Select     ? Qt::ArrowCursor
                     : tool == Tool::MoveWall ? Qt::SizeAllCursor
                                              : Qt::CrossCursor);
    Q_EMIT toolChanged(tool);
}

void SheetEditor::forgetSteps()
{
    m_first.reset();
    m_grip.reset();
    m_joined.reset();
    tell();
    m_view.update();
}

void SheetEditor::tell(const QString& refusal)
{
    m_refusal = refusal;
    Q_EMIT hinted(hint());
}

QString SheetEditor::hint() const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    switch (m_tool) {
    case Tool::Select: return {};
    case Tool::DrawWall:
        return m_first ? tr("Click where the wall ends; Shift keeps it square. Esc starts anew.")
                       : tr("Click where the wall begins. Esc leaves the tool.");
    case Tool::MoveWall:
        return tr("Drag an end or the whole wall; with Shift an end leaves the wall's line.");
    case Tool::SplitWall: return tr("Click the wall where it shall be split.");
    case Tool::JoinWalls:
        return m_joined ? tr("Click the other wall, in line with the first.") : tr("Click the first wall.");
    case Tool::PlaceHoldown: return tr("Click where the hold-down stands; ends of walls attract.");
    case Tool::Calibrate:
        return m_first ? tr("Click the other point.")
                       : tr("Click the first of two points whose distance is known.");
    case Tool::Grid:
        return !m_movedGrid.empty() ? tr("Click where grid line %1 shall run.").arg(text(m_movedGrid))
               : m_first            ? tr("Click the other end of the grid line; Shift keeps it square.")
                                    : tr("Click the end of the grid line where its bubble stands.");
    }
    return {};
}

// --- what is under the pointer ---------------------------------------------------------------------------

const building::WallLayout* SheetEditor::layout() const
{
    return m_snapshot->layout.get();
}

const std::vector<building::GridLine>& SheetEditor::grids() const
{
    static const std::vector<building::GridLine> none;
    return m_snapshot->plans ? m_snapshot->plans->grids : none;
}

const building::ShearWall* SheetEditor::wall(const std::string& label) const
{
    if (!layout())
        return nullptr;
    const auto found = std::ranges::find(layout()->walls, label, &building::ShearWall::label);
    return found == layout()->walls.end() ? nullptr : &*found;
}

Point2 SheetEditor::inches(const QPointF& pixels) const
{
    const QPointF at = m_view.onSheet(pixels);
    return {at.x(), at.y()};
}

double SheetEditor::reach() const
{
    return kReach / m_view.pixelsPerInch();
}

std::optional<WallHit> SheetEditor::wallAt(const QPointF& pixels) const
{
    return layout() ? hitWall(*layout(), m_view.shownLevel(), inches(pixels), reach()) : std::nullopt;
}

Snap SheetEditor::snap(const QMouseEvent& event)
{
    if (!m_index)
        m_index.emplace(m_view.picture(), layout(), grids(), m_view.shownLevel());
    Snap found = m_index->snapped(inches(event.position()), reach());
    if (m_first && event.modifiers().testFlag(Qt::ShiftModifier))
        found.at = squared(*m_first, found.at);
    return found;
}

QStringList SheetEditor::marks() const
{
    QStringList found;
    if (layout())
        for (const building::WallType& row : layout()->schedule)
            if (!found.contains(text(row.mark)))
                found << text(row.mark);
    return found;
}

// --- events ----------------------------------------------------------------------------------------------

bool SheetEditor::press(QMouseEvent& event)
{
    if (m_tool == Tool::Select || event.button() != Qt::LeftButton || !m_view.sheet())
        return false;
    if (m_tool == Tool::MoveWall) {
        const auto hit = wallAt(event.position());
        if (!hit)
            return false; // beside the walls the sheet is dragged
        const Segment2& axis = layout()->walls[hit->wall].axis;
        m_grip = Grip{hit->wall, hit->part, onLine(axis, inches(event.position()))};
        m_now = {m_grip->at, SnapKind::None};
    }
    return true;
}

bool SheetEditor::drag(QMouseEvent& event)
{
    if (m_tool == Tool::Select || !m_view.sheet())
        return false;
    if (event.buttons() != Qt::NoButton && !m_grip && !(event.buttons() & Qt::LeftButton))
        return false; // the other buttons move the sheet
    if (m_tool == Tool::MoveWall && !m_grip)
        return false;
    m_now = snap(event);
    m_freely = event.modifiers().testFlag(Qt::ShiftModifier);
    m_view.update();
    return true;
}

bool SheetEditor::release(QMouseEvent& event)
{
    if (m_tool == Tool::Select || event.button() != Qt::LeftButton || !m_view.sheet())
        return false;
    if (m_tool == Tool::MoveWall) {
        if (!m_grip)
            return false;
        m_now = snap(event);
        drop(event.modifiers().testFlag(Qt::ShiftModifier));
        return true;
    }
    click(event);
    return true;
}

bool SheetEditor::key(QKeyEvent& event)
{
    if (event.key() != Qt::Key_Escape || m_tool == Tool::Select)
        return false;
    if (m_first || m_grip || m_joined)
        forgetSteps();
    else
        setTool(Tool::Select);
    return true;
}

void SheetEditor::click(const QMouseEvent& event)
{
    if (m_tool == Tool::SplitWall || m_tool == Tool::JoinWalls)
        return clickWall(event);
    m_now = snap(event);
    if (m_tool == Tool::PlaceHoldown)
        return askHoldown(m_now.at);
    if (!m_movedGrid.empty()) {
        const auto grid = std::ranges::find(grids(), m_movedGrid, &building::GridLine::label);
        const std::string label = std::exchange(m_movedGrid, {});
        if (grid == grids().end())
            return;
        const Point2 shift = m_now.at - onLine(grid->line, m_now.at);
        setTool(Tool::Select);
        return say(session::setGrid(label, {grid->line.a + shift, grid->line.b + shift}));
    }
    if (m_first)
        return secondPoint(m_now.at);
    m_first = m_now.at;
    tell();
    m_view.update();
}

void SheetEditor::secondPoint(Point2 at)
{
    const Segment2 line{*m_first, at};
    if (geometry::length(line) < (m_tool == Tool::DrawWall ? kShortestWall : kShortestMove))
        return tell(tr("%1 is too short. Click again further away.").arg(feet(geometry::length(line))));
    forgetSteps();
    switch (m_tool) {
    case Tool::DrawWall: return drawWall(line);
    case Tool::Calibrate: return askDistance(line);
    default: return askGrid(line);
    }
}

void SheetEditor::clickWall(const QMouseEvent& event)
{
    const auto hit = wallAt(event.position());
    if (!hit)
        return tell(tr("There is no wall."));
    const building::ShearWall& found = layout()->walls[hit->wall];
    if (m_tool == Tool::SplitWall) {
        const double along = geometry::distance(found.axis.a, onLine(found.axis, snap(event).at));
        const double length = geometry::length(found.axis);
        if (along < kShortestWall || along > length - kShortestWall)
            return tell(tr("A piece of the wall would be shorter than %1.").arg(feet(kShortestWall)));
        return say(session::splitWall(found, Length(along)));
    }
    if (!m_joined) {
        m_joined = hit->wall;
        tell();
        return m_view.update();
    }
    const building::ShearWall& first = layout()->walls[*m_joined];
    if (first.label == found.label)
        return tell(tr("That is the same wall. Click the other one."));
    if (!areCollinear(first, found))
        return tell(tr("%1 is not in line with %2: walls are joined end to end.")
                        .arg(text(found.label), text(first.label)));
    const session::Correction joined = session::joinWalls(first, found);
    forgetSteps();
    say(joined);
}

Segment2 SheetEditor::held(bool freely) const
{
    const Segment2& axis = layout()->walls[m_grip->wall].axis;
    if (m_grip->part != WallPart::Body)
        return withEndAt(axis, m_grip->part, m_now.at, freely);
    const Point2 shift = m_now.at - m_grip->at;
    return {axis.a + shift, axis.b + shift};
}

void SheetEditor::drop(bool freely)
{
    const building::ShearWall& moved = layout()->walls[m_grip->wall];
    const Segment2 becomes = held(freely);
    const double by =
        std::max(geometry::distance(becomes.a, moved.axis.a), geometry::distance(becomes.b, moved.axis.b));
    const session::Correction correction = session::moveWall(moved, becomes);
    forgetSteps();
    if (by < kShortestMove)
        return;
    if (geometry::length(becomes) < kShortestWall)
        return tell(tr("The wall would be shorter than %1.").arg(feet(kShortestWall)));
    say(correction);
}

// --- painting --------------------------------------------------------------------------------------------

void SheetEditor::paint(QPainter& painter)
{
    if (m_tool == Tool::Select || !m_view.sheet())
        return;
    const auto on = [this](Point2 p) { return m_view.onWidget({p.x, p.y}); };
    painter.setBrush(Qt::NoBrush);
    std::optional<Segment2> line;
    if (m_first)
        line = Segment2{*m_first, m_now.at};
    if (m_grip && layout() && m_grip->wall < layout()->walls.size())
        line = held(m_freely);
    if (m_joined && layout() && *m_joined < layout()->walls.size()) {
        const Segment2& axis = layout()->walls[*m_joined].axis;
        painter.setPen(QPen(kTool, 4));
        painter.drawLine(on(axis.a), on(axis.b));
    }
    if (line) {
        painter.setPen(QPen(kTool, 2, Qt::DashLine));
        painter.drawLine(on(line->a), on(line->b));
        painter.setPen(m_view.palette().color(QPalette::Text));
        painter.drawText(on(m_now.at) + QPointF(14, -10), feet(geometry::length(*line)));
    }
    const QPointF at = on(m_now.at);
    painter.setPen(QPen(kTool, 2));
    switch (m_now.kind) { // a shape for each kind of point
    case SnapKind::None: break;
    case SnapKind::LineEnd: painter.drawRect(QRectF(at - QPointF(5, 5), QSizeF(10, 10))); break;
    case SnapKind::WallEnd: painter.drawEllipse(at, 6, 6); break;
    case SnapKind::GridCrossing:
        painter.drawLine(at + QPointF(-6, -6), at + QPointF(6, 6));
        painter.drawLine(at + QPointF(-6, 6), at + QPointF(6, -6));
        break;
    case SnapKind::WallAxis:
    case SnapKind::GridLine:
        painter.drawPolygon(
            QPolygonF{{at + QPointF(0, -6), at + QPointF(6, 0), at + QPointF(0, 6), at + QPointF(-6, 0)}});
        break;
    }
}

} // namespace holdfast::sheet
