#include "core/engine/ingest/picture_pages.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/engine/pdf/entity_writer.h"
#include "core/engine/pdf/page_picture.h"
#include "core/engine/scan/lettering.h"

namespace holdfast::ingest {

namespace {

using drawing::Drawing;
using drawing::EntityKind;
using drawing::PaintOrigin;
using drawing::PaintStyle;

// Two digits after the point.
std::string shortNumber(double value)
{
    const long long hundredths = std::llround(std::fabs(value) * 100);
    const std::string rest = std::to_string(100 + hundredths % 100).substr(1);
    return (value < 0 && hundredths > 0 ? "-" : "") + std::to_string(hundredths / 100) + "." + rest;
}

// What may be letters on a page: everything small that a pen drew in one go.
struct SmallStrokes {
    scan::Lettering drawn;
    std::vector<std::size_t> entities;  // of each stroke
    std::size_t lettering = 0;          // that the reader took for letters by their look
};

std::vector<geometry::Point2> pointsOf(const Drawing& drawing, const drawing::EntityHead& head)
{
    const double* n = drawing.numbers.data() + head.firstNumber;
    std::vector<geometry::Point2> points;
    if (head.kind == EntityKind::Line) {
        points = {{n[0], n[1]}, {n[3], n[4]}};
    } else if (head.kind == EntityKind::Polyline) {
        for (std::size_t k = 0; k < std::size_t(n[1]); ++k)
            points.push_back({n[2 + 3 * k], n[3 + 3 * k]});
        if (n[0] != 0 && !points.empty())
            points.push_back(points.front());
    } else if (head.kind == EntityKind::Arc) {
        constexpr int kChords = 12;
        for (int k = 0; k <= kChords; ++k) {
            const double turn = n[4] + (n[5] - n[4]) * k / kChords;
            points.push_back({n[0] + n[3] * std::cos(turn), n[1] + n[3] * std::sin(turn)});
        }
    }
    return points;
}

bool isDrawn(PaintOrigin origin)
{
    return origin == PaintOrigin::Stroke || origin == PaintOrigin::ThinFill || origin == PaintOrigin::Lettering;
}

// A closed line round other strokes (hexagon, diamond, box) frames a mark and is no letter of it.
void dropFrames(SmallStrokes& small)
{
    constexpr double kLeast = 0.15, kSlack = 0.01;  // inches; letters may touch their frame
    const auto& strokes = small.drawn.strokes;
    std::vector<geometry::Box2> boxes;
    for (const auto& points : strokes) {
        boxes.emplace_back();
        for (const geometry::Point2 p : points)
            boxes.back().add(p);
    }
    std::vector<std::size_t> order(strokes.size()), kept;
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return boxes[i].low.x; });
    const auto holdsAnother = [&](std::size_t frame) {
        const geometry::Box2 around = boxes[frame].grown(kSlack);
        auto at = std::ranges::lower_bound(order, around.low.x, {}, [&](std::size_t i) { return boxes[i].low.x; });
        for (; at != order.end() && boxes[*at].low.x < around.high.x; ++at)
            if (*at != frame && around.contains(boxes[*at].low) && around.contains(boxes[*at].high))
                return true;
        return false;
    };
    SmallStrokes out;
    out.drawn = {small.drawn.paperWidth, small.drawn.paperHeight, {}, std::move(small.drawn.rules)};
    out.lettering = small.lettering;
    for (std::size_t i = 0; i < strokes.size(); ++i) {
        const bool closed = strokes[i].size() > 3 && geometry::distance(strokes[i].front(), strokes[i].back()) < 1e-6;
        if (closed && std::min(boxes[i].width(), boxes[i].height()) > kLeast && holdsAnother(i))
            continue;
        out.drawn.strokes.push_back(strokes[i]);
        out.entities.push_back(small.entities[i]);
    }
    small = std::move(out);
}

SmallStrokes smallStrokes(const Drawing& drawing, std::size_t layout)
{
    SmallStrokes small;
    small.drawn.paperWidth = drawing.layouts[layout].paperWidth;
    small.drawn.paperHeight = drawing.layouts[layout].paperHeight;
    for (std::size_t i = 0; i < drawing.entities.size(); ++i) {
        const drawing::EntityHead& head = drawing.entities[i];
        const PaintStyle& paint = drawing.strokes[i];
        if (head.owner != layout || !isDrawn(paint.origin) || paint.dash != drawing::DashClass::Continuous)
            continue;
        auto points = pointsOf(drawing, head);
        constexpr double kShortestRule = 0.15;  // inches, between two rows of a table
        for (std::size_t k = 1; k < points.size() && head.kind != EntityKind::Arc; ++k)
            if (geometry::distance(points[k - 1], points[k]) >= kShortestRule)
                small.drawn.rules.push_back({points[k - 1], points[k]});
        geometry::Box2 box;
        for (const geometry::Point2 p : points)
            box.add(p);
        if (points.empty() || std::max(box.width(), box.height()) > scan::kTallestStroke)
            continue;
        small.lettering += paint.origin == PaintOrigin::Lettering ? 1 : 0;
        small.drawn.strokes.push_back(std::move(points));
        small.entities.push_back(i);
    }
    dropFrames(small);
    return small;
}

