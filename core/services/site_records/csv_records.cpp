#include <algorithm>
#include <cctype>

#include <QString>

#include "core/engine/base/feet_inch.h"
#include "core/services/site_records/site_file.h"
#include "core/services/batch/csv.h"
#include "core/services/exports/csv.h"

namespace holdfast::asbuilt {

namespace {

const std::vector<std::string>& columns()
{
    static const std::vector<std::string> names = {
        "rod_run", "story", "rod_diameter", "rod_grade", "coupler_engagement", "plate", "device",
        "device_travel_left", "nut_tight", "anchor_offset", "inspector", "date", "photograph", "remarks",
        "confidence"};
    return names;
}

std::string normal(const std::string& text)
{
    std::string out;
    for (const char c : text)
        out += c == ' ' || c == '-' ? '_' : char(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

struct Header {
    std::string name;            // of columns(); empty: not ours
    std::string unit;            // of its bare numbers, "in" or "mm"
};

Header headerOf(const std::string& cell)
{
    std::string name = normal(cell), unit;
    if (name == "level" || name == "floor")
        name = "story";
    for (const std::string& given : {std::string("in"), std::string("mm")})
        if (name.ends_with("_" + given)) {
            name.resize(name.size() - given.size() - 1);
            unit = given;
        }
    const bool isOurs = std::ranges::find(columns(), name) != columns().end();
    return {isOurs ? name : std::string(), unit};
}

// One line of the table: what cannot be read is told and left out.
class Row {
public:
    Row(const std::vector<Header>& headers, const batch::CsvCells& cells, std::size_t line, const std::string& file)
        : m_headers(headers), m_cells(cells), m_line(line), m_file(file)
    {
    }

    std::optional<InstalledLevel> read(std::vector<Finding>& findings)
    {
        m_findings = &findings;
        InstalledLevel level;
        level.origin = Origin::Csv;
        level.rodRun = cell("rod_run");
        const auto story = number("story");
        if (level.rodRun.empty() || !story || *story != int(*story)) {
            tell("the row", "needs a rod run and a whole story");
            return std::nullopt;
        }
        level.story = int(*story);
        level.rodDiameter = length("rod_diameter");
        level.rodGrade = cell("rod_grade");
        level.couplerEngagement = length("coupler_engagement");
        level.plate = cell("plate");
        level.device = cell("device");
        level.deviceTravelLeft = length("device_travel_left");
        level.nutTight = yes("nut_tight");
        level.anchorOffset = length("anchor_offset");
        level.inspector = cell("inspector");
        level.date = cell("date");
        level.photograph = cell("photograph");
        level.remarks = cell("remarks");
        level.confidence = cell("confidence").empty() ? 1 : number("confidence").value_or(0);
        return level;
    }

private:
    std::string cell(const std::string& name) const
    {
        for (std::size_t i = 0; i < std::min(m_headers.size(), m_cells.size()); ++i)
            if (m_headers[i].name == name)
                return QString::fromStdString(m_cells[i]).trimmed().toStdString();
        return {};
    }

    std::optional<double> number(const std::string& name)
    {
        const std::string text = cell(name);
        bool good = false;
        const double value = QString::fromStdString(text).toDouble(&good);
        if (!good && !text.empty())
            tell(name, "\"" + text + "\" is no number");
        return good ? std::optional(value) : std::nullopt;
    }

    std::optional<Length> length(const std::string& name)
    {
        const std::string text = cell(name);
        if (text.empty())
            return std::nullopt;
        const std::string unit = std::ranges::find(m_headers, name, &Header::name)->unit;
        bool isBare = false;
        QString::fromStdString(text).toDouble(&isBare);
        const auto parsed = parseLength(isBare && !unit.empty() ? text + " " + unit : text,
                                        unit == "in" ? LengthUnit::Inch : LengthUnit::None);
        if (parsed)
            return *parsed;
        tell(name, "\"" + text + "\" is no length with a unit");
        return std::nullopt;
    }

    std::optional<bool> yes(const std::string& name)
    {
        const std::string text = normal(cell(name));
        const auto isOneOf = [&](std::initializer_list<const char*> words) {
            return std::ranges::find(words, text) != words.end();
        };
        if (isOneOf({"yes", "y", "true", "1", "pass", "tight"}))
            return true;
        if (isOneOf({"no", "n", "false", "0", "fail", "loose"}))
            return false;
        if (!isOneOf({"", "n/a", "na"}))
            tell(name, "\"" + cell(name) + "\" is neither yes nor no");
        return std::nullopt;
    }

    void tell(const std::string& name, const std::string& cause)
    {
        m_findings->push_back({"asbuilt.record", Severity::Warning, {SubjectKind::RodRun, cell("rod_run"), -1},
                               m_file + ", line " + std::to_string(m_line) + ", " + name + ": " + cause
                                   + "; it is left out.",
                               "Correct the file and import it again.", "", std::nullopt});
    }

    const std::vector<Header>& m_headers;
    const batch::CsvCells& m_cells;
    std::size_t m_line;
    const std::string& m_file;
    std::vector<Finding>* m_findings = nullptr;
};

} // namespace

Result<CsvRecords> recordsFromCsv(const std::string& text, const std::string& file)
{
    const auto rows = batch::parseCsv(text);
    if (rows.empty())
        return Fault{FaultCode::Empty, file, {}, "there are no records"};
    std::vector<Header> headers;
    for (const std::string& cell : rows.front())
        headers.push_back(headerOf(cell));
    for (const char* needed : {"rod_run", "story"})
        if (std::ranges::find(headers, needed, &Header::name) == headers.end())
            return Fault{FaultCode::MissingField, file, "line 1",
                         std::string("there is no column ") + needed
                             + "; the first line names the columns (holdfast-cli asbuilt --form writes them)"};
    CsvRecords records;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (auto level = Row(headers, rows[i], i + 1, file).read(records.findings))
            records.levels.push_back(std::move(*level));
    return records;
}

std::string blankForm(const rods::RodSchedule& schedule)
{
    std::string csv = exports::csvHeader(columns());
    for (const rods::RodRun& run : schedule.runs)
        for (const rods::RodSegment& segment : run.segments) {
            exports::CsvRow row;
            row.text(run.label).whole(segment.story);
            for (std::size_t i = 2; i < columns().size(); ++i)
                row.blank();
            csv += row.line();
        }
    return csv;
}

} // namespace holdfast::asbuilt
