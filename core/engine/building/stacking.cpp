#include "core/engine/building/stacking.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <sstream>

namespace holdfast::building {

namespace {

using geometry::Point2;

constexpr double kSameLine = 24.0;     // in, beyond it the walls are on different lines
constexpr double kSameWall = 6.0;      // in, rods of a 2x6 wall still meet the wall below
constexpr double kRodRoom = 12.0 + 2 * 6.0;  // in, a foot between rods 6 in from each end
constexpr double kEndOn = 12.0;        // in, an end this far past the wall below still stands on it
constexpr double kMuchLonger = 2.0;    // lower over upper wall
constexpr double kOffsetDoubt = 1.0, kEndDoubt = 6.0;  // in, worth a word
constexpr double kParallel = 2.0 * std::numbers::pi / 180.0;

std::string inchText(double v)
{
    std::ostringstream out;
    out.precision(3);
    out << v << " in";
    return out.str();
}

// A stretch along the axis of a stack's lowest wall.
struct Stretch {
    double from = 0, to = 0;
    double length() const { return to - from; }
};

Stretch stretchOn(const ShearWall& base, const ShearWall& wall)
{
    const double whole = geometry::length(base.axis);
    const double a = geometry::shareAlong(base.axis, wall.axis.a) * whole,
                 b = geometry::shareAlong(base.axis, wall.axis.b) * whole;
    return {std::min(a, b), std::max(a, b)};
}

Stretch shared(Stretch a, Stretch b) { return {std::max(a.from, b.from), std::min(a.to, b.to)}; }

class Stacking {
public:
    explicit Stacking(const std::vector<ShearWall>& walls) : m_walls(walls) {}

    std::vector<WallStack> form()
    {
        int top = 0;
        for (const ShearWall& wall : m_walls)
            top = std::max(top, wall.level);
        for (int level = 1; level <= top; ++level)
            addLevel(level);
        for (std::size_t i = 0; i < m_stacks.size(); ++i)
            m_stacks[i].id.value = std::uint32_t(i);
        return std::move(m_stacks);
    }

private:
    struct Offer {
        std::size_t stack;
        WallId wall;
        Standing standing;
    };

    const ShearWall& topOf(const WallStack& stack) const { return m_walls[stack.walls.back().value]; }
    const ShearWall& baseOf(const WallStack& stack) const { return m_walls[stack.walls.front().value]; }

    // Whether straight rods find room in all walls of the stack and in this one.
    bool fits(std::size_t stack, const ShearWall& wall, const Standing& standing) const
    {
        const WallStack& under = m_stacks[stack];
        const ShearWall& below = topOf(under);
        const Stretch left = shared(m_shared[stack], stretchOn(baseOf(under), wall));
        const bool inside = standing.beyond <= kEndOn
            && geometry::length(below.axis) >= kMuchLonger * geometry::length(wall.axis);
        return standing.offset <= kSameWall && left.length() > kRodRoom && !inside;
    }

    std::vector<Offer> offersAt(int level) const
    {
        std::vector<Offer> offers;
        for (const ShearWall& wall : m_walls) {
            if (!wall.isShear || wall.level != level)
                continue;
            for (std::size_t s = 0; s < m_stacks.size(); ++s) {
                if (topOf(m_stacks[s]).level != level - 1)
                    continue;
                if (const auto standing = standingOf(wall, topOf(m_stacks[s])); standing && fits(s, wall, *standing))
                    offers.push_back({s, wall.id, *standing});
            }
        }
        std::ranges::stable_sort(offers, [](const Offer& a, const Offer& b) {
            return a.standing.overlap - 4 * a.standing.offset > b.standing.overlap - 4 * b.standing.offset;
        });
        return offers;
    }

    void addLevel(int level)
    {
        std::vector<bool> stackTaken(m_stacks.size(), false), wallTaken(m_walls.size(), false);
        for (const Offer& offer : offersAt(level)) {
            if (stackTaken[offer.stack] || wallTaken[offer.wall.value])
                continue;
            stackTaken[offer.stack] = wallTaken[offer.wall.value] = true;
            place(offer);
        }
        for (const ShearWall& wall : m_walls)
            if (wall.isShear && wall.level == level && !wallTaken[wall.id.value])
                begin(wall);
    }

