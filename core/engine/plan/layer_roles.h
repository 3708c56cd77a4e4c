// What a layer is for, by its name: US National CAD Standard names and the usual office names, any case, `_`
// or blank for `-`, bound or attached xref prefixes ("xref$0$A-WALL", "xref|A-WALL") stripped.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/building/criteria.h"

namespace holdfast::plan {

enum class LayerRole {
    Other,
    Grid,
    Wall,
    ShearWall,
    Holdown,
    Opening,
    Beam,
    Header,
    Duct,
    Pipe,
    Conduit,
    Sprinkler,
    CableTray,
    Mechanical,
    Structure,
    Annotation
};

HOLDFAST_NAMES(LayerRole, Other, Grid, Wall, ShearWall, Holdown, Opening, Beam, Header, Duct, Pipe, Conduit, Sprinkler,
               CableTray, Mechanical, Structure, Annotation)

LayerRole layerRole(std::string_view name);
// By the engineer's MapLayer overrides where one names the layer, by the name of the layer elsewhere.
std::vector<LayerRole> layerRoles(const std::vector<std::string>& names, const building::DesignCriteria& criteria);
// True for annotation and pattern layers of shear walls too ("S-SHEAR-PATT"), whose role is Annotation; a layer
// that is mapped is what it is mapped to.
bool namesShearWall(std::string_view name, const building::DesignCriteria& criteria);

// The last MapLayer override that names the layer and a role, or null. A target is a name or a pattern with *
// and ?, in any case, with or without the prefix of an xref.
const building::Override* mappingOf(std::string_view layer, const building::DesignCriteria& criteria);
// "shear_wall", "Shear wall", "other"; nullopt when there is no such role.
std::optional<LayerRole> layerRoleNamed(std::string_view word);
// Ducts, pipes, beams ...: what a rod may hit.
bool isObstructionRole(LayerRole role);

} // namespace holdfast::plan
