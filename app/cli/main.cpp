// holdfast-cli: everything the desktop computes, without a screen.
#include <clocale>
#include <cstdio>
#include <functional>

#include <QGuiApplication>

#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/commands_cloud.h"
#include "app/cli/commands_drawing_review.h"
#include "app/cli/commands_permits.h"
#include "app/cli/commands_sites.h"
#include "app/cli/parser_texts.h"
#include "core/engine/base/log.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/recorder.h"
#include "core/services/reader/dwg.h"

namespace {

using namespace holdfast;
using namespace holdfast::cli;

struct Arguments {
    ConsoleOptions console;
    bool verbose = false, asManPage = false, asCompletion = false;
    std::string logFile;
    DesignOptions design;
    CalcOptions calc;
    BatchOptions batch;
    JobOptions jobs;
    bool untilEmpty = false;
    MetricsOptions metrics;
    CatalogOptions catalog;
    EditionOptions editions;
    ScenarioOptions scenarios;
    ClashOptions clash;
    ReviewOptions review;
    AuditOptions audit;
    ExportOptions exported;
    AsBuiltOptions asBuilt;
    SignOptions sign;
    PermitOptions permits;
    WarmOptions warm;
    DemoOptions demo;
    CloudOptions cloud;
    SitesOptions sites;
    DrawingReviewOptions drawingReview;
    EvaluateOptions evaluate;
    std::string cacheClass;
    std::string before, after, project, log, topic, pageSet, dwgConverter;
};

using Command = std::function<ExitCode(const Console&)>;

void addCatalog(CLI::App* command, std::string& catalog)
{
    command->add_option("--catalog", catalog,
                        "catalogue JSON, or 'shipped'; without it the project's own, else the shipped one");
}

void addInputs(CLI::App* command, InputOptions& options)
{
    command->add_option(
        "INPUT", options.inputs,
        "drawings (DXF, DWG, PDF, IFC, STEP, pictures), a folder of them, project.json or *.holdfast");
    command->add_option("--project", options.project, "project file that keeps inputs and results");
    command->add_option("--criteria", options.criteria, "design criteria as JSON");
    addCatalog(command, options.catalog);
}

void addBaseline(CLI::App* command, InputOptions& options)
{
    command->add_option("--baseline", options.baseline,
                        "project of the earlier revision: what changed is compared, reported and exported");
}

void addTemplate(CLI::App* command, DesignOptions& options)
{
    command->add_option("--template", options.firmTemplate,
                        "the firm's template (JSON): logo, name, colour, cover text, page size, metric units");
    command->add_option("--stamp", options.stamp,
                        "of the report: preliminary, for_permit, for_construction, as_built; else as its review stands")
        ->check(CLI::IsMember({"preliminary", "for_permit", "for_construction", "as_built"}));
    command->add_option("--liability", options.liability,
                        "words on liability (JSON); else the template's, else the shipped ones");
}

void addFailOn(CLI::App* command, std::string& failOn)
{
    command->add_option("--fail-on", failOn,
                        "exit with 5 on such findings: warning, error, critical, or rules such as rod.,clash.");
}

void addOut(CLI::App* command, std::string& out, const char* text)
{
    command->add_option("--out", out, text)->required();
}

void addDrawingCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* design = app.add_subcommand("design", "run everything and write the deliverables");
    addInputs(design, a.design);
    addOut(design, a.design.out, "folder for report.pdf, rod_schedule.csv ...");
    addBaseline(design, a.design);
    addTemplate(design, a.design);
    addFailOn(design, a.design.failOn);
    design->callback([&] { chosen = [&a](const Console& c) { return cli::design(c, a.design); }; });

    CLI::App* ingest = app.add_subcommand("ingest", "read drawings and say what is in them");
    addInputs(ingest, a.design);
    ingest->callback([&] { chosen = [&a](const Console& c) { return cli::ingest(c, a.design); }; });

    CLI::App* apart = app.add_subcommand("read-page-set", "")->group("");  // hidden: see reader/apart.h
    apart->add_option("FILE", a.pageSet)->required();
    apart->callback([&] { chosen = [&a](const Console&) { return cli::readPageSet(a.pageSet); }; });

    CLI::App* detect = app.add_subcommand("detect", "find sheets, grids, walls, hold-downs, schedule and stacks");
    addInputs(detect, a.design);
    addFailOn(detect, a.design.failOn);
    detect->add_flag("--explain", a.design.explain, "with what spoke for every scale and every wall");
    detect->callback([&] { chosen = [&a](const Console& c) { return cli::detect(c, a.design); }; });

