// Any bytes as ISO 10303-21 clear text: indexed, every instance taken apart, every text decoded.
#include <cstdint>
#include <string_view>

#include "core/engine/ifc/part21.h"

using namespace holdfast;

namespace {

void walk(const ifc::Value& value, int depth)
{
    (void)value.number();
    (void)value.reference();
    (void)value.text();
    (void)value.references();
    if (depth > 0)
        for (const ifc::Value& inner : value.list())
            walk(inner, depth - 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    (void)ifc::decodedText(bytes);
    const auto file = ifc::Part21::index(bytes, "fuzz.ifc", {});
    if (!file)
        return 0;
    for (const auto& [type, count] : file->types())
        for (const ifc::InstanceId id : file->instancesOf(type)) {
            const ifc::Record record = file->record(id);
            for (std::size_t i = 0; i < record.size(); ++i)
                walk(record[i], 8);
        }
    return 0;
}
