// One line of a calculation as a value: formula, symbols, result, clause. The substitution is rendered only
// when somebody looks, the same way in the property panel, the report and on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast {

enum class Unit { None, Inch, Foot, SquareInch, Pound, Kip, FootPound, Plf, Psi, Ksi, Psf, KipPerInch, Percent,
                  InchFourth, PoundPerInch };
HOLDFAST_NAMES(Unit, None, Inch, Foot, SquareInch, Pound, Kip, FootPound, Plf, Psi, Ksi, Psf, KipPerInch, Percent,
               InchFourth, PoundPerInch)

enum class Verdict { Info, Ok, Ng };  // Info: a step, not a check
HOLDFAST_NAMES(Verdict, Info, Ok, Ng)

struct Symbol {
    std::string name;    // as written in the formula: "M_OT"
    double value = 0;    // in `unit`
    Unit unit = Unit::None;
    std::string source;  // "entered", "WBP catalogue 2024", "Eq. above"
    bool verified = true;
};
HOLDFAST_FIELDS(Symbol, name, value, unit, source, verified)

struct Calculation {
    std::string rule;     // stable dotted name: "rod.tension"
    std::string title;    // "Rod tension, story 3"
    std::string formula;  // "T = (f_E*M_OT - f_D*M_R)/d"
    std::vector<Symbol> symbols;
    double result = 0;
    Unit unit = Unit::None;
    std::string clause;   // "AISC 360-16 J3.6"
    // Only a check has these; ratio = demand / capacity.
    std::optional<double> demand;
    std::optional<double> capacity;
    std::optional<double> ratio;
    Verdict verdict = Verdict::Info;
};
HOLDFAST_FIELDS(Calculation, rule, title, formula, symbols, result, unit, clause, demand, capacity, ratio, verdict)

// "lb", "ft-lb", "plf" ...
std::string unitText(Unit unit);
// "25,758 lb", "0.110 in": digits by unit, thousands separated.
std::string quantityText(double value, Unit unit);
// The formula's right-hand side with every symbol replaced by its value: "(0.7*1,502,751 - 0.431*889,778)/25.98".
std::string substitution(const Calculation& calculation);
// "T = (f_E*M_OT - f_D*M_R)/d = (0.7*...)/25.98 = 25,723 lb".
std::string line(const Calculation& calculation);

} // namespace holdfast
