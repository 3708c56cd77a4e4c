// Light and dark palettes on the Fusion style; system follows what the desktop gave at the start.
#pragma once

#include <QPalette>
#include <QString>

namespace holdfast::window {

enum class Theme { System, Light, Dark };

void applyTheme(Theme theme);
Theme savedTheme();
void saveTheme(Theme theme);

} // namespace holdfast::window
