// asbuilt: what was found on site against the design, and who decided what about it.
#include <QDateTime>

#include "app/cli/commands.h"
#include "core/services/site_records/site_file.h"
#include "core/services/exports/atomic_file.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using asbuilt::AsBuiltReport;
using asbuilt::Deviation;
using asbuilt::SiteRecords;

Outcome write(const std::string& path, const QByteArray& bytes)
{
    return exports::writeAtomically(QString::fromStdString(path), bytes);
}

// One project names the file that stands beside it; several inputs need --records.
Result<std::string> recordsPath(const AsBuiltOptions& o)
{
    if (!o.records.empty())
        return o.records;
    const std::string project = !o.project.empty() ? o.project : o.inputs.size() == 1 ? o.inputs.front() : "";
    if (project.empty())
        return Fault{FaultCode::MissingField, {}, "--records", "say which file keeps the records of these inputs"};
    return asbuilt::recordsBeside(project);
}

Outcome take(const AsBuiltOptions& o, SiteRecords& site, std::vector<Finding>& findings)
{
    for (const std::string& path : o.importCsv) {
        const auto text = store::readWhole(path);
        if (!text)
            return text.fault();
        auto read = asbuilt::recordsFromCsv(*text, path);
        if (!read)
            return read.fault();
        site.levels.insert(site.levels.end(), read->levels.begin(), read->levels.end());
        findings.insert(findings.end(), read->findings.begin(), read->findings.end());
    }
    return Done{};
}

Outcome decide(const AsBuiltOptions& o, SiteRecords& site, const AsBuiltReport& report)
{
    for (const auto& [label, decision] : {std::pair(o.approve, asbuilt::Decision::AcceptAsIs),
                                          std::pair(o.repair, asbuilt::Decision::Repair)}) {
        if (label.empty())
            continue;
        const std::string when = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
        if (const auto done = asbuilt::approve(site, report, {label, decision, o.by, when, o.note}); !done)
            return done;
    }
    return Done{};
}

Outcome writeFiles(const Console& console, const AsBuiltOptions& o, const AsBuiltReport& report,
                   const SiteRecords& site, const std::string& project)
{
    if (!o.csv.empty())
        if (const auto written = write(o.csv, QByteArray::fromStdString(asbuilt::deviationsCsv(report))); !written)
            return written;
    if (o.out.empty())
        return Done{};
    const auto pdf
        = exports::renderDocumentPdf(asbuilt::asBuiltDocument(report, site, project), console.run("writing"));
    console.endProgress();
    return pdf ? write(o.out, *pdf) : Outcome(pdf.fault());
}

void sayReport(const Console& console, const AsBuiltReport& report)
{
    for (const Deviation& d : report.deviations)
        console.say(d.label + "  " + enumText(d.rank) + "  " + d.rodRun + " story " + std::to_string(d.story) + "  "
                    + d.item + ": " + d.designed + " -> " + d.found
                    + (d.isCorrected ? "  corrected" : d.approval ? "  decided by " + d.approval->by : "")
                    + (d.verified ? "" : "  (unverified)") + "\n    " + d.why);
    for (const Finding& finding : report.findings)
        console.note("holdfast-cli: " + finding.message);
    std::size_t open = 0;
    for (const Deviation& d : report.deviations)
        open += asbuilt::isOpen(d);
    console.say(std::to_string(report.inspected) + " of " + std::to_string(report.levels) + " levels inspected, "
                + std::to_string(report.deviations.size()) + " deviations, " + std::to_string(open)
                + " wait for a decision");
    console.document({{"schema", "holdfast.asbuilt_report/1"}, {"open", open}, {"report", toJson(report)}});
}

} // namespace

ExitCode asBuilt(const Console& console, const AsBuiltOptions& options)
{
    const auto path = recordsPath(options);
    if (!path)
        return console.fail(path.fault(), kUsage);
    auto site = asbuilt::readRecords(*path);
    const auto tolerances = asbuilt::tolerances();
    if (!site || !tolerances)
        return console.fail(site ? tolerances.fault() : site.fault());
    const auto outcome = designed(console, options, pipeline::Stage::Rods);
    if (const auto* code = std::get_if<ExitCode>(&outcome))
        return *code;
    const auto& s = std::get<pipeline::Snapshot>(outcome);
    if (!options.form.empty()) {
        const auto written = write(options.form, QByteArray::fromStdString(asbuilt::blankForm(*s.schedule)));
        return written ? kOk : console.fail(written.fault());
    }
    std::vector<Finding> findings;
    if (const auto taken = take(options, *site, findings); !taken)
        return console.fail(taken.fault());
    const auto compared = [&] {
        return asbuilt::compare(*s.schedule, *s.catalogs, s.inputs->criteria, *site, *tolerances);
    };
    AsBuiltReport report = compared();
    if (const auto decided = decide(options, *site, report); !decided)
        return console.fail(decided.fault());
    report = compared();
    report.findings.insert(report.findings.begin(), findings.begin(), findings.end());
    const bool changes = !options.importCsv.empty() || !options.approve.empty() || !options.repair.empty();
    if (changes)
        if (const auto kept = asbuilt::writeRecords(*path, *site); !kept)
            return console.fail(kept.fault());
    if (const auto written = writeFiles(console, options, report, *site, s.inputs->criteria.project.name); !written)
        return console.fail(written.fault());
    sayReport(console, report);
    return kOk;
}

} // namespace holdfast::cli
