#include "core/engine/scan/letters.h"

#include <algorithm>
#include <numeric>

#include <opencv2/imgproc.hpp>

#include "core/engine/scan/ink.h"

namespace holdfast::scan {

namespace {

constexpr double kTight = 0.35;   // of the height: between letters of one word; lines stand farther apart
constexpr double kApart = 0.75;   // between letters of one word, loosely: a full stop leaves most of its place free
constexpr double kWordGap = 1.5;  // between words of one row, in wide lettering; columns stand farther apart
constexpr double kAlike = 2.2;    // heights of letters in one row
constexpr double kBand = 0.5;     // of the lower one's height must be shared

// A part seen along the row: x runs with the text. Standing rows are seen turned.
struct Seen {
    int left = 0, right = 0, top = 0, bottom = 0, part = 0;
    int height() const { return bottom - top; }
    int width() const { return right - left; }
};

Seen seen(const Part& part, int index, bool standing)
{
    const cv::Rect& b = part.box;
    return standing ? Seen{-(b.y + b.height), -b.y, b.x, b.x + b.width, index}
                    : Seen{b.x, b.x + b.width, b.y, b.y + b.height, index};
}

bool isLetter(const Seen& s)
{
    constexpr double kFlattest = 5;  // a hyphen or a bar is no letter by itself
    return s.height() >= dots(kLowestLetter) && s.height() <= dots(kTallestLetter)
           && s.width() <= 3 * s.height() && s.height() <= kFlattest * 2 * std::max(s.width(), 2);
}

int shared(const Seen& a, const Seen& b) { return std::min(a.bottom, b.bottom) - std::max(a.top, b.top); }

class Groups {
public:
    explicit Groups(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0); }
    int find(int i)
    {
        while (m_parent[std::size_t(i)] != i)
            i = m_parent[std::size_t(i)] = m_parent[std::size_t(m_parent[std::size_t(i)])];
        return i;
    }
    void join(int a, int b) { m_parent[std::size_t(find(a))] = find(b); }

private:
    std::vector<int> m_parent;
};

// Rows of letters (or of words) that stand beside each other, `gap` in heights.
template<class Parted>
std::vector<std::vector<Seen>> rowsOf(std::vector<Seen> letters, double gap, Parted parted)
{
    std::ranges::sort(letters, [](const Seen& a, const Seen& b) {
        return std::tie(a.left, a.top, a.part) < std::tie(b.left, b.top, b.part);
    });
    // Buckets of the height of the tallest letter: a letter meets those of its own and the next bucket only.
    const int bucket = dots(kTallestLetter);
    int low = 0, high = 0, widest = 0;
    for (const Seen& s : letters) {
        low = std::min(low, s.top);
        high = std::max(high, s.bottom);
        widest = std::max(widest, s.width());
    }
    std::vector<std::vector<int>> buckets(std::size_t((high - low) / bucket) + 1);
    Groups groups(letters.size());
    for (int i = 0; i < int(letters.size()); ++i) {
        const Seen& s = letters[std::size_t(i)];
        const int from = std::max((s.top - low) / bucket - 1, 0), to = (s.bottom - low) / bucket;
        for (int b = from; b <= to && b < int(buckets.size()); ++b) {
            auto& row = buckets[std::size_t(b)];
            for (auto k = row.rbegin(); k != row.rend(); ++k) {
                const Seen& other = letters[std::size_t(*k)];
                if (s.left - other.left > widest + 2 * bucket)
                    break;
                const int tall = std::max(s.height(), other.height()), lower = std::min(s.height(), other.height());
                if (tall <= kAlike * lower && shared(s, other) >= kBand * lower
                    && s.left - other.right <= gap * tall && s.left - other.right > -0.5 * tall
                    && !parted(s, other))
                    groups.join(i, *k);
            }
        }
        buckets[std::size_t((s.top - low) / bucket)].push_back(i);
    }
    std::vector<std::vector<Seen>> rows(letters.size());
    for (int i = 0; i < int(letters.size()); ++i)
        rows[std::size_t(groups.find(i))].push_back(letters[std::size_t(i)]);
    std::erase_if(rows, [](const auto& row) { return row.empty(); });
    return rows;
}

std::vector<std::vector<Seen>> rowsOf(const std::vector<Seen>& letters, double gap)
{
    return rowsOf(letters, gap, [](const Seen&, const Seen&) { return false; });
}

// An equals sign is two thin letters to who reads upwards.
bool isThin(const Seen& s) { return 4 * s.width() < s.height(); }

// In how long a row each letter stands when rows run that way.
std::vector<std::size_t> rowLengths(const std::vector<Seen>& letters, double gap, std::size_t parts)
{
    std::vector<std::size_t> lengths(parts, 0);
    for (const auto& row : rowsOf(letters, gap))
        if (!std::ranges::all_of(row, isThin))
            for (const Seen& s : row)
                lengths[std::size_t(s.part)] = row.size();
    return lengths;
}

// Every letter belongs to the longer of the two rows it could stand in; alone it stands upright, except where it
// follows letters that stand (the inches after the feet).
std::vector<bool> whichStand(const std::vector<Seen>& level, const std::vector<Seen>& standing, std::size_t parts)
{
    const auto across = rowLengths(level, kTight, parts), up = rowLengths(standing, kTight, parts);
    const auto wide = rowLengths(level, kWordGap, parts);
    std::vector<bool> stands(parts, false);
    for (const Seen& s : standing)
        stands[std::size_t(s.part)] = up[std::size_t(s.part)] > std::max<std::size_t>(across[std::size_t(s.part)], 1);
    for (const auto& row : rowsOf(standing, kWordGap)) {
        if (std::ranges::none_of(row, [&](const Seen& s) { return stands[std::size_t(s.part)]; }))
            continue;
        for (const Seen& s : row)
            if (wide[std::size_t(s.part)] <= 1)
                stands[std::size_t(s.part)] = true;
    }
    return stands;
}

std::vector<bool> alone(const std::vector<Seen>& level, std::size_t parts)
{
    std::vector<bool> is(parts, false);
    for (const auto& row : rowsOf(level, kApart))
        if (row.size() == 1)
            is[std::size_t(row.front().part)] = true;
    return is;
}

double medianHeight(const std::vector<Seen>& row)
{
    std::vector<int> heights;
    for (const Seen& s : row)
        heights.push_back(s.height());
    // Capitals and figures are the taller half.
    const auto at = heights.begin() + std::ptrdiff_t(heights.size() * 2 / 3);
    std::nth_element(heights.begin(), at, heights.end());
    return *at;
}

// A frame round letters (hexagon, box, cloud) is no letter.
std::vector<bool> frames(const Parts& parts)
{
    std::vector<int> order(parts.parts.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](int i) { return parts.parts[std::size_t(i)].box.x; });
    std::vector<bool> frame(parts.parts.size(), false);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const cv::Rect& a = parts.parts[std::size_t(order[i])].box;
        for (std::size_t k = i + 1; k < order.size(); ++k) {
            const cv::Rect& b = parts.parts[std::size_t(order[k])].box;
            if (b.x >= a.x + a.width)
                break;
            if (b.y > a.y && b.y + b.height < a.y + a.height && b.x + b.width < a.x + a.width
                && b.height >= dots(kLowestLetter))
                frame[std::size_t(order[i])] = true;
        }
    }
    return frame;
}

