#include "core/services/evaluation/heuristic.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>

#include "core/services/cloud/prompt_guard.h"
#include "core/services/evaluation/facts.h"

namespace holdfast::evaluation {

namespace {

// What each sign takes from 1; by judgement, the order is what matters: a refusal is worse than a slow answer.
constexpr double kRefused = 0.6, kEcho = 0.6, kUnsupported = 0.3, kRepeated = 0.2, kLong = 0.2, kUnsure = 0.2,
                 kSlow = 0.1;
constexpr double kUnsureBelow = 0.5;

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    return text;
}

bool refuses(const std::string& text)
{
    constexpr std::array kBeginnings{"i cannot", "i can't", "i can not", "i'm sorry", "i am sorry", "i am unable",
                                     "i'm unable", "as an ai", "sorry,"};
    const std::string begin = lower(text.substr(0, 40));
    return std::ranges::any_of(kBeginnings, [&](const char* words) { return begin.starts_with(words); });
}

class Looking {
public:
    Looking(const Item& item, const Answer& answer, const Policy& policy)
        : m_item(item), m_answer(answer), m_policy(policy)
    {
        m_score.evaluator = EvaluatorKind::Heuristic;
        m_score.confidence = policy.row(EvaluatorKind::Heuristic).confidence;
        m_score.value = 1;
    }

    Score run()
    {
        const bool blank = m_answer.text.find_first_not_of(" \t\r\n") == std::string::npos;
        if (blank) {
            say("answer.empty", "the answer is empty", 1, true);
            return std::move(m_score);
        }
        if (refuses(m_answer.text))
            say("answer.refused", "the model declines to answer", kRefused, true);
        lookForEcho();
        lookForNumbers();
        lookForRepetition();
        if (int(m_answer.text.size()) > m_policy.texts.answerLetters)
            say("answer.long", "the answer has " + std::to_string(m_answer.text.size()) + " letters", kLong, false);
        if (m_answer.claimed && *m_answer.claimed < kUnsureBelow)
            say("answer.unsure", "the model says itself that it is not sure", kUnsure, false);
        if (m_answer.milliseconds > m_policy.texts.slowMilliseconds)
            say("answer.slow", "the answer took " + std::to_string(m_answer.milliseconds / 1000) + " s", kSlow, false);
        m_score.value = std::max(0.0, m_score.value);
        return std::move(m_score);
    }

private:
    void say(const char* kind, std::string words, double takes, bool grave)
    {
        m_score.complaints.push_back({kind, std::move(words), grave});
        m_score.value -= takes;
    }

    // An answer that carries instructions was led by what stood on the drawing.
    void lookForEcho()
    {
        const auto guard = cloud::guarded(m_answer.text);
        const bool fence = m_answer.text.find("DRAWING TEXT") != std::string::npos;
        if (!guard.suspicions.empty())
            say("answer.injection", "the answer carries instructions: " + guard.suspicions.front(), kEcho, true);
        else if (fence)
            say("answer.injection", "the answer repeats the marks that fence the drawing's text", kEcho, true);
    }

    // Numbers that stand nowhere in what the program read at the same place. It may have read too little: a sign only.
    void lookForNumbers()
    {
        if (m_item.known.empty())
            return;
        const auto known = numbersIn(m_item.known);
        int all = 0, unknown = 0;
        std::string first;
        for (const Fact& fact : factsOf(m_answer.text, {}))
            for (const std::string& number : numbersIn(fact.value)) {
                ++all;
                if (std::ranges::find(known, number) == known.end()) {
                    first = first.empty() ? number : first;
                    ++unknown;
                }
            }
        if (unknown > 0)
            say("answer.unsupported", first + " stands nowhere in the text that was read there",
                kUnsupported * unknown / all, false);
    }

    void lookForRepetition()
    {
        std::set<std::pair<std::string, std::string>> seen;
        for (const Fact& fact : factsOf(m_answer.text, {}))
            if (!seen.emplace(fact.key, comparable(fact.value)).second) {
                say("answer.repeated", "the answer says the same twice: " + fact.key, kRepeated, false);
                return;
            }
    }

    const Item& m_item;
    const Answer& m_answer;
    const Policy& m_policy;
    Score m_score;
};

} // namespace

Score heuristic(const Item& item, const Answer& answer, const Policy& policy)
{
    return Looking(item, answer, policy).run();
}

} // namespace holdfast::evaluation
