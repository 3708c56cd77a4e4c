#include <random>

#include <gtest/gtest.h>

#include "core/engine/geometry/box_grid.h"

using namespace holdfast::geometry;

namespace {

std::vector<std::uint32_t> found(const BoxGrid& grid, const Box3& query)
{
    std::vector<std::uint32_t> all;
    grid.visit(query, [&](std::uint32_t i) { all.push_back(i); });
    std::ranges::sort(all);
    return all;
}

TEST(BoxGrid, FindsEachBoxThatMeetsTheQueryOnce)
{
    std::mt19937 random(7);
    const auto number = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const auto anyBox = [&](double size) {
        const Point3 p{number(0, 1000), number(0, 600), number(0, 500)};
        return Box3{p, p + Point3{number(0, size), number(0, size), number(0, size)}};
    };
    std::vector<Box3> boxes;
    for (int i = 0; i < 2000; ++i)
        boxes.push_back(anyBox(i % 50 == 0 ? 400 : 5));
    const BoxGrid grid(boxes);
    for (int i = 0; i < 500; ++i) {
        const Box3 query = anyBox(i % 10 == 0 ? 900 : 30);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t k = 0; k < boxes.size(); ++k)
            if (boxes[k].overlaps(query))
                expected.push_back(k);
        EXPECT_EQ(found(grid, query), expected);
    }
}

TEST(BoxGrid, HoldsOneBoxNoneOrManyInOnePlace)
{
    const Box3 box{{0, 0, 0}, {1, 1, 1}}, away{{5, 5, 5}, {6, 6, 6}};
    EXPECT_TRUE(found(BoxGrid(std::vector<Box3>{}), box).empty());
    EXPECT_EQ(found(BoxGrid(std::vector{box}), box), std::vector<std::uint32_t>{0});
    EXPECT_TRUE(found(BoxGrid(std::vector{box}), away).empty());
    EXPECT_EQ(found(BoxGrid(std::vector<Box3>(100, Box3{{2, 2, 0}, {2, 2, 9}})), {{2, 2, 3}, {2, 2, 3}}).size(), 100u);
}

} // namespace
