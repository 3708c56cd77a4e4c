#include "core/engine/clash/rule_set.h"

#include <algorithm>
#include <set>

namespace holdfast::clash {

namespace {

constexpr const char* kSchema = "holdfast.clash_rules/1";
// Names are told apart by the bits of a word (rule_book.h).
constexpr std::ptrdiff_t kMostNames = 31;
constexpr Length kMostClearance = Length(24);  // as the criteria's clearances

std::string wrongIn(const ClashRule& rule)
{
    if (rule.name.empty())
        return "a rule must have a name";
    if (rule.clearance && !(*rule.clearance >= Length(0) && *rule.clearance <= kMostClearance))
        return "the clearance must be 0 to 24 in";
    if (rule.fromLevel && rule.toLevel && *rule.fromLevel > *rule.toLevel)
        return "from_level is above to_level";
    if (rule.allowed && (rule.clearance || rule.severity))
        return "what is allowed has neither clearance nor severity";
    return {};
}

std::vector<ClashRule> shippedRules()
{
    using building::ObstructionKind;
    using solids::PartKind;
    ClashRule bearing{"Beams and headers bear on posts", {PartKind::Post}};
    bearing.kinds = {ObstructionKind::Beam, ObstructionKind::Header};
    bearing.allowed = true;
    bearing.source = "Posts carry the framing that stands on them; NDS 3.10.2 checks the bearing.";
    ClashRule apart{"Couplers of two rod runs must not touch"};
    apart.against = {Met::RodRun};
    apart.clearance = Length(0.5);
    apart.source = "Coordination practice; half an inch between couplers lets both be turned.";
    ClashRule posts{"Nothing cuts a post", {PartKind::Post}};
    posts.clearance = Length(0);
    posts.source = "Posts are framing: anything may pass close by, nothing may cut them.";
    ClashRule plates{"Rods pass the plates of the walls"};
    plates.kinds = {ObstructionKind::Beam, ObstructionKind::Header, ObstructionKind::Architectural};
    plates.named = "*TOP PLATE*|*SOLE PLATE*|*SILL PLATE*|*BOTTOM PLATE*|*MUDSILL*|*MUD SILL*";
    plates.allowed = true;
    plates.source = "Continuous rods are drilled through top and sole plates.";
    return {bearing, apart, posts, plates};
}

} // namespace

const RuleSet& defaultRules()
{
    static const RuleSet rules{"Holdfast", "Holdfast", shippedRules()};
    return rules;
}

Outcome validate(const RuleSet& rules, const std::string& file)
{
    const auto naming = std::ranges::count_if(rules.rules, [](const ClashRule& r) { return !r.named.empty(); });
    if (naming > kMostNames)
        return Fault{FaultCode::LimitExceeded, file, "rules", "at most 31 rules may name systems"};
    std::set<std::string> names;
    for (std::size_t i = 0; i < rules.rules.size(); ++i) {
        const ClashRule& rule = rules.rules[i];
        const std::string place = "rules[" + std::to_string(i) + "] " + rule.name;
        if (const std::string cause = wrongIn(rule); !cause.empty())
            return Fault{FaultCode::InvalidValue, file, place, cause};
        if (!names.insert(rule.name).second)
            return Fault{FaultCode::InvalidValue, file, place, "two rules have this name"};
    }
    return Done{};
}

Result<RuleSet> rulesFromJson(const std::string& text, const std::string& file)
{
    auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    if (!json->is_object() || json->value("schema", std::string()) != kSchema)
        return Fault{FaultCode::UnknownFormat, file, "schema", "clash rules say " + std::string(kSchema)};
    json->erase("schema");
    auto rules = fromJson<RuleSet>(*json, file);
    if (!rules)
        return rules;
    if (const Outcome valid = validate(*rules, file); !valid)
        return valid.fault();
    return rules;
}

std::string rulesText(const RuleSet& rules)
{
    Json json{{"schema", kSchema}};
    json.update(toJson(rules));
    return json.dump(1) + "\n";
}

} // namespace holdfast::clash
