#include "core/engine/base/calculation_line.h"

#include <cmath>
#include <limits>

namespace holdfast {

namespace {
// Far below any tolerance of a building, far above the round-off of a hundred operations.
constexpr double kRoundOff = 1e-9;
} // namespace

double utilization(double demand, double capacity)
{
    if (std::isnan(demand) || std::isnan(capacity))
        return std::numeric_limits<double>::infinity();
    if (capacity > 0)
        return demand / capacity;
    return demand > 0 ? std::numeric_limits<double>::infinity() : 0.0;
}

Calculation calculationStep(std::string rule, std::string title, std::string formula, std::vector<Symbol> symbols,
                            double result, Unit unit, std::string clause)
{
    Calculation c;
    c.rule = std::move(rule);
    c.title = std::move(title);
    c.formula = std::move(formula);
    c.symbols = std::move(symbols);
    c.result = result;
    c.unit = unit;
    c.clause = std::move(clause);
    return c;
}

Calculation calculationCheck(std::string rule, std::string title, std::string formula, std::vector<Symbol> symbols,
                             double demand, double capacity, Unit unit, std::string clause)
{
    Calculation c = calculationStep(std::move(rule), std::move(title), std::move(formula), std::move(symbols), capacity,
                                    unit, std::move(clause));
    c.demand = demand;
    c.capacity = capacity;
    c.ratio = utilization(demand, capacity);
    c.verdict = *c.ratio <= 1.0 + kRoundOff ? Verdict::Ok : Verdict::Ng;
    return c;
}

} // namespace holdfast
