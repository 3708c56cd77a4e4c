#include "core/services/metrics/alerts.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/engine/base/json.h"

namespace holdfast::metrics {

namespace {

constexpr std::uint64_t kEnoughToJudge = 20;     // below it one failure would be an error rate of 5 % or more

Alert alertOf(const AlertRule& rule, AlertLevel level, double value, double since)
{
    return {rule.id, rule.text, level, value, since};
}

} // namespace

Result<std::vector<AlertRule>> readAlertRules(const std::string& path)
{
    std::ifstream in(path);
    if (!in)
        return Fault{FaultCode::FileNotFound, path, {}, "the alert rules cannot be read"};
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto json = parseJson(text, path);
    if (!json)
        return json.fault();
    return fromJson<std::vector<AlertRule>>(*json, path);
}

AlertLevel levelOf(const AlertRule& rule, double reading, AlertLevel standing)
{
    // What stands ends only when the reading is clear of the threshold by the hysteresis.
    const auto passes = [&](const std::optional<double>& threshold, AlertLevel level) {
        if (!threshold)
            return false;
        const double slack = standing >= level ? rule.hysteresis * std::abs(*threshold) : 0;
        return rule.below ? reading < *threshold + slack : reading > *threshold - slack;
    };
    if (passes(rule.critical, AlertLevel::Critical))
        return AlertLevel::Critical;
    return passes(rule.warning, AlertLevel::Warning) ? AlertLevel::Warning : AlertLevel::None;
}

Readings readingsOf(const Measures& measures)
{
    Readings readings = measures.gauges;
    Operation all;
    for (const auto& [name, operation] : measures.operations) {
        readings[name + ".p95"] = operation.seconds.quantile(0.95);
        if (operation.seconds.count >= kEnoughToJudge)
            readings[name + ".errors"] = double(operation.errors) / double(operation.seconds.count);
        all.seconds.add(operation.seconds);
        all.errors += operation.errors;
    }
    if (all.seconds.count >= kEnoughToJudge) {
        readings["all.errors"] = double(all.errors) / double(all.seconds.count);
        readings["all.p95"] = all.seconds.quantile(0.95);
    }
    return readings;
}

void AlertBoard::judge(const AlertRule& rule, State& state, double reading, double seconds) const
{
    const AlertLevel level = levelOf(rule, reading, state.level);
    state.value = reading;
    if (level <= state.level) {          // better or the same: at once
        state.level = state.coming = level;
        return;
    }
    if (state.coming < level && state.coming == state.level)
        state.comingSince = seconds;
    state.coming = level;
    if (seconds - state.comingSince >= rule.forSeconds) {
        if (state.level == AlertLevel::None)
            state.since = state.comingSince;
        state.level = level;
    }
}

std::vector<Alert> AlertBoard::update(const Readings& readings, double seconds)
{
    std::vector<Alert> tell;
    for (const AlertRule& rule : m_rules) {
        const auto reading = readings.find(rule.reading);
        if (reading == readings.end())
            continue;
        State& state = m_states[rule.id];
        judge(rule, state, reading->second, seconds);
        if (state.level == AlertLevel::None)
            continue;
        const bool isCooled = !state.told || seconds - *state.told >= kCooldown;
        const bool isWorse = state.level > state.toldLevel;
        if (isCooled || isWorse) {
            tell.push_back(alertOf(rule, state.level, state.value, state.since));
            state.told = seconds;
            state.toldLevel = state.level;
        }
    }
    return tell;
}

std::vector<Alert> AlertBoard::standing() const
{
    std::vector<Alert> alerts;
    for (const AlertRule& rule : m_rules)
        if (const auto state = m_states.find(rule.id);
            state != m_states.end() && state->second.level != AlertLevel::None)
            alerts.push_back(alertOf(rule, state->second.level, state->second.value, state->second.since));
    std::ranges::stable_sort(alerts, [](const Alert& a, const Alert& b) { return a.level > b.level; });
    return alerts;
}

} // namespace holdfast::metrics
