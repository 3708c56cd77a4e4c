#include "core/engine/plan/split_plans.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <tuple>

namespace holdfast::plan {

namespace {

using geometry::Box2;
using geometry::Point2;

// Set by judgement, tried on the corpus.
constexpr double kFrameShare = 0.6;    // a stroke this long against the space is its frame or a match line
constexpr double kTitlesApart = 0.04;  // of the space: titles nearer than this stand in one row
constexpr double kFewestShare = 0.08;  // of the richest part's marks: less is no plan
constexpr double kMostCrossing = 0.02; // of the marks may cross a cut
constexpr int kBins = 1024;

// A mark as its box; frames are left out.
struct Ink {
    Box2 box;
    bool text = false;
};

std::vector<Ink> inkOf(const drawing::Linework& marks)
{
    std::vector<Ink> ink;
    const double w = marks.extents.width(), h = marks.extents.height();
    for (const drawing::Stroke& s : marks.strokes) {
        Box2 box;
        box.add(s.line.a);
        box.add(s.line.b);
        if (box.width() <= kFrameShare * w && box.height() <= kFrameShare * h)
            ink.push_back({box, false});
    }
    for (const drawing::ArcMark& a : marks.arcs)
        ink.push_back({Box2{a.center, a.center}.grown(a.radius), false});
    for (const drawing::TextMark& t : marks.texts) {
        Box2 box;
        box.add(t.at);
        box.add(t.middle * 2.0 - t.at);
        ink.push_back({box.grown(0.5 * t.height), true});
    }
    return ink;
}

// One of the two directions of a cut: x = c or y = c.
struct Axis {
    bool x = true;
    double low(const Box2& b) const { return x ? b.low.x : b.low.y; }
    double high(const Box2& b) const { return x ? b.high.x : b.high.y; }
    double of(Point2 p) const { return x ? p.x : p.y; }
};

struct Cut {
    Axis axis;
    double at = 0;
    int crossing = 0;
    double width = 0;  // of the empty strip, as a share of the region
};

// How many marks each bin of the region is crossed by.
std::vector<int> profileOf(const std::vector<Ink>& ink, const Box2& region, Axis axis)
{
    std::vector<int> steps(kBins + 1, 0);
    const double low = axis.low(region), size = std::max(axis.high(region) - low, 1e-12);
    const auto bin = [&](double v) { return std::clamp(int((v - low) / size * kBins), 0, kBins - 1); };
    for (const Ink& mark : ink) {
        if (!region.contains((mark.box.low + mark.box.high) * 0.5))
            continue;
        ++steps[std::size_t(bin(axis.low(mark.box)))];
        --steps[std::size_t(bin(axis.high(mark.box)) + 1)];
    }
    int sum = 0;
    for (int& s : steps)
        s = sum += s;
    steps.pop_back();
    return steps;
}

// The strip between two places with the fewest crossings. A title stands below its plan: of strips across the page
// the one nearest below the upper title counts; of strips up the page the widest.
std::optional<Cut> cutBetween(const std::vector<int>& profile, const Box2& region, Axis axis, double from, double to,
                              bool titleBelow)
{
    const double low = axis.low(region), size = axis.high(region) - low;
    const auto bin = [&](double v) { return std::clamp(int((v - low) / size * kBins), 0, kBins - 1); };
    const int first = bin(from) + 1, last = bin(to) - 1;
    if (size <= 0 || first > last)
        return std::nullopt;
    const int fewest = *std::min_element(profile.begin() + first, profile.begin() + last + 1);
    constexpr int kNarrowest = 3;  // bins: 0.3 % of the space
    std::optional<Cut> best;
    for (int i = first; i <= last; ++i) {
        if (profile[std::size_t(i)] > fewest + 2)
            continue;
        int end = i;
        while (end < last && profile[std::size_t(end) + 1] <= fewest + 2)
            ++end;
        const Cut cut{axis, low + (0.5 * (i + end) + 0.5) / kBins * size, profile[std::size_t((i + end) / 2)],
                      double(end - i + 1) / kBins};
        const bool wide = end - i + 1 >= kNarrowest;
        const bool better = !best || (axis.x ? cut.width > best->width : titleBelow);
        if (wide && better)
            best = cut;
        i = end;
    }
    return best;
}

class Splitter {
public:
    Splitter(std::vector<Ink> ink, const Box2& space) : m_ink(std::move(ink)), m_space(space) {}

