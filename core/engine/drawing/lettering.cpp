#include "core/engine/drawing/lettering.h"

namespace holdfast::drawing {

void dropLettering(Linework& marks)
{
    const auto isLetter = [&](const auto& mark) { return marks.paints[mark.paint].origin == PaintOrigin::Lettering; };
    std::erase_if(marks.strokes, isLetter);
    std::erase_if(marks.arcs, isLetter);
}

} // namespace holdfast::drawing
