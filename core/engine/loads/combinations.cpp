#include "core/engine/loads/combinations.h"

#include "core/engine/loads/citation.h"

namespace holdfast::loads {

namespace {

using building::DesignBasis;
using building::DesignCriteria;

struct Factors {
    double dead = 0, live = 0, snow = 0, lateral = 0, roofLive = 0;
};

// ASCE 7-22 snow is a strength-level load: its companion and ASD factors differ from 7-16 (recalled, to be
// confirmed against 2.3.1, 2.3.6, 2.4.1, 2.4.5).
struct SnowFactors {
    double lrfdSeismic, asdSeismic, lrfdCompanion, lrfdFull, asdFull;
};
constexpr SnowFactors kSnow16{0.2, 0.75, 0.5, 1.6, 1.0};
constexpr SnowFactors kSnow22{0.15, 0.1, 0.3, 1.0, 0.7};

// Roof live load, the alternative to snow in 2.3.1 and 2.4.1; the combinations with E have none.
constexpr double kRoofCompanion = 0.5, kRoofFull = 1.6, kRoofAsd = 1.0, kThreeQuarters = 0.75;
// 2.3.1 exception 1, 2.3.6 exception 1: half the live load up to 100 psf, no garage and no assembly.
constexpr double kReducedLive = 0.5;

const SnowFactors& snowFactors(const DesignCriteria& c)
{
    return is22(c) ? kSnow22 : kSnow16;
}

double liveWithLateral(const DesignCriteria& c)
{
    return c.loads.heavyLive ? 1.0 : kReducedLive;
}

std::string shortNumber(double v)
{
    std::string text = std::to_string(v);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text += '0';
    return text;
}

std::string roofOrSnow(double roof, double snow)
{
    return "max(" + shortNumber(roof) + "*L_r, " + shortNumber(snow) + "*S)";
}

class Table {
public:
    explicit Table(const DesignCriteria& criteria) : m_criteria(criteria) {}

