#include "core/engine/base/invariant.h"

#include <string>

namespace holdfast {

void bug(std::string_view what, std::source_location where)
{
    std::string_view file = where.file_name();
    if (const auto slash = file.find("core/"); slash != std::string_view::npos)
        file.remove_prefix(slash);
    throw Bug("bug in " + std::string(file) + ":" + std::to_string(where.line()) + ": " + std::string(what));
}

} // namespace holdfast
