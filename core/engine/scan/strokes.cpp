#include "core/engine/scan/strokes.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/ink.h"

namespace holdfast::scan {

namespace {

double lengthOf(const StraightStroke& s) { return std::hypot(s.b.x - s.a.x, s.b.y - s.a.y); }

// Two edges of one stroke run against each other, the ink between them on the right of both (the detector
// keeps the dark side on one hand).
struct Edge {
    cv::Point2d a, b;
    bool used = false;

    double length() const { return std::hypot(b.x - a.x, b.y - a.y); }
    cv::Point2d direction() const { return (b - a) / length(); }
};

std::optional<StraightStroke> between(const Edge& e, const Edge& f)
{
    constexpr double kParallel = 0.07;  // 4 degrees
    const cv::Point2d u = e.direction(), v = f.direction();
    if (u.dot(v) > 0 || std::fabs(u.cross(v)) > kParallel)
        return std::nullopt;
    const double offA = u.cross(f.a - e.a), offB = u.cross(f.b - e.a), apart = (offA + offB) / 2;
    if (std::fabs(apart) > kWidestPen * kDots || std::fabs(apart) < 0.5)
        return std::nullopt;
    double from = (f.b - e.a).dot(u), to = (f.a - e.a).dot(u);
    const double overlap = std::min(to, e.length()) - std::max(from, 0.0);
    if (overlap < 0.5 * std::min(e.length(), to - from))
        return std::nullopt;
    from = std::min(from, 0.0);
    to = std::max(to, e.length());
    const cv::Point2d normal(-u.y, u.x);
    const cv::Point2d start = e.a + normal * (apart / 2);
    return StraightStroke{start + u * from, start + u * to, std::fabs(apart)};
}

std::vector<Edge> edgesOf(const cv::Mat& part)
{
    cv::Mat soft;
    cv::GaussianBlur(255 - part, soft, {3, 3}, 0);
    std::vector<cv::Vec4f> found;
    cv::createLineSegmentDetector(cv::LSD_REFINE_STD)->detect(soft, found);
    std::vector<Edge> edges;
    for (const cv::Vec4f& l : found)
        edges.push_back({{double(l[0]), double(l[1])}, {double(l[2]), double(l[3])}});
    std::ranges::sort(edges, std::greater(), &Edge::length);
    return edges;
}

// Each edge finds the partner that it shares most length with. Parts with very many edges are patterns.
void addPairs(std::vector<Edge> edges, cv::Point2d at, std::vector<StraightStroke>& strokes)
{
    constexpr std::size_t kMostEdges = 400;
    edges.resize(std::min(edges.size(), kMostEdges));
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (std::size_t k = i + 1; k < edges.size() && !edges[i].used; ++k) {
            if (edges[k].used)
                continue;
            if (auto stroke = between(edges[i], edges[k])) {
                edges[i].used = edges[k].used = true;
                stroke->a += at;
                stroke->b += at;
                strokes.push_back(*stroke);
            }
        }
    }
}

// A part that is one straight stroke by its moments.
std::optional<StraightStroke> straightPart(const cv::Mat& part)
{
    const cv::Moments m = cv::moments(part, true);
    if (m.m00 < 4)
        return std::nullopt;
    const double a = m.mu20 / m.m00, b = m.mu11 / m.m00, c = m.mu02 / m.m00;
    const double root = std::sqrt((a - c) * (a - c) / 4 + b * b);
    const double large = (a + c) / 2 + root, little = std::max((a + c) / 2 - root, 0.0);
    // A rectangle l by w has moments l*l/12 and w*w/12.
    const double length = std::sqrt(12 * large), width = std::sqrt(12 * little + 1.0 / 12);
    const bool even = m.m00 > 0.75 * length * width && m.m00 < 1.3 * length * width;
    if (length < 2 * width || width > kWidestPen * kDots || !even)
        return std::nullopt;
    const double turn = std::atan2(2 * b, a - c) / 2;
    const cv::Point2d u(std::cos(turn), std::sin(turn)), middle(m.m10 / m.m00, m.m01 / m.m00);
    return StraightStroke{middle - u * (length / 2), middle + u * (length / 2), width};
}

} // namespace

std::vector<StraightStroke> restStrokes(const Parts& ink)
{
    constexpr double kLeast = 0.02;  // inches; the end of a 2x3 wall at 1/8" is 0.026
    constexpr double kSmallest = 0.06;
    std::vector<StraightStroke> strokes;
    for (const Part& found : ink.parts) {
        const int most = std::max(found.box.width, found.box.height);
        if (most < dots(kLeast))
            continue;
        cv::Mat part = maskOf(ink, found);
        if (auto stroke = straightPart(part)) {
            const cv::Point2d at(found.box.tl());
            strokes.push_back({stroke->a + at, stroke->b + at, stroke->width});
            continue;
        }
        if (most < dots(kSmallest))
            continue;
        constexpr int kMargin = 4;
        addPairs(edgesOf(maskOf(ink, found, kMargin)), cv::Point2d(found.box.x - kMargin, found.box.y - kMargin),
                 strokes);
    }
    return strokes;
}

