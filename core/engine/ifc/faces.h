// Bodies given by their faces.
#pragma once

#include "core/engine/ifc/bodies.h"

namespace holdfast::ifc {

// The faces of a BRep, shell or surface model, or of a face set; empty for any other item.
Result<std::vector<solids::FlatFace>> facesOf(const Placements& placements, InstanceId item, const Frame& frame,
                                              Budget& budget);

} // namespace holdfast::ifc
