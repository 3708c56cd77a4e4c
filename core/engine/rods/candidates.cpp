#include <algorithm>

#include "core/engine/rods/bearing.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/selection.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;

double volume(const PlateModel& p)
{
    return p.width.value() * p.length.value() * p.thickness.value();
}

// The worse of bearing and bending of a plate under one pound.
double ratioPerPound(const PlateModel& plate, const PlatePlace& place, Length flats,
                     const LumberGrade& lumber, const DesignCriteria& c)
{
    const Stress bearing(1.0 / plateNetArea(plate.width, plate.length, place.rod).value());
    const double cb = bearingAreaFactor(plate.length, place.toEnd - plate.length / 2.0);
    const Stress bending =
        plateBendingStress(bearing, plateCantilever(plate.width, plate.length, flats), plate.thickness);
    return std::max(bearing / (cb * perpendicularStress(lumber.compressionPerp, c)),
                    bending / plateBendingCapacity(plate.yield, c.codes.basis));
}

// A plate wider than the studs or longer than its room does not fit on the wall's plates.
std::vector<Candidates::Plate> platesFor(const PlatePlace& place, const Catalogs& catalogs,
                                         const LumberGrade& lumber, const DesignCriteria& c)
{
    std::vector<Candidates::Plate> plates;
    const Length hex = nutFlats(place.rod, Stress(0)), heavy = nutFlats(place.rod, kHeavyNutStrength);
    for (const PlateModel& p : catalogs.plates)
        if (p.manufacturer == c.rods.plateFamily && p.maxRod >= place.rod && p.width <= c.materials.studDepth
            && p.length <= place.room)
            plates.push_back(
                {&p, ratioPerPound(p, place, hex, lumber, c), ratioPerPound(p, place, heavy, lumber, c)});
    std::ranges::stable_sort(plates, {}, [](const Candidates::Plate& p) { return volume(*p.row); });
    return plates;
}

bool isOfKind(const DeviceModel& device, building::DeviceKind kind)
{
    const bool ratchet = device.travel == Length(0);
    return kind == building::DeviceKind::Any || ratchet == (kind == building::DeviceKind::Ratchet);
}

Candidates::Size sizeFrom(const RodSize& row, const Catalogs& catalogs, const LumberGrade& lumber,
                          const DesignCriteria& c, int rods)
{
    Candidates::Size size;
    size.row = &row;
    const Area nominal = nominalArea(row.diameter), net = tensileArea(row.diameter, row.threadsPerInch);
    size.strengthArea = c.rods.strengthArea == building::RodAreaRule::Nominal ? nominal : net;
    size.elongationArea = c.rods.elongationArea == building::RodAreaRule::Nominal ? nominal : net;
    for (const std::string& id : c.rods.grades)
        for (const RodGrade& grade : catalogs.grades)
            if (grade.id == id && row.diameter >= grade.minDiameter && row.diameter <= grade.maxDiameter)
                size.grades.push_back({&grade, rodCapacity(size.strengthArea, grade.ultimate, c.codes.basis),
                                       grade.ultimate >= kHeavyNutStrength});
    size.plates = platesFor(platePlace(row.diameter, rods, c.rods), catalogs, lumber, c);
    for (const DeviceModel& d : catalogs.devices)
        if (d.manufacturer == c.rods.deviceFamily && d.minRod <= row.diameter && d.maxRod >= row.diameter
            && isOfKind(d, c.rods.device))
            size.devices.push_back(&d);
    std::ranges::stable_sort(size.devices, {}, [](const DeviceModel* d) { return d->allowable.value(); });
    return size;
}

// Prices of the reducers between the open sizes; false when one is not known.
bool priceReducers(Candidates& c, const Catalogs& catalogs)
{
    const std::size_t n = c.sizes.size();
    c.reducerPrice.assign(n, std::vector<double>(n, 0.0));
    bool known = true;
    for (std::size_t lower = 0; lower < n; ++lower)
        for (std::size_t upper = 0; upper < lower; ++upper) {
            const auto at = std::ranges::find_if(catalogs.couplers, [&](const CouplerModel& m) {
                return m.lower == c.sizes[lower].row->diameter && m.upper == c.sizes[upper].row->diameter;
            });
            known = known && at != catalogs.couplers.end() && at->price > 0;
            c.reducerPrice[lower][upper] = at == catalogs.couplers.end() ? 0.0 : at->price;
        }
    return known;
}

bool allPriced(const Candidates& c)
{
    return std::ranges::all_of(c.sizes, [](const Candidates::Size& s) {
        return s.row->price > 0
               && std::ranges::all_of(s.plates, [](const auto& p) { return p.row->price > 0; })
               && std::ranges::all_of(s.devices, [](const DeviceModel* d) { return d->price > 0; });
    });
}

Fault noRow(const std::string& place, const std::string& cause)
{
    return {FaultCode::InvalidValue, "", place, cause};
}

} // namespace

Result<Candidates> candidates(const Catalogs& catalogs, const DesignCriteria& c, int rods)
{
    for (const std::string& id : c.rods.grades)
        if (std::ranges::find(catalogs.grades, id, &RodGrade::id) == catalogs.grades.end())
            return noRow("rods.grades", "the catalogue has no rod grade " + id);
    Candidates out;
    out.rods = rods;
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
        Candidates::Size size = sizeFrom(row, catalogs, *lumber, c, rods);
        if (!size.grades.empty())
            out.sizes.push_back(std::move(size));
    }
    if (out.sizes.empty())
        return noRow("rods",
                     "the catalogue has no rod of these grades between min_diameter and max_diameter");
    const bool reducers = priceReducers(out, catalogs);
    out.priced = reducers && allPriced(out);
    return out;
}

} // namespace holdfast::rods
