// How a camera was held: the orientation tag of EXIF (Exif 2.32, 4.6.4 A, tag 0x0112).
#pragma once

#include <cstdint>
#include <span>

namespace holdfast::scan {

// 1..8; 1 (upright) when the file does not say.
int jpegOrientation(std::span<const std::uint8_t> bytes);

} // namespace holdfast::scan
