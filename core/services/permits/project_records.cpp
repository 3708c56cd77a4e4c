#include "core/services/permits/project_records.h"

#include <algorithm>
#include <filesystem>

#include <QFile>
#include <QSaveFile>

#include "core/engine/base/json.h"
#include "core/services/cloud/answer.h"
#include "core/services/permits/cities.h"

namespace holdfast::permits {

using report::PermitRecord;
using report::PermitRecords;
using report::PermitSource;

namespace {

constexpr const char* kSchema = "holdfast.permit_records/1";

QString native(const std::string& path)
{
    return QString::fromStdString(path);
}

std::string placeText(const providers::Property& p)
{
    std::string text;
    const auto add = [&](const char* label, const std::string& value) {
        if (!value.empty())
            text += (text.empty() ? "" : ", ") + std::string(label) + value;
    };
    if (p.city == providers::City::Nyc) {
        add("BIN ", p.bin);
        add("BBL ", p.bbl);
        return text;
    }
    add("block ", p.block);
    add("lot ", p.lot);
    return text;
}

std::string contactText(const providers::CityRecord& record)
{
    std::string text;
    for (const providers::Contact& c : record.contacts) {
        const std::string who =
            c.name.empty() || c.business.empty() ? c.name + c.business : c.name + " (" + c.business + ")";
        text += (text.empty() ? "" : "; ") + c.role + " " + who + (c.license.empty() ? "" : ", licence " + c.license);
    }
    return text;
}

std::string changeText(const KeptRecord& kept)
{
    if (kept.changedAt == 0)
        return {};
    const std::string day = cloud::timeText(kept.changedAt).substr(0, 10);
    return enumText(kept.lastChange) + " " + day + (kept.changeWords.empty() ? "" : " (" + kept.changeWords + ")");
}

PermitSource sourceOf(const providers::DatasetAnswer& a)
{
    return {a.dataset, a.name, a.provenance.source, a.provenance.asOf > 0 ? cloud::timeText(a.provenance.asOf) : "",
            a.provenance.fallbackReason, a.refusal, a.records, a.doubts};
}

PermitRecord recordOf(const KeptRecord& kept)
{
    const providers::CityRecord& r = kept.record;
    PermitRecord out{r.dataset, enumText(r.kind), r.number,         r.status, r.open,
                     r.type,    r.description,    r.filed,          r.issued, r.expires,
                     r.closed,  contactText(r),   changeText(kept), r.doubts};
    if (kept.goneAt > 0)
        out.open = false;
    return out;
}

} // namespace

std::string projectRecordsPath(const std::string& project)
{
    std::filesystem::path path(std::u8string(project.begin(), project.end()));
    path.replace_extension(".permits.json");
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

PermitRecords projectRecords(const KeptReport& kept, std::int64_t now)
{
    PermitRecords records;
    const providers::Property& property = kept.property.property;
    records.address = property.asked;
    records.city = cityName(property.city);
    records.place = placeText(property);
    records.kept = cloud::timeText(now);
    for (const providers::DatasetAnswer& answer : kept.datasets)
        records.sources.push_back(sourceOf(answer));
    for (const KeptRecord& record : kept.records)
        records.records.push_back(recordOf(record));
    std::ranges::stable_sort(records.records, std::greater<>(), &PermitRecord::open);
    return records;
}

Outcome writeProjectRecords(const std::string& project, const PermitRecords& records)
{
    const std::string path = projectRecordsPath(project);
    Json document = toJson(records);
    document["schema"] = kSchema;
    const std::string text = document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    QSaveFile file(native(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
        return Fault{
            FaultCode::FileUnreadable, path, {}, "it cannot be written: " + file.errorString().toStdString()};
    return Done{};
}

Result<std::optional<PermitRecords>> readProjectRecords(const std::string& project)
{
    const std::string path = projectRecordsPath(project);
    QFile file(native(path));
    if (!file.exists())
        return std::optional<PermitRecords>();
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, "it cannot be read: " + file.errorString().toStdString()};
    auto json = parseJson(file.readAll().toStdString(), path);
    if (!json)
        return json.fault();
    if (!json->is_object() || json->value("schema", "") != kSchema)
        return Fault{FaultCode::Malformed, path, "schema", std::string("it is not ") + kSchema};
    json->erase("schema");
    auto records = fromJson<PermitRecords>(*json, path);
    if (!records)
        return records.fault();
    return std::optional(std::move(*records));
}

Outcome dropProjectRecords(const std::string& project)
{
    const std::string path = projectRecordsPath(project);
    if (QFile::exists(native(path)) && !QFile::remove(native(path)))
        return Fault{FaultCode::FileUnreadable, path, {}, "it cannot be removed"};
    return Done{};
}

Outcome copyProjectRecords(const std::string& from, const std::string& to)
{
    if (from.empty() || from == to || !QFile::exists(native(projectRecordsPath(from)))
        || QFile::exists(native(projectRecordsPath(to))))
        return Done{};
    if (!QFile::copy(native(projectRecordsPath(from)), native(projectRecordsPath(to))))
        return Fault{FaultCode::FileUnreadable, projectRecordsPath(to), {}, "the permit records could not be copied"};
    return Done{};
}

Result<pipeline::Snapshot> withPermitRecords(const pipeline::Snapshot& snapshot, const std::string& project)
{
    if (project.empty() || !snapshot.report)
        return snapshot;
    const auto records = readProjectRecords(project);
    if (!records)
        return records.fault();
    if (!*records)
        return snapshot;
    pipeline::Snapshot with = snapshot;
    const std::string address = snapshot.inputs ? snapshot.inputs->criteria.project.address : std::string();
    with.report = std::make_shared<const report::ReportDocument>(
        report::withPermitRecords(*snapshot.report, **records, address));
    return with;
}

} // namespace holdfast::permits
