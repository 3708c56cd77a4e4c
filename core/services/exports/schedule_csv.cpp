#include "core/engine/rods/take_off.h"
#include "core/services/exports/csv.h"
#include "core/services/exports/rod_facts.h"
#include "core/services/exports/tables.h"

namespace holdfast::exports {

std::string rodScheduleCsv(const pipeline::Snapshot& snapshot)
{
    std::string csv = csvHeader({"rod_run_id",
                                 "project_id",
                                 "direction",
                                 "grid_location",
                                 "position",
                                 "start_level",
                                 "end_level",
                                 "rod_diameter_in",
                                 "rod_grade",
                                 "total_length_ft",
                                 "segment_count",
                                 "max_tension_lb",
                                 "allowable_tension_lb",
                                 "utilization_ratio",
                                 "shrinkage_total_in",
                                 "elongation_in",
                                 "take_up_travel_in",
                                 "foundation_anchor_type",
                                 "anchor_embed_in",
                                 "created_at",
                                 "confidence_score"});
    for (const rods::RodRun& run : snapshot.schedule->runs) {
        const RodFacts facts = factsOf(run, snapshot);
        CsvRow row;
        row.text(run.label)
            .text(projectId(snapshot))
            .text(facts.direction)
            .text(run.gridLabel)
            .text(facts.position);
        row.whole(facts.startLevel).whole(facts.endLevel).number(facts.diameter.value()).text(facts.grade);
        row.number(facts.length.in(1_ft)).whole(long(run.segments.size())).number(facts.tension.value());
        row.number(facts.allowable.value()).number(run.utilization).number(facts.shrinkage.value());
        row.number(facts.elongation.value());
        row.number(facts.travelRequired ? std::optional(facts.travelRequired->value()) : std::nullopt);
        row.text(run.anchor.model).number(facts.embedment.value());
        row.text(snapshot.inputs->criteria.project.date).number(facts.confidence);
        csv += row.line();
    }
    return csv;
}

std::string hardwareScheduleCsv(const pipeline::Snapshot& snapshot)
{
    std::string csv
        = csvHeader({"part", "model", "diameter_in", "quantity", "unit", "weight_lb", "cost_usd", "verified",
                     "catalog_edition"});
    for (const rods::TakeOffLine& line : rods::takeOff(*snapshot.schedule, *snapshot.catalogs)) {
        CsvRow row;
        row.text(line.part).text(line.model);
        row.number(line.diameter ? std::optional(line.diameter->value()) : std::nullopt);
        line.unit == "ft" ? row.number(line.quantity, 1) : row.whole(long(line.quantity));
        row.text(line.unit);
        row.number(line.weight ? std::optional(line.weight->value()) : std::nullopt, 1).number(line.cost, 2);
        row.text(line.verified ? "yes" : "no").text(snapshot.schedule->catalogEdition);
        csv += row.line();
    }
    return csv;
}

}  // namespace holdfast::exports
