// The rules as the search reads them: what holds between a kind of part and one obstruction.
#pragma once

#include <array>
#include <cstdint>
#include <unordered_map>

#include "core/engine/clash/rule_set.h"

namespace holdfast::clash {

// Gaps up to this share of the required clearance are warned of.
inline constexpr double kWarningBand = 1.5;
inline constexpr std::size_t kPartKinds = enumNames(std::type_identity<solids::PartKind>{}).size();

struct Term {
    Length required;             // surface to surface
    std::int32_t rule = -1;      // of the set; -1: the criterion
    bool allowed = false;
};

struct Terms {
    std::array<Term, kPartKinds> byPart;
    double reach = 0;            // in: nothing further from any part matters

    const Term& of(solids::PartKind part) const { return byPart[std::size_t(part)]; }
};

class RuleBook {
public:
    // Both are copied. The rules must be valid.
    RuleBook(const building::ClearanceCriteria& clearances, const RuleSet& rules = defaultRules());

    // `system` may be empty: only the label is then compared with the names of rules.
    const Terms& termsFor(const building::Obstruction& obstruction, const std::string& system = {}) const;
    const Terms& termsFor(Met met, int level, const std::string& label) const;  // opening, rod run
    // No part is asked to stand further than this from a thing of this sort, whatever its name and level.
    double mostReach(Met met, building::ObstructionKind kind) const;
    const RuleSet& rules() const { return m_rules; }
    std::string ruleName(const Term& term) const;
    std::optional<ClashSeverity> severityOf(const Term& term) const;

private:
    struct Thing;                // what the hardware meets
    const Terms& known(const Thing& thing) const;
    Terms formed(const Thing& thing, std::uint64_t names) const;
    std::uint64_t namesThatFit(const Thing& thing) const;

    static constexpr std::size_t kSorts = 16;  // obstruction kinds, opening, rod run
    static std::size_t sortOf(Met met, building::ObstructionKind kind);

    building::ClearanceCriteria m_clearances;
    std::array<double, kSorts> m_mostReach{};
    RuleSet m_rules;
    std::vector<std::string> m_patterns;  // of the rules that name something, in capitals
    mutable std::unordered_map<std::uint64_t, Terms> m_known;  // by what, kind, level and names that fit
};

} // namespace holdfast::clash
