// DWG drawings through a converter that is installed: dwg2dxf (LibreDWG) or the ODA File Converter. Holdfast reads
// the DXF that it writes; the drawing keeps the path of the DWG.
#pragma once

#include <string>

#include "core/services/reader/apart.h"

namespace holdfast::reader {

// The setting that names a converter: environment variable and QSettings key.
constexpr const char* kDwgConverterVariable = "HOLDFAST_DWG_CONVERTER";
constexpr const char* kDwgConverterKey = "import/dwgConverter";

// What the variable names, else the setting, else what PATH and the usual folders hold; "" when there is none.
std::string dwgConverter();

// Faults: External (the converter failed or wrote no DXF), LimitExceeded, FileNotFound, Cancelled, and those of
// the DXF reader. Finding ingest.dwg.converted names the converter.
Result<drawing::Drawing> readDwg(const std::string& converter, const std::string& path, const Limits& limits,
                                 const Run& run);

} // namespace holdfast::reader
