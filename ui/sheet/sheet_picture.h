// The drafter's lines of one sheet, ready to be drawn: in the set's frame, inches, y up. Made on the pool.
#pragma once

#include <memory>
#include <vector>

#include <QImage>
#include <QLineF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>

#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::sheet {

struct SheetText {
    QString text;
    QPointF at;
    double height = 0;      // inches
    double degrees = 0;     // counter-clockwise
};

struct SheetPicture {
    std::vector<QLineF> lines;
    std::vector<std::uint32_t> lineLayers;   // of each line, index into layers
    std::vector<std::string> layers;
    std::vector<QPolygonF> fills;
    std::vector<SheetText> texts;
    QRectF extents;         // null when the sheet is empty
};

// Where the view stands over the sheet.
struct SheetPlace {
    QPointF center;         // inches
    double scale = 1;       // pixels (logical) an inch
    bool operator==(const SheetPlace&) const = default;
};

QPointF toWidget(const SheetPlace& place, const QSizeF& size, const QPointF& at);
QPointF toSheet(const SheetPlace& place, const QSizeF& size, const QPointF& at);

struct SheetInk {
    QColor paper, line, fill;
};

// `hidden`: names of layers that are left out.
Result<SheetPicture> pictureOf(const drawing::Drawing& drawing, const building::Sheet& sheet, const Run& run,
                               const QStringList& hidden = {});
// Stops early, with what is drawn so far, when asked to.
QImage render(const SheetPicture& picture, const SheetPlace& place, const QSize& size, double pixelRatio,
              const SheetInk& ink, const Run& run);

} // namespace holdfast::sheet
