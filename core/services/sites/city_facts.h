// What the records of a city say against a site.
#pragma once

#include <string>
#include <vector>

#include "core/services/providers/permits.h"
#include "core/services/sites/risk_rules.h"
#include "core/services/sites/site_result.h"

namespace holdfast::sites {

struct FactHit {
    CityFact fact = CityFact::OpenViolation;
    SiteFinding finding;                 // without its points
};

// Orders (stop work, vacate) hold until a later record rescinds them; of permits only the last of a number counts.
std::vector<FactHit> cityFacts(const providers::PropertyReport& report, const std::string& today);

// What a person entered, for the kinds of records of which no dataset answered.
std::vector<FactHit> enteredFacts(const providers::PropertyReport& report, const ManualEntry& manual,
                                  const providers::CityDatasets& datasets);

} // namespace holdfast::sites
