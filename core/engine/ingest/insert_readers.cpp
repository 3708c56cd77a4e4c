// INSERT and ACAD_TABLE, which is an insert of the block that pictures it.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"

namespace holdfast::ingest {

void readInsert(EntityDraft& draft)
{
    const auto [x, y, z, sx, sy, degrees] = draft.reals<10, 20, 30, 41, 42, 50>({0, 0, 0, 1, 1, 0});
    const auto [columnStep, rowStep] = draft.reals<44, 45>();
    const double columns = double(std::max<std::int64_t>(draft.integerOr(70, 1), 1));
    const double rows = double(std::max<std::int64_t>(draft.integerOr(71, 1), 1));
    const Point3 at = draft.ocs().toWorld({x, y, z});
    draft.add({at.x, at.y, at.z, sx, sy, degrees * std::numbers::pi / 180, columns, rows, columnStep, rowStep,
               draft.ocs().isMirrored() ? 1.0 : 0.0});
    draft.addText(draft.decoded(2));
}

void readTable(EntityDraft& draft)
{
    const Group* name = nullptr;
    for (const Group& group : draft.groups())
        if (group.code == 2 && name == nullptr)
            name = &group;  // later ones are field names of its cells
    const auto first = [&](int code, double otherwise) {
        for (const Group& group : draft.groups())
            if (group.code == code)
                return draft.real(group);
        return otherwise;
    };
    const double rotation = std::atan2(first(21, 0), first(11, 1));
    draft.add({first(10, 0), first(20, 0), first(30, 0), 1, 1, rotation, 1, 1, 0, 0, 0});
    draft.addText(name != nullptr ? draft.decode(name->text()) : std::string());
}

} // namespace holdfast::ingest
