// Remedies for rods, plates and devices.
#include <algorithm>
#include <cmath>

#include "core/engine/base/calculation.h"
#include "core/engine/base/feet_inch.h"
#include "core/engine/rods/bearing.h"
#include "core/engine/rods/rod_strength.h"
#include "core/engine/rods/run_remedies.h"
#include "core/engine/rods/shrinkage.h"

namespace holdfast::rods {

namespace {

// Results that meet the limit up to round-off.
constexpr double kMeets = 1.0 + 1e-9;

Area areaBy(building::RodAreaRule rule, const RodSize& size)
{
    return rule == building::RodAreaRule::Nominal ? nominalArea(size.diameter)
                                                  : tensileArea(size.diameter, size.threadsPerInch);
}

// The weakest grade of the catalogue at this size that carries `demand`; null: none.
const RodGrade* gradeFor(const FailedCheck& f, const RodSize& size, Force demand)
{
    const Area area = areaBy(f.criteria().rods.strengthArea, size);
    const RodGrade* best = nullptr;
    for (const RodGrade& g : f.rows.catalogs.grades)
        if (size.diameter >= g.minDiameter && size.diameter <= g.maxDiameter
            && demand <= kMeets * f.limit() * rodCapacity(area, g.ultimate, f.criteria().codes.basis)
            && (!best || g.ultimate < best->ultimate))
            best = &g;
    return best;
}

// The thinnest rod of the same grade that carries it.
const RodSize* sizeFor(const FailedCheck& f, Force demand)
{
    for (const RodSize& size : f.rows.catalogs.rods) {
        if (size.diameter <= f.parts().size->diameter)
            continue;
        const Area area = areaBy(f.criteria().rods.strengthArea, size);
        for (const RodGrade& g : f.rows.catalogs.grades)
            if (g.id == f.parts().grade->id && size.diameter >= g.minDiameter
                && size.diameter <= g.maxDiameter
                && demand <= kMeets * f.limit() * rodCapacity(area, g.ultimate, f.criteria().codes.basis))
                return &size;
    }
    return nullptr;
}

// Tension is (f_E M - f_D M_R)/d and never less than above, so one arm for all stories is enough when every
// rod carries the greatest of these moments from its story up.
std::vector<std::string> armOffer(const FailedCheck& f)
{
    double arm = 0, moment = 0;
    for (std::size_t i = f.design.parts.size(); i-- > 0;) {
        const loadpath::StoryDemand& d = *f.design.parts[i].demand;
        const RodNumbers& rod = f.design.numbers[i].rod;
        if (d.fullHeightLength < d.wallLength)
            return {};
        moment = std::max(moment, rod.demand.value() * d.leverArm.value());
        arm = std::max(arm, moment / (rod.capacity.value() * f.limit()));
    }
    return {"a lever arm of " + formatFeetInches(Length(std::ceil(arm))) + " in every story (now "
            + formatFeetInches(f.parts().demand->leverArm)
            + ") under the same overturning and resisting moments"};
}

struct PlateTrial {
    double bearing = 0, bending = 0; // ratios
    bool passes(double limit) const { return std::max(bearing, bending) <= kMeets * limit; }
};

PlateTrial tryPlate(const FailedCheck& f, const PlateModel& plate)
{
    StoryParts parts = f.parts();
    parts.plate = &plate;
    const PlateNumbers n = storyNumbers(parts, f.criteria()).plate;
    return {n.bearing / n.bearingCapacity, n.bending / n.bendingCapacity};
}

double volume(const PlateModel& p)
{
    return p.width.value() * p.length.value() * p.thickness.value();
}

// The least plate of the catalogue, of any make, that stays on the studs; its length may ask for a larger end
// offset.
const PlateModel* plateFor(const FailedCheck& f)
{
    const PlateModel* best = nullptr;
    for (const PlateModel& p : f.rows.catalogs.plates)
        if (p.maxRod >= f.parts().size->diameter && p.width <= f.criteria().materials.studDepth
            && (!best || volume(p) < volume(*best)) && tryPlate(f, p).passes(f.limit()))
            best = &p;
    return best;
}

void offerSpecies(const FailedCheck& f, std::vector<std::string>& out)
{
    const Stress needed = f.parts().lumber->compressionPerp * f.needed();
    const LumberGrade* best = nullptr;
    for (const LumberGrade& l : f.rows.catalogs.lumber)
        if (l.compressionPerp * kMeets >= needed && (!best || l.compressionPerp < best->compressionPerp))
            best = &l;
    if (best)
        out.push_back("plates of " + best->species + " " + best->grade + " (F_c_perp "
                      + quantityText(best->compressionPerp.value(), Unit::Psi) + ")");
}

bool takesRod(const DeviceModel& d, Length rod)
{
    return d.minRod <= rod && d.maxRod >= rod;
}

bool hasTravel(const DeviceModel& d, Length needed, double limit)
{
    return d.travel == Length(0) || needed <= kMeets * limit * d.travel;
}

// The weakest device of the catalogue, of any make and kind, with load and travel enough.
void offerDevice(const FailedCheck& f, std::vector<std::string>& out)
{
    const StoryParts& p = f.parts();
    const DeviceModel* best = nullptr;
    for (const DeviceModel& d : f.rows.catalogs.devices)
        if (takesRod(d, p.size->diameter) && hasTravel(d, f.numbers().travelRequired, f.limit())
            && p.level.incrementAsd <= kMeets * f.limit() * d.allowable
            && (!best || d.allowable < best->allowable))
            best = &d;
    if (best)
        out.push_back("device " + best->model + " of " + best->manufacturer);
}

// Shrinkage at this level under other framing or moisture, times the factor.
Length travelWith(const FailedCheck& f, const building::MaterialCriteria& materials, bool engineered)
{
    Length sum;
    for (std::size_t i = 0; i <= f.index(); ++i) {
        building::StoryCriteria story = *storyOf(f.criteria(), f.design.storyAt(i));
        if (engineered)
            story.floorFraming = building::FramingKind::Engineered;
        sum += storyShrinkage(story, materials);
    }
    return sum * f.criteria().rods.travelFactor;
}

} // namespace

std::vector<std::string> rodOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    const Force demand = f.numbers().rod.demand;
    const RodSize& size = *f.parts().size;
    if (const RodGrade* grade = gradeFor(f, size, demand))
        out.push_back("grade " + grade->id + " at " + formatInches(size.diameter));
    if (const RodSize* larger = sizeFor(f, demand))
        out.push_back(f.parts().grade->id + " at " + formatInches(larger->diameter));
    if (f.parts().rods == 1 && f.numbers().rod.demand / 2.0 <= kMeets * f.limit() * f.numbers().rod.capacity)
        out.push_back("two such rods side by side, with room for both plates");
    for (std::string& arm : armOffer(f))
        out.push_back(std::move(arm));
    return out;
}

