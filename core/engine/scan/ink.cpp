#include "core/engine/scan/ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

namespace holdfast::scan {

namespace {

constexpr double kDegrees = 180 / std::numbers::pi;

// Long lines keep their direction when the sheet is seen from afar, and a sixteenth of the dots is a sixteenth of
// the work.
constexpr double kCoarseDots = 75;

cv::Mat view(const Picture& picture)
{
    return {picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.grey.data())};
}

std::vector<cv::Vec4f> coarseLines(const cv::Mat& grey, double dotsPerInch)
{
    cv::Mat small = grey;
    if (const double scale = kCoarseDots / dotsPerInch; scale < 1)
        cv::resize(grey, small, {}, scale, scale, cv::INTER_AREA);
    std::vector<cv::Vec4f> lines;
    cv::createLineSegmentDetector(cv::LSD_REFINE_STD)->detect(small, lines);
    return lines;
}

// Length of line in each tenth of a degree, directions mod 90 from -45 to 45.
class Rose {
public:
    static constexpr int kBins = 900;
    static constexpr double kBinsPerDegree = 10;

    explicit Rose(const std::vector<cv::Vec4f>& lines)
    {
        constexpr double kShortest = 0.3 * kCoarseDots;  // letters and arcs point everywhere
        for (const cv::Vec4f& l : lines) {
            const double dx = double(l[2]) - l[0], dy = double(l[1]) - l[3], length = std::hypot(dx, dy);
            if (length < kShortest)
                continue;
            double degrees = std::atan2(dy, dx) * kDegrees;
            degrees -= 90 * std::floor((degrees + 45) / 90);
            m_lines.push_back({degrees, length});
            m_total += length;
            m_bins[std::size_t((degrees + 45) * kBinsPerDegree) % kBins] += length;
        }
    }

    // Summed over 0.5 degrees.
    double around(int bin) const
    {
        double sum = 0;
        for (int i = -2; i <= 2; ++i)
            sum += m_bins[std::size_t((bin + i + kBins) % kBins)];
        return sum;
    }
    int strongest(int from, int to) const
    {
        int best = from;
        for (int bin = from; bin <= to; ++bin)
            if (around(bin) > around(best))
                best = bin;
        return best;
    }
    // Mean direction of the lines near a bin.
    double refined(int bin) const
    {
        const double middle = (bin + 0.5) / kBinsPerDegree - 45;
        double sum = 0, weight = 0;
        for (const auto& [degrees, length] : m_lines) {
            const double off = degrees - middle - 90 * std::round((degrees - middle) / 90);
            if (std::fabs(off) > 0.5)
                continue;
            const double w = length * length;  // long lines are drawn straighter than short ones are found
            sum += w * off;
            weight += w;
        }
        return weight > 0 ? middle + sum / weight : middle;
    }
    void forget(int bin)
    {
        constexpr int kNear = 20;
        for (int i = -kNear; i <= kNear; ++i)
            m_bins[std::size_t((bin + i + kBins) % kBins)] = 0;
    }
    double total() const { return m_total; }

private:
    std::array<double, kBins> m_bins{};
    std::vector<std::pair<double, double>> m_lines;
    double m_total = 0;
};

// How dark ink is on this sheet.
struct Depth {
    double beside = 0;  // below the paper around it
    double solid = 0;   // level below which everything is ink: the inside of a solid wall has no paper around it
};

// A sheet is looked at in bands, so that what is made on the way fits the processor's memory.
struct Band {
    cv::Mat soft, beside;  // `beside`: how much lighter the paper around is

