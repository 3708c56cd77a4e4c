#include "core/services/exports/dxf_overlay.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/report/wording.h"
#include "core/services/exports/callout_places.h"
#include "core/services/exports/overlay_words.h"
#include "core/services/exports/plan_north.h"

namespace holdfast::exports {

namespace {

using geometry::Box2;
using geometry::Point2;
using geometry::Point3;

// Sizes on the building, in, for a plot at 1/4" = 1'-0" (1:48).
constexpr double kPlot = 48;
constexpr double kText = 3.0 / 32 * kPlot;           // 3/32 in on paper
constexpr double kLine = 1.6 * kText;                // from line to line
// No letter of the stroke font txt is wider, its gap included.
constexpr double kLetter = 1.0 * kText;
constexpr double kHoldown = 6, kAnchor = 5, kTakeUp = 9;  // in across, so that all three are seen one in another
constexpr double kTriangle = 12;

const char* const kNorthSouth = "CTR-RODS-NS";
const char* const kEastWest = "CTR-RODS-EW";
const char* const kHoldowns = "CTR-HOLDOWNS";
const char* const kAnchors = "CTR-ANCHORS";
const char* const kTakeUps = "CTR-TAKEUP";
const char* const kWords = "CTR-ANNOTATIONS";
const char* const kClash = "CTR-CLASH";
const char* const kWalls = "A-WALL-SHEAR";

void addLayers(DxfDocument& document)
{
    for (const DxfLayer& layer : {DxfLayer {kNorthSouth, 1}, DxfLayer {kEastWest, 5}, DxfLayer {kHoldowns, 3},
                                  DxfLayer {kAnchors, 6}, DxfLayer {kTakeUps, 4}, DxfLayer {kWords, 7},
                                  DxfLayer {kClash, 1, true}, DxfLayer {kWalls, 8, false, false}})
        document.addLayer(layer);
}

// One unit across, about the origin.
void addBlocks(DxfDocument& document)
{
    DxfEntities& holdown = document.addBlock("HOLDOWN");
    holdown.polyline("0", {{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}}, true);
    holdown.line("0", {-0.5, -0.5, 0}, {0.5, 0.5, 0});
    holdown.line("0", {-0.5, 0.5, 0}, {0.5, -0.5, 0});
    DxfEntities& anchor = document.addBlock("ANCHOR");
    anchor.circle("0", {0, 0, 0}, 0.5);
    anchor.line("0", {-0.5, 0, 0}, {0.5, 0, 0});
    anchor.line("0", {0, -0.5, 0}, {0, 0.5, 0});
    DxfEntities& takeUp = document.addBlock("TAKEUP");
    takeUp.polyline("0", {{0, -0.5}, {0.5, 0}, {0, 0.5}, {-0.5, 0}}, true);
}

geometry::Transform2 inverse(const geometry::Transform2& t)
{
    const double det = t.a * t.d - t.b * t.c;
    const geometry::Transform2 turned {t.d / det, -t.b / det, -t.c / det, t.a / det, 0, 0};
    const Point2 origin = turned({t.tx, t.ty});
    return {turned.a, turned.b, turned.c, turned.d, -origin.x, -origin.y};
}

// Draws what is given in the set's frame into the frame of the file.
class Pen {
public:
    Pen(DxfEntities& out, const geometry::Transform2& place)
        : m_out(out), m_place(place), m_scale(place.scale()), m_turn(std::atan2(place.c, place.a))
    {
    }

    void line(const char* layer, Point2 a, Point2 b, double z) { m_out.line(layer, put(a, z), put(b, z)); }
    void ring(const char* layer, std::vector<Point2> points, double z)
    {
        for (Point2& p : points)
            p = m_place(p);
        m_out.polyline(layer, points, true, z * m_scale);
    }
    void circle(const char* layer, Point2 at, double radius, double z)
    {
        m_out.circle(layer, put(at, z), radius * m_scale);
    }
    void insert(const char* layer, const char* block, Point2 at, double size, double radians, double z)
    {
        m_out.insert(layer, block, put(at, z), size * m_scale, radians + m_turn);
    }
    void text(const char* layer, Point2 at, double height, const std::string& words, double z,
              DxfAlign align = DxfAlign::Left)
    {
        m_out.text(layer, put(at, z), height * m_scale, words, align, m_turn);
    }

private:
    Point3 put(Point2 p, double z) const
    {
        const Point2 q = m_place(p);
        return {q.x, q.y, z * m_scale};
    }

