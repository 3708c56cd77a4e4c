// Names of layers and blocks as CAD compares them.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::drawing {

// ASCII letters in upper case. Other letters keep their case: CAD folds them by rules we do not know.
inline std::string foldedName(std::string_view name)
{
    std::string folded(name);
    for (char& c : folded)
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    return folded;
}

} // namespace holdfast::drawing