    CLI::App* report = app.add_subcommand("report", "design, then write the calculation package");
    addInputs(report, a.design);
    addOut(report, a.design.out, "the PDF to write");
    addBaseline(report, a.design);
    addTemplate(report, a.design);
    addFailOn(report, a.design.failOn);
    report->callback([&] { chosen = [&a](const Console& c) { return cli::report(c, a.design); }; });
}

void addClash(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* clash = app.add_subcommand("clash", "design, then list the clashes and what was decided about them");
    addInputs(clash, a.clash);
    addFailOn(clash, a.clash.failOn);
    clash->add_option("--status", a.clash.labels, "clashes to say something about: CLH-1A2B3C4D,...")->delimiter(',');
    clash->add_option("--set", a.clash.set, "their status: new, active, reviewed, approved, resolved, reopened");
    clash->add_option("--assign", a.clash.assign, "who shall see to them; \"\" for nobody");
    clash->add_option("--comment", a.clash.comment, "a comment on each of them");
    clash->add_option("--by", a.clash.by, "who says so; without it the login");
    clash->add_option("--import-bcf", a.clash.importBcf, "statuses, assignees and comments from a BCF package");
    clash->add_option("--rules", a.clash.rules, "clash rules of this JSON, kept in the project; 'shipped' for ours");
    clash->add_option("--write-rules", a.clash.writeRules, "write the rules in force to this JSON");
    clash->add_option("--group", a.clash.group, "level, grid, element, rod_run, trade or proximity");
    clash->add_option("--resolve", a.clash.resolve, "rod run to find the smallest clear shift for, designed again");
    clash->add_flag("--accept", a.clash.accept, "with --resolve: keep the shift in the project");
    clash->add_flag("--open", a.clash.openOnly, "list only what nobody approved");
    clash->callback([&] { chosen = [&a](const Console& c) { return cli::clash(c, a.clash); }; });
}

void addReview(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* review = app.add_subcommand("review", "submit a project, comment on it, approve it; where it stands");
    review->add_option("PROJECT", a.review.project, "the project file that keeps the review")->required();
    review->add_flag("--submit", a.review.submit, "hand the project in as it is now");
    review->add_option("--comment", a.review.comment, "ask or object; --at says about what");
    review->add_option("--at", a.review.at, "RR-3-1-S, S-201, CLH-1A2B3C4D, page:12, wall:..., finding:RULE@LABEL,"
                                            " number:criteria/seismic.sds; else the project");
    review->add_option("--reply", a.review.reply, "answer this comment with --text");
    review->add_option("--resolve", a.review.resolve, "this comment is answered");
    review->add_option("--reject", a.review.reject, "this comment does not apply, as --text says");
    review->add_flag("--send-back", a.review.sendBack, "to the engineer for revision, as --text says");
    review->add_flag("--approve", a.review.approve, "with --by, --licence, --state, --expires, --role pe_reviewer");
    review->add_flag("--withdraw", a.review.withdraw, "the approval, or else the submission, as --text says");
    review->add_option("--text", a.review.text, "words of the reply, or why");
    review->add_option("--by", a.review.by, "who does it; without it the login");
    review->add_option("--role", a.review.role, "in which role; without it engineer")
        ->check(CLI::IsMember({"admin", "project_manager", "engineer", "pe_reviewer", "viewer"}));
    review->add_option("--licence,--license", a.review.licence, "number of the approver's licence");
    review->add_option("--state", a.review.state, "of the licence, two capital letters: CA");
    review->add_option("--expires", a.review.expires, "last day of the licence: 2027-12-31");
    review->add_option("--stamp", a.review.stamp, "what the approval is for; without it preliminary")
        ->check(CLI::IsMember({"preliminary", "for_permit", "for_construction", "as_built"}));
    review->callback([&] { chosen = [&a](const Console& c) { return cli::review(c, a.review); }; });
}

void addExport(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* command = app.add_subcommand("export", "design, then write the formats others read: dxf, ifc ...");
    addInputs(command, a.exported);
    addBaseline(command, a.exported);
    addTemplate(command, a.exported);
    command->add_option("--format", a.exported.formats, "formats, separated by commas; see --list")->delimiter(',');
    command->add_option("--out", a.exported.out, "folder for the files");
    command->add_flag("--list", a.exported.list, "say which formats there are");
    addFailOn(command, a.exported.failOn);
    command->callback([&] { chosen = [&a](const Console& c) { return cli::exportFiles(c, a.exported); }; });
}

void addCatalogCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* catalog = app.add_subcommand("catalog", "rods, plates, devices, anchors, lumber ... as CSV");
    catalog->require_subcommand(1);

    CLI::App* out = catalog->add_subcommand("export", "one CSV file a section, into a folder");
    out->add_option("DIR", a.catalog.path)->required();
    addCatalog(out, a.catalog.catalog);
    out->callback([&] { chosen = [&a](const Console& c) { return cli::exportCatalog(c, a.catalog); }; });

    CLI::App* in = catalog->add_subcommand("import", "the CSV files of a folder into one catalogue");
    in->add_option("DIR", a.catalog.path)->required();
    addOut(in, a.catalog.out, "the catalogue JSON to write");
    addCatalog(in, a.catalog.catalog);
    in->callback([&] { chosen = [&a](const Console& c) { return cli::importCatalog(c, a.catalog); }; });

    CLI::App* check = catalog->add_subcommand("check", "read a catalogue and say what is in it or wrong with it");
    check->add_option("FILE", a.catalog.path, "catalogue JSON")->required();
    check->callback([&] { chosen = [&a](const Console& c) { return cli::checkCatalog(c, a.catalog); }; });

    CLI::App* list = catalog->add_subcommand("list", "the rows of a section");
    list->add_option("SECTION", a.catalog.section, "rods, grades, plates, devices ...")->required();
    addCatalog(list, a.catalog.catalog);
    list->callback([&] { chosen = [&a](const Console& c) { return cli::listCatalog(c, a.catalog); }; });
}

void addEditions(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* editions = app.add_subcommand("editions", "design by other code editions and list what changes");
    addInputs(editions, a.editions);
    editions->add_option("--building", a.editions.building, "building code as it is called: \"IBC 2024\"");
    editions->add_option("--loads", a.editions.loads, "asce7_16, asce7_22");
    editions->add_option("--sheathing", a.editions.sheathing, "sdpws_2015, sdpws_2021");
    editions->add_option("--wood", a.editions.wood, "nds_2018, nds_2024");
    editions->add_option("--steel", a.editions.steel, "aisc360_16, aisc360_22");
    editions->add_option("--basis", a.editions.basis, "asd, lrfd");
    editions->callback([&] { chosen = [&a](const Console& c) { return cli::editions(c, a.editions); }; });
}

void addScenarios(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* scenarios = app.add_subcommand("scenarios", "variants of a design side by side, and adopt one");
    addInputs(scenarios, a.scenarios);
    scenarios->add_option("--list", a.scenarios.list, "scenarios as JSON (holdfast.scenarios/1)");
    scenarios->add_option("--scenario", a.scenarios.named, "one variant: \"LRFD: codes.basis=lrfd; rods.grades=A36\"");
    scenarios->add_flag("--usual", a.scenarios.usual, "those that are asked for first: basis, edition, grade, device");
    scenarios->add_option("--write", a.scenarios.write, "write the list as JSON to edit and give again; nothing runs");
    scenarios->add_option("--csv", a.scenarios.csv, "write the table as CSV too");
    scenarios->add_option("--adopt", a.scenarios.adopt, "the variant whose criteria the project takes");
    scenarios->callback([&] { chosen = [&a](const Console& c) { return cli::scenarios(c, a.scenarios); }; });
}

void addJobCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* batch = app.add_subcommand("batch", "work through a folder or CSV list of projects");
    batch->add_option("LIST", a.batch.list, "CSV (project, out, steps, on_error, priority), folder, project.json or"
                                            " *.holdfast")->required();
    addOut(batch, a.batch.out, "folder for the deliverables and the summary");
    batch->add_option("--steps", a.batch.steps, "for lines without steps: schedules, report, dxf, ifc ...")
        ->delimiter(',');
    batch->add_option("--on-error", a.batch.onError, "for lines without on_error: continue (usual) or stop")
        ->check(CLI::IsMember({"continue", "stop"}));
    batch->add_option("--workers", a.batch.workers, "projects at the same time; else one a core")
        ->check(CLI::Range(1, 256));
    batch->add_option("--jobs", a.batch.jobs, "the job database, else jobs.db in the user's data folder");
    batch->add_flag("--resume", a.batch.resume, "go on: skip what is done and has not changed");
    batch->add_flag("--dry-run", a.batch.dryRun, "only list what would be done");
    batch->add_flag("--stop-on-error", a.batch.stopOnError, "the same as --on-error stop");
    batch->callback([&] { chosen = [&a](const Console& c) { return cli::batch(c, a.batch); }; });

    CLI::App* jobs = app.add_subcommand("jobs", "what runs in the background: list it, pause, cancel, try again");
    jobs->require_subcommand(1);
    jobs->add_option("--jobs", a.jobs.jobs, "the job database, else jobs.db in the user's data folder");
    const auto order = [&](const char* name, const char* text, const char* target) {
        CLI::App* command = jobs->add_subcommand(name, text);
        if (target)
            command->add_option(target, a.jobs.targets)->required();
        command->callback([&a, &chosen, name] {
            chosen = [&a, name](const Console& c) {
                a.jobs.order = name;
                return cli::jobs(c, a.jobs);
            };
        });
        return command;
    };
    CLI::App* list
        = order("list", "batches and single jobs, the newest first; with --state or --queue all jobs", nullptr);
    list->add_option("--state", a.jobs.state, "queued, leased, running, succeeded, failed, cancelled, partial, dead");
    list->add_option("--queue", a.jobs.queue, "drawing_parse, design_calc, clash_detect, report_gen, api_call, eval");
    list->add_option("--at-most", a.jobs.atMost)->check(CLI::PositiveNumber);
    order("show", "a job with its history, or a batch with its jobs", "ID");
    order("pause", "jobs, batches or whole queues wait", "ID|QUEUE");
    order("resume", "and go on", "ID|QUEUE");
    order("cancel", "jobs or batches end; what runs stops within a second", "ID");
    order("retry", "waiting ones at once, failed and cancelled ones again", "ID");
    order("dead", "jobs that were given up", nullptr);
    order("replay", "the same as retry, for dead jobs; 'all' for all of them", "ID|all");
    order("purge", "remove what is older than its retention", nullptr);
    order("priority", "0 (last) to 9 (first)", "ID")->add_option("--to", a.jobs.priority)->required();
    CLI::App* work = jobs->add_subcommand("work", "work on the jobs of all queues until stopped");
    work->add_flag("--until-empty", a.untilEmpty, "end when no job is left");
    work->callback([&] { chosen = [&a](const Console& c) { return cli::worker(c, a.jobs.jobs, a.untilEmpty); }; });
}

void addMetricCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* metrics = app.add_subcommand("metrics", "how long operations took, what was counted");
    metrics->add_option("--hours", a.metrics.hours, "of the last so many hours; 24 when left out")
        ->check(CLI::PositiveNumber);
    metrics->add_flag("--prometheus", a.metrics.prometheus, "in the text format Prometheus reads");
    metrics->callback([&] { chosen = [&a](const Console& c) { return cli::metrics(c, a.metrics); }; });
    CLI::App* health = app.add_subcommand("health", "disk, memory, queues and errors; 0 when all is well, else 5");
    health->callback([&] { chosen = [](const Console& c) { return cli::health(c); }; });
}

void addOtherCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* calc = app.add_subcommand("calc", "design walls and forces given as JSON, no drawings");
    calc->add_option("CASE", a.calc.file, "case JSON, - for standard input")->required();
    addCatalog(calc, a.calc.catalog);
    calc->add_flag("--explain", a.calc.explain, "print every line of the calculation");
    addFailOn(calc, a.calc.failOn);
    calc->callback([&] { chosen = [&a](const Console& c) { return cli::calc(c, a.calc); }; });

    CLI::App* diff = app.add_subcommand("diff", "compare two projects, or the drawings of two revisions");
    diff->add_option("BEFORE", a.before, "project, drawing or folder of drawings")->required();
    diff->add_option("AFTER", a.after)->required();
    diff->callback([&] { chosen = [&a](const Console& c) { return cli::diff(c, a.before, a.after); }; });

    CLI::App* verify = app.add_subcommand("audit-verify", "check the audit trail of a project file");
    verify->add_option("PROJECT", a.project)->required();
    verify->add_option("--log", a.log, "also write every event to this file, for others to verify");
    CLI::App* audit = app.add_subcommand("audit", "the audit trail of a project as a history to be read");
    audit->add_option("PROJECT", a.audit.project)->required();
    audit->add_flag("--csv", a.audit.csv, "as CSV on standard output");
    audit->add_flag("--verify", a.audit.verify, "exit with 4 and name every event that does not fit the chain");
    audit->add_option("--type", a.audit.type, "only events of this type: PE_APPROVAL, DOCUMENT_SIGNED ...");
    audit->add_option("--out", a.audit.out, "write it to this file: .json, .csv or .txt");
    audit->callback([&] { chosen = [&a](const Console& c) { return cli::audit(c, a.audit); }; });
    verify->callback([&] { chosen = [&a](const Console& c) { return cli::auditVerify(c, a.project, a.log); }; });
}

void addAsBuilt(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* built = app.add_subcommand("asbuilt", "what was found on site against the design, and decisions");
    addInputs(built, a.asBuilt);
    built->add_option("--records", a.asBuilt.records, "the file that keeps the records; else beside the project");
    built->add_option("--import", a.asBuilt.importCsv, "records as CSV, added to those that are kept");
    built->add_option("--form", a.asBuilt.form, "write the CSV to fill in on site, a row for each level");
    built->add_option("--approve", a.asBuilt.approve, "deviation that may stay as it is, with --by");
    built->add_option("--repair", a.asBuilt.repair, "deviation that must be repaired, with --by");
    built->add_option("--by", a.asBuilt.by, "who decides");
    built->add_option("--note", a.asBuilt.note, "why");
    built->add_option("--out", a.asBuilt.out, "the as-built chapter as PDF");
    built->add_option("--csv", a.asBuilt.csv, "the deviations as CSV");
    built->callback([&] { chosen = [&a](const Console& c) { return cli::asBuilt(c, a.asBuilt); }; });
}

