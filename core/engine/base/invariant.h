// A bug stops loudly. Invariants stay on in release: a crash beats a silently wrong number.
#pragma once

#include <source_location>
#include <stdexcept>
#include <string_view>

namespace holdfast {

// Carried to the user as a bug report, never as a result.
class Bug : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

[[noreturn]] void bug(std::string_view what, std::source_location where = std::source_location::current());

inline void invariant(bool holds, std::string_view what,
                      std::source_location where = std::source_location::current())
{
    if (!holds)
        bug(what, where);
}

} // namespace holdfast
