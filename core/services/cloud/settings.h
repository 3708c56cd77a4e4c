// What the user decided about the cloud: on or off, whose services, how fast, how much, and which projects'
// drawings may leave. Kept in cloud.json of the user's folder; never a key, never in a project.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/ledger.h"
#include "core/services/limits/rate.h"
#include "core/services/limits/retry.h"

namespace holdfast::cloud {

struct Consent {
    std::string project;      // the project's id
    std::string user;
    std::string given;        // UTC
};
HOLDFAST_FIELDS(Consent, project, user, given)
HOLDFAST_REQUIRED(Consent, project)

struct Settings {
    bool enabled = false;                              // the master switch
    std::map<std::string, std::string> baseUrls;       // by provider, instead of the shipped ones
    std::map<std::string, limits::Plan> plans;         // by provider: the plan of the user's account
    Budget budget;
    std::vector<Consent> consents;                     // of projects whose drawings may leave
};
HOLDFAST_FIELDS(Settings, enabled, baseUrls, plans, budget, consents)

// One row of resources/cloud/providers.json.
struct ProviderRow {
    std::string id, name, baseUrl;
    std::string keyVariable;                    // environment variable of the key; "" needs none
    limits::Plan plan;
    std::optional<limits::Plan> keyedPlan;      // with a key; else `plan`
    limits::RetryPolicy retry;
};
HOLDFAST_FIELDS(ProviderRow, id, name, baseUrl, keyVariable, plan, keyedPlan, retry)
HOLDFAST_REQUIRED(ProviderRow, id, name, baseUrl, plan, retry)

struct ProviderTable {
    std::string source;
    std::vector<ProviderRow> providers;
    const ProviderRow* find(const std::string& id) const;
};
HOLDFAST_FIELDS(ProviderTable, source, providers)
HOLDFAST_REQUIRED(ProviderTable, source, providers)

// A missing file is the shipped settings: everything off.
Result<Settings> readSettings(const std::string& path);
Outcome writeSettings(const std::string& path, const Settings& settings);
Result<ProviderTable> readProviders(const std::string& path);

bool mayDrawingsLeave(const Settings& settings, const std::string& project);

} // namespace holdfast::cloud
