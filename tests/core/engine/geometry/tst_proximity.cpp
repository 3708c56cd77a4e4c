// Hand-calculated gaps, and random scenes judged by certificates: a gap is right when its two points lie in
// the two solids and the plane between them has each solid on its own side; a depth is right when moving by it
// parts the solids and no direction of a dense fan parts them sooner.
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "core/engine/geometry/proximity.h"

using namespace holdfast::geometry;

namespace {

constexpr double kExact = 1e-9;
constexpr double kNoLimit = 1e9;

Bar bar(Point3 a, Point3 b, double radius) { return {{a, b}, radius}; }
Bar rod(double x, double y, double bottom, double top, double radius)
{
    return bar({x, y, bottom}, {x, y, top}, radius);
}
OrientedBox box(Point3 low, Point3 high)
{
    OrientedBox b;
    b.center = (low + high) * 0.5;
    b.half = (high - low) * 0.5;
    return b;
}
OrientedBox turned(OrientedBox b, double degrees)
{
    const double a = degrees * std::numbers::pi / 180;
    b.axes = {Point3{std::cos(a), std::sin(a), 0}, {-std::sin(a), std::cos(a), 0}, {0, 0, 1}};
    return b;
}
template<class A, class B>
double gap(const A& a, const B& b) { return proximity(a, b, kNoLimit)->gap; }

TEST(Proximity, ARodBesideABoxIsItsFaceDistanceLessTheRadius)
{
    EXPECT_NEAR(gap(rod(0, 0, 0, 120, 0.5), box({3, -10, 50}, {20, 10, 60})), 2.5, kExact);
}

TEST(Proximity, ARodPastABoxCornerMeasuresToTheEdge)
{
    EXPECT_NEAR(gap(rod(0, 0, 0, 120, 0.5), box({3, 4, 50}, {20, 10, 60})), 4.5, kExact);
}

TEST(Proximity, ARodEndsFlat)
{
    EXPECT_NEAR(gap(rod(0, 0, 0, 100, 0.5), box({-10, -10, 101}, {10, 10, 110})), 1.0, kExact);
    // From the rim (0.5 beyond the axis) to the edge at x = 3.5, 4 above: 3-4-5.
    EXPECT_NEAR(gap(rod(0, 0, 0, 100, 0.5), box({3.5, -10, 104}, {10, 10, 110})), 5.0, kExact);
}

TEST(Proximity, ARodThroughABoxIsInByTheNearestFaceAndItsRadius)
{
    const auto p = proximity(rod(2, 0, 0, 120, 0.5), box({0, -10, 50}, {20, 10, 60}), 1);
    ASSERT_TRUE(p);
    EXPECT_NEAR(p->gap, -2.5, kExact);
    EXPECT_NEAR(p->away.x, -1, kExact);
    EXPECT_NEAR(p->onFirst.z, 55, kExact);
}

TEST(Proximity, ARodWhoseSideCutsABoxIsInByTheOverlap)
{
    EXPECT_NEAR(gap(rod(-0.3, 0, 0, 120, 0.5), box({0, -10, 50}, {20, 10, 60})), -0.2, kExact);
}

TEST(Proximity, ARodEndingInABoxLeavesItByTheEndWhenThatIsNearer)
{
    const auto p = proximity(rod(0, 0, 0, 100, 0.5), box({-10, -10, 99}, {10, 10, 150}), 1);
    ASSERT_TRUE(p);
    EXPECT_NEAR(p->gap, -1.0, kExact);
    EXPECT_NEAR(p->away.z, -1, kExact);
}

TEST(Proximity, ARodInsideABoxLeavesByTheNearestWay)
{
    // Inside a box 40 x 30 x 200: sideways 12 + 0.5, upward 100 + ...
    EXPECT_NEAR(gap(rod(0, 3, 40, 60, 0.5), box({-20, -15, 0}, {20, 15, 100})), -12.5, kExact);
}

TEST(Proximity, TouchingIsZeroAndNotAnOverlap)
{
    EXPECT_EQ(gap(rod(0, 0, 0, 120, 0.5), box({0.5, -10, 50}, {20, 10, 60})), 0.0);
    EXPECT_EQ(gap(rod(0, 0, 0, 100, 0.5), box({-10, -10, 100}, {10, 10, 150})), 0.0);
    EXPECT_EQ(gap(box({0, 0, 0}, {1, 1, 1}), box({1, 0, 0}, {2, 1, 1})), 0.0);
    EXPECT_EQ(gap(rod(0, 0, 0, 10, 0.5), rod(1.5, 0, 0, 10, 1.0)), 0.0);
}

TEST(Proximity, ATurnedBoxIsMeasuredInItsOwnFrame)
{
    const OrientedBox diamond = turned(box({4, -1, 50}, {6, 1, 60}), 45);
    EXPECT_NEAR(gap(rod(0, 0, 0, 120, 0.5), diamond), 5 - std::numbers::sqrt2 - 0.5, kExact);
}

TEST(Proximity, SkewPipesAreApartByTheCommonPerpendicular)
{
    EXPECT_NEAR(gap(rod(0, 0, -50, 50, 0.5), bar({-50, 4, 3}, {50, 4, 3}, 2)), 1.5, kExact);
    EXPECT_NEAR(gap(rod(0, 0, -50, 50, 0.5), bar({-50, 4, 3}, {50, 4, 9}, 2)), 1.5, kExact);
}

TEST(Proximity, CrossingPipesOverlapByTheirRadii)
{
    EXPECT_NEAR(gap(rod(0, 0, -50, 50, 0.5), bar({-50, 0, 3}, {50, 0, 3}, 2)), -2.5, kExact);
    EXPECT_NEAR(gap(rod(0, 1, -50, 50, 0.5), bar({-50, 0, 3}, {50, 0, 3}, 2)), -1.5, kExact);
}

TEST(Proximity, ParallelAndAlignedBars)
{
    EXPECT_NEAR(gap(rod(0, 0, 0, 10, 0.5), rod(3, 4, 5, 20, 1)), 3.5, kExact);
    EXPECT_NEAR(gap(rod(0, 0, 0, 10, 0.5), rod(3, 4, 13, 20, 1)), std::hypot(3.0, 3.5), kExact);
    EXPECT_NEAR(gap(rod(0, 0, 0, 10, 0.5), rod(0, 0, 12, 20, 1)), 2.0, kExact);
    EXPECT_NEAR(gap(rod(0, 0, 0, 10, 0.5), rod(0, 0, 9, 20, 1)), -1.0, kExact);
    EXPECT_NEAR(gap(rod(0, 0, 0, 40, 0.5), rod(1, 0, 0, 40, 1)), -0.5, kExact);
}

TEST(Proximity, ABarOfNoLengthIsABall)
{
    const Bar ball = bar({0, 0, 0}, {0, 0, 0}, 1);
    EXPECT_NEAR(gap(ball, box({3, -1, -1}, {5, 1, 1})), 2, kExact);
    EXPECT_NEAR(gap(ball, box({-2, -5, -5}, {9, 5, 5})), -3, kExact);
    EXPECT_NEAR(gap(ball, rod(4, 0, -5, 5, 0.5)), 2.5, kExact);
    EXPECT_NEAR(gap(rod(0, 0, 4, 9, 0.5), ball), 3, kExact);
    EXPECT_NEAR(gap(ball, bar({0, 5, 0}, {0, 5, 0}, 1)), 3, kExact);
}

TEST(Proximity, BoxesApartAndOverlapping)
{
    EXPECT_NEAR(gap(box({0, 0, 0}, {1, 1, 1}), box({4, 5, 0}, {6, 6, 1})), 5, kExact);
    EXPECT_NEAR(gap(box({0, 0, 0}, {10, 10, 10}), box({9, 1, 1}, {20, 2, 2})), -1, kExact);
    const auto p = proximity(box({0, 0, 0}, {10, 10, 10}), box({9, 1, 1}, {20, 2, 2}), 0);
    EXPECT_NEAR(p->away.x, -1, kExact);
}

TEST(Proximity, NothingBeyondTheLimit)
{
    EXPECT_FALSE(proximity(rod(0, 0, 0, 120, 0.5), box({3, -10, 50}, {20, 10, 60}), 2.49));
    EXPECT_TRUE(proximity(rod(0, 0, 0, 120, 0.5), box({3, -10, 50}, {20, 10, 60}), 2.51));
    // The ball-ended rod would be within; the flat one is not.
    EXPECT_FALSE(proximity(rod(0, 0, 0, 100, 0.5), box({-9, -9, 101}, {9, 9, 110}), 0.9));
}

// --- random scenes -----------------------------------------------------------------------------------------

// Extent along a unit direction, written apart from the product's own support points.
struct Span {
    double low, high;
};
Span spanOf(const Bar& b, Point3 u)
{
    const Point3 d = b.axis.b - b.axis.a;
    const double rim = b.radius * length(cross(d, u)) / length(d);
    const double p = dot(b.axis.a, u), q = dot(b.axis.b, u);
    return {std::min(p, q) - rim, std::max(p, q) + rim};
}
Span spanOf(const OrientedBox& b, Point3 u)
{
    Span s{1e300, -1e300};
    for (int corner = 0; corner < 8; ++corner) {
        Point3 p = b.center;
        p = p + b.axes[0] * (corner & 1 ? b.half.x : -b.half.x);
        p = p + b.axes[1] * (corner & 2 ? b.half.y : -b.half.y);
        p = p + b.axes[2] * (corner & 4 ? b.half.z : -b.half.z);
        s.low = std::min(s.low, dot(p, u));
        s.high = std::max(s.high, dot(p, u));
    }
    return s;
}
double outside(const Bar& b, Point3 p)
{
    const Point3 d = b.axis.b - b.axis.a;
    const double l = length(d), t = dot(p - b.axis.a, d) / l;
    const double off = length(p - b.axis.a - d * (t / l));
    return std::max({-t, t - l, off - b.radius});
}
double outside(const OrientedBox& b, Point3 p)
{
    const Point3 d = p - b.center;
    return std::max({std::fabs(dot(d, b.axes[0])) - b.half.x, std::fabs(dot(d, b.axes[1])) - b.half.y,
                     std::fabs(dot(d, b.axes[2])) - b.half.z});
}

template<class A, class B>
void expectProved(const A& a, const B& b, const Proximity& p)
{
    const Span first = spanOf(a, p.away), second = spanOf(b, p.away);
    EXPECT_NEAR(first.low - second.high, p.gap, 1e-8);
    if (p.gap > 0) {
        EXPECT_LE(outside(a, p.onFirst), 1e-9);
        EXPECT_LE(outside(b, p.onSecond), 1e-9);
        EXPECT_NEAR(distance(p.onFirst, p.onSecond), p.gap, 1e-9);
        return;
    }
    constexpr int kFan = 20000;  // Fibonacci sphere: no direction is further than about 0.02 rad from one of these
    double least = 1e300;
    for (int i = 0; i < kFan; ++i) {
        const double z = 1 - (2 * i + 1.0) / kFan, t = i * std::numbers::pi * (3 - std::sqrt(5.0));
        const Point3 u{std::sqrt(1 - z * z) * std::cos(t), std::sqrt(1 - z * z) * std::sin(t), z};
        least = std::min(least, spanOf(b, u).high - spanOf(a, u).low);
    }
    EXPECT_LE(-p.gap, least + 1e-9);
}

class Scene {
public:
    explicit Scene(unsigned seed) : m_random(seed) {}
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }
    Point3 point(double reach) { return {number(-reach, reach), number(-reach, reach), number(-reach, reach)}; }
    Bar anyBar() { return {{point(6), point(6)}, number(0.1, 2)}; }
    OrientedBox anyBox()
    {
        OrientedBox b;
        b.center = point(6);
        b.half = {number(0.2, 4), number(0.2, 4), number(0.2, 4)};
        const Point3 u = point(1), v = point(1);
        b.axes[0] = u * (1 / length(u));
        const Point3 w = cross(u, v);
        b.axes[2] = w * (1 / length(w));
        b.axes[1] = cross(b.axes[2], b.axes[0]);
        return b;
    }

private:
    std::mt19937 m_random;
};

