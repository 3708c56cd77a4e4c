// Strokes that may be faces of walls, gathered by how they are drawn.
//
// Where layers tell walls, a style is a layer. Where they do not (PDF without layers, one layer for all, exploded
// files), it is a layer with a pen: width, colour and dash. Edges of solid fills are strokes of a filled style. On a
// scanned sheet pens mean nothing: there is one style, and what leans less than a degree and a half from a direction
// in which much is drawn is turned into it.
#pragma once

#include <vector>

#include "core/engine/detect/plan_view.h"

namespace holdfast::detect {

struct StrokeStyle {
    std::uint32_t layer = 0;   // index into Linework::layers
    drawing::PaintStyle pen;   // the default where layers tell walls
    bool shear = false;        // on a shear wall layer
    bool filled = false;       // edges of solid fills
};

struct StyledStrokes {
    std::vector<drawing::Stroke> strokes;  // Stroke::layer is an index into `styles`
    std::vector<StrokeStyle> styles;
};

// Whether any stroke or fill lies on a wall layer.
bool hasWallLayer(const PlanView& view);
bool isWallRole(plan::LayerRole role);

StyledStrokes strokesOnWallLayers(const PlanView& view);
// Strokes of no known role: no grid, annotation, opening, service; no letters, no reviewer's marks.
StyledStrokes strokesByPen(const PlanView& view);

} // namespace holdfast::detect