    DxfEntities& m_out;
    geometry::Transform2 m_place;
    double m_scale, m_turn;
};

class Overlay {
public:
    Overlay(const pipeline::Snapshot& snapshot, std::vector<int> levels, bool inDrawing, Pen pen)
        : m_s(snapshot), m_levels(std::move(levels)), m_inDrawing(inDrawing), m_pen(pen),
          m_north(planNorth(snapshot.plans.get()))
    {
    }

    void draw()
    {
        for (const building::ShearWall& wall : m_s.layout->walls)
            if (wall.isShear && isShown(wall.level))
                drawWall(wall);
        for (const rods::RodRun& run : m_s.schedule->runs)
            drawRun(run);
        if (m_s.clashes)
            for (const clash::Clash& clash : m_s.clashes->clashes)
                if (isShown(clash.level))
                    drawClash(clash);
        drawCallouts();
        drawTable();
    }

private:
    struct Words {
        const char* layer;
        std::vector<std::string> lines;
        double z;
    };

    bool isShown(int level) const { return std::ranges::find(m_levels, level) != m_levels.end(); }
    double elevation(int level) const
    {
        return m_levels.size() > 1 ? solids::storyBase(m_s.inputs->criteria, level).value() : 0;
    }

    void drawWall(const building::ShearWall& wall)
    {
        const double whole = geometry::length(wall.axis);
        auto openings = wall.openings;
        std::ranges::sort(openings, {}, &building::Opening::from);
        double from = 0;
        for (const building::Opening& opening : openings) {
            drawPiece(wall, from, std::clamp(opening.from.value(), from, whole));
            from = std::clamp(opening.to.value(), from, whole);
        }
        drawPiece(wall, from, whole);
    }

    void drawPiece(const building::ShearWall& wall, double from, double to)
    {
        if (!(to > from))
            return;
        const double angle = geometry::angle(wall.axis);
        const Point2 along {std::cos(angle), std::sin(angle)};
        const Point2 across = Point2 {-along.y, along.x} * (wall.thickness.value() / 2);
        const Point2 a = wall.axis.a + along * from, b = wall.axis.a + along * to;
        const std::vector<Point2> ring = {a - across, b - across, b + across, a + across};
        m_pen.ring(kWalls, ring, elevation(wall.level));
        Box2 box;
        for (const Point2& p : ring)
            box.add(p);
        // A box around a skewed wall would keep callouts from an empty field.
        if (std::min(box.width(), box.height()) < 2 * wall.thickness.value())
            m_busy.push_back(box);
        note(box);
    }

    void drawRun(const rods::RodRun& run)
    {
        double z = 0;
        bool shown = false;
        for (const rods::RodSegment& s : run.segments)
            if (isShown(s.story)) {
                z = shown ? z : elevation(s.story);
                shown = true;
                drawRods(run, s);
                drawHardware(run, s.story);
            }
        if (!shown)
            return;
        m_callouts.push_back({run.at, kTakeUp / 2 + (run.rods > 1 ? run.pairSpacing.value() / 2 : 0), 0, 0});
        m_words.push_back({kWords, calloutLines(run, m_levels, m_s), z});
    }

    template<class Each>
    void eachRod(const rods::RodRun& run, Each&& each) const
    {
        const Point2 along {std::cos(run.wallAngle), std::sin(run.wallAngle)};
        for (int i = 0; i < run.rods; ++i)
            each(run.at + along * ((i - (run.rods - 1) / 2.0) * run.pairSpacing.value()));
    }

    void drawRods(const rods::RodRun& run, const rods::RodSegment& s)
    {
        const char* layer = runsNorthSouth(run.wallAngle, m_north) ? kNorthSouth : kEastWest;
        eachRod(run, [&](Point2 at) { m_pen.circle(layer, at, s.diameter.value() / 2, elevation(s.story)); });
        Box2 box;
        box.add(run.at);
        note(box);
    }

