#include "core/services/store/project_json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/services/store/project_file.h"

namespace holdfast::store {

namespace {

// A project document is a few kilobytes; a gigabyte is a mistake in the file name.
constexpr qint64 kMostBytes = 1'000'000'000;
constexpr std::string_view kSqliteMagic = "SQLite format 3";

struct Document {
    std::vector<std::string> drawings;
    Json criteria;
};

Result<std::vector<std::string>> drawingList(const Json& json, const std::string& path)
{
    if (!json.is_array())
        return Fault{FaultCode::InvalidValue, path, "drawings", "must be a list of paths"};
    std::vector<std::string> drawings;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (!json[i].is_string())
            return Fault{FaultCode::InvalidValue, path, "drawings[" + std::to_string(i) + "]",
                         "must be the path of a drawing"};
        drawings.push_back(json[i].get<std::string>());
    }
    return drawings;
}

Result<Document> documentOf(const Json& json, const std::string& path)
{
    if (!json.is_object())
        return Fault{FaultCode::InvalidValue, path, "document", "must be an object with drawings and criteria"};
    Document document;
    for (const auto& [key, value] : json.items()) {
        if (key == "drawings") {
            auto drawings = drawingList(value, path);
            if (!drawings)
                return drawings.fault();
            document.drawings = std::move(*drawings);
        } else if (key == "criteria") {
            document.criteria = value;
        } else if (key != "$schema" && key != "comment") {
            return Fault{FaultCode::UnknownField, path, key, "is not a known field"};
        }
    }
    if (document.criteria.is_null())
        return Fault{FaultCode::MissingField, path, "criteria", "is missing"};
    return document;
}

} // namespace

Result<std::string> readWhole(const std::string& path)
{
    const QFileInfo about(QString::fromStdString(path));
    if (!about.exists())
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    if (about.isDir())
        return Fault{FaultCode::UnknownFormat, path, {}, "this is a folder, not a file"};
    if (about.size() > kMostBytes)
        return Fault{FaultCode::LimitExceeded, path, {}, "the file is larger than 1 GB"};
    QFile file(about.filePath());
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    return file.readAll().toStdString();
}

Result<pipeline::ProjectInputs> projectFromJson(const std::string& path)
{
    const auto text = readWhole(path);
    if (!text)
        return text.fault();
    const auto json = parseJson(*text, path);
    if (!json)
        return json.fault();
    const auto document = documentOf(*json, path);
    if (!document)
        return document.fault();
    auto criteria = building::criteriaFromJson(document->criteria, path);
    if (!criteria)
        return criteria.fault();
    pipeline::ProjectInputs inputs;
    inputs.criteria = std::move(*criteria);
    const QDir folder = QFileInfo(QString::fromStdString(path)).absoluteDir();
    for (const std::string& drawing : document->drawings)
        inputs.drawings.push_back(
            {QDir::cleanPath(folder.absoluteFilePath(QString::fromStdString(drawing))).toStdString(), {}});
    return inputs;
}

Result<pipeline::ProjectInputs> loadProject(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    const bool isDatabase = QFileInfo(file).isFile() && file.open(QIODevice::ReadOnly)
        && file.read(qint64(kSqliteMagic.size())).toStdString() == kSqliteMagic;
    if (!isDatabase && !path.ends_with(".holdfast"))
        return projectFromJson(path);
    const auto project = ProjectFile::open(path, ProjectFile::Access::Read);
    if (!project)
        return project.fault();
    return (*project)->inputs();
}

} // namespace holdfast::store
