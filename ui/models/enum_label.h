// Values of the criteria file as they are printed.
#pragma once

#include <string>

#include <QString>

namespace holdfast::models {

// "asce7_16" -> "ASCE 7-16"; what is no edition in words: "wall_end" -> "Wall end".
QString enumLabel(const std::string& ofFile);

} // namespace holdfast::models
