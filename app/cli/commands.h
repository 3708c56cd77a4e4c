// One function a subcommand: does the work and returns the exit code.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "app/cli/console.h"
#include "app/cli/design_run.h"
#include "core/services/exports/firm_template.h"

namespace holdfast::cli {

struct DesignOptions : InputOptions {
    std::string out;
    std::string failOn;
    std::string firmTemplate;  // JSON: logo, names, colour, page size of the report
    std::string stamp;         // preliminary, for_permit, for_construction, as_built; "": as the review stands
    std::string liability;     // JSON: words on liability; else the template's, else the shipped ones
    bool explain = false;  // detect: with witnesses, reasons and handles
};

// The project run to `last` and kept; the snapshot, or the code to exit with.
std::variant<pipeline::Snapshot, ExitCode> designed(const Console& console, const DesignOptions& options,
                                                    pipeline::Stage last);
// A project designed to its rods, to compare another with; or the code to exit with.
std::variant<revision::Baseline, ExitCode> baselineOf(const Console& console, const std::string& project);
// The firm's look and words; a fault before anything is designed.
Result<exports::ReportLook> lookOf(const DesignOptions& options);
// Its stamp and the state of the review, of the project named last, as the run found it.
Outcome issue(exports::ReportLook& look, const DesignOptions& options, const pipeline::Snapshot& snapshot);
ExitCode design(const Console& console, const DesignOptions& options);
ExitCode ingest(const Console& console, const InputOptions& options);
// The reader process: the drawing or its fault as an archive on standard output.
ExitCode readPageSet(const std::string& path);
ExitCode detect(const Console& console, const DesignOptions& options);
ExitCode report(const Console& console, const DesignOptions& options);

struct ClashOptions : DesignOptions {
    std::vector<std::string> labels;         // the clashes a word is said about
    std::string set, comment, by;            // status, comment, who says so (else the login)
    std::optional<std::string> assign;
    std::string importBcf;
    std::string rules, writeRules;           // JSON taken from, "shipped" for the shipped ones; written to
    std::string group;                       // level, grid, element, rod_run, trade, proximity
    bool openOnly = false;
    std::string resolve;                     // rod run to find a place for
    bool accept = false;                     // and to take it
};
ExitCode clash(const Console& console, const ClashOptions& options);

struct ExportOptions : DesignOptions {
    std::vector<std::string> formats;  // ids of exports/formats.h
    bool list = false;                 // only say which formats there are
};
ExitCode exportFiles(const Console& console, const ExportOptions& options);

struct CalcOptions {
    std::string file;
    std::string failOn;
    std::string catalog;
    bool explain = false;
};
ExitCode calc(const Console& console, const CalcOptions& options);

struct EditionOptions : InputOptions {
    std::string building, loads, sheathing, wood, steel, basis;  // empty: as the project has it
};
ExitCode editions(const Console& console, const EditionOptions& options);

struct ScenarioOptions : InputOptions {
    std::string list;                        // scenarios as JSON
    std::vector<std::string> named;          // "LRFD: codes.basis=lrfd; rods.grades=A36"
    bool usual = false;
    std::string write;                       // the list as JSON, to edit and give again
    std::string csv;
    std::string adopt;                       // name of the one the project takes
};
ExitCode scenarios(const Console& console, const ScenarioOptions& options);

struct AsBuiltOptions : DesignOptions {
    std::string records;                     // the file that keeps them, else beside the project
    std::vector<std::string> importCsv;
    std::string form;                        // CSV to fill in
    std::string csv;
    std::string approve, repair, by, note;   // a deviation, and who decided
};
ExitCode asBuilt(const Console& console, const AsBuiltOptions& options);

struct ReviewOptions : InputOptions {
    bool submit = false, sendBack = false, approve = false, withdraw = false;
    std::string comment, at;             // text and what it is about
    std::string reply, resolve, reject;  // ids of comments
    std::string text;                    // of the answer, or why
    std::string by, role;                // who, in which of the five roles; else the login, as an engineer
    std::string licence, state, expires; // of the approver
    std::string stamp;                   // what an approval is for
};
ExitCode review(const Console& console, const ReviewOptions& options);

struct SignOptions {
    std::string project;         // whose trail tells of it
    bool listRegister = false;   // signatures: of sealed documents instead of a PDF
    std::string pdf, out, certificate, passwordFile;
    std::string name, license, reason, location;
    std::vector<double> seal;    // page, left, top, width, height; the last four in inches
};
// Only what the engineer asks for: nothing else of the program signs.
ExitCode sign(const Console& console, const SignOptions& options);
ExitCode signatures(const Console& console, const SignOptions& options);

ExitCode diff(const Console& console, const std::string& before, const std::string& after);
// With `log`: every event is written there as holdfast.audit_log/1.
ExitCode auditVerify(const Console& console, const std::string& project, const std::string& log);

struct AuditOptions {
    std::string project, out, type;      // out: .json, .csv or .txt by its ending
    bool csv = false, verify = false;
};
// The trail as a history to be read.
ExitCode audit(const Console& console, const AuditOptions& options);

struct CatalogOptions {
    std::string path, out, section, catalog;
};
ExitCode exportCatalog(const Console& console, const CatalogOptions& options);
ExitCode importCatalog(const Console& console, const CatalogOptions& options);
ExitCode checkCatalog(const Console& console, const CatalogOptions& options);
ExitCode listCatalog(const Console& console, const CatalogOptions& options);

struct BatchOptions {
    std::string list, out, jobs, onError;
    std::vector<std::string> steps;      // for lines that name none
    int workers = 0;
    bool resume = false, dryRun = false, stopOnError = false;
};
ExitCode batch(const Console& console, const BatchOptions& options);

struct JobOptions {
    std::string jobs;                    // the job database; "": the user's
    std::string order;                   // list, show, pause, resume, cancel, retry, dead, replay, priority, purge
    std::vector<std::string> targets;    // job ids or names of queues
    std::string state, queue;
    int priority = 5, atMost = 100;
};
ExitCode jobs(const Console& console, const JobOptions& options);

// Works on the jobs of all queues until it is stopped or, with `untilEmpty`, none is left.
ExitCode worker(const Console& console, const std::string& jobs, bool untilEmpty);

struct MetricsOptions {
    double hours = 24;
    bool prometheus = false;
};
ExitCode metrics(const Console& console, const MetricsOptions& options);
ExitCode health(const Console& console);

} // namespace holdfast::cli
