// SHA-256 as 64 lower-case hex digits.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"

namespace holdfast::store {

std::string sha256(std::string_view bytes);
Result<std::string> sha256OfFile(const std::string& path, const Run& run = {});

} // namespace holdfast::store
