#include "ui/scene/palette.h"

namespace holdfast::scene {

using solids::PartKind;

Paint paintOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Wall: return {{205, 180, 140}, 44};
    case PartKind::Slab: return {{170, 172, 176}, 150};
    case PartKind::Post: return {{214, 176, 122}};
    case PartKind::Rod: return {{112, 122, 134}};
    case PartKind::Coupler: return {{70, 78, 90}};
    case PartKind::Nut: return {{80, 88, 98}};
    case PartKind::Plate: return {{96, 106, 150}};
    case PartKind::TakeUpDevice: return {{196, 158, 48}};
    case PartKind::Anchor: return {{84, 84, 92}};
    case PartKind::Obstruction: return {{126, 156, 190}, 200};
    }
    return {{128, 128, 128}};
}

bool isGlass(PartKind kind)
{
    return kind == PartKind::Wall || kind == PartKind::Slab;
}

bool carriesTension(PartKind kind)
{
    switch (kind) {
    case PartKind::Rod: case PartKind::Coupler: case PartKind::Nut: case PartKind::Plate:
    case PartKind::TakeUpDevice: case PartKind::Anchor: return true;
    default: return false;
    }
}

} // namespace holdfast::scene
