// What Revit reads: a shared-parameter file, and values for it. Category: Structural Connections.
#pragma once

#include <QByteArray>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

// UTF-16 with byte-order mark, tabs, CRLF, as Revit writes it. Every parameter keeps its GUID in all projects.
QByteArray revitSharedParameters();

// Headers in the manner of Revit's type catalogues, NAME##TYPE##UNIT, the first column naming the thing; UTF-8, RFC
// 4180. Lengths in inches (Total_Length in feet), forces in kips, ASD, of all rods of a run.
std::string revitRodRuns(const pipeline::Snapshot& snapshot);
// Hold-downs of the drawings. Manufacturer and load are blank when the catalogue does not know the mark.
std::string revitHoldowns(const pipeline::Snapshot& snapshot);

}  // namespace holdfast::exports