void addSigning(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* sign = app.add_subcommand("sign", "sign a report with the engineer's own certificate");
    sign->add_option("PDF", a.sign.pdf)->required();
    addOut(sign, a.sign.out, "the signed PDF to write");
    sign->add_option("--certificate", a.sign.certificate, "PKCS#12 file (*.p12, *.pfx) with certificate and key")
        ->required();
    sign->add_option("--password-file", a.sign.passwordFile,
                     "file whose first line opens the certificate; else HOLDFAST_CERTIFICATE_PASSWORD does");
    sign->add_option("--name", a.sign.name, "as on the licence; else the certificate's");
    sign->add_option("--license", a.sign.license, "number and state: \"S 1234, California\"");
    sign->add_option("--reason", a.sign.reason, "what for: \"For permit\"");
    sign->add_option("--location", a.sign.location, "where");
    sign->add_option("--project", a.sign.project, "the project whose audit trail tells of the signature");
    sign->add_option("--seal", a.sign.seal, "visible: page, then left, top, width and height in inches")
        ->expected(5)->delimiter(',');
    sign->callback([&] { chosen = [&a](const Console& c) { return cli::sign(c, a.sign); }; });

    CLI::App* check = app.add_subcommand("signatures", "check the signatures of a PDF");
    check->add_option("PDF", a.sign.pdf);
    check->add_flag("--register", a.sign.listRegister, "all sealed documents of this user: are they there, unaltered?");
    check->callback([&] { chosen = [&a](const Console& c) { return cli::signatures(c, a.sign); }; });
}

void addHelp(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* help = app.add_subcommand("help", "explain a command");
    help->add_option("COMMAND", a.topic);
    help->add_flag("--man", a.asManPage, "all of it as a manual page");
    help->add_flag("--bash-completion", a.asCompletion, "the completion script for bash");
    help->callback([&app, &a, &chosen] {
        chosen = [&app, &a](const Console& c) -> ExitCode {
            if (a.asManPage || a.asCompletion) {
                const std::string text = a.asManPage ? manPage(app, HOLDFAST_VERSION) : bashCompletion(app);
                return std::printf("%s", text.c_str()), kOk;
            }
            if (a.topic.empty())
                return std::printf("%s", app.help().c_str()), kOk;
            for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
                if (command->get_name() == a.topic)
                    return std::printf("%s", command->help().c_str()), kOk;
            return c.fail({FaultCode::InvalidValue, {}, {}, "there is no command '" + a.topic + "'"}, kUsage);
        };
    });
}

void addServices(CLI::App* command, std::string& services)
{
    command->add_option("--services", services, "ask this address instead, as demo-services prints it");
}

void addPermitQuestions(CLI::App& permits, Arguments& a, Command& chosen)
{
    using Order = ExitCode (*)(const Console&, const PermitOptions&);
    const auto below = [&](const char* name, const char* text, Order order) {
        CLI::App* command = permits.add_subcommand(name, text);
        command->callback(
            [&a, &chosen, order] { chosen = [&a, order](const Console& c) { return order(c, a.permits); }; });
        return command;
    };
    CLI::App* search = below("search", "in the records that are kept: address, number, name, BIN, BBL, block/lot",
                             cli::permitsSearch);
    search->add_option("TEXT", a.permits.words, "words; each begins a word of the record")->required();
    search->add_option("--most", a.permits.atMost, "so many at most")->capture_default_str();
    CLI::App* links = below("links", "who worked where, by a name or licence number; nothing is merged",
                            cli::permitsLinks);
    links->add_option("NAME", a.permits.words, "a person, a firm or a licence number")->required();
    CLI::App* changes = below("changes", "what is new, changed or gone since the time before", cli::permitsChanges);
    changes->add_option("PROPERTY", a.permits.property, "only of this one");
    changes->add_option("--since", a.permits.since, "a day, 2026-11-20");
}

