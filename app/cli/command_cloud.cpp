#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <sstream>
#include <thread>

#include <QString>

#include "app/cli/commands_cloud.h"
#include "core/services/cloud/cloud.h"
#include "core/services/cloud/keys.h"
#include "core/services/demo/drawn_rows.h"
#include "core/services/demo/services.h"
#include "core/services/permits/cities.h"
#include "core/services/providers/permits.h"
#include "core/services/store/paths.h"

namespace holdfast::cli {

namespace {

using providers::DatasetAnswer;
using providers::PropertyReport;

Result<demo::Script> readScript(const std::string& path)
{
    if (path.empty())
        return demo::Script{};
    std::ifstream in(path, std::ios::binary);
    if (!in)
        return Fault{FaultCode::FileNotFound, path, {}, "the script cannot be read"};
    std::ostringstream text;
    text << in.rdbuf();
    const auto json = parseJson(text.str(), path);
    return json ? fromJson<demo::Script>(*json, path) : Result<demo::Script>(json.fault());
}

} // namespace

ExitCode demoServices(const Console& console, const DemoOptions& options)
{
    auto script = readScript(options.script);
    if (!script)
        return console.fail(script.fault());
    const int sites = script->sites;
    const auto services = demo::Services::start(std::move(*script), options.port);
    if (!services)
        return console.fail(services.fault());
    console.say((*services)->url());
    console.document({{"schema", "holdfast.demo_services/1"}, {"url", (*services)->url()}});
    std::fflush(stdout);
    for (const demo::DrawnSite& site : demo::drawnSites(std::min(sites, 3)))
        console.note("try: holdfast-cli permits \"" + site.address + "\" --city " + site.city + " --services "
                     + (*services)->url());
    console.note("Fictional buildings and a model that reads nothing. Ctrl+C ends it.");
    const Run run = console.run("");
    while (!run.stopped())
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    return kOk;
}

ExitCode cacheStats(const Console& console)
{
    const auto cloud = cloud::Cloud::open(cloud::userPlaces());
    if (!cloud)
        return console.fail(cloud.fault());
    Json classes = Json::array();
    std::int64_t answers = 0, bytes = 0;
    for (const auto& [name, s] : (*cloud)->cache().stats()) {
        console.say(name + ": " + std::to_string(s.answers) + " answers, " + std::to_string(s.bytes)
                    + " bytes");
        classes.push_back({{"class", name}, {"answers", s.answers}, {"bytes", s.bytes}});
        answers += s.answers;
        bytes += s.bytes;
    }
    console.say(std::to_string(answers) + " answers, " + std::to_string(bytes) + " bytes on the disk");
    if (const std::string& trouble = (*cloud)->cache().diskTrouble(); !trouble.empty())
        console.say("The disk is not used: " + trouble);
    console.document(
        {{"schema", "holdfast.cache/1"}, {"answers", answers}, {"bytes", bytes}, {"classes", classes}});
    return kOk;
}

ExitCode cacheClear(const Console& console, const std::string& cacheClass)
{
    const auto cloud = cloud::Cloud::open(cloud::userPlaces());
    if (!cloud)
        return console.fail(cloud.fault());
    (*cloud)->cache().clear(cacheClass);
    return cacheStats(console);
}

ExitCode cacheWarm(const Console& console, const WarmOptions& options)
{
    const auto city = permits::cityNamed(options.city);
    if (!city)
        return console.fail({FaultCode::InvalidValue, {}, "--city", "must be nyc or sf"}, kUsage);
    std::ifstream in(options.list);
    if (!in)
        return console.fail({FaultCode::FileNotFound, options.list, {}, "the list cannot be read"});
    const auto datasets = providers::cityDatasets();
    const auto cloud = cloud::Cloud::open(cloud::userPlaces(), options.services);
    if (!datasets || !cloud)
        return console.fail(datasets ? cloud.fault() : datasets.fault());
    int asked = 0, failed = 0;
    const Run run = console.run("cache warm");
    for (std::string line; std::getline(in, line) && !run.stopped();) {
        if (line.empty() || line.starts_with("#"))
            continue;
        ++asked;
        const auto property = providers::parseProperty(*city, line);
        const PropertyReport report =
            property ? providers::propertyReport(**cloud, *datasets, *property, {run.stop, {}}, {}, {true, false, {}})
                     : PropertyReport{};
        const bool good =
            property && std::ranges::all_of(report.datasets, &std::string::empty, &DatasetAnswer::refusal);
        failed += !good;
        if (!good)
            console.note(line + ": "
                         + (property ? "not all of its datasets answered" : describe(property.fault())));
    }
    if (run.stopped())
        return console.fail(cancelled("cache warm"));
    console.say(std::to_string(asked) + " properties asked, " + std::to_string(failed)
                + " of them not completely");
    console.document({{"schema", "holdfast.cache_warm/1"}, {"asked", asked}, {"failed", failed}});
    return failed > 0 ? kInput : kOk;
}

namespace {

std::string utcNow()
{
    return cloud::timeText(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
}

// The key comes by standard input: an argument is seen by everybody who lists the processes.
Outcome keepKey(const std::string& provider)
{
    std::string key;
    std::getline(std::cin, key);
    return cloud::storeKey(provider, key);
}

// A project file is called by its absolute path, from wherever it is named.
std::string subjectOf(const CloudOptions& options)
{
    return options.subject.ends_with(".holdfast") ? store::absolutePath(options.subject) : options.subject;
}

void change(cloud::Settings& settings, const CloudOptions& options)
{
    const std::string subject = subjectOf(options);
    if (options.what == "on" || options.what == "off")
        settings.enabled = options.what == "on";
    if (options.what == "consent" || options.what == "withdraw")
        std::erase_if(settings.consents, [&](const cloud::Consent& c) { return c.project == subject; });
    if (options.what == "consent")
        settings.consents.push_back({subject, qEnvironmentVariable("USER").toStdString(), utcNow()});
}

} // namespace

ExitCode cloudSettings(const Console& console, const CloudOptions& options)
{
    if (options.subject.empty()
        && (options.what == "consent" || options.what == "withdraw" || options.what == "key"))
        return console.fail(
            {FaultCode::MissingField, {}, "cloud " + options.what, "the project or provider is missing"},
            kUsage);
    const auto cloud = cloud::Cloud::open(cloud::userPlaces());
    if (!cloud)
        return console.fail(cloud.fault());
    if (options.what == "key")
        if (const auto kept = keepKey(options.subject); !kept)
            return console.fail(kept.fault(), kInternal);
    cloud::Settings settings = (*cloud)->settings();
    change(settings, options);
    if (options.what != "status" && options.what != "key")
        if (const auto kept = (*cloud)->changeSettings(settings); !kept)
            return console.fail(kept.fault(), kInternal);
    const auto totals = (*cloud)->ledger().totals();
    if (!totals)
        return console.fail(totals.fault());
    console.say(settings.enabled ? "The cloud is on: services are asked over the network."
                                 : "The cloud is off: nothing is asked over the network.");
    for (const cloud::Consent& consent : settings.consents)
        console.say("Drawings of " + consent.project + " may leave this machine (since " + consent.given
                    + ").");
    console.say("Spent so far: " + cloud::dollars(totals->cost) + " in "
                + std::to_string(totals->calls - totals->cacheHits)
                + " calls; saved by the cache: " + cloud::dollars(totals->saved));
    console.document({{"schema", "holdfast.cloud/1"},
                      {"enabled", settings.enabled},
                      {"consents", toJson(settings.consents)},
                      {"cost_micro_dollars", totals->cost},
                      {"saved_micro_dollars", totals->saved},
                      {"calls", totals->calls},
                      {"cache_hits", totals->cacheHits}});
    return kOk;
}

} // namespace holdfast::cli
