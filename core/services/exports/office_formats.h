// Writers of the formats table for the office, the shop and the coordinators.
#pragma once

#include "core/services/exports/formats.h"

namespace holdfast::exports {

// Writes the bytes into the task's folder, or hands on why there are none, with the file that lacks.
Result<QStringList> writeBytes(const ExportTask& task, const char* name, const Result<QByteArray>& bytes);

Result<QStringList> writeWorkbook(const ExportTask& task, const Run& run);   // design.xlsx
Result<QStringList> writeShopList(const ExportTask& task, const Run& run);   // shop_list.xlsx, shop_list.csv
Result<QStringList> writeBcf21(const ExportTask& task, const Run& run);      // clashes.bcf
Result<QStringList> writeBcf30(const ExportTask& task, const Run& run);      // clashes_3.0.bcf
// Holdfast_shared_parameters.txt, revit_rod_runs.csv, revit_holdowns.csv
Result<QStringList> writeRevit(const ExportTask& task, const Run& run);

}  // namespace holdfast::exports
