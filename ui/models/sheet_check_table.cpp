#include "ui/models/sheet_check_table.h"

#include "ui/models/cells.h"
#include "ui/models/tr.h"

namespace holdfast::models {

TableContent sheetCheckTable(const sheet_checks::SheetSetReport& report)
{
    TableContent table;
    table.columns = {{tr("Severity")}, {tr("About")}, {tr("Finding")}, {tr("What to do")}, {tr("Rule")}};
    for (const Finding& finding : report.findings)
        table.rows.push_back({{named(finding.severity), word(finding.subject.label), word(finding.message),
                               word(finding.remedy), word(finding.rule)},
                              finding.subject});
    for (const std::string& sentence : report.notChecked)
        table.rows.push_back({{word(tr("Not checked")), word(QString()), word(sentence), word(QString()),
                               word(QString())},
                              std::nullopt});
    return table;
}

} // namespace holdfast::models