    void drawHardware(const rods::RodRun& run, int story)
    {
        const double z = elevation(story);
        const auto r = std::ranges::find(run.restraints, story, &rods::Restraint::story);
        const bool anchored = run.base == building::StackBase::Podium && run.anchor.diameter > Length(0)
            && story == run.segments.front().story;
        eachRod(run, [&](Point2 at) {
            if (r != run.restraints.end())
                m_pen.insert(kHoldowns, "HOLDOWN", at, kHoldown, run.wallAngle, z);
            if (r != run.restraints.end() && !r->device.empty())
                m_pen.insert(kTakeUps, "TAKEUP", at, kTakeUp, run.wallAngle, z);
            if (anchored)
                m_pen.insert(kAnchors, "ANCHOR", at, kAnchor, run.wallAngle, z);
        });
    }

    // A triangle above the place, "!" in it.
    void drawClash(const clash::Clash& clash)
    {
        const double z = elevation(clash.level);
        const Point2 at {clash.at.x, clash.at.y};
        const double half = kTriangle / 2, low = -kTriangle * std::numbers::sqrt3 / 6;
        m_pen.ring(kClash, {at + Point2 {-half, low}, at + Point2 {half, low}, at + Point2 {0, -2 * low}}, z);
        m_pen.text(kClash, at, kText, "!", z, DxfAlign::Centre);
        m_callouts.push_back({at, kTriangle * 0.6, 0, 0});
        m_words.push_back({kClash, calloutLines(clash), z});
    }

    static double widthOf(const std::string& line)
    {
        // UTF-8: only first bytes count as letters.
        return kLetter * double(std::ranges::count_if(line, [](char c) { return (c & 0xC0) != 0x80; }));
    }

    void drawCallouts()
    {
        for (std::size_t i = 0; i < m_callouts.size(); ++i) {
            for (const std::string& line : m_words[i].lines)
                m_callouts[i].width = std::max(m_callouts[i].width, widthOf(line));
            m_callouts[i].height = kLine * double(m_words[i].lines.size());
        }
        const auto places = placeCallouts(m_callouts, m_busy, kText / 2);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto& [box, leader] = places[i];
            const Words& words = m_words[i];
            m_pen.line(words.layer, leader.a, leader.b, words.z);
            double y = box.high.y;
            for (const std::string& line : words.lines) {
                // Towards its point, as the letters may be narrower than the box.
                const bool isLeft = box.high.x < m_callouts[i].at.x;
                m_pen.text(words.layer, {isLeft ? box.high.x : box.low.x, y - 1.2 * kText}, kText, line, words.z,
                           isLeft ? DxfAlign::Right : DxfAlign::Left);
                y -= kLine;
            }
            note(box);
        }
    }

    void note(const Box2& box)
    {
        m_drawn.add(box.low);
        m_drawn.add(box.high);
    }

    std::string title() const
    {
        const auto& criteria = m_s.inputs->criteria;
        if (m_levels.size() != 1)
            return "ROD SCHEDULE";
        const auto story = std::ranges::find(criteria.stories, m_levels.front(), &building::StoryCriteria::story);
        const bool named = story != criteria.stories.end() && !story->name.empty();
        return "ROD SCHEDULE, " + (named ? story->name : "LEVEL " + std::to_string(m_levels.front()));
    }

    std::vector<std::string> notes() const
    {
        const auto& project = m_s.inputs->criteria.project;
        return {project.number + (project.number.empty() ? "" : "  ") + project.name + "  REV. " + project.revision
                    + "  " + project.date,
                m_inDrawing ? "Drawing units of the sheet; sizes in the words are real."
                            : "1 unit = 1 inch, in the frame of the drawing set. Text for a plot at 1/4\" = 1'-0\".",
                "T: tension, ASD, of all rods of the run. U: the greatest demand over capacity of all its checks.",
                std::string(m_north ? "NS and EW: by the north arrow of the plans."
                                    : "NS and EW: no north arrow was read; up on the plan is taken for north."),
                std::string(report::kDagger).substr(1) + " not verified against the manufacturer's publication."};
    }

