// Walls on sheets whose layers say nothing: by pen, by how they meet, by signs that marked walls have.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "core/engine/detect/detect.h"
#include "core/engine/detect/repeated_lines.h"
#include "core/engine/detect/wall_evidence.h"
#include "core/engine/detect/wall_pieces.h"
#include "core/engine/ingest/reader.h"
#include "core/engine/plan/plan.h"

using namespace holdfast;
using detect::WallPiece;
using geometry::Point2;
using geometry::Segment2;

namespace {

// A sheet drawn by hand, in inches, all on layer "0".
class Sheet {
public:
    explicit Sheet(bool scanned = false)
    {
        m_sheet.scanned = scanned;
        m_view.sheet = &m_sheet;
        m_view.marks.layers = {"0"};
        m_view.roles = {plan::LayerRole::Other};
        m_view.shearNamed = {false};
    }

    std::uint32_t pen(float width, drawing::DashClass dash = drawing::DashClass::Continuous, std::uint32_t rgb = 0)
    {
        drawing::PaintStyle style;
        style.width = width;
        style.dash = dash;
        style.rgb = rgb;
        m_view.marks.paints.push_back(style);
        return std::uint32_t(m_view.marks.paints.size() - 1);
    }

    void line(Point2 a, Point2 b, std::uint32_t paint = 0)
    {
        drawing::Stroke s;
        s.line = {a, b};
        s.source.handle = ++m_handle;
        s.paint = paint;
        m_view.marks.strokes.push_back(s);
    }

    // Two faces and both ends.
    void wall(const Segment2& axis, double thickness, std::uint32_t paint = 0)
    {
        const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis)), n = Point2{-d.y, d.x} * (thickness / 2);
        line(axis.a + n, axis.b + n, paint);
        line(axis.a - n, axis.b - n, paint);
        line(axis.a + n, axis.a - n, paint);
        line(axis.b + n, axis.b - n, paint);
    }

    // Four walls, 5.5 in thick, axes from (0,0) to (w,h); those along x run through.
    void room(double w, double h, std::uint32_t paint = 0)
    {
        for (const double y : {0.0, h})
            wall({{-2.75, y}, {w + 2.75, y}}, 5.5, paint);
        for (const double x : {0.0, w})
            wall({{x, 2.75}, {x, h - 2.75}}, 5.5, paint);
    }

    void fill(const std::vector<Point2>& ring, bool solid = true)
    {
        drawing::FillMark f;
        f.ring = ring;
        f.solid = solid;
        m_view.marks.fills.push_back(f);
    }

    void hatch(double from, double to, double y, double thickness, std::uint32_t paint)
    {
        for (double x = from; x + thickness <= to; x += 4)
            line({x, y - thickness / 2}, {x + thickness, y + thickness / 2}, paint);
    }

    std::vector<WallPiece> walls(const std::vector<Point2>& marks = {}) const
    {
        return detect::findWallPieces(m_view, Length(5.5), marks);
    }

private:
    building::Sheet m_sheet;
    detect::PlanView m_view;
    std::uint64_t m_handle = 0;
};

const WallPiece* pieceAt(const std::vector<WallPiece>& pieces, const Segment2& axis, double within = 0.6)
{
    for (const WallPiece& p : pieces)
        if ((distance(p.axis.a, axis.a) < within && distance(p.axis.b, axis.b) < within)
            || (distance(p.axis.a, axis.b) < within && distance(p.axis.b, axis.a) < within))
            return &p;
    return nullptr;
}

TEST(WallsByPen, ARoomIsFourWallsWithTheirEnds)
{
    Sheet sheet;
    sheet.room(240, 180);
    const auto walls = sheet.walls();
    EXPECT_EQ(walls.size(), 4u);
    EXPECT_NE(pieceAt(walls, {{-2.75, 0}, {242.75, 0}}), nullptr);
    EXPECT_NE(pieceAt(walls, {{240, 2.75}, {240, 177.25}}), nullptr);
    for (const WallPiece& wall : walls) {
        EXPECT_TRUE(wall.joined);
        EXPECT_NEAR(wall.thickness, 5.5, 0.01);
    }
}

TEST(WallsByPen, JoistsTreadsAndDeckingAreNoWalls)
{
    Sheet sheet;
    sheet.room(480, 360);
    for (int i = 0; i < 12; ++i)
        sheet.line({60, 30 + 11.0 * i}, {108, 30 + 11.0 * i});     // treads
    for (int i = 0; i < 20; ++i)
        sheet.line({200, 30 + 5.5 * i}, {320, 30 + 5.5 * i});      // decking
    EXPECT_EQ(sheet.walls().size(), 4u);
}