class Pages {
public:
    Pages(Drawing& drawing, const std::string& path, const Run& run)
        : m_drawing(drawing), m_writer(drawing), m_path(path), m_run(run)
    {
    }

    // Traces `picture` onto a layout that is there. What cannot be traced is said.
    Outcome trace(const scan::Picture& picture, std::size_t layout, const Run& run)
    {
        auto tracing = scan::trace(picture, run);
        if (!tracing)
            return untraced(tracing.fault(), layout);
        drawing::Layout& page = m_drawing.layouts[layout];
        page.scanned = true;
        page.skewDegrees = tracing->skewDegrees;
        page.paperWidth = tracing->paperWidth;
        page.paperHeight = tracing->paperHeight;
        m_writer.beginPage(std::uint32_t(layout));
        write(*tracing);
        reportPage(*tracing, picture, layout);
        return Done{};
    }

    Outcome readLettering(std::size_t layout, std::size_t texts)
    {
        // A sheet that says its words as text loses little with a few letters drawn by hand, and reading them takes
        // seconds (set by judgement; the reader has already told of them).
        constexpr std::size_t kStrokesPerText = 5;
        const SmallStrokes small = smallStrokes(m_drawing, layout);
        if (small.lettering < kStrokesPerText * texts || small.lettering == 0)
            return Done{};
        const auto read = scan::readLettering(small.drawn, m_run);
        if (!read)
            return untraced(read.fault(), layout);
        for (const std::size_t stroke : read->strokes)
            m_drawing.strokes[small.entities[stroke]].origin = PaintOrigin::Lettering;
        m_writer.beginPage(std::uint32_t(layout));
        write(read->texts);
        if (!read->canRead)
            reportNoReader(layout);
        report("ingest.text.recognised", Severity::Info, layout,
               "has letters drawn as strokes: " + std::to_string(read->texts.size()) + " texts were recognised, "
                   + std::to_string(read->doubtfulTexts) + " rows were too doubtful and stay strokes.",
               "Check titles, scale and tags, or export the sheet with TrueType fonts.");
        return Done{};
    }

    Outcome untraced(const Fault& fault, std::size_t layout)
    {
        if (m_run.stopped())
            return fault;
        report("scan.page.untraced", Severity::Error, layout, "cannot be traced: " + fault.cause + ".",
               "Scan the sheet again at 300 dots per inch, or ask for the drawing as DXF or PDF with vectors.");
        return Done{};
    }

    void report(const char* rule, Severity severity, std::size_t layout, const std::string& what,
                const std::string& remedy)
    {
        const std::string page = "Page " + std::to_string(layout + 1) + " ";
        m_drawing.findings.push_back({rule, severity,
                                      {SubjectKind::Drawing, m_path.substr(m_path.find_last_of("/\\") + 1), -1},
                                      page + what, remedy, {}, {}});
    }

private:
    void write(const scan::Tracing& tracing)
    {
        PaintStyle style;
        style.origin = PaintOrigin::Traced;
        style.certainty = float(kTraced);
        for (const scan::TracedLine& line : tracing.lines) {
            style.width = float(line.width);
            style.dash = line.dashed ? drawing::DashClass::Dashed : drawing::DashClass::Continuous;
            m_writer.chain({line.line.a, line.line.b}, false, style);
        }
        style.dash = drawing::DashClass::Continuous;
        for (const scan::TracedCircle& circle : tracing.circles) {
            style.width = float(circle.width);
            m_writer.circle(circle.center, circle.radius, style);
        }
        style.width = 0;
        for (const scan::TracedArea& area : tracing.areas)
            m_writer.area(area.rings, true, style);
        write(tracing.texts);
    }

    void write(const std::vector<scan::ReadText>& texts)
    {
        PaintStyle style;
        style.origin = PaintOrigin::Recognized;
        for (const scan::ReadText& text : texts) {
            style.certainty = float(text.certainty);
            pdf::TextLine line;
            line.value = text.value;
            line.at = text.at;
            line.height = text.height;
            line.width = text.width;
            line.rotation = text.rotation;
            m_writer.text(line, style);
        }
    }

