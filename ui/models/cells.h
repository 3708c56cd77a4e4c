// Cells of the tables, by kind of value.
#pragma once

#include "core/engine/base/quantity.h"
#include "ui/models/table_content.h"
#include "ui/models/text.h"

namespace holdfast::models {

inline Cell word(const QString& text) { return {text, {}, {}}; }
inline Cell word(const std::string& utf8) { return word(text(utf8)); }
inline Cell figure(double value, int decimals = 0) { return {number(value, decimals), value, {}}; }
inline Cell force(Force value) { return figure(value.value()); }
inline Cell moment(Moment value) { return figure(value.in(1_ftlb)); }
inline Cell lineLoad(LineLoad value) { return figure(value.in(1_plf)); }
inline Cell decimalInches(Length value) { return figure(value.value(), 3); }
inline Cell length(Length value) { return {feetInches(value), value.value(), {}}; }
inline Cell size(Length value) { return {inches(value), value.value(), {}}; }
inline Cell share(double value) { return {percent(value), value, {}}; }
inline Cell level(int value) { return {levelName(value), value, {}}; }
inline Cell ratio(double value) { return {ratioText(value), value, value}; }
inline Cell verdict(double value) { return {verdictText(value), value, value}; }
inline Cell yesNo(bool value, const QString& yes, const QString& no) { return {value ? yes : no, value, {}}; }
// Sorts by the enum's own order, which is the order of weight.
template<NamedEnum E> Cell named(E value) { return {words(value), int(value), {}}; }

} // namespace holdfast::models
