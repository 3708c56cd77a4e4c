// Which stacks a row of forces serves, and what of a line's force each of them takes.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/building/wall_layout.h"
#include "core/engine/loads/story_forces.h"

namespace holdfast::loads {

// "ST-C-1" of "ST-C-1-a", one full-height segment of a segmented wall; empty for any other label.
std::string segmentedWallOf(const std::string& label);
// By the stack's own label, or that of the wall it is a segment of.
bool namesStack(const std::vector<std::string>& lines, const building::WallStack& stack);
bool serves(const std::vector<std::string>& lines, const building::WallStack& stack);

// The rows that serve a stack: those that name the stack itself go before those that name its grid line.
template<class Row>
std::vector<const Row*> rowsFor(const building::WallStack& stack, const std::vector<Row>& rows)
{
    std::vector<const Row*> own, byGrid;
    for (const Row& row : rows) {
        if (namesStack(row.lines, stack))
            own.push_back(&row);
        else if (serves(row.lines, stack))
            byGrid.push_back(&row);
    }
    return own.empty() ? byGrid : own;
}

// What acts along a wall of this axis, by the building's forces along x and y. Skew: more than 10 degrees off both,
// or no length.
enum class LineDirection { X, Y, Skew };
LineDirection directionOf(const geometry::Segment2& axis);

// Stories a stack stands on.
struct StorySpan {
    int lowest = 1, top = 0;
};

// The stacks of one grid line among which a row's force is shared. A row of two lines gives each its force.
using Line = std::vector<const building::WallStack*>;

// Stories are absolute, 1 at the podium. Stacks share a story only where they have a wall.
class LineSplit {
public:
    LineSplit(const building::WallLayout& layout, const building::DesignCriteria& criteria, const LineShares& shares)
        : m_layout(layout), m_criteria(criteria), m_shares(shares)
    {
    }

    const building::ShearWall* wallAt(const building::WallStack& stack, int story) const;
    bool standsAt(const Line& line, int story) const;
    // Of the force at the top of each story, for stories lowest..top; not a number where a share cannot be formed.
    std::vector<Force> part(const building::WallStack& stack, const Line& line, building::ForceSharing sharing,
                            const std::vector<Force>& whole, int lowest, int top) const;

private:
    double shareByStrength(const building::WallStack& stack, const Line& line, int story) const;
    double shareOfShear(const building::WallStack& stack, const Line& line, int story) const;
    double weight(const building::WallStack& stack, const Line& line, int story) const;
    Length storyHeight(int story) const;
    LineLoad printedShear(const std::string& mark) const;

    const building::WallLayout& m_layout;
    const building::DesignCriteria& m_criteria;
    const LineShares& m_shares;
};

} // namespace holdfast::loads
