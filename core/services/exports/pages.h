// Laid-out pages: what stands where, in points from the top left corner of the sheet. Nothing is painted yet,
// so the index can still be given its page numbers and the header its "Sheet n of N".
#pragma once

#include <string>
#include <vector>

#include <QColor>
#include <QRectF>
#include <QString>

#include "core/engine/report/report_document.h"
#include "core/services/figures/fonts.h"

namespace holdfast::exports {

// Points, margins of 1 in; header and footer stand in the margins. US Letter unless the firm asks for another size.
struct PageGeometry {
    double width = 612, height = 792, margin = 72;
    double left() const { return margin; }
    double right() const { return width - margin; }
    double textWidth() const { return width - 2 * margin; }
    double top() const { return margin; }
    double bottom() const { return height - margin; }
    double textHeight() const { return bottom() - top(); }
};

struct TextMark {
    double x = 0, baseline = 0, size = 9;
    figures::Face face = figures::Face::Regular;
    QRgb color = 0xff000000;
    QString text;
};

struct LineMark {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0.5;
    QRgb color = 0xff000000;
};

struct FillMark {
    QRectF area;
    QRgb color = 0xffffffff;
};

struct LogoMark {  // the firm's logo, fitted into the area
    QRectF area;
};

struct FigureMark {
    QRectF area;
    report::FigureRef figure;
};

struct LinkMark {  // clickable, leads to a page
    QRectF area;
    int page = 0;
};

struct Page {
    std::vector<FillMark> fills;
    std::vector<LineMark> lines;
    std::vector<FigureMark> figures;
    std::vector<LogoMark> logos;
    std::vector<TextMark> texts;
    std::vector<LinkMark> links;
    bool hasFrame = true;  // header and footer; the cover has none
};

struct Bookmark {
    QString title;
    int depth = 1;
    int page = 0;  // 0 = cover
    double y = 0;  // points from the top
};

struct Pages {
    PageGeometry geometry;
    std::vector<Page> pages;
    std::vector<Bookmark> bookmarks;
};

// Ink of the package: black text, one accent, greys that survive a photocopier.
struct Ink {
    static constexpr QRgb text = 0xff16191d, quiet = 0xff5b6570, faint = 0xffb8c0c8, hair = 0xffd5dae0,
                          accent = 0xff1f4e79, band = 0xffeef2f6, head = 0xffdfe7ef, bad = 0xffb3261e,
                          doubt = 0xff9a6700, good = 0xff1b6e3c;
};

}  // namespace holdfast::exports
