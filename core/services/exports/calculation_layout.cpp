#include "core/services/exports/calculation_layout.h"

#include <algorithm>
#include <cstdio>

#include "core/services/exports/formula_text.h"

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kSize = 8.5, kStep = 12, kSmall = 6.5, kSmallStep = 8.2, kIndent = 10;
constexpr double kWidestLeftSide = 120;  // a longer left-hand side is not aligned with the others

std::string trimmed(const std::string& text)
{
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

struct Sides {
    std::string left, right;
};

Sides sidesOf(const Calculation& c)
{
    const auto equals = c.formula.find('=');
    const bool isComparison = equals != std::string::npos && equals > 0
        && (c.formula[equals - 1] == '<' || c.formula[equals - 1] == '>');
    if (equals == std::string::npos || isComparison)
        return {"", trimmed(c.formula)};
    return {trimmed(c.formula.substr(0, equals)), trimmed(c.formula.substr(equals + 1))};
}

// "f_E, f_D: ASCE 7-16 2.4.5; d: entered". A dagger marks a value nobody has verified.
QString sourceLine(const Calculation& c)
{
    std::vector<std::pair<std::string, std::string>> bySource;
    for (const Symbol& s : c.symbols) {
        if (s.source.empty() && s.verified)
            continue;
        const std::string source
            = (s.source.empty() ? "not verified" : s.source) + (s.verified ? "" : " \u2020");
        const auto same
            = std::find_if(bySource.begin(), bySource.end(), [&](auto& e) { return e.second == source; });
        if (same == bySource.end())
            bySource.emplace_back(s.name, source);
        else
            same->first += ", " + s.name;
    }
    std::string text;
    for (const auto& [names, source] : bySource)
        text += (text.empty() ? "" : ";  ") + names + ": " + source;
    return QString::fromStdString(text);
}

QString ratioText(double ratio)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", ratio);
    return QString::fromLatin1(text);
}

class CalculationLayout {
public:
    CalculationLayout(PageFlow& flow, const report::CalculationBlock& block)
        : m_flow(flow)
        , m_block(block)
    {
        double widest = 0;
        for (const Calculation& c : block.lines) {
            const double left = formulaWidth(flow.ruler(), formulaPieces(sidesOf(c).left), kSize);
            if (left <= kWidestLeftSide)
                widest = std::max(widest, left);
        }
        m_equals = m_flow.geometry().margin + kIndent + widest;
    }

    void lay()
    {
        for (std::size_t i = 0; i < m_block.lines.size(); ++i) {
            const Calculation& c = m_block.lines[i];
            const double caption = i == 0 && !m_block.caption.empty() ? 16 : 0;
            m_flow.need(caption + heightOf(c));
            if (caption > 0)
                layCaption();
            layOne(c);
        }
        m_flow.skip(6);
    }

private:
    struct Lines {
        std::vector<FormulaPiece> left;
        std::vector<std::vector<FormulaPiece>> right;  // formula, substitution = result; each already wrapped
        std::vector<std::size_t> starts;  // where formula and substitution begin in `right`
        QStringList sources, title;
        double equals = 0;
    };

    double right() const { return m_flow.geometry().right(); }

    Lines linesOf(const Calculation& c) const
    {
        Lines lines;
        const Sides sides = sidesOf(c);
        lines.left = formulaPieces(sides.left);
        lines.equals = std::max(
            m_equals, m_flow.geometry().margin + kIndent + formulaWidth(m_flow.ruler(), lines.left, kSize));
        const double room = right() - lines.equals - 14;
        const auto add = [&](std::vector<FormulaPiece> pieces) {
            lines.starts.push_back(lines.right.size());
            for (auto& line : wrapFormula(m_flow.ruler(), std::move(pieces), kSize, room))
                lines.right.push_back(std::move(line));
        };
        const std::string result = quantityText(c.result, c.unit);
        const std::string substituted = trimmed(substitution(c));
        if (!sides.right.empty() && sides.right != result)
            add(formulaPieces(sides.right));
        std::vector<FormulaPiece> last;
        if (!c.symbols.empty() && substituted != sides.right && substituted != result)
            last = formulaPieces(substituted + " = ");
        // Apart, so that a unit is not slanted like a variable.
        last.push_back({QString::fromStdString(result), Face::Bold});
        add(std::move(last));
        lines.sources = sourcesWrapped(c);
        lines.title = titleWrapped(c);
        return lines;
    }

