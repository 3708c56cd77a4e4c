#include "core/services/exports/table_layout.h"

#include <algorithm>
#include <numeric>

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kPadX = 3, kPadY = 2, kLargest = 8, kSmallest = 6, kSizeStep = 0.5;
constexpr int kMostLinesInRow = 40;  // a longer cell goes on in a row below, so that each row fits a page

struct Grid {
    double size = kLargest;
    std::vector<double> widths;  // with padding
};

struct Cell {
    QStringList lines;
    Face face = Face::Regular;
    QRgb color = Ink::text;
};
using Row = std::vector<Cell>;

QString cellText(const std::vector<std::string>& row, std::size_t column)
{
    return column < row.size() ? QString::fromStdString(row[column]) : QString();
}

bool isRatio(const report::Column& column)
{
    return column.title == "DCR" || column.title == "Ratio" || column.title.starts_with("Utilization");
}

// Verdicts and ratios are coloured, and always words or numbers too.
void emphasize(Cell& cell, const QString& text, const report::Column& column)
{
    const auto set = [&](QRgb color) {
        cell.face = Face::Bold;
        cell.color = color;
    };
    if (text == QLatin1String("OK"))
        set(Ink::good);
    else if (text == QLatin1String("NG") || text == QLatin1String("Critical")
             || text == QLatin1String("Blocking"))
        set(Ink::bad);
    else if (text == QLatin1String("Error") || text == QLatin1String("Major"))
        set(Ink::doubt);
    bool isNumber = false;
    const double ratio = text.toDouble(&isNumber);
    if (isNumber && isRatio(column))
        set(ratio > 1.0 ? Ink::bad : ratio > 0.9 ? Ink::doubt : Ink::good);
}

class TableLayout {
public:
    TableLayout(PageFlow& flow, const report::Table& table)
        : m_flow(flow)
        , m_table(table)
    {
        m_grid = fitted();
    }

    void lay()
    {
        const double headHeight = rowHeight(header());
        const double caption = m_table.caption.empty() ? 0 : 14;
        m_flow.need(caption + headHeight + 3 * lineHeight());
        if (caption > 0)
            layCaption(m_table.caption);
        m_top = m_flow.y();
        layHeader();
        for (std::size_t i = 0; i < m_table.rows.size(); ++i)
            layRow(m_table.rows[i], i);
        closeFrame();
        m_flow.skip(9);
    }

private:
    double lineHeight() const { return m_grid.size * 1.2; }
    double rowHeight(const Row& row) const
    {
        qsizetype most = 1;
        for (const Cell& cell : row)
            most = std::max(most, cell.lines.size());
        return double(most) * lineHeight() + 2 * kPadY;
    }

    // The widths when each column gets its longest word, then a share of what is left by how much it wants.
    bool tryFit(double size, Grid& grid) const
    {
        const TextRuler& ruler = m_flow.ruler();
        const std::size_t n = m_table.columns.size();
        std::vector<double> least(n), wanted(n);
        for (std::size_t c = 0; c < n; ++c) {
            const QString title = QString::fromStdString(m_table.columns[c].title);
            least[c] = ruler.widestWord(Face::Bold, size, title);
            wanted[c] = least[c] * 1.2;
            for (const auto& row : m_table.rows) {
                const QString text = cellText(row, c);
                least[c] = std::max(least[c], ruler.widestWord(Face::Bold, size, text));
                wanted[c] = std::max(wanted[c], ruler.width(Face::Bold, size, text));
            }
            least[c] += 2 * kPadX + 0.5;
            wanted[c] = std::max(least[c], wanted[c] + 2 * kPadX + 0.5);
        }
        grid.size = size;
        grid.widths = shared(least, wanted);
        return std::accumulate(least.begin(), least.end(), 0.0) <= m_flow.geometry().textWidth();
    }

    std::vector<double> shared(const std::vector<double>& least, const std::vector<double>& wanted) const
    {
        const double total = m_flow.geometry().textWidth();
        const double leastSum = std::accumulate(least.begin(), least.end(), 0.0);
        const double wantedSum = std::accumulate(wanted.begin(), wanted.end(), 0.0);
        double weightSum = 0;
        for (const auto& column : m_table.columns)
            weightSum += std::max(0.05, column.weight);
        std::vector<double> widths(least.size());
        for (std::size_t c = 0; c < widths.size(); ++c) {
            const double weight = std::max(0.05, m_table.columns[c].weight) / weightSum;
            if (leastSum > total)
                widths[c] = least[c] * total / leastSum;
            else if (wantedSum <= total)
                widths[c] = wanted[c] + (total - wantedSum) * weight;
            else
                widths[c] = least[c] + (total - leastSum) * (wanted[c] - least[c]) / (wantedSum - leastSum);
        }
        return widths;
    }