TEST(Proximity, RandomBarsAndBoxesAreProved)
{
    Scene scene(1);
    int overlaps = 0;
    for (int i = 0; i < 1500; ++i) {
        SCOPED_TRACE(i);
        const Bar a = scene.anyBar();
        const OrientedBox b = scene.anyBox();
        const auto p = proximity(a, b, kNoLimit);
        ASSERT_TRUE(p);
        overlaps += p->gap < 0;
        expectProved(a, b, *p);
        EXPECT_NEAR(proximity(b, a, kNoLimit)->gap, p->gap, kExact);
    }
    EXPECT_GT(overlaps, 300);
}

TEST(Proximity, RandomBarsAreProved)
{
    Scene scene(2);
    int overlaps = 0;
    for (int i = 0; i < 1500; ++i) {
        SCOPED_TRACE(i);
        const Bar a = scene.anyBar(), b = scene.anyBar();
        const auto p = proximity(a, b, kNoLimit);
        ASSERT_TRUE(p);
        overlaps += p->gap < 0;
        expectProved(a, b, *p);
    }
    EXPECT_GT(overlaps, 200);
}

TEST(Proximity, RandomBoxesAreProved)
{
    Scene scene(3);
    int overlaps = 0;
    for (int i = 0; i < 1500; ++i) {
        SCOPED_TRACE(i);
        const OrientedBox a = scene.anyBox(), b = scene.anyBox();
        const auto p = proximity(a, b, kNoLimit);
        ASSERT_TRUE(p);
        overlaps += p->gap < 0;
        expectProved(a, b, *p);
    }
    EXPECT_GT(overlaps, 300);
}