// Parts by the half inch they begin in.
class Cells {
public:
    explicit Cells(const Parts& parts) : m_parts(parts), m_columns(parts.size.width / kCell + 1)
    {
        m_cells.resize(std::size_t(m_columns) * std::size_t(parts.size.height / kCell + 1));
        for (int i = 0; i < int(parts.parts.size()); ++i) {
            const cv::Rect& b = parts.parts[std::size_t(i)].box;
            m_cells[std::size_t(b.y / kCell * m_columns + b.x / kCell)].push_back(i);
        }
    }

    template<class Visit>
    void near(const cv::Rect& box, Visit visit) const
    {
        const int rows = int(m_cells.size()) / m_columns;
        const int right = std::min((box.x + box.width) / kCell + 1, m_columns - 1);
        const int bottom = std::min((box.y + box.height) / kCell + 1, rows - 1);
        for (int y = std::max(box.y / kCell - 1, 0); y <= bottom; ++y)
            for (int x = std::max(box.x / kCell - 1, 0); x <= right; ++x)
                for (const int i : m_cells[std::size_t(y * m_columns + x)])
                    visit(i, m_parts.parts[std::size_t(i)]);
    }

private:
    static constexpr int kCell = dots(0.5);
    const Parts& m_parts;
    int m_columns;
    std::vector<std::vector<int>> m_cells;
};

