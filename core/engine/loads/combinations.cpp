#include "core/engine/loads/combinations.h"

namespace holdfast::loads {

namespace {

using building::Asce7;
using building::DesignBasis;
using building::DesignCriteria;

struct Factors {
    double dead = 0, live = 0, snow = 0, lateral = 0;
};

// ASCE 7-22 snow is a strength-level load: its companion and ASD factors differ from 7-16 (recalled, to be
// confirmed against 2.3.1, 2.3.6, 2.4.1, 2.4.5).
struct SnowFactors {
    double lrfdSeismic, asdSeismic, lrfdWind, asdFull;
};
constexpr SnowFactors kSnow16{0.2, 0.75, 0.5, 1.0};
constexpr SnowFactors kSnow22{0.15, 0.1, 0.3, 0.7};

const SnowFactors& snowFactors(const DesignCriteria& c)
{
    return c.codes.loads == Asce7::Asce7_22 ? kSnow22 : kSnow16;
}

std::string edition(const DesignCriteria& c)
{
    return c.codes.loads == Asce7::Asce7_22 ? "ASCE 7-22 " : "ASCE 7-16 ";
}

std::string shortNumber(double v)
{
    std::string text = std::to_string(v);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text += '0';
    return text;
}

class Table {
public:
    explicit Table(const DesignCriteria& criteria) : m_criteria(criteria) {}

    void add(std::string id, std::string expression, const std::string& clause, LateralKind kind, bool uplift,
             Factors f)
    {
        const DesignBasis basis = id.starts_with("ASD") ? DesignBasis::Asd : DesignBasis::Lrfd;
        m_rows.push_back({ std::move(id), std::move(expression), edition(m_criteria) + clause, basis, kind,
            uplift, f.dead, f.live, f.snow, f.lateral });
    }
    std::vector<LoadCombination> take() && { return std::move(m_rows); }

private:
    const DesignCriteria& m_criteria;
    std::vector<LoadCombination> m_rows;
};

void addSeismicAsd(Table& table, const DesignCriteria& c)
{
    const double ev = c.seismic.sds, rho = c.seismic.rho, snow = snowFactors(c).asdSeismic;
    const auto kind = LateralKind::Seismic;
    table.add("ASD-10", "(0.6 - 0.14*S_DS)*D + 0.7*rho*Q_E", "2.4.5 (10)", kind, true,
              {0.6 - 0.14 * ev, 0, 0, 0.7 * rho});
    table.add("ASD-8", "(1.0 + 0.14*S_DS)*D + 0.7*rho*Q_E", "2.4.5 (8)", kind, false,
              {1.0 + 0.14 * ev, 0, 0, 0.7 * rho});
    table.add("ASD-9", "(1.0 + 0.105*S_DS)*D + 0.525*rho*Q_E + 0.75*L + " + shortNumber(snow) + "*S",
        "2.4.5 (9)", kind, false, { 1.0 + 0.105 * ev, 0.75, snow, 0.525 * rho });
}

void addSeismicLrfd(Table& table, const DesignCriteria& c)
{
    const double ev = c.seismic.sds, rho = c.seismic.rho, snow = snowFactors(c).lrfdSeismic;
    const auto kind = LateralKind::Seismic;
    table.add("LRFD-7", "(0.9 - 0.2*S_DS)*D + rho*Q_E", "2.3.6 (7)", kind, true, {0.9 - 0.2 * ev, 0, 0, rho});
    table.add("LRFD-6", "(1.2 + 0.2*S_DS)*D + rho*Q_E + 0.5*L + " + shortNumber(snow) + "*S", "2.3.6 (6)",
        kind, false, { 1.2 + 0.2 * ev, 0.5, snow, rho });
}

void addWind(Table& table, const DesignCriteria& c)
{
    const double asdSnow = 0.75 * snowFactors(c).asdFull, lrfdSnow = snowFactors(c).lrfdWind;
    const auto kind = LateralKind::Wind;
    table.add("ASD-W7", "0.6*D + 0.6*W", "2.4.1 (7)", kind, true, {0.6, 0, 0, 0.6});
    table.add("ASD-W5", "D + 0.6*W", "2.4.1 (5)", kind, false, {1.0, 0, 0, 0.6});
    table.add("ASD-W6", "D + 0.75*0.6*W + 0.75*L + " + shortNumber(asdSnow) + "*S", "2.4.1 (6)", kind, false,
              {1.0, 0.75, asdSnow, 0.75 * 0.6});
    table.add("LRFD-W5", "0.9*D + 1.0*W", "2.3.1 (5)", kind, true, {0.9, 0, 0, 1.0});
    table.add("LRFD-W4", "1.2*D + 1.0*W + 0.5*L + " + shortNumber(lrfdSnow) + "*S", "2.3.1 (4)", kind, false,
              {1.2, 0.5, lrfdSnow, 1.0});
}

// Without lateral: they can govern the posts, whose load duration factor is then lower (NDS 2.3.2).
void addGravity(Table& table, const DesignCriteria& c)
{
    const double asd = snowFactors(c).asdFull, lrfd = snowFactors(c).lrfdWind;
    const double strength = c.codes.loads == Asce7::Asce7_22 ? 1.0 : 1.6;
    const auto kind = LateralKind::Seismic;
    table.add("ASD-2", "D + L", "2.4.1 (2)", kind, false, {1.0, 1.0, 0, 0});
    table.add("ASD-3", "D + " + shortNumber(asd) + "*S", "2.4.1 (3)", kind, false, {1.0, 0, asd, 0});
    table.add("ASD-4", "D + 0.75*L + " + shortNumber(0.75 * asd) + "*S", "2.4.1 (4)", kind, false,
              {1.0, 0.75, 0.75 * asd, 0});
    table.add("LRFD-2", "1.2*D + 1.6*L + " + shortNumber(lrfd) + "*S", "2.3.1 (2)", kind, false,
              {1.2, 1.6, lrfd, 0});
    table.add("LRFD-3", "1.2*D + " + shortNumber(strength) + "*S + 1.0*L", "2.3.1 (3)", kind, false,
              {1.2, 1.0, strength, 0});
}

} // namespace

std::vector<LoadCombination> combinations(const DesignCriteria& criteria, bool seismic, bool wind)
{
    Table table(criteria);
    if (seismic) {
        addSeismicAsd(table, criteria);
        addSeismicLrfd(table, criteria);
    }
    if (wind)
        addWind(table, criteria);
    if (seismic || wind)
        addGravity(table, criteria);
    return std::move(table).take();
}

} // namespace holdfast::loads
