// The ruled lines of tables, in a frame where their texts run along +x.
#pragma once

#include <vector>

#include "core/engine/geometry/shapes.h"

namespace holdfast::detect {

class TableRules {
public:
    // `reach`: the height of the table's texts; lines nearer than a third of it are one.
    TableRules(const std::vector<geometry::Segment2>& lines, double reach);

    // Those of `window` alone.
    TableRules within(const geometry::Box2& window, double reach) const;

    // x of the vertical rules that cross the height y, from the left.
    std::vector<double> across(double y) const;
    // y of the horizontal rules that cover x, from the top.
    std::vector<double> over(double x) const;
    // From where to where the rules at this height run on through x, joints healed; empty box when none does.
    geometry::Box2 extentAt(double y, double x) const;

private:
    struct Rule {
        double at, from, to;
    };
    explicit TableRules(double reach) : m_reach(reach) { }

    double m_reach;
    std::vector<Rule> m_upright, m_level;
};

} // namespace holdfast::detect