// A bench of the same pen, as thick as a wall, that meets nothing.
TEST(WallsByPen, WhatMeetsNoWallIsNone)
{
    Sheet sheet;
    sheet.room(480, 360);
    sheet.wall({{100, 200}, {180, 200}}, 6);
    EXPECT_EQ(sheet.walls().size(), 4u);
    EXPECT_EQ(sheet.walls({{140, 215}}).size(), 5u);  // with a mark beside it, it stays, and is said to stand alone
}

// A line 4 in beside a wall, in another pen, is no face of it.
TEST(WallsByPen, FacesAreDrawnAlike)
{
    Sheet sheet;
    sheet.room(240, 180);
    sheet.line({0, 6.75}, {240, 6.75}, sheet.pen(0.02f));
    const auto walls = sheet.walls();
    ASSERT_NE(pieceAt(walls, {{-2.75, 0}, {242.75, 0}}), nullptr);
    EXPECT_NEAR(pieceAt(walls, {{-2.75, 0}, {242.75, 0}})->thickness, 5.5, 0.01);
}

TEST(WallsByPen, WallsThatMeetFromBothSidesDoNotPartAWall)
{
    Sheet sheet;
    sheet.room(480, 360);
    // Cleaned tees a foot apart, one on each side: each opens its own face.
    sheet.line({2.75, 177.25}, {200, 177.25});
    sheet.line({204.5, 177.25}, {477.25, 177.25});
    sheet.line({2.75, 182.75}, {212, 182.75});
    sheet.line({216.5, 182.75}, {477.25, 182.75});
    for (const double x : {200.0, 204.5})
        sheet.line({x, 2.75}, {x, 177.25});
    for (const double x : {212.0, 216.5})
        sheet.line({x, 182.75}, {x, 357.25});
    EXPECT_NE(pieceAt(sheet.walls(), {{2.75, 180}, {477.25, 180}}, 3), nullptr);
}

TEST(WallsByPen, SolidStripsAreWalls)
{
    Sheet sheet;
    sheet.fill({{0, -3}, {240, -3}, {240, 3}, {0, 3}});
    sheet.fill({{-3, 3}, {3, 3}, {3, 180}, {-3, 180}});
    const auto walls = sheet.walls();
    ASSERT_EQ(walls.size(), 2u);
    EXPECT_TRUE(std::ranges::all_of(walls, [](const WallPiece& p) { return p.origin == detect::PieceOrigin::Fill; }));
}

TEST(WallsByPen, AHatchThatMarkedWallsHaveIsASignAndEndsTheShearWall)
{
    Sheet sheet;
    const auto thin = sheet.pen(0.005f);
    sheet.room(480, 360);
    sheet.hatch(100, 260, 0, 5.5, thin);
    sheet.hatch(40, 200, 360, 5.5, thin);
    const auto walls = sheet.walls({{180, 20}, {120, 340}});
    const auto signs = std::ranges::count_if(walls, &WallPiece::shearIndicator);
    EXPECT_EQ(signs, 2);
    EXPECT_NE(pieceAt(walls, {{100, 0}, {260, 0}}, 4), nullptr);
    for (const WallPiece& wall : sheet.walls())   // without marks a hatch means nothing
        EXPECT_FALSE(wall.shearIndicator);
}

TEST(WallsByPen, WallsThatAreAllHatchedAreNotAllShearWalls)
{
    Sheet sheet;
    const auto thin = sheet.pen(0.005f);
    for (const double y : {0.0, 120.0, 240.0})
        sheet.wall({{-2.75, y}, {362.75, y}}, 5.5);
    for (const double y : {0.0, 120.0, 240.0})
        sheet.hatch(0, 360, y, 5.5, thin);
    sheet.wall({{180, 2.75}, {180, 117.25}}, 5.5);
    for (const WallPiece& wall : sheet.walls({{100, 20}, {100, 140}, {100, 260}}))
        EXPECT_FALSE(wall.shearIndicator);
}

TEST(WallsByPen, AHeavyLineBesideMarkedWallsIsASignAGridLineIsNot)
{
    Sheet sheet;
    const auto heavy = sheet.pen(0.03f), grid = sheet.pen(0.01f, drawing::DashClass::DashDot);
    const auto faces = sheet.pen(0.014f);
    sheet.room(480, 360, faces);
    sheet.line({60, -7}, {300, -7}, heavy);
    sheet.line({-20, 360}, {500, 360}, grid);
    const auto walls = sheet.walls({{180, -20}, {240, 375}});
    const auto signs = std::ranges::count_if(walls, &WallPiece::shearIndicator);
    EXPECT_EQ(signs, 1);
    EXPECT_NE(pieceAt(walls, {{60, 0}, {300, 0}}), nullptr);
}

