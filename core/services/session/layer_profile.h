// What an office calls its layers, kept outside a project: the roles the engineer gave, to be given again to the
// next drawings of the same office. A file of resources/schema/layer_profile.schema.json.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/building/criteria.h"

namespace holdfast::session {

struct LayerRule {
    std::string pattern;     // a name, or with * and ?
    std::string role;        // "shear_wall"
};
HOLDFAST_FIELDS(LayerRule, pattern, role)
HOLDFAST_REQUIRED(LayerRule, pattern, role)

struct LayerProfile {
    std::string schema = "holdfast.layer_profile/1";
    std::string name;
    std::vector<LayerRule> layers;     // later ones win
};
HOLDFAST_FIELDS(LayerProfile, schema, name, layers)
HOLDFAST_REQUIRED(LayerProfile, schema, layers)

// Of the MapLayer overrides.
LayerProfile layerProfile(const building::DesignCriteria& criteria, const std::string& name);
Outcome saveLayerProfile(const LayerProfile& profile, const std::string& path);
// A file that is none, a role that is not known and an empty pattern are faults that name the place.
Result<LayerProfile> loadLayerProfile(const std::string& path);

} // namespace holdfast::session
