// One site looked at: the city's records, the photographs, the score. What could not be had is marked; nothing that
// fails here stops another site.
#pragma once

#include <memory>
#include <string>

#include "core/engine/base/run.h"
#include "core/services/cloud/cloud.h"
#include "core/services/sites/local_copies.h"
#include "core/services/sites/risk_rules.h"
#include "core/services/sites/site_result.h"
#include "core/services/sites/site_settings.h"

namespace holdfast::sites {

class Inspector {
public:
    // Reads the shipped tables and rules. `cloud` may be shared with others.
    static Result<std::shared_ptr<Inspector>> open(std::shared_ptr<cloud::Cloud> cloud, SiteSettings settings);

    // Any thread. Never throws; a stopped run gives state Cancelled.
    SiteResult inspect(const Site& site, const Run& run, const cloud::Watch& watch = {}) const;

    const SiteSettings& settings() const { return m_settings; }
    const RiskRules& rules() const { return m_rules; }

private:
    Inspector(std::shared_ptr<cloud::Cloud> cloud, SiteSettings settings)
        : m_cloud(std::move(cloud)), m_settings(std::move(settings)), m_copies(m_settings.copies)
    {}
    void look(SiteResult& result, const Site& site, const Run& run, const cloud::Watch& watch) const;
    void reckon(SiteResult& result, const Site& site, const providers::PropertyReport& report) const;
    void readLedger(SiteResult& result) const;

    std::shared_ptr<cloud::Cloud> m_cloud;
    SiteSettings m_settings;
    mutable LocalCopies m_copies;
    providers::CityDatasets m_datasets;
    cloud::PromptTemplate m_prompt;
    RiskRules m_rules;
};

// A row without results yet.
SiteResult rowOf(const Site& site, int position = 0);

} // namespace holdfast::sites
