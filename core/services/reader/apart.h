// Files that go through a large foreign library are read by a process of their own, so that its crash or hang
// on a damaged file is a fault that names the file and not the end of the program.
//
// The child is this program's command line, "holdfast-cli read-page-set FILE": it reads one drawing and
// writes the answer to standard output as an archive.
#pragma once

#include <cstdint>
#include <string>

#include "core/engine/base/archive.h"
#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/reader.h"

namespace holdfast::reader {

struct Limits {
    int seconds = 120;                            // of wall time and of processor time
    std::uint64_t bytes = std::uint64_t(4) << 30; // of address space; not on Windows
};

// The formats that go through a large foreign library: PDF (Poppler), IFC and STEP (OpenCASCADE),
// pictures (OpenCV, Tesseract).
bool isReadApart(ingest::Format format);
// The command line program: this program itself, or the one that lies beside it; "" when there is none.
std::string readerProgram();

// The child's side: reads the file and packs drawing or fault.
Bytes answerFor(const std::string& path);
// Fault Malformed when the bytes are no whole answer of this version.
Result<drawing::Drawing> unpackAnswer(const Bytes& bytes);

// The parent's side. Faults of the reader are passed on; External when the child crashed, LimitExceeded when
// it took longer or more memory than allowed, FileNotFound when `program` cannot be started, Cancelled.
Result<drawing::Drawing> readApart(const std::string& program, const std::string& path, const Limits& limits,
                                   const Run& run);

} // namespace holdfast::reader
