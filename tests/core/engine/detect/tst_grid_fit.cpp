// How two sets of grid lines lie to each other.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "core/engine/detect/grid_fit.h"

namespace {

using namespace holdfast;
using detect::GridPair;
using geometry::Point2;
using geometry::Segment2;

constexpr double kDegree = std::numbers::pi / 180;

Point2 laid(Point2 p, double turn, Point2 shift)
{
    const double c = std::cos(turn), s = std::sin(turn);
    return {c * p.x - s * p.y + shift.x, s * p.x + c * p.y + shift.y};
}

// Three lines each way, unevenly spaced; the plans' ones begin elsewhere and run the other way.
std::vector<GridPair> pairs(double turn, Point2 shift)
{
    const std::vector<Segment2> lines = {{{0, -50}, {0, 900}},    {{156, -50}, {156, 900}}, {{420, -50}, {420, 900}},
                                         {{-50, 0}, {900, 0}},    {{-50, 348}, {900, 348}}, {{-50, 432}, {900, 432}}};
    std::vector<GridPair> out;
    for (const Segment2& line : lines) {
        const Point2 a = laid(line.a, turn, shift), b = laid(line.b, turn, shift), d = (b - a) * 0.3;
        out.push_back({line, {b - d, a + d}});
    }
    return out;
}

TEST(GridFit, FindsAnyTurnAndShift)
{
    for (const double degrees : {0.0, 30.0, -75.0, 90.0, 135.0, 180.0, -179.0}) {
        const auto fit = detect::fitGrids(pairs(degrees * kDegree, {1000, -2000}), 0.5);
        ASSERT_TRUE(fit) << degrees;
        EXPECT_NEAR(std::remainder(fit->turn - degrees * kDegree, 2 * std::numbers::pi), 0, 1e-9) << degrees;
        EXPECT_NEAR(fit->shift.x, 1000, 1e-6);
        EXPECT_NEAR(fit->shift.y, -2000, 1e-6);
        EXPECT_LT(fit->residual, 1e-6);
    }
}

TEST(GridFit, LinesOfOneDirectionFixNothing)
{
    auto oneWay = pairs(0, {5, 5});
    oneWay.resize(3);
    EXPECT_FALSE(detect::fitGrids(oneWay, 0.5));
}

TEST(GridFit, AGridThatLiesOtherwiseIsNotForced)
{
    auto moved = pairs(0, {5, 5});
    moved[1].to.a.x += 6;
    moved[1].to.b.x += 6;
    EXPECT_FALSE(detect::fitGrids(moved, 1.0));
    auto askew = pairs(0, {5, 5});
    askew[2].to.a.x += 100;
    EXPECT_FALSE(detect::fitGrids(askew, 1.0));
}

// One line each way fits upside down as well; nobody would draw it so.
TEST(GridFit, OfTwoFitsTheSmallerTurn)
{
    auto two = pairs(10 * kDegree, {0, 0});
    two = {two[0], two[3]};
    const auto fit = detect::fitGrids(two, 0.5);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->turn, 10 * kDegree, 1e-9);
}

} // namespace
