#include "core/services/batch/csv.h"

#include <algorithm>

namespace holdfast::batch {

namespace {

class CsvReader {
public:
    explicit CsvReader(std::string_view text) : m_text(text)
    {
        if (m_text.starts_with("\xEF\xBB\xBF"))
            m_at = 3;
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    std::size_t at() const { return std::min(m_at, m_text.size()); }

    CsvCells row()
    {
        CsvCells cells{cell()};
        while (!atEnd() && m_text[m_at] == ',') {
            ++m_at;
            cells.push_back(cell());
        }
        if (!atEnd() && m_text[m_at] == '\r')
            ++m_at;
        if (!atEnd() && m_text[m_at] == '\n')
            ++m_at;
        return cells;
    }

private:
    std::string cell() { return !atEnd() && m_text[m_at] == '"' ? quoted() : bare(); }

    std::string bare()
    {
        const std::size_t end = std::min(m_text.find_first_of(",\r\n", m_at), m_text.size());
        std::string text(m_text.substr(m_at, end - m_at));
        m_at = end;
        return text;
    }

    std::string quoted()
    {
        std::string text;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] != '"')
                text += m_text[m_at];
            else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
                text += m_text[++m_at];
            else
                break;
        }
        ++m_at;
        return text + (atEnd() ? std::string() : bare());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace

std::vector<CsvLine> parseCsvLines(std::string_view text)
{
    std::vector<CsvLine> rows;
    std::size_t line = 1;
    for (CsvReader reader(text); !reader.atEnd();) {
        const std::size_t from = reader.at();
        CsvLine row{line, reader.row()};
        line += std::size_t(std::ranges::count(text.substr(from, reader.at() - from), '\n'));
        const bool blank = row.cells.size() == 1 && row.cells[0].empty();
        if (!blank && !row.cells[0].starts_with('#'))
            rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<CsvCells> parseCsv(std::string_view text)
{
    std::vector<CsvCells> rows;
    for (CsvLine& line : parseCsvLines(text))
        rows.push_back(std::move(line.cells));
    return rows;
}

} // namespace holdfast::batch
