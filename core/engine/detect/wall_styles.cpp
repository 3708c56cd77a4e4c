#include "core/engine/detect/wall_styles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <tuple>

namespace holdfast::detect {

namespace {

using drawing::PaintOrigin;
using drawing::PaintStyle;
using drawing::Stroke;
using plan::LayerRole;

class StyleBook {
public:
    explicit StyleBook(bool scanned) : m_scanned(scanned) {}

    std::uint32_t styleOf(std::uint32_t layer, PaintStyle pen, bool filled)
    {
        if (m_scanned)
            pen = {};
        // Pens within a twentieth of a millimetre (0.002 in) are one.
        const auto key = std::tuple(layer, std::lround(pen.width * 500), pen.rgb, pen.dash, filled);
        const auto [at, fresh] = m_index.try_emplace(key, std::uint32_t(styles.size()));
        if (fresh)
            styles.push_back({layer, pen, false, filled});
        return at->second;
    }

    std::vector<StrokeStyle> styles;

private:
    bool m_scanned;
    std::map<std::tuple<std::uint32_t, long, std::uint32_t, drawing::DashClass, bool>, std::uint32_t> m_index;
};

bool isLinework(const PaintStyle& pen)
{
    return !pen.annotation && pen.origin != PaintOrigin::Lettering && pen.origin != PaintOrigin::Text
        && pen.origin != PaintOrigin::Recognized;
}

double angleOf(const geometry::Segment2& s)
{
    const double a = geometry::angle(s);
    return a < 0 ? a + std::numbers::pi : a;
}

// Tracing a pixel beside the true line turns a short stroke by a degree.
void straighten(std::vector<Stroke>& strokes)
{
    constexpr int kBins = 360;  // half degrees
    constexpr double kLean = 1.5 * std::numbers::pi / 180, kMuch = 0.03;
    std::vector<double> drawn(kBins, 0), turned(kBins, 0);
    double all = 0;
    const auto binOf = [](double angle) { return int(std::lround(angle / std::numbers::pi * kBins)) % kBins; };
    for (const Stroke& s : strokes) {
        const double size = geometry::length(s.line), angle = angleOf(s.line);
        const int bin = binOf(angle);
        drawn[std::size_t(bin)] += size;
        turned[std::size_t(bin)] += size * std::remainder(angle - bin * std::numbers::pi / kBins, std::numbers::pi);
        all += size;
    }
    std::vector<std::pair<double, double>> directions;  // much drawn first: length, angle
    for (int bin = 0; bin < kBins; ++bin) {
        const auto at = [&](int by) { return std::size_t((bin + by + kBins) % kBins); };
        const double here = drawn[at(-1)] + drawn[at(0)] + drawn[at(1)];
        if (here < kMuch * all || drawn[at(0)] < drawn[at(-1)] || drawn[at(0)] < drawn[at(1)])
            continue;
        const double step = std::numbers::pi / kBins;
        const double off
            = (turned[at(-1)] + turned[at(0)] + turned[at(1)] + step * (drawn[at(1)] - drawn[at(-1)])) / here;
        directions.emplace_back(here, bin * step + off);
    }
    std::ranges::stable_sort(directions, std::greater<>{});
    for (Stroke& s : strokes)
        for (const auto& [much, angle] : directions) {
            if (std::fabs(std::remainder(angleOf(s.line) - angle, std::numbers::pi)) > kLean)
                continue;
            const geometry::Point2 mid = geometry::middle(s.line), d{std::cos(angle), std::sin(angle)};
            const double half = geometry::length(s.line) / 2;
            s.line = {mid - d * half, mid + d * half};
            break;
        }
}

} // namespace

bool isWallRole(LayerRole role) { return role == LayerRole::Wall || role == LayerRole::ShearWall; }

bool hasWallLayer(const PlanView& view)
{
    return std::ranges::any_of(view.marks.strokes, [&](const Stroke& s) { return isWallRole(view.role(s.layer)); })
        || std::ranges::any_of(view.marks.fills,
                               [&](const drawing::FillMark& f) { return isWallRole(view.role(f.layer)); });
}

StyledStrokes strokesOnWallLayers(const PlanView& view)
{
    StyledStrokes drawn;
    for (std::uint32_t layer = 0; layer < view.roles.size(); ++layer)
        drawn.styles.push_back({layer, {}, view.role(layer) == LayerRole::ShearWall, false});
    for (const Stroke& s : view.marks.strokes)
        if (isWallRole(view.role(s.layer)))
            drawn.strokes.push_back(s);
    return drawn;
}

StyledStrokes strokesByPen(const PlanView& view)
{
    StyledStrokes drawn;
    StyleBook book(view.sheet->scanned);
    for (const Stroke& s : view.marks.strokes) {
        const PaintStyle& pen = view.marks.paints[s.paint];
        if (view.role(s.layer) != LayerRole::Other || !isLinework(pen))
            continue;
        drawn.strokes.push_back(s);
        drawn.strokes.back().layer = book.styleOf(s.layer, pen, false);
    }
    for (const drawing::FillMark& fill : view.marks.fills) {
        const PaintStyle& pen = view.marks.paints[fill.paint];
        if (!fill.solid || view.role(fill.layer) != LayerRole::Other || !isLinework(pen) || pen.rgb == 0xFFFFFF)
            continue;
        const std::uint32_t style = book.styleOf(fill.layer, pen, true);
        for (std::size_t i = 0; i < fill.ring.size(); ++i) {
            const geometry::Segment2 edge{fill.ring[i], fill.ring[(i + 1) % fill.ring.size()]};
            drawn.strokes.push_back({edge, style, fill.source, fill.paint});
        }
    }
    if (view.sheet->scanned)
        straighten(drawn.strokes);
    drawn.styles = std::move(book.styles);
    return drawn;
}

} // namespace holdfast::detect