    // False when some titles cannot be parted.
    bool split(const Box2& region, std::vector<ViewTitle> titles, std::vector<PlanPart>& parts) const
    {
        if (titles.size() == 1) {
            parts.push_back({region, titles.front()});
            return true;
        }
        const auto cut = bestCut(region, titles);
        if (!cut)
            return false;
        Box2 below = region, above = region;
        (cut->axis.x ? below.high.x : below.high.y) = cut->at;
        (cut->axis.x ? above.low.x : above.low.y) = cut->at;
        std::vector<ViewTitle> lower, upper;
        for (ViewTitle& t : titles)
            (cut->axis.of(t.at) < cut->at ? lower : upper).push_back(std::move(t));
        // Left to right, top to bottom.
        if (cut->axis.x)
            return split(below, std::move(lower), parts) && split(above, std::move(upper), parts);
        return split(above, std::move(upper), parts) && split(below, std::move(lower), parts);
    }

    std::size_t inkIn(const Box2& region) const
    {
        return std::size_t(std::ranges::count_if(m_ink, [&](const Ink& i) {
            return !i.text && region.contains((i.box.low + i.box.high) * 0.5);
        }));
    }

private:
    std::optional<Cut> bestCut(const Box2& region, std::vector<ViewTitle>& titles) const
    {
        std::optional<Cut> best;
        for (const bool x : {true, false}) {
            const Axis axis{x};
            const double apart = kTitlesApart * (axis.high(m_space) - axis.low(m_space));
            std::ranges::stable_sort(titles, {}, [&](const ViewTitle& t) { return axis.of(t.at); });
            const auto profile = profileOf(m_ink, region, axis);
            for (std::size_t i = 0; i + 1 < titles.size(); ++i) {
                const double from = axis.of(titles[i].at), to = axis.of(titles[i + 1].at);
                if (to - from < apart)
                    continue;
                const auto cut = cutBetween(profile, region, axis, from, to, titlesBelow(region, titles));
                if (cut && (!best || rank(*cut) < rank(*best)))
                    best = cut;
            }
        }
        const bool clean = best && best->crossing <= std::max(8.0, kMostCrossing * double(m_ink.size()));
        return clean ? best : std::nullopt;
    }

    static double rank(const Cut& cut) { return cut.crossing - 100 * cut.width; }

    // Whether more is drawn above the highest title than below the lowest.
    bool titlesBelow(const Box2& region, const std::vector<ViewTitle>& titles) const
    {
        Box2 above = region, below = region;
        for (const ViewTitle& t : titles) {
            above.low.y = std::max(above.low.y, t.at.y);
            below.high.y = std::min(below.high.y, t.at.y);
        }
        return inkIn(above) >= inkIn(below);
    }

