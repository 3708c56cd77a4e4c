#include "tests/support/drawn_drawings.h"

#include "core/engine/ingest/reader.h"

namespace holdfast::support {

std::vector<drawing::Drawing> readBack(const std::vector<DrawnSheet>& sheets)
{
    std::vector<drawing::Drawing> drawings;
    for (const DrawnSheet& sheet : sheets) {
        if (!sheet.file.ends_with(".dxf"))
            continue;
        const auto* bytes = reinterpret_cast<const std::uint8_t*>(sheet.content.data());
        auto drawing = ingest::readDrawing({bytes, sheet.content.size()}, sheet.file, Run{});
        invariant(drawing.ok(), drawing ? "" : describe(drawing.fault()));
        drawings.push_back(std::move(*drawing));
    }
    return drawings;
}

} // namespace holdfast::support
