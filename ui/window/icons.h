// The product's icons in the colour of the palette's text.
#pragma once

#include <QIcon>
#include <QPalette>

namespace holdfast::window {

// Name of a file in resources/icons, without its ending; an empty icon when there is none.
QIcon themedIcon(const QString& name, const QPalette& palette);

} // namespace holdfast::window
