#include "core/engine/drawing/pens.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/engine/drawing/names.h"

namespace holdfast::drawing {

namespace {

std::uint32_t packed(double r, double g, double b)
{
    const auto byte = [](double v) { return std::uint32_t(std::lround(std::clamp(v, 0.0, 1.0) * 255)); };
    return byte(r) << 16U | byte(g) << 8U | byte(b);
}

// Hue in sixths of the circle.
std::uint32_t fromHue(double sixth, double saturation, double value)
{
    const auto channel = [&](double n) {
        const double k = std::fmod(n + sixth, 6.0);
        return value - value * saturation * std::clamp(std::min(k, 4 - k), 0.0, 1.0);
    };
    return packed(channel(5), channel(3), channel(1));
}

PaintOrigin originOf(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Text:
    case EntityKind::MText:
    case EntityKind::Attrib:
    case EntityKind::AttDef: return PaintOrigin::Text;
    case EntityKind::Hatch:
    case EntityKind::Solid: return PaintOrigin::Fill;
    default: return PaintOrigin::Stroke;
    }
}

float inchesOf(std::int16_t lineweight)
{
    constexpr float kHundredthsOfMillimeterPerInch = 2540;
    return lineweight > 0 ? float(lineweight) / kHundredthsOfMillimeterPerInch : 0;
}

} // namespace

std::uint32_t rgbOfIndex(int index)
{
    constexpr std::array<std::uint32_t, 10> kNamed = {0x000000, 0xFF0000, 0xFFFF00, 0x00FF00, 0x00FFFF,
                                                      0x0000FF, 0xFF00FF, 0x000000, 0x808080, 0xC0C0C0};
    constexpr std::array<double, 5> kValue = {1, 0.65, 0.5, 0.3, 0.15};
    constexpr std::array<std::uint32_t, 6> kGrey = {0x333333, 0x5B5B5B, 0x848484, 0xADADAD, 0xD6D6D6, 0xFFFFFF};
    if (index < 0 || index > 255)
        return 0;
    if (index < 10)
        return kNamed[std::size_t(index)];
    if (index >= 250)
        return kGrey[std::size_t(index) - 250];
    const int hue = index / 10 - 1, shade = index % 10;  // 24 hues, five values, odd ones pale
    return fromHue(hue / 4.0, shade % 2 == 1 ? 0.5 : 1.0, kValue[std::size_t(shade) / 2]);
}

DashClass dashOfLinetype(std::string_view name)
{
    const std::string folded = foldedName(name);
    const auto has = [&](std::string_view part) { return folded.find(part) != std::string::npos; };
    if (has("CENTER") || has("CENTRE") || has("DASHDOT") || has("PHANTOM") || has("DIVIDE") || has("BORDER"))
        return DashClass::DashDot;
    if (has("DASH") || has("HIDDEN"))
        return DashClass::Dashed;
    return has("DOT") ? DashClass::Dotted : DashClass::Continuous;
}

PaintStyle paintOf(const Drawing& drawing, std::uint32_t entity, const Layer& layer, const PaintStyle& byBlock)
{
    if (entity < drawing.strokes.size())
        return drawing.strokes[entity];
    const EntityHead& head = drawing.entities[entity];
    PaintStyle paint;
    paint.origin = originOf(head.kind);
    constexpr int kByBlock = 0, kByLayer = 256;
    paint.rgb = head.color == kByBlock ? byBlock.rgb : rgbOfIndex(head.color == kByLayer ? layer.color : head.color);
    constexpr int kWeightByLayer = -1, kWeightByBlock = -2;
    paint.width = head.lineweight == kWeightByBlock ? byBlock.width
                                                    : inchesOf(head.lineweight == kWeightByLayer ? layer.lineweight
                                                                                                 : head.lineweight);
    paint.dash = head.dash == DashClass::ByLayer ? dashOfLinetype(layer.linetype)
        : head.dash == DashClass::ByBlock        ? byBlock.dash
                                                 : head.dash;
    return paint;
}

} // namespace holdfast::drawing
