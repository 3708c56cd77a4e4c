// How rules are counted and told; what each of them watches is in tst_rule_cases.cpp.
#include <cmath>
#include <set>

#include <gtest/gtest.h>

#include "tests/core/engine/compliance/good_design.h"

using namespace holdfast;

namespace {

using namespace holdfast::test;

int failuresOf(const Design& d, const std::string& rule)
{
    return complaintsOf(report(d), rule);
}

int checksOf(const Design& d, const std::string& rule)
{
    return holdfast::test::checksOf(report(d), rule);
}

bool tells(const compliance::ComplianceReport& made, const std::string& rule)
{
    return std::ranges::find(made.findings, rule, &Finding::rule) != made.findings.end();
}

TEST(Rules, ACheckThatWasNeverMadeIsNotAPass)
{
    Design d = goodDesign();
    d.schedule.runs[0].checks.clear();
    for (const std::string rule : {"aisc.rod_tension", "aci.anchor_breakout"})
        EXPECT_GT(failuresOf(d, rule), 0) << rule;
}

TEST(Rules, BlowoutIsCheckedNearAnEdgeOnly)
{
    auto criteria = goodDesign().criteria;
    EXPECT_EQ(checksOf(published::design(criteria), "aci.anchor_blowout"), 0);
    criteria.anchor.edgeDistance = 2_in;
    EXPECT_GT(failuresOf(published::design(criteria), "aci.anchor_blowout"), 0);
    criteria.anchor.edgeDistance = 4.5_in;
    criteria.anchor.concreteStrength = 9000_psi;
    criteria.loads.wallLines[0].seismic.assign(5, 400_lb);
    criteria.loads.wallLines[0].dead.clear();
    const Design light = published::design(criteria);
    EXPECT_GT(checksOf(light, "aci.anchor_blowout"), 0);
    EXPECT_EQ(failuresOf(light, "aci.anchor_blowout"), 0);
}

TEST(Rules, AFailureTheDesignHasToldIsCountedButNotToldAgain)
{
    Design d = goodDesign();
    firstCheck(d, rods::CheckKind::RodTension).demand = 1e6;
    const auto made = report(d);
    EXPECT_EQ(made.passed + made.failed + made.noted, int(made.checks.size()));
    EXPECT_EQ(made.failed, 1);
    EXPECT_FALSE(tells(made, "aisc.rod_tension"));
}

TEST(Rules, AFailureOnlyTheRulesSeeIsOneFinding)
{
    Design d = goodDesign();
    d.schedule.runs[0].anchor.embedment = 23.5_in;
    const auto made = report(d);
    EXPECT_EQ(made.failed, 1);
    EXPECT_TRUE(tells(made, "aci.embedment"));
}

TEST(Rules, WhatIsAllowedWithConsequencesIsToldAndNotFailed)
{
    const auto made = report(goodDesign());   // five stories, where type V-A allows four
    EXPECT_EQ(made.failed, 0);
    EXPECT_TRUE(tells(made, "ibc.construction_type"));
    const auto finding = std::ranges::find(made.findings, "ibc.construction_type", &Finding::rule);
    EXPECT_EQ(finding->severity, Severity::Warning);
    EXPECT_NE(finding->clause.find("recalled"), std::string::npos);
}

TEST(Rules, EveryResultNamesTheEditionItIsOf)
{
    Design d = goodDesign();
    for (const auto& check : report(d).checks) {
        EXPECT_FALSE(check.calculation.clause.empty()) << check.rule;
        EXPECT_FALSE(check.edition.empty()) << check.rule;
    }
    d.criteria.codes.sheathing = building::Sdpws::Sdpws_2021;
    d.criteria.codes.loads = building::Asce7::Asce7_22;
    d.path = published::path(d.layout, d.criteria);
    for (const auto& check : report(d).checks) {
        EXPECT_EQ(check.calculation.clause.find("SDPWS-2015"), std::string::npos) << check.rule;
        EXPECT_EQ(check.calculation.clause.find("ASCE 7-16"), std::string::npos) << check.rule;
    }
}

TEST(Rules, RuleNamesAreUnique)
{
    std::set<std::string> names;
    for (const auto& rule : compliance::allRules())
        EXPECT_TRUE(names.insert(rule->rule()).second) << rule->rule();
}

TEST(Rules, ANumberThatIsNoneFails)
{
    Design d = goodDesign();
    d.schedule.runs[0].restraints[2].drift = Length(std::nan(""));
    d.schedule.runs[0].utilization = std::nan("");
    EXPECT_GT(failuresOf(d, "rods.utilization"), 0);
    d.path.stacks[0].stories[1].leverArm = Length(0);
    EXPECT_GT(failuresOf(d, "loadpath.lever_arm"), 0);
}

TEST(Rules, StoppingIsACancelledFault)
{
    const Design d = goodDesign();
    std::stop_source stop;
    stop.request_stop();
    const auto made = compliance::checkCompliance({d.layout, d.path, d.schedule, d.criteria, d.catalogs},
                                                  {stop.get_token(), {}});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().code, FaultCode::Cancelled);
}

} // namespace
