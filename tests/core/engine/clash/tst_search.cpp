#include <random>
#include <set>

#include <gtest/gtest.h>

#include "core/engine/clash/search.h"

using namespace holdfast;
using namespace holdfast::clash;
using building::ObstructionKind;
using geometry::Point3;

namespace {

class Scene {
public:
    Scene()
    {
        for (int i = 0; i < 200; ++i)
            model.parts.push_back(part(i));
        for (int i = 0; i < 600; ++i)
            obstructions.push_back(obstruction(i));
    }

    solids::SolidModel model;
    std::vector<building::Obstruction> obstructions;

private:
    double number(double low, double high) { return std::uniform_real_distribution(low, high)(m_random); }

    solids::Part part(int i)
    {
        const double x = number(0, 600), y = number(0, 400), z = 120 * (i % 3);
        if (i % 4 == 3)
            return {i % 8 == 3 ? solids::PartKind::Post : solids::PartKind::Plate, {SubjectKind::RodRun, "R", 1}, 1, "",
                    box({x, y, z}, {3, 2, 20})};
        return {i % 4 == 0 ? solids::PartKind::Rod : solids::PartKind::Coupler, {SubjectKind::RodRun, "R", 1}, 1, "",
                solids::Cylinder{{{x, y, z}, {x, y, z + 120}}, Length(number(0.25, 1))}};
    }

    geometry::OrientedBox box(Point3 center, Point3 half)
    {
        const double a = number(0, 3);
        return {center, {Point3{std::cos(a), std::sin(a), 0}, {-std::sin(a), std::cos(a), 0}, {0, 0, 1}}, half};
    }

    building::Obstruction obstruction(int i)
    {
        building::Obstruction o;
        o.label = "O" + std::to_string(i);
        o.kind = ObstructionKind(i % 8);
        const Point3 at{number(0, 600), number(0, 400), number(0, 360)};
        if (i % 2)
            o.shape = box(at, {number(1, 40), number(1, 9), number(1, 9)});
        else
            o.shape = building::RoundSweep{{at, at + Point3{number(-90, 90), number(-90, 90), 0}},
                                           Length(number(1, 4))};
        return o;
    }

    std::mt19937 m_random{5};
};

using Pairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

Pairs pairsOf(const std::vector<Hit>& hits)
{
    Pairs pairs;
    for (const Hit& h : hits)
        pairs.insert({h.part, h.obstruction});
    EXPECT_EQ(pairs.size(), hits.size());
    return pairs;
}

double gapOf(const solids::PartShape& part, const building::ObstructionShape& obstruction)
{
    const auto toBar = [](const auto& c) { return geometry::Bar{c.axis, c.radius.value()}; };
    const auto gap = [](const auto& a, const auto& b) { return geometry::proximity(a, b, 1e9)->gap; };
    const auto* bar = std::get_if<solids::Cylinder>(&part);
    const auto* sweep = std::get_if<building::RoundSweep>(&obstruction);
    if (bar)
        return sweep ? gap(toBar(*bar), toBar(*sweep)) : gap(toBar(*bar), std::get<geometry::OrientedBox>(obstruction));
    const auto& box = std::get<geometry::OrientedBox>(part);
    return sweep ? gap(box, toBar(*sweep)) : gap(box, std::get<geometry::OrientedBox>(obstruction));
}

Pairs everyPair(const Scene& scene, const building::ClearanceCriteria& clearances)
{
    Pairs pairs;
    for (std::uint32_t p = 0; p < scene.model.parts.size(); ++p)
        for (std::uint32_t o = 0; o < scene.obstructions.size(); ++o) {
            const auto& part = scene.model.parts[p];
            const auto& obstruction = scene.obstructions[o];
            const bool post = part.kind == solids::PartKind::Post;
            if (post && (obstruction.kind == ObstructionKind::Beam || obstruction.kind == ObstructionKind::Header))
                continue;
            const Length required = RuleBook(clearances).termsFor(obstruction).of(part.kind).required;
            const double limit = required.value() * kWarningBand;
            const double gap = gapOf(part.shape, obstruction.shape);
            if (post ? gap < 0 : gap < limit)
                pairs.insert({p, o});
        }
    return pairs;
}

TEST(Search, FindsExactlyThePairsThatTestingAllFinds)
{
    const Scene scene;
    const building::ClearanceCriteria clearances;
    Search search(scene.model, clearances);
    const auto hits = search.against(scene.obstructions, {});
    ASSERT_TRUE(hits);
    const Pairs expected = everyPair(scene, clearances);
    EXPECT_GT(expected.size(), 50u);
    EXPECT_EQ(pairsOf(*hits), expected);
    EXPECT_LT(search.pairsTested(), 200u * 600 / 4) << "the index leaves most pairs out";
}

TEST(Search, TheIndexOfObstructionsFindsTheSame)
{
    const Scene scene;
    const building::ClearanceCriteria clearances;
    const auto index = ObstructionIndex::of(scene.obstructions, clearances);
    ASSERT_TRUE(index);
    EXPECT_EQ(pairsOf(index->near(scene.model.parts)), everyPair(scene, clearances));
}

TEST(Search, SharedAmongThreadsItFindsTheSameInTheSameOrder)
{
    constexpr std::uint32_t kCopies = 40;
    const Scene scene;
    std::vector<building::Obstruction> many;
    for (std::uint32_t i = 0; i < kCopies; ++i)
        many.insert(many.end(), scene.obstructions.begin(), scene.obstructions.end());
    const auto once = Search(scene.model, RuleBook({})).against(scene.obstructions, {});
    const auto all = Search(scene.model, RuleBook({})).against(many, {});
    ASSERT_EQ(all->size(), kCopies * once->size());
    for (std::size_t i = 0; i < all->size(); ++i) {
        const Hit& expected = (*once)[i % once->size()];
        const auto copy = std::uint32_t(i / once->size());
        ASSERT_EQ((*all)[i].part, expected.part);
        ASSERT_EQ((*all)[i].obstruction, expected.obstruction + copy * scene.obstructions.size());
        ASSERT_EQ((*all)[i].near.gap, expected.near.gap);
    }
    many[20'000].shape = building::TriangleMesh{};
    EXPECT_FALSE(Search(scene.model, RuleBook({})).against(many, {}));
}

TEST(Search, ReportsProgressUpToTheEnd)
{
    const Scene scene;
    std::vector<double> shares;
    const holdfast::Run run{{}, Progress([&](double share) { shares.push_back(share); })};
    ASSERT_TRUE(Search(scene.model, RuleBook({})).against(scene.obstructions, run));
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(shares.back(), 1);
}

} // namespace
