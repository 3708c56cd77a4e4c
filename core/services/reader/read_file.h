// One way to read any file a project may name: in this process, in one of its own, or through a converter.
#pragma once

#include <span>
#include <string>

#include <QStringList>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"

namespace holdfast::reader {

// The drawing in `bytes`, which are those of the file at `path`; sha256 is left empty.
Result<drawing::Drawing> readContent(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run);

// "*.dxf" and so on: what a folder is searched for.
QStringList drawingPatterns();

} // namespace holdfast::reader