    void add(std::string id, std::string expression, const std::string& clause, LateralKind kind, bool uplift,
             Factors f)
    {
        const DesignBasis basis = id.starts_with("ASD") ? DesignBasis::Asd : DesignBasis::Lrfd;
        m_rows.push_back({std::move(id), std::move(expression), cite(m_criteria, clause), basis, kind, uplift,
                          f.dead, f.live, f.snow, f.lateral, f.roofLive});
    }
    std::vector<LoadCombination> take() && { return std::move(m_rows); }

private:
    const DesignCriteria& m_criteria;
    std::vector<LoadCombination> m_rows;
};

// The five combinations with E. Horizontal effect: rho Q_E (12.4.2.1) or, by overstrength, Omega_0 Q_E (12.4.3.1).
void addSeismic(Table& table, const DesignCriteria& c, const std::string& factorName, double factor,
                const std::string& suffix, const std::string& section)
{
    const double ev = c.seismic.sds, live = liveWithLateral(c);
    const SnowFactors& snow = snowFactors(c);
    const std::string qe = factorName + "*Q_E";
    const auto kind = LateralKind::Seismic;
    table.add("ASD-10" + suffix, "(0.6 - 0.14*S_DS)*D + 0.7*" + qe, "2.4.5 (10)" + section, kind, true,
              {0.6 - 0.14 * ev, 0, 0, 0.7 * factor});
    table.add("ASD-8" + suffix, "(1.0 + 0.14*S_DS)*D + 0.7*" + qe, "2.4.5 (8)" + section, kind, false,
              {1.0 + 0.14 * ev, 0, 0, 0.7 * factor});
    table.add("ASD-9" + suffix,
              "(1.0 + 0.105*S_DS)*D + 0.525*" + qe + " + 0.75*L + " + shortNumber(snow.asdSeismic) + "*S",
              "2.4.5 (9)" + section, kind, false, {1.0 + 0.105 * ev, 0.75, snow.asdSeismic, 0.525 * factor});
    table.add("LRFD-7" + suffix, "(0.9 - 0.2*S_DS)*D + " + qe, "2.3.6 (7)" + section, kind, true,
              {0.9 - 0.2 * ev, 0, 0, factor});
    table.add("LRFD-6" + suffix,
              "(1.2 + 0.2*S_DS)*D + " + qe + " + " + shortNumber(live) + "*L + "
                  + shortNumber(snow.lrfdSeismic) + "*S",
              "2.3.6 (6)" + section, kind, false, {1.2 + 0.2 * ev, live, snow.lrfdSeismic, factor});
}

void addWind(Table& table, const DesignCriteria& c)
{
    const double asdSnow = kThreeQuarters * snowFactors(c).asdFull, lrfdSnow = snowFactors(c).lrfdCompanion;
    const double live = liveWithLateral(c);
    const auto kind = LateralKind::Wind;
    table.add("ASD-W7", "0.6*D + 0.6*W", "2.4.1 (7)", kind, true, {0.6, 0, 0, 0.6});
    table.add("ASD-W5", "D + 0.6*W", "2.4.1 (5)", kind, false, {1.0, 0, 0, 0.6});
    table.add("ASD-W6", "D + 0.75*0.6*W + 0.75*L + " + roofOrSnow(kThreeQuarters, asdSnow), "2.4.1 (6)", kind, false,
              {1.0, 0.75, asdSnow, 0.75 * 0.6, kThreeQuarters});
    table.add("LRFD-W5", "0.9*D + 1.0*W", "2.3.1 (5)", kind, true, {0.9, 0, 0, 1.0});
    table.add("LRFD-W4", "1.2*D + 1.0*W + " + shortNumber(live) + "*L + " + roofOrSnow(kRoofCompanion, lrfdSnow),
              "2.3.1 (4)", kind, false, {1.2, live, lrfdSnow, 1.0, kRoofCompanion});
}

// Without lateral: they can govern the posts, whose load duration factor is then lower (NDS 2.3.2).
void addGravity(Table& table, const DesignCriteria& c)
{
    const SnowFactors& snow = snowFactors(c);
    const double most = kThreeQuarters * snow.asdFull;
    const auto kind = LateralKind::Seismic;
    table.add("ASD-2", "D + L", "2.4.1 (2)", kind, false, {1.0, 1.0, 0, 0});
    table.add("ASD-3", "D + " + roofOrSnow(kRoofAsd, snow.asdFull), "2.4.1 (3)", kind, false,
              {1.0, 0, snow.asdFull, 0, kRoofAsd});
    table.add("ASD-4", "D + 0.75*L + " + roofOrSnow(kThreeQuarters, most), "2.4.1 (4)", kind, false,
              {1.0, 0.75, most, 0, kThreeQuarters});
    table.add("LRFD-2", "1.2*D + 1.6*L + " + roofOrSnow(kRoofCompanion, snow.lrfdCompanion), "2.3.1 (2)", kind, false,
              {1.2, 1.6, snow.lrfdCompanion, 0, kRoofCompanion});
    table.add("LRFD-3", "1.2*D + 1.0*L + " + roofOrSnow(kRoofFull, snow.lrfdFull), "2.3.1 (3)", kind, false,
              {1.2, 1.0, snow.lrfdFull, 0, kRoofFull});
}

} // namespace

std::vector<LoadCombination> overstrengthCombinations(const DesignCriteria& criteria)
{
    Table table(criteria);
    addSeismic(table, criteria, "Omega_0", criteria.seismic.omega0, "-OM", ", 12.4.3.1");
    return std::move(table).take();
}

std::vector<LoadCombination> combinations(const DesignCriteria& criteria, bool seismic, bool wind)
{
    Table table(criteria);
    if (seismic)
        addSeismic(table, criteria, "rho", criteria.seismic.rho, "", "");
    if (wind)
        addWind(table, criteria);
    if (seismic || wind)
        addGravity(table, criteria);
    return std::move(table).take();
}

} // namespace holdfast::loads
