#include "core/services/exports/text_ruler.h"

#include <QFontMetricsF>

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr int kEm = 1000;

QFontMetricsF metricsOf(Face which)
{
    QFont font = figures::face(which);
    font.setPixelSize(kEm);
    return QFontMetricsF(font);
}

bool mayBreakAfter(QChar c)
{
    return QStringView(u"/-,;_=)|").contains(c);
}

}  // namespace

TextRuler::TextRuler()
{
    for (int i = 0; i < figures::kFaceCount; ++i) {
        const QFontMetricsF metrics = metricsOf(Face(i));
        for (int c = 0x20; c < kTabled; ++c)
            m_faces[std::size_t(i)].tabled[std::size_t(c)] = float(metrics.horizontalAdvance(QChar(c)) / kEm);
    }
}

double TextRuler::advance(Face which, QChar c) const
{
    const Advances& advances = m_faces[std::size_t(which)];
    if (c.unicode() < kTabled)
        return advances.tabled[c.unicode()];
    const auto [it, isNew] = advances.others.try_emplace(c.unicode(), 0.0f);
    if (isNew)
        it->second = float(metricsOf(which).horizontalAdvance(c) / kEm);
    return it->second;
}

double TextRuler::width(Face which, double size, QStringView text) const
{
    double sum = 0;
    for (const QChar c : text)
        sum += advance(which, c);
    return sum * size;
}

// How many characters of `text` stand on one line.
qsizetype TextRuler::breakAt(Face which, double size, QStringView text, double width) const
{
    double used = 0;
    qsizetype blank = 0, soft = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            blank = i + 1;
        used += advance(which, text[i]) * size;
        if (used > width && !text[i].isSpace())
            return blank > 0 ? blank : soft > 0 ? soft : std::max<qsizetype>(1, i);
        if (mayBreakAfter(text[i]))
            soft = i + 1;
    }
    return text.size();
}

QStringList TextRuler::wrap(Face which, double size, const QString& text, double width) const
{
    QStringList lines;
    for (const QString& paragraph : text.split(u'\n')) {
        QStringView left(paragraph);
        do {
            const qsizetype count = breakAt(which, size, left, width);
            lines << left.left(count).trimmed().toString();
            left = left.mid(count);
        } while (!left.isEmpty());
    }
    return lines;
}

double TextRuler::widestWord(Face which, double size, const QString& text) const
{
    double widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i)
        if (i == text.size() || text[i].isSpace()) {
            widest = std::max(widest, width(which, size, QStringView(text).mid(start, i - start)));
            start = i + 1;
        }
    return widest;
}

}  // namespace holdfast::exports
