// Pages that are pictures, and letters drawn as strokes, become entities like any other; their paint says that
// they were traced or recognised.
#pragma once

#include <span>
#include <string>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/pdf/pdf_reader.h"

namespace holdfast::ingest {

// The pages of a PNG, TIFF or JPEG file as layouts, in paper inches.
Result<drawing::Drawing> readPicture(std::span<const std::uint8_t> bytes, Format format, const std::string& path,
                                     const Run& run);

// Of a PDF that has been read: pages with nothing but a picture are traced, lettering is recognised. Pages with
// lines of their own keep them and nothing else. Fault Cancelled; what cannot be traced is a finding.
Outcome tracePages(pdf::Reading& reading, std::span<const std::uint8_t> bytes, const std::string& path,
                   const Run& run);

} // namespace holdfast::ingest
