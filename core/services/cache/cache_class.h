// How long an answer of a kind stays good, and what makes it old before its time.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::cache {

enum class Invalidation {
    Time,     // after its time
    Event,    // when told: an import, an edit
    Hybrid,   // whichever comes first
};
HOLDFAST_NAMES(Invalidation, Time, Event, Hybrid)

struct CacheClass {
    std::string name;
    double memorySeconds = 300.0;
    double diskSeconds = 0.0;       // 0: never on the disk
    double staleSeconds = 0.0; // so long past its time it may still serve when the source is down, marked
    Invalidation invalidation = Invalidation::Time;
};
HOLDFAST_FIELDS(CacheClass, name, memorySeconds, diskSeconds, staleSeconds, invalidation)
HOLDFAST_REQUIRED(CacheClass, name, memorySeconds, diskSeconds, invalidation)

struct CacheClasses {
    std::string source;
    std::vector<CacheClass> classes;
};
HOLDFAST_FIELDS(CacheClasses, source, classes)
HOLDFAST_REQUIRED(CacheClasses, source, classes)

Result<CacheClasses> readCacheClasses(const std::string& path);

} // namespace holdfast::cache
