// What the stand-in model "sees" on a photograph of a site: nothing of the picture; dice that fall by its hash.
#pragma once

#include <string>

namespace holdfast::demo {

// {"violations": [...]}, none to three of them; the same for the same picture.
std::string drawnPhotographAnswer(const std::string& imageSha256);

} // namespace holdfast::demo
