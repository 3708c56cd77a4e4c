#include "core/engine/plan/unit_witnesses.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <sstream>

#include "core/engine/plan/face_lines.h"
#include "core/engine/plan/layer_roles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

// Inches. Stud walls with finishes; door leaves of the IRC/IBC range; houses to city blocks.
constexpr double kThinnestWall = 3.0, kThickestWall = 12.75;
constexpr double kNarrowDoor = 22.0, kWideDoor = 44.0;
constexpr double kSmallBuilding = 12 * 12.0, kLargeBuilding = 1500 * 12.0;
constexpr double kDimensionAgreement = 0.01;
constexpr std::size_t kStrokesToLookAt = 40000;

void readDimensions(const drawing::Linework& marks, UnitWitnesses& seen)
{
    for (const drawing::DimensionMark& d : marks.dimensions) {
        const auto written = lengthIn(plainWords(d.written));
        if (written && d.measured > 0 && written->value() > 0)
            seen.inchesPerUnit.push_back(written->value() / d.measured);
    }
}

// Dimensions that were exploded: a length text over the middle of a line as long as it says.
void readExplodedDimensions(const drawing::Linework& marks, const std::vector<LayerRole>& roles,
                            UnitWitnesses& seen)
{
    constexpr int kTextsToLookAt = 60;
    int texts = 0;
    for (const drawing::TextMark& text : marks.texts) {
        const std::string plain = plainWords(text.text);
        if (plain.size() > 14 || !contains(plain, "'") || contains(plain, "=") || contains(plain, "@"))
            continue;
        const auto written = lengthIn(plain);
        if (!written || written->value() <= 0 || ++texts > kTextsToLookAt)
            continue;
        const geometry::Point2 along{std::cos(text.rotation), std::sin(text.rotation)};
        for (const drawing::Stroke& stroke : marks.strokes) {
            const geometry::Point2 d = stroke.line.b - stroke.line.a;
            const double length = geometry::length(d);
            const bool annotation =
                roles[stroke.layer] == LayerRole::Annotation || stroke.layer == text.layer;
            const double reach = std::max(0.15 * length, 6 * text.height);
            if (annotation && length > 2 * text.height && std::fabs(geometry::cross(d, along)) < 0.02 * length
                && geometry::distanceTo(stroke.line, text.at) < 2.5 * text.height
                && geometry::distance(geometry::middle(stroke.line), text.at) < reach)
                seen.inchesPerUnit.push_back(written->value() / length);
        }
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

void readDoors(const drawing::Linework& marks, const std::vector<LayerRole>& roles, UnitWitnesses& seen)
{
    constexpr double kQuarter = std::numbers::pi / 2;
    for (const drawing::ArcMark& arc : marks.arcs)
        if (std::fabs(std::fabs(arc.sweep) - kQuarter) < 0.2 && roles[arc.layer] != LayerRole::Annotation)
            seen.doorRadii.push_back(arc.radius);
}

double shareWithin(const std::vector<double>& values, double scale, double low, double high)
{
    const auto inside =
        std::ranges::count_if(values, [&](double v) { return v * scale >= low && v * scale <= high; });
    return values.empty() ? 0.0 : double(inside) / double(values.size());
}

} // namespace

namespace {

// A plan without walls is as large as its grid.
geometry::Box2 gridExtents(const drawing::Linework& marks, const std::vector<LayerRole>& roles)
{
    geometry::Box2 box;
    for (const drawing::Stroke& stroke : marks.strokes)
        if (roles[stroke.layer] == LayerRole::Grid) {
            box.add(stroke.line.a);
            box.add(stroke.line.b);
        }
    return box;
}

} // namespace

UnitWitnesses unitWitnesses(const drawing::Linework& marks, const std::vector<LayerRole>& roles)
{
    UnitWitnesses seen;
    readDimensions(marks, seen);
    if (marks.strokes.size() <= kStrokesToLookAt)
        readExplodedDimensions(marks, roles, seen);
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
    if (box.empty())
        box = gridExtents(marks, roles);
    seen.buildingSize = std::max(box.width(), box.height());
    const double size = std::max(marks.extents.width(), marks.extents.height());
    if (size > 0 && marks.strokes.size() <= kStrokesToLookAt)
        readFaceSpacings(bundleStrokes(marks.strokes, {1e-6 * size, 1e-6 * size, true}, 1e-3 * size, isFace),
                         seen);
    return seen;
}

double dimensionAgreement(const UnitWitnesses& seen, double inches)
{
    return shareWithin(seen.inchesPerUnit, 1.0 / inches, 1 - kDimensionAgreement, 1 + kDimensionAgreement);
}

double plausibility(const UnitWitnesses& seen, double inches)
{
    double weight = 1;
    if (!seen.inchesPerUnit.empty())
        weight *= 0.02 + dimensionAgreement(seen, inches);
    if (seen.faceSpacings.size() >= 3)
        weight *= 0.03 + shareWithin(seen.faceSpacings, inches, kThinnestWall, kThickestWall);
    if (seen.doorRadii.size() >= 2)
        weight *= 0.15 + shareWithin(seen.doorRadii, inches, kNarrowDoor, kWideDoor);
    const double size = seen.buildingSize * inches;
    if (seen.buildingSize > 0 && (size < kSmallBuilding || size > kLargeBuilding))
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
        list(count(dimensionAgreement(seen, inches), seen.inchesPerUnit.size()) + " dimension texts agree");
    if (seen.faceSpacings.size() >= 3)
        list(count(shareWithin(seen.faceSpacings, inches, kThinnestWall, kThickestWall),
                   seen.faceSpacings.size())
             + " face pairs are 3 to 12.75 in apart");
    if (seen.doorRadii.size() >= 2)
        list(count(shareWithin(seen.doorRadii, inches, kNarrowDoor, kWideDoor), seen.doorRadii.size())
             + " door leaves fit");
    if (seen.buildingSize > 0) {
        std::ostringstream size;
        size.precision(4);
        size << "the walls span " << seen.buildingSize * inches / 12 << " ft";
        list(size.str());
    }
    return out.str();
}

} // namespace holdfast::plan
