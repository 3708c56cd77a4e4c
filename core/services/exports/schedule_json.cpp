#include <algorithm>

#include "core/engine/rods/take_off.h"
#include "core/services/exports/rod_facts.h"
#include "core/services/exports/tables.h"

namespace holdfast::exports {

namespace {

std::string combinationId(const pipeline::Snapshot& s, int index)
{
    if (!s.path || index < 0 || std::size_t(index) >= s.path->combinations.size())
        return "";
    return s.path->combinations[std::size_t(index)].id;
}

Json loadsOf(const rods::RodRun& run, const pipeline::Snapshot& s, const RodFacts& facts)
{
    Json levels = Json::array();
    for (const auto& segment : run.segments)
        levels.push_back({{"level", segment.story},
                          {"tension_asd_lb", segment.tensionAsd.value()},
                          {"tension_strength_lb", segment.tensionStrength.value()},
                          {"allowable_lb", segment.allowable.value()},
                          {"governing_combination", combinationId(s, segment.governing)}});
    return {{"max_tension_lb", facts.tension.value()}, {"allowable_tension_lb", facts.allowable.value()},
            {"utilization_ratio", run.utilization},    {"governing_check", enumText(run.governing)},
            {"governing_level", run.governingStory},   {"levels", levels}};
}

Json shrinkageOf(const rods::RodRun& run, const RodFacts& facts)
{
    Json levels = Json::array();
    for (const auto& r : run.restraints)
        levels.push_back({{"level", r.story},
                          {"shrinkage_in", r.shrinkage.value()},
                          {"cumulative_in", r.shrinkageCumulative.value()},
                          {"travel_required_in", r.travelRequired.value()},
                          {"travel_in", r.travel > Length() ? Json(r.travel.value()) : Json(nullptr)}});
    return {{"total_in", facts.shrinkage.value()}, {"levels", levels}};
}

Json runJson(const rods::RodRun& run, const pipeline::Snapshot& s)
{
    const RodFacts facts = factsOf(run, s);
    Json json;
    json["id"] = run.label;
    json["direction"] = facts.direction;
    json["grid"] = run.gridLabel;
    json["geometry"] = {{"stack", run.stackLabel},
                        {"position", facts.position},
                        {"x_in", run.at.x},
                        {"y_in", run.at.y},
                        {"start_level", facts.startLevel},
                        {"end_level", facts.endLevel},
                        {"rods", run.rods},
                        {"pair_spacing_in", run.pairSpacing.value()},
                        {"base", enumText(run.base)},
                        {"total_length_ft", facts.length.in(1_ft)}};
    json["rod_properties"] = toJson(run.segments);
    json["load_analysis"] = loadsOf(run, s, facts);
    json["shrinkage_analysis"] = shrinkageOf(run, facts);
    json["hardware"] = {{"restraints", toJson(run.restraints)},
                        {"couplers", toJson(run.couplers)},
                        {"anchor", toJson(run.anchor)}};
    json["checks"] = toJson(run.checks);
    json["confidence"] = facts.confidence ? Json(*facts.confidence) : Json(nullptr);
    return json;
}

Json summaryOf(const pipeline::Snapshot& s)
{
    double feet = 0, greatest = 0, confidence = 0;
    std::size_t known = 0;
    for (const auto& run : s.schedule->runs) {
        const RodFacts facts = factsOf(run, s);
        feet += facts.length.in(1_ft);
        greatest = std::max(greatest, run.utilization);
        if (facts.confidence) {
            confidence += *facts.confidence;
            ++known;
        }
    }
    Json sizes = Json::array();
    for (const auto& line : rods::takeOff(*s.schedule, *s.catalogs))
        if (line.unit == "ft")
            sizes.push_back({{"diameter_in", line.diameter->value()},
                             {"grade", line.model},
                             {"length_ft", line.quantity}});
    return {{"rod_runs", s.schedule->runs.size()},
            {"total_length_ft", feet},
            {"max_utilization_ratio", greatest},
            {"diameters", sizes},
            {"mean_confidence", known ? Json(confidence / double(known)) : Json(nullptr)}};
}

}  // namespace

Json rodScheduleJson(const pipeline::Snapshot& s)
{
    Json json;
    json["schema"] = "holdfast.rod_schedule/1";
    json["project_id"] = projectId(s);
    json["export_timestamp"]
        = s.inputs->criteria.project.date;  // the project's date: the engine has no clock
    json["metadata"]
        = {{"project", toJson(s.inputs->criteria.project)}, {"catalog_edition", s.schedule->catalogEdition}};
    json["design_parameters"] = {{"codes", toJson(s.inputs->criteria.codes)},
                                 {"seismic", toJson(s.inputs->criteria.seismic)},
                                 {"rods", toJson(s.inputs->criteria.rods)}};
    json["rod_runs"] = Json::array();
    for (const auto& run : s.schedule->runs)
        json["rod_runs"].push_back(runJson(run, s));
    json["summary"] = summaryOf(s);
    return json;
}

}  // namespace holdfast::exports
