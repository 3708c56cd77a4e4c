#include "core/engine/scan/runs.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace holdfast::scan {

namespace {

// Eight dots of paper at a time.
int nextInk(const std::uint8_t* row, int at, int end)
{
    for (std::uint64_t eight = 0; at + 8 <= end; at += 8) {
        std::memcpy(&eight, row + at, 8);
        if (eight != 0)
            break;
    }
    while (at < end && row[at] == 0)
        ++at;
    return at;
}

class Union {
public:
    explicit Union(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
    std::uint32_t root(std::uint32_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    // The earlier one stays the root.
    void join(std::uint32_t a, std::uint32_t b)
    {
        a = root(a);
        b = root(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

// Runs of neighbouring rows that touch, corners included.
void joinRows(const std::vector<InkRun>& runs, Union& groups)
{
    std::size_t above = 0, rowBegin = 0;  // the row above begins at `above`
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].row != runs[rowBegin].row) {
            above = runs[i].row == runs[rowBegin].row + 1 ? rowBegin : i;
            rowBegin = i;
        }
        while (above < rowBegin && runs[above].to < runs[i].from)
            ++above;
        for (std::size_t k = above; k < rowBegin && runs[k].from <= runs[i].to; ++k)
            groups.join(std::uint32_t(i), std::uint32_t(k));
    }
}

} // namespace

std::vector<InkRun> runsOf(const cv::Mat& mask)
{
    std::vector<InkRun> runs;
    for (int y = 0; y < mask.rows; ++y) {
        const std::uint8_t* row = mask.ptr<std::uint8_t>(y);
        for (int x = nextInk(row, 0, mask.cols); x < mask.cols;) {
            int end = x + 1;
            while (end < mask.cols && row[end] != 0)
                ++end;
            runs.push_back({y, x, end});
            x = nextInk(row, end, mask.cols);
        }
    }
    return runs;
}

Parts connected(std::vector<InkRun> runs, cv::Size size)
{
    Union groups(runs.size());
    joinRows(runs, groups);
    Parts out;
    out.size = size;
    std::vector<std::uint32_t> partOf(runs.size());
    for (std::uint32_t i = 0; i < runs.size(); ++i) {
        const std::uint32_t root = groups.root(i);
        if (root == i) {
            partOf[i] = std::uint32_t(out.parts.size());
            out.parts.push_back({{runs[i].from, runs[i].row, runs[i].length(), 1}, 0, 0, 0});
        }
        partOf[i] = partOf[root];
        Part& part = out.parts[partOf[i]];
        part.box |= cv::Rect(runs[i].from, runs[i].row, runs[i].length(), 1);
        part.area += runs[i].length();
        ++part.runCount;
    }
    for (std::size_t p = 1; p < out.parts.size(); ++p)
        out.parts[p].firstRun = out.parts[p - 1].firstRun + out.parts[p - 1].runCount;
    out.runs.resize(runs.size());
    std::vector<std::size_t> next;
    for (const Part& part : out.parts)
        next.push_back(part.firstRun);
    for (std::size_t i = 0; i < runs.size(); ++i)
        out.runs[next[partOf[i]]++] = runs[i];
    return out;
}

void paint(cv::Mat& mask, std::span<const InkRun> runs, std::uint8_t value, cv::Point corner)
{
    for (const InkRun& run : runs) {
        const int y = run.row - corner.y, from = std::max(run.from - corner.x, 0),
                  to = std::min(run.to - corner.x, mask.cols);
        if (y >= 0 && y < mask.rows && from < to)
            std::memset(mask.ptr<std::uint8_t>(y) + from, value, std::size_t(to - from));
    }
}

cv::Mat maskOf(const Parts& parts, const Part& part, int margin)
{
    cv::Mat mask(part.box.height + 2 * margin, part.box.width + 2 * margin, CV_8U, cv::Scalar(0));
    paint(mask, parts.runsOf(part), 255, part.box.tl() - cv::Point(margin, margin));
    return mask;
}

} // namespace holdfast::scan
