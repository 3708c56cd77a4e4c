// The risk score of a site and its findings in rank: R = min(100, P + C), P from the photographs, C from the city's
// records (resources/sites/risk_rules.json). Every line of it is a Calculation that shows its numbers.
#pragma once

#include <vector>

#include "core/services/sites/city_facts.h"
#include "core/services/sites/risk_rules.h"
#include "core/services/sites/site_result.h"

namespace holdfast::sites {

// Fills risk, band, findings, formulas, fines and savings from the result's photographs and from `hits`. Confidence of
// photographs is lowered where nothing else is known (`photographsOnly`).
void rate(SiteResult& result, const std::vector<FactHit>& hits, const RiskRules& rules, bool photographsOnly);

// The level that a finding of this confidence may have at most: the stated one, or the next that needs no more.
RiskLevel levelFor(const RiskRules& rules, RiskLevel stated, double confidence);

} // namespace holdfast::sites
