// Text out of a drawing is data, never an instruction. Lines that speak to a model are withheld and reported;
// letters nobody sees are dropped; what is left stands between marks that the text itself cannot contain.
#pragma once

#include <string>
#include <vector>

namespace holdfast::cloud {

struct GuardedText {
    std::string text;                        // fenced, ready for a prompt
    std::vector<std::string> suspicions;     // the lines that were withheld, and why
};

GuardedText guarded(const std::string& drawingText);

} // namespace holdfast::cloud
