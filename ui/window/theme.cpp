#include "ui/window/theme.h"

#include <QApplication>
#include <QSettings>
#include <QStyleFactory>

namespace holdfast::window {

namespace {

const QString kKey = QStringLiteral("window/theme");

QPalette paletteOf(const QColor& window, const QColor& base, const QColor& button, const QColor& ink)
{
    QPalette palette(ink, button, button.lighter(130), button.darker(150), button.darker(120), ink, Qt::white,
                     base, window);
    QColor faint = ink;
    faint.setAlpha(130);
    palette.setColor(QPalette::PlaceholderText, faint);
    palette.setColor(QPalette::AlternateBase, base.lightness() > 128 ? base.darker(104) : base.lighter(118));
    palette.setColor(QPalette::Highlight, QColor(40, 110, 255));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, base.lightness() > 128 ? QColor(20, 80, 200) : QColor(120, 170, 255));
    palette.setColor(QPalette::ToolTipBase,
                     base.lightness() > 128 ? QColor(255, 249, 222) : QColor(70, 64, 40));
    palette.setColor(QPalette::ToolTipText, ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

} // namespace

void applyTheme(Theme theme)
{
    static const QPalette system = QApplication::palette();
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    switch (theme) {
    case Theme::System: QApplication::setPalette(system); break;
    case Theme::Light:
        QApplication::setPalette(
            paletteOf(QColor(239, 239, 239), Qt::white, QColor(239, 239, 239), Qt::black));
        break;
    case Theme::Dark:
        QApplication::setPalette(
            paletteOf(QColor(45, 47, 50), QColor(32, 33, 36), QColor(58, 60, 64), QColor(232, 232, 232)));
        break;
    }
}

Theme savedTheme()
{
    const int saved = QSettings().value(kKey, int(Theme::System)).toInt();
    return saved >= int(Theme::System) && saved <= int(Theme::Dark) ? Theme(saved) : Theme::System;
}

void saveTheme(Theme theme)
{
    QSettings().setValue(kKey, int(theme));
}

} // namespace holdfast::window
