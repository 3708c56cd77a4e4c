#include "core/engine/scan/strokes.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>

#include "core/engine/scan/ink.h"

namespace holdfast::scan {

namespace {

constexpr double kShortest = 0.14;  // inches; letters on a drawing are lower, and parts of large ones set aside
constexpr int kGap = 4;             // dots of paper that a worn line may miss

// Sums over the dots of one part, for a straight line through them.
struct Sums {
    double n = 0, x = 0, y = 0, xx = 0, xy = 0;

    void add(double px, double py)
    {
        n += 1;
        x += px;
        y += py;
        xx += px * px;
        xy += px * py;
    }
};

// The sheet as who looks along a direction sees it: rows of dots that run with it. A row is an upright (or, for
// steep directions, a level) line of dots shifted by the slope, so every dot keeps its place and none is blended.
class Along {
public:
    explicit Along(double degrees)
    {
        degrees -= 180 * std::floor((degrees + 45) / 180);  // -45 .. 135
        m_steep = degrees >= 45;
        const double turn = degrees / 180 * std::numbers::pi;
        m_with = degrees == 90 ? cv::Point2d(0, -1) : cv::Point2d(std::cos(turn), -std::sin(turn));
        m_aside = {-m_with.y, m_with.x};
        m_slope = m_steep ? m_with.x / m_with.y : m_with.y / m_with.x;
    }

    // A dot's place in its row, and the row.
    cv::Point2d with() const { return m_with; }
    cv::Point2d aside() const { return m_aside; }
    cv::Point dot(int row, int at) const
    {
        return m_steep ? cv::Point(row + shift(at), at) : cv::Point(at, row + shift(at));
    }
    // How many steps along a row are so many dots of the sheet.
    int steps(int length) const { return int(length * std::fabs(m_steep ? m_with.y : m_with.x)); }
    bool exact() const { return m_slope == 0; }
    bool steep() const { return m_steep; }

    // The same ink as runs along the direction, in order.
    std::vector<InkRun> seen(std::span<const InkRun> ink) const
    {
        if (exact() && !m_steep)
            return {ink.begin(), ink.end()};
        std::vector<InkRun> pieces;
        for (const InkRun& run : ink) {
            if (m_steep) {
                for (int x = run.from; x < run.to; ++x)
                    pieces.push_back({x - shift(run.row), run.row, run.row + 1});
                continue;
            }
            for (int x = run.from; x < run.to;) {
                const int row = run.row - shift(x), from = x;
                while (x < run.to && run.row - shift(x) == row)
                    ++x;
                pieces.push_back({row, from, x});
            }
        }
        return joined(byRow(pieces), 0);
    }

    static std::vector<InkRun> joined(std::vector<InkRun> pieces, int gap)
    {
        std::size_t kept = 0;
        for (std::size_t i = 1; i < pieces.size(); ++i) {
            InkRun& last = pieces[kept];
            if (pieces[i].row == last.row && pieces[i].from - last.to <= gap)
                last.to = std::max(last.to, pieces[i].to);
            else
                pieces[++kept] = pieces[i];
        }
        pieces.resize(pieces.empty() ? 0 : kept + 1);
        return pieces;
    }

private:
    int shift(int at) const { return int(std::lround(m_slope * at)); }

    // Counted into their rows: there are millions of pieces, and most rows come in order.
    static std::vector<InkRun> byRow(const std::vector<InkRun>& pieces)
    {
        if (pieces.empty())
            return {};
        const auto [least, most] = std::ranges::minmax(pieces, {}, &InkRun::row);
        std::vector<std::size_t> starts(std::size_t(most.row - least.row) + 2, 0);
        for (const InkRun& piece : pieces)
            ++starts[std::size_t(piece.row - least.row) + 1];
        for (std::size_t i = 1; i < starts.size(); ++i)
            starts[i] += starts[i - 1];
        std::vector<InkRun> sorted(pieces.size());
        std::vector<std::size_t> next(starts.begin(), starts.end() - 1);
        for (const InkRun& piece : pieces)
            sorted[next[std::size_t(piece.row - least.row)]++] = piece;
        for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
            const auto begin = sorted.begin() + std::ptrdiff_t(starts[i]),
                       end = sorted.begin() + std::ptrdiff_t(starts[i + 1]);
            const auto before = [](const InkRun& a, const InkRun& b) { return a.from < b.from; };
            if (!std::is_sorted(begin, end, before))
                std::sort(begin, end, before);
        }
        return sorted;
    }

    bool m_steep = false;
    double m_slope = 0;  // dots aside for one along
    cv::Point2d m_with, m_aside;
};

StraightStroke strokeOf(std::span<const InkRun> runs, const Along& along)
{
    Sums sums;
    double left = 1e300, right = -1e300;
    for (const InkRun& run : runs)
        for (int at = run.from; at < run.to; ++at) {
            const cv::Point2d dot = along.dot(run.row, at);
            const double x = dot.dot(along.with());
            sums.add(x, dot.dot(along.aside()));
            left = std::min(left, x);
            right = std::max(right, x);
        }
    const double mx = sums.x / sums.n, my = sums.y / sums.n, varX = sums.xx / sums.n - mx * mx;
    const double slope = varX > 0 ? (sums.xy / sums.n - mx * my) / varX : 0;
    const auto point = [&](double x) { return along.with() * x + along.aside() * (my + slope * (x - mx)); };
    return {point(left - 0.5), point(right + 0.5), sums.n / (right - left + 1)};
}

// A stroke and two dots beside it, one past its ends.
void cover(std::span<const InkRun> runs, const Along& along, cv::Mat& taken)
{
    constexpr int kBeside = 2;
    const auto band = [&](cv::Point dot, int beyondX, int beyondY, int length) {
        const int from = std::max(dot.x - beyondX, 0), to = std::min(dot.x + length + beyondX, taken.cols);
        for (int y = std::max(dot.y - beyondY, 0); y <= std::min(dot.y + beyondY, taken.rows - 1); ++y)
            if (from < to)
                std::memset(taken.ptr<std::uint8_t>(y) + from, 255, std::size_t(to - from));
    };
    for (const InkRun& run : runs) {
        if (along.exact() && !along.steep()) {
            band(along.dot(run.row, run.from), 1, kBeside, run.length());
            continue;
        }
        for (int at = run.from; at < run.to; ++at)
            band(along.dot(run.row, at), along.steep() ? kBeside : 1, along.steep() ? 1 : kBeside, 1);
    }
}

} // namespace

std::vector<StraightStroke> longStrokes(std::span<const InkRun> ink, double degrees, cv::Mat& taken)
{
    const Along along(degrees);
    std::vector<InkRun> runs = Along::joined(along.seen(ink), kGap);
    std::erase_if(runs, [&](const InkRun& run) { return run.length() < along.steps(dots(kShortest)); });
    const Parts parts = connected(std::move(runs), taken.size());
    std::vector<StraightStroke> strokes;
    for (const Part& part : parts.parts) {
        strokes.push_back(strokeOf(parts.runsOf(part), along));
        cover(parts.runsOf(part), along, taken);
    }
    return strokes;
}

} // namespace holdfast::scan
