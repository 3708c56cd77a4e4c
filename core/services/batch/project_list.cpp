#include <charconv>
#include <map>
#include <set>

#include <QDir>
#include <QFileInfo>

#include "core/services/batch/batch.h"
#include "core/services/batch/csv.h"
#include "core/services/exports/formats.h"
#include "core/services/store/project_json.h"

namespace holdfast::batch {

namespace {

std::string absolute(const QDir& folder, const std::string& path)
{
    return QDir::cleanPath(folder.absoluteFilePath(QString::fromStdString(path))).toStdString();
}

ProjectLine lineOf(std::string project)
{
    ProjectLine line;
    line.project = std::move(project);
    return line;
}

void addProjectsIn(const QDir& folder, std::vector<ProjectLine>& projects)
{
    const QStringList names{QStringLiteral("project.json"), QStringLiteral("*.holdfast")};
    for (const QFileInfo& file : folder.entryInfoList(names, QDir::Files, QDir::Name))
        projects.push_back(lineOf(file.absoluteFilePath().toStdString()));
}

std::vector<ProjectLine> projectsInFolder(const QDir& folder)
{
    std::vector<ProjectLine> projects;
    addProjectsIn(folder, projects);
    for (const QFileInfo& inner : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        addProjectsIn(QDir(inner.absoluteFilePath()), projects);
    return projects;
}

std::vector<std::string> words(const std::string& text)
{
    std::vector<std::string> found;
    std::string word;
    for (const char c : text + " ") {
        if (c != ' ' && c != ';' && c != ',' && c != '\t')
            word += c;
        else if (!word.empty())
            found.push_back(std::exchange(word, {}));
    }
    return found;
}

// Reads the cells of one line by the names of the header.
class ListReader {
public:
    ListReader(std::string file, const QDir& folder, const CsvCells& header) : m_file(std::move(file)), m_folder(folder)
    {
        for (std::size_t i = 0; i < header.size(); ++i)
            m_columns[header[i]] = i;
    }

    Result<ProjectLine> line(const CsvCells& cells, std::size_t number) const
    {
        ProjectLine line = lineOf(absolute(m_folder, cell(cells, "project")));
        if (const std::string out = cell(cells, "out"); !out.empty())
            line.out = absolute(m_folder, out);
        const auto refuse = [&](const char* column, const std::string& cause) {
            return Fault{FaultCode::InvalidValue, m_file, "line " + std::to_string(number) + ", " + column, cause};
        };
        if (const auto steps = words(cell(cells, "steps")); !steps.empty()) {
            if (const Outcome good = checkSteps(steps); !good)
                return refuse("steps", good.fault().cause);
            line.steps = steps;
        }
        const std::string onError = cell(cells, "on_error");
        if (!onError.empty() && !parseEnum(onError, line.onError))
            return refuse("on_error", "'" + onError + "' must be continue or stop");
        const std::string priority = cell(cells, "priority");
        if (!priority.empty() && !readPriority(priority, line.priority))
            return refuse("priority", "'" + priority + "' must be 0 (last) to 9 (first)");
        return line;
    }

    std::string cell(const CsvCells& cells, const char* column) const
    {
        const auto found = m_columns.find(column);
        return found == m_columns.end() || found->second >= cells.size() ? std::string() : cells[found->second];
    }

private:
    static bool readPriority(const std::string& text, int& priority)
    {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), priority);
        return error == std::errc{} && end == text.data() + text.size() && priority >= jobs::kLowestPriority
            && priority <= jobs::kHighestPriority;
    }

    std::string m_file;
    const QDir& m_folder;
    std::map<std::string, std::size_t> m_columns;
};

// With a header that names `project`, its columns; without, the first cell of each line.
Result<std::vector<ProjectLine>> projectsInCsv(const std::string& text, const std::string& file, const QDir& folder)
{
    const auto rows = parseCsv(text);
    const bool hasHeader = !rows.empty() && std::ranges::count(rows[0], "project") > 0;
    const ListReader reader(file, folder, hasHeader ? rows[0] : CsvCells{"project"});
    std::vector<ProjectLine> projects;
    for (std::size_t r = hasHeader ? 1 : 0; r < rows.size(); ++r) {
        if (reader.cell(rows[r], "project").empty())
            continue;
        auto line = reader.line(rows[r], r + 1);
        if (!line)
            return line.fault();
        projects.push_back(std::move(*line));
    }
    return projects;
}

} // namespace

std::vector<std::string> knownSteps()
{
    std::vector<std::string> steps{"schedules", "report"};
    for (const exports::ExportFormat& format : exports::exportFormats())
        steps.push_back(format.id);
    return steps;
}

Outcome checkSteps(const std::vector<std::string>& steps)
{
    const auto known = knownSteps();
    for (const std::string& step : steps)
        if (std::ranges::count(known, step) == 0) {
            std::string all;
            for (const std::string& k : known)
                all += (all.empty() ? "" : ", ") + k;
            return Fault{FaultCode::InvalidValue, {}, "steps", "'" + step + "' is none of " + all};
        }
    return Done{};
}

Result<std::vector<ProjectLine>> projectsOf(const std::string& list)
{
    const QFileInfo about(QString::fromStdString(list));
    std::vector<ProjectLine> projects;
    if (about.isDir()) {
        projects = projectsInFolder(QDir(about.absoluteFilePath()));
    } else if (list.ends_with(".json") || list.ends_with(".holdfast")) {
        projects = {lineOf(about.absoluteFilePath().toStdString())};
    } else {
        const auto text = store::readWhole(list);
        if (!text)
            return text.fault();
        auto read = projectsInCsv(*text, list, about.absoluteDir());
        if (!read)
            return read.fault();
        projects = std::move(*read);
    }
    if (projects.empty())
        return Fault{FaultCode::NothingToDo, list, {}, "no project is listed there"};
    std::set<std::string> seen;
    std::erase_if(projects, [&seen](const ProjectLine& p) { return !seen.insert(p.project).second; });
    return projects;
}

} // namespace holdfast::batch
