// The firm's own look of the calculation package: names, colour, logo, cover text, page size, metric annotations.
#pragma once

#include <optional>
#include <string>

#include <QImage>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/engine/report/issue.h"
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
    std::string liability;       // JSON with the firm's words on liability, absolute or beside the template; "": ours
};
HOLDFAST_FIELDS(FirmTemplate, firm, logo, accent, coverText, page, metric, liability)

// What the layout and the painter need of a template.
struct ReportLook {
    PageGeometry geometry = {};
    QRgb accent = Ink::accent;
    QString firm = {}, coverText = {};
    QImage logo = {};
    bool metric = false;
    std::optional<report::LiabilityText> liability = {};  // none: the shipped words
    std::optional<report::Issue> issue = {};              // none: preliminary, and nothing said of a review
};

// Points; Letter and Legal upright, Tabloid and ARCH D lying, as they are plotted.
PageGeometry geometryOf(PageSize page);

// Faults name the file and the field: an unknown field, a colour that is none, a logo that cannot be read.
Result<FirmTemplate> readFirmTemplate(const std::string& path);
Result<ReportLook> lookOf(const FirmTemplate& firm);
// Both; the plain look for "".
Result<ReportLook> lookFrom(const std::string& path);

// Words on liability; those of resources/report/liability.json for "".
Result<report::LiabilityText> liabilityFrom(const std::string& path);

}  // namespace holdfast::exports
