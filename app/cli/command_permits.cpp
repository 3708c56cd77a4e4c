#include <chrono>

#include <QFileInfo>

#include "app/cli/commands_permits.h"
#include "app/cli/permit_lines.h"
#include "core/services/cloud/cloud.h"
#include "core/services/permits/cities.h"
#include "core/services/permits/links.h"
#include "core/services/permits/mirror_import.h"
#include "core/services/permits/project_records.h"
#include "core/services/permits/refresh.h"

namespace holdfast::cli {

using permits::PermitStore;
using providers::DatasetAnswer;

namespace {

constexpr const char* kCities = "must be nyc (new-york) or sf (san-francisco)";

// 00:00 UTC of a day "2026-11-20"; nullopt for what is none.
std::optional<std::int64_t> dayStart(const std::string& text)
{
    const auto day = providers::cityDay(text);
    if (!day)
        return std::nullopt;
    const auto number = [&](std::size_t at, std::size_t count) { return std::stoi(day->substr(at, count)); };
    const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                           std::chrono::month(unsigned(number(5, 2))),
                                           std::chrono::day(unsigned(number(8, 2)))};
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::sys_days(date).time_since_epoch()).count();
}

Result<std::unique_ptr<PermitStore>> openStore()
{
    return PermitStore::open(permits::usualStore());
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::string askedText(std::int64_t last)
{
    return last > 0 ? "last answered " + cloud::timeText(last) : "never answered yet";
}

cloud::Watch notes(const Console& console)
{
    return [&console](const cloud::CallEvent& event) { console.note(event.provider + ": " + event.words); };
}

// What a report says of its property and its refusals, when nothing answered.
ExitCode noAnswer(const Console& console, const providers::PropertyReport& report)
{
    for (const DatasetAnswer& d : report.datasets)
        console.note(d.name + ": " + (d.asked ? d.refusal : "not asked"));
    return kInput;
}

Outcome keepBeside(const Console& console, PermitStore& store, const providers::Property& property,
                   const std::string& project)
{
    if (!QFileInfo::exists(QString::fromStdString(project)))
        return Fault{FaultCode::FileNotFound, project, "--project", "there is no such project to keep records beside"};
    const auto kept = store.report(property);
    if (!kept)
        return kept.fault();
    const auto written
        = permits::writeProjectRecords(project, permits::projectRecords(*kept, permits::systemSeconds()));
    if (written)
        console.say("put beside the project: " + permits::projectRecordsPath(project));
    return written;
}

ExitCode askAndSay(const Console& console, const PermitOptions& options, const providers::Property& property,
                   PermitStore& store)
{
    const auto datasets = providers::cityDatasets();
    const auto cloud = cloud::Cloud::open(cloud::userPlaces(), options.services);
    if (!datasets || !cloud)
        return console.fail(datasets ? cloud.fault() : datasets.fault());
    const auto outcome = permits::refreshProperty(**cloud, store, *datasets, property, options.anew,
                                                  permits::systemSeconds(), console.run("permits"), notes(console));
    console.endProgress();
    if (wasInterrupted())
        return console.fail(cancelled("permits"));
    if (!outcome)
        return console.fail(outcome.fault(), kInternal);
    sayReport(console, outcome->report);
    if (outcome->isAnswered)
        console.say(differencesText(outcome->differences));
    Json document = toJson(outcome->report);
    document["schema"] = "holdfast.permits/1";
    document["new"] = outcome->differences.added;
    document["changed"] = outcome->differences.changed;
    document["gone"] = outcome->differences.gone;
    console.document(document);
    if (!outcome->isAnswered)
        return noAnswer(console, outcome->report);
    if (options.project.empty())
        return kOk;
    const auto beside = keepBeside(console, store, property, options.project);
    return beside ? kOk : console.fail(beside.fault());
}

} // namespace

ExitCode permits(const Console& console, const PermitOptions& options)
{
    const auto city = permits::cityNamed(options.city);
    if (!city)
        return console.fail({FaultCode::InvalidValue, {}, "--city", kCities}, kUsage);
    const auto property = providers::parseProperty(*city, options.property);
    if (!property)
        return console.fail(property.fault());
    const auto store = openStore();
    if (!store)
        return console.fail(store.fault());
    if (options.forget || options.unwatch) {
        const Outcome done = options.forget ? (*store)->forget(*property)
                                            : (*store)->watch(*property, false, permits::systemSeconds());
        if (!done)
            return console.fail(done.fault(), kInternal);
        console.say(property->asked + (options.forget ? " is forgotten" : " is no more asked about every night"));
        console.document({{"schema", "holdfast.permits_order/1"}, {"property", property->asked},
                          {"order", options.forget ? "forget" : "unwatch"}});
        return kOk;
    }
    if (options.watch)
        if (const auto watched = (*store)->watch(*property, true, permits::systemSeconds()); !watched)
            return console.fail(watched.fault(), kInternal);
    return askAndSay(console, options, *property, **store);
}

