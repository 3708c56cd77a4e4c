#include "core/services/evaluation/judge.h"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <thread>

#include "core/services/evaluation/windows.h"
#include "core/services/providers/model_calls.h"
#include "core/services/store/sha256.h"

namespace holdfast::evaluation {

namespace {

struct Judgement {
    int number = 0;
    double score = 0;
    std::string wrong, reason;
};
HOLDFAST_FIELDS(Judgement, number, score, wrong, reason)
HOLDFAST_REQUIRED(Judgement, number, score, wrong, reason)

struct Judgements {
    std::vector<Judgement> judgements;
};
HOLDFAST_FIELDS(Judgements, judgements)
HOLDFAST_REQUIRED(Judgements, judgements)

using Indices = std::vector<std::size_t>;

constexpr const char* kCacheClass = "evaluation";

// Strictly: a reply that is not of its form is none.
Result<std::vector<Judgement>> readJudgements(const std::string& text)
{
    const auto json = parseJson(text, "the judge's reply");
    if (!json)
        return json.fault();
    auto read = fromJson<Judgements>(*json, "the judge's reply");
    if (!read)
        return read.fault();
    for (const Judgement& one : read->judgements)
        if (!(one.score >= 0 && one.score <= 1))
            return Fault{FaultCode::InvalidValue, "the judge's reply", "score", "is not in 0..1"};
    return std::move(read->judgements);
}

// One voice: all answers judged by one provider.
class Voice {
public:
    Voice(cloud::Cloud& cloud, const std::vector<const LoggedAnswer*>& answers, const Policy& policy,
          const JudgeOrders& orders, std::string provider, const Run& run)
        : m_cloud(cloud), m_answers(answers), m_policy(policy), m_orders(orders), m_provider(std::move(provider)),
          m_run(run), m_judged(answers.size(), Missing{EvaluatorKind::Judge, "it was not asked"})
    {
    }

    std::vector<Judged> run(JudgeCounts& counts)
    {
        const auto before = m_cloud.ledger().totals();
        m_spentBefore = before ? before->cost : 0;
        std::vector<Indices> questions = questionsFor(takeKept());
        std::atomic<std::size_t> next = 0, done = 0;
        const auto work = [&] {
            for (std::size_t at = next++; at < questions.size(); at = next++) {
                ask(questions[at], true);
                m_run.progress.report(double(++done) / double(questions.size()));
            }
        };
        {
            std::vector<std::jthread> workers;
            const std::size_t count = std::min<std::size_t>(std::size_t(m_policy.judge.atOnce), questions.size());
            for (std::size_t i = 0; i < count; ++i)
                workers.emplace_back(work);
        }
        counts.questions += m_questions;
        counts.kept += m_kept;
        counts.warnings.insert(counts.warnings.end(), m_warnings.begin(), m_warnings.end());
        return std::move(m_judged);
    }

private:
    std::string keyOf(const LoggedAnswer& logged) const
    {
        return store::sha256(toJson(logged.item).dump() + '\n' + toJson(logged.answer).dump() + "\njudge@"
                             + std::to_string(m_policy.row(EvaluatorKind::Judge).version) + '\n'
                             + m_orders.prompt.versionText() + '\n' + m_provider);
    }

    // The answers that are not known from before.
    Indices takeKept()
    {
        Indices open;
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            const cache::Found found = m_cloud.cache().find(kCacheClass, keyOf(*m_answers[i]));
            const Json json = found.fresh ? Json::parse(found.answer.body, nullptr, false) : Json();
            const auto score = json.is_object() ? fromJson<Score>(json, {}) : Result<Score>(Fault{});
            if (found.fresh && score) {
                m_judged[i] = *score;
                ++m_kept;
            } else {
                open.push_back(i);
            }
        }
        return open;
    }

