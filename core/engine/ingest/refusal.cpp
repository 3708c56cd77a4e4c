#include "core/engine/ingest/refusal.h"

#include <algorithm>
#include <string_view>

namespace holdfast::ingest {

namespace {

struct DwgRelease {
    std::string_view tag, name;
};

// Version tags as $ACADVER of the DXF reference names them.
constexpr DwgRelease kReleases[] = {
    {"AC1009", "R12"},   {"AC1012", "R13"},   {"AC1014", "R14"},   {"AC1015", "R2000"}, {"AC1018", "R2004"},
    {"AC1021", "R2007"}, {"AC1024", "R2010"}, {"AC1027", "R2013"}, {"AC1032", "R2018"},
};

std::string dwgName(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t kTagSize = 6;
    const std::string_view tag(reinterpret_cast<const char*>(bytes.data()), std::min(bytes.size(), kTagSize));
    const auto* release = std::ranges::find(kReleases, tag, &DwgRelease::tag);
    const std::string name = release == std::end(kReleases) ? "an old release" : std::string(release->name);
    return "it is an AutoCAD DWG drawing (" + name + "), not DXF; save it as DXF first";
}

std::string causeOf(Format format, std::span<const std::uint8_t> bytes)
{
    switch (format) {
    case Format::Dwg: return dwgName(bytes);
    case Format::Png: return "it is a PNG picture, which is not read as a drawing; use a DXF";
    case Format::Tiff: return "it is a TIFF picture, which is not read as a drawing; use a DXF";
    case Format::Jpeg: return "it is a JPEG picture, which is not read as a drawing; use a DXF";
    case Format::Rvt:
        return "it is a Revit or other compound file, which is not read; export the sheets as DXF";
    default: return "its first bytes are not those of a drawing Holdfast reads";
    }
}

} // namespace

Fault refusal(Format format, std::span<const std::uint8_t> bytes, const std::string& path)
{
    const FaultCode code
        = format == Format::Unknown ? FaultCode::UnknownFormat : FaultCode::UnsupportedFormat;
    return {code, path, {}, causeOf(format, bytes)};
}

} // namespace holdfast::ingest
