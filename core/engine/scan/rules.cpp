#include "core/engine/scan/rules.h"

#include <algorithm>
#include <cmath>

namespace holdfast::scan {

void Rules::add(cv::Point2d a, cv::Point2d b)
{
    constexpr double kLean = 0.02;
    const double dx = std::fabs(a.x - b.x), dy = std::fabs(a.y - b.y);
    if (dx <= kLean * dy)
        m_upright.push_back({int((a.x + b.x) / 2), int(std::min(a.y, b.y)), int(std::max(a.y, b.y))});
    else if (dy <= kLean * dx)
        m_level.push_back({int((a.y + b.y) / 2), int(std::min(a.x, b.x)), int(std::max(a.x, b.x))});
}

void Rules::sort()
{
    std::ranges::sort(m_upright, {}, &Rule::at);
    std::ranges::sort(m_level, {}, &Rule::at);
}

bool Rules::between(const cv::Rect& a, const cv::Rect& b, bool standing) const
{
    const cv::Point aEnd = a.br(), bEnd = b.br();
    const int low = standing ? std::min(aEnd.y, bEnd.y) : std::min(aEnd.x, bEnd.x),
              high = standing ? std::max(a.y, b.y) : std::max(a.x, b.x),
              from = standing ? std::max(a.x, b.x) : std::max(a.y, b.y),
              to = standing ? std::min(aEnd.x, bEnd.x) : std::min(aEnd.y, bEnd.y);
    const auto& rules = standing ? m_level : m_upright;
    constexpr int kInk = 2;  // dots of pen beside the middle of a rule
    for (auto rule = std::ranges::lower_bound(rules, low - kInk, {}, &Rule::at);
         rule != rules.end() && rule->at <= high + kInk; ++rule)
        if (rule->from <= from && rule->to >= to)
            return true;
    return false;
}

} // namespace holdfast::scan
