// evaluate: answers of models judged, counted, and what their failures suggest for the templates that asked.
#include <chrono>
#include <cmath>
#include <set>

#include "app/cli/commands_drawing_review.h"
#include "core/services/evaluation/calibration.h"
#include "core/services/evaluation/evaluate.h"
#include "core/services/evaluation/proposals.h"
#include "core/services/store/project_json.h"

namespace holdfast::cli {

namespace {

using evaluation::LoggedAnswer;
using evaluation::Proposal;
using evaluation::Record;
using evaluation::Verdict;

std::string figure(std::optional<double> value, int decimals = 3)
{
    if (!value)
        return "-";
    char text[32];
    std::snprintf(text, sizeof text, "%.*f", decimals, *value);
    return text;
}

Result<evaluation::Policy> policyNamed(const std::string& path)
{
    if (path.empty())
        return evaluation::shippedPolicy();
    const auto text = store::readWhole(path);
    return text ? evaluation::policyFromJson(*text, path) : Result<evaluation::Policy>(text.fault());
}

void sayVerdict(const Console& console, const Verdict& verdict)
{
    std::string scores;
    for (const evaluation::Score& score : verdict.scores)
        scores += "  " + enumText(score.evaluator) + " " + figure(score.value, 2);
    for (const evaluation::Missing& missing : verdict.missing)
        scores += "  " + enumText(missing.evaluator) + " -";
    console.say(verdict.item + "  " + enumText(verdict.route) + "  trust " + figure(verdict.trust, 2) + "  score "
                + figure(verdict.score, 2) + scores + "  " + verdict.why);
}

Outcome keepAll(Record& record, const std::vector<LoggedAnswer>& answers, const std::vector<Verdict>& verdicts,
                const std::string& by)
{
    std::vector<std::int64_t> times;
    for (const LoggedAnswer& logged : answers)
        times.push_back(logged.answer.milliseconds);
    if (const Outcome kept = record.keep(verdicts, times); !kept)
        return kept;
    for (const LoggedAnswer& logged : answers) {
        if (!logged.truth)
            continue;
        evaluation::Truth truth = *logged.truth;
        truth.item = logged.item.id;
        truth.by = truth.by.empty() ? by : truth.by;
        truth.when = truth.when.empty() ? evaluation::utcText(record.now()) : truth.when;
        if (const Outcome kept = record.keep(truth); !kept)
            return kept;
    }
    return Done{};
}

void sayStats(const Console& console, const evaluation::EvaluationStats& s)
{
    console.say(std::to_string(s.verdicts) + " answers: " + std::to_string(s.accept) + " accept, "
                + std::to_string(s.look) + " look, " + std::to_string(s.human) + " human; " + std::to_string(s.failed)
                + " failed; mean score " + figure(s.meanScore) + ", mean trust " + figure(s.meanTrust));
    if (s.p50)
        console.say("time of an answer: p50 " + figure(s.p50, 0) + " ms, p95 " + figure(s.p95, 0) + " ms, p99 "
                    + figure(s.p99, 0) + " ms");
    console.say(std::to_string(s.compared) + " of them with a person's word, " + std::to_string(s.right) + " right");
    console.say("Brier " + figure(s.brier) + "  calibration error " + figure(s.calibrationError) + "  kappa "
                + figure(s.kappa) + (s.agreement.empty() ? "" : " (" + s.agreement + ")") + "  accepted: precision "
                + figure(s.accepted.precision) + ", recall " + figure(s.accepted.recall) + ", F1 "
                + figure(s.accepted.f1));
    for (const evaluation::EvaluatorStats& e : s.evaluators)
        console.say("  " + enumText(e.evaluator) + ": " + std::to_string(e.scored) + " scored, "
                    + std::to_string(e.missing) + " missing, " + std::to_string(e.compared)
                    + " compared; finds wrong answers: recall " + figure(e.wrong.recall) + ", precision "
                    + figure(e.wrong.precision) + "; Pearson " + figure(e.pearson) + ", Spearman "
                    + figure(e.spearman) + (e.blind ? "  BLIND" : e.weak ? "  WEAK" : "")
                    + (e.drifts ? "  DRIFTS" : ""));
    for (const auto& [kind, count] : s.failures)
        console.say("  " + std::to_string(count) + " x " + kind);
}

void sayProposal(const Console& console, const Proposal& p)
{
    console.say(std::to_string(p.id) + "  " + enumText(p.state) + "  " + p.prompt + "  " + p.kind + "  "
                + p.rationale);
    console.say("    to add: " + p.sentence);
    for (const std::string& example : p.examples)
        console.say("    such as: " + example);
    if (p.state != evaluation::ProposalState::Open)
        console.say("    by " + p.decidedBy + ", " + p.decidedAt + (p.became.empty() ? "" : ", became " + p.became)
                    + (p.note.empty() ? "" : ": " + p.note));
}

Outcome useVersion(Record& record, const std::string& versionText, const std::string& by)
{
    const auto prompt = evaluation::templateNamed(record, versionText);
    return prompt ? record.choose(prompt->id, prompt->version, by) : Outcome(prompt.fault());
}

} // namespace

ExitCode evaluateRun(const Console& console, const EvaluateOptions& o)
{
    const auto text = store::readWhole(o.file);
    const auto answers = text ? evaluation::readAnswers(*text, o.file)
                              : Result<std::vector<LoggedAnswer>>(text.fault());
    if (!answers)
        return console.fail(answers.fault());
    const auto policy = policyNamed(o.policy);
    if (!policy)
        return console.fail(policy.fault());
    const auto record = Record::open(evaluation::usualRecordPath());
    if (!record)
        return console.fail(record.fault());
    auto cloud = cloud::Cloud::open(cloud::userPlaces(), o.services);
    if (!cloud)
        return console.fail(cloud.fault());
    evaluation::EvaluationOrders orders;
    orders.judge = o.judge || o.ensemble;
    if (orders.judge) {
        auto prompt = evaluation::templateInUse(**record, policy->judge.prompt);
        if (!prompt)
            return console.fail(prompt.fault());
        orders.judgeBy = {o.provider, o.ensemble, std::move(*prompt)};
    }
    const auto began = std::chrono::steady_clock::now();
    const auto run = evaluation::evaluateAll(*answers, *policy, orders, cloud->get(), console.run("evaluating"));
    console.endProgress();
    if (!run)
        return console.fail(run.fault());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    if (const Outcome kept = keepAll(**record, *answers, run->verdicts, userName()); !kept)
        return console.fail(kept.fault(), kInternal);
    const auto proposals = evaluation::noteProposals(**record, *policy);
    if (!proposals)
        return console.fail(proposals.fault());
    for (const Verdict& verdict : run->verdicts)
        sayVerdict(console, verdict);
    for (const std::string& warning : run->judge.warnings)
        console.note("holdfast-cli: " + warning);
    console.say(std::to_string(run->verdicts.size()) + " answers in " + figure(seconds, 2) + " s, "
                + std::to_string(run->judge.questions) + " questions to judges, " + std::to_string(run->judge.kept)
                + " judgements known from before, " + std::to_string(*proposals) + " new proposals");
    console.document({{"schema", "holdfast.evaluation/1"},
                      {"verdicts", toJson(run->verdicts)},
                      {"seconds", seconds},
                      {"judge_questions", run->judge.questions},
                      {"judgements_kept", run->judge.kept},
                      {"warnings", run->judge.warnings},
                      {"new_proposals", *proposals}});
    return kOk;
}

ExitCode evaluateStats(const Console& console, const EvaluateOptions& o)
{
    const auto policy = policyNamed(o.policy);
    if (!policy)
        return console.fail(policy.fault());
    const auto record = Record::open(evaluation::usualRecordPath());
    if (!record)
        return console.fail(record.fault());
    const std::int64_t since = o.days > 0 ? (*record)->now() - std::int64_t(o.days * 86400) : 0;
    const auto verdicts = (*record)->verdicts(since);
    auto pairs = (*record)->pairs();
    if (!verdicts || !pairs)
        return console.fail(verdicts ? pairs.fault() : verdicts.fault());
    std::set<std::string> recent;
    for (const evaluation::KeptVerdict& kept : *verdicts)
        recent.insert(kept.verdict.item);
    std::erase_if(*pairs, [&](const evaluation::Pair& pair) { return !recent.contains(pair.verdict.item); });
    const evaluation::EvaluationStats stats = evaluation::statsOf(*verdicts, *pairs, *policy);
    sayStats(console, stats);
    Json document = toJson(stats);
    document["schema"] = "holdfast.evaluation_stats/1";
    console.document(document);
    return kOk;
}

ExitCode evaluateProposals(const Console& console, const EvaluateOptions& o)
{
    const auto policy = policyNamed(o.policy);
    if (!policy)
        return console.fail(policy.fault());
    const auto record = Record::open(evaluation::usualRecordPath());
    if (!record)
        return console.fail(record.fault());
    const std::string by = o.by.empty() ? userName() : o.by;
    if (const auto noted = evaluation::noteProposals(**record, *policy); !noted)
        return console.fail(noted.fault());
    if (o.approve > 0)
        if (const auto decided = evaluation::approve(**record, o.approve, by, o.note); !decided)
            return console.fail(decided.fault());
    if (o.reject > 0)
        if (const auto decided = evaluation::reject(**record, o.reject, by, o.note); !decided)
            return console.fail(decided.fault());
    const auto proposals = (*record)->proposals();
    if (!proposals)
        return console.fail(proposals.fault());
    for (const Proposal& proposal : *proposals)
        sayProposal(console, proposal);
    if (proposals->empty())
        console.say("No failure has repeated often enough to propose anything.");
    console.document({{"schema", "holdfast.evaluation_proposals/1"}, {"proposals", toJson(*proposals)}});
    return kOk;
}

ExitCode evaluateTemplates(const Console& console, const EvaluateOptions& o)
{
    const auto record = Record::open(evaluation::usualRecordPath());
    if (!record)
        return console.fail(record.fault());
    const std::string by = o.by.empty() ? userName() : o.by;
    if (!o.use.empty())
        if (const Outcome used = useVersion(**record, o.use, by); !used)
            return console.fail(used.fault());
    Json list = Json::array();
    for (const char* id : {"review-title-block", "review-schedule", "review-notes", "review-wall-mark",
                           "judge-answers"}) {
        const auto inUse = evaluation::templateInUse(**record, id);
        const auto approved = (*record)->templates(id);
        if (!inUse || !approved)
            return console.fail(inUse ? approved.fault() : inUse.fault());
        console.say(inUse->versionText() + " is in use, " + std::to_string(approved->size()) + " approved after "
                    + id + "@1");
        console.say("    " + inUse->system);
        list.push_back({{"id", id}, {"in_use", inUse->version}, {"system", inUse->system},
                        {"approved", approved->size()}});
    }
    console.document({{"schema", "holdfast.evaluation_templates/1"}, {"templates", list}});
    return kOk;
}

} // namespace holdfast::cli
