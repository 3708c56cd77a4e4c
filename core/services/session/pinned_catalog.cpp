#include "core/services/session/pinned_catalog.h"

#include <QFileInfo>

namespace holdfast::session {

Result<SharedCatalogs> pinnedCatalog(const store::ProjectFile& file, const SharedCatalogs& shipped)
{
    auto pinned = file.catalogs();
    if (!pinned)
        return pinned.fault();
    if (!*pinned || hashOf(**pinned) == hashOf(*shipped))
        return shipped;
    return std::make_shared<const rods::Catalogs>(rods::completedBy(std::move(**pinned), *shipped));
}

Result<SharedCatalogs> pinnedCatalog(const std::string& path, const SharedCatalogs& shipped)
{
    if (!path.ends_with(".holdfast") || !QFileInfo::exists(QString::fromStdString(path)))
        return shipped;
    const auto file = store::ProjectFile::open(path, store::ProjectFile::Access::Read);
    if (!file)
        return file.fault();
    return pinnedCatalog(**file, shipped);
}

} // namespace holdfast::session
