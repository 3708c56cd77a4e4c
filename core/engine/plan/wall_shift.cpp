#include "core/engine/plan/wall_shift.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace holdfast::plan {

namespace {

using geometry::Point2;

// Inches. Set by judgement: walls of two levels are drawn over each other within a drafting slip.
constexpr double kBin = 0.5, kMatch = 1.0, kShortestFace = 24.0;
constexpr double kEnough = 0.5, kRival = 0.8;
constexpr std::size_t kMostLines = 400, kFewestLines = 4;

struct Face {
    double at = 0;      // x of a line along y, y of one along x
    double length = 0;
};

struct Faces {
    std::vector<Face> x, y;
};

bool mayBeWall(const SheetDraft& draft, const drawing::Stroke& stroke, bool layered)
{
    const LayerRole role = draft.roles[stroke.layer];
    return role == LayerRole::Wall || role == LayerRole::ShearWall || (!layered && role == LayerRole::Other);
}

Faces facesOf(const SheetDraft& draft)
{
    const bool layered = std::ranges::any_of(
        draft.roles, [](LayerRole r) { return r == LayerRole::Wall || r == LayerRole::ShearWall; });
    std::map<long long, double> x, y;  // by sixteenths of an inch
    for (const drawing::Stroke& s : draft.marks.strokes) {
        if (!mayBeWall(draft, s, layered))
            continue;
        const Point2 a = draft.sheet.toSet(s.line.a), b = draft.sheet.toSet(s.line.b), d = b - a;
        const double size = length(d);
        if (!std::isfinite(size) || size < kShortestFace || std::fabs(a.x) > 1e9 || std::fabs(a.y) > 1e9)
            continue;
        if (std::fabs(d.x) < 0.002 * size)
            x[std::llround(8 * (a.x + b.x))] += size;
        else if (std::fabs(d.y) < 0.002 * size)
            y[std::llround(8 * (a.y + b.y))] += size;
    }
    const auto longest = [](const std::map<long long, double>& all) {
        std::vector<Face> faces;
        for (const auto& [at, size] : all)
            faces.push_back({double(at) / 16, size});
        std::ranges::stable_sort(faces, std::ranges::greater{}, &Face::length);
        faces.resize(std::min(faces.size(), kMostLines));
        std::ranges::sort(faces, {}, &Face::at);
        return faces;
    };
    return {longest(x), longest(y)};
}

struct Match {
    double shift = 0, share = 0, residual = 0;
};

// The share of the shorter drawing's line length that lies on lines of the other after a shift.
double shareAt(const std::vector<Face>& here, const std::vector<Face>& there, double shift, double within,
               std::vector<double>* misses)
{
    double matched = 0, all = 0, other = 0;
    for (const Face& f : there)
        other += f.length;
    for (const Face& f : here) {
        all += f.length;
        const auto near = std::ranges::lower_bound(there, f.at + shift - within, {}, &Face::at);
        if (near == there.end() || near->at > f.at + shift + within)
            continue;
        const Face* best = &*near;
        for (auto it = near; it != there.end() && it->at <= f.at + shift + within; ++it)
            if (std::fabs(it->at - f.at - shift) < std::fabs(best->at - f.at - shift))
                best = &*it;
        matched += std::min(f.length, best->length);
        if (misses)
            misses->push_back(best->at - f.at - shift);
    }
    return matched / std::max(std::min(all, other), 1e-9);
}

std::optional<Match> matchOf(const std::vector<Face>& here, const std::vector<Face>& there)
{
    if (here.size() < kFewestLines || there.size() < kFewestLines)
        return std::nullopt;
    std::map<long long, double> votes;
    for (const Face& f : here)
        for (const Face& g : there)
            votes[std::llround((g.at - f.at) / kBin)] += std::min(f.length, g.length);
    std::vector<std::pair<double, long long>> ranked;
    for (const auto& [bin, weight] : votes)
        ranked.emplace_back(weight, bin);
    std::ranges::sort(ranked, std::ranges::greater{});
    constexpr std::size_t kTried = 12;
    std::vector<Match> tried;
    for (std::size_t i = 0; i < std::min(kTried, ranked.size()); ++i) {
        Match m;
        std::vector<double> misses;
        m.shift = double(ranked[i].second) * kBin;
        shareAt(here, there, m.shift, kMatch, &misses);
        if (misses.empty())
            continue;
        std::ranges::nth_element(misses, misses.begin() + std::ptrdiff_t(misses.size() / 2));
        m.shift += misses[misses.size() / 2];
        misses.clear();
        m.share = shareAt(here, there, m.shift, kMatch, &misses);
        std::ranges::sort(misses, {}, [](double v) { return std::fabs(v); });
        m.residual = misses.empty() ? 0 : std::fabs(misses[(misses.size() * 9) / 10 - (misses.size() >= 10 ? 1 : 0)]);
        tried.push_back(m);
    }
    const auto best = std::ranges::max_element(tried, {}, &Match::share);
    if (best == tried.end() || best->share < kEnough)
        return std::nullopt;
    // Repeating bays fit at several places; faces of one wall do within its thickness.
    constexpr double kSameWall = 14.0;
    const bool rival = std::ranges::any_of(tried, [&](const Match& m) {
        return std::fabs(m.shift - best->shift) > kSameWall && m.share > kRival * best->share;
    });
    return rival ? std::nullopt : std::optional(*best);
}

} // namespace

std::optional<WallShift> wallShift(const SheetDraft& draft, const SheetDraft& reference)
{
    const Faces here = facesOf(draft), there = facesOf(reference);
    const auto x = matchOf(here.x, there.x), y = matchOf(here.y, there.y);
    if (!x || !y)
        return std::nullopt;
    return WallShift{{x->shift, y->shift}, std::max(x->residual, y->residual)};
}

} // namespace holdfast::plan
