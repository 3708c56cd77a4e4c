#include "core/services/cloud/settings.h"

#include <algorithm>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace holdfast::cloud {

namespace {

template<class T>
Result<T> readJsonFile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{
            FaultCode::FileNotFound, path, {}, "it cannot be read: " + file.errorString().toStdString()};
    const auto json = parseJson(file.readAll().toStdString(), path);
    return json ? fromJson<T>(*json, path) : Result<T>(json.fault());
}

} // namespace

const ProviderRow* ProviderTable::find(const std::string& id) const
{
    const auto it = std::ranges::find(providers, id, &ProviderRow::id);
    return it == providers.end() ? nullptr : &*it;
}

Result<Settings> readSettings(const std::string& path)
{
    return QFile::exists(QString::fromStdString(path)) ? readJsonFile<Settings>(path)
                                                       : Result<Settings>(Settings{});
}

Outcome writeSettings(const std::string& path, const Settings& settings)
{
    const QString name = QString::fromStdString(path);
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    const QByteArray text = QByteArray::fromStdString(toJson(settings).dump(1) + "\n");
    // commit() of Qt 6.4 does not tell when the disk fills up with what is still buffered.
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.flush() || !file.commit())
        return Fault{
            FaultCode::FileUnreadable, path, {}, "it cannot be written: " + file.errorString().toStdString()};
    return Done{};
}

Result<ProviderTable> readProviders(const std::string& path)
{
    return readJsonFile<ProviderTable>(path);
}

bool mayDrawingsLeave(const Settings& settings, const std::string& project)
{
    return std::ranges::find(settings.consents, project, &Consent::project) != settings.consents.end();
}

} // namespace holdfast::cloud
