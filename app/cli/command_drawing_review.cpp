// check-sheets and review-drawings: a set of sheets looked at as a set, by rules and by a model.
#include <algorithm>
#include <cmath>
#include <sstream>

#include "app/cli/commands_drawing_review.h"
#include "core/engine/sheet_checks/sheet_checks.h"
#include "core/services/drawing_review/review.h"
#include "core/services/exports/atomic_file.h"

namespace holdfast::cli {

namespace {

using drawing_review::Effect;
using drawing_review::Suggestion;
using drawing_review::SuggestionState;
using pipeline::Snapshot;
using pipeline::Stage;

std::string two(double share)
{
    const int hundredths = int(std::lround(share * 100));
    return std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "")
         + std::to_string(hundredths % 100);
}

// As findingsCode() has it, for findings that are in no snapshot.
ExitCode codeFor(const Console& console, const std::string& failOn, const std::vector<Finding>& findings)
{
    std::istringstream names(failOn);
    for (std::string name; std::getline(names, name, ',');) {
        Severity severity = Severity::Critical;
        const bool bySeverity = parseEnum(name, severity);
        for (const Finding& finding : findings)
            if (bySeverity ? finding.severity >= severity : finding.rule.starts_with(name)) {
                console.note("holdfast-cli: done, with a finding that --fail-on names: " + finding.message);
                return kFindings;
            }
    }
    return kOk;
}

void saySheets(const Console& console, const sheet_checks::SheetSetReport& report)
{
    for (const sheet_checks::SheetFacts& sheet : report.sheets)
        console.say((sheet.number.empty() ? "(no number)" : sheet.number) + "  " + sheet.title + "  " + sheet.file
                    + (sheet.page > 1 ? " page " + std::to_string(sheet.page) : ""));
    for (const Finding& finding : report.findings)
        console.say(enumText(finding.severity) + ": " + finding.message + " " + finding.remedy);
    for (const std::string& sentence : report.notChecked)
        console.say("not checked: " + sentence);
    console.say(std::to_string(report.sheets.size()) + " sheets, " + std::to_string(report.findings.size())
                + " findings");
}

// --- review-drawings --------------------------------------------------------------------------------------

DrawingReviewOptions withProject(DrawingReviewOptions o)
{
    if (o.project.empty() && o.inputs.size() == 1 && o.inputs[0].ends_with(".holdfast"))
        std::swap(o.project, o.inputs[0]), o.inputs.clear();
    return o;
}

// What a review needs, opened together.
struct Rooms {
    std::unique_ptr<cloud::Cloud> cloud;
    std::unique_ptr<evaluation::Record> record;
    std::unique_ptr<drawing_review::SuggestionStore> suggestions;
    evaluation::Policy policy;
    drawing_review::ReviewRules rules;

