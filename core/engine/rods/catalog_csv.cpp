#include "core/engine/rods/catalog_csv.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

#include "core/engine/rods/catalog_check.h"

namespace holdfast::rods {

namespace {

enum class CellKind { Text, Number, Truth, Numbers };

struct Column {
    std::string key;                        // as written, with its unit
    std::string plain;                      // without
    std::vector<std::string> spellings;     // every key that is read
    CellKind kind = CellKind::Text;
};

template<class F>
constexpr CellKind kindOf()
{
    if constexpr (std::is_same_v<F, std::string>)
        return CellKind::Text;
    else if constexpr (std::is_same_v<F, bool>)
        return CellKind::Truth;
    else if constexpr (requires(F f) { f.begin(); })
        return CellKind::Numbers;
    else
        return CellKind::Number;
}

template<class Row>
std::vector<Column> columnsOf()
{
    std::vector<Column> columns;
    Row row;
    visitFields(row, [&columns](std::string_view name, auto& field) {
        using F = std::remove_cvref_t<decltype(field)>;
        Column c{snakeCase(name), snakeCase(name), {}, kindOf<F>()};
        if constexpr (detail::QuantityOf<F>::value) {
            using Q = typename detail::QuantityOf<F>::Type;
            for (const auto& s : detail::unitSpellings(Q::lengthExponent, Q::forceExponent))
                c.spellings.push_back(c.plain + std::string(s.suffix));
            c.key = c.spellings.front();
        } else {
            c.spellings = {c.plain};
        }
        columns.push_back(std::move(c));
    });
    return columns;
}

std::string numberText(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.12g", value);
    return text;
}

std::string cellText(const Json& json)
{
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_boolean())
        return json.get<bool>() ? "true" : "false";
    if (!json.is_array())
        return json.is_number() ? numberText(json.get<double>()) : "";
    std::string text;
    for (const Json& e : json)
        text += (text.empty() ? "" : " ") + cellText(e);
    return text;
}

std::string cellPlace(std::size_t line, std::size_t column, const std::string& key)
{
    return "line " + std::to_string(line) + ", column " + std::to_string(column)
        + (key.empty() ? "" : " (" + key + ")");
}

std::optional<double> parseNumber(const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

// "3.5" as a number; "3'-6\"" stays text, which the reader of quantities understands.
Json numberOrText(const std::string& text)
{
    const auto number = parseNumber(text);
    return number ? Json(*number) : Json(text);
}

std::optional<Json> cellJson(const std::string& text, CellKind kind)
{
    switch (kind) {
    case CellKind::Text: return Json(text);
    case CellKind::Number: return numberOrText(text);
    case CellKind::Truth:
        if (text == "true" || text == "false")
            return Json(text == "true");
        return std::nullopt;
    case CellKind::Numbers: break;
    }
    Json list = Json::array();
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.find(' ', i), text.size());
        if (end > i)
            list.push_back(numberOrText(text.substr(i, end - i)));
        i = end + 1;
    }
    return list;
}

// Reads one section; column j of the table is m_columns[m_of[j]].
template<class Row>
class SectionReader {
public:
    SectionReader(const SectionTable& table, std::string file)
        : m_table(table), m_file(std::move(file)), m_columns(columnsOf<Row>())
    {
    }

    Result<std::vector<Row>> read()
    {
        for (std::size_t j = 0; j < m_table.columns.size(); ++j)
            if (const auto fault = match(j))
                return *fault;
        std::vector<Row> rows;
        for (std::size_t i = 0; i < m_table.rows.size(); ++i) {
            auto row = readRow(i);
            if (!row)
                return row.fault();
            rows.push_back(std::move(*row));
        }
        return rows;
    }

private:
    std::optional<Fault> match(std::size_t j)
    {
        const std::string& name = m_table.columns[j];
        for (std::size_t k = 0; k < m_columns.size(); ++k) {
            const Column& c = m_columns[k];
            if (std::ranges::find(c.spellings, name) != c.spellings.end()) {
                if (std::ranges::find(m_of, k) != m_of.end())
                    return Fault{FaultCode::InvalidValue, m_file, cellPlace(1, j + 1, name), "is there twice"};
                m_of.push_back(k);
                return std::nullopt;
            }
            if (name == c.plain)
                return Fault{FaultCode::MissingUnit, m_file, cellPlace(1, j + 1, name),
                             "has no unit; name it with its unit, for example " + c.key};
        }
        return Fault{FaultCode::UnknownField, m_file, cellPlace(1, j + 1, name), "is no column of this section"};
    }

    Result<Row> readRow(std::size_t i)
    {
        const auto& cells = m_table.rows[i];
        if (cells.size() != m_of.size())
            return Fault{FaultCode::InvalidValue, m_file, "line " + std::to_string(i + 2),
                         "has " + std::to_string(cells.size()) + " cells; the header has "
                             + std::to_string(m_of.size())};
        Json object = Json::object();
        for (std::size_t j = 0; j < cells.size(); ++j) {
            const CellKind kind = m_columns[m_of[j]].kind;
            if (cells[j].empty() && kind != CellKind::Text)
                continue;                       // the default, or a missing field that is named below
            auto value = cellJson(cells[j], kind);
            if (!value)
                return Fault{FaultCode::InvalidValue, m_file, cellPlace(i + 2, j + 1, m_table.columns[j]),
                             "must be true or false"};
            object[m_table.columns[j]] = std::move(*value);
        }
        auto row = fromJson<Row>(object, m_file);
        if (row)
            return row;
        Fault fault = row.fault();
        fault.place = whereOf(fault.place, i);
        return fault;
    }