    void look(const cv::Mat& grey, int from, int to)
    {
        const int window = dots(0.2) | 1;
        const cv::Mat rows = grey.rowRange(from, to);  // the filters see beyond its edges
        cv::GaussianBlur(rows, soft, {3, 3}, 0);
        cv::boxFilter(rows, paper, -1, {window, window});
        cv::subtract(paper, soft, beside);
    }
    cv::Mat paper;
};

// Spread of the paper's grey around its own mean: grain, and the noise of a cheap scanner.
double noiseOf(const std::array<std::size_t, 256>& counts)
{
    constexpr double kMedianToSigma = 1.4826;
    std::size_t all = 0, sum = 0;
    for (const std::size_t count : counts)
        all += count;
    for (int level = 0; level < 256; ++level)
        if ((sum += counts[std::size_t(level)]) * 2 > all)
            return kMedianToSigma * level;
    return 0;
}

// From every eighth band.
Depth depthOf(const cv::Mat& grey, int band)
{
    constexpr double kFaintest = 18;  // levels below the paper around it
    constexpr double kSigmas = 3.5;   // one dot of noise in 4,000 passes, and is dropped as a speck
    constexpr double kSolid = 0.8;
    constexpr int kEvery = 8, kStep = 7;  // every seventh dot of every seventh row tells enough
    std::array<std::size_t, 256> counts{};
    Band b;
    cv::Mat all, away;
    for (int from = grey.rows >= 2 * band ? band / 2 : 0; from < grey.rows; from += kEvery * band) {
        b.look(grey, from, std::min(from + band, grey.rows));
        cv::absdiff(b.soft, b.paper, away);
        for (int y = 0; y < away.rows; y += kStep)
            for (int x = 0; x < away.cols; x += kStep)
                ++counts[away.at<std::uint8_t>(y, x)];
        all.push_back(b.soft);
    }
    const double middle = cv::threshold(all, away, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    return {std::max(kFaintest, kSigmas * noiseOf(counts)), std::min(kSolid * middle, 128.0)};
}

} // namespace

cv::Mat workingCopy(const Picture& picture, double skew)
{
    const cv::Mat grey = view(picture);
    const double scale = kDots / picture.dotsPerInch;
    const cv::Size size(int(std::lround(grey.cols * scale)), int(std::lround(grey.rows * scale)));
    cv::Mat out;
    if (scale < 1 || skew == 0) {
        if (size == grey.size())
            out = grey.clone();
        else
            cv::resize(grey, out, size, 0, 0, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
        if (skew == 0)
            return out;
    }
    // Larger and straight in one step, about the middle.
    const cv::Mat from = out.empty() ? grey : out;
    const double k = out.empty() ? scale : 1;
    const cv::Point2f middle(float(size.width - 1) / 2, float(size.height - 1) / 2);
    cv::Mat turn = cv::getRotationMatrix2D(middle, -skew, k);
    const double middles[] = {double(middle.x), double(middle.y)};
    const double cx = double(from.cols - 1) / 2, cy = double(from.rows - 1) / 2;
    for (const int row : {0, 1})
        turn.at<double>(row, 2) = middles[row] - turn.at<double>(row, 0) * cx - turn.at<double>(row, 1) * cy;
    cv::Mat straight;
    cv::warpAffine(from, straight, turn, size, k > 1 ? cv::INTER_CUBIC : cv::INTER_LINEAR, cv::BORDER_CONSTANT, 255);
    return straight;
}

cv::Mat inkOf(const cv::Mat& grey)
{
    constexpr int kBand = 256;
    const Depth depth = depthOf(grey, kBand);
    cv::Mat ink(grey.size(), CV_8U), dark;
    Band b;
    for (int from = 0; from < grey.rows; from += kBand) {
        const int to = std::min(from + kBand, grey.rows);
        b.look(grey, from, to);
        cv::Mat rows = ink.rowRange(from, to);
        cv::threshold(b.beside, rows, depth.beside, 255, cv::THRESH_BINARY);
        cv::threshold(b.soft, dark, depth.solid, 255, cv::THRESH_BINARY_INV);
        cv::bitwise_or(rows, dark, rows);
    }
    return ink;
}

cv::Mat turned(const cv::Mat& grey, int quarters)
{
    cv::Mat out;
    switch ((quarters % 4 + 4) % 4) {
    case 1: cv::rotate(grey, out, cv::ROTATE_90_COUNTERCLOCKWISE); return out;
    case 2: cv::rotate(grey, out, cv::ROTATE_180); return out;
    case 3: cv::rotate(grey, out, cv::ROTATE_90_CLOCKWISE); return out;
    default: return grey;
    }
}

Directions directionsOf(const Picture& picture)
{
    constexpr double kMostSkew = 10;
    constexpr double kShare = 0.05, kLeast = 10 * kCoarseDots;  // of all lines, and 10 in
    constexpr int kMostOblique = 3;
    Directions directions;
    Rose rose(coarseLines(view(picture), picture.dotsPerInch));
    const auto binOf = [](double degrees) { return int((degrees + 45) * Rose::kBinsPerDegree); };
    const int main = rose.strongest(binOf(-kMostSkew), binOf(kMostSkew));
    if (rose.around(main) < kShare * rose.total())
        return directions;
    directions.skew = rose.refined(main);
    rose.forget(main);
    for (int i = 0; i < kMostOblique; ++i) {
        const int bin = rose.strongest(0, Rose::kBins - 1);
        if (rose.around(bin) < std::max(kLeast, kShare * rose.total()))
            break;
        directions.oblique.push_back(rose.refined(bin) - directions.skew);
        rose.forget(bin);
    }
    return directions;
}

} // namespace holdfast::scan