    std::vector<Ink> m_ink;
    Box2 m_space;
};

// The mark of a level stands on every elevation, the title of a plan under it alone.
bool standsOnce(const ViewTitle& view, const std::vector<ViewTitle>& all)
{
    return std::ranges::count(all, view.text, &ViewTitle::text) == 1;
}

// Titles of plans that say a level, each once; those with a scale below them, where any has one.
std::vector<ViewTitle> planTitles(const TitleBlock& block, bool sheetHasNumber)
{
    std::vector<ViewTitle> titles;
    for (const ViewTitle& v : block.views)
        if (v.reading.isPlan() && v.reading.saysLevel() && (!v.bare || (v.scale && standsOnce(v, block.views))))
            titles.push_back(v);
    const auto scaled = [](const ViewTitle& v) { return v.scale.has_value(); };
    if (std::ranges::count_if(titles, scaled) >= 2)
        std::erase_if(titles, [&](const ViewTitle& v) { return !scaled(v); });
    else if (sheetHasNumber && std::ranges::any_of(titles, [](const ViewTitle& v) { return !v.inZone; }))
        std::erase_if(titles, [](const ViewTitle& v) { return v.inZone; });
    double tallest = 0;
    for (const ViewTitle& v : titles)
        tallest = std::max(tallest, v.height);
    std::erase_if(titles, [&](const ViewTitle& v) { return v.height < 0.6 * tallest; });
    std::set<std::string> seen;
    std::erase_if(titles, [&](const ViewTitle& v) { return !seen.insert(v.text).second; });
    const std::vector<ViewTitle> all = titles;  // a title in several lines is read from each of them
    std::erase_if(titles, [&](const ViewTitle& v) {
        return std::ranges::any_of(
            all, [&](const ViewTitle& w) { return w.text != v.text && w.text.ends_with(v.text); });
    });
    return titles;
}

bool nameSeveralLevels(const std::vector<ViewTitle>& titles)
{
    const auto level = [](const ViewTitle& v) {
        return std::tuple(v.reading.floors, v.reading.base, v.reading.roof);
    };
    return std::ranges::any_of(titles, [&](const ViewTitle& v) { return level(v) != level(titles.front()); });
}

} // namespace

PlanSplit splitPlans(const drawing::Linework& marks, const TitleBlock& block, bool sheetHasNumber)
{
    PlanSplit split;
    std::vector<ViewTitle> titles = planTitles(block, sheetHasNumber);
    constexpr std::size_t kMostPlans = 24;
    if (titles.size() < 2 || titles.size() > kMostPlans || marks.extents.empty())
        return split;
    const Splitter splitter(inkOf(marks), marks.extents);
    const Box2 space = marks.extents.grown(0.01 * std::max(marks.extents.width(), marks.extents.height()));
    while (titles.size() >= 2) {
        split.parts.clear();
        if (!splitter.split(space, titles, split.parts)) {
            split.parts.clear();
            break;
        }
        std::size_t most = 0;
        for (const PlanPart& part : split.parts)
            most = std::max(most, splitter.inkIn(part.region));
        const auto poor = std::ranges::find_if(split.parts, [&](const PlanPart& part) {
            return double(splitter.inkIn(part.region)) < kFewestShare * double(most);
        });
        if (poor == split.parts.end())
            return split;
        // A title over nothing: an index, a key plan, the sheet's own.
        std::erase_if(titles, [&](const ViewTitle& t) { return t.text == poor->title.text; });
        split.parts.clear();
    }
    if (titles.size() >= 2 && nameSeveralLevels(titles))
        for (const ViewTitle& t : titles)
            split.unsure.push_back(t.text);
    return split;
}

PlanSplit splitByWindows(const std::vector<ModelWindow>& windows)
{
    constexpr double kMostShared = 0.2;  // of the smaller window
    PlanSplit split;
    const auto area = [](const Box2& b) { return b.width() * b.height(); };
    for (const ModelWindow& w : windows) {
        if (!w.title.reading.isPlan() || !w.title.reading.saysLevel())
            continue;
        bool shared = false;
        for (const PlanPart& part : split.parts) {
            Box2 common{{std::max(w.box.low.x, part.region.low.x), std::max(w.box.low.y, part.region.low.y)},
                        {std::min(w.box.high.x, part.region.high.x), std::min(w.box.high.y, part.region.high.y)}};
            if (common.low.x >= common.high.x || common.low.y >= common.high.y
                || area(common) < kMostShared * std::min(area(w.box), area(part.region)))
                continue;
            shared = true;
            if (nameSeveralLevels({w.title, part.title}))
                split.unsure = {part.title.text, w.title.text};
        }
        if (!shared)
            split.parts.push_back({w.box, w.title, w.number});
    }
    if (split.parts.size() < 2)
        split.parts.clear();
    return split;
}

} // namespace holdfast::plan
