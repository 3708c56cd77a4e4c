// Every word of the engine that is translated: names of enums as words() spells them, titles of checks and gates.
#pragma once

#include <span>

namespace holdfast::models {

std::span<const char* const> wordList();

} // namespace holdfast::models
