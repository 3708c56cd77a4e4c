#include "core/engine/rods/take_off.h"

#include <algorithm>
#include <map>
#include <numbers>
#include <tuple>

namespace holdfast::rods {

namespace {

enum class Order { Rod, Plate, Device, Nut, Coupler, Anchor };

constexpr const char* kParts[] = {"Rod", "Bearing plate", "Take-up device", "Nut", "Coupler", "Anchor"};

constexpr double kSteelWeight = 490.0 / 1728.0;  // lb/in3, of steel at 490 pcf (ASCE 7 Table C3.1-2: 492)

// What one unit of a line weighs and costs.
struct Each {
    std::optional<Force> weight;
    std::optional<double> price;
};

std::optional<double> priced(double price)
{
    return price > 0 ? std::optional(price) : std::nullopt;
}

template<class Rows, class Match>
auto found(const Rows& rows, Match match)
{
    const auto it = std::ranges::find_if(rows, match);
    return it == rows.end() ? nullptr : &*it;
}

Force plateWeight(const PlateModel& p)
{
    return Force((p.width * p.length * p.thickness).value() * kSteelWeight);
}

// A hexagon inside the circle `outer`, less the rods in it.
Force couplerWeight(const CouplerModel& c)
{
    const auto disc = [](Length d) { return std::numbers::pi / 4 * d.value() * d.value(); };
    const double hexagon = 3 * std::numbers::sqrt3 / 8 * c.outer.value() * c.outer.value();
    return Force((hexagon - (disc(c.lower) + disc(c.upper)) / 2) * c.length.value() * kSteelWeight);
}

Each eachOf(Order order, Length diameter, const std::string& model, const Catalogs& catalogs)
{
    const auto named = [&](const auto& row) { return row.model == model; };
    switch (order) {
    case Order::Rod:
        if (const auto* r = found(catalogs.rods, [&](const auto& size) { return size.diameter == diameter; }))
            return {r->weight * 1_ft, priced(r->price)};
        break;
    case Order::Plate:
        if (const auto* p = found(catalogs.plates, named))
            return {plateWeight(*p), priced(p->price)};
        break;
    case Order::Device:
        if (const auto* d = found(catalogs.devices, named))
            return {std::nullopt, priced(d->price)};
        break;
    case Order::Coupler:
        if (const auto* c = found(catalogs.couplers, named))
            return {couplerWeight(*c), priced(c->price)};
        break;
    case Order::Anchor:
        if (const auto* a = found(catalogs.anchors, named))
            return {std::nullopt, priced(a->price)};
        break;
    case Order::Nut: break;
    }
    return {};
}

struct Counts {
    using Key = std::tuple<Order, double, std::string, bool>;  // part, diameter or 0, model, verified
    std::map<Key, double> quantities;

    void add(Order order, Length diameter, const std::string& model, bool verified, double quantity)
    {
        if (!model.empty())
            quantities[{order, diameter.value(), model, verified}] += quantity * each;
    }

    int each = 1;                // a pair of rods counts twice
};

bool isVerified(const std::string& grade, const Catalogs& catalogs)
{
    const auto it = std::find_if(catalogs.grades.begin(), catalogs.grades.end(),
                                 [&](const RodGrade& g) { return g.id == grade; });
    return it != catalogs.grades.end() && it->verified;
}

void countRun(Counts& counts, const RodRun& run, const Catalogs& catalogs)
{
    counts.each = run.rods;
    for (const auto& s : run.segments)
        counts.add(Order::Rod, s.diameter, s.grade, isVerified(s.grade, catalogs),
                   (s.top - s.bottom).in(1_ft));
    for (const auto& r : run.restraints) {
        counts.add(Order::Plate, {}, r.plate, r.plateVerified, 1);
        counts.add(Order::Device, {}, r.device, r.deviceVerified, 1);
        if (const auto* s = found(run.segments, [&](const auto& rod) { return rod.story == r.story; }))
            counts.add(Order::Nut, s->diameter, "heavy hex", true, 1);
    }
    for (const auto& c : run.couplers)
        counts.add(Order::Coupler, {}, c.model, c.verified, 1);
    if (run.base == building::StackBase::Podium)
        counts.add(Order::Anchor, run.anchor.diameter, run.anchor.model, run.anchor.verified, 1);
}

}  // namespace

std::vector<TakeOffLine> takeOff(const RodSchedule& schedule, const Catalogs& catalogs)
{
    Counts counts;
    for (const auto& run : schedule.runs)
        countRun(counts, run, catalogs);
    std::vector<TakeOffLine> lines;
    for (const auto& [key, quantity] : counts.quantities) {
        const auto& [order, diameter, model, verified] = key;
        TakeOffLine line {kParts[int(order)],
                          model,
                          std::nullopt,
                          quantity,
                          order == Order::Rod ? "ft" : "pieces",
                          verified,
                          std::nullopt,
                          std::nullopt};
        const Each each = eachOf(order, Length(diameter), model, catalogs);
        if (each.weight)
            line.weight = *each.weight * quantity;
        if (each.price)
            line.cost = *each.price * quantity;
        if (diameter > 0)
            line.diameter = Length(diameter);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace holdfast::rods
