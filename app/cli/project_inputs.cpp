#include <algorithm>

#include <QDir>
#include <QFileInfo>

#include "app/cli/design_run.h"
#include "core/services/reader/read_file.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using pipeline::ProjectInputs;

bool isProject(const std::string& path)
{
    return path.ends_with(".json") || path.ends_with(".holdfast");
}

std::string absolutePath(const std::string& path)
{
    return QDir::cleanPath(QFileInfo(QString::fromStdString(path)).absoluteFilePath()).toStdString();
}

void addDrawing(ProjectInputs& inputs, const std::string& path)
{
    const auto same = [&path](const pipeline::DrawingInput& d) { return d.path == path; };
    if (std::ranges::none_of(inputs.drawings, same))
        inputs.drawings.push_back({path, {}});
}

Outcome addFolder(ProjectInputs& inputs, const std::string& path)
{
    const QDir folder(QString::fromStdString(path));
    const QFileInfoList files = folder.entryInfoList(reader::drawingPatterns(), QDir::Files, QDir::Name);
    if (files.isEmpty())
        return Fault{FaultCode::NothingToDo, path, {},
                     "this folder holds nothing that can be read (DXF, DWG, PDF, IFC, STEP, PNG, TIFF, JPEG)"};
    for (const QFileInfo& file : files)
        addDrawing(inputs, file.absoluteFilePath().toStdString());
    return Done{};
}

Outcome addProject(ProjectInputs& inputs, const std::string& path)
{
    auto project = store::loadProject(path);
    if (!project)
        return project.fault();
    for (const pipeline::DrawingInput& drawing : inputs.drawings)
        addDrawing(*project, drawing.path);
    inputs = std::move(*project);
    return Done{};
}

Outcome add(ProjectInputs& inputs, const std::string& path)
{
    if (isProject(path))
        return addProject(inputs, path);
    if (QFileInfo(QString::fromStdString(path)).isDir())
        return addFolder(inputs, path);
    addDrawing(inputs, absolutePath(path));
    return Done{};
}

Outcome addCriteria(ProjectInputs& inputs, const std::string& path)
{
    const auto text = store::readWhole(path);
    if (!text)
        return text.fault();
    const auto json = parseJson(*text, path);
    if (!json)
        return json.fault();
    auto criteria = building::criteriaFromJson(*json, path);
    if (!criteria)
        return criteria.fault();
    inputs.criteria = std::move(*criteria);
    return Done{};
}

} // namespace

Result<ProjectInputs> projectInputs(const InputOptions& options)
{
    ProjectInputs inputs;
    if (!options.project.empty() && QFileInfo::exists(QString::fromStdString(options.project)))
        if (const auto added = addProject(inputs, options.project); !added)
            return added.fault();
    for (const std::string& path : options.inputs)
        if (const auto added = add(inputs, path); !added)
            return added.fault();
    if (!options.criteria.empty())
        if (const auto added = addCriteria(inputs, options.criteria); !added)
            return added.fault();
    return inputs;
}

Result<std::vector<std::string>> drawingFiles(const InputOptions& options)
{
    const auto inputs = projectInputs(options);
    if (!inputs)
        return inputs.fault();
    std::vector<std::string> files;
    for (const pipeline::DrawingInput& drawing : inputs->drawings)
        files.push_back(drawing.path);
    if (files.empty())
        return Fault{FaultCode::NothingToDo, {}, "drawings", "no drawing was given"};
    return files;
}

} // namespace holdfast::cli
