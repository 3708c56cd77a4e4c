#include "core/services/cloud/prompt_guard.h"

#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace holdfast::cloud {

namespace {

struct Sign {
    const char* why;
    const char* expression;
};

constexpr Sign kSigns[] = {
    {"tells to disregard instructions",
     R"((?i)\b(ignore|disregard|forget|override)\b.{0,40}\b(previous|prior|above|earlier|all|your|these|system)\b)"
     R"(.{0,40}\b(instruction|prompt|rule|direction|message)s?\b)"},
    {"gives the model a part to play",
     R"((?i)\b(you are now|act as|pretend (to be|you are)|new (instructions|role)|from now on,? you)\b)"},
    {"speaks of the prompt", R"((?i)\b(system prompt|developer message|jailbreak|prompt injection)\b)"},
    {"imitates the form of a conversation",
     R"((?i)(<\|?(im_start|im_end|system|assistant|user)\|?>|\[/?INST\]|^\s*(system|assistant|user)\s*:))"},
    {"asks for an answer of its own choosing",
     R"((?i)\b(respond|reply|answer|output|report)\b.{0,30}\b(only|always|exactly|instead|approved)"
     R"(|no (violations|clashes|findings))\b.{0,60}\b(regardless|whatever|no matter|instead of|without checking)\b)"},
    {"asks to send something away",
     R"((?i)\b(send|post|upload|exfiltrate|fetch)\b.{0,40}(https?://|api key|password|credentials))"},
};

// Zero-width, direction and tag characters: seen by a model, by nobody else.
QString visible(QString text)
{
    static const QRegularExpression hidden(QStringLiteral(
        "[\\x{00AD}\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2064}\\x{2066}-\\x{2069}\\x{FEFF}"
        "\\x{E0000}-\\x{E007F}\\x{0000}-\\x{0008}\\x{000B}-\\x{001F}]"));
    return text.remove(hidden);
}

const char* whySuspicious(const QString& line)
{
    for (const Sign& sign : kSigns)
        if (QRegularExpression(QString::fromLatin1(sign.expression)).match(line).hasMatch())
            return sign.why;
    return nullptr;
}

} // namespace

GuardedText guarded(const std::string& drawingText)
{
    GuardedText result;
    const QString before = QString::fromStdString(drawingText);
    const QString text = visible(before);
    if (text.size() != before.size())
        result.suspicions.push_back("letters that cannot be seen were dropped");
    QStringList kept;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // A sentence may be broken over two lines of a note.
        const QString two = i + 1 < lines.size() ? lines[i] + QLatin1Char(' ') + lines[i + 1] : lines[i];
        const char* why = whySuspicious(lines[i]);
        const bool broken =
            !why && i + 1 < lines.size() && !whySuspicious(lines[i + 1]) && (why = whySuspicious(two));
        if (!why) {
            kept << lines[i];
            continue;
        }
        result.suspicions.push_back(std::string(why) + ": "
                                    + (broken ? two : lines[i]).left(200).toStdString());
        kept << QStringLiteral("[withheld]");
        i += broken;
    }
    QString inside = kept.join(QLatin1Char('\n'));
    inside.replace(QStringLiteral("<<<"), QStringLiteral("< < <"))
        .replace(QStringLiteral(">>>"), QStringLiteral("> > >"));
    result.text = "<<<DRAWING TEXT\n" + inside.toStdString() + "\nDRAWING TEXT>>>";
    return result;
}

} // namespace holdfast::cloud
