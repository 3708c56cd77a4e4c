#include "core/engine/plan/grids.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <map>
#include <numbers>

#include "core/engine/plan/face_lines.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

using geometry::Point2;

struct Bubble {
    std::string label;
    Point2 center;
    double radius = 0;
    bool sure = false;  // on a grid layer or in a grid symbol
};

// Inches on the ground: a grid line is at least this long, off grid layers at least a third of the plan.
constexpr double kShortestGrid = 60.0, kShareOffLayer = 0.3;

bool isCircle(const drawing::ArcMark& arc) { return std::fabs(arc.sweep) > 2 * std::numbers::pi - 1e-3; }

bool isGridName(const std::string& block)
{
    const std::string plain = plainWords(block);
    return contains(plain, "GRID") || contains(plain, "BUBBLE") || contains(plain, "AXIS");
}

void addTextBubbles(const drawing::Linework& marks, const std::vector<LayerRole>& roles, double k,
                    std::vector<Bubble>& bubbles)
{
    for (const drawing::TextMark& text : marks.texts) {
        const std::string label = plainWords(text.text);
        if (!looksLikeGridLabel(label))
            continue;
        const Point2 anchor = text.at * k, center = text.middle * k;
        const bool onGridLayer = roles[text.layer] == LayerRole::Grid;
        const drawing::ArcMark* around = nullptr;
        for (const drawing::ArcMark& arc : marks.arcs) {
            const double r = arc.radius * k;
            const bool fits = isCircle(arc) && arc.radius > 0.6 * text.height && arc.radius < 5 * text.height;
            const bool inside = geometry::distance(arc.center * k, anchor) < r
                && geometry::distance(arc.center * k, center) < r * 1.2;
            if (fits && (inside || geometry::distance(arc.center * k, anchor) < 0.2 * r)
                && (!around || arc.radius < around->radius))
                around = &arc;
        }
        if (around)
            bubbles.push_back({label, around->center * k, around->radius * k,
                               onGridLayer || roles[around->layer] == LayerRole::Grid});
        else if (onGridLayer)
            bubbles.push_back({label, center, 2 * text.height * k, true});
    }
}

void addSymbolBubbles(const drawing::Linework& marks, const std::vector<LayerRole>& roles, double k,
                      std::vector<Bubble>& bubbles)
{
    for (const drawing::SymbolMark& symbol : marks.symbols) {
        if (!isGridName(symbol.block) && roles[symbol.layer] != LayerRole::Grid)
            continue;
        for (const auto& [tag, value] : symbol.attributes) {
            if (!looksLikeGridLabel(plainWords(value)))
                continue;
            Bubble bubble{plainWords(value), symbol.at * k, 0, true};
            for (const drawing::ArcMark& arc : marks.arcs)
                if (isCircle(arc) && arc.source.insert == symbol.source.handle && symbol.source.handle != 0) {
                    bubble.center = arc.center * k;
                    bubble.radius = arc.radius * k;
                }
            bubbles.push_back(bubble);
        }
    }
}

struct Candidate {
    geometry::Segment2 line;
    bool onGridLayer;
};

std::vector<Candidate> longLines(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                                 double k)
{
    std::vector<Candidate> lines;
    const double size = std::max(marks.extents.width(), marks.extents.height()) * k;
    for (const bool onLayer : {true, false}) {
        const double shortest = onLayer ? kShortestGrid : std::max(kShortestGrid, kShareOffLayer * size);
        // Dashed grid lines that were exploded are short pieces with gaps.
        const JoinRule rule{0.1 / k, (onLayer ? 36.0 : 1.0) / k, true};
        const auto wanted = [&](const drawing::Stroke& s) {
            const LayerRole role = roles[s.layer];
            return onLayer
                ? role == LayerRole::Grid
                : role == LayerRole::Other || role == LayerRole::Annotation || role == LayerRole::Structure;
        };
        for (const Bundle& bundle :
             bundleStrokes(marks.strokes, rule, onLayer ? 0.0 : 0.5 * shortest / k, wanted))
            for (const FaceLine& line : bundle.lines)
                if (line.length() * k >= shortest)
                    lines.push_back({{bundle.pointAt(line.from, line.offset) * k,
                                      bundle.pointAt(line.to, line.offset) * k},
                                     onLayer});
    }
    return lines;
}

