// Each rule passes on the published wall with room to spare and fails when the one thing it watches goes
// wrong.
#include <gtest/gtest.h>

#include "core/engine/compliance/compliance.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

using published::Design;

published::Design goodDesign()
{
    auto criteria = published::criteria();
    criteria.drift.limitRatio = 0.045;          // so that both drift formulations pass
    criteria.anchor.edgeDistance = 18_in;
    criteria.confirmed = {"seismic.rho"};
    return published::design(criteria);
}

compliance::ComplianceReport report(const Design& d)
{
    return *compliance::checkCompliance({d.layout, d.path, d.schedule, d.criteria, d.catalogs}, {});
}

int failuresOf(const Design& d, const std::string& rule)
{
    int failed = 0;
    for (const auto& check : report(d).checks)
        failed += check.rule == rule && check.calculation.verdict == Verdict::Ng;
    return failed;
}

int checksOf(const Design& d, const std::string& rule)
{
    const auto made = report(d);
    return int(std::ranges::count(made.checks, rule, &compliance::CheckResult::rule));
}

rods::Check& firstCheck(Design& d, rods::CheckKind kind)
{
    return *std::ranges::find(d.schedule.runs[0].checks, kind, &rods::Check::kind);
}

void expectPassesThenFails(const std::string& rule, auto spoil)
{
    Design d = goodDesign();
    EXPECT_GT(checksOf(d, rule), 0) << rule << " checks nothing";
    EXPECT_EQ(failuresOf(d, rule), 0) << rule;
    spoil(d);
    EXPECT_GT(failuresOf(d, rule), 0) << rule << " does not see it";
}

void expectFailsWhenOverloaded(const std::string& rule, rods::CheckKind kind)
{
    expectPassesThenFails(rule, [kind](Design& d) { firstCheck(d, kind).demand = 2e6; });
}

TEST(Rules, DesignCategoryBelowWhatSdsAsksFails)
{
    expectPassesThenFails("asce7.design_category", [](Design& d) {
        d.criteria.seismic.category = building::DesignCategory::C;
    });
}

TEST(Rules, ABuildingAbove65FeetFails)
{
    expectPassesThenFails("asce7.height_limit", [](Design& d) { d.criteria.stories[0].height = 26_ft; });
}

TEST(Rules, RhoOfOneNeedsAWordFromTheEngineer)
{
    expectPassesThenFails("asce7.redundancy", [](Design& d) { d.criteria.confirmed.clear(); });
}

TEST(Rules, WithoutStrengthCombinationsTheSetIsIncomplete)
{
    expectPassesThenFails("asce7.combinations", [](Design& d) {
        std::erase_if(d.path.combinations, [](const auto& c) { return c.id.starts_with("LRFD"); });
    });
}

TEST(Rules, AnAsdTensionFromAStrengthCombinationFails)
{
    expectPassesThenFails("asce7.bases_not_mixed", [](Design& d) {
        const auto at = std::ranges::find(d.path.combinations, "LRFD-7", &loads::LoadCombination::id);
        d.schedule.runs[0].segments[0].governing = int(at - d.path.combinations.begin());
    });
}

TEST(Rules, AStackWithoutALoadPathFails)
{
    expectPassesThenFails("loadpath.coverage", [](Design& d) { d.path.stacks.clear(); });
}

TEST(Rules, AWallTooSlenderFails)
{
    expectPassesThenFails(
        "sdpws.aspect_ratio", [](Design& d) { d.path.stacks[0].stories[0].wallLength = 2.5_ft; });
}

TEST(Rules, SheathingOfNoTableFails)
{
    expectPassesThenFails("sdpws.sheathing_known", [](Design& d) {
        d.schedule.runs[0].restraints[2].sheathing.panel.clear();
    });
}

TEST(Rules, TooMuchDriftFails)
{
    expectPassesThenFails(
        "asce7.story_drift", [](Design& d) { d.schedule.runs[0].restraints[3].drift = 9_in; });
}

TEST(Rules, TooMuchElongationFails)
{
    expectPassesThenFails(
        "ac316.elongation", [](Design& d) { d.schedule.runs[0].segments[1].elongationAsd = 0.21_in; });
}

TEST(Rules, TooLittleTravelFails)
{
    expectPassesThenFails(
        "ac316.device_travel", [](Design& d) { d.schedule.runs[0].restraints[4].travel = 0.25_in; });
}

TEST(Rules, AStoryWithoutADeviceFails)
{
    expectPassesThenFails(
        "ac316.every_level", [](Design& d) { d.schedule.runs[0].restraints[2].device.clear(); });
}

TEST(Rules, ARodThatGrowsUpwardFails)
{
    expectPassesThenFails(
        "rods.diameter_upward", [](Design& d) { d.schedule.runs[0].segments[4].diameter = 2_in; });
}

TEST(Rules, TensionThatFallsDownwardFails)
{
    expectPassesThenFails(
        "rods.tension_downward", [](Design& d) { d.schedule.runs[0].segments[0].tensionAsd = 1_lb; });
}

TEST(Rules, EveryStrengthRuleSeesAnOverload)
{
    using rods::CheckKind;
    expectFailsWhenOverloaded("sdpws.sheathing_shear", CheckKind::SheathingShear);
    expectFailsWhenOverloaded("aisc.rod_tension", CheckKind::RodTension);
    expectFailsWhenOverloaded("nds.plate_bearing", CheckKind::PlateBearing);
    expectFailsWhenOverloaded("aisc.plate_bending", CheckKind::PlateBending);
    expectFailsWhenOverloaded("ac316.device_load", CheckKind::DeviceLoad);
    expectFailsWhenOverloaded("ac316.coupler", CheckKind::CouplerStrength);
    expectFailsWhenOverloaded("nds.post_compression", CheckKind::PostCompression);
    expectFailsWhenOverloaded("nds.post_bearing", CheckKind::PostBearing);
    expectFailsWhenOverloaded("aci.anchor_steel", CheckKind::AnchorSteel);
    expectFailsWhenOverloaded("aci.anchor_breakout", CheckKind::AnchorBreakout);
    expectFailsWhenOverloaded("aci.anchor_pullout", CheckKind::AnchorPullout);
}

TEST(Rules, ACheckThatWasNeverMadeIsNotAPass)
{
    for (const std::string rule : {"aisc.rod_tension", "aci.anchor_breakout"})
        expectPassesThenFails(rule, [&](Design& d) { d.schedule.runs[0].checks.clear(); });
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

TEST(Rules, AnAnchorDeeperThanTheSlabFails)
{
    expectPassesThenFails("aci.embedment", [](Design& d) { d.schedule.runs[0].anchor.embedment = 13.5_in; });
}

TEST(Rules, AnAnchorThinnerThanItsRodFails)
{
    expectPassesThenFails(
        "rods.anchor_diameter", [](Design& d) { d.schedule.runs[0].anchor.diameter = 0.5_in; });
}

TEST(Rules, AFailureTheDesignHasToldIsCountedButNotToldAgain)
{
    Design d = goodDesign();
    firstCheck(d, rods::CheckKind::RodTension).demand = 1e6;
    const auto made = report(d);
    EXPECT_EQ(made.passed + made.failed, int(made.checks.size()));
    EXPECT_EQ(made.failed, 1);
    EXPECT_TRUE(made.findings.empty());
}

TEST(Rules, AFailureOnlyTheRulesSeeIsOneFinding)
{
    Design d = goodDesign();
    d.schedule.runs[0].anchor.embedment = 13.5_in;
    const auto made = report(d);
    EXPECT_EQ(made.failed, 1);
    EXPECT_EQ(made.findings.size(), 1u);
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
