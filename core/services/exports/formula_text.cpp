#include "core/services/exports/formula_text.h"

#include <map>

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kScriptScale = 0.72, kSubscriptRise = -0.16, kPowerRise = 0.36;

QString greek(const QString& word)
{
    static const std::map<QString, QString> letters = {
        {QStringLiteral("Delta"), QStringLiteral("\u0394")},
        {QStringLiteral("delta"), QStringLiteral("\u03b4")},
        {QStringLiteral("Omega"), QStringLiteral("\u03a9")},
        {QStringLiteral("phi"), QStringLiteral("\u03c6")},
        {QStringLiteral("psi"), QStringLiteral("\u03c8")},
        {QStringLiteral("rho"), QStringLiteral("\u03c1")},
        {QStringLiteral("lambda"), QStringLiteral("\u03bb")},
        {QStringLiteral("pi"), QStringLiteral("\u03c0")},
        {QStringLiteral("sum"), QStringLiteral("\u03a3")},
        {QStringLiteral("Sum"), QStringLiteral("\u03a3")},
        {QStringLiteral("sqrt"), QStringLiteral("\u221a")},
        {QStringLiteral("theta"), QStringLiteral("\u03b8")},
        {QStringLiteral("alpha"), QStringLiteral("\u03b1")},
        {QStringLiteral("beta"), QStringLiteral("\u03b2")},
    };
    const auto it = letters.find(word);
    return it == letters.end() ? word : it->second;
}

bool isFunction(const QString& word)
{
    return word == QLatin1String("max") || word == QLatin1String("min") || word.size() > 3;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c == u'\'';
}

class FormulaReader {
public:
    explicit FormulaReader(const std::string& ascii)
        : m_text(QString::fromStdString(ascii))
    {
    }

    std::vector<FormulaPiece> read()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at].isLetter())
                readWord();
            else if (m_text[m_at] == u'^')
                readPower();
            else
                readSign();
        }
        return std::move(m_pieces);
    }

private:
    QString takeWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isWordPart(m_text[m_at]))
            ++m_at;
        return m_text.mid(start, m_at - start);
    }

    void readWord()
    {
        const QString word = takeWord();
        const QString shown = greek(word);
        const bool isVariable = shown == word && !isFunction(word);
        m_pieces.push_back({shown, isVariable ? Face::Italic : Face::Regular});
        if (m_at + 1 < m_text.size() && m_text[m_at] == u'_' && isWordPart(m_text[m_at + 1])) {
            ++m_at;
            QString subscript = greek(takeWord());
            while (m_at + 1 < m_text.size() && m_text[m_at] == u'_' && isWordPart(m_text[m_at + 1])) {
                ++m_at;
                subscript += u',' + greek(takeWord());
            }
            m_pieces.push_back({subscript, Face::Regular, kScriptScale, kSubscriptRise});
        }
    }

    void readPower()
    {
        ++m_at;
        qsizetype end = m_at;
        if (end < m_text.size() && m_text[end] == u'(') {
            end = m_text.indexOf(u')', end);
            end = end < 0 ? m_text.size() : end + 1;
        } else {
            while (end < m_text.size() && (isWordPart(m_text[end]) || m_text[end] == u'.'))
                ++end;
        }
        m_pieces.push_back({m_text.mid(m_at, end - m_at), Face::Regular, kScriptScale, kPowerRise});
        m_at = end;
    }

    void readSign()
    {
        const QStringView left = QStringView(m_text).mid(m_at);
        QString sign(left[0]);
        qsizetype taken = 1;
        if (left.startsWith(u"<=") || left.startsWith(u">=")) {
            sign = left[0] == u'<' ? QStringLiteral("\u2264") : QStringLiteral("\u2265");
            taken = 2;
        } else if (left[0] == u'*') {
            sign = QStringLiteral("\u00b7");
        } else if (left.startsWith(u"- ")) {
            sign = QStringLiteral("\u2212");
        }
        m_at += taken;
        const bool breaks = left[0].isSpace() || QStringView(u"*/+=").contains(left[0]);
        if (!breaks && !m_pieces.empty() && m_pieces.back().face == Face::Regular && m_pieces.back().rise == 0
            && !m_pieces.back().breakAfter)
            m_pieces.back().text += sign;
        else
            m_pieces.push_back({sign, Face::Regular});
        m_pieces.back().breakAfter = breaks;
    }

    QString m_text;
    qsizetype m_at = 0;
    std::vector<FormulaPiece> m_pieces;
};

}  // namespace

std::vector<FormulaPiece> formulaPieces(const std::string& ascii)
{
    return FormulaReader(ascii).read();
}

double formulaWidth(const TextRuler& ruler, const std::vector<FormulaPiece>& pieces, double size)
{
    double sum = 0;
    for (const FormulaPiece& p : pieces)
        sum += ruler.width(p.face, size * p.scale, p.text);
    return sum;
}

std::vector<std::vector<FormulaPiece>> wrapFormula(const TextRuler& ruler, std::vector<FormulaPiece> pieces,
                                                   double size, double width)
{
    std::vector<std::vector<FormulaPiece>> lines(1);
    std::vector<FormulaPiece> word;
    double used = 0, wordWidth = 0;
    const auto endWord = [&] {
        if (used + wordWidth > width && !lines.back().empty()) {
            lines.emplace_back();
            used = 0;
        }
        used += wordWidth;
        lines.back().insert(lines.back().end(), word.begin(), word.end());
        word.clear();
        wordWidth = 0;
    };
    for (FormulaPiece& piece : pieces) {
        wordWidth += ruler.width(piece.face, size * piece.scale, piece.text);
        const bool ends = piece.breakAfter;
        word.push_back(std::move(piece));
        if (ends)
            endWord();
    }
    endWord();
    return lines;
}

void placeFormula(PageFlow& flow, double x, double baseline, double size,
                  const std::vector<FormulaPiece>& pieces)
{
    for (std::size_t i = 0; i < pieces.size();) {
        FormulaPiece run = pieces[i++];
        // Neighbours of one look are one text, so that a search finds them together.
        while (i < pieces.size() && pieces[i].face == run.face && pieces[i].scale == run.scale
               && pieces[i].rise == run.rise)
            run.text += pieces[i++].text;
        flow.text(x, baseline - run.rise * size, run.face, size * run.scale, run.text);
        x += flow.ruler().width(run.face, size * run.scale, run.text);
    }
}

}  // namespace holdfast::exports
