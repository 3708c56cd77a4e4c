// The last steps of a reading, over the whole drawing.
#pragma once

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/finding_log.h"
#include "core/engine/ingest/layouts.h"

namespace holdfast::ingest {

// Block entities first, then model space, then paper space, each in the order of the file; owners follow.
void orderEntities(drawing::Drawing& drawing);
// Owner of a paper entity: from the number of its block to the index of its layout.
void assignLayouts(drawing::Drawing& drawing, Layouts& layouts);
// Reports inserts of blocks that are not there, and blocks that contain themselves.
void checkBlocks(const drawing::Drawing& drawing, FindingLog& findings);

} // namespace holdfast::ingest
