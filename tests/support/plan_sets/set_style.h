// How an office draws a set: everything about it that is not the building, thrown by the seed.
#pragma once

#include <string>
#include <vector>

#include "tests/support/plan_sets/dice.h"
#include "tests/support/plan_sets/picture.h"

namespace holdfast::support {

enum class SetKind { Dxf, Pdf, Scan };
enum class LayerHabit { NationalStandard, Office, OtherOffice, BoundXref, OneLayer };
enum class WallHabit { Strips, Faces, Cleaned, Finishes, Hatched, Solid };
// How a shear wall is told from other walls, beside its tag.
enum class ShearHabit { OwnLayer, TagOnly, Beside, Hatched, Filled, SingleLine, Heavy };
enum class TagHabit { Text, Paragraph, Hexagon, Diamond, Circle, Attribute, Leader, Split, OnWall };
enum class HoldownHabit { Attribute, CircleAndText, FilledSquare, Triangle, TextOnly };
enum class ScheduleHabit { OwnSheet, OnPlans };
enum class UnitHabit { Inches, Feet, Millimetres, Metres, WrongHeader, Unitless };

struct SetStyle {
    SetKind kind = SetKind::Dxf;
    LayerHabit layers = LayerHabit::NationalStandard;
    WallHabit walls = WallHabit::Strips;
    ShearHabit shear = ShearHabit::OwnLayer;
    TagHabit tags = TagHabit::Text;
    HoldownHabit holdowns = HoldownHabit::Attribute;
    ScheduleHabit schedule = ScheduleHabit::OwnSheet;
    UnitHabit units = UnitHabit::Inches;
    int titleBlock = 0; // layout 0 strip at the right, 1 strip below, 2 corner box
    bool titleAttributes = false;
    double rotation = 0;  // of the building on the sheet, degrees
    double ratio = 96;    // real to paper
    bool oldDxf = false;  // R12
    bool blocks = false;  // walls in nested, mirrored blocks
    bool layouts = false; // paper space with a viewport
    bool dimensionEntities = true;
    int plansASheet = 1;
    bool ruledSchedule = true, shuffledSchedule = false;
    int scheduleWords = 0;
    int titleWords = 0;
    bool sloppy = false;     // faces in pieces that overlap, drawn twice, a quarter inch off
    bool windowGaps = false; // faces stop at windows
    bool hidden = false;     // an earlier scheme lies on a layer that is off
    bool typical = false;    // one sheet for all stories between the lowest and the highest
    double noise = 1;        // share of the furniture, notes and joists that real sheets carry
    bool holdownInTag = false;  // "SW4 / HD3": no symbol beside it
    bool levelInMark = false;   // "L2-SW3" where the schedule says SW3
    bool mixedLetters = false;  // tags of several heights
    bool callouts = false;      // notes outside with leaders across the walls
    geometry::Point2 origin; // far from zero where the file keeps survey coordinates, in
    // PDF
    double reduction = 1; // 0.5 half size
    int pageRotate = 0;   // /Rotate
    double userUnit = 1;
    bool measured = false; // /VP with /Measure
    bool pdfLayers = true;
    bool thinFills = false, strokedText = false, splitText = false, grey = false;
    bool cropped = false; // /CropBox within the /MediaBox
    bool oneFile = true;  // all sheets in one PDF
    // Scan
    int dpi = 200;
    double skew = 0;   // degrees
    double dirt = 0.5; // 0..1
};

SetStyle randomStyle(std::uint64_t seed, SetKind kind);
std::string describe(const SetStyle& style);

std::string layerOf(const SetStyle& style, Role role);
double penOf(const SetStyle& style, Role role); // mm on paper
int colorOf(const SetStyle& style, Role role);  // ACI
double inchesPerUnit(UnitHabit units);          // of the DXF
int declaredUnit(UnitHabit units);              // $INSUNITS

} // namespace holdfast::support
