#include "app/cli/parser.h"

namespace holdfast::cli {

namespace {

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

} // namespace

void addBackgroundCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    addJobCommands(app, a, chosen);
    addMetricCommands(app, a, chosen);
}

} // namespace holdfast::cli
