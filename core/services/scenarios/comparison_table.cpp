#include "core/services/scenarios/comparison_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "core/services/exports/csv.h"

namespace holdfast::scenarios {

namespace {

constexpr std::size_t kWide = 5;       // variants of a table beside the design as it is
constexpr double kAlike = 1e-9;        // of the value: less is no change

std::string padded(const std::string& text, std::size_t width, bool right)
{
    const std::string blanks(width > text.size() ? width - text.size() : 0, ' ');
    return right ? blanks + text : text + blanks;
}

bool isCounted(const FigureRow& row)
{
    return row.decimals == 0 && (row.unit.empty() || row.unit == "pieces" || row.unit == "%");
}

std::string title(const FigureRow& row)
{
    return row.unit.empty() ? row.title : row.title + " (" + row.unit + ")";
}

std::string cell(const FigureRow& row, const ScenarioResult& base, const ScenarioResult& result)
{
    const auto& value = result.figures.*row.value;
    const std::string delta = &base == &result ? "" : deltaText(row, base.figures.*row.value, value);
    return valueText(row, value) + (delta.empty() ? "" : " (" + delta + ")");
}

std::vector<std::string> column(const ScenarioResult& base, const ScenarioResult& result)
{
    std::vector<std::string> cells = {result.name};
    for (const FigureRow& row : figureRows())
        cells.push_back(cell(row, base, result));
    return cells;
}

} // namespace

std::string valueText(const FigureRow& row, const std::optional<double>& value)
{
    if (!value)
        return "-";
    if (!std::isfinite(*value))
        return "no capacity";
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.*f", row.decimals, *value);
    std::string text = digits;
    const std::size_t whole = std::min(text.find('.'), text.size());
    for (std::size_t i = whole; i > 3 + (text[0] == '-' ? 1 : 0); i -= 3)
        text.insert(i - 3, ",");
    return text;
}

std::string deltaText(const FigureRow& row, const std::optional<double>& base, const std::optional<double>& value)
{
    if (!base || !value || !std::isfinite(*base) || !std::isfinite(*value)
        || std::fabs(*value - *base) <= kAlike * std::fabs(*base))
        return "";
    char text[32];
    if (*base == 0 || isCounted(row))
        std::snprintf(text, sizeof text, "%+g", std::round(1e6 * (*value - *base)) / 1e6);
    else
        std::snprintf(text, sizeof text, "%+.1f %%", 100 * (*value - *base) / *base);
    return text;
}

int verdict(const FigureRow& row, const std::optional<double>& base, const std::optional<double>& value)
{
    if (row.better == Better::Neither || !base || !value || valueText(row, base) == valueText(row, value))
        return 0;
    return (*value < *base) == (row.better == Better::Less) ? 1 : -1;
}

std::vector<std::string> textTable(const Comparison& comparison)
{
    std::vector<std::string> lines;
    const auto& results = comparison.results;
    for (std::size_t from = 1; from < std::max<std::size_t>(results.size(), 2); from += kWide) {
        std::vector<std::vector<std::string>> columns(1);
        columns[0].push_back("");
        for (const FigureRow& row : figureRows())
            columns[0].push_back(title(row));
        columns.push_back(column(results[0], results[0]));
        for (std::size_t i = from; i < std::min(from + kWide, results.size()); ++i)
            columns.push_back(column(results[0], results[i]));
        if (from > 1)
            lines.push_back("");
        for (std::size_t r = 0; r < columns[0].size(); ++r) {
            std::string line;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                std::size_t width = 0;
                for (const std::string& text : columns[c])
                    width = std::max(width, text.size());
                line += (c ? "  " : "") + padded(columns[c][r], width, c > 0);
            }
            lines.push_back(line);
        }
    }
    return lines;
}

std::string csvTable(const Comparison& comparison)
{
    std::vector<std::string> columns = {"figure", "unit"};
    for (const ScenarioResult& result : comparison.results)
        columns.push_back(result.name);
    std::string csv = exports::csvHeader(columns);
    for (const FigureRow& row : figureRows()) {
        exports::CsvRow line;
        line.text(row.title).text(row.unit);
        for (const ScenarioResult& result : comparison.results)
            line.number(result.figures.*row.value, row.decimals);
        csv += line.line();
    }
    exports::CsvRow changes, faults;
    changes.text("Changes").blank();
    faults.text("Why there is no design").blank();
    for (const ScenarioResult& result : comparison.results) {
        std::string all;
        for (const std::string& change : result.changes)
            all += (all.empty() ? "" : "; ") + change;
        changes.text(all);
        faults.text(result.fault);
    }
    return csv + changes.line() + faults.line();
}

} // namespace holdfast::scenarios