    // The reader names the field; a spreadsheet names line and column.
    std::string whereOf(const std::string& field, std::size_t i) const
    {
        const std::string key = field.substr(0, field.find('['));
        for (std::size_t j = 0; j < m_table.columns.size(); ++j)
            if (m_table.columns[j] == key || m_columns[m_of[j]].plain == key)
                return cellPlace(i + 2, j + 1, m_table.columns[j]);
        return "line " + std::to_string(i + 2) + " (" + field + ")";
    }

    const SectionTable& m_table;
    std::string m_file;
    std::vector<Column> m_columns;
    std::vector<std::size_t> m_of;
};

// Calls `take` with every list of rows of the catalogue and its name.
template<class C, class Take>
void visitSections(C& catalogs, Take take)
{
    visitFields(catalogs, [&take](std::string_view name, auto& field) {
        if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(field)>, std::string>)
            take(snakeCase(name), field);
    });
}

Fault noSection(const std::string& section)
{
    std::string known;
    for (const std::string& name : sectionNames())
        known += (known.empty() ? "" : ", ") + name;
    return {FaultCode::InvalidValue, {}, section, "is no section of the catalogue; there are " + known};
}

// "rods[3].diameter" of the check as the line and column of the table.
Fault located(Fault fault, const std::string& section, const SectionTable& table)
{
    const std::string& at = fault.place;
    if (!at.starts_with(section + "["))
        return fault;
    const std::size_t row = std::size_t(std::atoi(at.c_str() + section.size() + 1));
    const std::string field = at.substr(at.find("].") + 2);
    for (std::size_t j = 0; j < table.columns.size(); ++j)
        if (table.columns[j] == field || table.columns[j].starts_with(field + "_")) {
            fault.place = cellPlace(row + 2, j + 1, table.columns[j]);
            return fault;
        }
    fault.place = "line " + std::to_string(row + 2) + " (" + field + ")";
    return fault;
}

std::string quoted(const std::string& cell)
{
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string text = "\"";
    for (const char c : cell)
        text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

void appendLine(std::string& text, const std::vector<std::string>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i)
        text += (i > 0 ? "," : "") + quoted(cells[i]);
    text += "\r\n";
}

} // namespace

std::vector<std::string> sectionNames()
{
    std::vector<std::string> names;
    Catalogs empty;
    visitSections(empty, [&names](const std::string& name, auto&) { names.push_back(name); });
    return names;
}

Result<SectionTable> sectionTable(const Catalogs& catalogs, const std::string& section)
{
    std::optional<SectionTable> table;
    visitSections(catalogs, [&](const std::string& name, const auto& rows) {
        if (name != section)
            return;
        using Row = typename std::remove_cvref_t<decltype(rows)>::value_type;
        table.emplace();
        for (const Column& c : columnsOf<Row>()) {
            table->columns.push_back(c.key);
            table->units.push_back(c.key == c.plain ? "" : c.key.substr(c.plain.size() + 1));
        }
        for (const Row& row : rows) {
            std::vector<std::string> cells;
            const Json object = toJson(row);
            for (const auto& [key, value] : object.items())
                cells.push_back(cellText(value));
            table->rows.push_back(std::move(cells));
        }
    });
    if (!table)
        return noSection(section);
    return *std::move(table);
}

Result<Catalogs> withSection(Catalogs catalogs, const std::string& section, const SectionTable& table,
                             const std::string& file)
{
    bool found = false;
    std::optional<Fault> fault;
    visitSections(catalogs, [&](const std::string& name, auto& rows) {
        if (name != section)
            return;
        found = true;
        using Row = typename std::remove_cvref_t<decltype(rows)>::value_type;
        auto read = SectionReader<Row>(table, file).read();
        if (read)
            rows = std::move(*read);
        else
            fault = read.fault();
    });
    if (!found)
        return noSection(section);
    if (!fault)
        if (const auto wrong = catalogFault(catalogs, file))
            fault = located(*wrong, section, table);
    if (fault)
        return *fault;
    return catalogs;
}

std::string tableToCsv(const SectionTable& table)
{
    std::string text;
    appendLine(text, table.columns);
    for (const auto& row : table.rows)
        appendLine(text, row);
    return text;
}

Result<SectionTable> tableFromCsv(const std::string& given, const std::string& file)
{
    const std::string text = given.starts_with("\xEF\xBB\xBF") ? given.substr(3) : given;   // byte order mark
    std::vector<std::vector<std::string>> lines;
    std::vector<std::string> cells;
    std::string cell;
    bool inside = false, any = false;
    const auto endCell = [&] { cells.push_back(std::exchange(cell, {})); };
    const auto endLine = [&] {
        endCell();
        if (cells.size() > 1 || !cells.front().empty())   // an empty line is no row
            lines.push_back(std::move(cells));
        cells.clear();
        any = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        any = true;
        if (inside && c == '"' && i + 1 < text.size() && text[i + 1] == '"')
            cell += text[++i];
        else if (c == '"' && (inside || cell.empty()))
            inside = !inside;
        else if (inside || (c != ',' && c != '\n' && c != '\r'))
            cell += c;
        else if (c == ',')
            endCell();
        else if (c == '\n' || i + 1 == text.size() || text[i + 1] != '\n')
            endLine();
    }
    if (inside)
        return Fault{FaultCode::InvalidValue, file, "line " + std::to_string(lines.size() + 1),
                     "a quotation mark is not closed"};
    if (any)
        endLine();
    if (lines.empty())
        return Fault{FaultCode::InvalidValue, file, "line 1", "has no header"};
    SectionTable table;
    table.columns = lines.front();
    table.rows.assign(lines.begin() + 1, lines.end());
    return table;
}

} // namespace holdfast::rods
