#include "tests/support/plan_sets/picture.h"

#include <cmath>
#include <numbers>

namespace holdfast::support {

using geometry::Point2;
using geometry::Segment2;
using geometry::Transform2;

namespace {

constexpr double kDegree = std::numbers::pi / 180;

double turn(const Transform2& t)
{
    return std::atan2(t.c, t.a) / kDegree;
}
bool mirrors(const Transform2& t)
{
    return t.a * t.d - t.b * t.c < 0;
}

DrawnMark made(MarkKind kind, Role role, std::vector<Point2> points)
{
    DrawnMark mark;
    mark.kind = kind;
    mark.role = role;
    mark.points = std::move(points);
    return mark;
}

void flatten(const std::vector<DrawnMark>& marks, const std::map<std::string, std::vector<DrawnMark>>& blocks,
             const Transform2& by, std::vector<DrawnMark>& out)
{
    for (const DrawnMark& mark : marks) {
        if (mark.kind == MarkKind::Dimension) {
            flatten(dimensionPieces(mark), blocks, by, out);
        } else if (mark.kind == MarkKind::Insert) {
            const Transform2 seen = Transform2::translation(mark.points[0])
                                    * Transform2::rotation(mark.degrees * kDegree)
                                    * Transform2::scaling(mark.scaleX, mark.scaleY);
            flatten(blocks.at(mark.text), blocks, by * seen, out);
            for (std::size_t i = 0; i < mark.attributes.size(); ++i) {
                DrawnMark words = made(MarkKind::Text, mark.role,
                                       {mark.points[0] - Point2{0, 1.6 * mark.height * double(i)}});
                words.text = mark.attributes[i].second;
                words.height = mark.height;
                words.centred = mark.cells.empty();
                if (!mark.cells.empty()) {
                    words.points = {mark.cells[i].first};
                    words.height = mark.cells[i].second;
                }
                words.onPaper = mark.onPaper;
                out.push_back(moved(words, by));
            }
        } else if (mark.kind == MarkKind::Hatch) {
            for (const Segment2& s : hatchLines(mark.points, mark.radius)) {
                DrawnMark line = made(MarkKind::Line, mark.role, {s.a, s.b});
                line.onPaper = mark.onPaper;
                out.push_back(moved(line, by));
            }
        } else {
            out.push_back(moved(mark, by));
        }
    }
}

} // namespace

Transform2 inverse(const Transform2& t)
{
    const double det = t.a * t.d - t.b * t.c;
    Transform2 i{t.d / det, -t.b / det, -t.c / det, t.a / det, 0, 0};
    const Point2 shift = i.vector({t.tx, t.ty});
    i.tx = -shift.x;
    i.ty = -shift.y;
    return i;
}

DrawnMark moved(DrawnMark mark, const Transform2& by)
{
    const double k = by.scale(), degrees = turn(by);
    const bool mirrored = mirrors(by);
    for (Point2& p : mark.points)
        p = by(p);
    for (auto& [at, height] : mark.cells) {
        at = by(at);
        height *= k;
    }
    mark.radius *= k;
    mark.height *= k;
    if (mark.kind == MarkKind::Arc) {
        const double from = mark.from, to = mark.to;
        mark.from = degrees + (mirrored ? -to : from);
        mark.to = degrees + (mirrored ? -from : to);
    }
    if (mark.kind == MarkKind::Insert) {
        mark.degrees = degrees + (mirrored ? -mark.degrees : mark.degrees);
        mark.scaleX *= k;
        mark.scaleY *= mirrored ? -k : k;
    } else {
        mark.degrees += degrees;
    }
    return mark;
}

void Picture::add(DrawnMark mark)
{
    mark.onPaper = m_paper;
    if (m_open)
        m_blocks[m_name].push_back(std::move(mark));
    else
        m_marks.push_back(moved(std::move(mark), m_place));
}

void Picture::line(Role role, Point2 a, Point2 b)
{
    add(made(MarkKind::Line, role, {a, b}));
}

void Picture::path(Role role, std::vector<Point2> points, bool closed)
{
    DrawnMark mark = made(MarkKind::Path, role, std::move(points));
    mark.closed = closed;
    add(std::move(mark));
}

void Picture::fill(Role role, std::vector<Point2> ring)
{
    add(made(MarkKind::Fill, role, std::move(ring)));
}

void Picture::hatch(Role role, std::vector<Point2> ring)
{
    DrawnMark mark = made(MarkKind::Hatch, role, std::move(ring));
    mark.radius = 3; // spacing on the ground
    add(std::move(mark));
}

void Picture::circle(Role role, Point2 center, double radius)
{
    DrawnMark mark = made(MarkKind::Circle, role, {center});
    mark.radius = radius;
    add(std::move(mark));
}

void Picture::arc(Role role, Point2 center, double radius, double from, double to)
{
    DrawnMark mark = made(MarkKind::Arc, role, {center});
    mark.radius = radius;
    mark.from = from;
    mark.to = to;
    add(std::move(mark));
}

void Picture::text(Role role, Point2 at, double height, const std::string& words, double degrees,
                   bool centred)
{
    DrawnMark mark = made(MarkKind::Text, role, {at});
    mark.height = height;
    mark.text = words;
    mark.degrees = degrees;
    mark.centred = centred;
    add(std::move(mark));
}

void Picture::insert(Role role, const std::string& block, Point2 at, double scaleX, double scaleY,
                     double degrees)
{
    DrawnMark mark = made(MarkKind::Insert, role, {at});
    mark.text = block;
    mark.scaleX = scaleX;
    mark.scaleY = scaleY;
    mark.degrees = degrees;
    add(std::move(mark));
}

void Picture::placeCells(const std::vector<std::pair<Point2, double>>& cells)
{
    for (const auto& [at, height] : cells)
        last().cells.emplace_back(m_open ? at : m_place(at), height);
}

void Picture::dimension(Role role, Point2 from, Point2 to, double beside, const std::string& words)
{
    DrawnMark mark = made(MarkKind::Dimension, role, {from, to});
    mark.radius = beside;
    mark.text = words;
    mark.height = 9;
    add(std::move(mark));
}

void Picture::beginBlock(const std::string& name)
{
    m_open = true;
    m_name = name;
    m_blocks[name];
}

void Picture::gather(std::size_t first, const std::string& name, const Transform2& seen)
{
    std::vector<DrawnMark> content;
    const Transform2 back = inverse(seen);
    for (std::size_t i = first; i < m_marks.size(); ++i)
        content.push_back(moved(m_marks[i], back));
    m_marks.resize(first);
    m_blocks[name] = std::move(content);
    DrawnMark mark = made(MarkKind::Insert, Role::Wall, {Point2{seen.tx, seen.ty}});
    mark.text = name;
    mark.scaleX = seen.scale();
    mark.scaleY = mirrors(seen) ? -seen.scale() : seen.scale();
    mark.degrees = turn(seen);
    m_marks.push_back(std::move(mark));
}

std::vector<DrawnMark> Picture::flat() const
{
    std::vector<DrawnMark> out;
    flatten(m_marks, m_blocks, Transform2{}, out);
    return out;
}

std::vector<Segment2> hatchLines(const std::vector<Point2>& ring, double spacing)
{
    // Along u = (1,1)/sqrt2; each line at constant v is cut by the ring's edges an even number of times.
    const double r = std::numbers::sqrt2 / 2;
    double low = 1e300, high = -1e300;
    for (const Point2& p : ring) {
        low = std::min(low, (p.y - p.x) * r);
        high = std::max(high, (p.y - p.x) * r);
    }
    std::vector<Segment2> lines;
    for (double v = std::ceil(low / spacing) * spacing + spacing / 7; v < high; v += spacing) {
        std::vector<double> cuts;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point2 a = ring[i], b = ring[(i + 1) % ring.size()];
            const double va = (a.y - a.x) * r - v, vb = (b.y - b.x) * r - v;
            if ((va < 0) == (vb < 0))
                continue;
            const Point2 p = a + (b - a) * (va / (va - vb));
            cuts.push_back((p.x + p.y) * r);
        }
        std::sort(cuts.begin(), cuts.end());
        for (std::size_t i = 0; i + 1 < cuts.size(); i += 2)
            lines.push_back(
                {{(cuts[i] - v) * r, (cuts[i] + v) * r}, {(cuts[i + 1] - v) * r, (cuts[i + 1] + v) * r}});
    }
    return lines;
}