void addPermits(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* permits = app.add_subcommand("permits", "permits, violations, complaints of a property, from its city");
    permits->add_option("PROPERTY", a.permits.property, "address, BIN, BBL or (San Francisco) block/lot");
    permits->add_option("--city", a.permits.city, "nyc (new-york), sf (san-francisco)")->capture_default_str();
    addServices(permits, a.permits.services);
    permits->add_flag("--anew", a.permits.anew, "ask again, even what was answered today");
    permits->add_option("--project", a.permits.project, "project file; the records go beside it and into its report");
    permits->add_flag("--watch", a.permits.watch, "ask again every night, and with permits refresh");
    permits->add_flag("--unwatch", a.permits.unwatch, "no more");
    permits->add_flag("--forget", a.permits.forget, "drop what is kept of it");
    CLI::App* refresh = permits->add_subcommand("refresh", "ask again for all properties that are watched");
    addServices(refresh, a.permits.services);
    refresh->callback([&] { chosen = [&a](const Console& c) { return cli::permitsRefresh(c, a.permits); }; });
    permits->add_subcommand("list", "properties and mirrors that are kept, and the last refreshes")->callback([&] {
        chosen = cli::permitsList;
    });
    CLI::App* import =
        permits->add_subcommand("import", "a city's CSV export, to be answered from without the network");
    import->add_option("FILE", a.permits.file, "CSV as the city's open data exports it")->required();
    import->add_option("--city", a.permits.city, "nyc (new-york), sf (san-francisco)")->capture_default_str();
    import->add_option("--dataset", a.permits.dataset, "id of the register; without it found by the columns");
    import->add_option("--as-of", a.permits.asOf, "the day of the export; without it the file's date");
    import->callback([&] { chosen = [&a](const Console& c) { return cli::permitsImport(c, a.permits); }; });
    addPermitQuestions(*permits, a, chosen);
    permits->callback([&a, &chosen, permits] {
        const auto below = permits->get_subcommands();
        // What a command below has no place for comes up to here; it is not passed over.
        if (!below.empty() && below.front()->get_name() != "changes" && !a.permits.property.empty())
            throw CLI::ExtrasError({a.permits.property});
        if (!below.empty())
            return;
        if (a.permits.property.empty())
            throw CLI::RequiredError("PROPERTY");
        chosen = [&a](const Console& c) { return cli::permits(c, a.permits); };
    });
}

void addCloudCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* demo = app.add_subcommand("demo-services", "stand-in cities and models on this machine, without keys");
    demo->add_option("--port", a.demo.port, "0: any free one")->capture_default_str();
    demo->add_option("--script", a.demo.script, "JSON: delays, limits, faults, answers");
    demo->callback([&] { chosen = [&a](const Console& c) { return cli::demoServices(c, a.demo); }; });

    CLI::App* cache = app.add_subcommand("cache", "answers of services that are kept");
    cache->require_subcommand(1);
    cache->add_subcommand("stats", "how many, how large")->callback([&] { chosen = cli::cacheStats; });
    CLI::App* clear = cache->add_subcommand("clear", "forget them");
    clear->add_option("CLASS", a.cacheClass, "only this class, see cache stats");
    clear->callback([&] { chosen = [&a](const Console& c) { return cli::cacheClear(c, a.cacheClass); }; });

    CLI::App* warm =
        cache->add_subcommand("warm", "ask for the properties of a list, so that they are known offline");
    warm->add_option("LIST", a.warm.list, "text file, one property a line")->required();
    warm->add_option("--city", a.warm.city, "nyc, sf")->capture_default_str();
    addServices(warm, a.warm.services);
    warm->callback([&] { chosen = [&a](const Console& c) { return cli::cacheWarm(c, a.warm); }; });

    CLI::App* cloud = app.add_subcommand("cloud", "whether services are asked over the network, what it cost");
    cloud->add_option("WHAT", a.cloud.what,
                      "on, off, status, consent PROJECT, withdraw PROJECT, key PROVIDER (the key on stdin)")
        ->check(CLI::IsMember({"on", "off", "status", "consent", "withdraw", "key"}));
    cloud->add_option("SUBJECT", a.cloud.subject, "the project or the provider");
    cloud->callback([&] { chosen = [&a](const Console& c) { return cli::cloudSettings(c, a.cloud); }; });
}

