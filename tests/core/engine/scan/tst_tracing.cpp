// Pages drawn with known lines and words, painted, leaned and made noisy, then traced back.
#include <cmath>
#include <numbers>
#include <random>

#include <gtest/gtest.h>

#include "core/engine/pdf/page_picture.h"
#include "core/engine/scan/lettering.h"
#include "tests/core/engine/pdf/small_pdf.h"

namespace {

using namespace holdfast;
using geometry::Point2;
using geometry::Segment2;

constexpr double kWide = 10, kHigh = 5;  // the page of small_pdf, inches

std::string number(double value) { return std::to_string(value) + " "; }

// A plan as a drafter would plot it, in inches: what is written here is the truth.
class Plan {
public:
    void line(Segment2 s, double pen = 0.01)
    {
        m_content += number(pen * 72) + "w " + at(s.a) + "m " + at(s.b) + "l S\n";
        m_lines.push_back(s);
    }
    void box(Point2 low, Point2 high, double pen = 0.01)
    {
        line({low, {high.x, low.y}}, pen);
        line({{high.x, low.y}, high}, pen);
        line({high, {low.x, high.y}}, pen);
        line({{low.x, high.y}, low}, pen);
    }
    void solid(Point2 low, Point2 high)
    {
        m_content += at(low) + at(high - low) + "re f\n";
    }
    void dashes(Segment2 s)
    {
        m_content += "[9 4.5] 0 d 0.72 w " + at(s.a) + "m " + at(s.b) + "l S [] 0 d\n";
    }
    void circle(Point2 c, double r)
    {
        m_content += "0.72 w " + at({c.x + r, c.y}) + "m\n";
        for (int i = 1; i <= 120; ++i) {
            const double t = 2 * std::numbers::pi * i / 120;
            m_content += at(c + Point2{std::cos(t), std::sin(t)} * r) + "l\n";
        }
        m_content += "s\n";
    }
    void word(Point2 where, double height, const std::string& text, bool standing = false)
    {
        const std::string turn = standing ? "0 1 -1 0 " : "1 0 0 1 ";
        m_content += "BT /F1 " + number(height / 0.716 * 72) + "Tf " + turn + at(where) + "Tm (" + text
                     + ") Tj ET\n";
        m_words.push_back(text);
    }
    const std::vector<Segment2>& lines() const { return m_lines; }
    const std::vector<std::string>& words() const { return m_words; }

    // Leaning counter-clockwise about the middle of the page.
    scan::Picture scanned(double dots, double degrees = 0, double noise = 0) const
    {
        const double c = std::cos(degrees / 180 * std::numbers::pi), s = std::sin(degrees / 180 * std::numbers::pi);
        const double mx = kWide * 36, my = kHigh * 36;
        small_pdf::File file;
        const int font = file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        const std::string turn = number(c) + number(s) + number(-s) + number(c) + number(mx - c * mx + s * my)
                                 + number(my - s * mx - c * my) + "cm\n";
        file.add({turn + m_content, "[0 0 720 360]", {}, "/Font << /F1 " + std::to_string(font) + " 0 R >>"});
        const std::string bytes = file.bytes();
        auto painted = pdf::pictureOfPage({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()},
                                          "plan.pdf", 1, dots, {});
        EXPECT_TRUE(painted.ok());
        std::mt19937 random(5);
        std::normal_distribution<double> grain(0, noise);
        for (std::uint8_t& dot : painted->grey)
            dot = std::uint8_t(std::clamp(dot * 0.9 + 10 + (noise > 0 ? grain(random) : 0), 0.0, 255.0));
        return {painted->width, painted->height, std::move(painted->grey), dots};
    }

private:
    static std::string at(Point2 p) { return number(p.x * 72) + number(p.y * 72); }

