// Any bytes as a length: what is read survives being written and read again.
#include <cmath>
#include <cstdint>
#include <string>

#include "core/engine/base/feet_inch.h"
#include "core/engine/base/invariant.h"

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    for (const LengthUnit bare : {LengthUnit::None, LengthUnit::Inch, LengthUnit::Foot}) {
        const auto length = parseLength(text, bare);
        if (!length || std::fabs(length->value()) > 1e9)
            continue;
        const auto again = parseLength(formatFeetInches(*length), LengthUnit::None);
        invariant(again.ok(), "what is written can be read");
        invariant(std::fabs(again->value() - length->value()) <= 1.0 / 32 + 1e-6, "and is the same length");
    }
    return 0;
}
