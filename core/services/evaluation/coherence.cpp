#include "core/services/evaluation/coherence.h"

#include <algorithm>

#include "core/services/evaluation/facts.h"

namespace holdfast::evaluation {

namespace {

bool holds(const std::vector<std::string>& list, const std::string& key)
{
    return std::ranges::find(list, key) != list.end();
}

class Comparing {
public:
    Comparing(const Item& item, const Answer& answer, const Policy& policy)
        : m_item(item), m_rules(policy.coherence), m_row(policy.row(EvaluatorKind::Coherence)), m_answer(answer),
          m_own(factsOf(answer.text, item.subject))
    {
    }

    std::optional<Score> run(const std::vector<Fact>& others)
    {
        for (const Fact& own : m_own)
            compareWithOthers(own, others);
        compareWithTurns();
        if (m_compared == 0)
            return std::nullopt;
        return Score{EvaluatorKind::Coherence, 1.0 - double(m_differ) / double(m_compared), m_row.confidence,
                     std::move(m_complaints)};
    }

private:
    void differs(const char* kind, std::string words)
    {
        ++m_differ;
        m_complaints.push_back({kind, std::move(words), true});
    }

    bool isOneForTheSet(const std::string& key) const
    {
        return holds(m_rules.oneForTheSet, key)
            || std::ranges::any_of(m_rules.prefixesForTheSet, [&](const auto& p) { return key.starts_with(p); });
    }

    void compareWithOthers(const Fact& own, const std::vector<Fact>& others)
    {
        const bool unique = holds(m_rules.differOnEach, own.key);
        const Fact* against = nullptr;
        bool compared = false;
        for (const Fact& other : others) {
            if (other.key != own.key)
                continue;
            const bool sameThing = other.subject == own.subject;
            const bool same = comparable(other.value) == comparable(own.value);
            if (unique && !sameThing) {
                compared = true;
                against = same ? &other : against;
            } else if (sameThing || isOneForTheSet(own.key)) {
                compared = true;
                against = same ? against : &other;
            }
        }
        m_compared += compared;
        if (against && unique && against->subject != own.subject)
            differs("coherence.twice", own.key + " " + own.value + " is also said of " + against->subject);
        else if (against)
            differs("coherence.contradiction", own.key + " is " + own.value + " here and " + against->value
                                                   + (against->subject.empty() ? "" : " on " + against->subject));
    }

    // Of the turns within the window.
    void compareWithTurns()
    {
        const std::size_t skip = m_row.windowFrom > 0 && int(m_item.turns.size()) > m_row.windowFrom
                                   ? m_item.turns.size() - std::size_t(m_row.window)
                                   : 0;
        for (std::size_t i = skip; i < m_item.turns.size(); ++i) {
            const Turn& turn = m_item.turns[i];
            if (turn.speaker != Speaker::Assistant)
                continue;
            ++m_compared;
            const std::size_t before = m_complaints.size();
            if (comparable(turn.text) == comparable(m_answer.text)) {
                differs("coherence.repeated", "the answer is turn " + std::to_string(i + 1) + " once more");
                continue;
            }
            for (const Fact& said : factsOf(turn.text, m_item.subject))
                for (const Fact& own : m_own)
                    if (said.key == own.key && comparable(said.value) != comparable(own.value)
                        && m_complaints.size() == before)
                        differs("coherence.contradiction", own.key + " is " + own.value + " now and was " + said.value
                                                               + " in turn " + std::to_string(i + 1));
        }
    }

    const Item& m_item;
    const CoherenceRules& m_rules;
    const EvaluatorRow& m_row;
    const Answer& m_answer;
    std::vector<Fact> m_own;
    std::vector<Complaint> m_complaints;
    int m_compared = 0, m_differ = 0;
};

} // namespace

void GroupFacts::add(const Item& item, const Answer& answer)
{
    std::vector<Said>& said = m_byGroup[item.group];
    for (Fact& fact : factsOf(answer.text, item.subject))
        said.push_back({item.id, std::move(fact)});
    for (const Fact& fact : item.read)
        said.push_back({{}, fact});
}

std::vector<Fact> GroupFacts::others(const Item& item) const
{
    std::vector<Fact> facts;
    if (item.group.empty())
        return item.read;
    const auto group = m_byGroup.find(item.group);
    if (group == m_byGroup.end())
        return item.read;
    for (const Said& said : group->second)
        if (said.item != item.id || said.item.empty())
            facts.push_back(said.fact);
    return facts;
}

std::optional<Score> coherence(const Item& item, const Answer& answer, const std::vector<Fact>& others,
                               const Policy& policy)
{
    return Comparing(item, answer, policy).run(others);
}

} // namespace holdfast::evaluation
