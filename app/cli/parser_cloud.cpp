#include "app/cli/parser.h"

namespace holdfast::cli {

namespace {

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

void addServiceCommands(CLI::App& app, Arguments& a, Command& chosen)
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
    review->add_option("--kinds", a.drawingReview.kinds, "title_block, schedule, notes, wall_mark; else all")
        ->delimiter(',');
    review->add_flag("--no-judge", a.drawingReview.noJudge, "do not ask a second model about the answers");
    review->add_flag("--ensemble", a.drawingReview.ensemble, "ask three models about the answers");
    review->add_flag("--list", a.drawingReview.list, "ask nothing, list what is known");
    review->add_option("--accept", a.drawingReview.accept, "suggestions to take: SG-1A2B3C4D,...")->delimiter(',');
    review->add_option("--reject", a.drawingReview.reject, "suggestions that are wrong")->delimiter(',');
    review->add_option("--reopen", a.drawingReview.reopen, "suggestions to decide anew")->delimiter(',');
    review->add_option("--by", a.drawingReview.by, "who decides; without it the login");
    CLI::Option* tile
        = review->add_option("--tile", a.drawingReview.tile, "write the picture this suggestion was read from");
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

} // namespace

void addCloudCommands(CLI::App& app, Arguments& a, Command& chosen)
{
    addPermits(app, a, chosen);
    addServiceCommands(app, a, chosen);
    addSites(app, a, chosen);
    addReviewCommands(app, a, chosen);
    addEvaluation(app, a, chosen);
}

} // namespace holdfast::cli
