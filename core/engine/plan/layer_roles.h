// What a layer is for, by its name: US National CAD Standard names and the usual office names, any case, `_`
// or blank for `-`, bound or attached xref prefixes ("xref$0$A-WALL", "xref|A-WALL") stripped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

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

LayerRole layerRole(std::string_view name);
std::vector<LayerRole> layerRoles(const std::vector<std::string>& names);
// True for annotation and pattern layers of shear walls too ("S-SHEAR-PATT"), whose role is Annotation.
bool namesShearWall(std::string_view name);
// Ducts, pipes, beams ...: what a rod may hit.
bool isObstructionRole(LayerRole role);

} // namespace holdfast::plan
