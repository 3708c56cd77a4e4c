#include "core/engine/pipeline/stage_criteria.h"

#include <algorithm>

namespace holdfast::pipeline {

namespace {

building::DesignCriteria forReading(const building::DesignCriteria& all)
{
    building::DesignCriteria seen;
    seen.stories = all.stories;
    seen.overrides = all.overrides;
    return seen;
}

// Everything that makes numbers; names, dates and clearances do not.
building::DesignCriteria forEngineering(const building::DesignCriteria& all)
{
    building::DesignCriteria seen = all;
    seen.project = {};
    seen.clearances = {};
    seen.overrides.clear();
    seen.confirmed.clear();
    return seen;
}

// Whether the engineer has confirmed rho = 1.0 decides a rule (ASCE 7 12.3.4.2).
building::DesignCriteria forCompliance(const building::DesignCriteria& all)
{
    building::DesignCriteria seen = forEngineering(all);
    const std::string rho = "seismic.rho";
    if (std::find(all.confirmed.begin(), all.confirmed.end(), rho) != all.confirmed.end())
        seen.confirmed = {rho};
    return seen;
}

building::DesignCriteria forClash(const building::DesignCriteria& all)
{
    building::DesignCriteria seen;
    seen.stories = all.stories;
    seen.clearances = all.clearances;
    return seen;
}

} // namespace

building::DesignCriteria criteriaFor(Stage stage, const building::DesignCriteria& all)
{
    switch (stage) {
    case Stage::Ingest: return {};
    case Stage::Plan:
    case Stage::Detect: return forReading(all);
    case Stage::Loads:
    case Stage::LoadPath:
    case Stage::Rods:
    case Stage::Solids:
    case Stage::Audit: return forEngineering(all);
    case Stage::Compliance: return forCompliance(all);
    case Stage::Clash: return forClash(all);
    case Stage::Revision: return {};
    case Stage::Confidence:
    case Stage::Report: return all;
    }
    bug("a stage without criteria");
}

} // namespace holdfast::pipeline
