#include "core/engine/rods/catalog.h"

#include <algorithm>
#include <set>

#include "core/engine/rods/catalog_check.h"

namespace holdfast::rods {

namespace {

// No wood shrinks a whole percent per percent; a coefficient above this was entered in percent.
constexpr double kGreatestShrinkage = 0.01;

// Checks the rows of one section; the first thing wrong is the fault.
class RowChecks {
public:
    RowChecks(std::string file, std::string section)
        : m_file(std::move(file))
        , m_section(std::move(section))
    {
    }

    void row(std::size_t index) { m_place = m_section + "[" + std::to_string(index) + "]"; }
    template<int L, int F>
    void positive(const char* field, Quantity<L, F> q) { positive(field, q.value()); }
    void positive(const char* field, double value)
    {
        if (!(value > 0))
            fail(field, "must be positive");
    }
    template<int L, int F>
    void notNegative(const char* field, Quantity<L, F> q)
    {
        if (!(q.value() >= 0))
            fail(field, "must not be negative");
    }
    void present(const char* field, const std::string& text)
    {
        if (text.empty())
            fail(field, "must not be empty");
    }
    void that(bool holds, const char* field, const char* cause)
    {
        if (!holds)
            fail(field, cause);
    }
    void unique(const char* field, const std::string& key)
    {
        if (!m_seen.insert(key).second)
            fail(field, "occurs twice: " + key);
    }
    const std::optional<Fault>& fault() const { return m_fault; }

private:
    void fail(const char* field, std::string cause)
    {
        if (!m_fault)
            m_fault = Fault{FaultCode::InvalidValue, m_file, m_place + "." + field, std::move(cause)};
    }

    std::string m_file, m_section, m_place;
    std::set<std::string> m_seen;
    std::optional<Fault> m_fault;
};

void priced(RowChecks& check, double price)
{
    check.that(price >= 0, "price", "must not be negative");
}

void checkRow(RowChecks& check, const RodSize& r)
{
    check.positive("diameter", r.diameter);
    check.positive("threads_per_inch", r.threadsPerInch);
    check.positive("weight", r.weight);
    check.unique("diameter", std::to_string(r.diameter.value()));
    priced(check, r.price);
}

void checkRow(RowChecks& check, const RodGrade& g)
{
    check.present("id", g.id);
    check.positive("yield", g.yield);
    check.that(g.ultimate > g.yield, "ultimate", "must be above the yield strength");
    check.positive("min_diameter", g.minDiameter);
    check.that(g.maxDiameter >= g.minDiameter, "max_diameter", "is below min_diameter");
    check.unique("id", g.id + " from " + std::to_string(g.minDiameter.value()) + " in");
}

void checkRow(RowChecks& check, const PlateModel& p)
{
    check.present("model", p.model);
    check.positive("width", p.width);
    check.positive("length", p.length);
    check.positive("thickness", p.thickness);
    check.positive("max_rod", p.maxRod);
    check.positive("yield", p.yield);
    check.that(p.maxRod < min(p.width, p.length), "max_rod", "is not smaller than the plate");
    check.unique("model", p.manufacturer + " " + p.model);
    priced(check, p.price);
}

void checkRow(RowChecks& check, const DeviceModel& d)
{
    check.present("model", d.model);
    check.positive("min_rod", d.minRod);
    check.that(d.maxRod >= d.minRod, "max_rod", "is below min_rod");
    check.positive("allowable", d.allowable);
    check.notNegative("seating", d.seating);
    check.notNegative("elastic", d.elastic);
    check.notNegative("travel", d.travel);
    check.positive("height", d.height);
    check.positive("width", d.width);
    check.unique("model", d.manufacturer + " " + d.model);
    priced(check, d.price);
}

void checkRow(RowChecks& check, const CouplerModel& c)
{
    check.present("model", c.model);
    check.positive("lower", c.lower);
    check.positive("upper", c.upper);
    check.that(c.lower >= c.upper, "upper", "is above the lower rod; rods get thinner upward");
    check.positive("length", c.length);
    check.that(c.outer > c.lower, "outer", "is not larger than the rod");
    check.unique("model", c.model);
    priced(check, c.price);
}

void checkRow(RowChecks& check, const LumberGrade& l)
{
    check.present("species", l.species);
    check.positive("bending", l.bending);
    check.positive("tension", l.tension);
    check.positive("shear", l.shear);
    check.positive("compression_perp", l.compressionPerp);
    check.positive("compression", l.compression);
    check.positive("modulus", l.modulus);
    check.positive("modulus_min", l.modulusMin);
    check.that(l.modulusMin < l.modulus, "modulus_min", "is not below the modulus");
    check.positive("specific_gravity", l.specificGravity);
    check.unique("grade", l.species + " " + l.grade);
}

bool fourPositive(const std::vector<LineLoad>& list, bool rising)
{
    if (list.size() != 4)  // edge spacing 6, 4, 3, 2 in
        return false;
    for (std::size_t i = 0; i < list.size(); ++i)
        if (!(list[i] > LineLoad(0)) || (rising && i > 0 && !(list[i] > list[i - 1])))
            return false;
    return true;
}

void checkRow(RowChecks& check, const SheathingRow& s)
{
    check.present("panel", s.panel);
    check.present("nail", s.nail);
    check.that(fourPositive(s.seismic, true), "seismic", "must be four rising values");
    check.that(fourPositive(s.wind, true), "wind", "must be four rising values");
    check.that(fourPositive(s.gaOsb, false), "ga_osb", "must be four positive values");
    check.that(fourPositive(s.gaPly, false), "ga_ply", "must be four positive values");
    check.unique("panel", s.panel + " " + s.nail);
}

void checkRow(RowChecks& check, const GypsumRow& g)
{
    check.present("board", g.board);
    check.positive("edge_spacing", g.edgeSpacing);
    check.positive("seismic", g.seismic);
    check.positive("wind", g.wind);
    check.positive("ga", g.ga);
    check.unique("board", g.board + " at " + std::to_string(g.edgeSpacing.value()) + " in");
}

void checkRow(RowChecks& check, const HoldownModel& h)
{
    check.present("model", h.model);
    check.positive("allowable", h.allowable);
    check.notNegative("deflection", h.deflection);
    check.notNegative("anchor_diameter", h.anchorDiameter);
    check.unique("model", h.manufacturer + " " + h.model);
}

void checkRow(RowChecks& check, const AnchorModel& a)
{
    check.present("model", a.model);
    check.notNegative("diameter", a.diameter);
    check.notNegative("embedment", a.embedment);
    check.positive("head_side", a.headSide);
    check.that(a.headSide > a.diameter, "head_side", "is not larger than the rod");
    priced(check, a.price);
    check.unique("model", a.manufacturer + " " + a.model);
}

void checkRow(RowChecks& check, const ShrinkageRow& s)
{
    check.present("species", s.species);
    check.positive("radial", s.radial);
    check.that(s.tangential >= s.radial, "tangential", "is below the radial coefficient");
    check.that(s.tangential < kGreatestShrinkage, "tangential", "is not a coefficient per 1 % of moisture");
    check.unique("species", s.species);
}

// Sections that a catalogue may leave out; rows that are there are checked like all others.
template<class Row>
std::optional<Fault> checkOptional(const std::string& file, const char* section, const std::vector<Row>& rows)
{
    RowChecks check(file, section);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        check.row(i);
        check.present("source", rows[i].source);
        checkRow(check, rows[i]);
    }
    return check.fault();
}

template<class Row>
std::optional<Fault> checkSection(const std::string& file, const char* section, const std::vector<Row>& rows)
{
    if (rows.empty())
        return Fault{FaultCode::InvalidValue, file, section, "has no rows"};
    return checkOptional(file, section, rows);
}

std::optional<Fault> checkAscending(const std::string& file, const std::vector<RodSize>& rods)
{
    for (std::size_t i = 1; i < rods.size(); ++i)
        if (rods[i].diameter <= rods[i - 1].diameter)
            return Fault{FaultCode::InvalidValue, file, "rods[" + std::to_string(i) + "].diameter",
                         "is not above the one before; list the rods from thin to thick"};
    return std::nullopt;
}

std::optional<Fault> checkAnchorGrades(const std::string& file, const Catalogs& c)
{
    for (std::size_t i = 0; i < c.anchors.size(); ++i) {
        const AnchorModel& a = c.anchors[i];
        const bool known = a.grade.empty() || std::ranges::find(c.grades, a.grade, &RodGrade::id) != c.grades.end();
        if (!known)
            return Fault{FaultCode::InvalidValue, file, "anchors[" + std::to_string(i) + "].grade",
                         "is no grade of this catalogue: " + a.grade};
    }
    return std::nullopt;
}

} // namespace

