// The colours by which files tell the kinds of parts apart.
#pragma once

#include <cstdint>

#include "core/engine/solids/model.h"

namespace holdfast::solids {

struct PartColour {
    std::uint8_t red = 0, green = 0, blue = 0;
    double opacity = 1;
};

constexpr PartColour colourOf(PartKind kind)
{
    switch (kind) {
    case PartKind::Wall: return {205, 180, 140, 0.35};
    case PartKind::Rod: return {112, 122, 134};
    case PartKind::Coupler: return {70, 78, 90};
    case PartKind::Nut: return {80, 88, 98};
    case PartKind::Plate: return {96, 106, 150};
    case PartKind::TakeUpDevice: return {196, 158, 48};
    case PartKind::Post: return {214, 176, 122};
    case PartKind::Anchor: return {84, 84, 92};
    case PartKind::Obstruction: return {126, 156, 190, 0.8};
    case PartKind::Slab: return {170, 172, 176, 0.6};
    }
    return {};
}

} // namespace holdfast::solids