    drawing_review::ReviewDesk desk() const { return {*cloud, *record, *suggestions, policy, rules}; }
};

Result<Rooms> openRooms(const std::string& services)
{
    auto cloud = cloud::Cloud::open(cloud::userPlaces(), services);
    if (!cloud)
        return cloud.fault();
    auto record = evaluation::Record::open(evaluation::usualRecordPath());
    if (!record)
        return record.fault();
    auto suggestions = drawing_review::SuggestionStore::open(drawing_review::usualSuggestionPath());
    if (!suggestions)
        return suggestions.fault();
    auto policy = evaluation::shippedPolicy();
    if (!policy)
        return policy.fault();
    auto rules = drawing_review::shippedRules();
    if (!rules)
        return rules.fault();
    return Rooms{std::move(*cloud), std::move(*record), std::move(*suggestions), std::move(*policy),
                 std::move(*rules)};
}

void saySuggestion(const Console& console, const Suggestion& s, const building::DesignCriteria& criteria)
{
    const bool gone = s.state == SuggestionState::Accepted && !drawing_review::isIn(criteria, s);
    console.say(s.id + "  " + (gone ? "taken back" : enumText(s.state)) + "  " + enumText(s.verdict.route) + "  trust "
                + two(s.verdict.trust) + "  " + s.sheetNumber + "  " + drawing_review::nameOf(s)
                + (s.read.empty() ? "" : "  (the program has " + s.read + ")"));
    console.say("    " + s.verdict.why + "; " + s.model + " says it is sure to " + two(s.confidence)
                + (s.remark.empty() ? "" : "; " + s.remark)
                + (s.effect == Effect::Note ? "; accepting it changes nothing in the project" : ""));
    for (const std::string& line : s.suspicions)
        console.say("    withheld from the model: " + line);
}

Json documentOf(const std::vector<Suggestion>& suggestions, const building::DesignCriteria& criteria)
{
    Json list = Json::array();
    for (const Suggestion& s : suggestions) {
        Json one = toJson(s);
        one["in_project"] = drawing_review::isIn(criteria, s);
        list.push_back(std::move(one));
    }
    return list;
}

// The suggestions into the project, all or none, and then into the record.
std::optional<ExitCode> takeWords(const Console& console, DesignRun& run, const Rooms& rooms,
                                  const DrawingReviewOptions& o, const std::string& project)
{
    pipeline::ProjectInputs inputs = *run.inputs();
    std::vector<std::pair<Suggestion, SuggestionState>> words;
    const auto add = [&](const std::vector<std::string>& ids, SuggestionState state) -> Outcome {
        for (const std::string& id : ids) {
            auto found = rooms.suggestions->find(project, id);
            if (!found)
                return found.fault();
            words.emplace_back(std::move(*found), state);
        }
        return Done{};
    };
    for (const auto& [ids, state] : {std::pair(&o.accept, SuggestionState::Accepted),
                                     std::pair(&o.reject, SuggestionState::Rejected),
                                     std::pair(&o.reopen, SuggestionState::Open)})
        if (const Outcome added = add(*ids, state); !added)
            return console.fail(added.fault());
    bool changes = false;
    for (const auto& [suggestion, state] : words) {
        if (state != SuggestionState::Accepted || suggestion.effect == Effect::Note)
            continue;
        auto changed = drawing_review::accepted(inputs.criteria, suggestion, o.by, run.started());
        if (!changed)
            return console.fail(changed.fault());
        inputs.criteria = std::move(*changed);
        changes = true;
    }
    if (changes) {
        Json ids = o.accept;
        run.change(std::move(inputs), "Suggestions of a model were accepted by " + o.by + ".", {{"suggestions", ids}});
        const Snapshot snapshot = run.run(console, Stage::Detect);
        console.endProgress();
        if (const auto failed = reportFailedStage(console, snapshot, Stage::Detect))
            return failed;
        if (const Outcome saved = run.save(snapshot); !saved)
            return console.fail(saved.fault(), kInternal);
    }
    for (const auto& [suggestion, state] : words)
        if (const auto kept = drawing_review::decide(rooms.desk(), suggestion, state, o.by, run.started()); !kept)
            return console.fail(kept.fault(), kInternal);
    return std::nullopt;
}

Outcome writeTile(const Rooms& rooms, const std::string& project, const DrawingReviewOptions& o)
{
    const auto suggestion = rooms.suggestions->find(project, o.tile);
    if (!suggestion)
        return suggestion.fault();
    const auto png = rooms.suggestions->tile(suggestion->tile);
    if (!png)
        return png.fault();
    return exports::writeAtomically(QString::fromStdString(o.out), QByteArray::fromStdString(*png));
}

Result<drawing_review::ReviewOrders> ordersOf(const DrawingReviewOptions& o, const building::ProjectInfo& info)
{
    drawing_review::ReviewOrders orders;
    orders.project = drawing_review::projectId(o.project);
    orders.provider = o.provider;
    orders.judge = !o.noJudge;
    orders.ensemble = o.ensemble;
    for (const std::string& name : {info.client, info.engineer, info.checker})
        if (!name.empty())
            orders.names.push_back(name);
    if (!o.kinds.empty())
        orders.kinds.clear();
    for (const std::string& name : o.kinds) {
        drawing_review::TileKind kind{};
        if (!parseEnum(name, kind))
            return Fault{FaultCode::InvalidValue, {}, "--kinds",
                         "'" + name + "' is none of title_block, schedule, notes, wall_mark"};
        orders.kinds.push_back(kind);
    }
    return orders;
}

void sayRun(const Console& console, const drawing_review::ReviewResult& result)
{
    int findings = 0, agreed = 0;
    for (const drawing_review::TileAnswer& tile : result.tiles) {
        findings += tile.findings;
        agreed += tile.agreed;
        if (!tile.trouble.empty() && result.refused.empty())
            console.note("holdfast-cli: " + tile.sheet + ", " + enumText(tile.kind)
                         + (tile.about.empty() ? "" : " " + tile.about) + ": " + tile.trouble);
    }
    for (const std::string& warning : result.warnings)
        console.note("holdfast-cli: " + warning);
    if (result.left > 0)
        console.note("holdfast-cli: " + std::to_string(result.left)
                     + " tiles, the least doubtful, were not asked about");
    if (result.newProposals > 0)
        console.note("holdfast-cli: " + std::to_string(result.newProposals)
                     + " new proposals for templates; holdfast-cli evaluate proposals lists them");
    const auto asked = std::ranges::count_if(result.tiles, [](const auto& tile) { return tile.trouble.empty(); });
    console.say(std::to_string(result.tiles.size()) + " places, " + std::to_string(asked) + " of them read, "
                + std::to_string(findings)
                + " findings, of which the program reads " + std::to_string(agreed) + " the same itself");
}

} // namespace

