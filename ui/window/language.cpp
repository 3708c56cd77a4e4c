#include "ui/window/language.h"

#include <algorithm>

#include <QCoreApplication>
#include <QLocale>
#include <QSettings>
#include <QTranslator>

namespace holdfast::window {

namespace {

const QString kKey = QStringLiteral("window/language"), kTranslator = QStringLiteral("language"),
              kEnglish = QStringLiteral("en");

bool isBrought(const QString& code)
{
    return !code.isEmpty() && std::ranges::find(languages(), code, &Language::code) != languages().end();
}

// The first of the languages the user reads that the program brings.
QString languageOfSystem()
{
    for (const QString& name : QLocale::system().uiLanguages())      // "es-MX", "es"
        if (const QString code = name.left(2).toLower(); isBrought(code))
            return code;
    return kEnglish;
}

void install(const QString& catalog, const QString& code)
{
    auto* translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(kTranslator);
    // Qt's own texts are English and need no file for it.
    if (translator->load(QStringLiteral(":/i18n/%1_%2.qm").arg(catalog, code)))
        QCoreApplication::installTranslator(translator);
}

} // namespace

const std::vector<Language>& languages()
{
    static const std::vector<Language> all = {{QString(), QString()},
                                              {kEnglish, QStringLiteral("English")},
                                              {QStringLiteral("es"), QStringLiteral("Espa\u00f1ol")},
                                              {QStringLiteral("fr"), QStringLiteral("Fran\u00e7ais")}};
    return all;
}

QString savedLanguage()
{
    const QString saved = QSettings().value(kKey).toString();
    return isBrought(saved) ? saved : QString();
}

void saveLanguage(const QString& code)
{
    QSettings().setValue(kKey, code);
}

void speak(const QString& code)
{
    qDeleteAll(QCoreApplication::instance()->findChildren<QTranslator*>(kTranslator));
    const QString spoken = code.isEmpty() ? languageOfSystem() : isBrought(code) ? code : kEnglish;
    install(QStringLiteral("qtbase"), spoken);
    install(QStringLiteral("holdfast"), spoken);
}

} // namespace holdfast::window
