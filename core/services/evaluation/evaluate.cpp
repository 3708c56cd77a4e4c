#include "core/services/evaluation/evaluate.h"

#include <algorithm>
#include <set>
#include <sstream>

#include "core/services/evaluation/heuristic.h"
#include "core/services/evaluation/schema_check.h"

namespace holdfast::evaluation {

namespace {

// What one evaluator gives, or why it gives nothing.
class Panel {
public:
    Panel(const Item& item, const Answer& answer, const std::vector<Fact>& others, const Policy& policy)
        : m_item(item), m_answer(answer), m_others(others), m_policy(policy)
    {
    }

    Verdict judged(Judged byModel)
    {
        for (const EvaluatorKind evaluator : m_policy.expectedOf(m_item))
            take(evaluator, byModel);
        return verdictOf(m_item, m_answer, std::move(m_scores), std::move(m_missing), m_policy);
    }

private:
    void take(EvaluatorKind evaluator, Judged& byModel)
    {
        switch (evaluator) {
        case EvaluatorKind::Heuristic: m_scores.push_back(heuristic(m_item, m_answer, m_policy)); break;
        case EvaluatorKind::Schema:
            put(evaluator, checkForm(m_item, m_answer, m_policy), "the answer has no form to be held against");
            break;
        case EvaluatorKind::Coherence:
            put(evaluator, coherence(m_item, m_answer, m_others, m_policy), "there is nothing to compare with");
            break;
        case EvaluatorKind::Judge:
            if (Score* score = std::get_if<Score>(&byModel))
                m_scores.push_back(std::move(*score));
            else
                m_missing.push_back(std::move(std::get<Missing>(byModel)));
            break;
        }
    }

    void put(EvaluatorKind evaluator, std::optional<Score> score, const char* why)
    {
        if (score)
            m_scores.push_back(std::move(*score));
        else
            m_missing.push_back({evaluator, why});
    }

    const Item& m_item;
    const Answer& m_answer;
    const std::vector<Fact>& m_others;
    const Policy& m_policy;
    std::vector<Score> m_scores;
    std::vector<Missing> m_missing;
};

bool expectsJudge(const Item& item, const Policy& policy)
{
    const auto expected = policy.expectedOf(item);
    return std::ranges::find(expected, EvaluatorKind::Judge) != expected.end();
}

// By the place of the answer.
std::vector<Judged> askJudge(const std::vector<LoggedAnswer>& answers, const Policy& policy,
                             const EvaluationOrders& orders, cloud::Cloud* cloud, const Run& run, JudgeCounts& counts)
{
    std::vector<Judged> all(answers.size(), Missing{EvaluatorKind::Judge, "no judge was asked"});
    if (!orders.judge || !cloud)
        return all;
    std::vector<const LoggedAnswer*> wanted;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < answers.size(); ++i)
        if (expectsJudge(answers[i].item, policy)) {
            wanted.push_back(&answers[i]);
            places.push_back(i);
        }
    std::vector<Judged> judged = judge(*cloud, wanted, policy, orders.judgeBy, run, counts);
    for (std::size_t i = 0; i < places.size(); ++i)
        all[places[i]] = std::move(judged[i]);
    return all;
}

} // namespace

Verdict evaluate(const Item& item, const Answer& answer, const std::vector<Fact>& others, const Policy& policy,
                 Judged judged)
{
    return Panel(item, answer, others, policy).judged(std::move(judged));
}

Result<EvaluationRun> evaluateAll(const std::vector<LoggedAnswer>& answers, const Policy& policy,
                                  const EvaluationOrders& orders, cloud::Cloud* cloud, const Run& run)
{
    GroupFacts facts;
    for (const LoggedAnswer& logged : answers)
        facts.add(logged.item, logged.answer);
    EvaluationRun result;
    std::vector<Judged> judged = askJudge(answers, policy, orders, cloud, run.part(0, 0.9), result.judge);
    for (std::size_t i = 0; i < answers.size(); ++i) {
        if (run.stopped())
            return cancelled("evaluation");
        const LoggedAnswer& logged = answers[i];
        result.verdicts.push_back(
            evaluate(logged.item, logged.answer, facts.others(logged.item), policy, std::move(judged[i])));
        if (orders.each)
            orders.each(result.verdicts.back());
        run.progress.report(0.9 + 0.1 * double(i + 1) / double(answers.size()));
    }
    return result;
}

Result<std::vector<LoggedAnswer>> readAnswers(const std::string& text, const std::string& file)
{
    std::vector<LoggedAnswer> answers;
    std::set<std::string> ids;
    std::istringstream lines(text);
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos)
            continue;
        const std::string place = "line " + std::to_string(number);
        const Json json = Json::parse(line, nullptr, false);
        if (json.is_discarded())
            return Fault{FaultCode::Malformed, file, place, "is not valid JSON"};
        auto answer = fromJson<LoggedAnswer>(json, file);
        if (!answer)
            return Fault{answer.fault().code, file, place + ", " + answer.fault().place, answer.fault().cause};
        if (answer->item.id.empty() || !ids.insert(answer->item.id).second)
            return Fault{FaultCode::InvalidValue, file, place + ", item.id",
                         answer->item.id.empty() ? "is empty" : "\"" + answer->item.id + "\" stands there twice"};
        if (answer->answer.claimed && !(*answer->answer.claimed >= 0 && *answer->answer.claimed <= 1))
            return Fault{FaultCode::InvalidValue, file, place + ", answer.claimed", "must be in 0..1"};
        answers.push_back(std::move(*answer));
    }
    if (answers.empty())
        return Fault{FaultCode::Empty, file, {}, "there is no answer in it"};
    return answers;
}

} // namespace holdfast::evaluation