    void reportPage(const scan::Tracing& tracing, const scan::Picture& picture, std::size_t layout)
    {
        report("scan.page", Severity::Warning, layout,
               "is a picture of " + std::to_string(std::lround(picture.dotsPerInch)) + " dots per inch, "
                   + shortNumber(tracing.paperWidth) + " by " + shortNumber(tracing.paperHeight) + " in: "
                   + std::to_string(tracing.lines.size()) + " lines were traced and "
                   + std::to_string(tracing.texts.size())
                   + " texts recognised, and nothing on it is exact. It was turned by "
                   + shortNumber(tracing.skewDegrees + 90 * tracing.quarterTurns) + " degrees to stand straight.",
               "Check its scale, walls and marks one by one, or ask for the drawing as DXF or PDF with vectors.");
        if (picture.dotsAssumed)
            report("scan.resolution", Severity::Warning, layout,
                   "does not say its resolution; " + std::to_string(std::lround(scan::kAssumedDots))
                       + " dots per inch are assumed.",
                   "Set its scale by two points of known distance.");
        if (!tracing.canRead)
            return reportNoReader(layout);
        if (tracing.doubtfulTexts > 0)
            report("scan.text.doubtful", Severity::Info, layout,
                   "has " + std::to_string(tracing.doubtfulTexts)
                       + " rows of marks that may be text but were read with less than 60 % certainty; they stay "
                         "lines.",
                   "Check titles, scale and tags by hand.");
    }

    void reportNoReader(std::size_t layout)
    {
        report("scan.text.unread", Severity::Warning, layout,
               "has text that cannot be read: no language data for Tesseract is installed.",
               "Install tesseract-ocr-eng, or set TESSDATA_PREFIX to the folder of eng.traineddata.");
    }

    // Every place is known to a dot or two, but what a line is was guessed (set by judgement).
    static constexpr double kTraced = 0.6;

    Drawing& m_drawing;
    pdf::EntityWriter m_writer;
    const std::string& m_path;
    const Run& m_run;
};

// A page is a scan when pictures cover half of it and hardly anything else is painted: a frame, a stamp, white
// behind the picture. The words that a copier lays invisibly over its picture do not count.
enum class PageKind { Vectors, Scan, Mixed };

PageKind kindOf(const pdf::PageCounts& counts, const drawing::Layout& page, std::size_t visibleTexts)
{
    constexpr double kCovered = 0.5;
    constexpr std::size_t kFewMarks = 40;
    if (counts.pictured < kCovered * page.paperWidth * page.paperHeight)
        return PageKind::Vectors;
    return counts.strokes + counts.fills + visibleTexts <= kFewMarks ? PageKind::Scan : PageKind::Mixed;
}

std::vector<std::size_t> visibleTexts(const Drawing& drawing)
{
    std::vector<std::size_t> counts(drawing.layouts.size(), 0);
    for (const drawing::EntityHead& head : drawing.entities)
        if (head.kind == EntityKind::Text && head.visible && head.paperSpace && head.owner < counts.size())
            ++counts[head.owner];
    return counts;
}

Outcome traceScan(Pages& pages, const drawing::Layout& page, std::size_t layout,
                  std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    constexpr double kFine = 300;
    const double most = std::sqrt(double(scan::kMostDots) / (page.paperWidth * page.paperHeight));
    const double dots = std::min(kFine, std::floor(most));
    auto painted = pdf::pictureOfPage(bytes, path, int(layout) + 1, dots, run);
    if (!painted)
        return pages.untraced(painted.fault(), layout);
    return pages.trace({painted->width, painted->height, std::move(painted->grey), dots}, layout, run);
}

} // namespace

Result<Drawing> readPicture(std::span<const std::uint8_t> bytes, Format format, const std::string& path,
                            const Run& run)
{
    const auto pictures = scan::readPictures(bytes, path, run);
    if (!pictures)
        return pictures.fault();
    Drawing drawing;
    drawing.path = path;
    drawing.header.version = "Picture-" + enumText(format);
    drawing.header.units = drawing::DrawingUnit::Inch;
    drawing.layers.resize(1);
    drawing.layers.front().name = "0";
    Pages pages(drawing, path, run);
    for (std::size_t i = 0; i < pictures->size(); ++i) {
        drawing.layouts.push_back({"Page " + std::to_string(i + 1), 0, 0, {}, true, 0});
        const double count = double(pictures->size());
        if (const Outcome traced =
                pages.trace((*pictures)[i], i, run.part(double(i) / count, double(i + 1) / count));
            !traced)
            return traced.fault();
    }
    return drawing;
}

Outcome tracePages(pdf::Reading& reading, std::span<const std::uint8_t> bytes, const std::string& path,
                   const Run& run)
{
    const std::vector<std::size_t> texts = visibleTexts(reading.drawing);
    Pages pages(reading.drawing, path, run);
    for (std::size_t i = 0; i < reading.pages.size(); ++i) {
        const drawing::Layout page = reading.drawing.layouts[i];
        const PageKind kind = kindOf(reading.pages[i], page, texts[i]);
        if (kind == PageKind::Mixed)
            pages.report("scan.page.mixed", Severity::Info, i,
                         "has a picture under its lines; only the lines are read.",
                         "Nothing, unless walls are in the picture: then print the page to a picture and read that.");
        const Outcome done =
            kind == PageKind::Scan ? traceScan(pages, page, i, bytes, path, run) : pages.readLettering(i, texts[i]);
        if (!done)
            return done;
    }
    return Done{};
}

} // namespace holdfast::ingest
