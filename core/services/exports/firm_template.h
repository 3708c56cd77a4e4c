// The firm's own look of the calculation package: names, colour, logo, cover text, page size, metric annotations.
#pragma once

#include <string>

#include <QImage>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/services/exports/pages.h"

namespace holdfast::exports {

enum class PageSize { Letter, Legal, Tabloid, ArchD };
HOLDFAST_NAMES(PageSize, Letter, Legal, Tabloid, ArchD)

struct FirmTemplate {
    std::string firm;            // stands over the title; "" for none
    std::string logo;            // PNG or SVG, absolute or beside the template; "" for none
    std::string accent = "#1f4e79";  // of titles and rules, #rrggbb
    std::string coverText;       // under the facts of the cover; a line feed begins a paragraph
    PageSize page = PageSize::Letter;
    bool metric = false;         // metric equivalents in brackets beside US units
};
HOLDFAST_FIELDS(FirmTemplate, firm, logo, accent, coverText, page, metric)

// What the layout and the painter need of a template.
struct ReportLook {
    PageGeometry geometry = {};
    QRgb accent = Ink::accent;
    QString firm = {}, coverText = {};
    QImage logo = {};
    bool metric = false;
};

// Points; Letter and Legal upright, Tabloid and ARCH D lying, as they are plotted.
PageGeometry geometryOf(PageSize page);

// Faults name the file and the field: an unknown field, a colour that is none, a logo that cannot be read.
Result<FirmTemplate> readFirmTemplate(const std::string& path);
Result<ReportLook> lookOf(const FirmTemplate& firm);
// Both; the plain look for "".
Result<ReportLook> lookFrom(const std::string& path);

}  // namespace holdfast::exports
