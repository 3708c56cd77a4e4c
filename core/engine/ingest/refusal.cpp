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
    return "it is an AutoCAD DWG drawing (" + name
           + "), and no converter is installed: install dwg2dxf (LibreDWG) or the ODA File Converter, or save the "
             "drawing as DXF";
}

// Names of streams in a compound file are UTF-16 (MS-CFB 2.6.1).
bool hasStream(std::span<const std::uint8_t> bytes, std::string_view name)
{
    std::string wide;
    for (const char c : name)
        wide += {c, '\0'};
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return text.find(wide) != text.npos;
}

std::string compoundName(std::span<const std::uint8_t> bytes)
{
    if (hasStream(bytes, "BasicFileInfo"))
        return "it is a Revit model, which only Revit reads; export it from there as IFC, or its sheets as DXF";
    if (hasStream(bytes, "Dgn~"))
        return "it is a MicroStation DGN drawing, which is not read; save it as DXF";
    return "it is an office document or another compound file, not a drawing; export its sheets as DXF or PDF";
}

std::string causeOf(Format format, std::span<const std::uint8_t> bytes, const std::string& path)
{
    switch (format) {
    case Format::Dwg: return dwgName(bytes);
    case Format::Rvt: return compoundName(bytes);
    case Format::Dgn: return "it is a MicroStation DGN drawing, which is not read; save it as DXF";
    case Format::Skp: return "it is a SketchUp model, which is not read; export it as IFC, or its scenes as DXF";
    case Format::Heic: return "it is a HEIC photograph, which is not read; save it as PNG or JPEG";
    default: break;
    }
    // These two are known by their names only: their makers do not say how they begin.
    if (path.ends_with(".pln") || path.ends_with(".PLN"))
        return "it is an Archicad project, which is not read; export it as IFC, or its layouts as DXF or PDF";
    if (path.ends_with(".nwd") || path.ends_with(".NWD"))
        return "it is a Navisworks model, which is not read; export the models it was made of as IFC";
    return "its first bytes are not those of a drawing Holdfast reads";
}

} // namespace

Fault refusal(Format format, std::span<const std::uint8_t> bytes, const std::string& path)
{
    const FaultCode code
        = format == Format::Unknown ? FaultCode::UnknownFormat : FaultCode::UnsupportedFormat;
    return {code, path, {}, causeOf(format, bytes, path)};
}

} // namespace holdfast::ingest
