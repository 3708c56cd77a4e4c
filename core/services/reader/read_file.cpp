#include "core/services/reader/read_file.h"

#include <algorithm>

#include "core/engine/ingest/reader.h"
#include "core/services/reader/apart.h"
#include "core/services/reader/dwg.h"

namespace holdfast::reader {

namespace {

// A scanned sheet takes five to thirty seconds and has half a megabyte or more (set by judgement).
Limits limitsFor(std::size_t bytes)
{
    constexpr int kPerMegabyte = 30, kMost = 1800;
    Limits limits;
    limits.seconds = std::min(limits.seconds + kPerMegabyte * int(bytes >> 20), kMost);
    return limits;
}

} // namespace

Result<drawing::Drawing> readContent(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    const ingest::Format format = ingest::recognise(bytes);
    if (format == ingest::Format::Dwg)
        if (const auto converter = dwgConverter(); !converter.empty())
            return readDwg(converter, path, {}, run);
    if (!bytes.empty() && isReadApart(format))
        if (const std::string program = readerProgram(); !program.empty())
            return readApart(program, path, limitsFor(bytes.size()), run);
    return ingest::readDrawing(bytes, path, run);
}

QStringList drawingPatterns()
{
    return {QStringLiteral("*.dxf"),  QStringLiteral("*.dwg"), QStringLiteral("*.pdf"),  QStringLiteral("*.ifc"),
            QStringLiteral("*.ifczip"), QStringLiteral("*.step"), QStringLiteral("*.stp"), QStringLiteral("*.png"),
            QStringLiteral("*.tif"),  QStringLiteral("*.tiff"), QStringLiteral("*.jpg"), QStringLiteral("*.jpeg")};
}

} // namespace holdfast::reader
