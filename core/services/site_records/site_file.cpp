#include "core/services/site_records/site_file.h"

#include <algorithm>

#include <QFile>
#include <QFileInfo>

#include "core/services/exports/atomic_file.h"
#include "core/services/resources/resources.h"

namespace holdfast::asbuilt {

namespace {
constexpr const char* kSchema = "holdfast.asbuilt/1";
}

Result<SiteRecords> readRecords(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return SiteRecords{};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    auto json = parseJson(file.readAll().toStdString(), path);
    if (!json)
        return json.fault();
    if (!json->is_object() || json->value("schema", "") != kSchema)
        return Fault{FaultCode::Malformed, path, "schema", std::string("these are no site records (") + kSchema + ")"};
    json->erase("schema");
    return fromJson<SiteRecords>(*json, path);
}

Outcome writeRecords(const std::string& path, const SiteRecords& site)
{
    Json json{{"schema", kSchema}};
    json.update(toJson(site));
    return exports::writeAtomically(QString::fromStdString(path), QByteArray::fromStdString(json.dump(1) + "\n"));
}

std::string recordsBeside(const std::string& project)
{
    const QFileInfo file(QString::fromStdString(project));
    return (file.absolutePath() + QLatin1Char('/') + file.completeBaseName() + QStringLiteral(".asbuilt.json"))
        .toStdString();
}

Result<Tolerances> tolerances()
{
    const QString path = resources::path(QStringLiteral("asbuilt/tolerances.json"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, "asbuilt/tolerances.json", {}, "the shipped tolerances are missing"};
    const auto json = parseJson(file.readAll().toStdString(), path.toStdString());
    return json ? fromJson<Tolerances>(*json, path.toStdString()) : Result<Tolerances>(json.fault());
}

Outcome approve(SiteRecords& site, const AsBuiltReport& report, Approval approval)
{
    if (std::ranges::find(report.deviations, approval.deviation, &Deviation::label) == report.deviations.end())
        return Fault{FaultCode::InvalidValue, {}, "--approve", "there is no deviation " + approval.deviation};
    if (approval.by.empty())
        return Fault{FaultCode::MissingField, {}, "--by", "a decision needs the name of who makes it"};
    site.approvals.push_back(std::move(approval));
    return Done{};
}

} // namespace holdfast::asbuilt
