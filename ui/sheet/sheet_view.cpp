#include "ui/sheet/sheet_view.h"

#include <algorithm>
#include <cmath>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "core/engine/base/feet_inch.h"
#include "ui/sheet/mark_painter.h"

namespace holdfast::sheet {

namespace {

constexpr double kZoomPerNotch = 1.2, kPickSlack = 5;             // pixels
constexpr double kSmallestScale = 1e-3, kLargestScale = 400;      // pixels an inch

bool sameThing(const Subject& a, const Subject& b)
{
    return a.kind == b.kind && a.label == b.label;
}

// Two sheets with the same key have the same picture: a run that changed walls only redraws nothing.
std::string pictureKey(const pipeline::Snapshot& snapshot, const building::Sheet& sheet, const QStringList& hidden)
{
    if (sheet.drawing >= snapshot.drawings->size())
        return {};
    const drawing::Drawing& drawing = (*snapshot.drawings)[sheet.drawing];
    return drawing.path + drawing.sha256 + toJson(sheet.space).dump() + toJson(sheet.toSet).dump()
        + toJson(sheet.region).dump() + hidden.join(QLatin1Char('|')).toStdString();
}

QRectF boxOf(const std::vector<SheetMark>& marks)
{
    QRectF box;
    for (const SheetMark& mark : marks)
        for (const QPointF& p : mark.outline) {
            const QRectF around(p.x() - 12, p.y() - 12, 24, 24);
            box = box.isNull() ? around : box.united(around);
        }
    return box;
}

} // namespace

SheetView::SheetView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 150);
    setAccessibleName(tr("Sheet with the detected walls"));
    m_note = tr("No sheet yet. Import drawings and press F5 to design.");
}

void SheetView::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    const int count = m_snapshot->plans ? int(m_snapshot->plans->sheets.size()) : 0;
    int wanted = m_sheet < count ? m_sheet : -1;
    for (int i = 0; i < count && wanted < 0; ++i)      // the first wood story, where the base rods are
        if (m_snapshot->plans->sheets[std::size_t(i)].level == 1)
            wanted = i;
    showSheet(wanted < 0 && count > 0 ? 0 : wanted);
}

const building::Sheet* SheetView::sheet() const
{
    return m_sheet < 0 ? nullptr : &m_snapshot->plans->sheets[std::size_t(m_sheet)];
}

int SheetView::shownLevel() const
{
    return m_sheet < 0 ? -1 : sheet()->level;
}

void SheetView::showSheet(int sheet)
{
    const int count = m_snapshot && m_snapshot->plans ? int(m_snapshot->plans->sheets.size()) : 0;
    const int next = sheet >= 0 && sheet < count ? sheet : -1;
    if (next != m_sheet)
        m_frame = Frame::Whole;
    m_sheet = next;
    m_marks.clear();
    if (m_sheet >= 0)
        m_marks = marksOf(*m_snapshot, shownLevel());
    if (!m_changesShown)
        std::erase_if(m_marks, [](const SheetMark& mark) { return mark.kind == MarkKind::Change; });
    const std::string key = m_sheet >= 0 && m_snapshot->drawings
                                ? pictureKey(*m_snapshot, m_snapshot->plans->sheets[std::size_t(m_sheet)],
                                             m_hiddenLayers)
                                : std::string();
    if (!m_picture || key.empty() || key != m_pictureKey) {
        m_picture.reset();
        m_image = {};
        m_note = m_sheet < 0 ? tr("No sheet yet. Import drawings and press F5 to design.")
                             : tr("Reading the sheet...");
        if (m_frame == Frame::Whole)
            fit();
        m_pictureKey = key;
        loadPicture();
    }
    Q_EMIT sheetShown(m_sheet);
    update();
}

void SheetView::loadPicture()
{
    if (m_sheet < 0)
        return;
    m_loading.start(
        [snapshot = m_snapshot, index = std::size_t(m_sheet),
         hidden = m_hiddenLayers](std::stop_token stop) -> Result<SheetPicture> {
            const building::Sheet& sheet = snapshot->plans->sheets[index];
            if (!snapshot->drawings || sheet.drawing >= snapshot->drawings->size())
                return Fault {
                    FaultCode::NothingToDo, sheet.file, {}, "the drawing of this sheet is not loaded"};
            return pictureOf((*snapshot->drawings)[sheet.drawing], sheet, Run{stop, {}}, hidden);
        },
        [this](Result<SheetPicture> picture) {
            m_note = picture ? QString() : QString::fromStdString(describe(picture.fault()));
            m_picture = picture ? std::make_shared<const SheetPicture>(std::move(picture).value()) : nullptr;
            if (m_frame == Frame::Whole)
                fit();
            renderPicture();
            update();
            Q_EMIT pictureLoaded();
        });
}

