#include "core/services/exports/csv.h"

#include <charconv>
#include <cmath>

namespace holdfast::exports {

namespace {

bool looksLikeFormula(const std::string& text)
{
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

}  // namespace

void CsvRow::add(std::string cell)
{
    if (!m_isFirst)
        m_line += ',';
    m_isFirst = false;
    m_line += cell;
}

CsvRow& CsvRow::text(const std::string& value)
{
    add(quoted(looksLikeFormula(value) ? "'" + value : value));
    return *this;
}

CsvRow& CsvRow::number(std::optional<double> value, int decimals)
{
    if (!value || !std::isfinite(*value))
        return blank();
    char cell[400];  // 309 digits before the point at most; printf would write the locale's comma
    const auto end = std::to_chars(cell, cell + sizeof cell, *value, std::chars_format::fixed, decimals).ptr;
    const std::string text(cell, end);
    const bool isZero = text.find_first_not_of("-0.") == std::string::npos;
    add(isZero && text.front() == '-' ? text.substr(1) : text);
    return *this;
}

CsvRow& CsvRow::whole(long value)
{
    add(std::to_string(value));
    return *this;
}

CsvRow& CsvRow::blank()
{
    add("");
    return *this;
}

std::string CsvRow::line() const
{
    return m_line + "\r\n";
}

std::string csvHeader(const std::vector<std::string>& columns)
{
    CsvRow row;
    for (const std::string& column : columns)
        row.text(column);
    return row.line();
}

}  // namespace holdfast::exports
