// What a reader sees of a signature: a page of the seal's size as PDF, faces embedded.
#pragma once

#include <QByteArray>
#include <QSizeF>
#include <QStringList>

namespace holdfast::signing {

// `lines`: the first is set larger. `points`: size of the page.
QByteArray sealPicture(const QStringList& lines, const QSizeF& points);

} // namespace holdfast::signing