void SheetView::renderPicture()
{
    if (!m_picture)
        return;
    QColor line = palette().color(QPalette::Text);
    line.setAlpha(190);
    QColor fill = palette().color(QPalette::Mid);
    fill.setAlpha(120);
    const SheetInk ink{palette().color(QPalette::Base), line, fill};
    m_rendering.start(
        [picture = m_picture, place = m_place, size = size(), ratio = devicePixelRatioF(),
         ink](std::stop_token stop) {
            return std::pair(sheet::render(*picture, place, size, ratio, ink, Run{stop, {}}), place);
        },
        [this](std::pair<QImage, SheetPlace> rendered) {
            m_image = std::move(rendered.first);
            m_imagePlace = rendered.second;
            update();
            Q_EMIT pictureReady();
        });
}

QRectF SheetView::contentBox() const
{
    const QRectF marks = boxOf(m_marks), lines = m_picture ? m_picture->extents : QRectF();
    return marks.isNull() ? lines : lines.isNull() ? marks : marks.united(lines);
}

void SheetView::fit()
{
    const QRectF box = contentBox();
    if (box.isNull())
        return;
    m_frame = Frame::Whole;
    const double scale =
        0.92 * std::min(width() / std::max(box.width(), 1.0), height() / std::max(box.height(), 1.0));
    move({box.center(), std::clamp(scale, kSmallestScale, kLargestScale)});
}

void SheetView::move(const SheetPlace& place)
{
    m_place = place;
    renderPicture();
    update();
}

void SheetView::highlight(const std::vector<Subject>& subjects)
{
    m_highlighted = subjects;
    update();
}

bool SheetView::isHighlighted(const SheetMark& mark) const
{
    return mark.subject
        && std::ranges::any_of(m_highlighted, [&](const Subject& s) { return sameThing(s, *mark.subject); });
}

void SheetView::bringIntoSight(const std::vector<Subject>& subjects)
{
    if (!m_snapshot || !m_snapshot->plans || subjects.empty())
        return;
    const auto& sheets = m_snapshot->plans->sheets;
    if (subjects.front().level > 0 && subjects.front().level != shownLevel())
        for (std::size_t i = 0; i < sheets.size(); ++i)
            if (sheets[i].level == subjects.front().level
                && sheets[i].kind == building::SheetKind::FloorPlan) {
                showSheet(int(i));
                break;
            }
    std::vector<SheetMark> wanted;
    std::ranges::copy_if(m_marks, std::back_inserter(wanted), [&](const SheetMark& mark) {
        return mark.subject
            && std::ranges::any_of(subjects, [&](const Subject& s) { return sameThing(s, *mark.subject); });
    });
    const QRectF box = boxOf(wanted);
    if (!box.isNull() && !QRectF(rect()).adjusted(20, 20, -20, -20).contains(onWidget(box.center())))
        move({box.center(), m_place.scale});
}

void SheetView::setHiddenLayers(const QStringList& layers)
{
    m_hiddenLayers = layers;
    if (m_sheet >= 0)
        showSheet(m_sheet);
}

void SheetView::setChangesShown(bool shown)
{
    m_changesShown = shown;
    if (m_sheet >= 0)
        showSheet(m_sheet);
    update();
}

void SheetView::zoomTo(const std::vector<Subject>& subjects)
{
    bringIntoSight(subjects);
    std::vector<SheetMark> wanted;
    std::ranges::copy_if(m_marks, std::back_inserter(wanted), [&](const SheetMark& mark) {
        return mark.subject
            && std::ranges::any_of(subjects, [&](const Subject& s) { return sameThing(s, *mark.subject); });
    });
    const QRectF box = boxOf(wanted);
    if (box.isNull())
        return renderPicture();
    m_frame = Frame::Subjects;
    m_zoomedTo = subjects;
    const double scale = std::min(width() / box.width(), height() / box.height()) / 3;
    move({box.center(), std::clamp(scale, kSmallestScale, kLargestScale)});
}

