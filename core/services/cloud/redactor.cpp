#include "core/services/cloud/redactor.h"

#include <QRegularExpression>
#include <QString>

namespace holdfast::cloud {

namespace {

struct Pattern {
    const char* what;
    const char* expression;
};

// The order matters: a card number holds what looks like a telephone number. Dimensions, marks and sheet
// numbers of a drawing must survive, so that numbers are taken only in the groupings of the field's own
// forms.
constexpr Pattern kPatterns[] = {
    {"mail address", R"([\w.+%-]+@[\w-]+(\.[\w-]+)+)"},
    {"social security number", R"((?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-]))"},
    {"card number", R"((?<!\d)(?:\d{4}[ -]){3}\d{4}(?!\d))"},
    {"telephone number", R"((?<![\d.])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d))"},
    {"licence number", R"((?i)(?<=\blic\. no\. |\blicense no\. |\blicense # )[A-Z]{0,2}\d{4,8}\b)"},
};

int replaceAll(QString& text, const QRegularExpression& pattern, const QString& by)
{
    int found = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext(); match.next())
        ++found;
    if (found > 0)
        text.replace(pattern, by);
    return found;
}

} // namespace

Redaction redacted(const std::string& text, const std::vector<std::string>& names)
{
    QString plain = QString::fromStdString(text);
    Redaction redaction;
    const auto remove = [&](const QRegularExpression& pattern, const std::string& what) {
        if (const int found = replaceAll(plain, pattern, QString::fromStdString("[" + what + "]")); found > 0)
            redaction.removed[what] += found;
    };
    for (const Pattern& pattern : kPatterns)
        remove(QRegularExpression(QString::fromLatin1(pattern.expression)), pattern.what);
    for (const std::string& name : names)
        if (name.size() >= 3)
            remove(QRegularExpression(QStringLiteral("(?<!\\w)")
                                          + QRegularExpression::escape(QString::fromStdString(name))
                                          + QStringLiteral("(?!\\w)"),
                                      QRegularExpression::CaseInsensitiveOption),
                   "name");
    redaction.text = plain.toStdString();
    return redaction;
}

} // namespace holdfast::cloud
