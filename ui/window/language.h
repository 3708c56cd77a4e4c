// The language of the window: the user's choice, or the system's. Figures and units do not follow it: they keep
// the notation of ui/models/text.h.
#pragma once

#include <vector>

#include <QString>

namespace holdfast::window {

struct Language {
    QString code;      // "es"; empty: the system's
    QString name;      // in itself, as its reader looks for it
};

// The system's first, then those the program brings, in the order they are offered.
const std::vector<Language>& languages();

QString savedLanguage();
void saveLanguage(const QString& code);

// Texts made from now on are in this language, those of Qt's own buttons too; a language that is not brought is
// English. Windows that are already there keep theirs.
void speak(const QString& code);

} // namespace holdfast::window
