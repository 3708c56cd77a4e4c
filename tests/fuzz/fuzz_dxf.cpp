// Any bytes as a DXF, ASCII or binary, then flattened: a drawing or a fault.
#include <cstdint>
#include <span>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span bytes(data, size);
    const ingest::Format format = ingest::recognise(bytes.first(std::min<std::size_t>(size, 1024)));
    if (format != ingest::Format::Dxf && format != ingest::Format::BinaryDxf)
        return 0;  // the other readers have targets of their own
    const auto drawing = ingest::readDrawing(bytes, "fuzz.dxf", {});
    if (!drawing)
        return 0;
    // Blocks may lawfully expand to millions of marks; the flattening has its own limits and tests.
    if (drawing->entities.size() < 2000)
        (void)drawing::linework(*drawing, {}, {});
    return 0;
}
