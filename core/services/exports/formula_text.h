// A formula written in ASCII ("T = (f_E*M_OT - f_D*M_R)/d") as pieces for the page: subscripts lowered,
// powers raised, Greek names as letters, variables slanted. The words stay searchable.
#pragma once

#include <string>
#include <vector>

#include "core/services/exports/page_flow.h"

namespace holdfast::exports {

struct FormulaPiece {
    QString text;
    figures::Face face = figures::Face::Regular;
    double scale = 1;  // of the type size
    double rise = 0;  // of the type size, up
    bool breakAfter = false;  // a line may end here
};

std::vector<FormulaPiece> formulaPieces(const std::string& ascii);

// Lines of pieces no wider than `width`; at least one.
std::vector<std::vector<FormulaPiece>> wrapFormula(const TextRuler& ruler, std::vector<FormulaPiece> pieces,
                                                   double size, double width);
double formulaWidth(const TextRuler& ruler, const std::vector<FormulaPiece>& pieces, double size);
void placeFormula(PageFlow& flow, double x, double baseline, double size,
                  const std::vector<FormulaPiece>& pieces);

}  // namespace holdfast::exports
