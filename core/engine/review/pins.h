// What a comment is pinned to, as people write it and as the views select it.
#pragma once

#include <optional>
#include <string>

#include "core/engine/base/finding.h"
#include "core/engine/base/result.h"
#include "core/engine/pipeline/snapshot.h"
#include "core/engine/review/record.h"

namespace holdfast::review {

// "RR-3-1-S", "CLH-1A2B3C4D", "S-201" as they are labelled; with the kind before it where a label alone is not
// enough: "wall:SW-2-C-1", "sheet:S-201", "page:12", "finding:rod.tension@RR-3-1-S", "number:criteria/seismic.sds".
// "" and "project": the project as a whole. InvalidValue when nothing in it is called so.
Result<Pin> pinOf(const std::string& text, const pipeline::Snapshot& snapshot, const std::vector<Fact>& facts);
// Nothing for a page, a number and the project.
std::optional<Subject> subjectOf(const Pin& pin);
Pin pinOf(const Subject& subject);
// "rod run RR-3-1-S", "page 12 of the report".
std::string textOf(const Pin& pin);

} // namespace holdfast::review
