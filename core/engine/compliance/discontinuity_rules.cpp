// Walls that do not reach the podium: what supports them, and which irregularity that is.
#include <algorithm>
#include <cmath>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using building::DesignCategory;
using building::ShearWall;
using building::StackBase;
using building::WallStack;
using loadpath::StackLoads;

const WallStack* stackOf(const ComplianceInput& in, building::StackId id)
{
    const auto found = std::ranges::find(in.layout.stacks, id, &WallStack::id);
    return found == in.layout.stacks.end() ? nullptr : &*found;
}

const ShearWall* lowestWall(const ComplianceInput& in, building::StackId id)
{
    const WallStack* stack = stackOf(in, id);
    return stack && !stack->walls.empty() && stack->walls.front().value < in.layout.walls.size()
               ? &in.layout.walls[stack->walls.front().value]
               : nullptr;
}

constexpr double kInPlane = 6.0;    // in, out of plane still one line of walls
constexpr double kParallel = 0.985; // cosine of 10 degrees

// Distance of `other` out of the plane of `wall`, when it is parallel and overlaps it lengthwise; else
// negative.
double outOfPlane(const ShearWall& wall, const ShearWall& other)
{
    const double dx = wall.axis.b.x - wall.axis.a.x, dy = wall.axis.b.y - wall.axis.a.y;
    const double ox = other.axis.b.x - other.axis.a.x, oy = other.axis.b.y - other.axis.a.y;
    const double length = std::hypot(dx, dy), otherLength = std::hypot(ox, oy);
    if (!(length > 0) || !(otherLength > 0)
        || std::fabs(dx * ox + dy * oy) < kParallel * length * otherLength)
        return -1;
    const auto alongIt = [&](const geometry::Point2& p) {
        return ((p.x - wall.axis.a.x) * dx + (p.y - wall.axis.a.y) * dy) / length;
    };
    const double s = alongIt(other.axis.a), t = alongIt(other.axis.b);
    if (std::max(s, t) <= 0 || std::min(s, t) >= length)
        return -1;
    return std::fabs((other.axis.a.x - wall.axis.a.x) * dy - (other.axis.a.y - wall.axis.a.y) * dx) / length;
}

std::string story(const StackLoads& s)
{
    return s.stories.empty() ? "" : ", story " + std::to_string(s.stories.front().story);
}

// Vertical type 4: the wall stops above the podium and another element takes its overturning.
class InPlaneDiscontinuity final : public NamedRule {
public:
    InPlaneDiscontinuity()
        : NamedRule(
            "asce7.in_plane_discontinuity", Severity::Warning,
            "Design the supporting element for overstrength; connections of collectors need 25 % more in "
            "categories D to F.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const StackLoads& s : in.path.stacks)
            out.push_back(
                limit(stackSubject(s, s.base == StackBase::Podium ? -1 : s.stories.front().story),
                      "Stack " + s.label
                          + (s.base == StackBase::Podium ? " reaches the podium"
                             : s.base == StackBase::Wall ? " stands on another wall" + story(s)
                                                         : " stands on a transfer element" + story(s)),
                      "discontinuities = 0", {}, s.base == StackBase::Podium ? 0 : 1, 0, Unit::None,
                      asce7(in.criteria, "Table 12.3-2 type 4", "Table 12.3-2")));
        return out;
    }
};

// Horizontal type 4: the wall goes on below, but in another plane.
class OutOfPlaneOffset final : public NamedRule {
public:
    OutOfPlaneOffset()
        : NamedRule(
            "asce7.out_of_plane_offset", Severity::Warning,
            "Design the diaphragm that carries the shear across and the supporting element for overstrength.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const StackLoads& s : in.path.stacks) {
            const ShearWall* wall = s.base == StackBase::Transfer ? lowestWall(in, s.stack) : nullptr;
            if (!wall)
                continue;
            const double offset = nearestBelow(in, *wall);
            if (offset > kInPlane)
                out.push_back(limit(stackSubject(s, wall->level),
                                    "Stack " + s.label + " is offset from the wall below, story "
                                        + std::to_string(wall->level),
                                    "offset <= 6", {}, offset, kInPlane, Unit::Inch,
                                    asce7(in.criteria, "Table 12.3-1 type 4", "Table 12.3-1")));
        }
        return out;
    }

