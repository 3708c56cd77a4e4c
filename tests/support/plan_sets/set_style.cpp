#include "tests/support/plan_sets/set_style.h"

#include <array>

namespace holdfast::support {

namespace {

constexpr std::size_t kRoles = std::size_t(Role::Count);
using Names = std::array<const char*, kRoles>;

// In the order of Role: Grid, GridText, Wall, Partition, Shear, ShearText, Door, Glazing, Holdown, Duct,
// Pipe, Beam, Joist, ServiceText, Dims, Title, Schedule, Furniture, Stair, Notes, Pattern, Slab.
constexpr Names kStandard{"S-GRID",           "S-GRID-IDEN", "A-WALL-FULL", "A-WALL-PRTN", "S-WALL-SHRW",
                          "S-WALL-SHRW-IDEN", "A-DOOR",      "A-GLAZ",      "S-HDWR",      "M-DUCT",
                          "P-PIPE",           "S-BEAM",      "S-JOIS",      "M-DUCT-IDEN", "S-ANNO-DIMS",
                          "G-ANNO-TTLB",      "S-ANNO-SCHD", "A-FURN",      "A-FLOR-STRS", "S-ANNO-NOTE",
                          "A-WALL-PATT",      "S-SLAB-EDGE", "S-SHEAR-OPT2"};
constexpr Names kOffice{"Grid Lines",      "Grid Lines", "walls",          "walls",    "Shear Walls",
                        "Shear Wall Text", "doors",      "windows",        "Holdowns", "hvac duct",
                        "plumbing",        "Beams",      "floor joists",   "notes",    "dimensions",
                        "title block",     "schedule",   "furniture",      "stairs",   "notes",
                        "hatch",           "slab edge",  "Shear Walls OLD"};
constexpr Names kOther{"GRIDLINELAYER", "GRIDBUBBLE", "WALL_EXT_INT", "WALL_INT_NB", "SWALL",
                       "SWALL_TAG",     "DR",         "WD",           "HD",          "MECH-DCT",
                       "PLUMB-SAN",     "FR-BEAM",    "FR-JOIST",     "TXT",         "DIM",
                       "BORDER",        "SCHED",      "FURN",         "STAIR",       "TXT",
                       "PATTERN",       "CONC",       "SWALL_OLD"};
constexpr Names kXref{
    "STR-GRID$0$S-GRID",   "STR-GRID$0$S-GRID-IDEN", "XARCH$0$A-WALL",      "XARCH$0$A-WALL-INTR",
    "XSTR$0$S-SHEAR",      "XSTR$0$S-SHEAR-TEXT",    "XARCH$0$A-DOOR",      "XARCH$0$A-GLAZ",
    "XSTR$0$S-HOLD",       "XMEP$0$M-HVAC-DUCT",     "XMEP$0$P-DOMW",       "XSTR$0$S-BEAM",
    "XSTR$0$S-JOIST",      "XMEP$0$M-ANNO-TEXT",     "S-ANNO-DIMS",         "G-ANNO-TTLB",
    "S-ANNO-SCHD",         "XARCH$0$A-FURN",         "XARCH$0$A-FLOR-STRS", "S-ANNO-NOTE",
    "XARCH$0$A-WALL-PATT", "XSTR$0$S-SLAB",          "XSTR$0$S-SHEAR-ALT"};
constexpr std::array<double, kRoles> kPens{0.18, 0.25, 0.35, 0.25, 0.5,  0.25, 0.18, 0.18,
                                           0.35, 0.25, 0.25, 0.35, 0.13, 0.18, 0.18, 0.5,
                                           0.18, 0.13, 0.18, 0.18, 0.13, 0.35, 0.5};
constexpr std::array<int, kRoles> kColors{1, 2, 7, 8, 6, 2, 3, 4, 6, 5, 150, 30,
                                          9, 2, 1, 7, 7, 8, 9, 2, 8, 4, 3};

const char* name(LayerHabit h)
{
    constexpr const char* kNames[]{"NCS layers", "office layers", "odd layers", "bound xrefs", "one layer"};
    return kNames[int(h)];
}
const char* name(WallHabit h)
{
    constexpr const char* kNames[]{"closed strips", "two faces",     "cleaned corners",
                                   "finishes",      "hatched walls", "solid walls"};
    return kNames[int(h)];
}
const char* name(ShearHabit h)
{
    constexpr const char* kNames[]{"own layer",    "tags only",         "line beside", "hatched shear",
                                   "filled shear", "single line shear", "heavy shear"};
    return kNames[int(h)];
}
const char* name(TagHabit h)
{
    constexpr const char* kNames[]{"text tags",      "mtext tags", "hexagons",   "diamonds",     "circles",
                                   "attribute tags", "leaders",    "split tags", "text on walls"};
    return kNames[int(h)];
}
const char* name(HoldownHabit h)
{
    constexpr const char* kNames[]{"hd blocks", "hd circles", "hd squares", "hd triangles", "hd text"};
    return kNames[int(h)];
}
const char* name(UnitHabit h)
{
    constexpr const char* kNames[]{"inches", "feet", "mm", "m", "wrong $INSUNITS", "unitless"};
    return kNames[int(h)];
}

void throwFileHabits(SetStyle& style, Dice& dice)
{
    style.units = UnitHabit(dice.weighted({5, 1.5, 2, 0.7, 1, 2}));
    style.oldDxf = dice.chance(0.15);
    style.blocks = dice.chance(0.25);
    style.layouts = !style.oldDxf && dice.chance(0.2);
    style.dimensionEntities = dice.chance(0.7);
    if (dice.chance(0.1))
        style.origin = {dice.real(2e5, 3e6), dice.real(2e5, 9e5)};
    style.reduction = dice.chance(0.2) ? 0.5 : 1;
    style.pageRotate = dice.pick<int>({0, 0, 0, 90, 270, 180});
    style.userUnit = dice.chance(0.1) ? 2 : 1;
    style.measured = dice.chance(0.2);
    style.pdfLayers = dice.chance(0.5);
    style.thinFills = dice.chance(0.15);
    style.strokedText = dice.chance(0.12);
    style.splitText = dice.chance(0.2);
    style.grey = dice.chance(0.3);
    style.oneFile = dice.chance(0.7);
    style.dpi = dice.pick<int>({150, 200, 200, 300});
    style.skew = dice.chance(0.7) ? dice.real(0.2, 2.0) * (dice.chance(0.5) ? 1 : -1) : 0;
    style.dirt = dice.real(0.1, 1);
}

// Habits of their own dice, so that a seed's other habits stay what they were. Scans keep theirs.
void throwManners(SetStyle& style, std::uint64_t seed)
{
    if (style.kind == SetKind::Scan)
        return;
    Dice dice(seed, "manners");
    const bool loose = style.tags == TagHabit::Text || style.tags == TagHabit::Paragraph
                       || style.tags == TagHabit::Leader;
    style.holdownInTag = dice.chance(0.15) && loose;
    style.levelInMark = dice.chance(0.08);
    style.mixedLetters = dice.chance(0.12);
    style.callouts = dice.chance(0.25);
    if (dice.chance(0.25))
        style.scheduleWords = dice.whole(5, 6);
}

} // namespace

SetStyle randomStyle(std::uint64_t seed, SetKind kind)
{
    Dice dice(seed, "style");
    SetStyle style;
    style.kind = kind;
    style.layers = LayerHabit(dice.weighted({4, 2, 1.5, 1.5, 2}));
    style.walls = WallHabit(dice.weighted({3, 3, 3, 1, 1.5, 1}));
    style.shear = ShearHabit(dice.weighted({3, 3, 1.5, 1.5, 1, 1, 1}));
    style.tags = TagHabit(dice.weighted({4, 1.5, 2, 1.5, 1, 1.5, 1.5, 1, 1}));
    style.holdowns = HoldownHabit(dice.weighted({3, 2, 1.5, 1, 1}));
    style.schedule = dice.chance(0.6) ? ScheduleHabit::OwnSheet : ScheduleHabit::OnPlans;
    style.titleBlock = dice.whole(0, 2);
    style.titleAttributes = dice.chance(0.4);
    if (dice.chance(0.2))
        style.rotation = dice.pick<double>({90, 15, 30, -22.5, 7.3, 45});
    style.plansASheet = dice.chance(0.12) ? 2 : 1;
    style.ruledSchedule = dice.chance(0.8);
    style.shuffledSchedule = dice.chance(0.4);
    style.scheduleWords = dice.whole(0, 4);
    style.titleWords = dice.whole(0, 3);
    style.noise = dice.chance(0.15) ? 0 : dice.real(0.4, 1);
    throwFileHabits(style, dice);
    style.sloppy = dice.chance(0.15);
    style.windowGaps = dice.chance(0.4);
    style.hidden = dice.chance(0.2);
    style.typical = dice.chance(0.12);
    style.cropped = dice.chance(0.15);
    throwManners(style, seed);
    return style;
}

std::string describe(const SetStyle& style)
{
    std::string words = std::string(name(style.layers)) + ", " + name(style.walls) + ", " + name(style.shear)
                        + ", " + name(style.tags) + ", " + name(style.holdowns);
    const auto also = [&](bool is, const std::string& what) {
        if (is)
            words += ", " + what;
    };
    if (style.kind == SetKind::Dxf) {
        also(true, name(style.units));
        also(style.oldDxf, "R12");
        also(style.blocks, "blocks");
        also(style.layouts, "layouts");
        also(style.origin.x != 0, "survey origin");
    } else {
        also(style.reduction != 1, "half size");
        also(style.pageRotate != 0, "/Rotate");
        also(style.userUnit != 1, "/UserUnit");
        also(style.measured, "/Measure");
        also(!style.pdfLayers, "no layers");
        also(style.thinFills, "thin fills");
        also(style.strokedText, "stroked text");
        also(style.splitText, "split text");
    }
    also(style.kind == SetKind::Scan, std::to_string(style.dpi) + " dpi");
    also(style.sloppy, "sloppy");
    also(style.hidden, "hidden scheme");
    also(style.typical, "typical floors");
    also(style.kind == SetKind::Pdf && style.cropped, "/CropBox");
    also(style.holdownInTag, "hold-downs in tags");
    also(style.levelInMark, "levels in marks");
    also(style.mixedLetters, "mixed letters");
    also(style.callouts, "callouts");
    also(style.scheduleWords > 4, "other headers");
    also(style.rotation != 0, "turned " + std::to_string(int(style.rotation)));
    also(style.plansASheet > 1, "several plans a sheet");
    also(style.schedule == ScheduleHabit::OnPlans, "schedule on plans");
    return words;
}

std::string layerOf(const SetStyle& style, Role role)
{
    const std::size_t i = std::size_t(role);
    switch (style.layers) {
    case LayerHabit::NationalStandard: return kStandard[i];
    case LayerHabit::Office: return kOffice[i];
    case LayerHabit::OtherOffice: return kOther[i];
    case LayerHabit::BoundXref: return kXref[i];
    case LayerHabit::OneLayer: break;
    }
    return "0";
}

double penOf(const SetStyle&, Role role)
{
    return kPens[std::size_t(role)];
}
int colorOf(const SetStyle&, Role role)
{
    return kColors[std::size_t(role)];
}

double inchesPerUnit(UnitHabit units)
{
    switch (units) {
    case UnitHabit::Feet: return 12;
    case UnitHabit::Millimetres: return 1 / 25.4;
    case UnitHabit::Metres: return 1 / 0.0254;
    default: return 1;
    }
}

int declaredUnit(UnitHabit units)
{
    switch (units) {
    case UnitHabit::Feet: return 2;
    case UnitHabit::Millimetres: return 4;
    case UnitHabit::Metres: return 6;
    case UnitHabit::WrongHeader: return 4; // says millimetres, drawn in inches
    case UnitHabit::Unitless: return 0;
    default: return 1;
    }
}

} // namespace holdfast::support
