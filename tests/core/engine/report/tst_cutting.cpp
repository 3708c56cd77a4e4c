#include <algorithm>
#include <map>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "core/engine/report/cutting.h"
#include "core/engine/report/shop_list.h"

using namespace holdfast;
using report::CutPiece;
using report::CutPlan;

namespace {

const std::vector<Length> kStock = {12_ft, 20_ft};
const Length kKerf = Length(1.0 / 8);

CutPlan planOf(const std::vector<CutPiece>& pieces, const std::vector<Length>& stock = kStock)
{
    auto plan = report::planCuts(pieces, stock, kKerf, {});
    EXPECT_TRUE(plan.ok()) << (plan ? "" : describe(plan.fault()));
    return plan ? *plan : CutPlan {};
}

// Every piece is there once, no bar is overfull, the sums are right, the bound is no more than the plan.
void expectSound(const CutPlan& plan, const std::vector<CutPiece>& pieces, const std::vector<Length>& stock = kStock)
{
    std::vector<int> cut(pieces.size());
    double bought = 0, net = 0;
    for (const auto& bar : plan.bars) {
        double used = -kKerf.value();
        for (std::size_t p = 0; p < pieces.size(); ++p) {
            cut[p] += bar.times * bar.pieces[p];
            used += bar.pieces[p] * (pieces[p].length + kKerf).value();
        }
        EXPECT_LE(used, stock[bar.stock].value() + 1e-9);
        bought += bar.times * stock[bar.stock].value();
    }
    for (std::size_t p = 0; p < pieces.size(); ++p) {
        EXPECT_EQ(cut[p], pieces[p].count);
        net += pieces[p].count * pieces[p].length.value();
    }
    EXPECT_NEAR(plan.bought.value(), bought, 1e-9);
    EXPECT_NEAR(plan.net.value(), net, 1e-6);
    EXPECT_LE(plan.bound, plan.bought);
    EXPECT_GE(plan.bound.value(), net - 1e-6);
}

// The least length by trying every subset for every next bar: dear and simple.
double leastByTrial(const std::vector<double>& lengths)
{
    const std::size_t all = (std::size_t(1) << lengths.size()) - 1;
    std::vector<double> least(all + 1, 1e300), barFor(all + 1, 1e300);
    for (std::size_t set = 1; set <= all; ++set) {
        double used = -kKerf.value();
        for (std::size_t i = 0; i < lengths.size(); ++i)
            used += (set >> i & 1) * (lengths[i] + kKerf.value());
        barFor[set] = used <= 144 ? 144 : used <= 240 ? 240 : 1e300;
    }
    least[0] = 0;
    for (std::size_t set = 1; set <= all; ++set)
        for (std::size_t part = set; part; part = (part - 1) & set)
            least[set] = std::min(least[set], barFor[part] + least[set & ~part]);
    return least[all];
}

} // namespace

TEST(Cutting, PiecesThatFillABarExactlyLeaveNoMoreThanTheCuts)
{
    // 2 x 71 15/16 + 1/8 = 144: the last piece needs no cut.
    const std::vector<CutPiece> pieces = {{Length(71.9375), 20}};
    const CutPlan plan = planOf(pieces);
    expectSound(plan, pieces);
    EXPECT_EQ(plan.bought, 10 * 12_ft);
    EXPECT_TRUE(plan.isLeast());
    ASSERT_EQ(plan.bars.size(), 1u);
    EXPECT_EQ(plan.bars[0].times, 10);
}

TEST(Cutting, FirstFitDecreasingIsBeaten)
{
    // First fit decreasing: 71 + 60, 48 + 48 + 47, 36 + 36 + 24 + 24, 24. Better: 71 + 48 + 24, 60 + 47 + 36, the rest.
    const std::vector<CutPiece> pieces
        = {{Length(71), 1}, {Length(60), 1}, {Length(48), 2}, {Length(36), 2}, {Length(47), 1}, {Length(24), 3}};
    const CutPlan plan = planOf(pieces, {12_ft});
    expectSound(plan, pieces, {12_ft});
    EXPECT_TRUE(plan.isLeast());
    EXPECT_EQ(plan.bought, 3 * 12_ft);
}

