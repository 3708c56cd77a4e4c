// Any bytes as a calc case: a case that lays out, or a fault that names its place.
#include <cstdint>
#include <string>

#include "core/engine/base/invariant.h"
#include "core/engine/calc/case.h"

using namespace holdfast;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto made = calc::caseFromJson(std::string(reinterpret_cast<const char*>(data), size), "fuzz.json");
    if (made)
        (void)calc::toLayout(*made);
    else
        invariant(!made.fault().cause.empty(), "a fault says why");
    return 0;
}
