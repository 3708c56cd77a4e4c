// A photograph of a site as it may be shown: turned as it was held, made small, and painted anew, so that neither the
// place nor the camera that the file tells of leaves the machine.
#pragma once

#include <string>

#include <QImage>

#include "core/engine/base/result.h"
#include "core/services/providers/model_wire.h"

namespace holdfast::sites {

// Longest edge in pixels that the models look at (Anthropic's figure; the narrower of the two vendors').
inline constexpr int kLongestEdge = 1568;

// At most `longestEdge` pixels long. FileNotFound, FileUnreadable or Malformed name the file.
Result<QImage> readPhotograph(const std::string& path, int longestEdge = kLongestEdge);

// The picture as JPEG; the same file gives the same bytes, so the same question is not asked twice.
Result<providers::Picture> pictureOf(const std::string& path);

} // namespace holdfast::sites
