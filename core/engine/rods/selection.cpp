#include "core/engine/rods/selection.h"

#include <algorithm>
#include <limits>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using building::RodPreference;

// How good a choice is; smaller is better, the first difference decides.
struct Cost {
    double overLimit = 0;
    int overTarget = 0;
    double preferred = 0; // price or number of different rods; 0 when the lightest is wanted
    double weight = 0;
    auto operator<=>(const Cost&) const = default;
    Cost operator+(const Cost& o) const
    {
        return {overLimit + o.overLimit, overTarget + o.overTarget, preferred + o.preferred,
                weight + o.weight};
    }
};

// A missing part counts as this many times overloaded: worse than any that exists.
constexpr double kMissingPart = 100.0;
// Rounds sums of ratios so that equal excesses compare equal.
constexpr double kExcessGrain = 1e-9;

struct Cell {
    Choice choice;
    Cost cost;
};

// A rod a story may have: of one grade, or of the first grade that does.
struct Option {
    std::size_t size = 0;
    const Candidates::Grade* grade = nullptr; // null: the first that meets the target
};

RodPreference preferenceOf(const DesignCriteria& c, const Candidates& open)
{
    const bool unpriced = c.rods.preference == RodPreference::Cheapest && !open.priced;
    return unpriced ? RodPreference::Lightest : c.rods.preference;
}

// The number of different rods depends on the grades, so there each is an option of its own.
std::vector<Option> optionsOf(const Candidates& open, RodPreference preference)
{
    std::vector<Option> options;
    for (std::size_t s = 0; s < open.sizes.size(); ++s) {
        if (preference != RodPreference::FewestParts) {
            options.push_back({s, nullptr});
            continue;
        }
        for (const auto& grade : open.sizes[s].grades)
            options.push_back({s, &grade});
    }
    return options;
}

class Chooser {
public:
    Chooser(const DesignCriteria& criteria, RodPreference preference, bool elongation)
        : m_criteria(criteria), m_cheapest(preference == RodPreference::Cheapest), m_elongation(elongation)
    {
    }

    Cell cell(const StoryNeed& need, const Candidates::Size& size, const Candidates::Grade* only) const
    {
        Cell out;
        out.choice.size = &size;
        const Candidates::Grade& grade = only ? *only : pickGrade(need, size);
        out.choice.grade = grade.row;
        count(out.cost, rodDemand(need) / grade.capacity);
        count(out.cost, pickPlate(need, size, grade.heavyNut, out.choice.plate));
        out.cost = out.cost + pickDevice(need, size, out.choice.device);
        out.cost.weight = (size.row->weight * need.rodLength).value();
        if (m_cheapest)
            out.cost.preferred = priceOf(out.choice, need.rodLength);
        out.cost.overLimit = double(std::int64_t(out.cost.overLimit / kExcessGrain)) * kExcessGrain;
        return out;
    }

private:
    bool asd() const { return m_criteria.codes.basis == building::DesignBasis::Asd; }
    Force rodDemand(const StoryNeed& need) const
    {
        return asd() ? need.demand.tensionAsd : need.demand.tensionStrength;
    }
    Force plateDemand(const StoryNeed& need) const
    {
        return asd() ? need.demand.incrementAsd : need.demand.incrementStrength;
    }

    static double priceOf(const Choice& c, Length rodLength)
    {
        return c.size->row->price * rodLength.in(1_ft) + (c.plate ? c.plate->price : 0.0)
               + (c.device ? c.device->price : 0.0);
    }

    void count(Cost& cost, double ratio) const
    {
        countLimit(cost, ratio / m_criteria.rods.limitUtilization);
        if (ratio > m_criteria.rods.targetUtilization)
            ++cost.overTarget;
    }
    void countLimit(Cost& cost, double ratio) const { cost.overLimit += std::max(0.0, ratio - 1.0); }

    const Candidates::Grade& pickGrade(const StoryNeed& need, const Candidates::Size& size) const
    {
        const Candidates::Grade* best = &size.grades.front();
        for (const auto& grade : size.grades) {
            if (rodDemand(need) / grade.capacity <= m_criteria.rods.targetUtilization)
                return grade;
            if (grade.capacity > best->capacity)
                best = &grade;
        }
        return *best;
    }

    double pickPlate(const StoryNeed& need, const Candidates::Size& size, bool heavyNut,
                     const PlateModel*& out) const
    {
        double best = kMissingPart, bestPrice = 0;
        bool met = false;
        for (const Candidates::Plate& plate : size.plates) {
            const double ratio =
                plateDemand(need).value() * (heavyNut ? plate.heavyPerPound : plate.hexPerPound);
            const bool meets = ratio <= m_criteria.rods.targetUtilization;
            const bool cheaper = m_cheapest && meets && met && plate.row->price < bestPrice;
            if (!out || (!met && (meets || ratio < best)) || cheaper) {
                best = ratio;
                bestPrice = plate.row->price;
                out = plate.row;
                met = meets;
            }
            if (met && !m_cheapest)
                break;
        }
        return best;
    }

