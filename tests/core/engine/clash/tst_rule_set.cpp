#include <algorithm>

#include <gtest/gtest.h>

#include "core/engine/clash/groups.h"
#include "core/engine/clash/rule_book.h"

using namespace holdfast;
using namespace holdfast::clash;
using building::ObstructionKind;
using solids::PartKind;

namespace {

building::DesignCriteria twoStories()
{
    building::DesignCriteria c;
    c.stories.resize(2);
    for (int i = 0; i < 2; ++i) {
        c.stories[i].story = i + 1;
        c.stories[i].height = 10_ft;
    }
    return c;
}

solids::Part rod(const std::string& run, double x, PartKind kind = PartKind::Rod, double radius = 0.5)
{
    return {kind, {SubjectKind::RodRun, run, 1}, 1, "rod",
            solids::Cylinder{{{x, 0, 0}, {x, 0, 240}}, Length(radius)}};
}

building::Obstruction ductAt(double face, const std::string& label, int level = 1)
{
    building::Obstruction o;
    o.label = label;
    o.kind = ObstructionKind::Duct;
    o.level = level;
    o.shape = geometry::OrientedBox{{face + 5, 0, 60}, {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}, {5, 20, 6}};
    return o;
}

ClashReport judged(const std::vector<ClashRule>& rules, std::vector<building::Obstruction> obstructions,
                   std::vector<std::string> systems = {}, std::vector<solids::Part> parts = {rod("RR-A-1-S", 0)})
{
    building::WallLayout layout;
    layout.obstructions = std::move(obstructions);
    solids::SolidModel model;
    model.parts = std::move(parts);
    const RuleSet set{"Office", "EOR", rules};
    auto report = findClashes(model, layout, {}, twoStories(), Coordination{set, {}, std::move(systems)}, {});
    EXPECT_TRUE(report) << describe(report.fault());
    return *report;
}

ClashRule sprinklerMains()
{
    ClashRule rule{"Supply mains"};
    rule.kinds = {ObstructionKind::Duct};
    rule.named = "*SUPPLY*|*main*";
    rule.clearance = Length(6);
    rule.severity = ClashSeverity::Major;
    return rule;
}

TEST(ClashRules, ARuleAsksMoreOfItsSystemAndIsNamedOnTheClash)
{
    // 4 in of gap: fine by the criterion of 2 in, not by the rule's 6 in.
    const auto report = judged({sprinklerMains()}, {ductAt(4.5, "DUCT-1-1"), ductAt(4.5 + 0.2, "DUCT-1-2")},
                               {"M-DUCT-Supply", "M-DUCT-RETURN"});
    ASSERT_EQ(report.clashes.size(), 1u);
    EXPECT_EQ(report.clashes[0].rule, "Supply mains");
    EXPECT_EQ(report.clashes[0].severity, ClashSeverity::Major);
    EXPECT_NEAR(report.clashes[0].gap.value(), 4.0, 1e-9);
    EXPECT_EQ(report.clashes[0].system, "M-DUCT-Supply");
    EXPECT_EQ(report.rules, "Office");
}

TEST(ClashRules, TheFirstRuleThatFitsSays)
{
    ClashRule pass{"Sleeves"};
    pass.named = "DUCT-1-*";
    pass.allowed = true;
    const auto report = judged({pass, sprinklerMains()}, {ductAt(-1, "DUCT-1-1"), ductAt(-1.5, "DUCT-2-1", 2)},
                               {"SUPPLY", "SUPPLY"});
    ASSERT_EQ(report.clashes.size(), 1u);
    EXPECT_EQ(report.clashes[0].obstruction, "DUCT-2-1");
    EXPECT_GE(report.allowed, 1u);
}

TEST(ClashRules, LevelsAndPartsLimitARule)
{
    ClashRule rule{"Upper levels"};
    rule.fromLevel = 2;
    rule.parts = {PartKind::Coupler};
    rule.clearance = Length(8);
    const std::vector<building::Obstruction> ducts{ductAt(4.5, "DUCT-1-1"), ductAt(4.7, "DUCT-2-1", 2)};
    EXPECT_TRUE(judged({rule}, ducts).clashes.empty()) << "a rod is no coupler";
    const auto report = judged({rule}, ducts, {}, {rod("RR-A-1-S", 0, PartKind::Coupler)});
    ASSERT_EQ(report.clashes.size(), 1u);
    EXPECT_EQ(report.clashes[0].obstruction, "DUCT-2-1");
}

TEST(ClashRules, TwoRodRunsMayNotTouch)
{
    const auto near = [](double x) {
        return judged(defaultRules().rules, {}, {}, {rod("RR-A-1-S", 0), rod("RR-B-1-S", x)});
    };
    ASSERT_EQ(near(1.3).clashes.size(), 1u);
    const Clash c = near(1.3).clashes[0];
    EXPECT_EQ(c.met, Met::RodRun);
    EXPECT_EQ(c.kind, ClashKind::ClearanceViolation);
    EXPECT_NEAR(c.gap.value(), 0.3, 1e-9);
    EXPECT_EQ(c.trade, Trade::Structural);
    EXPECT_EQ(near(0).clashes[0].kind, ClashKind::Duplicate);
    EXPECT_TRUE(near(2).clashes.empty());
    EXPECT_TRUE(judged(defaultRules().rules, {}, {}, {rod("RR-A-1-S", 0), rod("RR-A-1-S", 0.2)}).clashes.empty())
        << "the run's own hardware";
}

TEST(ClashRules, ARodInAnOpeningOfAShearWallIsInTheWay)
{
    building::WallLayout layout;
    building::ShearWall wall;
    wall.label = "SW-1-A-1";
    wall.isShear = true;
    wall.axis = {{-10, 0}, {110, 0}};
    wall.length = Length(120);
    wall.thickness = Length(5.5);
    wall.openings = {{Length(8), Length(44), Length(80)}, {Length(60), Length(90), Length(0)}};
    layout.walls = {wall};
    solids::SolidModel model;
    model.parts = {rod("RR-A-1-S", 0)};
    const auto report = findClashes(model, layout, {}, twoStories(), {});
    ASSERT_TRUE(report);
    ASSERT_EQ(report->clashes.size(), 1u);
    EXPECT_EQ(report->clashes[0].obstruction, "SW-1-A-1 opening 1");
    EXPECT_EQ(report->clashes[0].met, Met::Opening);
    EXPECT_EQ(report->clashes[0].severity, ClashSeverity::Critical);
}

TEST(ClashRules, WhatIsDrawnTwiceIsTestedOnce)
{
    auto second = ductAt(1, "DUCT-1-2");
    std::get<geometry::OrientedBox>(second.shape).center.y += 0.01;
    const auto report = judged({}, {ductAt(1, "DUCT-1-1"), second, ductAt(1.5, "DUCT-1-3")});
    EXPECT_EQ(report.clashes.size(), 2u);
    const auto told = std::ranges::find(report.findings, "clash.drawn_twice", &Finding::rule);
    ASSERT_NE(told, report.findings.end());
    EXPECT_NE(told->message.find("DUCT-1-2 as DUCT-1-1"), std::string::npos);
}

TEST(ClashRules, TheyComeBackFromTheirJson)
{
    RuleSet set{"Office", "EOR", defaultRules().rules};
    set.rules.insert(set.rules.begin(), sprinklerMains());
    const auto back = rulesFromJson(rulesText(set), "rules.json");
    ASSERT_TRUE(back) << describe(back.fault());
    EXPECT_EQ(rulesText(*back), rulesText(set));
    for (const ClashRule& rule : defaultRules().rules)
        EXPECT_FALSE(rule.source.empty()) << rule.name;
}

TEST(ClashRules, WhatCannotBeIsRefusedByName)
{
    const auto refused = [](ClashRule rule) {
        return validate({"Office", "", {rule, sprinklerMains()}}, "rules.json");
    };
    ClashRule rule = sprinklerMains();
    EXPECT_FALSE(refused(rule)) << "two of one name";
    rule.name = "Far";
    EXPECT_TRUE(refused(rule));
    rule.clearance = Length(25);
    EXPECT_EQ(refused(rule).fault().place, "rules[0] Far");
    rule.clearance = Length(1);
    rule.fromLevel = 3;
    rule.toLevel = 2;
    EXPECT_FALSE(refused(rule));
    EXPECT_FALSE(rulesFromJson("{\"schema\": \"holdfast.clashes/1\"}", "x.json"));
    EXPECT_FALSE(rulesFromJson("{\"schema\": \"holdfast.clash_rules/1\", \"name\": \"x\", \"rules\": [{\"name\": \"a\","
                               "\"clearence_in\": 2}]}", "x.json")) << "a misspelled field is no silent default";
}

Clash at(const std::string& label, double x, int level, const std::string& grid, ClashSeverity severity)
{
    Clash c;
    c.label = label;
    c.at = {x, 0, 0};
    c.level = level;
    c.gridReference = grid;
    c.severity = severity;
    return c;
}

TEST(ClashGroups, ByNearnessChainsAndByNameSorts)
{
    using enum ClashSeverity;
    const std::vector<Clash> clashes{at("A", 0, 1, "C-2", Minor), at("B", 20, 2, "C-2", Major),
                                     at("C", 40, 2, "D-2", Minor), at("D", 100, 2, "", Critical)};
    const auto near = groupsOf(clashes, GroupBy::Proximity, Length(24));
    ASSERT_EQ(near.size(), 2u);
    EXPECT_EQ(near[0].clashes, std::vector<std::string>{"D"});
    EXPECT_EQ(near[1].clashes, (std::vector<std::string>{"A", "B", "C"}));
    EXPECT_EQ(near[1].name, "3 clashes at C-2, level 1");
    const auto levels = groupsOf(clashes, GroupBy::Level);
    ASSERT_EQ(levels.size(), 2u);
    EXPECT_EQ(levels[0].name, "Level 2");
    EXPECT_EQ(levels[0].open, 3u);
    EXPECT_EQ(groupsOf(clashes, GroupBy::Grid).front().name, "No grid");
}

} // namespace
