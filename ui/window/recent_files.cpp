#include "ui/window/recent_files.h"

#include <QFileInfo>
#include <QSettings>

namespace holdfast::window {

namespace {
const QString kKey = QStringLiteral("files/recent");
constexpr int kKept = 10;
}

QStringList recentFiles()
{
    return QSettings().value(kKey).toStringList();
}

void rememberFile(const QString& path)
{
    const QString full = QFileInfo(path).absoluteFilePath();
    QStringList files = recentFiles();
    files.removeAll(full);
    files.prepend(full);
    QSettings().setValue(kKey, files.mid(0, kKept));
}

void forgetRecentFiles()
{
    QSettings().remove(kKey);
}

} // namespace holdfast::window
