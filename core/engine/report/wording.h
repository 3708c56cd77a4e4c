// How values are written in tables and sentences of the report.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/engine/base/quantity.h"
#include "core/engine/building/criteria.h"
#include "core/engine/report/report_document.h"

namespace holdfast::report {

inline constexpr const char* kDagger = " \u2020";  // behind a value that nobody has verified

std::string number(double value, Unit unit);  // "25,758": the column says the unit
std::string number(Force force);  // lb
std::string number(Length inches, int decimals = 3);
std::string plf(LineLoad load);
std::string ftlb(Moment moment);
std::string ratioText(double ratio);  // "0.965"; "-" when it is not a number
std::string decimal(double value, int decimals);
std::string count(std::size_t n, const std::string& one, const std::string& many);  // "1 wall", "3 walls"
std::string joined(const std::vector<std::string>& parts, const std::string& between = ", ");
std::string orDash(const std::string& text);
std::string spaced(std::string_view camelCase);  // "HardInterference" -> "Hard interference"

template<class E>
std::string spacedName(E value)
{
    return spaced(enumName(value));
}

// "ASCE 7-16", "SDPWS-2015", "NDS 2018", "AISC 360-16".
std::string loadsCode(const building::CodeCriteria& codes);
std::string sheathingCode(const building::CodeCriteria& codes);
std::string woodCode(const building::CodeCriteria& codes);
std::string steelCode(const building::CodeCriteria& codes);
// All of them in one line, for the foot of each sheet.
std::string codeSet(const building::CodeCriteria& codes);

// --- blocks -----------------------------------------------------------------------------------------------
Paragraph body(std::string text);
Paragraph strong(std::string text);
Paragraph note(std::string text);
Paragraph bullet(std::string text);
Column left(std::string title, double weight = 1);
Column right(std::string title, double weight = 0.6);
Column centered(std::string title, double weight = 0.4);

}  // namespace holdfast::report
