#include "core/engine/scan/tracing.h"

#include <cmath>
#include <new>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/areas.h"
#include "core/engine/scan/circles.h"
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
        if (const Outcome read = readTexts(); !read)
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
        m_out.quarterTurns = quartersToRead(m_grey, m_small, letterRows(m_small), m_recogniser);
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
    Outcome readTexts()
    {
        const Parts parts = partsOf(m_ink);
        const std::vector<LetterRow> rows = letterRows(parts);
        if (!m_out.canRead) {
            m_out.doubtfulTexts = rows.size();
            return Done{};
        }
        auto read = readRows(m_grey, parts, rows, m_recogniser, m_run.part(0.3, 1));
        if (!read)
            return read.fault();
        for (const int part : read->parts)
            paint(m_ink, parts.runsOf(parts.parts[std::size_t(part)]), 0);
        m_out.texts = std::move(read->texts);
        m_out.doubtfulTexts = read->doubtful;
        return Done{};
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

// What the libraries throw ends here.
template<class Work>
auto guarded(Work work) -> decltype(work())
{
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::LimitExceeded, {}, {}, "there is not enough memory to trace the picture"};
    } catch (const cv::Exception& e) {
        if (e.code == cv::Error::StsNoMem)
            return Fault{FaultCode::LimitExceeded, {}, {}, "there is not enough memory to trace the picture"};
        return Fault{FaultCode::External, {}, {}, "the picture library stopped: " + e.err};
    }
}

cv::Mat pictureOf(const Lettering& lettering)
{
    // A pen of 0.012 in: strokes of letters are 1/10 to 1/7 of their height of 3/32 in and more.
    constexpr int kPen = 4;
    cv::Mat grey(dots(lettering.paperHeight), dots(lettering.paperWidth), CV_8U, cv::Scalar(255));
    std::vector<cv::Point> points;
    constexpr int kShift = 4;  // sixteenths of a dot
    for (const auto& stroke : lettering.strokes) {
        points.clear();
        for (const Point2 p : stroke)
            points.emplace_back(int(p.x * kDots * (1 << kShift)), int((grey.rows - p.y * kDots) * (1 << kShift)));
        cv::polylines(grey, points, false, 0, kPen, cv::LINE_AA, kShift);
    }
    return grey;
}

} // namespace

Result<Tracing> trace(const Picture& picture, const Run& run)
{
    return guarded([&]() -> Result<Tracing> { return Tracer(picture, run).trace(); });
}

Result<LetteringRead> readLettering(const Lettering& lettering, const Run& run)
{
    return guarded([&]() -> Result<LetteringRead> {
        LetteringRead out;
        if (lettering.paperWidth * lettering.paperHeight * kDots * kDots > double(kMostDots))
            return Fault{FaultCode::LimitExceeded, {}, {}, "the page has more than 200 million dots"};
        Recogniser recogniser;
        out.canRead = recogniser.ready();
        const cv::Mat grey = pictureOf(lettering);
        cv::Mat ink;
        cv::threshold(grey, ink, 127, 255, cv::THRESH_BINARY_INV);
        const Parts parts = partsOf(ink);
        const auto rows = letterRows(parts);
        out.doubtfulTexts = rows.size();
        if (!out.canRead)
            return out;
        auto read = readRows(grey, parts, rows, recogniser, run);
        if (!read)
            return read.fault();
        out.texts = std::move(read->texts);
        out.doubtfulTexts = read->doubtful;
        return out;
    });
}

} // namespace holdfast::scan
