// Each rule passes on a design with room to spare and fails when the one thing it watches goes wrong.
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "tests/core/engine/compliance/rule_cases.h"

using namespace holdfast;
using namespace holdfast::test;

namespace {

std::vector<RuleCase> allCases()
{
    std::vector<RuleCase> all;
    for (const auto& family : {loadCases(), buildingCases(), wallCases(), rodCases(), anchorCases()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

Set arranged(const RuleCase& c)
{
    Set set = goodSet();
    if (c.arrange)
        c.arrange(set);
    return set;
}

TEST(RuleCases, EachRulePassesAndFails)
{
    for (const RuleCase& c : allCases()) {
        Set set = arranged(c);
        const auto before = set.report();
        if (c.told) {
            EXPECT_EQ(checksOf(before, c.rule), 0) << c.rule << " speaks without a reason";
        } else {
            EXPECT_GT(checksOf(before, c.rule), 0) << c.rule << " checks nothing";
            EXPECT_EQ(complaintsOf(before, c.rule), 0) << c.rule << " fails a good design";
        }
        c.spoil(set);
        const auto after = set.report();
        EXPECT_GT(c.told ? checksOf(after, c.rule) : complaintsOf(after, c.rule), 0)
            << c.rule << " does not see: " << c.wrong;
    }
}

TEST(RuleCases, NoRuleIsWithoutACase)
{
    std::set<std::string> tried;
    for (const RuleCase& c : allCases())
        tried.insert(c.rule);
    for (const auto& rule : compliance::allRules())
        EXPECT_TRUE(tried.contains(rule->rule())) << rule->rule();
}

TEST(RuleCases, WhatFailsIsErrorOrCriticalAndWhatIsAllowedIsLess)
{
    for (const RuleCase& c : allCases()) {
        Set set = arranged(c);
        c.spoil(set);
        for (const auto& check : set.report().checks)
            if (check.rule == c.rule && check.calculation.verdict == Verdict::Ng) {
                const auto rules = compliance::allRules();
                const auto rule =
                    std::ranges::find_if(rules, [&](const auto& r) { return r->rule() == c.rule; });
                EXPECT_GE((*rule)->severity(), Severity::Error) << c.rule;
            }
    }
}

} // namespace