// What still belongs to nobody, and which letters stand alone.
struct Loose {
    std::vector<bool> taken, alone;
    const Rules& rules;
};

// Hyphens, dots, quotes and bars join the row they stand in, one beside the other. Letters of its own height do
// not: they are farther off than letters of a word are; but where a standing row leads to a letter that is alone
// in its own row, that letter stands too (the inches after the feet).
void addSmallParts(const Cells& cells, Loose& loose, LetterRow& row)
{
    const double slack = 0.15 * row.height;
    for (std::size_t before = 0; before != row.parts.size();) {
        before = row.parts.size();
        const Seen band = seen({row.box}, 0, row.standing);
        cells.near(row.box, [&](int i, const Part& part) {
            const Seen s = seen(part, i, row.standing);
            const bool letter = isLetter(s) && !isThin(s);
            const bool follows = row.standing && before > 1 && loose.alone[std::size_t(i)];
            const double reach = (letter && follows ? kWordGap : kApart) * row.height;
            const double tallest = letter && !follows ? 0.6 : 1.3;
            if (loose.taken[std::size_t(i)] || s.height() > tallest * row.height || s.width() > 1.2 * row.height
                || s.left < band.left - reach || s.right > band.right + reach + s.width()
                || s.top < band.top - slack || s.bottom > band.bottom + slack
                || loose.rules.between(row.box, part.box, row.standing))
                return;
            loose.taken[std::size_t(i)] = true;
            row.parts.push_back(i);
            row.box |= part.box;
        });
    }
}

// Standing words first, then the tallest: a quote is a small word by itself until the word before it takes it.
void addSmallParts(const Cells& cells, Loose& loose, std::vector<LetterRow>& words)
{
    std::ranges::stable_sort(words, [](const LetterRow& a, const LetterRow& b) {
        return a.standing != b.standing ? a.standing : a.height > b.height;
    });
    for (LetterRow& word : words) {
        std::erase_if(word.parts, [&](int i) { return loose.taken[std::size_t(i)]; });
        for (const int i : word.parts)
            loose.taken[std::size_t(i)] = true;
        if (!word.parts.empty())
            addSmallParts(cells, loose, word);
    }
    std::erase_if(words, [](const LetterRow& word) { return word.parts.empty(); });
}

// A sign between two words, farther from both than its own height (the equals sign of a scale): it is a word too,
// as high as they are.
void addSigns(const Cells& cells, Loose& loose, std::vector<LetterRow>& words)
{
    std::vector<LetterRow> signs;
    for (const LetterRow& word : words) {
        const Seen band = seen({word.box}, 0, word.standing);
        const double reach = kWordGap * word.height, slack = 0.15 * word.height;
        cells.near(word.box, [&](int i, const Part& part) {
            const Seen s = seen(part, i, word.standing);
            if (loose.taken[std::size_t(i)] || s.height() > 0.6 * word.height || s.width() > 1.2 * word.height
                || s.width() < 0.25 * word.height || s.left < band.right || s.left > band.right + reach
                || s.top < band.top - slack || s.bottom > band.bottom + slack)
                return;
            loose.taken[std::size_t(i)] = true;
            LetterRow sign = word;
            sign.parts = {i};
            sign.box = word.standing
                           ? cv::Rect(word.box.x, part.box.y, word.box.width, part.box.height)
                           : cv::Rect(part.box.x, word.box.y, part.box.width, word.box.height);
            signs.push_back(std::move(sign));
        });
    }
    words.insert(words.end(), signs.begin(), signs.end());
}