void addSites(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* sites = app.add_subcommand("sites", "permits, violations and photographs of many building sites");
    sites->require_subcommand(1);
    CLI::App* run = sites->add_subcommand("run", "look at every site of a list; reports, summary, alerts");
    run->add_option("LIST", a.sites.list, "CSV: id, address, borough, bin, bbl, block, lot, photographs, priority")
        ->required();
    addOut(run, a.sites.out, "folder for sites/*.pdf and the summary as PDF, CSV and JSON");
    run->add_option("--alert-over", a.sites.alertOver, "an alert for every site with a risk over this")
        ->check(CLI::Range(0.0, 100.0));
    run->add_option("--reports", a.sites.reports, "a PDF for: all sites, those with alerts, none")
        ->check(CLI::IsMember({"all", "alerts", "none"}))->capture_default_str();
    run->add_option("--city", a.sites.city, "of rows that name none: nyc, sf")->capture_default_str();
    run->add_option("--project", a.sites.project, "whose consent and ledger it is; else the path of the list");
    run->add_option("--copies", a.sites.copies, "folder with exports of the cities' datasets (3h2n-5cm9.csv ...), used "
                                                "and marked where the city does not answer");
    run->add_option("--services", a.sites.services, "ask this address instead, as demo-services prints it");
    run->add_option("--workers", a.sites.workers, "jobs at the same time, 10 when left out")->check(CLI::Range(1, 100));
    run->add_option("--slots", a.sites.atOnce, "sites at the same time in a job, 5 when left out")
        ->check(CLI::Range(1, 20));
    run->add_flag("--resume", a.sites.resume, "go on with the run of this folder: what is done stays as it is");
    run->add_flag("--offline", a.sites.offline, "ask nobody; what is known is used, and marked where it is old");
    run->add_flag("--priority-only", a.sites.priorityOnly, "only critical sites (priority 7 to 9, high, critical)");
    run->add_flag("--fail-on-alert", a.sites.failOnAlert, "exit with 5 when there is an alert");
    CLI::App* status = sites->add_subcommand("status", "how far the run of an output folder is, and what it cost");
    addOut(status, a.sites.out, "its output folder");
    for (CLI::App* command : {run, status})
        command->add_option("--jobs", a.sites.jobs, "the job database, else jobs.db in the user's data folder");
    run->callback([&] { chosen = [&a](const Console& c) { return cli::sitesRun(c, a.sites); }; });
    status->callback([&] { chosen = [&a](const Console& c) { return cli::sitesStatus(c, a.sites); }; });
}

void addReviewCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* sheets = app.add_subcommand("check-sheets", "check a set of sheets as a set: index, numbers, references");
    addInputs(sheets, a.design);
    addFailOn(sheets, a.design.failOn);
    sheets->callback([&] { chosen = [&a](const Console& c) { return cli::checkSheets(c, a.design); }; });

    CLI::App* review
        = app.add_subcommand("review-drawings", "let a vision model read doubtful places; it only proposes");
    addInputs(review, a.drawingReview);
    review->add_option("--services", a.drawingReview.services, "ask this address instead, as demo-services prints it");
    review->add_option("--provider", a.drawingReview.provider, "openai, anthropic, local; else the cheapest fit");
    review->add_option("--kinds", a.drawingReview.kinds, "title_block, schedule, notes, wall_mark; else all")->delimiter(',');
    review->add_flag("--no-judge", a.drawingReview.noJudge, "do not ask a second model about the answers");
    review->add_flag("--ensemble", a.drawingReview.ensemble, "ask three models about the answers");
    review->add_flag("--list", a.drawingReview.list, "ask nothing, list what is known");
    review->add_option("--accept", a.drawingReview.accept, "suggestions to take: SG-1A2B3C4D,...")->delimiter(',');
    review->add_option("--reject", a.drawingReview.reject, "suggestions that are wrong")->delimiter(',');
    review->add_option("--reopen", a.drawingReview.reopen, "suggestions to decide anew")->delimiter(',');
    review->add_option("--by", a.drawingReview.by, "who decides; without it the login");
    CLI::Option* tile = review->add_option("--tile", a.drawingReview.tile, "write the picture this suggestion was read from");
    CLI::Option* out = review->add_option("--out", a.drawingReview.out, "with --tile: the PNG to write");
    tile->needs(out);
    out->needs(tile);
    review->callback([&] { chosen = [&a](const Console& c) { return cli::reviewDrawings(c, a.drawingReview); }; });
}

void addEvaluation(CLI::App& app, Arguments& a, Command& chosen)
{
    CLI::App* evaluate = app.add_subcommand("evaluate", "how far answers of models can be trusted");
    evaluate->require_subcommand(1);
    evaluate->add_option("--policy", a.evaluate.policy, "rules of evaluation (JSON) instead of the shipped ones");
    CLI::App* run = evaluate->add_subcommand("run", "evaluate the answers of a file");
    run->add_option("FILE", a.evaluate.file, "one JSON object a line: item, answer, truth")->required();
    run->add_flag("--judge", a.evaluate.judge, "also ask a model about them");
    run->add_flag("--ensemble", a.evaluate.ensemble, "also ask three models about them");
    run->add_option("--provider", a.evaluate.provider, "of the judge: openai, anthropic, local");
    run->add_option("--services", a.evaluate.services, "ask this address instead");
    run->callback([&] { chosen = [&a](const Console& c) { return cli::evaluateRun(c, a.evaluate); }; });
    CLI::App* stats = evaluate->add_subcommand("stats", "agreement with people, calibration, failures");
    stats->add_option("--days", a.evaluate.days, "of the last so many days; else all")->check(CLI::PositiveNumber);
    stats->callback([&] { chosen = [&a](const Console& c) { return cli::evaluateStats(c, a.evaluate); }; });
    CLI::App* proposals = evaluate->add_subcommand("proposals", "what repeated failures suggest for the templates");
    proposals->add_option("--approve", a.evaluate.approve, "make it a new version of the template");
    proposals->add_option("--reject", a.evaluate.reject, "leave the template as it is");
    proposals->add_option("--by", a.evaluate.by, "who decides; without it the login");
    proposals->add_option("--note", a.evaluate.note, "why");
    proposals->callback([&] { chosen = [&a](const Console& c) { return cli::evaluateProposals(c, a.evaluate); }; });
    CLI::App* templates = evaluate->add_subcommand("templates", "which version of each template asks");
    templates->add_option("--use", a.evaluate.use, "this version from now on: review-schedule@1");
    templates->add_option("--by", a.evaluate.by, "who decides; without it the login");
    templates->callback([&] { chosen = [&a](const Console& c) { return cli::evaluateTemplates(c, a.evaluate); }; });
}

