#include "core/services/sites/risk_rules.h"

#include <algorithm>

#include <QFile>

#include "core/engine/base/invariant.h"
#include "core/services/resources/resources.h"

namespace holdfast::sites {

namespace {

constexpr const char* kFile = "sites/risk_rules.json";

Outcome checkWhole(const RiskRules& rules)
{
    for (const auto& [level, name] : enumNames(std::type_identity<RiskLevel>{}))
        if (std::ranges::count(rules.levels, level, &LevelRule::level) != 1)
            return Fault{FaultCode::MissingField, kFile, "levels", std::string(name) + " must stand there once"};
    for (const auto& [fact, name] : enumNames(std::type_identity<CityFact>{}))
        if (std::ranges::count(rules.city, fact, &CityWeight::fact) != 1)
            return Fault{FaultCode::MissingField, kFile, "city", std::string(name) + " must stand there once"};
    return Done{};
}

} // namespace

Result<RiskRules> riskRules()
{
    const QString path = resources::path(QString::fromLatin1(kFile));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, kFile, {}, "the rules of the risk score cannot be read"};
    const auto json = parseJson(file.readAll().toStdString(), path.toStdString());
    if (!json)
        return json.fault();
    auto rules = fromJson<RiskRules>(*json, path.toStdString());
    if (!rules)
        return rules;
    if (const Outcome whole = checkWhole(*rules); !whole)
        return whole.fault();
    return rules;
}

const LevelRule& ruleOf(const RiskRules& rules, RiskLevel level)
{
    const auto at = std::ranges::find(rules.levels, level, &LevelRule::level);
    invariant(at != rules.levels.end(), "rules with every level");
    return *at;
}

const CityWeight& weightOf(const RiskRules& rules, CityFact fact)
{
    const auto at = std::ranges::find(rules.city, fact, &CityWeight::fact);
    invariant(at != rules.city.end(), "rules with every fact");
    return *at;
}

RiskLevel bandOf(const RiskRules& rules, double score)
{
    if (score >= rules.criticalFrom)
        return RiskLevel::Critical;
    if (score >= rules.highFrom)
        return RiskLevel::High;
    return score >= rules.mediumFrom ? RiskLevel::Medium : RiskLevel::Low;
}

} // namespace holdfast::sites
