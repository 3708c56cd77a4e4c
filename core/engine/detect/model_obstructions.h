// Beams, ducts, pipes, conduits, cable trays and sprinklers of a model; every solid of a STEP file.
#pragma once

#include <optional>

#include "core/engine/building/wall_layout.h"
#include "core/engine/detect/model_frame.h"

namespace holdfast::detect {

// By class, predefined type and the class of its type; none for what rods pass by design (slabs, walls, plates)
// or what is framing of the walls themselves (studs, posts).
std::optional<building::ObstructionKind> obstructionKind(const drawing::ModelElement& element);

// Adds obstructions with ids and labels. What lies wholly below the podium's top is left out and counted, and
// so is what cannot be told to be framing of a wall.
void addModelObstructions(const drawing::Drawing& model, const ModelFrame& frame, building::WallLayout& layout);

} // namespace holdfast::detect
