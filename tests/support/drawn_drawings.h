// Drawn sheets read back through the real reader.
#pragma once

#include <vector>

#include "core/engine/drawing/drawing.h"
#include "tests/support/plan_drawer.h"

namespace holdfast::support {

std::vector<drawing::Drawing> readBack(const std::vector<DrawnSheet>& sheets);
inline std::vector<drawing::Drawing> drawAndRead(const DrawnBuilding& building)
{
    return readBack(drawSheets(building));
}

} // namespace holdfast::support