// Words of one row, now that their signs have filled the gaps.
std::vector<LetterRow> joinedWords(const std::vector<LetterRow>& words, bool standing, const Rules& rules)
{
    std::vector<Seen> boxes;
    for (std::size_t i = 0; i < words.size(); ++i)
        boxes.push_back(seen({words[i].box}, int(i), standing));
    const auto parted = [&](const Seen& a, const Seen& b) {
        return rules.between(words[std::size_t(a.part)].box, words[std::size_t(b.part)].box, standing);
    };
    std::vector<LetterRow> rows;
    for (const auto& group : rowsOf(boxes, kWordGap, parted)) {
        LetterRow row = words[std::size_t(group.front().part)];
        for (std::size_t i = 1; i < group.size(); ++i) {
            const LetterRow& word = words[std::size_t(group[i].part)];
            row.height = std::max(row.height, word.height);
            row.box |= word.box;
            row.parts.insert(row.parts.end(), word.parts.begin(), word.parts.end());
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

LetterRow rowOf(const std::vector<Seen>& letters, const Parts& parts, bool standing)
{
    LetterRow row;
    row.standing = standing;
    row.height = medianHeight(letters);
    for (const Seen& s : letters) {
        const cv::Rect& box = parts.parts[std::size_t(s.part)].box;
        row.box = row.parts.empty() ? box : row.box | box;
        row.parts.push_back(s.part);
    }
    return row;
}

} // namespace

Parts partsOf(const cv::Mat& mask)
{
    constexpr int kSpeck = 4;  // dots; a full stop has 9 and more
    Parts parts = connected(scan::runsOf(mask), mask.size());
    std::erase_if(parts.parts, [](const Part& part) {
        return part.area <= kSpeck || std::max(part.box.width, part.box.height) > dots(kTallestLetter);
    });
    return parts;
}

std::vector<LetterRow> letterRows(const Parts& parts, const Rules& rules)
{
    const std::vector<bool> frame = frames(parts);
    std::vector<Seen> level, standing;
    for (int i = 0; i < int(parts.parts.size()); ++i) {
        if (frame[std::size_t(i)])
            continue;
        if (const Seen s = seen(parts.parts[std::size_t(i)], i, false); isLetter(s))
            level.push_back(s);
        if (const Seen s = seen(parts.parts[std::size_t(i)], i, true); isLetter(s))
            standing.push_back(s);
    }
    const std::vector<bool> up = whichStand(level, standing, parts.parts.size());
    std::erase_if(level, [&](const Seen& s) { return up[std::size_t(s.part)]; });
    std::erase_if(standing, [&](const Seen& s) { return !up[std::size_t(s.part)]; });
    std::vector<LetterRow> words, rows;
    for (const bool turned : {false, true})
        for (const auto& letters : rowsOf(turned ? standing : level, kApart))
            words.push_back(rowOf(letters, parts, turned));
    const Cells cells(parts);
    Loose loose{frame, alone(level, parts.parts.size()), rules};
    addSmallParts(cells, loose, words);
    addSigns(cells, loose, words);
    for (const bool turned : {false, true}) {
        std::vector<LetterRow> some;
        std::ranges::copy_if(words, std::back_inserter(some),
                             [&](const LetterRow& word) { return word.standing == turned; });
        for (LetterRow& row : joinedWords(some, turned, rules))
            rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, [](const LetterRow& a, const LetterRow& b) {
        return std::tie(a.box.y, a.box.x, a.box.width) < std::tie(b.box.y, b.box.x, b.box.width);
    });
    return rows;
}

} // namespace holdfast::scan