std::optional<Subject> SheetView::pick(const QPointF& at) const
{
    const auto placed = [this](const QPointF& p) { return onWidget(p); };
    for (auto mark = m_marks.rbegin(); mark != m_marks.rend(); ++mark)     // the last drawn lies on top
        if (mark->subject && distanceTo(*mark, placed, at) <= kPickSlack)
            return mark->subject;
    return std::nullopt;
}

void SheetView::paintDrawing(QPainter& painter) const
{
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_image.isNull())
        return;
    // Where the corners of the rendered picture lie now.
    const double ratio = m_place.scale / m_imagePlace.scale;
    const QSizeF size = m_image.deviceIndependentSize() * ratio;
    const QPointF center = onWidget(m_imagePlace.center);
    painter.drawImage(QRectF(center - QPointF(size.width() / 2, size.height() / 2), size), m_image);
}

void SheetView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintDrawing(painter);
    for (const SheetMark& mark : m_marks)
        paintMark(painter, mark);
    if (m_tool)
        m_tool->paint(painter);
    if (!m_note.isEmpty()) {
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(rect().adjusted(30, 30, -30, -10),
                         Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_note);
    }
}

void SheetView::paintMark(QPainter& painter, const SheetMark& mark) const
{
    drawMark(painter, mark, [this](const QPointF& p) { return onWidget(p); },
             {palette(), m_place.scale, isHighlighted(mark)});
}

void SheetView::resizeEvent(QResizeEvent*)
{
    switch (m_frame) {
    case Frame::Whole: return fit();
    case Frame::Subjects: return zoomTo(std::vector(m_zoomedTo));
    case Frame::Chosen: return renderPicture();
    }
}

void SheetView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        renderPicture();
    QWidget::changeEvent(event);
}

void SheetView::zoom(double factor, const QPointF& about)
{
    m_frame = Frame::Chosen;
    const double scale = std::clamp(m_place.scale * factor, kSmallestScale, kLargestScale);
    const QPointF fixed = toSheet(m_place, size(), about);
    const QPointF center = fixed + (m_place.center - fixed) * (m_place.scale / scale);
    move({center, scale});
}

void SheetView::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(kZoomPerNotch, event->angleDelta().y() / 120.0), event->position());
}

void SheetView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = m_lastAt = event->position();
    m_dragged = false;
    if (m_tool && m_tool->press(*event))
        m_dragged = true;      // a release is no click then
}

void SheetView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF inches = toSheet(m_place, size(), event->position());
    Q_EMIT pointed(tr("x %1   y %2").arg(QString::fromStdString(formatFeetInches(Length(inches.x()))),
                                       QString::fromStdString(formatFeetInches(Length(inches.y())))));
    if (m_tool && m_tool->drag(*event))
        return;
    if (event->buttons() == Qt::NoButton)
        return;
    const QPointF moved = event->position() - m_lastAt;
    m_lastAt = event->position();
    m_dragged = m_dragged || (event->position() - m_pressedAt).manhattanLength() > 3;
    if (!m_dragged)
        return;
    m_frame = Frame::Chosen;
    move({m_place.center + QPointF(-moved.x(), moved.y()) / m_place.scale, m_place.scale});
}

void SheetView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_tool && m_tool->release(*event))
        return;
    if (!m_dragged && event->button() == Qt::RightButton)
        Q_EMIT menuWanted(event->globalPosition().toPoint(), event->position());
    if (m_dragged || event->button() != Qt::LeftButton)
        return;
    if (const auto subject = pick(event->position()))
        Q_EMIT picked(*subject);
    else
        Q_EMIT pickedNothing();
}

void SheetView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto subject = pick(event->position()))
        Q_EMIT focused(*subject);
}

void SheetView::keyPressEvent(QKeyEvent* event)
{
    if (m_tool && m_tool->key(*event))
        return;
    constexpr double kStep = 60;     // pixels
    const auto pan = [this](double dx, double dy) {
        move({m_place.center + QPointF(dx, dy) / m_place.scale, m_place.scale});
    };
    const QPointF middle = QRectF(rect()).center();
    switch (event->key()) {
    case Qt::Key_Left: pan(-kStep, 0); break;
    case Qt::Key_Right: pan(kStep, 0); break;
    case Qt::Key_Up: pan(0, kStep); break;
    case Qt::Key_Down: pan(0, -kStep); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(kZoomPerNotch, middle); break;
    case Qt::Key_Minus: zoom(1 / kZoomPerNotch, middle); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace holdfast::sheet
