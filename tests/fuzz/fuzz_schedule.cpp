// Any bytes as the texts and rules of a schedule: eight bytes place a text, a line end closes it.
#include <cstdint>
#include <string>

#include "core/engine/detect/schedule.h"

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    drawing::Linework sheet;
    sheet.layers = {"0"};
    std::size_t i = 0;
    while (i + 5 < size) {
        const geometry::Point2 at{double(data[i]) * 4 + data[i + 1] / 64.0, double(data[i + 2]) * 4};
        const double height = 1 + data[i + 3] % 16;
        const bool rule = data[i + 4] % 4 == 0;
        i += 5;
        if (rule) {
            const geometry::Point2 to{at.x + data[i] * 4.0, data[i] % 2 == 0 ? at.y : at.y + 40};
            sheet.strokes.push_back({{at, to}, 0, {}, 0});
            continue;
        }
        std::string text;
        while (i < size && data[i] != '\n')
            text += char(data[i++]);
        ++i;
        const double width = 0.8 * height * double(text.size());
        sheet.texts.push_back({text, at, height, 0, 0, {}, {at.x + width / 2, at.y + height / 2}, 0});
        sheet.extents.add(at);
    }
    (void)detect::readSchedule(sheet);
    return 0;
}
