// Pages written by hand, so that every number is known: 72 units are one inch.
#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include "tests/core/engine/pdf/small_pdf.h"

namespace {

using namespace holdfast;
using drawing::DashClass;
using drawing::Drawing;
using drawing::EntityHead;
using drawing::EntityKind;
using drawing::PaintOrigin;
using small_pdf::File;
using small_pdf::Page;

constexpr double kNear = 1e-6;

Drawing drawn(const std::string& bytes)
{
    auto reading = small_pdf::read(bytes);
    EXPECT_TRUE(reading.ok()) << (reading.ok() ? "" : describe(reading.fault()));
    return reading.ok() ? std::move(reading->drawing) : Drawing{};
}

Drawing drawnPage(const std::string& content)
{
    Page page;
    page.content = content;
    page.resources = small_pdf::kHelvetica;
    return drawn(small_pdf::onePage(page));
}

std::vector<double> numbersOf(const Drawing& d, std::size_t entity)
{
    if (entity >= d.entities.size()) {
        ADD_FAILURE() << "there is no entity " << entity;
        return std::vector<double>(32, NAN);
    }
    const EntityHead& head = d.entities[entity];
    std::vector<double> numbers(d.numbers.begin() + head.firstNumber,
                                d.numbers.begin() + head.firstNumber + head.numberCount);
    numbers.resize(std::max<std::size_t>(numbers.size(), 32), NAN);
    return numbers;
}

std::vector<EntityKind> kinds(const Drawing& d)
{
    std::vector<EntityKind> all;
    for (const EntityHead& head : d.entities)
        all.push_back(head.kind);
    return all;
}

void expectLine(const Drawing& d, std::size_t entity, double x1, double y1, double x2, double y2)
{
    const auto n = numbersOf(d, entity);
    EXPECT_EQ(d.entities.at(entity).kind, EntityKind::Line);
    EXPECT_NEAR(n[0], x1, kNear);
    EXPECT_NEAR(n[1], y1, kNear);
    EXPECT_NEAR(n[3], x2, kNear);
    EXPECT_NEAR(n[4], y2, kNear);
}

bool hasFinding(const Drawing& d, const std::string& rule)
{
    return std::ranges::any_of(d.findings, [&](const Finding& f) { return f.rule == rule; });
}

TEST(PdfPages, APageIsALayoutInPaperInches)
{
    const Drawing d = drawnPage("72 36 m 360 36 l S");
    ASSERT_EQ(d.layouts.size(), 1u);
    EXPECT_EQ(d.layouts[0].name, "Page 1");
    EXPECT_NEAR(d.layouts[0].paperWidth, 10, kNear);
    EXPECT_NEAR(d.layouts[0].paperHeight, 5, kNear);
    EXPECT_EQ(d.header.units, drawing::DrawingUnit::Inch);
    EXPECT_EQ(d.header.version, "PDF-1.6");
    ASSERT_EQ(d.entities.size(), 1u);
    EXPECT_TRUE(d.entities[0].paperSpace);
    EXPECT_EQ(d.entities[0].owner, 0u);
    expectLine(d, 0, 1, 0.5, 5, 0.5);
}

TEST(PdfPages, TurnedPagesStandUpright)
{
    Page page;
    page.content = "72 36 m 360 36 l S";
    page.entries = "/Rotate 90";
    const Drawing d = drawn(small_pdf::onePage(page));
    EXPECT_NEAR(d.layouts.at(0).paperWidth, 5, kNear);
    EXPECT_NEAR(d.layouts.at(0).paperHeight, 10, kNear);
    // Turned clockwise (x, y) goes to (y, width - x): (1, 0.5) to (0.5, 9), (5, 0.5) to (0.5, 5).
    expectLine(d, 0, 0.5, 9, 0.5, 5);
}

TEST(PdfPages, UserUnitAndCropBoxAreHonoured)
{
    Page page;
    page.content = "108 72 m 360 72 l S  0 0 m 720 0 l S";
    page.entries = "/UserUnit 2 /CropBox [36 36 396 216]";
    const Drawing d = drawn(small_pdf::onePage(page));
    EXPECT_NEAR(d.layouts.at(0).paperWidth, 10, kNear); // 360 units of 1/36 in
    EXPECT_NEAR(d.layouts.at(0).paperHeight, 5, kNear);
    ASSERT_EQ(d.entities.size(), 1u); // the second line lies outside
    expectLine(d, 0, 2, 1, 9, 1);     // (108 - 36) / 36, (72 - 36) / 36, (360 - 36) / 36
}

TEST(PdfPages, PenColourAndDashAreKept)
{
    const Drawing d =
        drawnPage("1 0 0 RG 1.44 w 0 0 m 72 0 l S  [6 3] 0 d 0 9 m 72 9 l S  [12 3 2 3] 0 d 0 18 m 72 18 l S "
                  "[1 3] 0 d 0 27 m 72 27 l S  [] 0 d 0 36 m 72 36 l S");
    ASSERT_EQ(d.entities.size(), 5u);
    ASSERT_EQ(d.strokes.size(), 5u);
    EXPECT_NEAR(d.strokes[0].width, 0.02, kNear);
    EXPECT_EQ(d.strokes[0].rgb, 0xFF0000u);
    EXPECT_EQ(d.strokes[0].dash, DashClass::Continuous);
    EXPECT_EQ(d.strokes[1].dash, DashClass::Dashed);
    EXPECT_EQ(d.strokes[2].dash, DashClass::DashDot);
    EXPECT_EQ(d.strokes[3].dash, DashClass::Dotted);
    EXPECT_EQ(d.strokes[4].dash, DashClass::Continuous);
}

TEST(PdfPages, ThePenComesBackWithTheGraphicsState)
{
    const Drawing d = drawnPage("q 1 0 0 RG 7.2 w [6 3] 0 d 0 0 m 72 0 l S Q 0 9 m 72 9 l S");
    ASSERT_EQ(d.strokes.size(), 2u);
    EXPECT_EQ(d.strokes[1].rgb, 0u);
    EXPECT_NEAR(d.strokes[1].width, 1.0 / 72, kNear);
    EXPECT_EQ(d.strokes[1].dash, DashClass::Continuous);
}

TEST(PdfPages, TouchingPiecesOfOneLineJoin)
{
    const Drawing d =
        drawnPage("0 0 m 72 0 l S 72 0 m 144 0 l S 144 0 m 144 72 l S 0 20 m 72 20 l S 80 20 m 144 20 l S");
    ASSERT_EQ(d.entities.size(), 4u);
    expectLine(d, 0, 0, 0, 2, 0);
    expectLine(d, 1, 2, 0, 2, 1);
}

TEST(PdfPages, FourBeziersAreACircleAndOneAnArc)
{
    // The usual circle of radius 72 about (144, 144): control points at 0.5523 of the radius.
    const Drawing d = drawnPage("216 144 m 216 183.764 183.764 216 144 216 c 104.236 216 72 183.764 72 144 c "
                                "72 104.236 104.236 72 144 72 c 183.764 72 216 104.236 216 144 c h S "
                                "432 144 m 432 183.764 399.764 216 360 216 c S");
    ASSERT_EQ(kinds(d), (std::vector{EntityKind::Circle, EntityKind::Arc}));
    const auto circle = numbersOf(d, 0), arc = numbersOf(d, 1);
    EXPECT_NEAR(circle[0], 2, 1e-3);
    EXPECT_NEAR(circle[1], 2, 1e-3);
    EXPECT_NEAR(circle[3], 1, 1e-3);
    EXPECT_NEAR(arc[0], 5, 1e-3);
    EXPECT_NEAR(arc[3], 1, 1e-3);
    EXPECT_NEAR(arc[4], 0, 1e-3);
    EXPECT_NEAR(arc[5], std::numbers::pi / 2, 1e-3);
}

TEST(PdfPages, ADoorIsAPolylineWithABulge)
{
    const Drawing d = drawnPage("0 0 m 72 0 l 72 39.764 39.764 72 0 72 c S");
    ASSERT_EQ(kinds(d), std::vector{EntityKind::Polyline});
    const auto n = numbersOf(d, 0);
    EXPECT_EQ(n[0], 0);
    ASSERT_EQ(n[1], 3);
    EXPECT_NEAR(n[4], 0, kNear);                             // the leaf is straight
    EXPECT_NEAR(n[7], std::tan(std::numbers::pi / 8), 1e-3); // a quarter turn
}

TEST(PdfPages, AFreeCurveIsFlattenedWithinAThousandth)
{
    const Drawing d = drawnPage("0 0 m 100 200 200 -100 300 100 c S");
    ASSERT_EQ(kinds(d), std::vector{EntityKind::Polyline});
    const auto n = numbersOf(d, 0);
    const auto at = [](double t, double a, double b, double c, double e) {
        const double u = 1 - t;
        return (a * u * u * u + 3 * b * u * u * t + 3 * c * u * t * t + e * t * t * t) / 72;
    };
    double worst = 0;
    for (int i = 0; i <= 1000; ++i) {
        const double t = i / 1000.0, x = at(t, 0, 100, 200, 300), y = at(t, 0, 200, -100, 100);
        double nearest = 1e9;
        for (std::size_t k = 1; k < std::size_t(n[1]); ++k) {
            const geometry::Point2 a{n[3 * k - 1], n[3 * k]}, b{n[3 * k + 2], n[3 * k + 3]}, p{x, y},
                ab = b - a;
            const double s = std::clamp(dot(p - a, ab) / dot(ab, ab), 0.0, 1.0);
            nearest = std::min(nearest, distance(p, a + ab * s));
        }
        worst = std::max(worst, nearest);
    }
    EXPECT_LE(worst, 0.001);
}

TEST(PdfPages, TheClipCutsLinesAndAreas)
{
    const Drawing d = drawnPage("72 72 144 144 re W n 0 108 m 720 108 l S 0 0 m 720 0 l S 0 90 100 36 re f");
    ASSERT_EQ(kinds(d), (std::vector{EntityKind::Line, EntityKind::Hatch}));
    const auto line = numbersOf(d, 0), area = numbersOf(d, 1);
    EXPECT_NEAR(line[0], 1, 2e-4);
    EXPECT_NEAR(line[3], 3, 2e-4);
    ASSERT_EQ(area[2], 4);
    double least = 1e9;
    for (std::size_t i = 0; i < 4; ++i)
        least = std::min(least, area[3 + 2 * i]);
    EXPECT_NEAR(least, 1, 2e-4);
}

TEST(PdfPages, ThinFillsAreTheirCentreLines)
{
    // A rectangle 4 in x 0.01 in, the outline of an L-shaped stroke 0.02 in wide, and a wall 4 in x 0.05 in.
    const Drawing d = drawnPage(
        "0.5 g 72 72 288 0.72 re f  "
        "72 144 m 144 144 l 144 216 l 142.56 216 l 142.56 145.44 l 72 145.44 l h f  72 288 288 3.6 re f");
    ASSERT_EQ(kinds(d), (std::vector{EntityKind::Line, EntityKind::Polyline, EntityKind::Hatch}));
    expectLine(d, 0, 1, 1.005, 5, 1.005);
    EXPECT_EQ(d.strokes[0].origin, PaintOrigin::ThinFill);
    EXPECT_NEAR(d.strokes[0].width, 0.01, 1e-6);
    EXPECT_EQ(d.strokes[0].rgb, 0x808080u);
    const auto corner = numbersOf(d, 1);
    ASSERT_EQ(corner[1], 3);
    EXPECT_NEAR(corner[5], 1.99, 1e-6); // (144 + 142.56) / 2 / 72
    EXPECT_NEAR(corner[6], 2.01, 1e-6);
    EXPECT_EQ(d.strokes[2].origin, PaintOrigin::Fill);
}

TEST(PdfPages, AnOutlinedFrameIsOneClosedLine)
{
    const Drawing d = drawnPage("72 72 144 144 re 73.44 73.44 141.12 141.12 re f*");
    ASSERT_EQ(kinds(d), std::vector{EntityKind::Polyline});
    const auto n = numbersOf(d, 0);
    EXPECT_EQ(n[0], 1);
    ASSERT_EQ(n[1], 4);
    EXPECT_NEAR(n[2], 1.01, 1e-6);
    EXPECT_EQ(d.strokes[0].origin, PaintOrigin::ThinFill);
}

TEST(PdfPages, TextIsOneLineWithPlaceHeightAndTurn)
{
    const Drawing d = drawnPage("BT /F1 18 Tf 72 144 Td (SHEAR WALL ) Tj (PLAN) Tj ET "
                                "BT /F1 9 Tf 0 1 -1 0 360 72 Tm [(SC) -20 (ALE:) -300 (1/8\")] TJ ET");
    ASSERT_EQ(kinds(d), (std::vector{EntityKind::Text, EntityKind::Text}));
    EXPECT_EQ(d.texts[d.entities[0].firstText], "SHEAR WALL PLAN");
    EXPECT_EQ(d.texts[d.entities[0].firstText + 1], "Helvetica");
    EXPECT_EQ(d.texts[d.entities[1].firstText], "SCALE: 1/8\"");
    const auto flat = numbersOf(d, 0), turned = numbersOf(d, 1);
    EXPECT_NEAR(flat[0], 1, kNear);
    EXPECT_NEAR(flat[1], 2, kNear);
    EXPECT_NEAR(flat[2], 0.25 * 0.716, kNear); // 18 pt, capitals
    EXPECT_NEAR(flat[3], 0, kNear);
    EXPECT_NEAR(turned[0], 5, kNear);
    EXPECT_NEAR(turned[1], 1, kNear);
    EXPECT_NEAR(turned[3], std::numbers::pi / 2, kNear);
}

TEST(PdfPages, WordsFarApartAreTextsOfTheirOwn)
{
    const Drawing d = drawnPage("BT /F1 9 Tf 72 144 Td (SW-1) Tj 100 0 Td (SW-2) Tj 0 -12 Td (SW-3) Tj ET");
    EXPECT_EQ(d.entities.size(), 3u);
}

TEST(PdfPages, HiddenTextIsKeptButNotSeen)
{
    const Drawing d = drawnPage("BT /F1 9 Tf 3 Tr 72 144 Td (OCR) Tj ET");
    ASSERT_EQ(d.entities.size(), 1u);
    EXPECT_FALSE(d.entities[0].visible);
}

TEST(PdfPages, OptionalContentIsTheLayer)
{
    File file;
    const int walls = file.add("<< /Type /OCG /Name (S-WALL) >>");
    const int grid = file.add("<< /Type /OCG /Name <FEFF0053002D0047005200490044> >>"); // UTF-16: S-GRID
    const std::string w = std::to_string(walls) + " 0 R", g = std::to_string(grid) + " 0 R";
    file.catalog("/OCProperties << /OCGs [" + w + " " + g + "] /D << /OFF [" + g + "] >> >>");
    const int form =
        file.addStream("/Type /XObject /Subtype /Form /BBox [0 0 720 360] /OC " + g, "0 90 m 72 90 l S");
    const int inner = file.addStream(
        "/Type /XObject /Subtype /Form /BBox [0 0 720 360] /Resources << /Properties << /P " + g + " >> >>",
        "/OC /P BDC 0 99 m 72 99 l S EMC 0 108 m 72 108 l S");
    Page page;
    page.content =
        "0 0 m 72 0 l S /OC /MC0 BDC 0 9 m 72 9 l S /Artifact BMC /OC /M#43 BDC 0 18 m 72 18 l S EMC EMC "
        "0 27 m 72 27 l S (EMC \\( BDC) pop EMC 0 36 m 72 36 l S /Fm Do /Fn Do";
    page.resources = "/Properties << /MC0 " + w + " /MC << /Type /OCMD /OCGs [" + g
                     + "] >> >> /XObject << /Fm " + std::to_string(form) + " 0 R /Fn " + std::to_string(inner)
                     + " 0 R >>";
    file.add(page);
    const Drawing d = drawn(file.bytes());
    ASSERT_EQ(d.layers.size(), 3u);
    EXPECT_EQ(d.layers[0].name, "0");
    EXPECT_EQ(d.layers[1].name, "S-WALL");
    EXPECT_EQ(d.layers[2].name, "S-GRID");
    EXPECT_FALSE(d.layers[1].off);
    EXPECT_TRUE(d.layers[2].off);
    std::vector<std::uint32_t> layers;
    for (const EntityHead& head : d.entities)
        layers.push_back(head.layer);
    EXPECT_EQ(layers, (std::vector<std::uint32_t>{0, 1, 2, 1, 0, 2, 2, 0}));
}

TEST(PdfPages, ViewportsSayTheirScale)
{
    Page page;
    page.content = "0 0 m 72 0 l S";
    // 1/8 in = 1 ft: one point is 8/72 ft.
    page.entries =
        "/VP [ << /Type /Viewport /BBox [72 36 360 324] /Name (PLAN) /Measure << /Type /Measure /Subtype /RL "
        "/R (1/8in = 1ft) /X [ << /U (ft) /C 0.1111111111 >> ] >> >> "
        "<< /BBox [0 0 72 36] /Measure << /Subtype /GEO >> >> ]";
    const Drawing d = drawn(small_pdf::onePage(page));
    ASSERT_EQ(d.layouts.at(0).views.size(), 2u);
    const drawing::MeasuredView& plan = d.layouts[0].views[0];
    EXPECT_EQ(plan.name, "PLAN");
    EXPECT_NEAR(plan.box.low.x, 1, kNear);
    EXPECT_NEAR(plan.box.high.y, 4.5, kNear);
    EXPECT_NEAR(plan.inchesPerPaperInch, 96, 1e-6);
    EXPECT_EQ(d.layouts[0].views[1].inchesPerPaperInch, 0);
}

TEST(PdfPages, ReviewersMarksLieOnTheirOwnLayer)
{
    File file;
    const int look = file.addStream("/Type /XObject /Subtype /Form /BBox [0 0 72 72]", "0 0 m 72 72 l S");
    const int mark = file.add("<< /Type /Annot /Subtype /Stamp /Rect [72 72 144 144] /F 4 /AP << /N "
                              + std::to_string(look) + " 0 R >> >>");
    Page page;
    page.content = "0 0 m 72 0 l S";
    page.entries = "/Annots [" + std::to_string(mark) + " 0 R]";
    file.add(page);
    const Drawing d = drawn(file.bytes());
    ASSERT_EQ(d.entities.size(), 2u);
    EXPECT_FALSE(d.strokes[0].annotation);
    EXPECT_TRUE(d.strokes[1].annotation);
    EXPECT_EQ(d.layers.at(d.entities[1].layer).name, "Annotations");
    expectLine(d, 1, 1, 1, 2, 2);
}

TEST(PdfPages, PicturesAreCountedAndTheirBytesPassedOver)
{
    // The second of three bytes pairs spells EI, which does not stand alone.
    const auto reading = small_pdf::read(small_pdf::onePage({"BI /W 2 /H 1 /BPC 8 /CS /RGB ID \x01"
                                                             "EIx\x02\x03 EI 0 0 m 72 0 l S",
                                                             "[0 0 720 360]", "", ""}));
    ASSERT_TRUE(reading.ok());
    EXPECT_EQ(reading->pages.at(0).images, 1u);
    EXPECT_EQ(reading->drawing.entities.size(), 1u);
    EXPECT_FALSE(hasFinding(reading->drawing, "pdf.page.picture"));
}

TEST(PdfPages, APictureAloneIsSaid)
{
    const Drawing d = drawnPage("720 0 0 360 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI");
    EXPECT_TRUE(hasFinding(d, "pdf.page.picture"));
}

TEST(PdfPages, PatternsAndShadingsAreNotUnrolled)
{
    File file;
    const int pattern =
        file.addStream("/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 4 4] /XStep 4 "
                       "/YStep 4 /Resources << >>",
                       "0 0 m 4 4 l S");
    Page page;
    page.content = "/Pattern cs /P1 scn 72 72 144 72 re f /S1 sh";
    page.resources = "/Pattern << /P1 " + std::to_string(pattern)
                     + " 0 R >> /Shading << /S1 << /ShadingType 2 /ColorSpace "
                       "/DeviceGray /Coords [0 0 1 0] /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 "
                       "[1] /N 1 >> >> >>";
    file.add(page);
    const auto reading = small_pdf::read(file.bytes());
    ASSERT_TRUE(reading.ok());
    EXPECT_EQ(reading->pages.at(0).patterns, 1u);
    EXPECT_EQ(reading->pages.at(0).shadings, 1u);
    ASSERT_EQ(kinds(reading->drawing), std::vector{EntityKind::Hatch});
    const auto n = numbersOf(reading->drawing, 0);
    EXPECT_EQ(n[0], 0); // not solid
    EXPECT_NEAR(n[3], 1, 1e-6);
}

TEST(PdfPages, Type3GlyphsAreTextWhenTheyHaveAName)
{
    File file;
    const int glyph = file.addStream("", "500 0 0 0 400 700 d1 0 0 400 700 re f");
    Page page;
    page.content = "BT /T3 10 Tf 72 72 Td (AA) Tj ET";
    page.resources = "/Font << /T3 << /Type /Font /Subtype /Type3 /FontBBox [0 0 500 1000] /FontMatrix "
                     "[0.001 0 0 0.001 0 0] "
                     "/CharProcs << /A "
                     + std::to_string(glyph)
                     + " 0 R >> /Encoding << /Type /Encoding /Differences "
                       "[65 /A] >> /FirstChar 65 /LastChar 65 /Widths [500] >> >>";
    file.add(page);
    const Drawing d = drawn(file.bytes());
    ASSERT_EQ(kinds(d), std::vector{EntityKind::Text});
    EXPECT_EQ(d.texts[d.entities[0].firstText], "AA");
    EXPECT_NEAR(numbersOf(d, 0)[2], 10.0 / 72 * 0.716, 1e-6);
}

TEST(PdfPages, LettersDrawnAsStrokesAreMarkedAndAHatchIsNot)
{
    // "A" 0.1 in high, four times beside each other, each of three strokes; then twelve parallel hatch lines.
    std::string content;
    for (int i = 0; i < 4; ++i) {
        const std::string x0 = std::to_string(72 + 8 * i), x1 = std::to_string(75 + 8 * i),
                          x2 = std::to_string(78 + 8 * i);
        content += x0 + " 72 m " + x1 + " 79.2 l S " + x1 + " 79.2 m " + x2 + " 72 l S " + x0 + " 74 m " + x2
                   + " 74 l S " + x0 + " 72 m " + x0 + " 79.2 l S ";
    }
    for (int i = 0; i < 12; ++i)
        content += std::to_string(200 + 4 * i) + " 200 m " + std::to_string(210 + 4 * i) + " 210 l S ";
    const Drawing d = drawnPage(content);
    const auto letters =
        std::ranges::count_if(d.strokes, [](const auto& s) { return s.origin == PaintOrigin::Lettering; });
    EXPECT_EQ(letters, 16);
    EXPECT_TRUE(hasFinding(d, "pdf.text.strokes"));
}

// However a page is turned and wherever its crop box lies, lengths stay and nothing leaves the paper.
TEST(PdfPages, LengthsDoNotDependOnTheTurnOfThePage)
{
    for (const int turn : {0, 90, 180, 270, -90, 450}) {
        Page page;
        page.content = "100 100 m 244 100 l 244 172 l S";
        page.entries = "/Rotate " + std::to_string(turn) + " /CropBox [50 50 500 300]";
        const Drawing d = drawn(small_pdf::onePage(page));
        const auto n = numbersOf(d, 0);
        EXPECT_NEAR(std::hypot(n[5] - n[2], n[6] - n[3]), 2, kNear) << turn;
        EXPECT_NEAR(std::hypot(n[8] - n[5], n[9] - n[6]), 1, kNear) << turn;
        for (std::size_t i = 0; i < 3; ++i) {
            EXPECT_GE(n[2 + 3 * i], 0) << turn;
            EXPECT_LE(n[2 + 3 * i], d.layouts[0].paperWidth) << turn;
            EXPECT_LE(n[3 + 3 * i], d.layouts[0].paperHeight) << turn;
        }
    }
}

} // namespace