TEST(Cutting, TheStockThatWastesLessIsChosen)
{
    const std::vector<CutPiece> pieces = {{Length(119.9), 6}};
    const CutPlan plan = planOf(pieces);   // two from 20 ft
    expectSound(plan, pieces);
    EXPECT_EQ(plan.bought, 3 * 20_ft);
    EXPECT_TRUE(plan.isLeast());
    const std::vector<CutPiece> longer = {{Length(120), 6}};   // 240 and a cut do not fit
    EXPECT_EQ(planOf(longer).bought, 6 * 12_ft);
}

TEST(Cutting, SmallSetsAreAsGoodAsTrialOfEverything)
{
    std::mt19937 random(7);
    int proven = 0;
    for (int trial = 0; trial < 120; ++trial) {
        std::vector<CutPiece> pieces;
        std::vector<double> lengths;
        const int count = 3 + int(random() % 9);
        for (int i = 0; i < count; ++i) {
            const double length = (160 + random() % 1900) / 16.0;
            pieces.push_back({Length(length), 1});
            lengths.push_back(length);
        }
        const CutPlan plan = planOf(pieces);
        expectSound(plan, pieces);
        const double least = leastByTrial(lengths);
        EXPECT_NEAR(plan.bought.value(), least, 1e-9) << "trial " << trial;
        EXPECT_LE(plan.bound.value(), least + 1e-9) << "trial " << trial;
        proven += plan.isLeast();
    }
    EXPECT_GT(proven, 90);   // a bound that is seldom reached would be no bound to speak of
}

TEST(Cutting, ABuildingIsPlannedWithinOneBarOfTheBound)
{
    std::mt19937 random(11);
    std::vector<CutPiece> pieces;
    for (int kind = 0; kind < 12; ++kind)
        pieces.push_back({Length((500 + random() % 1700) / 16.0), 40 + int(random() % 300)});
    const CutPlan plan = planOf(pieces);
    expectSound(plan, pieces);
    EXPECT_LE(plan.bought - plan.bound, 20_ft);
    EXPECT_LT(plan.bought / plan.net, 1.35);
}

TEST(Cutting, TheOrderOfThePiecesDoesNotMatterAndRunsAgree)
{
    std::vector<CutPiece> pieces = {{Length(100), 3}, {Length(37.5), 9}, {Length(61.25), 5}, {Length(37.5), 2}};
    const CutPlan plan = planOf(pieces), again = planOf(pieces);
    expectSound(plan, pieces);
    ASSERT_EQ(plan.bars.size(), again.bars.size());
    for (std::size_t i = 0; i < plan.bars.size(); ++i)
        EXPECT_EQ(plan.bars[i].pieces, again.bars[i].pieces);
    std::ranges::reverse(pieces);
    EXPECT_EQ(planOf(pieces).bought, plan.bought);
}

TEST(Cutting, WhatCannotBeCutIsAFault)
{
    for (const double length : {240.1, 0.0, -5.0, std::nan(""), 1e300})
        EXPECT_EQ(report::planCuts({{Length(length), 1}}, kStock, kKerf, {}).fault().code, FaultCode::InvalidValue);
    EXPECT_EQ(report::planCuts({{Length(10), 0}}, kStock, kKerf, {}).fault().code, FaultCode::InvalidValue);
    EXPECT_EQ(report::planCuts({{Length(10), 1}}, {Length(-1)}, kKerf, {}).fault().code, FaultCode::InvalidValue);
    EXPECT_TRUE(planOf({}).bars.empty());
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(report::planCuts({{Length(10), 1}}, kStock, kKerf, {source.get_token(), {}}).fault().code,
              FaultCode::Cancelled);
}

