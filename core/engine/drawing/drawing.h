// What the drafter drew, words kept: layers, blocks, entities with their handles, in drawing units. Meaning
// comes later (core/engine/plan, core/engine/detect).
//
// Entities are a structure of arrays: the head of each (kind, layer, handle, owner) in `head`, its numbers in
// one pool, its text in another. A million entities cost no million allocations.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/engine/base/finding.h"
#include "core/engine/base/reflect.h"
#include "core/engine/drawing/model_elements.h"
#include "core/engine/geometry/shapes.h"

namespace holdfast::drawing {

enum class EntityKind : std::uint8_t {
    Line, Polyline, Arc, Circle, Ellipse, Spline, Text, MText, Attrib, AttDef, Insert, Dimension, Leader,
    Hatch, Solid, Face3d, Point, Viewport, Infinite, Multiline, Other
};
HOLDFAST_NAMES(EntityKind, Line, Polyline, Arc, Circle, Ellipse, Spline, Text, MText, Attrib, AttDef, Insert,
               Dimension, Leader, Hatch, Solid, Face3d, Point, Viewport, Infinite, Multiline, Other)

struct Layer {
    std::string name;      // as written, xref prefix kept: "xref-A$0$A-WALL"
    std::int16_t color = 7;  // ACI
    std::string linetype;
    bool off = false;
    bool frozen = false;
    bool plotted = true;
    std::int16_t lineweight = -3;  // of the pen in 1/100 mm, -3 the default
};
HOLDFAST_FIELDS(Layer, name, color, linetype, off, frozen, plotted, lineweight)

// How a line is broken. ByLayer and ByBlock only in EntityHead.
enum class DashClass : std::uint8_t { Continuous, Dashed, Dotted, DashDot, ByLayer, ByBlock };
HOLDFAST_NAMES(DashClass, Continuous, Dashed, Dotted, DashDot, ByLayer, ByBlock)

// Head of one entity. `numbers` and `texts` are ranges in the drawing's pools; their meaning by kind:
//   Line      x1 y1 z1 x2 y2 z2
//   Polyline  flags(1 closed) count, then per vertex x y bulge       (LWPOLYLINE and POLYLINE, OCS applied)
//   Arc       cx cy cz r startRad endRad (ccw from start to end, in world after OCS)
//   Circle    cx cy cz r
//   Ellipse   cx cy majorX majorY ratio startParam endParam (ccw in world; an arc in a tilted plane is one)
//   Spline    degree closed, count, control x y ..., count, knots ..., count, weights ..., count, fit x y ...
//   Text, MText, Attrib, AttDef   x y height rotationRad halign valign widthFactor ; texts: value, tag or
//             style. halign 0 left 1 center 2 right 3 aligned 4 middle 5 fit, valign 0 baseline 1 bottom
//             2 middle 3 top; Attrib and AttDef have their flags (1 invisible, 2 constant) as eighth number
//   Insert    x y z sx sy rotationRad columns rows columnStep rowStep mirrored(0/1) ; texts: block name
//   Dimension kind measured defX defY textX textY p1x p1y p2x p2y angleRad ; texts: written text, block name.
//             kind 0 rotated, 1 aligned, 2 and 5 angular, 3 diameter, 4 radius, 6 ordinate
//   Leader    pathCount, per path: count, x y ... ; with a text: x y height rotationRad ; texts: the text
//   Hatch     solid pathCount, per path: count, x y ...  ; texts: pattern name
//   Solid     x1 y1 x2 y2 x3 y3 x4 y4
//   Face3d    12 numbers, hidden edges (bit i: the edge after corner i); a mesh is one for each of its faces
//   Point     x y z
//   Viewport  centerX centerY width height viewX viewY viewHeight twistRad id (view centre in model space)
//   Infinite  x y dx dy (XLINE, RAY)
//   Multiline pathCount, per path: count, x y ... ; one path a parallel of its style
//   Other     none ; texts: DXF type name
struct EntityHead {
    EntityKind kind = EntityKind::Other;
    bool visible = true;
    bool paperSpace = false;   // lies in a layout, not in model space
    DashClass dash = DashClass::ByLayer;
    std::int16_t color = 256;  // 256 by layer, 0 by block
    std::int16_t lineweight = -1;  // 1/100 mm; -1 by layer, -2 by block, -3 the default
    std::uint32_t layer = 0;   // index into Drawing::layers
    std::uint32_t block = 0;   // 0 = not in a block, else 1 + index into Drawing::blocks
    std::uint64_t handle = 0;  // 0 when the file gives none
    std::uint32_t firstNumber = 0, numberCount = 0;
    std::uint32_t firstText = 0, textCount = 0;
    std::uint32_t owner = 0;   // Attrib: 1 + index of its Insert; paper space: index into Drawing::layouts
};
HOLDFAST_FIELDS(EntityHead, kind, visible, paperSpace, dash, color, lineweight, layer, block, handle, firstNumber,
                numberCount, firstText, textCount, owner)

struct Block {
    std::string name;
    geometry::Point2 base;
    std::uint32_t firstEntity = 0, entityCount = 0;  // its entities are contiguous in Drawing::entities
};
HOLDFAST_FIELDS(Block, name, base, firstEntity, entityCount)

// A part of a page that says its own scale (PDF /VP with /Measure, ISO 32000-1 12.9). Where two overlap the
// later one counts.
struct MeasuredView {
    std::string name;
    geometry::Box2 box;              // on the layout, in its units
    double inchesPerPaperInch = 0;   // 96 at 1/8" = 1'-0"; 0 when it names no length unit known here
};
HOLDFAST_FIELDS(MeasuredView, name, box, inchesPerPaperInch)

struct Layout {
    std::string name;
    double paperWidth = 0, paperHeight = 0;  // in the layout's own units, 0 unknown
    std::vector<MeasuredView> views = {};
    bool scanned = false;    // a picture: its lines were traced and its texts recognised, nothing is exact
    double skewDegrees = 0;  // by which the picture was turned to stand straight
};
HOLDFAST_FIELDS(Layout, name, paperWidth, paperHeight, views, scanned, skewDegrees)

// $INSUNITS values as the DXF reference numbers them; the others are kept as Unitless.
enum class DrawingUnit : std::uint8_t { Unitless = 0, Inch = 1, Foot = 2, Mile = 3, Millimeter = 4, 
                                        Centimeter = 5, Meter = 6, Kilometer = 7, SurveyFoot = 21 };
HOLDFAST_NAMES(DrawingUnit, Unitless, Inch, Foot, Mile, Millimeter, Centimeter, Meter, Kilometer, SurveyFoot)

struct Header {
    std::string version;            // "AC1015"
    std::string codePage;           // "ANSI_1252"
    DrawingUnit units = DrawingUnit::Unitless;
    int measurement = -1;           // 0 imperial, 1 metric, -1 not said
    int linearUnits = -1;           // $LUNITS, -1 not said
    double dimensionFactor = 1.0;   // $DIMLFAC
};
HOLDFAST_FIELDS(Header, version, codePage, units, measurement, linearUnits, dimensionFactor)

enum class PaintOrigin : std::uint8_t {
    Stroke,      // a path painted with a pen
    Fill,        // a filled area
    ThinFill,    // the centre line of a filled sliver or of an outlined stroke
    Lettering,   // strokes that draw letters; a text recognised in them is Recognized
    Text,
    Traced,      // a line found in a picture
    Recognized   // a text read from strokes or from a picture, as sure as `certainty`
};
HOLDFAST_NAMES(PaintOrigin, Stroke, Fill, ThinFill, Lettering, Text, Traced, Recognized)

// How the page paints an entity.
struct PaintStyle {
    float width = 0;            // of the pen in paper inches, 0 the thinnest line, unknown, and fills
    std::uint32_t rgb = 0;      // 0xRRGGBB
    DashClass dash = DashClass::Continuous;
    PaintOrigin origin = PaintOrigin::Stroke;
    bool annotation = false;    // laid over the page (a reviewer's mark), not part of its content
    float certainty = 1;        // 0..1; below 1 only for Traced and Recognized
    auto operator<=>(const PaintStyle&) const = default;
};
HOLDFAST_FIELDS(PaintStyle, width, rgb, dash, origin, annotation, certainty)

struct Drawing {
    std::string path;
    std::string sha256;             // of the file's bytes, filled by who read them
    Header header;
    std::vector<Layer> layers;
    std::vector<Block> blocks;
    std::vector<Layout> layouts;    // paper-space ones only
    std::vector<EntityHead> entities;  // block entities first, then model space, then paper space
    std::vector<double> numbers;
    std::vector<std::string> texts;    // UTF-8
    std::vector<Finding> findings;  // what had to be skipped or repaired
    // Of a model in three dimensions; empty for a flat drawing.
    std::vector<ModelStorey> storeys;
    std::vector<ModelGrid> modelGrids;
    std::vector<ModelElement> elements;
    std::vector<PaintStyle> strokes = {};  // one for each of `entities`, or empty (DXF)
};
HOLDFAST_FIELDS(Drawing, path, sha256, header, layers, blocks, layouts, entities, numbers, texts, findings, storeys,
                modelGrids, elements, strokes)

} // namespace holdfast::drawing
