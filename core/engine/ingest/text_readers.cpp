// TEXT, ATTRIB, ATTDEF, MTEXT.
#include <cmath>
#include <numbers>

#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/plain_text.h"

namespace holdfast::ingest {

namespace {

constexpr double kRadiansPerDegree = std::numbers::pi / 180;

struct Placing {
    Point2 at;
    double rotation = 0;
};

// Text is placed by its second point as soon as it is justified other than left on the baseline.
// Aligned (3) and fitted (5) text runs between both points; its own rotation is then not written by all
// programs.
Placing placingOf(EntityDraft& draft, std::int64_t halign, std::int64_t valign, double rotation)
{
    constexpr std::int64_t kAligned = 3, kFit = 5;
    const auto [x, y, z] = draft.reals<10, 20, 30>();
    const auto [x2, y2, z2] = draft.reals<11, 21, 31>({x, y, z});
    const Point2 first = draft.ocs().toPlan(Point3{x, y, z}), second = draft.ocs().toPlan(Point3{x2, y2, z2});
    const bool between = (halign == kAligned || halign == kFit) && valign == 0;
    if (between && !(first == second))
        return {first, geometry::angle({first, second})};
    const bool justified = (halign != 0 || valign != 0) && !between;
    return {justified ? second : first, draft.ocs().toPlan(rotation * kRadiansPerDegree)};
}

void addTextNumbers(EntityDraft& draft, int valignCode)
{
    const std::int64_t halign = draft.integerOr(72, 0), valign = draft.integerOr(valignCode, 0);
    const auto [height, rotation, width] = draft.reals<40, 50, 41>({0, 0, 1});
    const Placing placing = placingOf(draft, halign, valign, rotation);
    draft.add({placing.at.x, placing.at.y, height, placing.rotation, double(halign), double(valign), width});
}

} // namespace

void readText(EntityDraft& draft)
{
    addTextNumbers(draft, 73);
    draft.addText(plainText(draft.decoded(1)));
    draft.addText(draft.decoded(7));
}

void readAttribute(EntityDraft& draft)
{
    constexpr std::int64_t kInvisible = 1;
    addTextNumbers(draft, 74);
    const std::int64_t flags = draft.integerOr(70, 0);
    draft.add(double(flags));
    if ((flags & kInvisible) != 0)
        draft.head().visible = false;
    draft.addText(plainText(draft.decoded(1)));
    draft.addText(draft.decoded(2));
}

namespace {

// Long text comes in pieces of 250 bytes under code 3, its end under code 1.
std::string wholeText(EntityDraft& draft)
{
    std::string raw;
    for (const Group& group : draft.groups())
        if (group.code == 3 || group.code == 1)
            raw += group.text();
    return plainMText(draft.decode(raw));
}

// Rotation is an angle or a direction, whichever comes last.
double rotationOf(EntityDraft& draft)
{
    double angle = 0;
    Point2 direction{1, 0};
    for (const Group& group : draft.groups()) {
        if (group.code == 50)
            angle = draft.real(group) * kRadiansPerDegree;
        else if (group.code == 11)
            direction.x = draft.real(group);
        else if (group.code == 21)
            direction.y = draft.real(group), angle = std::atan2(direction.y, direction.x);
    }
    return angle;
}

} // namespace

void readMText(EntityDraft& draft)
{
    const auto [x, y, height] = draft.reals<10, 20, 40>();
    const std::int64_t attachment = std::clamp<std::int64_t>(draft.integerOr(71, 1), 1, 9);
    const auto halign = double((attachment - 1) % 3), valign = double(3 - (attachment - 1) / 3);
    draft.add({x, y, height, rotationOf(draft), halign, valign, 1.0});
    draft.addText(wholeText(draft));
    draft.addText(draft.decoded(7));
}

} // namespace holdfast::ingest