ExitCode permitsRefresh(const Console& console, const PermitOptions& options)
{
    const auto store = openStore();
    const auto datasets = providers::cityDatasets();
    if (!store || !datasets)
        return console.fail(store ? datasets.fault() : store.fault());
    const auto cloud = cloud::Cloud::open(cloud::userPlaces(), options.services);
    if (!cloud)
        return console.fail(cloud.fault());
    const std::int64_t begin = permits::systemSeconds();
    const auto refresh = permits::refreshWatched(**cloud, **store, *datasets, "asked", begin + 1,
                                                 permits::systemSeconds, console.run("permits"), notes(console));
    console.endProgress();
    if (!refresh)
        return console.fail(refresh.fault());
    const auto changes = (*store)->changes(begin);
    if (!changes)
        return console.fail(changes.fault());
    for (const permits::RecordChange& change : *changes)
        sayChange(console, change);
    console.say(std::to_string(refresh->properties) + " properties asked, " + std::to_string(refresh->failed)
                + " of them not completely; " + std::to_string(refresh->added) + " new, "
                + std::to_string(refresh->changed) + " changed, " + std::to_string(refresh->gone) + " gone");
    if (!refresh->words.empty())
        console.note(refresh->words);
    if (refresh->properties == 0)
        console.note("no property is watched: permits ADDRESS --watch adds one");
    Json document = toJson(*refresh);
    document["schema"] = "holdfast.permits_refresh/1";
    document["changes"] = toJson(*changes);
    console.document(document);
    return refresh->failed > 0 ? kInput : kOk;
}

ExitCode permitsList(const Console& console)
{
    const auto store = openStore();
    if (!store)
        return console.fail(store.fault());
    const auto properties = (*store)->properties();
    const auto mirrors = (*store)->mirrors();
    const auto refreshes = (*store)->refreshes();
    if (!properties || !mirrors || !refreshes)
        return console.fail(!properties ? properties.fault() : !mirrors ? mirrors.fault() : refreshes.fault());
    Json list = Json::array();
    for (const permits::KeptProperty& p : *properties) {
        console.say(enumText(p.property.city) + "  " + p.property.asked + ": " + std::to_string(p.records)
                    + " records, " + std::to_string(p.open) + " open, " + askedText(p.lastAsked)
                    + (p.watched ? ", every night" : ""));
        list.push_back({{"city", enumText(p.property.city)},
                        {"property", p.property.asked},
                        {"records", p.records},
                        {"open", p.open},
                        {"watched", p.watched},
                        {"last_asked", p.lastAsked > 0 ? Json(cloud::timeText(p.lastAsked)) : Json()}});
    }
    for (const permits::Mirror& m : *mirrors)
        console.say("mirror  " + m.name + " (" + m.dataset + "): " + std::to_string(m.rows) + " rows of " + m.file
                    + ", as of " + cloud::timeText(m.asOf) + (m.complete ? "" : ", NOT COMPLETE"));
    for (const permits::Refresh& r : *refreshes)
        console.say("refresh " + cloud::timeText(r.started) + " (" + r.cause + "): "
                    + (r.finished == 0 ? std::string("not finished")
                                       : std::to_string(r.properties) + " properties, " + std::to_string(r.failed)
                                             + " not completely" + (r.words.empty() ? "" : ": " + r.words)));
    console.document({{"schema", "holdfast.permits_list/1"}, {"properties", list}, {"mirrors", toJson(*mirrors)},
                      {"refreshes", toJson(*refreshes)}});
    return kOk;
}

ExitCode permitsSearch(const Console& console, const PermitOptions& options)
{
    const auto store = openStore();
    if (!store)
        return console.fail(store.fault());
    const auto hits = (*store)->search(joined(options.words), options.atMost);
    if (!hits)
        return console.fail(hits.fault(), hits.fault().code == FaultCode::MissingField ? kUsage : kInput);
    Json list = Json::array();
    for (const permits::SearchHit& hit : *hits) {
        const providers::CityRecord& r = hit.record;
        console.say(hit.city + "  " + r.house + " " + r.street + (r.borough.empty() ? "" : ", " + r.borough)
                    + (r.bin.empty() ? "" : ", BIN " + r.bin) + (r.block.empty() ? "" : ", " + r.block + "/" + r.lot)
                    + ", as of " + cloud::timeText(hit.asOf) + (hit.mirrored ? " (mirror)" : ""));
        sayRecord(console, r);
        Json one = toJson(r);
        one["city"] = hit.city;
        one["as_of"] = cloud::timeText(hit.asOf);
        one["mirrored"] = hit.mirrored;
        list.push_back(std::move(one));
    }
    console.say(std::to_string(hits->size()) + " records"
                + (int(hits->size()) == options.atMost ? " (the most that --most allows)" : ""));
    console.document({{"schema", "holdfast.permits_search/1"}, {"text", joined(options.words)}, {"records", list}});
    return kOk;
}

