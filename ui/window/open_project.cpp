#include "ui/window/open_project.h"

#include <QFileInfo>

#include "core/services/store/project_json.h"

namespace holdfast::window {

bool isProjectDocument(const QString& path)
{
    return QFileInfo(path).suffix().toLower() == QStringLiteral("json");
}

bool isProject(const QString& path)
{
    return isProjectDocument(path) || QFileInfo(path).suffix().toLower() == QStringLiteral("holdfast");
}

Outcome openInto(session::Session& session, const QString& path)
{
    if (!isProjectDocument(path))
        return session.open(path);
    auto inputs = store::projectFromJson(path.toStdString());
    if (!inputs)
        return inputs.fault();
    session.startWith(std::move(inputs).value());
    return Done{};
}

} // namespace holdfast::window
