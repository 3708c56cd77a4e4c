// The variables of the HEADER section that Holdfast uses.
#pragma once

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/finding_log.h"
#include "core/engine/ingest/group.h"

namespace holdfast::ingest {

// `record` is the SECTION record: its groups are all variables. Fields the file does not set stay as they
// are.
void readHeader(const Record& record, drawing::Header& header, FindingLog& findings);

} // namespace holdfast::ingest
