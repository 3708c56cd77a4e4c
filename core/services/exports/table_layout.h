// Tables that break over pages: the header row comes again on each page, no cell overflows, type shrinks from
// 8 to 6 pt before words are broken.
#pragma once

#include "core/engine/report/report_document.h"
#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

void layTable(PageFlow& flow, const report::Table& table);

}  // namespace holdfast::exports
