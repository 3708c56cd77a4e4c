// Alert rules are data; which alerts stand follows from the readings and the time alone.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"
#include "core/services/metrics/registry.h"

namespace holdfast::metrics {

enum class AlertLevel { None, Warning, Critical };
HOLDFAST_NAMES(AlertLevel, None, Warning, Critical)

struct AlertRule {
    std::string id;                      // "disk.low"
    std::string reading;                 // name of a reading, "machine.disk_free"
    std::string text;                    // "Less than a tenth of the disk is free."
    bool below = false;                  // the alert stands when the reading is below, not above
    std::optional<double> warning, critical;
    double forSeconds = 0;               // must hold so long before it is told
    double hysteresis = 0.05;            // share of the threshold it must go back by before the alert ends
    std::string source;
};
HOLDFAST_FIELDS(AlertRule, id, reading, text, below, warning, critical, forSeconds, hysteresis, source)
HOLDFAST_REQUIRED(AlertRule, id, reading, text, source)

struct Alert {
    std::string id, text;
    AlertLevel level = AlertLevel::None;
    double value = 0;
    double since = 0;                    // seconds, of the clock of update()
};
HOLDFAST_FIELDS(Alert, id, text, level, value, since)

Result<std::vector<AlertRule>> readAlertRules(const std::string& path);

// The level of the reading by the rule, without time. `standing`: the level now, for the hysteresis.
AlertLevel levelOf(const AlertRule& rule, double reading, AlertLevel standing = AlertLevel::None);

using Readings = std::map<std::string, double>;
// Gauges as they are; for each operation "<name>.p95" (s) and, from 20 runs on, "<name>.errors" (share); the sum of
// all as "all.errors" and "all.p95".
Readings readingsOf(const Measures& measures);

class AlertBoard {
public:
    static constexpr double kCooldown = 3600;    // seconds before the same alert is told again

    explicit AlertBoard(std::vector<AlertRule> rules) : m_rules(std::move(rules)) {}

    // Alerts to tell now: new ones, worse ones, and those that still stand after the cooldown. A rule without a
    // reading keeps its state.
    std::vector<Alert> update(const Readings& readings, double seconds);
    std::vector<Alert> standing() const;

private:
    struct State {
        AlertLevel level = AlertLevel::None;     // standing
        AlertLevel coming = AlertLevel::None;    // holds since `comingSince`, not yet long enough
        double comingSince = 0, since = 0, value = 0;
        std::optional<double> told;
        AlertLevel toldLevel = AlertLevel::None;
    };
    void judge(const AlertRule& rule, State& state, double reading, double seconds) const;

    std::vector<AlertRule> m_rules;
    std::map<std::string, State> m_states;
};

} // namespace holdfast::metrics
