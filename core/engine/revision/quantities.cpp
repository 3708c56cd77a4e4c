#include "core/engine/revision/quantities.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/engine/base/feet_inch.h"

namespace holdfast::revision {
namespace {

// Steel, 490 lb/ft3, on the nominal area: what the take-off of a rod schedule without catalogue can say.
constexpr double kSteelWeight = 490.0 / 1728.0;  // lb/in3

// "1-1/4 in": as hardware is called.
std::string sizeName(Length size)
{
    std::string text = formatInches(size);
    text.pop_back();
    std::ranges::replace(text, ' ', '-');
    return text + " in";
}

using TakeOff = std::map<std::pair<std::string, std::string>, double>;  // what and unit

void count(TakeOff& takeOff, const std::string& kind, const std::string& model, int pieces)
{
    if (!model.empty())
        takeOff[{kind + " " + model, "each"}] += pieces;
}

void countRun(TakeOff& takeOff, const rods::RodRun& run)
{
    for (const auto& s : run.segments) {
        const std::string rod = sizeName(s.diameter) + " rod " + s.grade;
        const double inches = (s.top - s.bottom).value() * run.rods;
        takeOff[{rod, "ft"}] += inches / 12.0;
        takeOff[{rod, "lb"}] += inches * s.nominalArea.value() * kSteelWeight;
    }
    for (const auto& r : run.restraints) {
        count(takeOff, "plate", r.plate, run.rods);
        count(takeOff, "device", r.device, run.rods);
    }
    for (const auto& c : run.couplers)
        count(takeOff, "coupler", c.model, run.rods);
    if (run.base == building::StackBase::Podium && !run.anchor.model.empty())
        count(takeOff, "anchor", run.anchor.model + " " + sizeName(run.anchor.diameter), run.rods);
}

TakeOff takeOff(const rods::RodSchedule& schedule)
{
    TakeOff all;
    for (const auto& run : schedule.runs)
        countRun(all, run);
    return all;
}

double amount(const TakeOff& takeOff, const TakeOff::key_type& key)
{
    const auto found = takeOff.find(key);
    return found == takeOff.end() ? 0.0 : found->second;
}

} // namespace

std::vector<QuantityDelta> quantityDeltas(const rods::RodSchedule& before, const rods::RodSchedule& after)
{
    const TakeOff base = takeOff(before), current = takeOff(after);
    TakeOff keys = base;
    keys.insert(current.begin(), current.end());
    std::vector<QuantityDelta> deltas;
    for (const auto& [key, unused] : keys) {
        QuantityDelta d{key.first, amount(base, key), amount(current, key), 0, key.second, std::nullopt};
        d.delta = d.current - d.base;
        if (d.base != 0)
            d.percent = 100.0 * d.delta / d.base;
        deltas.push_back(d);
    }
    return deltas;
}

} // namespace holdfast::revision
