#include "core/services/drawing_review/rules.h"

#include <QFile>

#include "core/services/resources/resources.h"
#include "core/services/store/paths.h"

namespace holdfast::drawing_review {

Result<ReviewRules> shippedRules()
{
    const QString name = QStringLiteral("drawing_review/rules.json");
    QFile file(resources::path(name));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, name.toStdString(), {}, "the rules of the drawing review cannot be read"};
    const auto json = parseJson(file.readAll().toStdString(), name.toStdString());
    auto rules = json ? fromJson<ReviewRules>(*json, name.toStdString()) : Result<ReviewRules>(json.fault());
    if (rules && (rules->longestEdge < 64 || rules->mostPixels < 4096 || rules->atOnce < 1 || rules->mostTiles < 1))
        return Fault{FaultCode::InvalidValue, name.toStdString(), "longest_edge",
                     "sizes of pictures and numbers of tiles must be above zero"};
    return rules;
}

std::string projectId(const std::string& path)
{
    return path.empty() ? path : store::absolutePath(path);
}

std::string nameOf(const Suggestion& s)
{
    return (s.about.empty() ? s.sheetNumber : s.about) + " " + s.what + ": " + s.value;
}

} // namespace holdfast::drawing_review
