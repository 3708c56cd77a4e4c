#include "core/engine/clash/resolver.h"

#include <algorithm>
#include <cmath>

#include "core/engine/clash/openings.h"
#include "core/engine/clash/search.h"

namespace holdfast::clash {

namespace {

using geometry::Point3;

constexpr double kFar = 1e9;     // in: proximity shall answer at any distance
constexpr double kExact = 1e-9;  // in: ends of intervals
constexpr int kHalvings = 80;    // from 100 ft to below kExact

geometry::Bar moved(geometry::Bar bar, Point3 by)
{
    bar.axis = {bar.axis.a + by, bar.axis.b + by};
    return bar;
}

geometry::OrientedBox moved(geometry::OrientedBox box, Point3 by)
{
    box.center = box.center + by;
    return box;
}

// Smallest value of a convex function, by its golden sections.
template<class Gap>
double lowest(const Gap& gap, Span range)
{
    constexpr double kGolden = 0.6180339887498949;
    double a = range.from, b = range.to;
    double c = b - kGolden * (b - a), d = a + kGolden * (b - a);
    double gc = gap(c), gd = gap(d);
    while (b - a > kExact) {
        if (gc <= gd) {
            b = d;
            d = c;
            gd = gc;
            c = b - kGolden * (b - a);
            gc = gap(c);
        } else {
            a = c;
            c = d;
            gc = gd;
            d = a + kGolden * (b - a);
            gd = gap(d);
        }
    }
    return (a + b) / 2;
}

// Where a convex function crosses `limit` between a place below and one that is not.
template<class Gap>
double crossing(const Gap& gap, double limit, double below, double above)
{
    for (int i = 0; i < kHalvings && std::fabs(above - below) > kExact / 4; ++i) {
        const double middle = (below + above) / 2;
        (gap(middle) < limit ? below : above) = middle;
    }
    return above;
}

template<class Gap>
std::optional<Span> below(const Gap& gap, double limit, Span range)
{
    const double low = lowest(gap, range);
    if (!(gap(low) < limit))
        return std::nullopt;
    return Span{gap(range.from) < limit ? range.from : crossing(gap, limit, low, range.from),
                gap(range.to) < limit ? range.to : crossing(gap, limit, low, range.to)};
}

std::vector<Span> merged(std::vector<Span> spans)
{
    std::ranges::sort(spans);
    std::vector<Span> apart;
    for (const Span& s : spans)
        if (!apart.empty() && s.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, s.to);
        else
            apart.push_back(s);
    return apart;
}

class Mover {
public:
    explicit Mover(const ShiftQuestion& q) : m_q(q)
    {
        for (std::uint32_t i = 0; i < q.model.parts.size(); ++i)
            if (q.model.parts[i].owner.label == q.rodRun && isTestedPart(q.model.parts[i].kind))
                m_own.push_back(hardwareOf(q.model.parts[i], i));
    }

    bool hasParts() const { return !m_own.empty(); }

    template<class Shape>
    void meet(const Shape& shape, const geometry::Box3& bounds, const Terms& terms)
    {
        for (const Hardware& own : m_own) {
            const Term& term = terms.of(own.kind);
            if (!term.allowed && sweep(own).grown(term.required.value() + 1).overlaps(bounds))
                forbid(own, shape, term.required.value());
        }
    }

    std::vector<Span> forbidden() const { return merged(m_spans); }

private:
    Point3 by(double shift) const { return {m_q.along.x * shift, m_q.along.y * shift, 0}; }

    geometry::Box3 sweep(const Hardware& own) const
    {
        geometry::Box3 box;
        for (const double shift : {m_q.range.from, m_q.range.to})
            std::visit([&](const auto& shape) { box.add(geometry::bounds(moved(shape, by(shift)))); }, own.shape);
        return box;
    }

    template<class Shape>
    auto gapOf(const Hardware& own, const Shape& shape) const
    {
        return [this, &own, &shape](double shift) {
            return std::visit([&](const auto& part) {
                return geometry::proximity(moved(part, by(shift)), shape, kFar)->gap;
            }, own.shape);
        };
    }

    // Touching at exactly the clearance is clear.
    template<class Shape>
    void forbid(const Hardware& own, const Shape& shape, double required)
    {
        if (const auto span = below(gapOf(own, shape), required - geometry::kTouching, m_q.range))
            m_spans.push_back(*span);
    }

