#include "core/engine/ingest/entity_readers.h"

#include <algorithm>

namespace holdfast::ingest {

namespace {

using enum EntityKind;

// Sorted by name. POLYLINE with its VERTEX records is assembled in polyline_assembly.cpp.
constexpr EntityType kTypes[] = {
    {"3DFACE", Face3d, readFace3d},
    {"ACAD_TABLE", Insert, readTable},
    {"ARC", Arc, readArc},
    {"ATTDEF", AttDef, readAttribute},
    {"ATTRIB", Attrib, readAttribute},
    {"CIRCLE", Circle, readCircle},
    {"DIMENSION", Dimension, readDimension},
    {"ELLIPSE", Ellipse, readEllipse},
    {"HATCH", Hatch, readHatch},
    {"INSERT", Insert, readInsert},
    {"LEADER", Leader, readLeader},
    {"LINE", Line, readLine},
    {"LWPOLYLINE", Polyline, readLwPolyline},
    {"MLINE", Multiline, readMultiline},
    {"MTEXT", MText, readMText},
    {"MULTILEADER", Leader, readMultiLeader},
    {"POINT", Point, readPoint},
    {"RAY", Infinite, readInfinite},
    {"SOLID", Solid, readSolid},
    {"SPLINE", Spline, readSpline},
    {"TEXT", Text, readText},
    {"TRACE", Solid, readSolid},
    {"VIEWPORT", Viewport, readViewport},
    {"XLINE", Infinite, readInfinite},
};
static_assert(std::ranges::is_sorted(kTypes, {}, &EntityType::name));

constexpr EntityType kOther{"", Other, readOther};

} // namespace

const EntityType& entityType(std::string_view name)
{
    const auto* found = std::ranges::lower_bound(kTypes, name, {}, &EntityType::name);
    return found != std::end(kTypes) && found->name == name ? *found : kOther;
}

void readOther(EntityDraft& draft) { draft.addText(std::string(draft.type())); }

} // namespace holdfast::ingest
