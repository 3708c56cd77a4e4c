#include "core/engine/report/metric.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

struct MetricUnit {
    const char *us, *metric;
    double factor;
    int decimals;
};

constexpr std::array<MetricUnit, 8> kUnits = {{{"(lb)", "kN", 4.448222e-3, 2},
                                               {"(kip)", "kN", 4.448222, 1},
                                               {"(in)", "mm", 25.4, 1},
                                               {"(ft)", "m", 0.3048, 3},
                                               {"(plf)", "kN/m", 1.459390e-2, 3},
                                               {"(psi)", "MPa", 6.894757e-3, 3},
                                               {"(psf)", "kPa", 4.788026e-2, 3},
                                               {"(ft-lb)", "kN-m", 1.355818e-3, 2}}};

const MetricUnit* unitOf(const std::string& title)
{
    const auto found = std::ranges::find_if(kUnits, [&](const MetricUnit& u) { return title.ends_with(u.us); });
    return found == kUnits.end() ? nullptr : &*found;
}

// "25,758" is a number, "29'-0\"" and "-" are none.
std::optional<double> numberOf(std::string text)
{
    std::erase(text, ',');
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return !text.empty() && read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

void annotate(Table& table, std::size_t column, const MetricUnit& unit)
{
    bool any = false;
    for (auto& row : table.rows)
        if (const auto value = column < row.size() ? numberOf(row[column]) : std::nullopt) {
            row[column] += " [" + decimal(*value * unit.factor, unit.decimals) + "]";
            any = true;
        }
    if (!any)
        return;
    table.columns[column].title += std::string(" [") + unit.metric + "]";
    table.columns[column].weight *= 1.5;  // room for both numbers
}

} // namespace

ReportDocument withMetric(ReportDocument document)
{
    for (Chapter& chapter : document.chapters)
        for (Block& block : chapter.blocks)
            if (auto* table = std::get_if<Table>(&block))
                for (std::size_t i = 0; i < table->columns.size(); ++i)
                    if (const MetricUnit* unit = unitOf(table->columns[i].title))
                        annotate(*table, i, *unit);
    for (Chapter& chapter : document.chapters)
        if (chapter.title == "Basis of design")
            chapter.blocks.push_back(note("Metric values in brackets are conversions (NIST SP 811) for information; "
                                          "the values in US units govern."));
    return document;
}

} // namespace holdfast::report
