// Rows of a Socrata dataset, all pages of them. SODA 3 with a token, SODA 2.1 without one.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/cloud.h"

namespace holdfast::providers {

// 'O''Farrell': a text in SoQL.
std::string soqlText(std::string_view text);

struct SodaQuestion {
    std::string provider;                  // "socrata.nyc"
    std::string dataset;                   // "3h2n-5cm9"
    std::string where;                     // SoQL
    std::vector<std::string> key;          // columns that tell rows apart: what a page repeats is dropped
    bool patient = false;                  // batch: waits for a provider that fails
    bool anew = false;                     // not from the cache, however young
};

struct SodaRows {
    std::vector<Json> rows;
    cloud::Provenance provenance;          // of the oldest page
    std::vector<std::string> doubts;       // rows that went missing between pages
};

struct SodaOutcome {
    std::optional<SodaRows> rows;
    cloud::Refusal refusal;                // without rows
};

SodaOutcome sodaRows(cloud::Cloud& cloud, const SodaQuestion& question, std::stop_token stop = {},
                     const cloud::Watch& watch = {});

// "" when a body is a JSON array of objects; otherwise what it is instead.
std::string notRows(const http::Reply& reply);

} // namespace holdfast::providers
