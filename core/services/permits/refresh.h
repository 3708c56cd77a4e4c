// Asking the cities and keeping what they say.
#pragma once

#include "core/engine/base/run.h"
#include "core/services/permits/permit_store.h"

namespace holdfast::permits {

struct RefreshOutcome {
    providers::PropertyReport report;
    Differences differences;
    bool isAnswered = false;       // some register was had, from the city or from what is kept
    bool isFromCity = false;       // every register that was asked answered itself
};

// Asks for one property, with what is kept here where the city does not answer, and keeps the answer. `anew`: answers
// of today in the cache are asked for again. Faults are of the database alone.
Result<RefreshOutcome> refreshProperty(cloud::Cloud& cloud, PermitStore& store,
                                       const providers::CityDatasets& datasets, const providers::Property& property,
                                       bool anew, std::int64_t now, const Run& run, const cloud::Watch& watch = {});

// All properties that are watched, one after the other; `before`: only those last asked before then. What failed is
// in the words of the outcome; a stop ends it between two properties.
Result<Refresh> refreshWatched(cloud::Cloud& cloud, PermitStore& store, const providers::CityDatasets& datasets,
                               const std::string& cause, std::int64_t before,
                               const std::function<std::int64_t()>& now, const Run& run,
                               const cloud::Watch& watch = {});

std::int64_t systemSeconds();      // since 1970 UTC

} // namespace holdfast::permits
