#include "core/engine/scan/tracing.h"

#include <cmath>

#include "core/engine/scan/areas.h"
#include "core/engine/scan/circles.h"
#include "core/engine/scan/guarded.h"
#include "core/engine/scan/ink.h"
#include "core/engine/scan/row_reader.h"
#include "core/engine/scan/strokes.h"

namespace holdfast::scan {

namespace {

using geometry::Point2;

void append(std::vector<StraightStroke>& to, const std::vector<StraightStroke>& more)
{
    to.insert(to.end(), more.begin(), more.end());
}

class Tracer {
public:
    Tracer(const Picture& picture, const Run& run) : m_run(run), m_picture(picture) {}

    Result<Tracing> trace()
    {
        straighten();
        part();
        m_out.canRead = m_recogniser.ready();
        if (m_out.canRead)
            turnToRead();
        if (m_run.stopped())
            return cancelled("Tracing the picture");
        m_run.progress.report(0.3);
        m_out.paperWidth = m_grey.cols / kDots;
        m_out.paperHeight = m_grey.rows / kDots;
        std::vector<StraightStroke> strokes = takeLines();
        Rules rules;
        for (const StraightStroke& stroke : strokes)
            rules.add(stroke.a, stroke.b);
        rules.sort();
        if (const Outcome read = readTexts(rules); !read)
            return read.fault();
        append(strokes, restStrokes(connected(runsOf(m_ink), m_ink.size())));
        write(joined(std::move(strokes)));
        return std::move(m_out);
    }

private:
    void straighten()
    {
        constexpr double kStraight = 0.02;  // degrees: 0.01 in over a sheet of 36 in
        const Directions directions = directionsOf(m_picture);
        m_oblique = directions.oblique;
        const double skew = std::fabs(directions.skew) < kStraight ? 0 : directions.skew;
        m_grey = workingCopy(m_picture, skew);
        m_out.skewDegrees = -skew;
    }

    void part()
    {
        m_ink = inkOf(m_grey);
        m_circles = takeCircles(m_ink);
        m_small = partsOf(m_ink);
    }

    void turnToRead()
    {
        m_out.quarterTurns = quartersToRead(rowsOf(m_small), letterRows(m_small), m_recogniser);
        if (m_out.quarterTurns == 0)
            return;
        m_grey = turned(m_grey, m_out.quarterTurns);
        part();
    }

    // Without the small parts: letters have strokes too. Leaves what is neither area nor long stroke.
    std::vector<StraightStroke> takeLines()
    {
        for (const Part& part : m_small.parts)
            paint(m_ink, m_small.runsOf(part), 0);
        std::vector<double> directions{0, 90};
        for (const double oblique : m_oblique)
            directions.insert(directions.end(), {oblique, oblique + 90});
        for (const auto& rings : takeAreas(m_ink, directions)) {
            TracedArea& area = m_out.areas.emplace_back();
            for (const Ring& ring : rings) {
                area.rings.emplace_back();
                for (const cv::Point2d p : ring)
                    area.rings.back().push_back(paper(p));
            }
        }
        std::vector<StraightStroke> strokes;
        cv::Mat taken(m_ink.size(), CV_8U, cv::Scalar(0));
        const std::vector<InkRun> runs = runsOf(m_ink);
        for (const double direction : directions)
            append(strokes, longStrokes(runs, direction, taken));
        m_ink.setTo(0, taken);
        for (const Part& part : m_small.parts)
            paint(m_ink, m_small.runsOf(part), 255);
        return strokes;
    }

    // Letters that touched a line are parts now.
    Outcome readTexts(const Rules& rules)
    {
        const Parts parts = partsOf(m_ink);
        const std::vector<LetterRow> rows = letterRows(parts, rules);
        if (!m_out.canRead) {
            m_out.doubtfulTexts = rows.size();
            return Done{};
        }
        auto read = readRows(rowsOf(parts), parts, rows, m_recogniser, m_run.part(0.3, 1));
        if (!read)
            return read.fault();
        for (const int part : read->parts)
            paint(m_ink, parts.runsOf(parts.parts[std::size_t(part)]), 0);
        m_out.texts = std::move(read->texts);
        m_out.doubtfulTexts = read->doubtful;
        return Done{};
    }

    RowPainter rowsOf(const Parts& parts) const
    {
        return [&](const LetterRow& row, double height) { return rowPicture(m_grey, parts, row, height); };
    }

    void write(const std::vector<StraightStroke>& strokes)
    {
        for (const StraightStroke& s : strokes) {
            // A pen runs half its width past the point it was led to.
            const cv::Point2d along = s.b - s.a;
            const double length = cv::norm(along), end = length > 3 * s.width ? s.width / 2 / length : 0;
            m_out.lines.push_back(
                {{paper(s.a + along * end), paper(s.b - along * end)}, s.width / kDots, s.dashed});
        }
        for (const RoundStroke& c : m_circles)
            m_out.circles.push_back({paper(c.center), c.radius / kDots, c.width / kDots});
    }

    Point2 paper(cv::Point2d p) const { return {(p.x + 0.5) / kDots, (m_grey.rows - p.y - 0.5) / kDots}; }

    const Run& m_run;
    const Picture& m_picture;
    Tracing m_out;
    Recogniser m_recogniser;
    cv::Mat m_grey, m_ink;
    Parts m_small;
    std::vector<RoundStroke> m_circles;
    std::vector<double> m_oblique;
};

} // namespace

Result<Tracing> trace(const Picture& picture, const Run& run)
{
    return guarded([&]() -> Result<Tracing> { return Tracer(picture, run).trace(); });
}

} // namespace holdfast::scan