    // Load, travel and the elongation it brings are judged together, so a stiffer device may win over a
    // weaker one.
    Cost pickDevice(const StoryNeed& need, const Candidates::Size& size, const DeviceModel*& out) const
    {
        Cost best;
        count(best, kMissingPart);
        countElongation(best, need, size, nullptr);
        for (const DeviceModel* device : size.devices) {
            Cost cost;
            count(cost, need.demand.incrementAsd / device->allowable);
            if (device->travel > Length(0))
                countLimit(cost, utilization(need.travelRequired.value(), device->travel.value()));
            countElongation(cost, need, size, device);
            cost.preferred = m_cheapest ? device->price : 0.0;
            if (!out || cost < best) {
                best = cost;
                out = device;
            }
        }
        best.preferred = 0; // the price is counted with the other parts
        return best;
    }

    void countElongation(Cost& cost, const StoryNeed& need, const Candidates::Size& size,
                         const DeviceModel* device) const
    {
        if (!m_elongation)
            return;
        Length total = elongation(need.demand.tensionAsd, need.rodLength, size.elongationArea);
        if (device)
            total += device->seating + device->elastic * (need.demand.incrementAsd / device->allowable);
        countLimit(cost, total / m_criteria.rods.elongationLimit);
    }

    const DesignCriteria& m_criteria;
    bool m_cheapest, m_elongation;
};

class Search {
public:
    Search(std::span<const StoryNeed> needs, const Candidates& open, const DesignCriteria& criteria,
           bool elongation)
        : m_open(open), m_preference(preferenceOf(criteria, open)), m_options(optionsOf(open, m_preference)),
          m_stories(needs.size())
    {
        const Chooser chooser(criteria, m_preference, elongation);
        m_cells.reserve(m_stories * m_options.size());
        for (const StoryNeed& need : needs)
            for (const Option& o : m_options)
                m_cells.push_back(chooser.cell(need, open.sizes[o.size], o.grade));
    }

    Selection run()
    {
        // m_best[n][o]: cheapest of stories n and up with option o in story n; m_next: the option above it
        // then.
        m_best.assign(m_stories, std::vector<Cost>(m_options.size()));
        m_next.assign(m_stories, std::vector<std::size_t>(m_options.size(), 0));
        for (std::size_t n = m_stories; n-- > 0;)
            for (std::size_t o = 0; o < m_options.size(); ++o)
                extend(n, o);
        Selection out;
        std::size_t option = 0;
        for (std::size_t o = 1; o < m_options.size(); ++o)
            if (m_best[0][o] < m_best[0][option])
                option = o;
        out.overLimit = m_best[0][option].overLimit;
        for (std::size_t n = 0; n < m_stories; ++n) {
            out.choices.push_back(cell(n, option).choice);
            option = m_next[n][option];
        }
        return out;
    }

private:
    const Cell& cell(std::size_t n, std::size_t o) const { return m_cells[n * m_options.size() + o]; }

    void extend(std::size_t n, std::size_t o)
    {
        Cost above;
        if (n + 1 < m_stories) {
            bool first = true;
            for (std::size_t u = 0; u < m_options.size() && m_options[u].size <= m_options[o].size; ++u) {
                const Cost cost = m_best[n + 1][u] + change(o, u);
                if (first || cost < above) {
                    above = cost;
                    m_next[n][o] = u;
                    first = false;
                }
            }
        } else if (m_preference == RodPreference::FewestParts) {
            above.preferred = 1; // the topmost rod is the first kind
        }
        m_best[n][o] = cell(n, o).cost + above;
    }

    Cost change(std::size_t lower, std::size_t upper) const
    {
        Cost cost;
        if (m_preference == RodPreference::FewestParts)
            cost.preferred = lower == upper ? 0.0 : 1.0;
        else if (m_preference == RodPreference::Cheapest)
            cost.preferred = m_open.reducerPrice[m_options[lower].size][m_options[upper].size];
        return cost;
    }

    const Candidates& m_open;
    RodPreference m_preference;
    std::vector<Option> m_options;
    std::size_t m_stories;
    std::vector<Cell> m_cells;
    std::vector<std::vector<Cost>> m_best;
    std::vector<std::vector<std::size_t>> m_next;
};

} // namespace

Selection chooseHardware(std::span<const StoryNeed> needs, const Candidates& candidates,
                         const DesignCriteria& criteria, bool elongation)
{
    return Search(needs, candidates, criteria, elongation).run();
}

} // namespace holdfast::rods
