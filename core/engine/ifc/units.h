// Units of a model: everything geometric leaves this module in inches and radians.
#pragma once

#include <map>
#include <string>

#include "core/engine/ifc/part21.h"

namespace holdfast::ifc {

struct Units {
    double inches = 0;        // of one length unit, exact for SI, foot, inch and yard; 0 when the model has none
    double radians = 1;       // of one plane angle unit
    std::string length;       // as the reader knows it: "mm", "foot"
    std::map<std::string, std::string, std::less<>> names;   // by unit type: "LENGTHUNIT" -> "mm"

    // The unit a measure is written in without one of its own: IFCAREAMEASURE -> "m2"; empty for pure numbers.
    std::string ofMeasure(std::string_view measureType) const;
};

// From the unit assignment of the project, else the first of the file.
Units readUnits(const Part21& file);
// "mm", "m2", "foot"; empty when it has no name.
std::string unitName(const Part21& file, InstanceId unit);

} // namespace holdfast::ifc
