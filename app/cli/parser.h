// What the parser reads into, and the commands it offers, by the part of the house they belong to.
#pragma once

#include <functional>

#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/commands_cloud.h"
#include "app/cli/commands_drawing_review.h"
#include "app/cli/commands_permits.h"
#include "app/cli/commands_sites.h"

namespace holdfast::cli {

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

// What several commands take.
void addCatalog(CLI::App* command, std::string& catalog);
void addInputs(CLI::App* command, InputOptions& options);
void addFailOn(CLI::App* command, std::string& failOn);
void addOut(CLI::App* command, std::string& out, const char* text);

// Each command sets `chosen` when it is the one that was typed.
void addProjectCommands(CLI::App& app, Arguments& a, Command& chosen);      // one project, its review and its files
void addBackgroundCommands(CLI::App& app, Arguments& a, Command& chosen);   // many projects, jobs, metrics
void addCloudCommands(CLI::App& app, Arguments& a, Command& chosen);        // cities, models, sites

} // namespace holdfast::cli
