#include "core/engine/scan/row_reader.h"

#include <algorithm>
#include <cctype>
#include <numbers>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/ink.h"
#include "core/engine/scan/mark_rows.h"
#include "core/engine/scan/wording.h"

namespace holdfast::scan {

namespace {

// Of capitals in dots: Tesseract's network is trained on lines of 36 to 48. What it cannot read at one size it
// often can at another.
constexpr double kBestHeight = 34, kOtherHeight = 46;

Recognised textOf(const RowPainter& painter, const LetterRow& row, Recogniser& recogniser)
{
    constexpr std::size_t kWorthwhile = 3;  // parts; a lone mark is no text more often than not
    const bool single = row.parts.size() == 1;
    Recognised text = recogniser.read(painter(row, kBestHeight), single);
    if (text.certainty >= kLeastCertainty || row.parts.size() < kWorthwhile)
        return text;
    Recognised other = recogniser.read(painter(row, kOtherHeight), single);
    return other.certainty > text.certainty ? other : text;
}

bool isBelieved(const Recognised& text)
{
    constexpr double kLeastLength = 0.45;  // Tesseract doubts signs between digits; the form of a length does not
    const bool word = std::ranges::any_of(text.value, [](unsigned char c) { return std::isalnum(c) != 0; });
    return word && (text.certainty >= kLeastCertainty || (text.certainty >= kLeastLength && isLength(text.value)));
}

ReadText placed(const LetterRow& row, int sheetHeight, Recognised text)
{
    ReadText out;
    out.value = std::move(text.value);
    out.certainty = text.certainty;
    out.height = row.height / kDots;
    const cv::Rect& b = row.box;
    out.rotation = row.standing ? std::numbers::pi / 2 : 0;
    out.width = (row.standing ? b.height : b.width) / kDots;
    out.at = {(row.standing ? b.x + b.width : b.x) / kDots, (sheetHeight - (b.y + b.height)) / kDots};
    return out;
}

} // namespace

cv::Mat rowPicture(const cv::Mat& grey, const Parts& parts, const LetterRow& row, double height)
{
    constexpr int kMargin = 3, kBorder = kRowBorder;
    cv::Rect box(row.box.x - kMargin, row.box.y - kMargin, row.box.width + 2 * kMargin, row.box.height + 2 * kMargin);
    box &= cv::Rect(0, 0, grey.cols, grey.rows);
    cv::Mat mask(box.size(), CV_8U, cv::Scalar(0));
    for (const int part : row.parts)
        paint(mask, parts.runsOf(parts.parts[std::size_t(part)]), 255, box.tl());
    cv::dilate(mask, mask, cv::getStructuringElement(cv::MORPH_RECT, {5, 5}));
    cv::Mat alone(box.size(), CV_8U, cv::Scalar(255));
    grey(box).copyTo(alone, mask);
    if (row.standing)
        cv::rotate(alone, alone, cv::ROTATE_90_CLOCKWISE);
    const double scale = height / row.height;
    cv::resize(alone, alone, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    cv::copyMakeBorder(alone, alone, kBorder, kBorder, kBorder, kBorder, cv::BORDER_CONSTANT, 255);
    return alone;
}

Result<RowsRead> readRows(const RowPainter& painter, const Parts& parts, const std::vector<LetterRow>& rows,
                          Recogniser& recogniser, const Run& run)
{
    // A lone tall shape is a door, an arrow or a column more often than a letter.
    constexpr std::size_t kFewestTall = 3;
    constexpr double kTallAlone = 0.26;  // inches
    std::vector<RowText> texts;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (run.stopped())
            return cancelled("Reading the picture");
        run.progress.report(double(i) / double(rows.size()));
        if (rows[i].parts.size() < kFewestTall && rows[i].height > dots(kTallAlone))
            continue;
        Recognised text = textOf(painter, rows[i], recogniser);
        const bool believed = isBelieved(text);
        for (RowText& mark : splitMarks({rows[i], std::move(text), believed}, parts))
            texts.push_back(std::move(mark));
    }
    mendMarks(texts);
    RowsRead read;
    for (RowText& row : texts) {
        if (!row.believed) {
            ++read.doubtful;
            continue;
        }
        read.texts.push_back(placed(row.row, parts.size.height, std::move(row.text)));
        read.parts.insert(read.parts.end(), row.row.parts.begin(), row.row.parts.end());
    }
    return read;
}

int quartersToRead(const RowPainter& painter, const std::vector<LetterRow>& rows, Recogniser& recogniser)
{
    constexpr std::size_t kFewest = 4, kLongest = 10;  // letters of a row that is tried, rows tried
    std::vector<const LetterRow*> longest[2];
    std::size_t letters[2] = {0, 0};
    for (const LetterRow& row : rows) {
        if (row.parts.size() < kFewest)
            continue;
        longest[row.standing ? 1 : 0].push_back(&row);
        letters[row.standing ? 1 : 0] += row.parts.size();
    }
    const int standing = letters[1] > letters[0] ? 1 : 0;
    auto& tried = longest[standing];
    std::ranges::stable_sort(tried, std::greater(), [](const LetterRow* r) { return r->parts.size(); });
    tried.resize(std::min(tried.size(), kLongest));
    double upright = 0, upsideDown = 0;
    for (const LetterRow* row : tried) {
        cv::Mat picture = painter(*row, kBestHeight);
        upright += recogniser.read(picture, false).certainty;
        cv::rotate(picture, picture, cv::ROTATE_180);
        upsideDown += recogniser.read(picture, false).certainty;
    }
    if (tried.empty() || std::max(upright, upsideDown) < kLeastCertainty * double(tried.size()) / 2)
        return 0;
    // Standing rows were read upwards: the sheet lies on its left side.
    const bool turn = upsideDown > upright;
    return standing == 1 ? (turn ? 1 : 3) : turn ? 2 : 0;
}

} // namespace holdfast::scan
