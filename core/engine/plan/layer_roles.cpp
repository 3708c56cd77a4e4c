#include "core/engine/plan/layer_roles.h"

#include <algorithm>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

std::string withoutXref(std::string_view name)
{
    if (const auto bar = name.rfind('|'); bar != std::string_view::npos)
        name.remove_prefix(bar + 1);
    if (const auto bound = name.rfind('$'); bound != std::string_view::npos)
        name.remove_prefix(bound + 1);
    return plainWords(name);
}

std::string comparable(std::string_view layer)
{
    std::string name = withoutXref(layer);
    std::ranges::replace(name, '_', '-');
    std::ranges::replace(name, ' ', '-');
    return name;
}

bool containsAny(std::string_view name, std::initializer_list<std::string_view> parts)
{
    return std::ranges::any_of(parts, [&](std::string_view part) { return contains(name, part); });
}

bool isAnnotation(const std::vector<std::string>& tokens, const std::string& name)
{
    return name == "DEFPOINTS"
        || hasAnyToken(tokens,
                       {"DIMS",       "DIM",   "TEXT",   "TXT",      "NOTE",  "NOTES", "IDEN", "SYMB",
                        "TTLB",       "TITLE", "SCHD",   "SCHEDULE", "LEGN",  "NPLT",  "PATT", "ANNO",
                        "TAG",        "TAGS",  "BORDER", "VIEWPORT", "VPORT", "REVC",  "REDL", "DIMENSION",
                        "DIMENSIONS", "KEYN",  "MARK",   "MARKS",    "LABEL", "LABELS"});
}

bool isHoldown(const std::vector<std::string>& tokens, const std::string& name)
{
    return containsAny(name, {"HOLDOWN", "HOLDDOWN", "HOLD-DOWN", "TIEDOWN", "TIE-DOWN"})
        || hasAnyToken(tokens,
                       {"HDWR", "HOLD", "HDN", "HD", "HDS", "HLDN", "ANCH", "ABLT", "ATS", "ROD", "RODS",
                        "TIE", "CTR", "HDOWN"});
}

bool isShearWall(const std::vector<std::string>& tokens, const std::string& name)
{
    return containsAny(name, {"SHEAR", "SHRW", "SHWL", "SWALL", "SHR-WALL", "WALL-SHR"})
        || hasAnyToken(tokens, {"SW", "SHW", "SHR", "LATERAL"});
}

LayerRole serviceRole(const std::vector<std::string>& tokens, const std::string& name)
{
    const std::string discipline = tokens.empty() ? "" : tokens.front();
    const bool fire = discipline == "F" || discipline == "FP" || discipline == "FS";
    if (containsAny(name, {"SPRINKLER", "SPRN", "SPKL"}) || (fire && containsAny(name, {"PIPE", "SPR"})))
        return LayerRole::Sprinkler;
    if (containsAny(name, {"CABLE", "TRAY", "CTRAY"}))
        return LayerRole::CableTray;
    if (containsAny(name, {"CONDUIT", "COND-", "CNDT"})
        || (discipline == "E" && containsAny(name, {"POWR", "COND"})))
        return LayerRole::Conduit;
    if (containsAny(name, {"DUCT", "HVAC"}))
        return LayerRole::Duct;
    if (containsAny(name, {"PIPE", "PLUMB", "SANR", "DOMW", "STRM"}) || discipline == "P")
        return LayerRole::Pipe;
    if (discipline == "M" || discipline == "E" || fire)
        return LayerRole::Mechanical;
    return LayerRole::Other;
}

LayerRole framingRole(const std::vector<std::string>& tokens, const std::string& name)
{
    if (containsAny(name, {"HEADER", "HDR"}))
        return LayerRole::Header;
    if (containsAny(name, {"BEAM", "GIRD", "GLB", "GLULAM"}))
        return LayerRole::Beam;
    if (containsAny(name,
                    {"COLS", "COLUMN", "JOIS", "FRAM", "POST", "SLAB", "FNDN", "FOUNDATION", "BRAC", "TRUS",
                     "FOOT", "STEM", "FTG", "ROOF"})
        || hasAnyToken(tokens,
                       {"COL", "CONC", "FURN", "FLOR", "EQPM", "STAIR", "STRS", "FIXT", "CASE", "CLNG"}))
        return LayerRole::Structure;
    return LayerRole::Other;
}

} // namespace

bool namesShearWall(std::string_view layer)
{
    const std::string name = comparable(layer);
    return isShearWall(tokensOf(name), name);
}

LayerRole layerRole(std::string_view layer)
{
    const std::string name = comparable(layer);
    const auto tokens = tokensOf(name);
    if (contains(name, "GRID") || hasAnyToken(tokens, {"AXIS", "AXES"}))
        return LayerRole::Grid;
    if (isHoldown(tokens, name))
        return LayerRole::Holdown;
    if (isAnnotation(tokens, name))
        return LayerRole::Annotation;
    if (isShearWall(tokens, name))
        return LayerRole::ShearWall;
    if (containsAny(name, {"HEAD"}) && contains(name, "DOOR"))
        return LayerRole::Opening;
    if (containsAny(name, {"DOOR", "GLAZ", "WIND", "OPENING", "OPNG", "JAMB"}))
        return LayerRole::Opening;
    if (const LayerRole role = serviceRole(tokens, name); role != LayerRole::Other)
        return role;
    const bool foundation = containsAny(name, {"STEM", "FOOT", "FNDN", "FOUNDATION", "RETAIN"});
    if (contains(name, "WALL") && !foundation)
        return LayerRole::Wall;
    if (hasAnyToken(tokens, {"WALLS", "STUD", "STUDS", "PARTITION", "PARTITIONS"}))
        return LayerRole::Wall;
    return framingRole(tokens, name);
}

std::vector<LayerRole> layerRoles(const std::vector<std::string>& names)
{
    std::vector<LayerRole> roles;
    for (const std::string& name : names)
        roles.push_back(layerRole(name));
    return roles;
}

bool isObstructionRole(LayerRole role)
{
    switch (role) {
    case LayerRole::Beam:
    case LayerRole::Header:
    case LayerRole::Duct:
    case LayerRole::Pipe:
    case LayerRole::Conduit:
    case LayerRole::Sprinkler:
    case LayerRole::CableTray:
    case LayerRole::Mechanical: return true;
    default: return false;
    }
}

} // namespace holdfast::plan