    void place(const Offer& offer)
    {
        WallStack& stack = m_stacks[offer.stack];
        const ShearWall &below = topOf(stack), &wall = m_walls[offer.wall.value];
        if (offer.standing.offset > kOffsetDoubt)
            stack.doubts.push_back(wall.label + " is " + inchText(offer.standing.offset) + " beside "
                                   + below.label);
        const double shift = std::max(std::fabs(offer.standing.startShift), std::fabs(offer.standing.endShift));
        if (shift > kEndDoubt)
            stack.doubts.push_back(wall.label + " and " + below.label + " end up to " + inchText(shift) + " apart");
        m_shared[offer.stack] = shared(m_shared[offer.stack], stretchOn(baseOf(stack), wall));
        stack.walls.push_back(wall.id);
    }

    void begin(const ShearWall& wall)
    {
        WallStack stack;
        stack.gridLabel = wall.gridLabel;
        stack.walls = {wall.id};
        if (wall.level > 1)
            setBase(stack, wall);
        m_stacks.push_back(std::move(stack));
        m_shared.push_back({0, geometry::length(wall.axis)});
    }

    void setBase(WallStack& stack, const ShearWall& wall) const
    {
        stack.base = StackBase::Transfer;
        std::optional<Standing> nearest;
        const ShearWall* nearestWall = nullptr;
        double best = std::numeric_limits<double>::max();
        for (std::size_t s = 0; s < m_stacks.size(); ++s)
            for (const WallId id : m_stacks[s].walls) {
                const ShearWall& below = m_walls[id.value];
                const auto standing = below.level == wall.level - 1 ? standingOf(wall, below) : std::nullopt;
                if (!standing)
                    continue;
                if (!nearest || standing->overlap > nearest->overlap) {
                    nearest = standing;
                    nearestWall = &below;
                }
                if (!carries(*standing) || standing->offset + standing->beyond >= best)
                    continue;
                best = standing->offset + standing->beyond;
                stack.base = StackBase::Wall;
                stack.support = StackId{std::uint32_t(s)};
            }
        if (stack.base == StackBase::Wall)
            stack.doubts.push_back(wall.label + " stands on the wall of another stack");
        else if (!nearest)
            stack.doubts.push_back(wall.label + " has no shear wall below it");
        else if (nearest->offset > kSameWall)
            stack.doubts.push_back(wall.label + " is " + inchText(nearest->offset) + " beside " + nearestWall->label);
        else
            stack.doubts.push_back(wall.label + " reaches " + inchText(nearest->beyond) + " past "
                                   + nearestWall->label);
    }

    const std::vector<ShearWall>& m_walls;
    std::vector<WallStack> m_stacks;
    std::vector<Stretch> m_shared;         // by all walls of the stack, along its lowest
};

} // namespace

std::optional<Standing> standingOf(const ShearWall& upper, const ShearWall& lower)
{
    const Point2 d = lower.axis.b - lower.axis.a, e = upper.axis.b - upper.axis.a;
    const double length = geometry::length(d), own = geometry::length(e);
    if (!(length > 0) || !(own > 0) || std::fabs(geometry::cross(d, e)) / (length * own) > std::sin(kParallel))
        return std::nullopt;
    Standing s;
    s.offset = std::fabs(geometry::cross(d, geometry::middle(upper.axis) - lower.axis.a)) / length;
    const Stretch on = stretchOn(lower, upper);
    s.overlap = std::min(length, on.to) - std::max(0.0, on.from);
    s.startShift = on.from;
    s.endShift = on.to - length;
    s.beyond = std::max({0.0, -on.from, on.to - length});
    if (s.offset > kSameLine || s.overlap <= 0)
        return std::nullopt;
    return s;
}

bool carries(const Standing& s) { return s.offset <= kSameWall && s.beyond <= kEndOn; }

std::vector<WallStack> stackWalls(const std::vector<ShearWall>& walls) { return Stacking(walls).form(); }

} // namespace holdfast::building
