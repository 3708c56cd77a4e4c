#include "ui/window/export_memory.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSettings>

namespace holdfast::window {

namespace {

const QString kLastTemplate = QStringLiteral("export/template");

} // namespace

// A path may hold what QSettings takes for a group.
ExportMemory::ExportMemory(const QString& project)
    : m_project(project)
    , m_group(QString::fromLatin1(
          QCryptographicHash::hash(project.toUtf8(), QCryptographicHash::Sha256).toHex().left(16)))
{
}

QString ExportMemory::key(const QString& name) const
{
    return QStringLiteral("export/projects/%1/%2").arg(m_group, name);
}

QString ExportMemory::folder(const QString& what) const
{
    const QSettings settings;
    const QString beside = m_project.isEmpty() ? QString() : QFileInfo(m_project).absolutePath();
    const QString any = settings.value(key(QStringLiteral("folder")), beside).toString();
    return settings.value(key(QStringLiteral("folder/") + what), any).toString();
}

void ExportMemory::setFolder(const QString& what, const QString& folder)
{
    QSettings settings;
    settings.setValue(key(QStringLiteral("folder")), folder);
    settings.setValue(key(QStringLiteral("folder/") + what), folder);
}

QString ExportMemory::firmTemplate() const
{
    const QSettings settings;
    return settings.value(key(QStringLiteral("template")), settings.value(kLastTemplate)).toString();
}

void ExportMemory::setFirmTemplate(const QString& path)
{
    QSettings settings;
    settings.setValue(key(QStringLiteral("template")), path);
    settings.setValue(kLastTemplate, path);
}

} // namespace holdfast::window
