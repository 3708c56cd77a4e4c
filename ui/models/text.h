// Engineering values as the window writes them: US notation in every locale, units in column titles.
#pragma once

#include <string>

#include <QString>

#include "core/engine/base/calculation.h"
#include "core/engine/base/finding.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"

namespace holdfast::models {

inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

QString number(double value, int decimals = 0);   // "25,758"; "not a number" for NaN and infinities
QString feetInches(Length length);                // "29'-0\""
QString inches(Length length);                    // "5 1/2\""
QString diameter(Length length);                  // "1 1/4\""
QString percent(double share);                    // 0.875 -> "87.5 %"
QString ratioText(double ratio);                  // "0.870"
QString verdictText(Verdict verdict);              // "OK", "NG"; "noted" where nothing was judged
QString verdictText(double ratio);                // "OK" up to 1.00, "NG" above or when it is not a number
QString levelName(int level);                     // "Podium", "1", "-" when it concerns all

// "HardInterference" -> "Hard interference".
QString words(std::string_view camel);
template<NamedEnum E> QString words(E value) { return words(enumName(value)); }

// "Wall SW-2-C-1", "Rod run RR-C-1-S, story 3".
QString describe(const Subject& subject);

} // namespace holdfast::models