ExitCode permitsLinks(const Console& console, const PermitOptions& options)
{
    const auto store = openStore();
    if (!store)
        return console.fail(store.fault());
    const auto found = permits::partiesNamed(**store, joined(options.words));
    if (!found)
        return console.fail(found.fault(), found.fault().code == FaultCode::MissingField ? kUsage : kInput);
    const auto percent = [](double share) { return std::to_string(int(share * 100 + 0.5)) + " %"; };
    for (std::size_t i = 0; i < found->parties.size(); ++i) {
        const permits::Party& party = found->parties[i];
        console.say(std::to_string(i + 1) + ". " + party.name + " (" + enumText(party.kind)
                    + (party.license.empty() ? ", no licence number" : ", licence " + party.license) + "): "
                    + percent(party.confidence) + ", " + party.reason);
        for (const permits::Mention& m : party.mentions)
            console.say("     " + m.day + "  " + m.role + ", " + enumText(m.record) + " " + m.number + ", " + m.place
                        + ", as of " + cloud::timeText(m.asOf));
    }
    for (const permits::PartyLink& link : found->links)
        console.say(std::to_string(link.first + 1) + " and " + std::to_string(link.second + 1) + " may be one: "
                    + percent(link.confidence) + ", " + link.reason);
    console.say(std::to_string(found->parties.size()) + " parties; none were merged");
    if (found->isCut)
        console.note("more records fit than are looked at: give more of the name, or the licence number");
    Json document = toJson(*found);
    document["schema"] = "holdfast.permits_links/1";
    console.document(document);
    return kOk;
}

namespace {

void sayImport(const Console& console, const permits::ImportReport& r)
{
    console.say(r.name + " (" + r.dataset + ") as of " + cloud::timeText(r.asOf) + " (" + r.asOfFrom + ")");
    console.say(std::to_string(r.rows) + " rows: " + std::to_string(r.added) + " new, " + std::to_string(r.changed)
                + " changed, " + std::to_string(r.same) + " as they were, " + std::to_string(r.older)
                + " older than what is kept, " + std::to_string(r.furtherAddresses) + " of further addresses, "
                + std::to_string(r.doubtful) + " read in part, " + std::to_string(r.bad) + " bad");
    for (const permits::BadRow& bad : r.firstBad)
        console.say("  line " + std::to_string(bad.line) + ": " + bad.cause);
    if (r.bad > std::int64_t(r.firstBad.size()))
        console.say("  and " + std::to_string(r.bad - std::int64_t(r.firstBad.size())) + " more");
    for (const std::string& column : r.absentColumns)
        console.note("the file has no column " + column);
    if (r.seconds > 0)
        console.say(std::to_string(std::int64_t(double(r.rows) / r.seconds)) + " rows a second");
}

} // namespace

ExitCode permitsImport(const Console& console, const PermitOptions& options)
{
    const auto city = permits::cityNamed(options.city);
    if (!city)
        return console.fail({FaultCode::InvalidValue, {}, "--city", kCities}, kUsage);
    const auto asOf = options.asOf.empty() ? std::optional<std::int64_t>(0) : dayStart(options.asOf);
    if (!asOf)
        return console.fail({FaultCode::InvalidValue, {}, "--as-of", "'" + options.asOf + "' is no day"}, kUsage);
    const auto store = openStore();
    const auto datasets = providers::cityDatasets();
    if (!store || !datasets)
        return console.fail(store ? datasets.fault() : store.fault());
    const permits::ImportOrder order{options.file, *city, options.dataset, *asOf, permits::systemSeconds()};
    const auto report = permits::importMirror(**store, *datasets, order, console.run("import"));
    console.endProgress();
    if (!report)
        return console.fail(report.fault());
    sayImport(console, *report);
    Json document = toJson(*report);
    document["schema"] = "holdfast.permits_import/1";
    console.document(document);
    if (wasInterrupted()) {
        console.note("stopped: what was read is kept; the same command goes on with the rest");
        return kCancelled;
    }
    return kOk;
}

ExitCode permitsChanges(const Console& console, const PermitOptions& options)
{
    const auto since = options.since.empty() ? std::optional<std::int64_t>(0) : dayStart(options.since);
    if (!since)
        return console.fail({FaultCode::InvalidValue, {}, "--since", "'" + options.since + "' is no day"}, kUsage);
    const auto store = openStore();
    if (!store)
        return console.fail(store.fault());
    const auto changes = (*store)->changes(*since, options.property);
    if (!changes)
        return console.fail(changes.fault());
    for (const permits::RecordChange& change : *changes)
        sayChange(console, change);
    console.say(std::to_string(changes->size()) + " changes");
    console.document({{"schema", "holdfast.permits_changes/1"}, {"changes", toJson(*changes)}});
    return kOk;
}

} // namespace holdfast::cli
