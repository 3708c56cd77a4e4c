#include "core/engine/balance/rigid_diaphragm.h"

#include <algorithm>
#include <cmath>

namespace holdfast::balance {

namespace {

using loads::ForceDirection;

// Coordinate across a force along x is y, and the other way round.
double across(const RigidWall& wall, ForceDirection direction)
{
    return direction == ForceDirection::X ? wall.y : wall.x;
}

double centreAcross(const StiffnessCentre& c, ForceDirection direction)
{
    return direction == ForceDirection::X ? c.y : c.x;
}

double stiffnessAlong(const StiffnessCentre& c, ForceDirection direction)
{
    return direction == ForceDirection::X ? c.alongX : c.alongY;
}

// V (e +- e_a) of the story: the moment about the centre of rigidity.
double torsion(const StiffnessCentre& c, ForceDirection direction, const StoryTorque& t, double turn)
{
    return t.aboutOrigin.value() - t.shear.value() * centreAcross(c, direction) + turn * t.accidental.value();
}

Fault notResisted(int story, const std::string& cause)
{
    return {FaultCode::InvalidValue, "", "loads.diaphragms",
            "the diaphragm of story " + std::to_string(story) + " is rigid, but " + cause};
}

} // namespace

Result<StiffnessCentre> centreOf(const std::vector<RigidWall>& walls, int story)
{
    StiffnessCentre c;
    for (const RigidWall& w : walls) {
        invariant(w.stiffness > 0 && std::isfinite(w.stiffness), "a wall of a rigid diaphragm has a stiffness");
        (w.along == ForceDirection::X ? c.alongX : c.alongY) += w.stiffness;
        (w.along == ForceDirection::X ? c.y : c.x) += w.stiffness * across(w, w.along);
    }
    if (!(c.alongX > 0) || !(c.alongY > 0))
        return notResisted(story, "no wall runs along " + std::string(c.alongX > 0 ? "y" : "x"));
    c.y /= c.alongX;
    c.x /= c.alongY;
    for (const RigidWall& w : walls) {
        const double r = across(w, w.along) - centreAcross(c, w.along);
        c.polar += w.stiffness * r * r;
    }
    if (!(c.polar > 0))
        return notResisted(story, "its walls have no lever against torsion");
    return c;
}

loads::RigidStory shareRigidly(const std::vector<RigidWall>& walls, const StiffnessCentre& centre,
                               ForceDirection direction, int story, const StoryTorque& torque)
{
    loads::RigidStory out;
    out.story = story;
    out.direction = direction;
    out.shear = torque.shear;
    out.rigidityX = Length(centre.x);
    out.rigidityY = Length(centre.y);
    if (torque.shear != Force(0)) {
        out.eccentricity = torque.aboutOrigin / torque.shear - Length(centreAcross(centre, direction));
        out.accidental = torque.accidental / torque.shear;
    }
    for (const RigidWall& w : walls) {
        const bool resists = w.along == direction;
        const double r = across(w, w.along) - centreAcross(centre, w.along);
        const double direct = resists ? torque.shear.value() * w.stiffness / stiffnessAlong(centre, direction) : 0.0;
        // The turn that adds to the direct shear governs a wall along the force; across it either sign may.
        double greatest = 0, itsTorsion = 0;
        for (const double turn : {+1.0, -1.0}) {
            const double turned = torsion(centre, direction, torque, turn) * w.stiffness * r / centre.polar;
            const double whole = std::fabs(direct + turned);
            if (turn > 0 || whole > greatest) {
                greatest = whole;
                itsTorsion = turned;
            }
        }
        out.walls.push_back({w.stack, w.stiffness, Force(direct), Force(itsTorsion), Force(greatest)});
    }
    return out;
}

EndDrifts endDrifts(const StiffnessCentre& centre, ForceDirection direction, const StoryTorque& torque, double turn,
                    double low, double high)
{
    const double straight = torque.shear.value() / stiffnessAlong(centre, direction);
    const double rotation = torsion(centre, direction, torque, turn) / centre.polar;
    const double middle = centreAcross(centre, direction);
    return {straight + rotation * (low - middle), straight + rotation * (high - middle)};
}

} // namespace holdfast::balance
