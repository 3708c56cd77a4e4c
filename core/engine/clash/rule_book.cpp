#include "core/engine/clash/rule_book.h"

#include <algorithm>
#include <cctype>

namespace holdfast::clash {

namespace {

using building::Obstruction;
using building::ObstructionKind;

constexpr int kNameBits = 32;  // of a key, above kind and level; validate() keeps names below

Length byKind(const building::ClearanceCriteria& c, ObstructionKind kind)
{
    switch (kind) {
    case ObstructionKind::Duct: return c.duct;
    case ObstructionKind::Pipe: return c.pipe;
    case ObstructionKind::Conduit: return c.conduit;
    case ObstructionKind::Beam: return c.beam;
    case ObstructionKind::Header: return c.header;
    case ObstructionKind::Sprinkler: return c.sprinkler;
    case ObstructionKind::CableTray: return c.cableTray;
    case ObstructionKind::Architectural: return c.architectural;
    }
    bug("an obstruction kind without a clearance");
}

std::string capitals(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return text;
}

// * any letters, ? one letter; a star is tried again one letter further on until the rest fits.
bool fitsPattern(std::string_view text, std::string_view pattern)
{
    std::size_t t = 0, p = 0, star = pattern.npos, again = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            again = t;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
            ++p;
            ++t;
        } else if (star != pattern.npos) {
            p = star + 1;
            t = ++again;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == pattern.npos;
}

bool fitsAny(std::string_view text, std::string_view alternatives)
{
    for (std::size_t from = 0; from <= alternatives.size();) {
        const std::size_t to = std::min(alternatives.find('|', from), alternatives.size());
        if (fitsPattern(text, alternatives.substr(from, to - from)))
            return true;
        from = to + 1;
    }
    return false;
}

template<class T>
bool covers(const std::vector<T>& list, T value)
{
    return list.empty() || std::ranges::find(list, value) != list.end();
}

} // namespace

struct RuleBook::Thing {
    Met met;
    ObstructionKind kind;        // of what is drawn
    int level;
    const std::string& label;
    const std::string& system;

    bool fits(const ClashRule& rule) const
    {
        const bool kindFits = met == Met::Drawn ? covers(rule.kinds, kind) : rule.kinds.empty();
        return kindFits && covers(rule.against, met) && level >= rule.fromLevel.value_or(level)
            && level <= rule.toLevel.value_or(level);
    }
};

RuleBook::RuleBook(const building::ClearanceCriteria& clearances, const RuleSet& rules)
    : m_clearances(clearances), m_rules(rules)
{
    for (const ClashRule& rule : rules.rules)
        m_patterns.push_back(capitals(rule.named));
    static const std::string none;
    const auto measure = [&](Met met, ObstructionKind kind) {
        double reach = met == Met::Drawn ? byKind(clearances, kind).value() : 0.0;
        for (const ClashRule& rule : rules.rules)
            if (Thing{met, kind, rule.fromLevel.value_or(rule.toLevel.value_or(0)), none, none}.fits(rule))
                reach = std::max(reach, rule.clearance.value_or(Length(0)).value());
        m_mostReach[sortOf(met, kind)] = reach * kWarningBand;
    };
    for (const auto& [kind, name] : enumNames(std::type_identity<ObstructionKind>{}))
        measure(Met::Drawn, kind);
    measure(Met::Opening, {});
    measure(Met::RodRun, {});
}

std::size_t RuleBook::sortOf(Met met, ObstructionKind kind)
{
    constexpr std::size_t kKinds = enumNames(std::type_identity<ObstructionKind>{}).size();
    static_assert(kKinds + 2 <= kSorts);
    return met == Met::Drawn ? std::size_t(kind) : kKinds + (met == Met::Opening ? 0 : 1);
}

double RuleBook::mostReach(Met met, ObstructionKind kind) const
{
    return m_mostReach[sortOf(met, kind)];
}

// One bit a rule that names something, in their order.
std::uint64_t RuleBook::namesThatFit(const Thing& thing) const
{
    std::uint64_t names = 0, bit = 1;
    std::string label, system;
    for (std::size_t i = 0; i < m_patterns.size(); ++i) {
        if (m_patterns[i].empty())
            continue;
        if (thing.fits(m_rules.rules[i])) {
            if (label.empty()) {
                label = capitals(thing.label);
                system = capitals(thing.system);
            }
            if (fitsAny(label, m_patterns[i]) || fitsAny(system, m_patterns[i]))
                names |= bit;
        }
        bit <<= 1;
    }
    return names;
}

Terms RuleBook::formed(const Thing& thing, std::uint64_t names) const
{
    const Length byCriterion = thing.met == Met::Drawn ? byKind(m_clearances, thing.kind) : Length(0);
    Terms terms;
    for (std::size_t part = 0; part < kPartKinds; ++part) {
        Term& term = terms.byPart[part];
        term.required = byCriterion;
        std::uint64_t bit = 1;
        for (std::size_t i = 0; i < m_rules.rules.size() && term.rule < 0; ++i) {
            const ClashRule& rule = m_rules.rules[i];
            const bool named = m_patterns[i].empty() || (names & bit);
            bit <<= m_patterns[i].empty() ? 0 : 1;
            if (!named || !thing.fits(rule) || !covers(rule.parts, solids::PartKind(part)))
                continue;
            term.rule = std::int32_t(i);
            term.allowed = rule.allowed;
            term.required = rule.clearance.value_or(byCriterion);
        }
        if (!term.allowed)
            terms.reach = std::max(terms.reach, term.required.value() * kWarningBand);
    }
    return terms;
}

const Terms& RuleBook::known(const Thing& thing) const
{
    const std::uint64_t names = namesThatFit(thing);
    const std::uint64_t key = names << kNameBits | std::uint64_t(std::uint16_t(thing.level)) << 16
        | std::uint64_t(thing.met) << 8 | std::uint64_t(thing.kind);
    const auto known = m_known.find(key);
    return known != m_known.end() ? known->second : m_known.emplace(key, formed(thing, names)).first->second;
}

const Terms& RuleBook::termsFor(const Obstruction& obstruction, const std::string& system) const
{
    return known({Met::Drawn, obstruction.kind, obstruction.level, obstruction.label, system});
}

const Terms& RuleBook::termsFor(Met met, int level, const std::string& label) const
{
    static const std::string none;
    return known({met, ObstructionKind::Architectural, level, label, none});
}

std::string RuleBook::ruleName(const Term& term) const
{
    return term.rule < 0 ? std::string() : m_rules.rules[std::size_t(term.rule)].name;
}

std::optional<ClashSeverity> RuleBook::severityOf(const Term& term) const
{
    return term.rule < 0 ? std::nullopt : m_rules.rules[std::size_t(term.rule)].severity;
}

} // namespace holdfast::clash
