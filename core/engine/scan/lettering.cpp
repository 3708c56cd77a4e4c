#include "core/engine/scan/lettering.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/guarded.h"
#include "core/engine/scan/ink.h"
#include "core/engine/scan/row_reader.h"

namespace holdfast::scan {

namespace {

using geometry::Point2;

// Letters of 1/16 in keep their holes open, and strokes that should meet do.
constexpr int kPen = 3;
constexpr int kShift = 4;  // OpenCV draws to sixteenths of a dot

class LetterSheet {
public:
    explicit LetterSheet(const Lettering& lettering)
        : m_lettering(lettering), m_rows(dots(lettering.paperHeight))
    {
        cv::Mat ink(m_rows, dots(lettering.paperWidth), CV_8U, cv::Scalar(0));
        for (const auto& stroke : lettering.strokes)
            draw(ink, stroke, [&](Point2 p) { return onSheet(p); }, 255, kPen, cv::LINE_8);
        m_parts = partsOf(ink);
        assignStrokes();
    }

    Rules rules() const
    {
        Rules rules;
        for (const geometry::Segment2& line : m_lettering.rules)
            rules.add(onSheet(line.a), onSheet(line.b));
        rules.sort();
        return rules;
    }
    const Parts& parts() const { return m_parts; }
    const std::vector<std::size_t>& strokesOf(int part) const { return m_strokesOf[std::size_t(part)]; }

    // Drawn anew at the height that reads best: a drawing has no dots to enlarge.
    cv::Mat picture(const LetterRow& row, double height) const
    {
        const double scale = height / row.height;
        const cv::Rect box = row.box;
        const int width = int((row.standing ? box.height : box.width) * scale) + 2 * kRowBorder;
        const int high = int((row.standing ? box.width : box.height) * scale) + 2 * kRowBorder;
        cv::Mat out(high, width, CV_8U, cv::Scalar(255));
        const auto place = [&](Point2 p) {
            const cv::Point2d dot = onSheet(p) - cv::Point2d(box.tl());
            const cv::Point2d level = row.standing ? cv::Point2d(box.height - dot.y, dot.x) : dot;
            return level * scale + cv::Point2d(kRowBorder, kRowBorder);
        };
        const int pen = std::max(2, int(std::lround(height / 10)));  // as a lettering pen is: a tenth of the height
        for (const int part : row.parts)
            for (const std::size_t stroke : strokesOf(part))
                draw(out, m_lettering.strokes[stroke], place, 0, pen, cv::LINE_AA);
        return out;
    }

private:
    cv::Point2d onSheet(Point2 p) const { return {p.x * kDots, m_rows - p.y * kDots}; }

    template<class Place>
    static void draw(cv::Mat& on, const std::vector<Point2>& stroke, Place place, int grey, int pen, int kind)
    {
        std::vector<cv::Point> points;
        for (const Point2 p : stroke) {
            const cv::Point2d at = place(p) * (1 << kShift);
            points.emplace_back(int(std::lround(at.x)), int(std::lround(at.y)));
        }
        cv::polylines(on, points, false, grey, pen, kind, kShift);
    }

    // A stroke is of the part that holds its first point.
    void assignStrokes()
    {
        struct Held {
            InkRun run;
            int part = 0;
        };
        std::vector<Held> held;
        for (int i = 0; i < int(m_parts.parts.size()); ++i)
            for (const InkRun& run : m_parts.runsOf(m_parts.parts[std::size_t(i)]))
                held.push_back({run, i});
        const auto before = [](const InkRun& a, const InkRun& b) {
            return std::tie(a.row, a.from) < std::tie(b.row, b.from);
        };
        std::ranges::sort(held, before, &Held::run);
        m_strokesOf.resize(m_parts.parts.size());
        for (std::size_t s = 0; s < m_lettering.strokes.size(); ++s) {
            const cv::Point2d at = onSheet(m_lettering.strokes[s].front());
            const int x = int(std::lround(at.x)), y = int(std::lround(at.y));
            const auto after = std::ranges::upper_bound(held, InkRun{y, x, x}, before, &Held::run);
            if (after != held.begin() && (after - 1)->run.row == y && (after - 1)->run.to >= x)
                m_strokesOf[std::size_t((after - 1)->part)].push_back(s);
        }
    }

    const Lettering& m_lettering;
    int m_rows;
    Parts m_parts;
    std::vector<std::vector<std::size_t>> m_strokesOf;
};

} // namespace

Result<LetteringRead> readLettering(const Lettering& lettering, const Run& run)
{
    return guarded([&]() -> Result<LetteringRead> {
        if (lettering.paperWidth * lettering.paperHeight * kDots * kDots > double(kMostDots))
            return Fault{FaultCode::LimitExceeded, {}, {}, "the page has more than 200 million dots"};
        LetteringRead out;
        Recogniser recogniser;
        out.canRead = recogniser.ready();
        const LetterSheet sheet(lettering);
        const auto rows = letterRows(sheet.parts(), sheet.rules());
        out.doubtfulTexts = rows.size();
        if (!out.canRead)
            return out;
        const RowPainter painter = [&](const LetterRow& row, double height) { return sheet.picture(row, height); };
        auto read = readRows(painter, sheet.parts(), rows, recogniser, run);
        if (!read)
            return read.fault();
        out.texts = std::move(read->texts);
        out.doubtfulTexts = read->doubtful;
        for (const int part : read->parts)
            out.strokes.insert(out.strokes.end(), sheet.strokesOf(part).begin(), sheet.strokesOf(part).end());
        return out;
    });
}

} // namespace holdfast::scan
