// From a record to the numbers and texts of its kind (drawing.h says which). One function per DXF type.
#pragma once

#include <string_view>

#include "core/engine/ingest/entity_draft.h"

namespace holdfast::ingest {

using EntityReader = void (*)(EntityDraft&);

struct EntityType {
    std::string_view name;
    EntityKind kind;
    EntityReader read;
};

// The row of a DXF type name; the row of kind Other for names it does not know.
const EntityType& entityType(std::string_view name);

void readLine(EntityDraft&);
void readArc(EntityDraft&);
void readCircle(EntityDraft&);
void readEllipse(EntityDraft&);
void readSpline(EntityDraft&);
void readPoint(EntityDraft&);
void readInfinite(EntityDraft&);
void readLwPolyline(EntityDraft&);
void readSolid(EntityDraft&);
void readFace3d(EntityDraft&);
void readText(EntityDraft&);
void readAttribute(EntityDraft&);
void readMText(EntityDraft&);
void readMultiline(EntityDraft&);
void readInsert(EntityDraft&);
void readTable(EntityDraft&);
void readDimension(EntityDraft&);
void readLeader(EntityDraft&);
void readMultiLeader(EntityDraft&);
void readHatch(EntityDraft&);
void readViewport(EntityDraft&);
void readOther(EntityDraft&);

// An arc in plan as Arc, Circle or, when its plane is tilted, Ellipse.
void addArc(EntityDraft& draft, const drawing::EllipseArc& arc, double z);

} // namespace holdfast::ingest
