#include "ui/models/text.h"

#include <cctype>
#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "core/engine/base/feet_inch.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

const QLocale& american()
{
    static const QLocale locale(QLocale::English, QLocale::UnitedStates);
    return locale;
}

} // namespace

QString tr(const char* source, const char* comment, int n)
{
    return QCoreApplication::translate("holdfast::models", source, comment, n);
}

QString phrase(const std::string& english)
{
    return QCoreApplication::translate("words", english.c_str());
}

QString number(double value, int decimals)
{
    if (!std::isfinite(value))
        return tr("not a number");
    return american().toString(value, 'f', decimals);
}

QString feetInches(Length length)
{
    return std::isfinite(length.value()) ? text(formatFeetInches(length)) : tr("not a number");
}

QString inches(Length length)
{
    return std::isfinite(length.value()) ? text(formatInches(length)) : tr("not a number");
}

QString diameter(Length length)
{
    return inches(length);
}

QString percent(double share)
{
    return number(share * 100, 0) + QStringLiteral(" %");
}

QString ratioText(double ratio)
{
    if (!std::isfinite(ratio))
        return tr("not a number");
    // Just above the limit must not read as the limit: 1.0003 is written 1.001.
    const bool hidden = ratio > 1.0 && ratio < 1.0005;
    return hidden ? QStringLiteral("1.001") : number(ratio, 3);
}

QString verdictText(Verdict verdict)
{
    return verdict == Verdict::Ok ? QStringLiteral("OK")
        : verdict == Verdict::Ng  ? QStringLiteral("NG")
                                  : tr("noted");
}

QString verdictText(double ratio)
{
    return std::isfinite(ratio) && ratio <= 1.0 ? QStringLiteral("OK") : QStringLiteral("NG");
}

QString levelName(int level)
{
    if (level < 0)
        return QStringLiteral("-");
    return level == 0 ? tr("Podium") : QString::number(level);
}

QString words(std::string_view camel)
{
    QString out;
    for (const char c : camel) {
        const bool startsWord = std::isupper(static_cast<unsigned char>(c)) && !out.isEmpty();
        if (startsWord)
            out += QLatin1Char(' ');
        out += QLatin1Char(startsWord ? char(std::tolower(static_cast<unsigned char>(c))) : c);
    }
    return phrase(out.replace(QLatin1Char('_'), QLatin1Char('-')).toStdString());
}

QString describe(const Subject& subject)
{
    QString out = words(subject.kind);
    if (!subject.label.empty())
        out += QLatin1Char(' ') + text(subject.label);
    const bool hasStories = subject.kind == SubjectKind::Stack || subject.kind == SubjectKind::RodRun;
    return hasStories && subject.level > 0 ? tr("%1, story %2").arg(out, QString::number(subject.level)) : out;
}

} // namespace holdfast::models
