// Where the shipped files are: beside the program when it is installed, in the source tree while developing.
#pragma once

#include <memory>

#include <QString>

#include "core/engine/base/result.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::resources {

// Absolute path of a shipped file or folder, "samples/five-story-podium/project.json"; empty when none has it.
// HOLDFAST_RESOURCES in the environment wins, then ../share/holdfast beside the program, then the source tree.
QString path(const QString& relative);

// The catalogue the program ships with.
Result<std::shared_ptr<const rods::Catalogs>> catalogs();

} // namespace holdfast::resources