TEST(Proximity, FarFromTheOriginNothingIsLost)
{
    const Point3 far{20000, -30000, 0};
    EXPECT_NEAR(gap(bar(far, far + Point3{0, 0, 100}, 0.5), box(far + Point3{3.5, -10, 104}, far + Point3{9, 9, 110})),
                5.0, 1e-8);
}

// --- meshes ------------------------------------------------------------------------------------------------

struct Mesh {
    std::vector<Point3> points;
    std::vector<std::uint32_t> triangles;
    MeshView view() const { return {points, triangles}; }
};
Mesh meshOf(const OrientedBox& b)
{
    Mesh m;
    for (int corner = 0; corner < 8; ++corner)
        m.points.push_back(b.center + b.axes[0] * (corner & 1 ? b.half.x : -b.half.x)
                           + b.axes[1] * (corner & 2 ? b.half.y : -b.half.y)
                           + b.axes[2] * (corner & 4 ? b.half.z : -b.half.z));
    m.triangles = {0, 2, 1, 1, 2, 3, 4, 5, 6, 5, 7, 6, 0, 1, 4, 1, 5, 4,
                   2, 6, 3, 3, 6, 7, 0, 4, 2, 2, 4, 6, 1, 3, 5, 3, 7, 5};
    return m;
}

TEST(Proximity, AMeshOfABoxIsThatBox)
{
    Scene scene(4);
    for (int i = 0; i < 300; ++i) {
        SCOPED_TRACE(i);
        const OrientedBox a = scene.anyBox(), b = scene.anyBox();
        const Bar c = scene.anyBar();
        const Mesh mesh = meshOf(b);
        EXPECT_NEAR(gap(a, mesh.view()), gap(a, b), 1e-8);
        const double exact = gap(c, b), meshed = gap(c, mesh.view());
        if (exact > 0)
            EXPECT_NEAR(meshed, exact, 1e-8);
        else
            EXPECT_LE(meshed, exact + 1e-8) << "a depth may be called deeper, never shallower";
    }
}

TEST(Proximity, ARodWhollyInsideAMeshOverlapsIt)
{
    const Mesh mesh = meshOf(box({-20, -15, 0}, {20, 15, 100}));
    EXPECT_NEAR(gap(rod(0, 3, 40, 60, 0.5), mesh.view()), -12.5, 1e-8);
}

} // namespace
