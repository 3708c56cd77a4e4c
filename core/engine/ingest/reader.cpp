#include "core/engine/ingest/reader.h"

#include <filesystem>
#include <limits>

#include "core/engine/ifc/model_reader.h"
#include "core/engine/ifc/step_reader.h"
#include "core/engine/ifc/zip_archive.h"
#include "core/engine/ingest/drawing_builder.h"
#include "core/engine/ingest/mapped_file.h"
#include "core/engine/ingest/picture_pages.h"
#include "core/engine/ingest/record_stream.h"
#include "core/engine/ingest/refusal.h"
#include "core/engine/pdf/pdf_reader.h"

namespace holdfast::ingest {

namespace {

// Positions in a drawing are 32-bit.
constexpr std::size_t kLargestFile = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kRecordsPerLook = 4096;  // between two looks at the stop button

std::string fileName(const std::string& path) { return std::filesystem::path(path).filename().string(); }

Outcome readRecords(RecordStream& stream, DrawingBuilder& builder, std::size_t size, const Run& run)
{
    Record record;
    for (std::size_t count = 1; stream.next(record); ++count) {
        builder.add(record);
        if (count % kRecordsPerLook != 0)
            continue;
        if (run.stopped())
            return cancelled("Reading the drawing");
        run.progress.report(double(stream.offset()) / double(size));
    }
    return Done{};
}

Result<drawing::Drawing> readDxf(std::string_view bytes, bool binary, const std::string& path, const Run& run)
{
    FindingLog findings(fileName(path));
    RecordStream stream(bytes, binary, findings);
    DrawingBuilder builder(stream, findings, bytes.size(), bytes.starts_with("\xEF\xBB\xBF"));
    if (const Outcome read = readRecords(stream, builder, bytes.size(), run); !read)
        return read.fault();
    if (stream.damaged()) {
        builder.cut();
        if (!builder.sawEntities())
            return Fault{FaultCode::Malformed, path, stream.damagePlace(),
                         stream.damageCause() + " before its entities"};
    }
    if (!builder.sawSection())
        return Fault{FaultCode::Malformed, path, {}, "it has no section"};
    if (!builder.sawEntities())
        findings.add("drawing.entities.missing", Severity::Error,
                     "The file has no ENTITIES section: it is empty.",
                     "Open the drawing in CAD and save it again.");
    else if (!stream.reachedEof() && !stream.damaged())
        findings.add("drawing.eof.missing", Severity::Warning,
                     "The file ends without EOF after a whole section.",
                     "Compare its end with the drawing in CAD.");
    drawing::Drawing drawing = builder.finish();
    drawing.path = path;
    drawing.findings = std::move(findings).take();
    return drawing;
}

Result<drawing::Drawing> readPdf(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    auto reading = pdf::readPages(bytes, path, run);
    if (!reading)
        return reading.fault();
    if (const Outcome traced = tracePages(*reading, bytes, path, run); !traced)
        return traced.fault();
    return std::move(reading->drawing);
}

Result<drawing::Drawing> readZip(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    const auto model = ifc::unpackModel(bytes, path);
    if (!model)
        return model.fault();
    return ifc::readModel(*model, path, run);
}

} // namespace

Result<drawing::Drawing> readDrawing(std::span<const std::uint8_t> bytes, const std::string& path,
                                     const Run& run)
{
    if (bytes.empty())
        return Fault{FaultCode::Empty, path, {}, "the file is empty"};
    if (bytes.size() > kLargestFile)
        return Fault{FaultCode::LimitExceeded, path, {}, "the file is larger than 4 GB"};
    const Format format = recognise(bytes);
    if (format == Format::Pdf)
        return readPdf(bytes, path, run);
    if (format == Format::Ifc)
        return ifc::readModel(bytes, path, run);
    if (format == Format::Step)
        return ifc::readStepModel(bytes, path, run);
    if (format == Format::Zip)
        return readZip(bytes, path, run);
    if (format == Format::Png || format == Format::Tiff || format == Format::Jpeg)
        return readPicture(bytes, format, path, run);
    if (format != Format::Dxf && format != Format::BinaryDxf)
        return refusal(format, bytes, path);
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return readDxf(text, format == Format::BinaryDxf, path, run);
}

Result<drawing::Drawing> readDrawingFile(const std::string& path, const Run& run)
{
    const Result<MappedFile> file = MappedFile::open(path);
    if (!file)
        return file.fault();
    return readDrawing(file->bytes(), path, run);
}

} // namespace holdfast::ingest