std::vector<DrawnMark> dimensionPieces(const DrawnMark& dimension)
{
    const Point2 from = dimension.points[0], to = dimension.points[1],
                 d = (to - from) * (1 / geometry::distance(from, to)), n{-d.y, d.x};
    const Point2 a = from + n * dimension.radius, b = to + n * dimension.radius;
    const double tick = dimension.height * 0.5;
    std::vector<DrawnMark> pieces{made(MarkKind::Line, dimension.role, {from, a}),
                                  made(MarkKind::Line, dimension.role, {to, b}),
                                  made(MarkKind::Line, dimension.role, {a, b})};
    for (const Point2 end : {a, b})
        pieces.push_back(made(MarkKind::Line, dimension.role, {end - (d + n) * tick, end + (d + n) * tick}));
    DrawnMark words = made(MarkKind::Text, dimension.role, {(a + b) * 0.5 + n * (dimension.height * 0.8)});
    words.text = dimension.text;
    words.height = dimension.height;
    words.degrees = std::atan2(d.y, d.x) / kDegree;
    if (words.degrees > 90.01 || words.degrees <= -89.99)
        words.degrees += 180;
    words.centred = true;
    pieces.push_back(words);
    for (DrawnMark& piece : pieces)
        piece.onPaper = dimension.onPaper;
    return pieces;
}

} // namespace holdfast::support
