// Paths as UTF-8 text on every system, and files replaced as a whole.
#pragma once

#include <string>

#include "core/engine/base/result.h"

namespace holdfast::store {

std::string absolutePath(const std::string& path);
// Relative to `folder` when it lies at most two folders above it; else absolute. Always with '/'.
std::string relativeTo(const std::string& folder, const std::string& path);
std::string resolved(const std::string& folder, const std::string& path);
std::string folderOf(const std::string& path);

// Puts `temporary` in the place of `path` in one step and makes the folder's entry lasting; not over a sealed document.
Outcome replaceFile(const std::string& temporary, const std::string& path);

} // namespace holdfast::store
