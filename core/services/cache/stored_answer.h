// An answer as it is kept.
#pragma once

#include <cstdint>
#include <string>

namespace holdfast::cache {

struct StoredAnswer {
    std::string body;
    std::string mark;             // ETag of the source, to ask "still the same?"
    std::string tag;              // what an event names: "project 7", "import i98e-djp9"
    std::int64_t stored = 0;      // seconds since 1970, wall clock
    bool negative = false;        // there was no answer; body says why
};

enum class Tier { None, Memory, Disk };

} // namespace holdfast::cache
