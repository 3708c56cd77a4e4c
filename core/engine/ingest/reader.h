// Drawings come in through here: the format is recognised by its first bytes, never by its name.
#pragma once

#include <span>
#include <string>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::ingest {

enum class Format { Dxf, BinaryDxf, Dwg, Pdf, Ifc, Step, Png, Tiff, Jpeg, Rvt, Unknown, Zip, Skp, Dgn, Heic };
HOLDFAST_NAMES(Format, Dxf, BinaryDxf, Dwg, Pdf, Ifc, Step, Png, Tiff, Jpeg, Rvt, Unknown, Zip, Skp, Dgn,
               Heic)

Format recognise(std::span<const std::uint8_t> firstBytes);

// The drawing in a file's bytes; `path` labels it and its faults. Damaged but recoverable files give a
// drawing with findings, others a fault that names the line.
Result<drawing::Drawing> readDrawing(std::span<const std::uint8_t> bytes, const std::string& path,
                                     const Run& run);
// Maps the file and reads it. sha256 is left empty.
Result<drawing::Drawing> readDrawingFile(const std::string& path, const Run& run);

} // namespace holdfast::ingest
