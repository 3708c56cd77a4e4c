#include "core/engine/plan/unit_witnesses.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

#include "core/engine/base/feet_inch.h"
#include "core/engine/plan/dimension_texts.h"
#include "core/engine/plan/face_lines.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

// Inches. Stud walls with finishes; door leaves of the IRC/IBC range; houses to city blocks.
constexpr double kThinnestWall = 3.0, kThickestWall = 12.75;
constexpr double kNarrowDoor = 22.0, kWideDoor = 44.0;
constexpr double kSmallBuilding = 12 * 12.0, kLargeBuilding = 1500 * 12.0;
constexpr double kDimensionAgreement = 0.005;
constexpr std::size_t kStrokesToLookAt = 40000;  // for face pairs

void readDimensions(const drawing::Linework& marks, UnitWitnesses& seen)
{
    for (const drawing::DimensionMark& d : marks.dimensions) {
        const auto written = lengthIn(plainWords(d.written));
        if (written && d.measured > 0 && written->value() > 0)
            seen.inchesPerUnit.push_back(written->value() / d.measured);
    }
}

bool anyWallLayer(const std::vector<LayerRole>& roles)
{
    return std::ranges::any_of(roles,
                               [](LayerRole r) { return r == LayerRole::Wall || r == LayerRole::ShearWall; });
}

// For each line the nearest neighbour that runs along it; a wall's two faces are each other's.
void readFaceSpacings(const std::vector<Bundle>& bundles, UnitWitnesses& seen)
{
    for (const Bundle& bundle : bundles)
        for (std::size_t i = 0; i < bundle.lines.size(); ++i)
            for (std::size_t j = i + 1; j < bundle.lines.size() && j < i + 40; ++j) {
                const FaceLine &x = bundle.lines[i], &y = bundle.lines[j];
                const double overlap = std::min(x.to, y.to) - std::max(x.from, y.from);
                const double apart = y.offset - x.offset;
                if (apart > 0 && overlap > 4 * apart && overlap > 0.5 * std::min(x.length(), y.length())) {
                    seen.faceSpacings.push_back(apart);
                    break;
                }
            }
}

// Quarter arcs that stand alone: two or more of one centre and radius are a circle in pieces.
void readDoors(const drawing::Linework& marks, const std::vector<LayerRole>& roles, UnitWitnesses& seen)
{
    constexpr double kQuarter = std::numbers::pi / 2, kSame = 0.03;
    std::vector<const drawing::ArcMark*> arcs;
    for (const drawing::ArcMark& arc : marks.arcs)
        if (arc.radius > 0 && roles[arc.layer] != LayerRole::Annotation)
            arcs.push_back(&arc);
    std::ranges::stable_sort(arcs, {}, [](const drawing::ArcMark* a) { return a->center.x; });
    std::vector<bool> mated(arcs.size(), false);
    for (std::size_t i = 0; i < arcs.size(); ++i) {
        const double near = kSame * arcs[i]->radius;
        for (std::size_t j = i + 1; j < arcs.size() && arcs[j]->center.x <= arcs[i]->center.x + near; ++j)
            if (distance(arcs[i]->center, arcs[j]->center) < near
                && std::fabs(arcs[i]->radius - arcs[j]->radius) < near)
                mated[i] = mated[j] = true;
        if (!mated[i] && std::fabs(std::fabs(arcs[i]->sweep) - kQuarter) < 0.2)
            seen.doorRadii.push_back(arcs[i]->radius);
    }
}

double shareWithin(const std::vector<double>& values, double scale, double low, double high)
{
    const auto inside =
        std::ranges::count_if(values, [&](double v) { return v * scale >= low && v * scale <= high; });
    return values.empty() ? 0.0 : double(inside) / double(values.size());
}

} // namespace

