#include "core/engine/revision/quantities.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/engine/base/feet_inch.h"
#include "core/engine/rods/take_off.h"

namespace holdfast::revision {
namespace {

// "1-1/4 in": as hardware is called.
std::string sizeName(Length size)
{
    std::string text = formatInches(size);
    text.pop_back();
    if (text.starts_with("0 "))
        text.erase(0, 2);
    std::ranges::replace(text, ' ', '-');
    return text + " in";
}

struct Amount {
    double quantity = 0;
    std::optional<Force> weight;
    std::optional<double> cost;
    std::string unit;
};

using Key = std::pair<std::size_t, std::string>;  // place of the part among the parts, item
using Amounts = std::map<Key, Amount>;

constexpr const char* kParts[] = {"Rod", "Bearing plate", "Take-up device", "Nut", "Coupler", "Anchor"};

std::size_t placeOf(const std::string& part)
{
    return std::size_t(std::ranges::find(kParts, part) - std::begin(kParts));
}

// The verified and the unverified rows of one model are one thing to buy.
Amounts amounts(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs)
{
    Amounts all;
    for (const rods::TakeOffLine& line : rods::takeOff(schedule, catalogs)) {
        Amount& amount = all[{placeOf(line.part), (line.diameter ? sizeName(*line.diameter) + " " : "") + line.model}];
        amount.quantity += line.quantity;
        amount.unit = line.unit;
        if (line.weight)
            amount.weight = amount.weight.value_or(Force()) + *line.weight;
        if (line.cost)
            amount.cost = amount.cost.value_or(0) + *line.cost;
    }
    return all;
}

// What is not in one of the runs weighs and costs nothing there; what has no weight or price has no difference.
template<class Value>
std::optional<Value> difference(const std::optional<Value>& base, const std::optional<Value>& current)
{
    if (!base && !current)
        return std::nullopt;
    return current.value_or(Value()) - base.value_or(Value());
}

} // namespace

std::vector<QuantityDelta> quantityDeltas(const rods::RodSchedule& before, const rods::RodSchedule& after,
                                          const rods::Catalogs& catalogs)
{
    Amounts base = amounts(before, catalogs), current = amounts(after, catalogs);
    Amounts keys = base;
    keys.insert(current.begin(), current.end());
    std::vector<QuantityDelta> deltas;
    for (const auto& [key, either] : keys) {
        const Amount &b = base[key], &c = current[key];
        QuantityDelta d;
        d.item = key.second;
        d.category = key.first < std::size(kParts) ? kParts[key.first] : "";
        d.base = b.quantity;
        d.current = c.quantity;
        d.delta = d.current - d.base;
        d.unit = either.unit;
        if (d.base != 0)
            d.percent = 100.0 * d.delta / d.base;
        d.deltaWeight = difference(b.weight, c.weight);
        d.deltaCost = difference(b.cost, c.cost);
        deltas.push_back(std::move(d));
    }
    return deltas;
}

} // namespace holdfast::revision
