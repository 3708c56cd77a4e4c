#include <set>
#include <sstream>

#include <QDir>
#include <QFileInfo>

#include "core/services/batch/batch.h"
#include "core/services/batch/csv.h"
#include "core/services/store/project_json.h"

namespace holdfast::batch {

namespace {

std::string absolute(const QDir& folder, const std::string& path)
{
    return QDir::cleanPath(folder.absoluteFilePath(QString::fromStdString(path))).toStdString();
}

void addProjectsIn(const QDir& folder, std::vector<std::string>& projects)
{
    const QStringList names{QStringLiteral("project.json"), QStringLiteral("*.holdfast")};
    for (const QFileInfo& file : folder.entryInfoList(names, QDir::Files, QDir::Name))
        projects.push_back(file.absoluteFilePath().toStdString());
}

std::vector<std::string> projectsInFolder(const QDir& folder)
{
    std::vector<std::string> projects;
    addProjectsIn(folder, projects);
    for (const QFileInfo& inner : folder.entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        addProjectsIn(QDir(inner.absoluteFilePath()), projects);
    return projects;
}

// With a header that names `project`, that column; without, the first of each line.
std::vector<std::string> projectsInCsv(const std::string& text, const QDir& folder)
{
    const auto rows = parseCsv(text);
    std::size_t column = 0, first = 0;
    if (!rows.empty())
        for (std::size_t i = 0; i < rows[0].size(); ++i)
            if (rows[0][i] == "project") {
                column = i;
                first = 1;
            }
    std::vector<std::string> projects;
    for (std::size_t r = first; r < rows.size(); ++r)
        if (column < rows[r].size() && !rows[r][column].empty())
            projects.push_back(absolute(folder, rows[r][column]));
    return projects;
}

} // namespace

Result<std::vector<std::string>> projectsOf(const std::string& list)
{
    const QFileInfo about(QString::fromStdString(list));
    std::vector<std::string> projects;
    if (about.isDir()) {
        projects = projectsInFolder(QDir(about.absoluteFilePath()));
    } else if (list.ends_with(".json") || list.ends_with(".holdfast")) {
        projects = {about.absoluteFilePath().toStdString()};
    } else {
        const auto text = store::readWhole(list);
        if (!text)
            return text.fault();
        projects = projectsInCsv(*text, about.absoluteDir());
    }
    if (projects.empty())
        return Fault{FaultCode::NothingToDo, list, {}, "no project is listed there"};
    std::set<std::string> seen;
    std::erase_if(projects, [&seen](const std::string& p) { return !seen.insert(p).second; });
    return projects;
}

} // namespace holdfast::batch
