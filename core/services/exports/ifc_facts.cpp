#include "core/services/exports/ifc_facts.h"

#include <algorithm>
#include <cmath>

#include <QDateTime>

namespace holdfast::exports {

namespace {

struct NamedUnit {
    const char *kind, *name;
    const char* measure;
    double factor;               // in the SI unit below
    const char* si;
    std::vector<double> dimensions;
};

Part21Ref conversion(Part21File& file, const NamedUnit& unit)
{
    Part21Record si("IFCSIUNIT");
    si.derived().word(unit.kind).null().word(unit.si);
    Part21Record dimensions("IFCDIMENSIONALEXPONENTS");
    for (const double exponent : unit.dimensions)
        dimensions.whole(long(exponent));
    Part21Record factor("IFCMEASUREWITHUNIT");
    factor.typed(Part21Record(unit.measure).real(unit.factor)).ref(file.add(si));
    Part21Record made("IFCCONVERSIONBASEDUNIT");
    made.ref(file.add(dimensions)).word(unit.kind).text(unit.name).ref(file.add(factor));
    return file.add(made);
}

}  // namespace

Part21Ref ifcUnits(Part21File& file)
{
    // Exact: the inch is 25.4 mm, the pound-force 0.45359237 kg at 9.80665 m/s2 (NIST SP 811, B.8).
    constexpr double kInch = 0.0254;
    const std::vector<NamedUnit> named = {
        {"LENGTHUNIT", "INCH", "IFCLENGTHMEASURE", kInch, "METRE", {1, 0, 0, 0, 0, 0, 0}},
        {"AREAUNIT", "SQUARE INCH", "IFCAREAMEASURE", kInch * kInch, "SQUARE_METRE", {2, 0, 0, 0, 0, 0, 0}},
        {"VOLUMEUNIT", "CUBIC INCH", "IFCVOLUMEMEASURE", kInch * kInch * kInch, "CUBIC_METRE", {3, 0, 0, 0, 0, 0, 0}},
        {"FORCEUNIT", "POUND-FORCE", "IFCFORCEMEASURE", 0.45359237 * 9.80665, "NEWTON", {1, 1, -2, 0, 0, 0, 0}},
    };
    std::vector<Part21Ref> units;
    for (const NamedUnit& unit : named)
        units.push_back(conversion(file, unit));
    units.push_back(file.add(Part21Record("IFCSIUNIT").derived().word("PLANEANGLEUNIT").null().word("RADIAN")));
    return file.add(Part21Record("IFCUNITASSIGNMENT").refs(units));
}

Part21Ref ifcOwner(Part21File& file, const building::ProjectInfo& project, const std::string& time)
{
    Part21Record person("IFCPERSON");
    person.null().text(project.engineer.empty() ? "not entered" : project.engineer).null(6);
    Part21Record firm("IFCORGANIZATION");
    firm.null().text(project.firm.empty() ? "not entered" : project.firm).null(3);
    const Part21Ref organization = file.add(firm);
    const Part21Ref user = file.add(
        Part21Record("IFCPERSONANDORGANIZATION").ref(file.add(person)).ref(organization).null());
    const Part21Ref maker
        = file.add(Part21Record("IFCORGANIZATION").null().text("Holdfast").null(3));
    const Part21Ref program = file.add(
        Part21Record("IFCAPPLICATION").ref(maker).text("1").text("Holdfast").text("HOLDFAST"));
    QDateTime when = QDateTime::fromString(QString::fromStdString(time), Qt::ISODate);
    when.setTimeSpec(Qt::UTC);
    Part21Record owner("IFCOWNERHISTORY");
    owner.ref(user).ref(program).null().word("NOCHANGE").null(3);
    owner.whole(when.isValid() ? long(when.toSecsSinceEpoch()) : 0);
    return file.add(owner);
}

IfcProperty label(const std::string& name, const std::string& text)
{
    return {name, Part21Record("IFCLABEL").text(text)};
}

IfcProperty lengthOf(const std::string& name, Length length)
{
    return {name, Part21Record("IFCLENGTHMEASURE").real(length.value())};
}

IfcProperty force(const std::string& name, Force force)
{
    return {name, Part21Record("IFCFORCEMEASURE").real(force.value())};
}

IfcProperty ratio(const std::string& name, double value)
{
    return {name, Part21Record("IFCRATIOMEASURE").real(value)};
}

IfcProperty number(const std::string& name, long value)
{
    return {name, Part21Record("IFCINTEGER").whole(value)};
}

IfcProperty truth(const std::string& name, bool value)
{
    return {name, Part21Record("IFCBOOLEAN").truth(value)};
}

std::vector<IfcProperty> runProperties(const rods::RodRun& run, const pipeline::Snapshot& snapshot)
{
    const RodFacts facts = factsOf(run, snapshot);
    return {lengthOf("Diameter", facts.diameter),
            label("Grade", facts.grade),
            force("MaxTension", facts.tension),
            ratio("Utilization", run.utilization),
            force("AllowableTension", facts.allowable),
            label("Basis", "ASD, lb, all rods of the run"),
            number("Rods", run.rods),
            lengthOf("Length", facts.length),
            label("Direction", facts.direction),
            label("Grid", run.gridLabel),
            number("StartLevel", facts.startLevel),
            number("EndLevel", facts.endLevel),
            label("Governing", rods::title(run.governing)),
            number("GoverningStory", run.governingStory),
            label("Base", enumText(run.base)),
            label("CatalogueEdition", snapshot.schedule->catalogEdition)};
}

std::vector<IfcProperty> wallProperties(const building::ShearWall& wall)
{
    return {label("Mark", wall.mark), lengthOf("Length", wall.length), label("Grid", wall.gridLabel),
            number("Level", wall.level), ratio("Confidence", wall.confidence)};
}

std::optional<bool> isVerified(const solids::Part& part, const rods::RodRun& run, const rods::Catalogs& catalogs)
{
    using solids::PartKind;
    const auto restraint = std::ranges::find(run.restraints, part.level, &rods::Restraint::story);
    const auto segment = std::ranges::find(run.segments, part.level, &rods::RodSegment::story);
    if (part.kind == PartKind::Plate && restraint != run.restraints.end())
        return restraint->plateVerified;
    if (part.kind == PartKind::TakeUpDevice && restraint != run.restraints.end())
        return restraint->deviceVerified;
    if (part.kind == PartKind::Anchor)
        return run.anchor.verified;
    if (part.kind == PartKind::Rod && segment != run.segments.end())
        return std::ranges::any_of(catalogs.grades, [&](const rods::RodGrade& g) {
            return g.id == segment->grade && g.minDiameter <= segment->diameter && segment->diameter <= g.maxDiameter
                && g.verified;
        });
    const auto* cylinder = std::get_if<solids::Cylinder>(&part.shape);
    if (part.kind != PartKind::Coupler || !cylinder)
        return std::nullopt;
    const double middle = (cylinder->axis.a.z + cylinder->axis.b.z) / 2;
    const auto coupler = std::ranges::min_element(run.couplers, {}, [&](const rods::Coupler& c) {
        return std::fabs(c.elevation.value() - middle);
    });
    return coupler == run.couplers.end() ? std::nullopt : std::optional(coupler->verified);
}

}  // namespace holdfast::exports