    // Each triangle is convex; between their intervals nothing of the surface is near, so that what lies there is
    // inside as a whole or outside as a whole.
    void forbid(const Hardware& own, const geometry::MeshView& mesh, double required)
    {
        std::vector<Span> spans;
        const double limit = required - geometry::kTouching;
        for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
            const geometry::MeshView triangle{mesh.points, mesh.triangles.subspan(i, 3)};
            if (const auto span = below(gapOf(own, triangle), limit, m_q.range))
                spans.push_back(*span);
        }
        spans = merged(std::move(spans));
        const auto gap = gapOf(own, mesh);
        double from = m_q.range.from;
        for (std::size_t i = 0; i <= spans.size(); ++i) {
            const double to = i < spans.size() ? spans[i].from : m_q.range.to;
            if (to > from && gap((from + to) / 2) < limit)
                m_spans.push_back({from, to});
            from = i < spans.size() ? spans[i].to : to;
        }
        m_spans.insert(m_spans.end(), spans.begin(), spans.end());
    }

    const ShiftQuestion& m_q;
    std::vector<Hardware> m_own;
    std::vector<Span> m_spans;
};

Outcome meetDrawn(Mover& mover, const RuleBook& rules, const ShiftQuestion& q, const Run& run)
{
    static const std::string none;
    const auto& obstructions = q.layout.obstructions;
    for (std::size_t i = 0; i < obstructions.size(); ++i) {
        if (i % 256 == 0 && run.stopped())
            return cancelled("the search for a place");
        if (const Outcome valid = validateShape(obstructions[i]); !valid)
            return valid.fault();
        const Terms& terms = rules.termsFor(obstructions[i], i < q.team.systems.size() ? q.team.systems[i] : none);
        withShape(obstructions[i], [&](const auto& shape, const geometry::Box3& bounds) {
            mover.meet(shape, bounds, terms);
        });
    }
    return Done{};
}

void meetOpeningsAndRuns(Mover& mover, const RuleBook& rules, const ShiftQuestion& q)
{
    for (const building::Obstruction& opening : openingsOf(q.layout, q.criteria))
        withShape(opening, [&](const auto& shape, const geometry::Box3& bounds) {
            mover.meet(shape, bounds, rules.termsFor(Met::Opening, opening.level, opening.label));
        });
    for (std::uint32_t i = 0; i < q.model.parts.size(); ++i) {
        const solids::Part& part = q.model.parts[i];
        if (part.owner.label == q.rodRun || !isTestedPart(part.kind) || part.kind == solids::PartKind::Post)
            continue;
        const Terms& terms = rules.termsFor(Met::RodRun, part.level, part.owner.label);
        const Hardware other = hardwareOf(part, i);
        std::visit([&](const auto& shape) { mover.meet(shape, solids::bounds(part.shape), terms); }, other.shape);
    }
}

} // namespace

Result<std::vector<Span>> forbiddenShifts(const ShiftQuestion& question, const Run& run)
{
    Mover mover(question);
    if (!mover.hasParts())
        return Fault{FaultCode::NothingToDo, {}, question.rodRun, "there is no such rod run"};
    const RuleBook rules(question.criteria.clearances, question.team.rules);
    if (const Outcome met = meetDrawn(mover, rules, question, run); !met)
        return met.fault();
    meetOpeningsAndRuns(mover, rules, question);
    return mover.forbidden();
}

std::optional<double> smallestShift(const std::vector<Span>& forbidden, Span range, double distance)
{
    constexpr double kTape = 0.125;    // in
    constexpr double kClear = 1e-6;    // in; at the very end of an interval the gap is the clearance, give or take
    const auto isFree = [&](double shift) {
        return std::ranges::none_of(forbidden, [&](const Span& span) {
            return shift > span.from - kClear && shift < span.to + kClear;
        });
    };
    if (isFree(0) && range.from <= 0 && range.to >= 0)
        return 0;
    std::optional<double> smallest;
    for (double n = std::ceil((distance + range.from) / kTape); n * kTape <= distance + range.to; ++n) {
        const double shift = n * kTape - distance, size = std::fabs(shift);
        const bool isBetter = !smallest || size < std::fabs(*smallest)
            || (size == std::fabs(*smallest) && shift > 0);
        if (isBetter && isFree(shift))
            smallest = shift;
    }
    return smallest;
}

} // namespace holdfast::clash
