// Routes, anchor reinforcement, pairs, remedies: what the podium anchor of a run must pass.
#include <gtest/gtest.h>

#include "core/engine/rods/anchor_findings.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;
using namespace holdfast::rods;

namespace {

const RodGrade kSteel{"A36", 36_ksi, 58_ksi, 0.5_in, 2_in, "test", true};
const RodSize kRod{1.25_in, 7, LineLoad(1), "test", true};

building::DesignCriteria criteria()
{
    building::DesignCriteria c;
    c.seismic.category = building::DesignCategory::D;
    return c;
}

AnchorNeed need(Force wind, Force seismic, int anchors = 1)
{
    AnchorNeed n;
    n.wind = wind;
    n.seismic = seismic;
    n.overstrength = 2.5 * seismic;
    n.anchors = anchors;
    n.slabTension = n.slabCompression = 10_kip;
    n.postLength = 6_in;
    return n;
}

AnchorNumbers numbers(const AnchorNeed& n, const building::DesignCriteria& c)
{
    return anchorNumbers(kRod, kSteel, 4_in, c.anchor.embedment, n, c);
}

Check checkOf(const AnchorNumbers& n, CheckKind kind)
{
    for (const Check& c : anchorChecks(n))
        if (c.kind == kind)
            return c;
    ADD_FAILURE() << "no " << title(kind);
    return {};
}

bool has(const AnchorNumbers& n, CheckKind kind)
{
    const auto checks = anchorChecks(n);
    return std::ranges::find(checks, kind, &Check::kind) != checks.end();
}

constexpr double kNcb = 71160.73;   // h_ef 12 in, f'c 5,000 psi, no edge near (oracle anchor_interior_12in)

// 1.2 N_sa = 1.2*0.969*58,000 = 67,442 lb against N_cb = 71,161 lb.
TEST(AnchorRoutes, DuctileSteelHoldsSteelAgainstNominalConcrete)
{
    const Check c = checkOf(numbers(need({}, 20_kip), criteria()), CheckKind::AnchorBreakout);
    EXPECT_NEAR(c.capacity, kNcb, 1);
    EXPECT_NEAR(c.demand, 1.2 * 0.969 * 58000, 40);
}

// Omega_0: 2.5*20,000 against 0.70*0.75*N_cb = 37,359 lb.
TEST(AnchorRoutes, OverstrengthHoldsTheForceAgainstDesignConcrete)
{
    auto c = criteria();
    c.anchor.route = building::AnchorRoute::Overstrength;
    const Check made = checkOf(numbers(need({}, 20_kip), c), CheckKind::AnchorBreakout);
    EXPECT_NEAR(made.demand, 50000, 1e-9);
    EXPECT_NEAR(made.capacity, 0.70 * 0.75 * kNcb, 1);
}

// Gravity holds the end down against rho Q_E, not against Omega_0 Q_E: 5,000 lb at 0.70*0.75*N_cb.
TEST(AnchorRoutes, OverstrengthAlsoPullsAnEndThatGravityHoldsInTheDesignCombinations)
{
    auto c = criteria();
    c.anchor.route = building::AnchorRoute::Overstrength;
    AnchorNeed n = need({}, {});
    n.overstrength = 5_kip;
    const Check made = checkOf(numbers(n, c), CheckKind::AnchorBreakout);
    EXPECT_NEAR(made.demand, 5000, 1e-9);
    EXPECT_NEAR(made.capacity, 0.70 * 0.75 * kNcb, 1);
}

TEST(AnchorRoutes, WindAloneTakesNeitherTheFactorNorTheRoute)
{
    const AnchorNumbers n = numbers(need(30_kip, {}), criteria());
    EXPECT_FALSE(n.ductile);
    EXPECT_NEAR(checkOf(n, CheckKind::AnchorBreakout).capacity, 0.70 * kNcb, 1);
}

// Wind 40 k at 0.70 N_cb is 0.803; seismic 35 k at 0.525 N_cb is 0.937 and governs though it is the lesser force.
TEST(AnchorRoutes, TheLesserSeismicForceMayGovernTheConcrete)
{
    auto c = criteria();
    c.anchor.route = building::AnchorRoute::Overstrength;
    AnchorNeed asked = need(40_kip, 35_kip);
    asked.overstrength = 35_kip;
    const Check made = checkOf(numbers(asked, c), CheckKind::AnchorBreakout);
    EXPECT_NEAR(made.demand, 35000, 1e-9);
    EXPECT_NEAR(made.ratio, 35000 / (0.525 * kNcb), 1e-4);
}

TEST(AnchorRoutes, CategoryBHasNoSeismicRules)
{
    auto c = criteria();
    c.seismic.category = building::DesignCategory::B;
    EXPECT_FALSE(numbers(need({}, 20_kip), c).ductile);
}

// phi A_s f_y = 0.75*2*60,000 = 90,000 lb; nominal 120,000 against 1.2 N_sa = 67,442 is 0.562, T_u/90,000 is 0.222.
TEST(AnchorReinforcement, ReplacesBreakoutAndTakesNoSeismicFactor)
{
    auto c = criteria();
    c.anchor.reinforcement = 2_in2;
    const AnchorNumbers n = numbers(need({}, 20_kip), c);
    EXPECT_FALSE(has(n, CheckKind::AnchorBreakout));
    EXPECT_NEAR(n.strength.designReinforcement.value(), 90000, 1e-9);
    EXPECT_NEAR(checkOf(n, CheckKind::AnchorReinforcement).ratio, 1.2 * 0.969 * 58000 / 120000, 1e-3);
    c.anchor.route = building::AnchorRoute::Overstrength;
    EXPECT_NEAR(checkOf(numbers(need({}, 20_kip), c), CheckKind::AnchorReinforcement).ratio, 50000.0 / 90000, 1e-9);
}

// Two anchors 6 in apart: N_cbg = 42/36 N_cb against 2*1.2 N_sa; steel and pullout are of one.
TEST(AnchorPair, BreaksOutTogetherAndPullsOutAlone)
{
    const AnchorNumbers one = numbers(need({}, 20_kip), criteria()), two = numbers(need({}, 20_kip, 2), criteria());
    const Check group = checkOf(two, CheckKind::AnchorBreakout);
    EXPECT_NEAR(group.capacity, kNcb * 42 / 36, 1);
    EXPECT_NEAR(group.demand, 2 * checkOf(one, CheckKind::AnchorBreakout).demand, 1e-6);
    EXPECT_EQ(checkOf(one, CheckKind::AnchorSteel).ratio, checkOf(two, CheckKind::AnchorSteel).ratio);
    EXPECT_EQ(checkOf(one, CheckKind::AnchorPullout).ratio, checkOf(two, CheckKind::AnchorPullout).ratio);
}

AnchorChoice weak(const building::DesignCriteria& c, const AnchorModel& model)
{
    AnchorChoice choice{&kRod, &kSteel, &model, {}};
    choice.numbers = numbers(need({}, 20_kip), c);
    return choice;
}

const AnchorModel kModel{"test washer", "GENERIC", {}, {}, 4_in, "", "test", true};

// h_ef 8 in: N_cb = 24*sqrt(5000)*8^1.5 = 38,400 lb, far below 1.2 N_sa = 67,442 lb.
TEST(AnchorRemedies, EachAnswerPassesAndALittleLessDoesNot)
{
    auto c = criteria();
    c.anchor.embedment = 8_in;
    c.anchor.edgeDistance = 100_in;
    const AnchorRemedies r = anchorRemedies(weak(c, kModel), c);
    ASSERT_TRUE(r.reinforcement && r.embedment);
    // max(20,000/0.75, 1.2 N_sa)/60,000.
    EXPECT_NEAR(r.reinforcement->value(), 1.2 * 0.969 * 58000 / 60000, 1e-3);
    // 16*sqrt(5000)*h^(5/3) >= 67,442 from h = 11.62 in: the next half inch is 12.
    EXPECT_EQ(*r.embedment, 12_in);
    EXPECT_FALSE(r.concrete);        // 38,400*sqrt(2) = 54,306 lb at 10,000 psi is still less
    EXPECT_FALSE(r.edge);            // there is none near
    EXPECT_FALSE(r.overstrengthRoute);
}

TEST(AnchorRemedies, AreSaidInTheFindingOfTheRun)
{
    auto c = criteria();
    c.anchor.embedment = 8_in;
    RodRun run;
    run.label = "RR-A-1-S";
    run.anchor.embedment = 8_in;
    std::vector<Finding> findings;
    findInAnchor(run, weak(c, kModel), c, findings);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].rule, "anchor.remedies");
    EXPECT_NE(findings[0].message.find("h_ef of 12"), std::string::npos) << findings[0].message;
}

