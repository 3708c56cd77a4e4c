// A sheet as flat marks: blocks expanded, object coordinate systems applied, layer 0 and by-block resolved,
// invisible layers left out. In drawing units. Every mark knows the entity it came from.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/base/run.h"
#include "core/engine/drawing/drawing.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::drawing {

// Where a mark comes from: the handle of the entity, and of the outermost insert when it sits in a block.
struct Source {
    std::uint64_t handle = 0;
    std::uint64_t insert = 0;
};
HOLDFAST_FIELDS(Source, handle, insert)

struct Stroke {              // a line, or one straight edge of a polyline, solid or leader
    geometry::Segment2 line;
    std::uint32_t layer = 0; // index into Linework::layers
    Source source;
    std::uint32_t paint = 0; // index into Linework::paints
};
HOLDFAST_FIELDS(Stroke, line, layer, source, paint)

struct ArcMark {             // arcs and circles; sweep 2*pi is a circle. Ellipses and splines become strokes.
    geometry::Point2 center;
    double radius = 0, start = 0, sweep = 0;
    std::uint32_t layer = 0;
    Source source;
    std::uint32_t paint = 0; // index into Linework::paints
};
HOLDFAST_FIELDS(ArcMark, center, radius, start, sweep, layer, source, paint)

struct TextMark {            // formatting codes stripped, \P kept as line breaks
    std::string text;
    geometry::Point2 at;     // insertion point
    double height = 0, rotation = 0;
    std::uint32_t layer = 0;
    Source source;
    geometry::Point2 middle; // of the text's box: exact for centred text, estimated from its length otherwise
    std::uint32_t paint = 0; // index into Linework::paints
};
HOLDFAST_FIELDS(TextMark, text, at, height, rotation, layer, source, middle, paint)

struct SymbolMark {          // an insert as such, beside its expanded contents
    std::string block;
    geometry::Point2 at;
    double rotation = 0, scaleX = 1, scaleY = 1;
    std::vector<std::pair<std::string, std::string>> attributes;  // tag, value
    std::uint32_t layer = 0;
    int depth = 0;           // 0: placed on the sheet, 1: inside another block ...
    Source source;
};
HOLDFAST_FIELDS(SymbolMark, block, at, rotation, scaleX, scaleY, attributes, layer, depth, source)

struct DimensionMark {       // of lengths only: angular and ordinate dimensions are left out
    double measured = 0;     // drawing units, before $DIMLFAC
    std::string written;     // what is printed, "" or "<>" when it is the measured value
    geometry::Point2 from, to;  // extension line origins
    std::uint32_t layer = 0;
    Source source;
};
HOLDFAST_FIELDS(DimensionMark, measured, written, from, to, layer, source)

struct FillMark {            // hatch boundaries and solids as closed rings
    std::vector<geometry::Point2> ring;
    bool solid = false;
    std::uint32_t layer = 0;
    Source source;
    std::uint32_t paint = 0; // index into Linework::paints
};
HOLDFAST_FIELDS(FillMark, ring, solid, layer, source, paint)

struct ViewMark {            // a window of a layout into model space
    geometry::Point2 center; // on the layout
    double width = 0, height = 0;
    geometry::Point2 viewCenter;  // in model space
    double viewHeight = 0, twist = 0;  // viewHeight / height is the scale
    Source source;
};
HOLDFAST_FIELDS(ViewMark, center, width, height, viewCenter, viewHeight, twist, source)

struct Linework {
    std::vector<std::string> layers;   // effective layer names
    std::vector<Stroke> strokes;
    std::vector<ArcMark> arcs;
    std::vector<TextMark> texts;
    std::vector<SymbolMark> symbols;
    std::vector<DimensionMark> dimensions;
    std::vector<FillMark> fills;
    geometry::Box2 extents;
    std::vector<ViewMark> views;
    std::vector<PaintStyle> paints = {{}};  // pens, colours and dashes, each once; by layer and by block resolved
};
HOLDFAST_FIELDS(Linework, layers, strokes, arcs, texts, symbols, dimensions, fills, extents, views, paints)

// Which part of a drawing is one sheet: model space (-1) or a layout by index.
struct SheetSpace {
    int layout = -1;
};
HOLDFAST_FIELDS(SheetSpace, layout)

// Fault LimitExceeded when inserts nest deeper than 64, or expand to more than 20 million marks or 1 million
// inserts; a block that contains itself is expanded once and reported by the reader.
Result<Linework> linework(const Drawing& drawing, SheetSpace space, const Run& run);

} // namespace holdfast::drawing
