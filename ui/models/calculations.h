// The calculations behind the numbers of one thing, story by story.
#pragma once

#include <vector>

#include <QString>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

struct CalculationGroup {
    QString title;
    int story = -1;
    std::vector<Calculation> lines;
};

// A wall and a stack: their load path; a rod run: its load path and every check; the project: base shear.
std::vector<CalculationGroup> calculationsOf(const pipeline::Snapshot& snapshot, const Subject& subject);

// One calculation as HTML in the fonts and colours of the reader's palette: formula, substitution, result,
// clause.
QString calculationHtml(const Calculation& calculation);

} // namespace holdfast::models