std::vector<std::string> elongationOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    const StoryParts& p = f.parts();
    const RodNumbers& n = f.numbers().rod;
    const Length left = f.criteria().rods.elongationLimit * f.limit() - n.deviceStretch;
    for (const RodSize& size : f.rows.catalogs.rods)
        if (size.diameter > p.size->diameter
            && elongation(p.level.tensionAsd, p.rodLength, areaBy(f.criteria().rods.elongationArea, size))
                   <= left * kMeets) {
            out.push_back("rods of " + formatInches(size.diameter) + " with the same movement of the device");
            break;
        }
    if (p.rods == 1 && n.stretch / 2.0 <= left * kMeets)
        out.push_back("two such rods side by side");
    return out;
}

std::vector<std::string> plateOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    if (const PlateModel* plate = plateFor(f)) {
        const Length room = platePlace(f.parts().size->diameter, f.parts().rods, f.criteria().rods).room;
        out.push_back("plate " + plate->model + " of " + plate->manufacturer
                      + (plate->length > room
                             ? ", which needs " + formatInches(plate->length) + " of room along the wall"
                             : ""));
    }
    if (f.check.kind == CheckKind::PlateBearing)
        offerSpecies(f, out);
    else if (f.parts().plate)
        out.push_back("the same plate "
                      + quantityText((f.parts().plate->thickness * std::sqrt(f.needed())).value(), Unit::Inch)
                      + " thick");
    return out;
}

std::vector<std::string> deviceOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    offerDevice(f, out);
    return out;
}

std::vector<std::string> travelOffers(const FailedCheck& f)
{
    std::vector<std::string> out;
    offerDevice(f, out);
    if (!f.parts().device)
        return out;
    const Length most = f.parts().device->travel * f.limit();
    building::MaterialCriteria wood = f.criteria().materials;
    if (travelWith(f, wood, true) < f.numbers().travelRequired && travelWith(f, wood, true) <= most * kMeets)
        out.push_back("engineered floor framing");
    // Shrinkage is linear in the change of moisture; whole percents are what a specification can ask for.
    for (wood.moistureInitial = std::floor(wood.moistureInitial * 100.0) / 100.0;
         wood.moistureInitial > wood.moistureFinal + 1e-9; wood.moistureInitial -= 0.01)
        if (travelWith(f, wood, false) <= most * kMeets) {
            out.push_back("lumber installed at " + quantityText(wood.moistureInitial * 100.0, Unit::Percent)
                          + " moisture");
            break;
        }
    return out;
}

} // namespace holdfast::rods