namespace {

// A stroke in the frame of its direction: where it runs from and to, and how far aside.
struct Piece {
    double from = 0, to = 0, aside = 0;
    StraightStroke stroke;  // from a to b
};

// Lines of one direction (within 0.5 degrees), pieces sorted by place.
class Joiner {
public:
    explicit Joiner(double turn) : m_u(std::cos(turn), std::sin(turn)), m_n(-m_u.y, m_u.x) {}

    void add(const StraightStroke& s)
    {
        StraightStroke forward = s;
        if (s.a.dot(m_u) > s.b.dot(m_u))
            std::swap(forward.a, forward.b);
        m_pieces.push_back(
            {forward.a.dot(m_u), forward.b.dot(m_u), (s.a.dot(m_n) + s.b.dot(m_n)) / 2, forward});
    }

    void join(std::vector<StraightStroke>& out)
    {
        std::ranges::sort(m_pieces, {}, &Piece::aside);
        for (std::size_t i = 0; i < m_pieces.size();) {
            std::size_t end = i + 1;
            while (end < m_pieces.size() && m_pieces[end].aside - m_pieces[end - 1].aside < kAside)
                ++end;
            std::sort(m_pieces.begin() + std::ptrdiff_t(i), m_pieces.begin() + std::ptrdiff_t(end),
                      [](const Piece& a, const Piece& b) { return a.from < b.from; });
            joinRow(i, end, out);
            i = end;
        }
    }

private:
    static constexpr double kAside = 2.0;                   // dots between pieces of one line
    static constexpr double kNoise = 0.03 * kDots;          // a gap that no pen draws
    static constexpr double kDash = 0.75 * kDots, kGap = 0.14 * kDots;

    // Dashes: at least three in a row, none much longer than a dash, gaps alike.
    std::size_t dashesFrom(std::size_t i, std::size_t end) const
    {
        double least = 1e300, most = 0;
        std::size_t k = i;
        for (; k + 1 < end; ++k) {
            const double gap = m_pieces[k + 1].from - m_pieces[k].to;
            if (gap < 2 || gap > kGap || m_pieces[k].to - m_pieces[k].from > kDash
                || m_pieces[k + 1].to - m_pieces[k + 1].from > kDash)
                break;
            least = std::min(least, gap);
            most = std::max(most, gap);
            if (most > 2 * least + 4)
                break;
        }
        return k - i >= 2 ? k + 1 : i;
    }

    void joinRow(std::size_t begin, std::size_t end, std::vector<StraightStroke>& out) const
    {
        for (std::size_t i = begin; i < end;) {
            const std::size_t dashes = dashesFrom(i, end);
            std::size_t next = std::max(dashes, i + 1), farthest = next - 1;
            while (dashes == i && next < end && m_pieces[next].from - m_pieces[farthest].to < kNoise) {
                if (m_pieces[next].to > m_pieces[farthest].to)
                    farthest = next;
                ++next;
            }
            out.push_back(whole(i, next, farthest, dashes > i));
            i = next;
        }
    }

    StraightStroke whole(std::size_t begin, std::size_t end, std::size_t farthest, bool dashed) const
    {
        double width = 0, length = 0;
        for (std::size_t i = begin; i < end; ++i) {
            const double l = m_pieces[i].to - m_pieces[i].from + 1;
            width += l * m_pieces[i].stroke.width;
            length += l;
        }
        return {m_pieces[begin].stroke.a, m_pieces[farthest].stroke.b, width / length, dashed};
    }

    cv::Point2d m_u, m_n;
    std::vector<Piece> m_pieces;
};

} // namespace

std::vector<StraightStroke> joined(std::vector<StraightStroke> strokes)
{
    // Short strokes point only roughly; those near a main direction belong to it.
    constexpr double kBin = 0.5 / 180 * std::numbers::pi;
    const auto turnOf = [](const StraightStroke& s) {
        const double turn = std::atan2(s.b.y - s.a.y, s.b.x - s.a.x);
        return turn - std::numbers::pi * std::floor(turn / std::numbers::pi + 0.25);  // -45 .. 135 degrees
    };
    const auto looseness = [=](const StraightStroke& s) { return std::max(kBin, 1.5 / std::max(lengthOf(s), 1.0)); };
    std::ranges::sort(strokes, {}, turnOf);
    Joiner level(0), standing(std::numbers::pi / 2);
    std::vector<StraightStroke> out;
    std::vector<Joiner> others;
    double binEnd = -10;
    for (const StraightStroke& s : strokes) {
        const double turn = turnOf(s);
        if (std::fabs(turn) <= looseness(s)) {
            level.add(s);
        } else if (std::fabs(turn - std::numbers::pi / 2) <= looseness(s)) {
            standing.add(s);
        } else {
            if (turn > binEnd) {
                others.emplace_back(turn + kBin / 2);
                binEnd = turn + kBin;
            }
            others.back().add(s);
        }
    }
    level.join(out);
    standing.join(out);
    for (Joiner& joiner : others)
        joiner.join(out);
    return out;
}

} // namespace holdfast::scan
