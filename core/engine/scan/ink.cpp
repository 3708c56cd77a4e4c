#include "core/engine/scan/ink.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include <opencv2/imgproc.hpp>

namespace holdfast::scan {

namespace {

constexpr double kDegrees = 180 / std::numbers::pi;

// Lines of the sheet at a third of the resolution: enough for their direction, a ninth of the work.
std::vector<cv::Vec4f> coarseLines(const cv::Mat& grey)
{
    cv::Mat small;
    cv::resize(grey, small, {}, 1.0 / 3, 1.0 / 3, cv::INTER_AREA);
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
        constexpr double kShortest = 30;  // coarse dots, 0.3 in: letters and arcs point everywhere
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

// Spread of the paper's grey around its own mean: grain, and the noise of a cheap scanner.
double noiseOf(const cv::Mat& difference)
{
    std::array<std::size_t, 256> counts{};
    std::size_t all = 0;
    constexpr int kStep = 7;  // every seventh dot of every seventh row tells enough
    for (int y = 0; y < difference.rows; y += kStep)
        for (int x = 0; x < difference.cols; x += kStep, ++all)
            ++counts[difference.at<std::uint8_t>(y, x)];
    constexpr double kMedianToSigma = 1.4826;
    std::size_t sum = 0;
    for (int level = 0; level < 256; ++level)
        if ((sum += counts[std::size_t(level)]) * 2 > all)
            return kMedianToSigma * level;
    return 0;
}

} // namespace

cv::Mat workingCopy(const Picture& picture)
{
    const cv::Mat grey(picture.height, picture.width, CV_8U, const_cast<std::uint8_t*>(picture.grey.data()));
    const double scale = kDots / picture.dotsPerInch;
    if (std::fabs(scale - 1) < 1e-9)
        return grey.clone();
    cv::Mat scaled;
    cv::resize(grey, scaled, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return scaled;
}

cv::Mat inkOf(const cv::Mat& grey)
{
    constexpr double kFaintest = 18;  // levels below the paper around it
    constexpr double kSigmas = 3.5;   // one dot of noise in 4,000 passes, and is dropped as a speck
    cv::Mat soft, paper, difference, ink, dark;
    cv::GaussianBlur(grey, soft, {3, 3}, 0);
    const int window = dots(0.2) | 1;
    cv::boxFilter(grey, paper, -1, {window, window});
    cv::absdiff(soft, paper, difference);
    const double depth = std::max(kFaintest, kSigmas * noiseOf(difference));
    cv::subtract(paper, soft, difference);
    cv::threshold(difference, ink, depth, 255, cv::THRESH_BINARY);
    // The inside of a solid wall is as dark as what is around it.
    const double middle = cv::threshold(soft, dark, 0, 255, cv::THRESH_BINARY_INV | cv::THRESH_OTSU);
    constexpr double kSolid = 0.8;
    cv::threshold(soft, dark, std::min(kSolid * middle, 128.0), 255, cv::THRESH_BINARY_INV);
    cv::bitwise_or(ink, dark, ink);
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

cv::Mat straightened(const cv::Mat& grey, double degrees)
{
    const cv::Point2f middle(float(grey.cols - 1) / 2, float(grey.rows - 1) / 2);
    cv::Mat out;
    cv::warpAffine(grey, out, cv::getRotationMatrix2D(middle, -degrees, 1), grey.size(), cv::INTER_CUBIC,
                   cv::BORDER_CONSTANT, 255);
    return out;
}

Directions directionsOf(const cv::Mat& grey)
{
    constexpr double kMostSkew = 10;
    constexpr double kShare = 0.05, kLeast = 1000;  // of all lines, and coarse dots (10 in)
    constexpr int kMostOblique = 3;
    Directions directions;
    Rose rose(coarseLines(grey));
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
