// A project as a hand-written document: { "drawings": ["S-201.dxf", ...], "criteria": { ... } }, paths relative
// to the document. And the one door through which every program opens a project, whatever its form.
#pragma once

#include <string>

#include "core/engine/base/result.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::store {

// Drawing paths come back absolute. Unknown and missing fields are faults that name them.
Result<pipeline::ProjectInputs> projectFromJson(const std::string& path);

// project.json or *.holdfast, recognised by its bytes. The file is only read.
Result<pipeline::ProjectInputs> loadProject(const std::string& path);

// The file's whole content; faults name the path (not found, a folder, unreadable, larger than 1 GB).
Result<std::string> readWhole(const std::string& path);

} // namespace holdfast::store