    // Of one project, at most a batch, and no more text than one evaluator may be given.
    std::vector<Indices> questionsFor(const Indices& open)
    {
        std::map<std::string, Indices> byProject;
        for (const std::size_t i : open)
            byProject[m_answers[i]->item.project].push_back(i);
        std::vector<Indices> questions;
        for (const auto& [project, indices] : byProject) {
            std::int64_t tokens = 0;
            bool fresh = true;
            for (const std::size_t i : indices) {
                const auto own = cloud::tokensOfText(textForJudge(*m_answers[i], 1, m_policy));
                if (own > mostTokens()) {
                    m_judged[i] = Missing{EvaluatorKind::Judge, "its text has about " + std::to_string(own)
                                                                    + " tokens, more than "
                                                                    + std::to_string(mostTokens())};
                    continue;
                }
                fresh = fresh || int(questions.back().size()) >= m_policy.judge.batch
                     || tokens + own > m_policy.tokens.evaluator;
                if (fresh) {
                    questions.emplace_back();
                    tokens = 0;
                }
                fresh = false;
                tokens += own;
                questions.back().push_back(i);
            }
        }
        return questions;
    }

    // Of one answer: the bound of one evaluator, and of all the voices that read it.
    std::int64_t mostTokens() const
    {
        const auto voices = std::int64_t(m_orders.ensemble ? m_policy.judge.ensemble.size() : 1);
        return std::min(m_policy.tokens.evaluator, m_policy.tokens.item / std::max<std::int64_t>(voices, 1));
    }

    // "" when more may be asked; else why not.
    std::string stopped()
    {
        if (m_run.stopped())
            return "it was cancelled";
        const auto totals = m_cloud.ledger().totals();
        const auto spent = totals ? totals->cost - m_spentBefore : 0;
        const std::lock_guard lock(m_mutex);
        if (!m_warned && double(spent) >= m_policy.tokens.warnShare * double(m_policy.tokens.microDollars)) {
            m_warned = true;
            m_warnings.push_back("the judge has spent " + cloud::dollars(spent) + " of "
                                 + cloud::dollars(m_policy.tokens.microDollars) + " of this run");
        }
        return spent >= m_policy.tokens.microDollars ? "the run's budget of judging is spent" : m_refused;
    }

    void ask(const Indices& question, bool mayAskAlone)
    {
        if (const std::string why = stopped(); !why.empty())
            return miss(question, why);
        const auto outcome = providers::askModel(m_cloud, wire(question), m_run.stop);
        {
            const std::lock_guard lock(m_mutex);
            ++m_questions;
            // What was not allowed, or waits for the user, is not asked again for every answer.
            const auto kind = outcome.refusal.kind;
            if (!outcome.answer
                && (kind == cloud::RefusalKind::NotAllowed || kind == cloud::RefusalKind::NeedsUser))
                m_refused = describe(outcome.refusal);
        }
        if (!outcome.answer)
            return miss(question, describe(outcome.refusal));
        const auto read = readJudgements(outcome.answer->text);
        Indices left;
        for (std::size_t n = 0; n < question.size(); ++n)
            if (!read || !take(question[n], int(n) + 1, *read))
                left.push_back(question[n]);
        if (left.empty())
            return;
        if (!mayAskAlone || question.size() == 1)
            return miss(left, read ? "the judge said nothing of it" : describe(read.fault()));
        for (const std::size_t i : left)
            ask({i}, false);
    }

    providers::ModelQuestion wire(const Indices& question) const
    {
        providers::ModelQuestion q;
        q.prompt = m_orders.prompt;
        std::string answers;
        for (std::size_t n = 0; n < question.size(); ++n)
            answers += textForJudge(*m_answers[question[n]], int(n) + 1, m_policy);
        q.values = {{"answers", answers}};
        q.project = m_answers[question.front()]->item.project;
        q.work = "judge " + m_answers[question.front()]->item.id;
        q.provider = m_provider;
        return q;
    }

    bool take(std::size_t answer, int number, const std::vector<Judgement>& judgements)
    {
        const auto found = std::ranges::find(judgements, number, &Judgement::number);
        if (found == judgements.end() || std::ranges::count(judgements, number, &Judgement::number) > 1)
            return false;
        Score score{EvaluatorKind::Judge, found->score, m_policy.row(EvaluatorKind::Judge).confidence, {}};
        const bool failed = found->score < m_policy.routing.failed;
        if (failed || !found->wrong.empty())
            score.complaints.push_back({"judge." + (found->wrong.empty() ? std::string("low") : found->wrong),
                                        found->reason, failed});
        m_cloud.cache().put(kCacheClass, keyOf(*m_answers[answer]), {toJson(score).dump(), {}, {}, 0, false});
        m_judged[answer] = std::move(score);
        return true;
    }