    QStringList sourcesWrapped(const Calculation& c) const
    {
        const QString text = sourceLine(c);
        return text.isEmpty()
            ? QStringList()
            : m_flow.ruler().wrap(Face::Italic, kSmall, text, m_flow.geometry().textWidth() - kIndent);
    }

    QStringList titleWrapped(const Calculation& c) const
    {
        const double clause = m_flow.ruler().width(Face::Italic, 7.5, QString::fromStdString(c.clause));
        return m_flow.ruler().wrap(Face::Bold, kSize, QString::fromStdString(c.title),
                                   std::max(150.0, m_flow.geometry().textWidth() - clause - 12));
    }

    double heightOf(const Calculation& c) const
    {
        const Lines lines = linesOf(c);
        return double(lines.title.size() + qsizetype(lines.right.size())) * kStep
            + double(lines.sources.size()) * kSmallStep + (c.ratio ? 15 : 0) + 5;
    }

    void layCaption()
    {
        m_flow.text(m_flow.geometry().margin, m_flow.y() + 9, Face::Bold, 9,
                    QString::fromStdString(m_block.caption), Ink::accent);
        m_flow.advance(12.5);
        m_flow.line(m_flow.geometry().margin, m_flow.y(), right(), m_flow.y(), Ink::accent, 0.6);
        m_flow.advance(3.5);
    }

    void layOne(const Calculation& c)
    {
        const Lines lines = linesOf(c);
        layTitle(c, lines.title);
        layFormula(lines);
        for (const QString& source : lines.sources) {
            m_flow.text(m_flow.geometry().margin + kIndent, m_flow.y() + kSmall, Face::Italic, kSmall, source,
                        Ink::quiet);
            m_flow.advance(kSmallStep);
        }
        if (c.ratio)
            layVerdict(c);
        m_flow.advance(5);
    }

    void layTitle(const Calculation& c, const QStringList& title)
    {
        m_flow.textRight(right(), m_flow.y() + kSize, Face::Italic, 7.5, QString::fromStdString(c.clause),
                         Ink::quiet);
        for (const QString& line : title) {
            m_flow.text(m_flow.geometry().margin, m_flow.y() + kSize, Face::Bold, kSize, line);
            m_flow.advance(kStep);
        }
    }

    void layFormula(const Lines& lines)
    {
        const double leftWidth = formulaWidth(m_flow.ruler(), lines.left, kSize);
        placeFormula(m_flow, lines.equals - leftWidth, m_flow.y() + kSize, kSize, lines.left);
        for (std::size_t i = 0; i < lines.right.size(); ++i) {
            const double baseline = m_flow.y() + kSize;
            const bool starts = std::find(lines.starts.begin(), lines.starts.end(), i) != lines.starts.end();
            if (starts && (i > 0 || !lines.left.empty()))
                m_flow.text(lines.equals + 4, baseline, Face::Regular, kSize, QStringLiteral("="));
            placeFormula(m_flow, lines.equals + 14, baseline, kSize, lines.right[i]);
            m_flow.advance(kStep);
        }
    }

    void layVerdict(const Calculation& c)
    {
        const double y = m_flow.y() + 1, left = m_flow.geometry().margin + kIndent;
        const bool ok = c.verdict != Verdict::Ng;
        m_flow.fill({left, y, right() - left, 12.5}, Ink::band);
        const double baseline = y + 9;
        const auto shown = [&](const std::optional<double>& v) {
            return v ? QString::fromStdString(quantityText(*v, c.unit)) : QStringLiteral("-");
        };
        m_flow.text(left + 5, baseline, Face::Regular, 8, QStringLiteral("Demand ") + shown(c.demand));
        m_flow.text(left + 160, baseline, Face::Regular, 8, QStringLiteral("Capacity ") + shown(c.capacity));
        m_flow.textRight(right() - 40, baseline, Face::Bold, 8, QStringLiteral("DCR ") + ratioText(*c.ratio),
                         *c.ratio > 1 ? Ink::bad : Ink::text);
        m_flow.textRight(right() - 6, baseline, Face::Bold, 8.5,
                         c.verdict == Verdict::Info ? QStringLiteral("-")
                             : ok                   ? QStringLiteral("OK")
                                                    : QStringLiteral("NG"),
                         ok ? Ink::good : Ink::bad);
        m_flow.advance(15);
    }

    PageFlow& m_flow;
    const report::CalculationBlock& m_block;
    double m_equals = 0;
};

}  // namespace

void layCalculations(PageFlow& flow, const report::CalculationBlock& block)
{
    CalculationLayout(flow, block).lay();
}

}  // namespace holdfast::exports