void addCommonOptions(CLI::App& app, Arguments& a)
{
    app.set_version_flag("--version", std::string("holdfast-cli ") + HOLDFAST_VERSION);
    app.add_flag("--json", a.console.json, "one JSON document on stdout and nothing else");
    app.add_flag("-q,--quiet", a.console.quiet, "no progress on stderr");
    app.add_flag("-v,--verbose", a.verbose, "the log on stderr");
    app.add_option("--dwg-converter", a.dwgConverter,
                   "dwg2dxf or ODAFileConverter; without it the one that is found");
    app.add_option("--log-file", a.logFile, "write the log to this file");
    app.require_subcommand(1);
    app.failure_message([](const CLI::App*, const CLI::Error& e) {
        return std::string("holdfast-cli: ") + e.what() + ". See holdfast-cli help.\n";
    });
    app.fallthrough();
}

int runCommand(const Arguments& a, const Command& chosen)
{
    if (a.verbose)
        log::toStderr(log::Level::Debug);
    if (!a.logFile.empty())
        log::toFile(a.logFile);
    if (!a.dwgConverter.empty())
        qputenv(reader::kDwgConverterVariable, QByteArray::fromStdString(a.dwgConverter));
    const Console console(a.console);
    const metrics::Recorder recorder(metrics::MetricsStore::usualPath());
    try {
        const ExitCode code = chosen(console);
        console.endProgress();
        return wasInterrupted() && code != kOk ? kCancelled : code;
    } catch (const Bug& b) {
        return console.fail({FaultCode::External, {}, {}, b.what()}, kInternal);
    } catch (const std::bad_alloc&) {
        return console.fail({FaultCode::LimitExceeded, {}, {}, "there is not enough memory"}, kInternal);
    } catch (const std::exception& e) {
        return console.fail({FaultCode::External, {}, {}, std::string("unexpected: ") + e.what()}, kInternal);
    }
}

// Qt's own words go to the log, not between the data and the sentences.
void logQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    log::write(type == QtDebugMsg || type == QtInfoMsg ? log::Level::Debug : log::Level::Warning,
               message.toStdString());
}

} // namespace

int main(int argc, char** argv)
{
    qInstallMessageHandler(logQtMessage);
    // The report needs fonts, not a screen.
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");  // Qt takes the user's; a decimal comma is no number to other programs
    QCoreApplication::setApplicationName(QStringLiteral("holdfast"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HOLDFAST_VERSION));
    installInterrupt();

    Arguments arguments;
    Command chosen;
    CLI::App app("Designs continuous threaded-rod tie-downs from drawings to the calculation package.",
                 "holdfast-cli");
    addCommonOptions(app, arguments);
    addDrawingCommands(app, arguments, chosen);
    addClash(app, arguments, chosen);
    addReview(app, arguments, chosen);
    addExport(app, arguments, chosen);
    addCatalogCommands(app, arguments, chosen);
    addEditions(app, arguments, chosen);
    addScenarios(app, arguments, chosen);
    addAsBuilt(app, arguments, chosen);
    addJobCommands(app, arguments, chosen);
    addMetricCommands(app, arguments, chosen);
    addOtherCommands(app, arguments, chosen);
    addSigning(app, arguments, chosen);
    addPermits(app, arguments, chosen);
    addCloudCommands(app, arguments, chosen);
    addSites(app, arguments, chosen);
    addReviewCommands(app, arguments, chosen);
    addEvaluation(app, arguments, chosen);
    addHelp(app, arguments, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& e) {
        return app.exit(e) == 0 ? kOk : kUsage;
    }
    return runCommand(arguments, chosen);
}
