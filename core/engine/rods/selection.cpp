#include "core/engine/rods/selection.h"

#include <algorithm>
#include <limits>

#include "core/engine/base/calculation_line.h"
#include "core/engine/rods/bearing.h"
#include "core/engine/rods/rod_strength.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

// How good a choice is; smaller is better, the first difference decides.
struct Cost {
    double overLimit = 0;
    int overTarget = 0;
    double weight = 0;
    auto operator<=>(const Cost&) const = default;
    Cost operator+(const Cost& o) const
    {
        return {overLimit + o.overLimit, overTarget + o.overTarget, weight + o.weight};
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

class Chooser {
public:
    explicit Chooser(const DesignCriteria& criteria) : m_criteria(criteria) {}

    Cell cell(const StoryNeed& need, const Candidates::Size& size) const
    {
        Cell out;
        out.choice.size = &size;
        count(out.cost, pickGrade(need, size, out.choice.grade));
        count(out.cost, pickPlate(need, size, out.choice.plate));
        const double device = pickDevice(need, size, out.choice.device);
        count(out.cost, device);
        countLimit(out.cost, elongationRatio(need, size, out.choice.device));
        out.cost.weight = (size.row->weight * need.rodLength).value();
        out.cost.overLimit = double(std::int64_t(out.cost.overLimit / kExcessGrain)) * kExcessGrain;
        return out;
    }

private:
    Force rodDemand(const StoryNeed& need) const
    {
        return asd() ? need.demand.tensionAsd : need.demand.tensionStrength;
    }
    Force plateDemand(const StoryNeed& need) const
    {
        return asd() ? need.demand.incrementAsd : need.demand.incrementStrength;
    }
    bool asd() const { return m_criteria.codes.basis == building::DesignBasis::Asd; }

    void count(Cost& cost, double ratio) const
    {
        countLimit(cost, ratio / m_criteria.rods.limitUtilization);
        if (ratio > m_criteria.rods.targetUtilization)
            ++cost.overTarget;
    }
    void countLimit(Cost& cost, double ratio) const { cost.overLimit += std::max(0.0, ratio - 1.0); }

    double pickGrade(const StoryNeed& need, const Candidates::Size& size, const RodGrade*& out) const
    {
        double best = kMissingPart;
        for (const auto& grade : size.grades) {
            const double ratio = rodDemand(need) / grade.capacity;
            if (!out || ratio < best) {
                best = ratio;
                out = grade.row;
            }
            if (ratio <= m_criteria.rods.targetUtilization)
                break;
        }
        return best;
    }

    double pickPlate(const StoryNeed& need, const Candidates::Size& size, const PlateModel*& out) const
    {
        double best = kMissingPart;
        for (const Candidates::Plate& plate : size.plates) {
            const double ratio = plateDemand(need).value() * plate.ratioPerPound;
            if (!out || ratio < best) {
                best = ratio;
                out = plate.row;
            }
            if (ratio <= m_criteria.rods.targetUtilization)
                return ratio;
        }
        return best;
    }

    double pickDevice(const StoryNeed& need, const Candidates::Size& size, const DeviceModel*& out) const
    {
        double best = kMissingPart;
        for (const DeviceModel* device : size.devices) {
            const double travel = device->travel > Length(0)
                ? utilization(need.travelRequired.value(), device->travel.value())
                : 0.0;
            const double load = need.demand.incrementAsd / device->allowable;
            const double ratio = std::max(load, travel > 1.0 ? travel : 0.0);
            if (!out || ratio < best) {
                best = ratio;
                out = device;
            }
            if (load <= m_criteria.rods.targetUtilization && travel <= 1.0)
                return load;
        }
        return best;
    }

    double elongationRatio(
        const StoryNeed& need, const Candidates::Size& size, const DeviceModel* device) const
    {
        Length total = elongation(need.demand.tensionAsd, need.rodLength, size.elongationArea);
        if (device)
            total += device->seating + device->elastic * (need.demand.incrementAsd / device->allowable);
        return total / m_criteria.rods.elongationLimit;
    }

    const DesignCriteria& m_criteria;
};

// Cells of one run as a table story x size.
class CellTable {
public:
    CellTable(std::span<const StoryNeed> needs, const Candidates& c, const DesignCriteria& criteria)
        : m_sizes(c.sizes.size())
    {
        const Chooser chooser(criteria);
        m_cells.reserve(needs.size() * m_sizes);
        for (const StoryNeed& need : needs)
            for (const auto& size : c.sizes)
                m_cells.push_back(chooser.cell(need, size));
    }
    const Cell& at(std::size_t story, std::size_t size) const { return m_cells[story * m_sizes + size]; }

private:
    std::size_t m_sizes;
    std::vector<Cell> m_cells;
};

template<class Row>
std::vector<const Row*> pointersTo(const std::vector<Row>& rows, auto keep)
{
    std::vector<const Row*> out;
    for (const Row& row : rows)
        if (keep(row))
            out.push_back(&row);
    return out;
}

double volume(const PlateModel& p)
{
    return p.width.value() * p.length.value() * p.thickness.value();
}

double plateRatioPerPound(
    const PlateModel& plate, Length rod, const LumberGrade& lumber, const DesignCriteria& c)
{
    const Stress bearing(1.0 / plateNetArea(plate.width, plate.length, rod).value());
    const double cb = bearingAreaFactor(plate.length, c.rods.endOffset - plate.length / 2.0);
    const Stress bending =
        plateBendingStress(bearing, plateCantilever(plate.width, plate.length, rod), plate.thickness);
    return std::max(bearing / (cb * perpendicularStress(lumber.compressionPerp, c.codes.basis)),
                    bending / plateBendingCapacity(plate.yield, c.codes.basis));
}

// A plate wider than the studs or longer than twice the end offset does not fit on the wall's plates.
std::vector<Candidates::Plate> platesFor(Length rod, const Catalogs& catalogs, const LumberGrade& lumber,
                                         const DesignCriteria& c)
{
    std::vector<Candidates::Plate> plates;
    for (const PlateModel& p : catalogs.plates)
        if (p.manufacturer == c.rods.plateFamily && p.maxRod >= rod && p.width <= c.materials.studDepth
            && p.length <= 2.0 * c.rods.endOffset)
            plates.push_back({&p, plateRatioPerPound(p, rod, lumber, c)});
    std::ranges::stable_sort(plates, {}, [](const Candidates::Plate& p) { return volume(*p.row); });
    return plates;
}

Candidates::Size sizeFrom(const RodSize& row, const Catalogs& catalogs, const LumberGrade& lumber,
                          const DesignCriteria& c)
{
    Candidates::Size size;
    size.row = &row;
    const Area nominal = nominalArea(row.diameter), net = tensileArea(row.diameter, row.threadsPerInch);
    size.strengthArea = c.rods.strengthArea == building::RodAreaRule::Nominal ? nominal : net;
    size.elongationArea = c.rods.elongationArea == building::RodAreaRule::Nominal ? nominal : net;
    for (const std::string& id : c.rods.grades)
        for (const RodGrade& grade : catalogs.grades)
            if (grade.id == id && row.diameter >= grade.minDiameter && row.diameter <= grade.maxDiameter)
                size.grades.push_back(
                    { &grade, rodCapacity(size.strengthArea, grade.ultimate, c.codes.basis) });
    size.plates = platesFor(row.diameter, catalogs, lumber, c);
    size.devices = pointersTo(catalogs.devices, [&](const DeviceModel& d) {
        return d.manufacturer == c.rods.deviceFamily && d.minRod <= row.diameter && d.maxRod >= row.diameter;
    });
    std::ranges::stable_sort(size.devices, {}, [](const DeviceModel* d) { return d->allowable.value(); });
    return size;
}

Fault noRow(const std::string& place, const std::string& cause)
{
    return {FaultCode::InvalidValue, "", place, cause};
}

} // namespace

Result<Candidates> candidates(const Catalogs& catalogs, const DesignCriteria& c)
{
    for (const std::string& id : c.rods.grades)
        if (std::ranges::find(catalogs.grades, id, &RodGrade::id) == catalogs.grades.end())
            return noRow("rods.grades", "the catalogue has no rod grade " + id);
    Candidates out;
    const std::string species = enumText(c.materials.species);
    const auto lumber = std::ranges::find_if(catalogs.lumber, [&](const LumberGrade& l) {
        return l.species == species && l.grade == c.materials.grade;
    });
    if (lumber == catalogs.lumber.end())
        return noRow("materials.grade", "the catalogue has no lumber " + species + " " + c.materials.grade);
    out.lumber = &*lumber;
    for (const RodSize& row : catalogs.rods) {
        if (row.diameter < c.rods.minDiameter || row.diameter > c.rods.maxDiameter)
            continue;
        Candidates::Size size = sizeFrom(row, catalogs, *lumber, c);
        if (!size.grades.empty())
            out.sizes.push_back(std::move(size));
    }
    if (out.sizes.empty())
        return noRow(
            "rods", "the catalogue has no rod of these grades between min_diameter and max_diameter");
    return out;
}

std::vector<Choice> chooseHardware(std::span<const StoryNeed> needs, const Candidates& candidates,
                                   const DesignCriteria& criteria)
{
    const CellTable cells(needs, candidates, criteria);
    const std::size_t stories = needs.size(), sizes = candidates.sizes.size();
    // best[n][s]: cheapest of stories n.. with story n at size s; below[n][s]: the best size up to s for
    // story n.
    std::vector<std::vector<Cost>> best(stories, std::vector<Cost>(sizes));
    std::vector<std::vector<std::size_t>> upTo(stories, std::vector<std::size_t>(sizes));
    for (std::size_t n = stories; n-- > 0;)
        for (std::size_t s = 0; s < sizes; ++s) {
            const Cost above = n + 1 < stories ? best[n + 1][upTo[n + 1][s]] : Cost{};
            best[n][s] = cells.at(n, s).cost + above;
            const bool better = s == 0 || best[n][s] < best[n][upTo[n][s - 1]];
            upTo[n][s] = better ? s : upTo[n][s - 1];
        }
    std::vector<Choice> chosen;
    std::size_t size = sizes - 1;
    for (std::size_t n = 0; n < stories; ++n) {
        size = upTo[n][size];
        chosen.push_back(cells.at(n, size).choice);
    }
    return chosen;
}

} // namespace holdfast::rods
