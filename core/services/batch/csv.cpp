#include "core/services/batch/csv.h"

#include <algorithm>
#include <cstdlib>

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

    CsvRow row()
    {
        CsvRow cells{cell()};
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

bool isNumber(const std::string& cell)
{
    char* end = nullptr;
    std::strtod(cell.c_str(), &end);
    return end != cell.c_str() && *end == '\0';
}

std::string csvCell(std::string cell)
{
    if (!cell.empty() && std::string_view("=+-@\t").find(cell[0]) != std::string_view::npos && !isNumber(cell))
        cell.insert(0, "'");
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char c : cell)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

std::vector<CsvRow> parseCsv(std::string_view text)
{
    std::vector<CsvRow> rows;
    for (CsvReader reader(text); !reader.atEnd();) {
        CsvRow row = reader.row();
        const bool blank = row.size() == 1 && row[0].empty();
        if (!blank && !row[0].starts_with('#'))
            rows.push_back(std::move(row));
    }
    return rows;
}

std::string csvLine(const CsvRow& cells)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        line += (i == 0 ? "" : ",") + csvCell(cells[i]);
    return line + "\r\n";
}

} // namespace holdfast::batch
