// Rod hardware as the schedules spell it.
#pragma once

#include <QString>

#include "core/engine/rods/rod_schedule.h"

namespace holdfast::models {

QString rodText(const rods::RodSegment& segment);       // "1 1/4\" A36"
QString anchorText(const rods::Anchor& anchor);         // "1 1/4\" x 12\" embed."
QString travelText(const rods::Restraint& restraint);   // "1.500" or "unlimited"
// The model, with a word when its catalogue row has not been verified; "-" when there is none.
QString marked(const std::string& model, bool verified);

} // namespace holdfast::models