namespace {

// Two stories of 10 ft: a 1 in anchor and rod, from 126 in a 3/4 in rod.
rods::RodRun twoStories()
{
    rods::RodRun run;
    run.label = "RR-A-1-S";
    for (int n = 1; n <= 2; ++n) {
        rods::RodSegment s;
        s.story = n;
        s.bottom = Length(120.0 * (n - 1));
        s.top = Length(120.0 * n);
        s.diameter = Length(n == 1 ? 1.0 : 0.75);
        s.grade = "A36";
        run.segments.push_back(s);
        rods::Restraint r;
        r.story = n;
        r.elevation = s.top;
        r.plateThickness = Length(0.5);
        r.deviceHeight = Length(4);
        run.restraints.push_back(r);
    }
    run.couplers = {{"RCN", Length(130.5), Length(1), Length(0.75), Length(3), Length(2), true},
                    {"CN", Length(6), Length(1), Length(1), Length(3), Length(2), true}};
    run.anchor.diameter = Length(1);
    run.anchor.grade = "F1554-36";
    run.anchor.embedment = Length(12);
    return run;
}

} // namespace

TEST(ShopList, PiecesReachFromCouplerToCouplerAndThroughTheNuts)
{
    rods::RodSchedule schedule;
    schedule.runs = {twoStories()};
    const auto list = report::shopList(schedule, {}, {});
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list->pieces.size(), 3u);
    EXPECT_TRUE(list->pieces[0].isAnchor);
    EXPECT_EQ(list->pieces[0].grade, "F1554-36");
    EXPECT_EQ(list->pieces[0].length, Length(12 + 1 + 0.25 + 6));        // embedment, nut, proud, to the coupler
    EXPECT_EQ(list->pieces[1].length, Length(130.5 - 6));
    EXPECT_EQ(list->pieces[1].diameter, Length(1));
    EXPECT_EQ(list->pieces[2].diameter, Length(0.75));
    EXPECT_EQ(list->pieces[2].length, Length(240 + 0.5 + 4 + 0.75 + 0.25 - 130.5));  // nut above the device
    EXPECT_TRUE(list->findings.empty());
    ASSERT_EQ(list->orders.size(), 3u);
    EXPECT_EQ(list->orders[0].diameter, Length(0.75));
    EXPECT_EQ(list->orders[0].plan.bought, 12_ft);
}

TEST(ShopList, APairIsSawnTwice)
{
    rods::RodSchedule schedule;
    schedule.runs = {twoStories()};
    schedule.runs[0].rods = 2;
    const auto list = report::shopList(schedule, {}, {});
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list->pieces.size(), 6u);
    EXPECT_EQ(list->pieces[5].rod, 2);
    EXPECT_EQ(list->orders[0].pieces.size(), 2u);
    EXPECT_EQ(list->orders[0].plan.bought, 20_ft);   // 2 x 115 in from one bar
}

TEST(ShopList, WhatCannotBeSawnIsSaid)
{
    rods::RodSchedule schedule;
    schedule.runs = {twoStories(), twoStories()};
    schedule.runs[0].couplers.erase(schedule.runs[0].couplers.begin());   // the reducer
    const auto list = report::shopList(schedule, {}, {});
    ASSERT_TRUE(list.ok());
    ASSERT_EQ(list->findings.size(), 1u);   // 240 + 5.5 in less 6 are below 20 ft
    EXPECT_EQ(list->findings[0].rule, "shop.piece.change");
    report::ShopCriteria onlyShort;
    onlyShort.stock = {{10_ft, "test", true}};
    const auto cut = report::shopList(schedule, onlyShort, {});
    ASSERT_TRUE(cut.ok());
    EXPECT_EQ(std::ranges::count(cut->findings, std::string("shop.piece.long"), &Finding::rule), 2);
    std::size_t ordered = 0;
    for (const auto& order : cut->orders)
        ordered += order.pieces.size();
    EXPECT_EQ(ordered + 2, cut->pieces.size());
}
