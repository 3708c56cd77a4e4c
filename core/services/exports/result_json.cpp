#include <map>

#include "core/services/exports/rod_facts.h"
#include "core/services/exports/tables.h"

namespace holdfast::exports {

namespace {

Json headed(const char* schema, const pipeline::Snapshot& s)
{
    Json json;
    json["schema"] = schema;
    json["project_id"] = s.inputs ? projectId(s) : "";
    return json;
}

template<class T>
Json orNull(const std::shared_ptr<const T>& value)
{
    return value ? toJson(*value) : Json(nullptr);
}

Json clashCounts(const clash::ClashReport& report)
{
    std::map<std::string, int> bySeverity, byRun, byStatus;
    for (const clash::Clash& c : report.clashes) {
        ++bySeverity[enumText(c.severity)];
        ++byRun[c.rodRun];
        ++byStatus[enumText(c.status)];
    }
    return {{"total", report.clashes.size()}, {"by_severity", bySeverity}, {"by_rod_run", byRun},
            {"by_status", byStatus}, {"open", clash::openCount(report)}};
}

}  // namespace

Json clashesJson(const pipeline::Snapshot& s)
{
    Json json = headed("holdfast.clashes/1", s);
    const clash::ClashReport none;
    const clash::ClashReport& report = s.clashes ? *s.clashes : none;
    json["searched"] = bool(s.clashes);
    json["parts_tested"] = report.partsTested;
    json["obstructions_tested"] = report.obstructionsTested;
    json["pairs_tested"] = report.pairsTested;
    json["summary"] = clashCounts(report);
    json["clashes"] = toJson(report.clashes);
    json["rules"] = report.rules;
    json["allowed_by_rule"] = report.allowed;
    json["records"] = toJson(report.records);
    return json;
}

Json auditJson(const pipeline::Snapshot& s)
{
    Json json = headed("holdfast.audit/1", s);
    const audit::AuditRecord none;
    const audit::AuditRecord& record = s.audit ? *s.audit : none;
    json["verified_runs"] = record.verifiedRuns;
    json["total_runs"] = record.totalRuns;
    json["comparisons"] = toJson(record.comparisons);
    json["confidence"] = orNull(s.confidence);
    json["findings"] = toJson(pipeline::allFindings(s));
    json["assumptions"] = toJson(pipeline::allAssumptions(s));
    json["stages"] = Json::array();
    // Without the seconds: the same run gives the same file.
    for (const auto& status : s.stages)
        json["stages"].push_back(
            {{"stage", enumText(status.stage)}, {"key", status.key}, {"fault", status.fault}});
    json["drawings"] = Json::array();
    if (s.drawings)
        for (const auto& d : *s.drawings)
            json["drawings"].push_back({{"file", d.path}, {"sha256", d.sha256}});
    return json;
}

Json modelJson(const pipeline::Snapshot& s)
{
    Json json = headed("holdfast.model/1", s);
    json["criteria"] = s.inputs ? toJson(s.inputs->criteria) : Json(nullptr);
    json["grids"] = s.plans ? toJson(s.plans->grids) : Json::array();
    json["layout"] = orNull(s.layout);
    json["forces"] = orNull(s.forces);
    json["load_path"] = orNull(s.path);
    json["rod_schedule"] = orNull(s.schedule);
    json["clashes"] = orNull(s.clashes);
    json["compliance"] = orNull(s.compliance);
    json["revisions"] = orNull(s.revisions);
    return json;
}

}  // namespace holdfast::exports
