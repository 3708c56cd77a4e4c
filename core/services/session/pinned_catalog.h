// A project keeps the catalogue it was designed with, so that a new edition never changes a finished design by itself.
#pragma once

#include <memory>
#include <string>

#include "core/engine/rods/catalog.h"
#include "core/services/store/project_file.h"

namespace holdfast::session {

using SharedCatalogs = std::shared_ptr<const rods::Catalogs>;

// The project's own, with sections it is too old to have from the shipped one; the shipped one itself when they are
// equal or the project has none yet.
Result<SharedCatalogs> pinnedCatalog(const store::ProjectFile& file, const SharedCatalogs& shipped);
// Of the project file at `path`; the shipped one where there is none, or for a project that is no project file.
Result<SharedCatalogs> pinnedCatalog(const std::string& path, const SharedCatalogs& shipped);

} // namespace holdfast::session
