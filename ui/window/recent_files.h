// The ten projects opened last, newest first.
#pragma once

#include <QStringList>

namespace holdfast::window {

QStringList recentFiles();
void rememberFile(const QString& path);
void forgetRecentFiles();

} // namespace holdfast::window
