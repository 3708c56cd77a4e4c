// What QPdfWriter cannot write: bookmarks, page labels, links inside the file, an attachment, and a file that
// is the same for the same input (no clock, no random identity). The one door to QPDF.
#pragma once

#include <string>

#include <QByteArray>

#include "core/engine/base/result.h"
#include "core/services/exports/pages.h"

namespace holdfast::exports {

struct PdfExtras {
    std::string title, author, subject, creator, keywords;
    std::string date;  // "2026-11-21"; anything else is left out
    std::string attachmentName;  // empty: nothing attached
    QByteArray attachment;
};

Result<QByteArray> finishPdf(const QByteArray& plain, const Pages& pages, const PdfExtras& extras);

}  // namespace holdfast::exports
