#include "core/engine/plan/layer_roles.h"

#include <algorithm>

#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

std::string_view withoutXref(std::string_view name)
{
    if (const auto bar = name.rfind('|'); bar != std::string_view::npos)
        name.remove_prefix(bar + 1);
    if (const auto bound = name.rfind('$'); bound != std::string_view::npos)
        name.remove_prefix(bound + 1);
    return name;
}

// * any run of characters, ? one. Linear but for the runs, without recursion.
bool matchesPattern(std::string_view name, std::string_view pattern)
{
    std::size_t n = 0, p = 0, star = std::string_view::npos, held = 0;
    while (n < name.size())
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            held = n;
        } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n])) {
            ++p;
            ++n;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            n = ++held;
        } else {
            return false;
        }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::string comparable(std::string_view layer)
{
    std::string name = plainWords(withoutXref(layer));
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
    return containsAny(name, {"HOLDOWN", "HOLDDOWN", "HOLD-DOWN", "TIEDOWN", "TIE-DOWN", "HOLDN"})
        || hasAnyToken(tokens,
                       {"HDWR", "HOLD", "HDN", "HD", "HDS", "HLDN", "ANCH", "ABLT", "ATS", "ROD", "RODS",
                        "TIE", "CTR", "HDOWN", "HDU", "STHD", "PHD", "TDWN", "HD1", "HD2", "HD3", "HD4", "HD5"});
}

bool isShearWall(const std::vector<std::string>& tokens, const std::string& name)
{
    return containsAny(name, {"SHEAR", "SHRW", "SHWL", "SWALL", "SHR-WALL", "WALL-SHR", "SHTHG-WALL"})
        || hasAnyToken(tokens, {"SW", "SHW", "SHR", "SHTW", "LATERAL", "LATL"});
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
    if (containsAny(name, {"DUCT", "HVAC", "SUPPLY-AIR", "RETURN-AIR"}))
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

std::optional<LayerRole> layerRoleNamed(std::string_view word)
{
    const std::string bare = bareMark(word);
    for (const auto& [role, name] : enumNames(std::type_identity<LayerRole>{}))
        if (bare == bareMark(name))
            return role;
    return std::nullopt;
}

const building::Override* mappingOf(std::string_view layer, const building::DesignCriteria& criteria)
{
    const building::Override* found = nullptr;
    const std::string whole = plainWords(layer), bare = plainWords(withoutXref(layer));
    for (const building::Override& o : criteria.overrides) {
        if (o.action != building::OverrideAction::MapLayer || !layerRoleNamed(o.value))
            continue;
        const std::string pattern = plainWords(o.target);
        if (matchesPattern(whole, pattern) || matchesPattern(bare, pattern))
            found = &o;
    }
    return found;
}

bool namesShearWall(std::string_view layer, const building::DesignCriteria& criteria)
{
    if (const building::Override* mapped = mappingOf(layer, criteria))
        return layerRoleNamed(mapped->value) == LayerRole::ShearWall;
    const std::string name = comparable(layer);
    return isShearWall(tokensOf(name), name);
}

LayerRole layerRole(std::string_view layer)
{
    const std::string name = comparable(layer);
    const auto tokens = tokensOf(name);
    const bool ceiling = containsAny(name, {"CLNG", "CEIL"});  // A-CLNG-GRID is of ceiling tiles
    if ((contains(name, "GRID") && !ceiling) || containsAny(name, {"COLUMN-LINE", "COL-LINE", "COLLINE", "BUBBLE"})
        || hasAnyToken(tokens, {"AXIS", "AXES"}))
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
    if (hasAnyToken(tokens, {"STUD", "STUDS", "PARTITION", "PARTITIONS", "PARTN", "PRTN", "BRNG"}))
        return LayerRole::Wall;
    return framingRole(tokens, name);
}

std::vector<LayerRole> layerRoles(const std::vector<std::string>& names, const building::DesignCriteria& criteria)
{
    std::vector<LayerRole> roles;
    for (const std::string& name : names) {
        const building::Override* mapped = mappingOf(name, criteria);
        roles.push_back(mapped ? *layerRoleNamed(mapped->value) : layerRole(name));
    }
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
