#include "core/services/exports/revit.h"

#include <algorithm>
#include <span>

#include <QString>
#include <QStringEncoder>

#include "core/services/exports/csv.h"
#include "core/services/exports/global_id.h"
#include "core/services/exports/rod_facts.h"

namespace holdfast::exports {

namespace {

struct Parameter {
    const char* name;
    const char* type;            // of the shared-parameter file
    const char* catalogType;     // of the type catalogue, with its unit
    const char* description;
};

constexpr Parameter kRodRun[] = {
    {"Rod_Run_ID", "TEXT", "OTHER##", "Label of the rod run"},
    {"Rod_Diameter", "LENGTH", "LENGTH##INCHES", "Diameter at the base, the thickest"},
    {"Rod_Grade", "TEXT", "OTHER##", "Steel at the base"},
    {"Max_Tension", "FORCE", "FORCE##KIPS", "Greatest tension, ASD, all rods of the run"},
    {"Allowable_Tension", "FORCE", "FORCE##KIPS", "Allowable tension where the tension is greatest, ASD, all rods"},
    {"Utilization_Ratio", "NUMBER", "NUMBER##GENERAL", "Greatest demand over capacity of all checks"},
    {"Start_Level", "INTEGER", "INTEGER##", "Story the run stands on; 0 is the podium"},
    {"End_Level", "INTEGER", "INTEGER##", "Story the run ends in"},
    {"Total_Length", "LENGTH", "LENGTH##FEET", "Net length of one rod, anchor to last plate"},
};
constexpr Parameter kHoldown[] = {
    {"Holdown_Model", "TEXT", "OTHER##", "Mark or model of the drawings"},
    {"Manufacturer", "TEXT", "OTHER##", "Of the catalogue's row"},
    {"Allowable_Load", "FORCE", "FORCE##KIPS", "Of the catalogue's row, ASD"},
    {"Associated_Rod_Run", "TEXT", "OTHER##", "Rod run within 12 in"},
};

constexpr double kSamePlace = 12;  // in: a hold-down this near a rod is the rod's

void appendGroup(QString& text, int group, std::span<const Parameter> parameters)
{
    for (const Parameter& p : parameters)
        text += QStringLiteral("PARAM\t%1\t%2\t%3\t\t%4\t1\t%5\t1\t0\r\n")
                    .arg(QString::fromStdString(uuidOf("holdfast", "parameter", p.name)), QLatin1String(p.name),
                         QLatin1String(p.type), QString::number(group), QLatin1String(p.description));
}

std::string header(std::span<const Parameter> parameters)
{
    std::vector<std::string> columns = {""};
    for (const Parameter& p : parameters)
        columns.push_back(std::string(p.name) + "##" + p.catalogType);
    return csvHeader(columns);
}

const rods::RodRun* runAt(const pipeline::Snapshot& s, const building::Holdown& holdown)
{
    const rods::RodRun* nearest = nullptr;
    double best = kSamePlace;
    for (const auto& run : s.schedule->runs) {
        const double d = distance(run.at, holdown.at);
        const bool reaches = !run.segments.empty() && run.segments.front().story <= holdown.level
            && holdown.level <= run.segments.back().story;
        if (reaches && d <= best) {
            best = d;
            nearest = &run;
        }
    }
    return nearest;
}

}  // namespace

QByteArray revitSharedParameters()
{
    QString text = QStringLiteral("# This is a Revit shared parameter file.\r\n# Do not edit manually.\r\n"
                                  "*META\tVERSION\tMINVERSION\r\nMETA\t2\t1\r\n*GROUP\tID\tNAME\r\n"
                                  "GROUP\t1\tHoldfast rod runs\r\nGROUP\t2\tHoldfast hold-downs\r\n"
                                  "*PARAM\tGUID\tNAME\tDATATYPE\tDATACATEGORY\tGROUP\tVISIBLE\tDESCRIPTION\t"
                                  "USERMODIFIABLE\tHIDEWHENNOVALUE\r\n");
    appendGroup(text, 1, kRodRun);
    appendGroup(text, 2, kHoldown);
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder.encode(text);
}

std::string revitRodRuns(const pipeline::Snapshot& s)
{
    std::string csv = header(kRodRun);
    for (const auto& run : s.schedule->runs) {
        const RodFacts facts = factsOf(run, s);
        CsvRow row;
        row.text(run.label).text(run.label).number(facts.diameter.value()).text(facts.grade);
        row.number(facts.tension.in(1_kip)).number(facts.allowable.in(1_kip)).number(run.utilization);
        row.whole(facts.startLevel).whole(facts.endLevel).number(facts.length.in(1_ft));
        csv += row.line();
    }
    return csv;
}

std::string revitHoldowns(const pipeline::Snapshot& s)
{
    std::string csv = header(kHoldown);
    if (!s.layout)
        return csv;
    for (const auto& holdown : s.layout->holdowns) {
        const auto& models = s.catalogs->holdowns;
        const auto model = std::ranges::find(models, holdown.mark, &rods::HoldownModel::model);
        const bool isKnown = model != models.end();
        const rods::RodRun* run = runAt(s, holdown);
        CsvRow row;
        row.text(holdown.label).text(holdown.mark).text(isKnown ? model->manufacturer : "");
        row.number(isKnown ? std::optional(model->allowable.in(1_kip)) : std::nullopt).text(run ? run->label : "");
        csv += row.line();
    }
    return csv;
}

}  // namespace holdfast::exports
