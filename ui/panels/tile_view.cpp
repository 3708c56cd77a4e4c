#include "ui/panels/tile_view.h"

#include <algorithm>

#include <QPainter>

namespace holdfast::panels {

TileView::TileView(QWidget* parent) : QWidget(parent)
{
    setMinimumSize(160, 110);
    setAccessibleName(tr("The part of the sheet the model read"));
    setToolTip(tr("The part of the sheet the model read; the frame is where it found the value"));
}

void TileView::show(const QPixmap& tile, const std::array<double, 4>& box)
{
    m_tile = tile;
    m_box = box;
    update();
}

void TileView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (m_tile.isNull()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect().adjusted(8, 8, -8, -8), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No picture is kept for it."));
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QSize size = m_tile.size().scaled(this->size(), Qt::KeepAspectRatio);
    const QRect at(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size);
    painter.drawPixmap(at, m_tile);
    const double left = std::min(m_box[0], m_box[2]), top = std::min(m_box[1], m_box[3]);
    const QRectF frame(at.x() + left * at.width(), at.y() + top * at.height(),
                       std::abs(m_box[2] - m_box[0]) * at.width(), std::abs(m_box[3] - m_box[1]) * at.height());
    if (frame.width() < 1 || frame.height() < 1)
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(frame.adjusted(-3, -3, 3, 3));
}

} // namespace holdfast::panels