TEST(AnchorRemedies, APassingAnchorIsSilent)
{
    RodRun run;
    run.anchor.embedment = 12_in;
    std::vector<Finding> findings;
    findInAnchor(run, weak(criteria(), kModel), criteria(), findings);
    EXPECT_TRUE(findings.empty());
}

TEST(AnchorRemedies, AHeadWithoutCoverIsFound)
{
    auto c = criteria();
    c.anchor.slabThickness = 13_in;   // 12 + 1.5 does not fit
    RodRun run;
    run.anchor.embedment = 12_in;
    std::vector<Finding> findings;
    findInAnchor(run, weak(c, kModel), c, findings);
    EXPECT_TRUE(std::ranges::any_of(findings, [](const Finding& f) { return f.rule == "rods.anchor.embedment"; }));
}

TEST(AnchorChoosing, ACatalogueWithoutAnchorsIsAFindingNotANumber)
{
    auto d = published::design(published::criteria());
    d.catalogs.anchors.clear();
    const auto made = designRods(d.layout, d.path, d.criteria, d.catalogs, {});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->runs[0].anchor.diameter, 0_in);
    EXPECT_TRUE(std::ranges::any_of(made->findings, [](const Finding& f) { return f.rule == "anchor.missing"; }));
    EXPECT_FALSE(std::ranges::any_of(made->runs[0].checks,
                                     [](const Check& c) { return c.kind == CheckKind::AnchorSteel; }));
}

TEST(AnchorChoosing, AModelOfAnotherGradeOrDiameterIsPassedOver)
{
    auto d = published::design(published::criteria());
    AnchorModel special{"special", "MAKER", 3_in, 20_in, 8_in, "", "test", true};
    d.catalogs.anchors.insert(d.catalogs.anchors.begin(), special);
    const auto made = designRods(d.layout, d.path, d.criteria, d.catalogs, {});
    ASSERT_TRUE(made);
    EXPECT_NE(made->runs[0].anchor.model, "special");
}

TEST(AnchorChoosing, AModelBringsItsOwnEmbedment)
{
    auto d = published::design(published::criteria());
    d.catalogs.anchors = {{"deep", "MAKER", {}, 20_in, 6_in, "", "test", false}};
    const auto made = designRods(d.layout, d.path, d.criteria, d.catalogs, {});
    ASSERT_TRUE(made);
    EXPECT_EQ(made->runs[0].anchor.embedment, 20_in);
    EXPECT_FALSE(made->runs[0].anchor.verified);
}

} // namespace
