#include "core/engine/report/take_off.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace holdfast::report {

namespace {

enum class Order { Rod, Plate, Device, Coupler, Anchor };

constexpr const char* kParts[] = {"Rod", "Bearing plate", "Take-up device", "Coupler", "Anchor"};

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

bool isVerified(const std::string& grade, const rods::Catalogs& catalogs)
{
    const auto it = std::find_if(catalogs.grades.begin(), catalogs.grades.end(),
                                 [&](const rods::RodGrade& g) { return g.id == grade; });
    return it != catalogs.grades.end() && it->verified;
}

void countRun(Counts& counts, const rods::RodRun& run, const rods::Catalogs& catalogs)
{
    counts.each = run.rods;
    for (const auto& s : run.segments)
        counts.add(Order::Rod, s.diameter, s.grade, isVerified(s.grade, catalogs),
                   (s.top - s.bottom).in(1_ft));
    for (const auto& r : run.restraints) {
        counts.add(Order::Plate, {}, r.plate, r.plateVerified, 1);
        counts.add(Order::Device, {}, r.device, r.deviceVerified, 1);
    }
    for (const auto& c : run.couplers)
        counts.add(Order::Coupler, {}, c.model, c.verified, 1);
    if (run.base == building::StackBase::Podium)
        counts.add(Order::Anchor, run.anchor.diameter, run.anchor.model, run.anchor.verified, 1);
}

}  // namespace

std::vector<TakeOffLine> takeOff(const rods::RodSchedule& schedule, const rods::Catalogs& catalogs)
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
                          verified};
        if (diameter > 0)
            line.diameter = Length(diameter);
        lines.push_back(std::move(line));
    }
    return lines;
}

}  // namespace holdfast::report
