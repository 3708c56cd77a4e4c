#include "core/engine/pipeline/stage_criteria.h"

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
    case Stage::Compliance:
    case Stage::Audit: return forEngineering(all);
    case Stage::Clash: return forClash(all);
    case Stage::Revision: return {};
    case Stage::Confidence:
    case Stage::Report: return all;
    }
    bug("a stage without criteria");
}

} // namespace holdfast::pipeline