    std::string m_content;
    std::vector<Segment2> m_lines;
    std::vector<std::string> m_words;
};

// Two walls with an opening, a schedule, a tag and a room name.
Plan smallPlan()
{
    Plan plan;
    plan.box({0.5, 0.5}, {6, 4.5});
    plan.box({0.536, 0.536}, {5.964, 4.464});
    plan.line({{3, 0.536}, {3, 2.4}});
    plan.line({{3.036, 0.536}, {3.036, 2.4}});
    plan.line({{1, 1}, {2.2, 2.3}}, 0.008);
    plan.word({1.2, 3.4}, 0.12, "BEDROOM 2");
    plan.word({3.4, 1.4}, 0.1, "SW4");
    plan.word({4.2, 3.0}, 0.1, "HDU8");
    plan.word({0.4, 1.8}, 0.1, "24'-6\"", true);
    plan.box({6.6, 2}, {9.4, 3.2}, 0.014);
    plan.line({{6.6, 2.6}, {9.4, 2.6}}, 0.014);
    plan.line({{7.8, 2}, {7.8, 3.2}}, 0.014);
    plan.word({6.8, 2.75}, 0.1, "MARK");
    plan.word({8.0, 2.75}, 0.1, "SHEATHING");
    plan.word({6.9, 2.2}, 0.1, "SW4");
    plan.word({8.0, 2.2}, 0.1, "15/32 PLYWOOD");
    plan.word({6.8, 0.6}, 0.14, "SCALE: 1/8\" = 1'-0\"");
    return plan;
}

double miss(const Segment2& wanted, const scan::Tracing& tracing)
{
    double best = 1e300;
    for (const scan::TracedLine& l : tracing.lines) {
        const auto ends = [&](Point2 a, Point2 b) {
            return std::max(geometry::distance(a, wanted.a), geometry::distance(b, wanted.b));
        };
        best = std::min({best, ends(l.line.a, l.line.b), ends(l.line.b, l.line.a)});
    }
    return best;
}

std::vector<std::string> textsOf(const scan::Tracing& tracing)
{
    std::vector<std::string> texts;
    for (const scan::ReadText& text : tracing.texts)
        texts.push_back(text.value);
    return texts;
}

void expectPlan(const Plan& plan, const scan::Tracing& tracing, double within)
{
    for (const Segment2& line : plan.lines())
        EXPECT_LT(miss(line, tracing), within)
            << "(" << line.a.x << ", " << line.a.y << ") to (" << line.b.x << ", " << line.b.y << ")";
    std::string all;
    for (const scan::ReadText& text : tracing.texts)
        all += "|" + text.value;
    const auto texts = textsOf(tracing);
    for (const std::string& word : plan.words())
        EXPECT_TRUE(std::ranges::find(texts, word) != texts.end()) << word << " is not in " << all;
}

TEST(Tracing, aCleanScanGivesItsLinesWithinTwoHundredthsAndItsWords)
{
    const Plan plan = smallPlan();
    const auto tracing = scan::trace(plan.scanned(300), {});
    ASSERT_TRUE(tracing.ok());
    expectPlan(plan, *tracing, 0.02);
    EXPECT_NEAR(tracing->paperWidth, kWide, 0.01);
    EXPECT_NEAR(tracing->paperHeight, kHigh, 0.01);
    EXPECT_NEAR(tracing->skewDegrees, 0, 0.02);
}

TEST(Tracing, aLeaningNoisyScanIsStraightenedFirst)
{
    const Plan plan = smallPlan();
    for (const double degrees : {1.7, -3.2}) {
        const auto tracing = scan::trace(plan.scanned(200, degrees, 12), {});
        ASSERT_TRUE(tracing.ok());
        EXPECT_NEAR(tracing->skewDegrees, -degrees, 0.05);
        expectPlan(plan, *tracing, 0.02);
    }
}

TEST(Tracing, aScanThatLiesOnItsSideIsTurnedToBeRead)
{
    const Plan plan = smallPlan();
    const scan::Picture upright = plan.scanned(200);
    scan::Picture lying{upright.height, upright.width, {}, upright.dotsPerInch};
    lying.grey.resize(upright.grey.size());
    for (int y = 0; y < upright.height; ++y)  // clockwise
        for (int x = 0; x < upright.width; ++x)
            lying.grey[std::size_t(x) * std::size_t(upright.height) + std::size_t(upright.height - 1 - y)] =
                upright.grey[std::size_t(y) * std::size_t(upright.width) + std::size_t(x)];
    const auto tracing = scan::trace(lying, {});
    ASSERT_TRUE(tracing.ok());
    EXPECT_EQ(tracing->quarterTurns, 1);
    expectPlan(plan, *tracing, 0.02);
}

TEST(Tracing, dashesAreOneLineABubbleIsACircleASolidWallAnArea)
{
    Plan plan;
    plan.dashes({{1, 4}, {7, 4}});
    plan.circle({7.25, 4}, 0.25);
    plan.word({7.2, 3.93}, 0.14, "A");
    plan.solid({1, 1}, {5, 1.046});
    plan.solid({1, 1}, {1.046, 3});
    const auto tracing = scan::trace(plan.scanned(300), {});
    ASSERT_TRUE(tracing.ok());
    ASSERT_EQ(tracing->lines.size(), 1U);
    EXPECT_TRUE(tracing->lines.front().dashed);
    EXPECT_LT(miss({{1, 4}, {7, 4}}, *tracing), 0.15);  // it may end in a gap
    ASSERT_EQ(tracing->circles.size(), 1U);
    EXPECT_LT(geometry::distance(tracing->circles.front().center, {7.25, 4}), 0.01);
    EXPECT_NEAR(tracing->circles.front().radius, 0.25, 0.01);
    EXPECT_EQ(textsOf(*tracing), std::vector<std::string>{"A"});
    ASSERT_EQ(tracing->areas.size(), 2U);
    for (const Point2 corner : {Point2{1, 1}, Point2{5, 1.046}, Point2{1.046, 3}}) {
        double best = 1e300;
        for (const auto& area : tracing->areas)
            for (const Point2 p : area.rings.front())
                best = std::min(best, geometry::distance(p, corner));
        EXPECT_LT(best, 0.02) << corner.x << ", " << corner.y;
    }
}

TEST(Tracing, anEmptySheetGivesNothing)
{
    const auto tracing = scan::trace(Plan().scanned(150, 0, 8), {});
    ASSERT_TRUE(tracing.ok());
    EXPECT_TRUE(tracing->lines.empty());
    EXPECT_TRUE(tracing->texts.empty());
    EXPECT_TRUE(tracing->areas.empty());
}

TEST(Tracing, isStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto tracing = scan::trace(smallPlan().scanned(100), {stop.get_token(), {}});
    ASSERT_FALSE(tracing.ok());
    EXPECT_EQ(tracing.fault().code, FaultCode::Cancelled);
}

// Letters as a plotter draws them, on a grid of 4 by 6.
TEST(Tracing, lettersDrawnAsStrokesAreRead)
{
    const auto letter = [](char c) -> std::vector<std::vector<Point2>> {
        switch (c) {
        case 'H': return {{{0, 0}, {0, 6}}, {{4, 0}, {4, 6}}, {{0, 3}, {4, 3}}};
        case 'T': return {{{0, 6}, {4, 6}}, {{2, 0}, {2, 6}}};
        case 'E': return {{{4, 0}, {0, 0}, {0, 6}, {4, 6}}, {{0, 3}, {3, 3}}};
        case 'N': return {{{0, 0}, {0, 6}, {4, 0}, {4, 6}}};
        case 'W': return {{{0, 6}, {1, 0}, {2, 4}, {3, 0}, {4, 6}}};
        case 'A': return {{{0, 0}, {2, 6}, {4, 0}}, {{0.7, 2}, {3.3, 2}}};
        case 'L': return {{{0, 6}, {0, 0}, {4, 0}}};
        default: return {};
        }
    };
    scan::Lettering lettering{8, 4, {}, {}};
    double x = 1;
    for (const char c : std::string("WALL HEAT")) {
        for (auto stroke : letter(c)) {
            for (Point2& p : stroke)
                p = Point2{x, 2} + p * (0.125 / 6);
            lettering.strokes.push_back(std::move(stroke));
        }
        x += 0.125;
    }
    const auto read = scan::readLettering(lettering, {});
    ASSERT_TRUE(read.ok());
    ASSERT_EQ(read->texts.size(), 1U);
    EXPECT_EQ(read->texts.front().value, "WALL HEAT");
    EXPECT_NEAR(read->texts.front().at.x, 1, 0.02);
    EXPECT_NEAR(read->texts.front().at.y, 2, 0.02);
    EXPECT_NEAR(read->texts.front().height, 0.125, 0.02);
}

} // namespace