    void miss(const Indices& question, const std::string& why)
    {
        for (const std::size_t i : question)
            m_judged[i] = Missing{EvaluatorKind::Judge, why};
    }

    cloud::Cloud& m_cloud;
    const std::vector<const LoggedAnswer*>& m_answers;
    const Policy& m_policy;
    const JudgeOrders& m_orders;
    std::string m_provider;
    const Run& m_run;
    std::vector<Judged> m_judged;              // each place is written by one worker
    std::mutex m_mutex;                        // guards what follows
    std::string m_refused;
    std::vector<std::string> m_warnings;
    bool m_warned = false;
    cloud::MicroDollars m_spentBefore = 0;
    int m_questions = 0, m_kept = 0;
};

Judged together(const std::vector<std::vector<Judged>>& voices, std::size_t answer, const Policy& policy)
{
    std::vector<Score> scores;
    for (const auto& voice : voices)
        if (const Score* score = std::get_if<Score>(&voice[answer]))
            scores.push_back(*score);
    if (scores.empty())
        return std::get<Missing>(voices.front()[answer]);
    return combined(scores, int(voices.size()), policy);
}

} // namespace

std::string textForJudge(const LoggedAnswer& logged, int number, const Policy& policy)
{
    const TextBounds& texts = policy.texts;
    const auto cut = [&](const std::string& text) { return clipped(text, texts.turnLetters, texts.headShare); };
    const Window window = windowOf(logged.item.turns, policy.row(EvaluatorKind::Judge), texts);
    std::string text = "--- ANSWER " + std::to_string(number) + " ---\n";
    if (!logged.item.question.empty())
        text += "Was asked: " + cut(logged.item.question) + "\n";
    if (!logged.item.known.empty())
        text += "Was read there without a model: " + cut(logged.item.known) + "\n";
    if (!window.summary.empty())
        text += "Before: " + window.summary + "\n";
    for (const Turn& turn : window.turns)
        text += (turn.speaker == Speaker::User ? "They: " : "It: ") + turn.text + "\n";
    return text + "Answered: " + cut(logged.answer.text) + "\n";
}

Score combined(const std::vector<Score>& voices, int asked, const Policy& policy)
{
    invariant(!voices.empty() && asked >= int(voices.size()), "voices are combined when there are any");
    Score all{EvaluatorKind::Judge, 0, 0, {}};
    double low = 1, high = 0;
    for (const Score& voice : voices) {
        all.value += voice.value / double(voices.size());
        low = std::min(low, voice.value);
        high = std::max(high, voice.value);
        for (const Complaint& complaint : voice.complaints)
            if (std::ranges::find(all.complaints, complaint) == all.complaints.end())
                all.complaints.push_back(complaint);
    }
    const double agreement = 1 - (high - low);
    all.confidence = policy.row(EvaluatorKind::Judge).confidence * agreement * double(voices.size()) / asked;
    if (low < policy.routing.failed && high >= policy.routing.failed)
        all.complaints.push_back({"judge.disagree", "the judges disagree", true});
    if (int(voices.size()) < asked)
        all.complaints.push_back({"judge.voices", "only " + std::to_string(voices.size()) + " of "
                                                      + std::to_string(asked) + " judges answered", false});
    return all;
}

std::vector<Judged> judge(cloud::Cloud& cloud, const std::vector<const LoggedAnswer*>& answers, const Policy& policy,
                          const JudgeOrders& orders, const Run& run, JudgeCounts& counts)
{
    if (!orders.ensemble)
        return Voice(cloud, answers, policy, orders, orders.provider, run).run(counts);
    std::vector<std::vector<Judged>> voices;
    const double share = 1.0 / double(std::max<std::size_t>(policy.judge.ensemble.size(), 1));
    for (const std::string& provider : policy.judge.ensemble) {
        const Run part = run.part(share * double(voices.size()), share * double(voices.size() + 1));
        voices.push_back(Voice(cloud, answers, policy, orders, provider, part).run(counts));
    }
    std::vector<Judged> judged;
    for (std::size_t i = 0; i < answers.size(); ++i)
        judged.push_back(voices.empty() ? Judged(Missing{EvaluatorKind::Judge, "the policy names no judges"})
                                        : together(voices, i, policy));
    return judged;
}

} // namespace holdfast::evaluation