UnitWitnesses unitWitnesses(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                            const geometry::Box2& grid)
{
    UnitWitnesses seen;
    readDimensions(marks, seen);
    const StrokeIndex strokes(marks, std::vector<bool>(marks.strokes.size(), true));
    for (const DimensionText& text : findDimensionTexts(marks, strokes))
        seen.inchesPerUnit.push_back(text.written / length(text.span));
    readDoors(marks, roles, seen);
    const bool layered = anyWallLayer(roles);
    const auto isFace = [&](const drawing::Stroke& s) {
        const LayerRole role = roles[s.layer];
        return role == LayerRole::Wall || role == LayerRole::ShearWall
            || (!layered && role == LayerRole::Other);
    };
    geometry::Box2 box;
    for (const drawing::Stroke& stroke : marks.strokes)
        if (isFace(stroke)) {
            box.add(stroke.line.a);
            box.add(stroke.line.b);
        }
    if (box.empty() || (!layered && grid.width() > 0 && grid.height() > 0))
        box = grid;
    seen.buildingWidth = box.width();
    seen.buildingHeight = box.height();
    const double size = std::max(marks.extents.width(), marks.extents.height());
    if (size > 0 && marks.strokes.size() <= kStrokesToLookAt)
        readFaceSpacings(bundleStrokes(marks.strokes, {1e-6 * size, 1e-6 * size, true}, 1e-3 * size, isFace),
                         seen);
    return seen;
}

DimensionVote dimensionVote(const UnitWitnesses& seen)
{
    DimensionVote vote;
    std::vector<double> all = seen.inchesPerUnit;
    std::ranges::sort(all);
    vote.of = int(all.size());
    for (std::size_t first = 0, last = 0; first < all.size(); ++first) {
        while (last < all.size() && all[last] <= all[first] * (1 + kDimensionAgreement))
            ++last;
        if (int(last - first) > vote.votes) {
            vote.votes = int(last - first);
            vote.inches = all[(first + last) / 2];
        }
    }
    for (std::size_t first = 0, last = 0; first < all.size(); ++first) {
        while (last < all.size() && all[last] <= all[first] * (1 + kDimensionAgreement))
            ++last;
        if (std::fabs(all[first] / vote.inches - 1) > 3 * kDimensionAgreement)
            vote.rival = std::max(vote.rival, int(last - first));
    }
    return vote;
}

int dimensionsAgreeing(const UnitWitnesses& seen, double inches)
{
    return int(std::ranges::count_if(seen.inchesPerUnit, [&](double k) {
        return std::fabs(k / inches - 1) <= kDimensionAgreement;
    }));
}

double facesFitting(const UnitWitnesses& seen, double inches)
{
    return shareWithin(seen.faceSpacings, inches, kThinnestWall, kThickestWall);
}

double doorsFitting(const UnitWitnesses& seen, double inches)
{
    return shareWithin(seen.doorRadii, inches, kNarrowDoor, kWideDoor);
}

double plausibility(const UnitWitnesses& seen, double inches)
{
    double weight = 1;
    if (!seen.inchesPerUnit.empty()) {
        // One odd dimension is a slip of the drafter, many are a scale.
        const double of = double(seen.inchesPerUnit.size());
        weight *= std::max(0.004, 0.2 / (1 + of)) + dimensionsAgreeing(seen, inches) / of;
    }
    if (seen.facesCount())
        weight *= 0.03 + facesFitting(seen, inches);
    if (seen.doorsCount())
        weight *= 0.15 + doorsFitting(seen, inches);
    const double size = seen.buildingSize() * inches;
    if (size > 0 && (size < kSmallBuilding || size > kLargeBuilding))
        weight *= 0.05;
    return weight;
}

std::string describeWitnesses(const UnitWitnesses& seen, double inches)
{
    std::ostringstream out;
    const auto list = [&](const std::string& part) { out << (out.tellp() > 0 ? ", " : "") << part; };
    const auto count = [](double share, std::size_t n) {
        return std::to_string(int(std::lround(share * double(n)))) + " of " + std::to_string(n);
    };
    if (!seen.inchesPerUnit.empty())
        list(std::to_string(dimensionsAgreeing(seen, inches)) + " of " + std::to_string(seen.inchesPerUnit.size())
             + " dimension texts agree");
    if (seen.facesCount())
        list(count(facesFitting(seen, inches), seen.faceSpacings.size()) + " face pairs are 3 to 12.75 in apart");
    if (seen.doorsCount())
        list(count(doorsFitting(seen, inches), seen.doorRadii.size()) + " door leaves fit");
    if (seen.buildingSize() > 0)
        list("the building would be " + formatFeetInches(Length(seen.buildingWidth * inches), 1) + " by "
             + formatFeetInches(Length(seen.buildingHeight * inches), 1));
    if (out.tellp() <= 0)
        return "nothing on the sheet shows its size";
    return out.str();
}

} // namespace holdfast::plan
