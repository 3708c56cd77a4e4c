#include "core/engine/plan/face_lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace holdfast::plan {

namespace {

// Drafting slips stay well below this; walls meant to be skew are well above it.
constexpr double kSameDirection = 0.2 * std::numbers::pi / 180.0;

struct Directed {
    const drawing::Stroke* stroke;
    double angle;  // [0, pi)
    double length;
};

double undirectedAngle(const geometry::Segment2& s)
{
    double a = geometry::angle(s);
    if (a < 0)
        a += std::numbers::pi;
    // A line a hair below the x axis belongs to the lines along it.
    return a >= std::numbers::pi - kSameDirection ? a - std::numbers::pi : a;
}

Bundle bundleOf(double angle)
{
    Bundle b;
    b.direction = {std::cos(angle), std::sin(angle)};
    if (std::fabs(b.direction.x) < 1e-12)
        b.direction = {0, 1};
    if (std::fabs(b.direction.y) < 1e-12)
        b.direction = {1, 0};
    b.normal = {-b.direction.y, b.direction.x};
    return b;
}

void addLine(Bundle& bundle, const drawing::Stroke& stroke)
{
    const double a = bundle.along(stroke.line.a), b = bundle.along(stroke.line.b);
    FaceLine line;
    line.offset = bundle.offsetOf(geometry::middle(stroke.line));
    line.from = std::min(a, b);
    line.to = std::max(a, b);
    line.layer = stroke.layer;
    line.handles = {stroke.source.handle != 0 ? stroke.source.handle : stroke.source.insert};
    bundle.lines.push_back(std::move(line));
}

void absorb(FaceLine& into, const FaceLine& piece, double touching)
{
    const bool otherEntity = std::ranges::find(into.handles, piece.handles.front()) == into.handles.end();
    if (otherEntity && std::fabs(piece.from - into.to) <= touching)
        into.joints.push_back(piece.from);
    into.to = std::max(into.to, piece.to);
    for (const std::uint64_t handle : piece.handles)
        if (std::ranges::find(into.handles, handle) == into.handles.end())
            into.handles.push_back(handle);
}

// One group of lines at the same offset: sorted along the direction, touching pieces joined.
void joinGroup(std::vector<FaceLine>& group, const JoinRule& rule, std::vector<FaceLine>& joined)
{
    std::ranges::sort(group, [&](const FaceLine& x, const FaceLine& y) {
        if (!rule.acrossLayers && x.layer != y.layer)
            return x.layer < y.layer;
        return x.from < y.from;
    });
    for (FaceLine& line : group) {
        const bool sameLayer = !joined.empty() && (rule.acrossLayers || joined.back().layer == line.layer);
        const bool sameOffset =
            !joined.empty() && std::fabs(joined.back().offset - line.offset) <= rule.sameOffset;
        if (sameLayer && sameOffset && line.from <= joined.back().to + rule.gap)
            absorb(joined.back(), line, rule.gap);
        else
            joined.push_back(std::move(line));
    }
}

void joinLines(Bundle& bundle, const JoinRule& rule)
{
    std::ranges::stable_sort(bundle.lines, {}, &FaceLine::offset);
    std::vector<FaceLine> joined, group;
    for (FaceLine& line : bundle.lines) {
        if (!group.empty() && line.offset - group.front().offset > rule.sameOffset) {
            joinGroup(group, rule, joined);
            group.clear();
        }
        group.push_back(std::move(line));
    }
    joinGroup(group, rule, joined);
    std::ranges::stable_sort(joined, {}, &FaceLine::offset);
    bundle.lines = std::move(joined);
}

std::vector<Directed> directedStrokes(const std::vector<drawing::Stroke>& strokes, double shortest,
                                      const std::function<bool(const drawing::Stroke&)>& wanted)
{
    std::vector<Directed> directed;
    for (const drawing::Stroke& stroke : strokes) {
        const double length = geometry::length(stroke.line);
        if (std::isfinite(length) && length >= shortest && length > 0 && wanted(stroke))
            directed.push_back({&stroke, undirectedAngle(stroke.line), length});
    }
    std::ranges::stable_sort(directed, {}, &Directed::angle);
    return directed;
}

} // namespace

std::vector<Bundle> bundleStrokes(const std::vector<drawing::Stroke>& strokes, const JoinRule& rule,
                                  double shortest, const std::function<bool(const drawing::Stroke&)>& wanted)
{
    const auto directed = directedStrokes(strokes, shortest, wanted);
    std::vector<Bundle> bundles;
    for (std::size_t first = 0; first < directed.size();) {
        std::size_t last = first;
        const Directed* longest = &directed[first];
        for (; last < directed.size() && directed[last].angle - directed[first].angle <= kSameDirection;
             ++last)
            if (directed[last].length > longest->length)
                longest = &directed[last];
        Bundle bundle = bundleOf(longest->angle);
        for (; first < last; ++first)
            addLine(bundle, *directed[first].stroke);
        joinLines(bundle, rule);
        bundles.push_back(std::move(bundle));
    }
    return bundles;
}

} // namespace holdfast::plan
