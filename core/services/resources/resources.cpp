#include "core/services/resources/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

namespace holdfast::resources {

namespace {

QStringList roots()
{
    QStringList roots;
    if (const QString chosen = qEnvironmentVariable("HOLDFAST_RESOURCES"); !chosen.isEmpty())
        roots << chosen;
    const QString program = QCoreApplication::applicationDirPath();
    roots << program + QStringLiteral("/../share/holdfast") << program + QStringLiteral("/../Resources")
          << QStringLiteral(HOLDFAST_SOURCE_RESOURCES);
    return roots;
}

} // namespace

QString path(const QString& relative)
{
    for (const QString& root : roots()) {
        const QFileInfo candidate(QDir(root).filePath(relative));
        if (candidate.exists())
            return candidate.canonicalFilePath();
    }
    return {};
}

Result<std::shared_ptr<const rods::Catalogs>> catalogs()
{
    const QString name = QStringLiteral("catalogs/catalog.json");
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, name.toStdString(), {}, "the shipped catalogue cannot be read"};
    auto read = rods::catalogsFromJson(file.readAll().toStdString(), file.fileName().toStdString());
    if (!read)
        return read.fault();
    return std::make_shared<const rods::Catalogs>(std::move(*read));
}

} // namespace holdfast::resources