private:
    static constexpr double kFar = 120; // in; a wall farther away is another line

    static double nearestBelow(const ComplianceInput& in, const ShearWall& wall)
    {
        double nearest = kFar;
        for (const ShearWall& other : in.layout.walls)
            if (other.isShear && other.level == wall.level - 1)
                if (const double offset = outOfPlane(wall, other); offset >= 0)
                    nearest = std::min(nearest, offset);
        return nearest < kFar ? nearest : 0;
    }
};

// What supports a discontinuous wall takes Omega_0 Q_E, categories B to F.
class SupportOverstrength final : public NamedRule {
public:
    SupportOverstrength() : NamedRule("asce7.support_overstrength") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const auto& seismic = in.criteria.seismic;
        if (seismic.category < DesignCategory::B)
            return out;
        for (const StackLoads& s : in.path.stacks) {
            if (s.base == StackBase::Podium || s.stories.empty()
                || !(s.stories.front().storyShear > Force(0)))
                continue;
            // Overturning alone, before dead load relieves or adds: Omega_0 M/d.
            const auto& d = s.stories.front();
            const double compression = seismic.omega0 * d.tensionSeismic.value();
            out.push_back(limit(
                stackSubject(s, d.story), "Compression with overstrength on what supports stack " + s.label,
                "Omega_0*M_E/d <= C_om", {{"Omega_0", seismic.omega0, Unit::None, "criteria"}}, compression,
                s.reaction.compressionOverstrength.value(), Unit::Pound,
                asce7(in.criteria, "12.3.3.3", "12.3.3.4")));
            out.push_back(limit(
                stackSubject(s, d.story), "Uplift with overstrength on what supports stack " + s.label,
                "T_u <= T_om", {}, s.reaction.tensionStrength.value(), s.reaction.tensionOverstrength.value(),
                Unit::Pound, asce7(in.criteria, "12.3.3.3", "12.3.3.4")));
        }
        return out;
    }
};

// The number the support needs must reach the wall below: its shear and overturning count in that stack.
class SupportReceives final : public NamedRule {
public:
    SupportReceives() : NamedRule("loadpath.support_receives", Severity::Critical) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const StackLoads& s : in.path.stacks) {
            if (s.base != StackBase::Wall || s.stories.empty())
                continue;
            const StackLoads* below = s.support ? loadsOf(in, *s.support) : nullptr;
            const auto* d = below ? below->at(s.stories.front().story - 1) : nullptr;
            out.push_back(limit(stackSubject(s, s.stories.front().story),
                                "Shear of stack " + s.label + " brought to the wall that carries it",
                                "V <= V_from_above", {}, s.stories.front().storyShear.value(),
                                d ? d->seismicFromAbove.value() : 0.0, Unit::Pound,
                                asce7(in.criteria, "12.1.3")));
        }
        return out;
    }
};

// The walls of a stack may shift along their line; beyond 12 in a collector must be looked at.
class ShiftAlongLine final : public NamedRule {
public:
    ShiftAlongLine()
        : NamedRule("loadpath.shift_along_line", Severity::Warning,
                    "Check that a straight rod and a collector are possible.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const WallStack& stack : in.layout.stacks)
            for (std::size_t i = 1; i < stack.walls.size(); ++i) {
                if (stack.walls[i].value >= in.layout.walls.size())
                    continue;
                const ShearWall &below = in.layout.walls[stack.walls[i - 1].value],
                                &wall = in.layout.walls[stack.walls[i].value];
                out.push_back(limit({SubjectKind::Stack, stack.label, wall.level},
                                    at("Shift of the wall ends", "stack " + stack.label, wall.level),
                                    "s <= 12", {}, shift(below, wall), 12, Unit::Inch, "FM-GE-003"));
            }
        return out;
    }

private:
    static double distance(const geometry::Point2& p, const geometry::Point2& q)
    {
        return std::hypot(p.x - q.x, p.y - q.y);
    }
    // Ends matched whichever way the axes run.
    static double shift(const ShearWall& below, const ShearWall& wall)
    {
        const auto &p = below.axis, &q = wall.axis;
        return std::min(std::max(distance(p.a, q.a), distance(p.b, q.b)),
                        std::max(distance(p.a, q.b), distance(p.b, q.a)));
    }
};

} // namespace

void addDiscontinuityRules(Rules& rules)
{
    rules.push_back(std::make_unique<InPlaneDiscontinuity>());
    rules.push_back(std::make_unique<OutOfPlaneOffset>());
    rules.push_back(std::make_unique<SupportOverstrength>());
    rules.push_back(std::make_unique<SupportReceives>());
    rules.push_back(std::make_unique<ShiftAlongLine>());
}

} // namespace holdfast::compliance
