// Weights of the risk score: resources/sites/risk_rules.json, each with its source.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::sites {

enum class RiskLevel { Low, Medium, High, Critical };
HOLDFAST_NAMES(RiskLevel, Low, Medium, High, Critical)

// A level of what a photograph shows: it needs at least this confidence, and may cost this much.
struct LevelRule {
    RiskLevel level = RiskLevel::Low;
    double confidence = 0;               // 0..1
    double fineDollars = 0;
};
HOLDFAST_FIELDS(LevelRule, level, confidence, fineDollars)
HOLDFAST_REQUIRED(LevelRule, level, confidence, fineDollars)

enum class CityFact { StopWork, Vacate, ClassOneViolation, OpenViolation, OpenComplaint, FailedInspection,
                      ExpiredPermit };
HOLDFAST_NAMES(CityFact, StopWork, Vacate, ClassOneViolation, OpenViolation, OpenComplaint, FailedInspection,
               ExpiredPermit)

struct CityWeight {
    CityFact fact = CityFact::OpenViolation;
    double points = 0;                   // each
    double most = 0;                     // all together
    RiskLevel level = RiskLevel::Low;    // how the finding is ranked and shown
    std::string source;
};
HOLDFAST_FIELDS(CityWeight, fact, points, most, level, source)
HOLDFAST_REQUIRED(CityWeight, fact, points, most, level, source)

struct RiskRules {
    int version = 1;
    std::string source;
    bool verified = false;
    std::vector<LevelRule> levels;       // of photographs
    std::vector<CityWeight> city;
    double savingsShare = 0;             // of the fines, which finding them early may avoid
    double photographsOnlyFactor = 1;    // on confidence, when no record of the city could be had
    double mediumFrom = 25, highFrom = 50, criticalFrom = 75;   // bands of the score
    double alertOver = 75;
    double fallbackShareAlert = 0.3;     // of all sources of a run
    double secondsEachSite = 7.2;        // what a site may take
    double dollarsEachSite = 0.04;       // and cost
};
HOLDFAST_FIELDS(RiskRules, version, source, verified, levels, city, savingsShare, photographsOnlyFactor, mediumFrom,
                highFrom, criticalFrom, alertOver, fallbackShareAlert, secondsEachSite, dollarsEachSite)
HOLDFAST_REQUIRED(RiskRules, version, source, verified, levels, city, savingsShare, photographsOnlyFactor)

// The shipped ones. A level or a fact without its row is a fault.
Result<RiskRules> riskRules();

const LevelRule& ruleOf(const RiskRules& rules, RiskLevel level);
const CityWeight& weightOf(const RiskRules& rules, CityFact fact);
RiskLevel bandOf(const RiskRules& rules, double score);

} // namespace holdfast::sites
