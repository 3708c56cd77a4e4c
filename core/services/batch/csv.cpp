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

std::vector<CsvCells> parseCsv(std::string_view text)
{
    std::vector<CsvCells> rows;
    for (CsvReader reader(text); !reader.atEnd();) {
        CsvCells row = reader.row();
        const bool blank = row.size() == 1 && row[0].empty();
        if (!blank && !row[0].starts_with('#'))
            rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace holdfast::batch
