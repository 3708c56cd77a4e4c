#include "core/engine/detect/table_rules.h"

#include <algorithm>
#include <cmath>

namespace holdfast::detect {

namespace {

constexpr double kStraight = 0.01;  // of the length of a rule: half a degree
constexpr double kOneLine = 0.3;    // of the text height

std::vector<double> distinct(std::vector<double> values, double apart)
{
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end(), [&](double a, double b) { return b - a < apart; }),
                 values.end());
    return values;
}

} // namespace

TableRules::TableRules(const std::vector<geometry::Segment2>& lines, double reach) : m_reach(reach)
{
    for (const geometry::Segment2& s : lines) {
        const double dx = std::fabs(s.b.x - s.a.x), dy = std::fabs(s.b.y - s.a.y);
        if (std::max(dx, dy) < reach)
            continue;
        if (dx <= kStraight * dy)
            m_upright.push_back({(s.a.x + s.b.x) / 2, std::min(s.a.y, s.b.y), std::max(s.a.y, s.b.y)});
        else if (dy <= kStraight * dx)
            m_level.push_back({(s.a.y + s.b.y) / 2, std::min(s.a.x, s.b.x), std::max(s.a.x, s.b.x)});
    }
}

TableRules TableRules::within(const geometry::Box2& window, double reach) const
{
    TableRules rules(reach);
    for (const Rule& r : m_upright)
        if (r.at > window.low.x && r.at < window.high.x && r.to > window.low.y && r.from < window.high.y
            && r.to - r.from > reach)
            rules.m_upright.push_back(r);
    for (const Rule& r : m_level)
        if (r.at > window.low.y && r.at < window.high.y && r.to > window.low.x && r.from < window.high.x
            && r.to - r.from > reach)
            rules.m_level.push_back(r);
    return rules;
}

std::vector<double> TableRules::across(double y) const
{
    std::vector<double> at;
    for (const Rule& r : m_upright)
        if (r.from < y && r.to > y)
            at.push_back(r.at);
    return distinct(std::move(at), kOneLine * m_reach);
}

std::vector<double> TableRules::over(double x) const
{
    std::vector<double> at;
    for (const Rule& r : m_level)
        if (r.from <= x && r.to >= x)
            at.push_back(r.at);
    at = distinct(std::move(at), kOneLine * m_reach);
    std::ranges::reverse(at);
    return at;
}

geometry::Box2 TableRules::extentAt(double y, double x) const
{
    std::vector<Rule> level;
    for (const Rule& r : m_level)
        if (std::fabs(r.at - y) < kOneLine * m_reach)
            level.push_back(r);
    std::ranges::sort(level, {}, &Rule::from);
    geometry::Box2 run;
    for (const Rule& r : level) {
        if (!run.empty() && r.from > run.high.x + 0.5 * m_reach) {
            if (run.low.x <= x && run.high.x >= x)
                break;
            run = {};
        }
        run.add({r.from, y});
        run.add({r.to, y});
    }
    return !run.empty() && run.low.x <= x && run.high.x >= x ? run : geometry::Box2{};
}

} // namespace holdfast::detect
