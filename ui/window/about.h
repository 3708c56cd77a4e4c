// Help pages and the about box; both are windows beside the work, not in its way.
#pragma once

#include <QWidget>

namespace holdfast::window {

// A page of resources/help by its name without ending.
void showHelp(QWidget& parent, const QString& page);
void showAbout(QWidget& parent);

} // namespace holdfast::window
