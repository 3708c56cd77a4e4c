#include "core/engine/detect/stacks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <sstream>

namespace holdfast::detect {

namespace {

using building::ShearWall;
using building::WallStack;
using geometry::Point2;

constexpr double kSameLine = 24.0;     // in, beyond it the walls are on different lines
constexpr double kLeastOverlap = 0.5;  // of the shorter wall
constexpr double kOffsetDoubt = 1.0, kEndDoubt = 6.0,
                 kOffsetLimit = 12.0;  // GE-003: more than 12 in is a finding

struct Standing {
    double offset = 0;    // between the axes
    double overlap = 0;   // length in common
    double endShift = 0;  // larger of the two end differences
};

std::optional<Standing> standsOver(const ShearWall& upper, const ShearWall& lower)
{
    const Point2 d = lower.axis.b - lower.axis.a, e = upper.axis.b - upper.axis.a;
    const double length = geometry::length(d);
    const double turn = std::fabs(geometry::cross(d, e)) / (length * geometry::length(e));
    if (turn > std::sin(2.0 * std::numbers::pi / 180.0))
        return std::nullopt;
    Standing s;
    s.offset = std::fabs(geometry::cross(d, geometry::middle(upper.axis) - lower.axis.a)) / length;
    const double a = geometry::shareAlong(lower.axis, upper.axis.a) * length,
                 b = geometry::shareAlong(lower.axis, upper.axis.b) * length;
    const double from = std::min(a, b), to = std::max(a, b);
    s.overlap = std::min(length, to) - std::max(0.0, from);
    s.endShift = std::max(std::fabs(from), std::fabs(to - length));
    if (s.offset > kSameLine || s.overlap < kLeastOverlap * std::min(length, geometry::length(e)))
        return std::nullopt;
    return s;
}

std::string inchText(double v)
{
    std::ostringstream out;
    out.precision(3);
    out << v << " in";
    return out.str();
}

class Stacker {
public:
    explicit Stacker(const std::vector<ShearWall>& walls) : m_walls(walls) { }

    std::vector<WallStack> stack()
    {
        int top = 0;
        for (const ShearWall& wall : m_walls)
            top = std::max(top, wall.level);
        for (int level = 1; level <= top; ++level)
            addLevel(level);
        label();
        return std::move(m_stacks);
    }

private:
    struct Offer {
        std::size_t stack;
        building::WallId wall;
        Standing standing;
    };

    const ShearWall& topOf(const WallStack& stack) const { return m_walls[stack.walls.back().value]; }

    std::vector<Offer> offersAt(int level) const
    {
        std::vector<Offer> offers;
        for (const ShearWall& wall : m_walls) {
            if (!wall.isShear || wall.level != level)
                continue;
            for (std::size_t s = 0; s < m_stacks.size(); ++s)
                if (const auto standing = standsOver(wall, topOf(m_stacks[s])))
                    offers.push_back({s, wall.id, *standing});
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
            place(m_stacks[offer.stack], offer);
        }
        for (const ShearWall& wall : m_walls)
            if (wall.isShear && wall.level == level && !wallTaken[wall.id.value])
                begin(wall);
    }

    void place(WallStack& stack, const Offer& offer)
    {
        const ShearWall &below = topOf(stack), &wall = m_walls[offer.wall.value];
        if (wall.level != below.level + 1)
            stack.doubts.push_back(wall.label + " stands on level " + std::to_string(wall.level)
                                   + ", the next shear wall below it is " + below.label + " on level "
                                   + std::to_string(below.level));
        if (offer.standing.offset > kOffsetDoubt)
            stack.doubts.push_back(wall.label + " is " + inchText(offer.standing.offset) + " beside "
                                   + below.label);
        if (offer.standing.endShift > kEndDoubt)
            stack.doubts.push_back(wall.label + " and " + below.label + " end up to "
                                   + inchText(offer.standing.endShift) + " apart");
        stack.walls.push_back(wall.id);
    }

    void begin(const ShearWall& wall)
    {
        WallStack stack;
        stack.gridLabel = wall.gridLabel;
        stack.walls = {wall.id};
        if (wall.level > 1)
            stack.doubts.push_back(wall.label + " has no shear wall below it");
        m_stacks.push_back(std::move(stack));
    }

    void label()
    {
        std::map<std::string, int> running;
        for (std::size_t i = 0; i < m_stacks.size(); ++i) {
            const std::string grid = m_stacks[i].gridLabel.empty() ? "OFF" : m_stacks[i].gridLabel;
            m_stacks[i].id.value = std::uint32_t(i);
            m_stacks[i].label = "ST-" + grid + "-" + std::to_string(++running[grid]);
        }
    }

    const std::vector<ShearWall>& m_walls;
    std::vector<WallStack> m_stacks;
};

} // namespace

std::vector<WallStack> stackWalls(const std::vector<ShearWall>& walls) { return Stacker(walls).stack(); }

void reportStacks(const std::vector<WallStack>& stacks, const std::vector<ShearWall>& walls,
                  std::vector<Finding>& findings)
{
    for (const WallStack& stack : stacks) {
        const ShearWall& lowest = walls[stack.walls.front().value];
        if (lowest.level > 1)
            findings.push_back({"detect.stack.unsupported",
                                Severity::Critical,
                                {SubjectKind::Stack, stack.label, lowest.level},
                                "Shear wall " + lowest.label + " has no shear wall below it.",
                                "Show what carries its overturning, or correct the plan below.",
                                "SA-001",
                                std::nullopt});
        for (std::size_t i = 1; i < stack.walls.size(); ++i) {
            const ShearWall &below = walls[stack.walls[i - 1].value], &wall = walls[stack.walls[i].value];
            const auto standing = standsOver(wall, below);
            if (standing && standing->offset > kOffsetLimit)
                findings.push_back(
                    {"detect.stack.offset",
                     Severity::Warning,
                     {SubjectKind::Stack, stack.label, wall.level},
                     wall.label + " stands " + inchText(standing->offset) + " beside " + below.label + ".",
                     "Confirm the offset; it needs a load path of its own.",
                     "GE-003",
                     standing->offset / kOffsetLimit});
            if (wall.level != below.level + 1)
                findings.push_back(
                    {"detect.stack.gap",
                     Severity::Critical,
                     {SubjectKind::Stack, stack.label, wall.level},
                     "There is no shear wall between " + below.label + " and " + wall.label + ".",
                     "Check the plans of the levels between.",
                     "SA-001",
                     std::nullopt});
        }
    }
}

} // namespace holdfast::detect