// The line that points at the bubble's centre and ends at its rim.
const Candidate* lineAt(const Bubble& bubble, const std::vector<Candidate>& lines)
{
    const double r =
        bubble.radius > 0 ? bubble.radius : 18.0;  // a usual bubble: 3/8 in at 1/8" = 1'-0", half a 36 in
    const Candidate* best = nullptr;
    double bestGap = 0;
    for (const Candidate& candidate : lines) {
        if (!candidate.onGridLayer && bubble.radius <= 0)
            continue;
        const Point2 d = candidate.line.b - candidate.line.a;
        const double length = geometry::length(d);
        const double aside = std::fabs(geometry::cross(d, bubble.center - candidate.line.a)) / length;
        if (aside > 0.3 * r + 1.0 || length < 4 * r)
            continue;
        const double gap = std::min(geometry::distance(candidate.line.a, bubble.center),
                                    geometry::distance(candidate.line.b, bubble.center));
        if (gap > 1.8 * r + 24.0)
            continue;
        const double rank = gap + 4 * aside + (candidate.onGridLayer ? 0 : r);
        if (!best || rank < bestGap) {
            best = &candidate;
            bestGap = rank;
        }
    }
    return best;
}

} // namespace

bool looksLikeGridLabel(std::string_view text)
{
    if (text.empty() || text.size() > 5)
        return false;
    std::size_t letters = 0, digits = 0;
    for (const char c : text) {
        if (std::isalpha(static_cast<unsigned char>(c)))
            ++letters;
        else if (std::isdigit(static_cast<unsigned char>(c)))
            ++digits;
        else if (c != '.' && c != '\'' && c != '-')
            return false;
    }
    return letters + digits > 0 && letters <= 2 && digits <= 3;
}

building::GridLine gridLine(std::string label, const geometry::Segment2& line)
{
    const Point2 d = line.b - line.a;
    const double tilt = std::tan(std::numbers::pi / 180.0);
    building::GridLine grid;
    grid.label = std::move(label);
    grid.line = line;
    const Point2 mid = geometry::middle(line);
    if (std::fabs(d.x) < tilt * std::fabs(d.y)) {
        grid.axis = building::GridAxis::X;
        grid.position = Length(mid.x);
    } else if (std::fabs(d.y) < tilt * std::fabs(d.x)) {
        grid.axis = building::GridAxis::Y;
        grid.position = Length(mid.y);
    } else {
        // A skew line's position is its signed distance from the origin.
        grid.axis = building::GridAxis::Skew;
        grid.position = Length(geometry::cross(d * (1.0 / geometry::length(d)), line.a) * -1.0);
    }
    return grid;
}

std::vector<building::GridLine> findGrids(const drawing::Linework& marks, double unitInches)
{
    const auto roles = layerRoles(marks.layers);
    std::vector<Bubble> bubbles;
    addTextBubbles(marks, roles, unitInches, bubbles);
    addSymbolBubbles(marks, roles, unitInches, bubbles);
    const auto lines = longLines(marks, roles, unitInches);
    std::map<std::string, building::GridLine> byLabel;
    for (const Bubble& bubble : bubbles)
        if (const Candidate* line = lineAt(bubble, lines);
            line && (bubble.sure || line->onGridLayer || bubble.radius > 0))
            byLabel.try_emplace(bubble.label, gridLine(bubble.label, line->line));
    std::vector<building::GridLine> grids;
    for (auto& [label, grid] : byLabel)
        grids.push_back(std::move(grid));
    std::ranges::stable_sort(grids, [](const auto& a, const auto& b) {
        return std::tuple(a.axis, a.position.value()) < std::tuple(b.axis, b.position.value());
    });
    return grids;
}

} // namespace holdfast::plan
