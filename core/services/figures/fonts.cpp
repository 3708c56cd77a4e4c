#include "core/services/figures/fonts.h"

#include <array>
#include <mutex>

#include <QFontDatabase>

namespace holdfast::figures {

namespace {

void loadShippedFaces()
{
    static std::once_flag once;
    std::call_once(once, [] {
        for (const auto* file : {"LiberationSans-Regular", "LiberationSans-Bold", "LiberationSans-Italic",
                                 "LiberationMono-Regular"})
            QFontDatabase::addApplicationFont(QLatin1String(":/holdfast/fonts/") + QLatin1String(file)
                                              + QLatin1String(".ttf"));
    });
}

}  // namespace

QFont face(Face which)
{
    loadShippedFaces();
    QFont font(which == Face::Mono ? QStringLiteral("Liberation Mono") : QStringLiteral("Liberation Sans"));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    font.setBold(which == Face::Bold);
    font.setItalic(which == Face::Italic);
    return font;
}

QFont faceAt(Face which, double points)
{
    QFont font = face(which);
    font.setPointSizeF(points);
    return font;
}

}  // namespace holdfast::figures
