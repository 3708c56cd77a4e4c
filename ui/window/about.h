// The about box: a window beside the work, not in its way.
#pragma once

#include <QWidget>

namespace holdfast::window {

void showAbout(QWidget& parent);

} // namespace holdfast::window