std::optional<Fault> catalogFault(const Catalogs& c, const std::string& file)
{
    if (auto fault = checkSection(file, "rods", c.rods)) return fault;
    if (auto fault = checkAscending(file, c.rods)) return fault;
    if (auto fault = checkSection(file, "grades", c.grades)) return fault;
    if (auto fault = checkSection(file, "plates", c.plates)) return fault;
    if (auto fault = checkSection(file, "devices", c.devices)) return fault;
    if (auto fault = checkSection(file, "couplers", c.couplers)) return fault;
    if (auto fault = checkSection(file, "lumber", c.lumber)) return fault;
    if (auto fault = checkSection(file, "sheathing", c.sheathing)) return fault;
    if (auto fault = checkOptional(file, "gypsum", c.gypsum)) return fault;
    if (auto fault = checkOptional(file, "holdowns", c.holdowns)) return fault;
    if (auto fault = checkOptional(file, "anchors", c.anchors)) return fault;
    if (auto fault = checkOptional(file, "shrinkage", c.shrinkage)) return fault;
    return checkAnchorGrades(file, c);
}

Catalogs completedBy(Catalogs given, const Catalogs& shipped)
{
    std::string taken;
    const auto complete = [&](auto list, const char* section) {
        if (!(given.*list).empty() || (shipped.*list).empty())
            return;
        given.*list = shipped.*list;
        taken.append(taken.empty() ? "" : ", ").append(section);
    };
    complete(&Catalogs::gypsum, "gypsum");
    complete(&Catalogs::holdowns, "hold-downs");
    complete(&Catalogs::anchors, "anchors");
    complete(&Catalogs::shrinkage, "shrinkage");
    if (!taken.empty())
        given.edition += ", with " + taken + " of " + shipped.edition;
    return given;
}

Result<Catalogs> catalogsFromJson(const std::string& text, const std::string& file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    auto catalogs = fromJson<Catalogs>(*json, file);
    if (!catalogs)
        return catalogs.fault();
    if (auto fault = catalogFault(*catalogs, file))
        return *fault;
    return catalogs;
}

} // namespace holdfast::rods
