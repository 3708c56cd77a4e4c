#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "core/engine/clash/search.h"

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

// What one rod at x = 0, or these parts, meets by these rules: by label of the obstruction.
std::map<std::string, Hit> judged(const std::vector<ClashRule>& rules,
                                  const std::vector<building::Obstruction>& obstructions,
                                  const std::vector<std::string>& systems = {},
                                  std::vector<solids::Part> parts = {rod("RR-A-1-S", 0)})
{
    solids::SolidModel model;
    model.parts = std::move(parts);
    Search search(model, RuleBook({}, {"Office", "EOR", rules}));
    const auto hits = search.against(obstructions, {}, systems);
    EXPECT_TRUE(hits);
    std::map<std::string, Hit> found;
    for (const Hit& hit : *hits)
        found.emplace(obstructions[hit.obstruction].label, hit);
    return found;
}

ClashReport reported(const building::WallLayout& layout, std::vector<solids::Part> parts)
{
    solids::SolidModel model;
    model.parts = std::move(parts);
    const auto report = findClashes(model, layout, {}, twoStories(), {});
    EXPECT_TRUE(report);
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

TEST(ClashRules, ARuleAsksMoreOfItsSystem)
{
    // 4 in of gap: fine by the criterion of 2 in, not by the rule's 6 in.
    const auto found = judged({sprinklerMains()}, {ductAt(4.5, "DUCT-1-1"), ductAt(4.7, "DUCT-1-2")},
                              {"M-DUCT-Supply", "M-DUCT-RETURN"});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.at("DUCT-1-1").term.rule, 0);
    EXPECT_EQ(found.at("DUCT-1-1").term.required, Length(6));
    EXPECT_NEAR(found.at("DUCT-1-1").near.gap, 4.0, 1e-9);
}

TEST(ClashRules, TheFirstRuleThatFitsSays)
{
    ClashRule pass{"Sleeves"};
    pass.named = "DUCT-1-*";
    pass.allowed = true;
    const auto found = judged({pass, sprinklerMains()}, {ductAt(-1, "DUCT-1-1"), ductAt(-1.5, "DUCT-2-1", 2)},
                              {"SUPPLY", "SUPPLY"});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found.contains("DUCT-2-1"));
}

TEST(ClashRules, LevelsAndPartsLimitARule)
{
    ClashRule rule{"Upper levels"};
    rule.fromLevel = 2;
    rule.parts = {PartKind::Coupler};
    rule.clearance = Length(8);
    const std::vector<building::Obstruction> ducts{ductAt(4.5, "DUCT-1-1"), ductAt(4.7, "DUCT-2-1", 2)};
    EXPECT_TRUE(judged({rule}, ducts).empty()) << "a rod is no coupler";
    const auto found = judged({rule}, ducts, {}, {rod("RR-A-1-S", 0, PartKind::Coupler)});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found.contains("DUCT-2-1"));
}

TEST(ClashRules, WallPlatesThatRodsPassAreNoClash)
{
    auto plate = ductAt(-5, "ARCHITECTURAL-1-1");
    plate.kind = ObstructionKind::Architectural;
    EXPECT_EQ(judged(defaultRules().rules, {plate}, {"Basic wall: 2x6 Sole Plate"}).size(), 0u);
    EXPECT_EQ(judged(defaultRules().rules, {plate}, {"Steel plate girder"}).size(), 1u);
}

TEST(ClashRules, TwoRodRunsMayNotTouch)
{
    const auto near = [](double x) { return reported({}, {rod("RR-A-1-S", 0), rod("RR-B-1-S", x)}).clashes; };
    ASSERT_EQ(near(1.3).size(), 1u);
    const Clash c = near(1.3)[0];
    EXPECT_EQ(c.kind, ClashKind::ClearanceViolation);
    EXPECT_EQ(c.rodRun + " " + c.obstruction, "RR-A-1-S RR-B-1-S");
    EXPECT_NEAR(c.gap.value(), 0.3, 1e-9);
    EXPECT_EQ(c.trade, Trade::Structural);
    EXPECT_EQ(near(0)[0].severity, ClashSeverity::Critical);
    EXPECT_TRUE(near(2).empty());
    EXPECT_TRUE(reported({}, {rod("RR-A-1-S", 0), rod("RR-A-1-S", 0.2)}).clashes.empty()) << "its own hardware";
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
    const auto clashes = reported(layout, {rod("RR-A-1-S", 0)}).clashes;
    ASSERT_EQ(clashes.size(), 1u);
    EXPECT_EQ(clashes[0].obstruction, "SW-1-A-1 opening 1");
    EXPECT_EQ(clashes[0].severity, ClashSeverity::Critical);
    EXPECT_EQ(clashes[0].options.front().id, "RELOCATE_ROD");
}

TEST(ClashRules, WhatIsDrawnTwiceIsTestedOnce)
{
    auto second = ductAt(1, "DUCT-1-2");
    std::get<geometry::OrientedBox>(second.shape).center.y += 0.01;
    building::WallLayout layout;
    layout.obstructions = {ductAt(1, "DUCT-1-1"), second, ductAt(1.5, "DUCT-1-3")};
    const auto report = reported(layout, {rod("RR-A-1-S", 0)});
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

} // namespace