    void drawTable()
    {
        const auto rows = scheduleRows(m_levels, m_s);
        std::vector<double> widths(rows.front().size(), 0);
        for (const auto& row : rows)
            for (std::size_t c = 0; c < row.size(); ++c)
                widths[c] = std::max(widths[c], widthOf(row[c]) + 2 * kText);
        const double left = m_drawn.empty() ? 0 : m_drawn.high.x + kPlot;
        double y = m_drawn.empty() ? 0 : m_drawn.high.y;
        m_pen.text(kWords, {left, y}, 1.5 * kText, title(), 0);
        y -= kLine;
        const double top = y;
        double right = left;
        for (const double width : widths)
            right += width;
        for (const auto& row : rows) {
            m_pen.line(kWords, {left, y}, {right, y}, 0);
            double x = left + kText;
            for (std::size_t c = 0; c < row.size(); ++c) {
                m_pen.text(kWords, {x, y - 1.3 * kText}, kText, row[c], 0);
                x += widths[c];
            }
            y -= kLine;
        }
        m_pen.line(kWords, {left, y}, {right, y}, 0);
        double x = left;
        m_pen.line(kWords, {x, top}, {x, y}, 0);
        for (const double width : widths) {
            x += width;
            m_pen.line(kWords, {x, top}, {x, y}, 0);
        }
        for (const std::string& line : notes()) {
            y -= kLine;
            m_pen.text(kWords, {left, y}, kText, line, 0);
        }
    }

    const pipeline::Snapshot& m_s;
    std::vector<int> m_levels;
    bool m_inDrawing;
    Pen m_pen;
    std::optional<Point2> m_north;
    std::vector<Callout> m_callouts;
    std::vector<Words> m_words;
    std::vector<Box2> m_busy;
    Box2 m_drawn;
};

// Places that are not finite would be searched for without end.
Outcome checkPlaces(const pipeline::Snapshot& snapshot)
{
    const auto bad = [](const std::string& label) {
        return Fault {FaultCode::InvalidValue, {}, label, "its place is not a finite number"};
    };
    for (const rods::RodRun& run : snapshot.schedule->runs)
        if (!std::isfinite(run.at.x) || !std::isfinite(run.at.y) || !std::isfinite(run.pairSpacing.value()))
            return bad(run.label);
    for (const building::ShearWall& wall : snapshot.layout->walls)
        if (!std::isfinite(wall.axis.a.x + wall.axis.a.y + wall.axis.b.x + wall.axis.b.y))
            return bad(wall.label);
    if (snapshot.clashes)
        for (const clash::Clash& clash : snapshot.clashes->clashes)
            if (!std::isfinite(clash.at.x + clash.at.y))
                return bad(clash.label);
    return Done {};
}

}  // namespace

Result<QByteArray> dxfOverlay(const pipeline::Snapshot& snapshot, const OverlayOptions& options, const Run& run)
{
    if (!snapshot.inputs || !snapshot.catalogs || !snapshot.layout || !snapshot.schedule)
        return Fault {FaultCode::NothingToDo, {}, "DXF", "no rods have been designed yet"};
    if (const Outcome places = checkPlaces(snapshot); !places)
        return places.fault();
    if (run.stopped())
        return cancelled("the DXF overlay");
    geometry::Transform2 place;
    if (options.sheet) {
        if (const double scale = options.sheet->toSet.scale(); !std::isfinite(scale) || !(scale > 0))
            return Fault {FaultCode::InvalidValue, options.sheet->file, options.sheet->number,
                          "the sheet has no place in the set"};
        place = inverse(options.sheet->toSet);
    }
    DxfDocument document(options.version);
    addLayers(document);
    addBlocks(document);
    document.setInches(!options.sheet);
    document.setLinetypeScale(kPlot / 4 * place.scale());
    const auto levels = options.level ? std::vector<int> {*options.level} : rodLevels(*snapshot.schedule);
    Overlay(snapshot, levels, options.sheet != nullptr, Pen(document.model(), place)).draw();
    return document.bytes();
}

}  // namespace holdfast::exports