    Grid fitted() const
    {
        Grid grid;
        for (double size = kLargest; size >= kSmallest; size -= kSizeStep)
            if (tryFit(size, grid))
                break;
        return grid;
    }

    Cell makeCell(std::size_t column, const QString& text, Face face) const
    {
        Cell cell;
        cell.face = face;
        if (face == Face::Regular)
            emphasize(cell, text, m_table.columns[column]);
        cell.lines = m_flow.ruler().wrap(cell.face, m_grid.size, text, m_grid.widths[column] - 2 * kPadX);
        return cell;
    }

    Row header() const
    {
        Row row;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c)
            row.push_back(makeCell(c, QString::fromStdString(m_table.columns[c].title), Face::Bold));
        return row;
    }

    void layCaption(const std::string& text)
    {
        m_flow.text(m_flow.geometry().margin, m_flow.y() + 8.5, Face::Bold, 8.5, QString::fromStdString(text),
                    Ink::accent);
        m_flow.advance(13);
    }

    void layHeader()
    {
        const Row row = header();
        const double height = rowHeight(row);
        m_flow.fill({m_flow.geometry().margin, m_flow.y(), m_flow.geometry().textWidth(), height}, Ink::head);
        layCells(row);
        m_flow.advance(height);
        m_flow.line(m_flow.geometry().margin, m_flow.y(), right(), m_flow.y(), Ink::accent, 0.8);
    }

    void layRow(const std::vector<std::string>& texts, std::size_t index)
    {
        Row row;
        for (std::size_t c = 0; c < m_table.columns.size(); ++c)
            row.push_back(makeCell(c, cellText(texts, c), Face::Regular));
        while (std::any_of(row.begin(), row.end(),
                           [](const Cell& c) { return c.lines.size() > kMostLinesInRow; })) {
            Row part = row;
            for (std::size_t c = 0; c < row.size(); ++c) {
                part[c].lines = row[c].lines.mid(0, kMostLinesInRow);
                row[c].lines = row[c].lines.mid(kMostLinesInRow);
            }
            layPart(part, index);
        }
        layPart(row, index);
    }

    void layPart(const Row& row, std::size_t index)
    {
        const double height = rowHeight(row);
        if (m_flow.room() < height) {
            closeFrame();
            m_flow.newPage();
            if (!m_table.caption.empty())
                layCaption(m_table.caption + " (continued)");
            m_top = m_flow.y();
            layHeader();
        }
        if (index % 2 == 1)
            m_flow.fill({m_flow.geometry().margin, m_flow.y(), m_flow.geometry().textWidth(), height}, Ink::band);
        layCells(row);
        m_flow.advance(height);
        m_flow.line(m_flow.geometry().margin, m_flow.y(), right(), m_flow.y());
    }

    void layCells(const Row& row)
    {
        double x = m_flow.geometry().margin;
        for (std::size_t c = 0; c < row.size(); ++c) {
            double baseline = m_flow.y() + kPadY + m_grid.size * 0.95;
            for (const QString& line : row[c].lines) {
                const double width = m_flow.ruler().width(row[c].face, m_grid.size, line);
                m_flow.text(x + offset(m_table.columns[c].align, m_grid.widths[c], width), baseline,
                            row[c].face, m_grid.size, line, row[c].color);
                baseline += lineHeight();
            }
            x += m_grid.widths[c];
        }
    }

    static double offset(report::Align align, double cell, double text)
    {
        if (align == report::Align::Left)
            return kPadX;
        return align == report::Align::Right ? cell - kPadX - text : (cell - text) / 2;
    }

    double right() const { return m_flow.geometry().right(); }

    void closeFrame()
    {
        const double left = m_flow.geometry().margin, end = m_flow.y();
        m_flow.line(left, m_top, right(), m_top, Ink::faint);
        m_flow.line(left, end, right(), end, Ink::faint);
        double x = left;
        m_flow.line(x, m_top, x, end, Ink::faint);
        for (const double width : m_grid.widths) {
            x += width;
            m_flow.line(x, m_top, x, end, Ink::hair);
        }
    }

    PageFlow& m_flow;
    const report::Table& m_table;
    Grid m_grid;
    double m_top = 0;
};

}  // namespace

void layTable(PageFlow& flow, const report::Table& table)
{
    if (!table.columns.empty())
        TableLayout(flow, table).lay();
}

}  // namespace holdfast::exports
