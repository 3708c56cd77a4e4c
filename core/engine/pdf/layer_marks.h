// Marks in a content stream that say where a layer begins and ends. Poppler tells an output device neither,
// so the stream itself is given marked points (MP) that it does pass on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace holdfast::pdf {

constexpr std::string_view kLayerBegins = "HoldfastLayer."; // followed by the index of the layer
constexpr std::string_view kLayerEnds = "HoldfastLayerEnds";

// Index of the layer a /Properties name stands for.
using LayerOfName = std::function<std::optional<std::uint32_t>(const std::string& name)>;

// `content` with a marked point after each "/OC /name BDC" whose name has a layer, and after its EMC.
// Strings, comments and inline images are passed over.
std::string withLayerMarks(std::string_view content, const LayerOfName& layerOf);

} // namespace holdfast::pdf
