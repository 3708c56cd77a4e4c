// The design as a building model: project, site, building, storeys; shear walls; each rod run as an assembly of
// fasteners, plates, devices and posts with its property sets. Inches, the set's frame, +z up.
#pragma once

#include <QByteArray>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::exports {

enum class IfcVersion { Ifc2x3, Ifc4 };

// GlobalIds follow from project and label: they are the same in every revision, and those the BCF names. Not
// carried: obstructions, which are others' models, and the podium slab, whose outline is not read. Faults:
// NothingToDo before the solids are built, InvalidValue for sizes that make no solid, Cancelled.
Result<QByteArray> ifcModel(const pipeline::Snapshot& snapshot, IfcVersion version, const std::string& time,
                            const Run& run);

}  // namespace holdfast::exports