ExitCode checkSheets(const Console& console, const DesignOptions& options)
{
    auto run = DesignRun::prepare(options);
    if (!run)
        return console.fail(run.fault());
    const Snapshot snapshot = run->run(console, Stage::Detect);
    console.endProgress();
    // Walls that could not be read leave the sheets as they are.
    if (!snapshot.drawings || !snapshot.plans)
        if (const auto failed = reportFailedStage(console, snapshot, Stage::Plan))
            return *failed;
    if (!snapshot.drawings || !snapshot.plans)
        return console.fail({FaultCode::NothingToDo, {}, {}, "there are no drawings to check"});
    const auto report = sheet_checks::checkSheetSet(*snapshot.drawings, *snapshot.plans, snapshot.layout.get(),
                                                    console.run("checking"));
    console.endProgress();
    if (!report)
        return console.fail(report.fault());
    saySheets(console, *report);
    Json document = toJson(*report);
    document["schema"] = "holdfast.sheet_checks/1";
    console.document(document);
    return codeFor(console, options.failOn, report->findings);
}

ExitCode reviewDrawings(const Console& console, const DrawingReviewOptions& asked)
{
    DrawingReviewOptions o = withProject(asked);
    o.by = o.by.empty() ? userName() : o.by;
    if (o.project.empty())
        return console.fail({FaultCode::MissingField, {}, "PROJECT",
                             "a review needs the project file that consent, cost and suggestions belong to"}, kUsage);
    auto run = DesignRun::prepare(o);
    if (!run)
        return console.fail(run.fault());
    const auto rooms = openRooms(o.services);
    if (!rooms)
        return console.fail(rooms.fault());
    const auto orders = ordersOf(o, run->inputs()->criteria.project);
    if (!orders)
        return console.fail(orders.fault(), kUsage);
    Json document{{"schema", "holdfast.drawing_review/1"}, {"project", orders->project}};
    const bool decides = !o.accept.empty() || !o.reject.empty() || !o.reopen.empty();
    if (decides)
        if (const auto failed = takeWords(console, *run, *rooms, o, orders->project))
            return *failed;
    if (!o.tile.empty())
        if (const Outcome written = writeTile(*rooms, orders->project, o); !written)
            return console.fail(written.fault());
    std::string refused;
    if (!decides && !o.list && o.tile.empty()) {
        const Snapshot snapshot = run->run(console, Stage::Detect);
        console.endProgress();
        if (const auto failed = reportFailedStage(console, snapshot, Stage::Detect))
            return *failed;
        const auto result = drawing_review::reviewDrawings(rooms->desk(), snapshot, run->inputs()->criteria, *orders,
                                                           console.run("asking"));
        console.endProgress();
        if (!result)
            return console.fail(result.fault());
        sayRun(console, *result);
        document["tiles"] = toJson(result->tiles);
        document["left"] = result->left;
        document["warnings"] = result->warnings;
        document["new_proposals"] = result->newProposals;
        document["refused"] = result->refused;
        refused = result->refused;
    }
    const building::DesignCriteria& criteria = run->inputs()->criteria;
    if (const auto noted = drawing_review::noteCorrections(rooms->desk(), orders->project, criteria); !noted)
        return console.fail(noted.fault());
    const auto known = rooms->suggestions->of(orders->project);
    if (!known)
        return console.fail(known.fault());
    for (const Suggestion& s : *known)
        saySuggestion(console, s, criteria);
    console.say(std::to_string(known->size()) + " suggestions, "
                + std::to_string(std::ranges::count(*known, SuggestionState::Open, &Suggestion::state)) + " open");
    document["suggestions"] = documentOf(*known, criteria);
    console.document(document);
    if (!refused.empty())
        console.note("holdfast-cli: " + refused);
    return refused.empty() ? kOk : kInput;
}

} // namespace holdfast::cli
