#include "core/services/exports/design_workbook.h"

#include "core/engine/report/wording.h"
#include "core/services/exports/rod_facts.h"

namespace holdfast::exports {

Result<QByteArray> designWorkbook(const pipeline::Snapshot& s, const Run& run)
{
    if (!s.inputs || !s.catalogs || !s.schedule)
        return Fault {FaultCode::NothingToDo, {}, "export", "no rods have been designed yet"};
    const building::ProjectInfo& project = s.inputs->criteria.project;
    const std::chrono::seconds created = projectDay(s).time_since_epoch();
    const WorkbookFacts facts {project.name, project.engineer, project.firm, std::time_t(created.count())};
    std::vector<TableSheet> sheets = {wallSheet(s),  rodRunSheet(s), hardwareSheet(s),  shrinkageSheet(s),
                                      clashSheet(s), ratioSheet(s),  assumptionSheet(s)};
    if (s.revisions && s.revisions->hasBaseline) {
        sheets.push_back(changeSheet(s));
        sheets.push_back(quantityDeltaSheet(s));
    }
    for (TableSheet& sheet : sheets)
        sheet.note = projectId(s) + ".  Catalogue: " + s.schedule->catalogEdition + "." + report::kDagger
            + " not verified against the maker's publication.";
    return workbookOf(sheets, facts, run);
}

}  // namespace holdfast::exports