TEST(WallsByPen, GlazingBetweenTheFacesIsAnOpening)
{
    Sheet sheet;
    sheet.room(480, 360);
    for (const double y : {-1.0, 1.0})
        sheet.line({100, y}, {160, y});
    const auto walls = sheet.walls();
    const auto* wall = pieceAt(walls, {{-2.75, 0}, {482.75, 0}});
    ASSERT_NE(wall, nullptr);
    ASSERT_EQ(wall->openings.size(), 1u);
    EXPECT_NEAR((wall->openings[0].to - wall->openings[0].from).value(), 60, 0.1);
}

TEST(WallsByPen, TracedLinesThatWobbleAreStillWalls)
{
    Sheet sheet(true);
    for (const double y : {0.0, 360.0})
        for (const double face : {-2.75, 2.75}) {   // in three pieces, half an inch up and down
            sheet.line({0, y + face + 0.3}, {150, y + face - 0.2});
            sheet.line({152, y + face - 0.3}, {330, y + face + 0.2});
            sheet.line({331, y + face}, {480, y + face + 0.4});
        }
    for (const double x : {0.0, 480.0})
        for (const double face : {-2.75, 2.75})
            sheet.line({x + face + 0.2, 0}, {x + face - 0.3, 360});
    const auto walls = sheet.walls();
    EXPECT_EQ(walls.size(), 4u);
    EXPECT_NE(pieceAt(walls, {{0, 0}, {480, 0}}, 4), nullptr);
}

TEST(WallsByPen, AScannedWallIsNeverSure)
{
    WallPiece piece;
    piece.axis = {{0, 0}, {240, 0}};
    piece.thickness = 5.5;
    piece.onShearLayer = true;
    detect::WallEvidence evidence;
    evidence.mark = "SW2";
    evidence.markInSchedule = true;
    evidence.endsWithHoldown = 2;
    EXPECT_GT(detect::judge(piece, evidence, false).confidence, 0.9);
    EXPECT_LE(detect::judge(piece, evidence, true).confidence, 0.6);
    EXPECT_TRUE(detect::judge(piece, evidence, true).isShear);
}

TEST(RepeatedLines, FiveAtEqualStepsAreARow)
{
    plan::Bundle bundle;
    bundle.direction = {1, 0};
    bundle.normal = {0, 1};
    const auto add = [&](double offset) {
        plan::FaceLine line;
        line.offset = offset;
        line.to = 100;
        bundle.lines.push_back(line);
    };
    for (int i = 0; i < 4; ++i)
        add(6.0 * i);
    EXPECT_TRUE(std::ranges::all_of(detect::rowsOfLines(bundle, 12), [](int row) { return row < 0; }));
    add(24);
    add(40);
    const auto rows = detect::rowsOfLines(bundle, 12);
    EXPECT_TRUE(std::all_of(rows.begin(), rows.begin() + 5, [](int row) { return row == 0; }));
    EXPECT_EQ(rows[5], -1);
}

// Detection is no dearer than five times the reading, on sheets of real drawings with much linework.
TEST(WallsByPen, RealSheetsAreDoneInTime)
{
    const std::filesystem::path folder = std::string(HOLDFAST_SOURCE_DIR) + "/../shared/corpus/pdf";
    if (!std::filesystem::exists(folder))
        GTEST_SKIP() << "the corpus is not here";
    using Clock = std::chrono::steady_clock;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("ctr_") && !name.starts_with("kegonsa_A") && !name.starts_with("oakfire"))
            continue;
        const auto start = Clock::now();
        const auto drawing = ingest::readDrawingFile(entry.path().string(), holdfast::Run{});
        const auto read = Clock::now();
        if (!drawing)
            continue;
        const auto plan = plan::buildPlanSet({*drawing}, {}, holdfast::Run{});
        const auto planned = Clock::now();
        if (!plan || plan->sheets.empty())
            continue;
        const auto layout = detect::detectWalls(*plan, {*drawing}, {}, holdfast::Run{});
        const auto done = Clock::now();
        ASSERT_TRUE(layout.ok()) << name;
        const auto seconds = [](auto d) { return std::chrono::duration<double>(d).count(); };
        std::printf("%s: read %.2f s, planned %.2f s, detected %.2f s, %zu walls\n", name.c_str(),
                    seconds(read - start), seconds(planned - read), seconds(done - planned), layout->walls.size());
        EXPECT_LT(seconds(done - planned), 5 * seconds(read - start) + 1) << name;
    }
}

} // namespace
