#include "core/engine/audit/wood.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/engine/base/invariant.h"

namespace holdfast::audit {
namespace {

using building::DesignCriteria;
using building::Species;

constexpr double kNoNumber = std::numeric_limits<double>::quiet_NaN();

struct LumberRow {
    Species species;
    const char* grade;
    Lumber values;
};

constexpr std::array kLumber{
    LumberRow{Species::DouglasFirLarch, "No.1", {625, 1500, 1.7e6, 620e3, 0.50}},
    LumberRow{Species::DouglasFirLarch, "No.2", {625, 1350, 1.6e6, 580e3, 0.50}},
    LumberRow{Species::HemFir, "No.2", {405, 1300, 1.3e6, 470e3, 0.43}},
    LumberRow{Species::SprucePineFir, "No.1/2", {425, 1150, 1.4e6, 510e3, 0.42}},
    LumberRow{Species::SprucePineFir, "No.1", {425, 1150, 1.4e6, 510e3, 0.42}},
    LumberRow{Species::SprucePineFir, "No.2", {425, 1150, 1.4e6, 510e3, 0.42}},
    LumberRow{Species::SouthernPine, "No.2", {565, 1400, 1.4e6, 510e3, 0.55}},  // 2x6; 2x4 1450
};

constexpr double kTwoBy = 1.5;

// C_F of F_c: 2x4 1.15, 2x6 1.10, 2x8 1.05, deeper 1.0; southern pine's values are of its size already.
double sizeFactor(Species species, double depth)
{
    if (species == Species::SouthernPine || depth > 8)
        return 1;
    return depth <= 3.5 ? 1.15 : depth <= 5.5 ? 1.10 : 1.05;
}

// NDS 2.3.2 in ASD; the time effect factor of Table N.3 in LRFD. A load that is nought has no duration; roof live
// load counts as snow, below its own 1.25.
double duration(const Factors& f, const StoryStatics& s, bool asd)
{
    if (f.lateral != 0)
        return asd ? 1.6 : 1.0;
    const bool roof = f.snow * s.snowCumulative > 0 || f.roofLive * s.roofLiveCumulative > 0;
    if (!roof && !(f.live * s.liveCumulative > 0))
        return asd ? 0.9 : 0.6;
    if (!asd)
        return 0.8;
    return roof ? 1.15 : 1.0;
}

struct Conversion {
    double parallel = 1, perp = 1, modulus = 1;  // NDS Tables N.1, N.2
};

Conversion conversion(bool asd)
{
    return asd ? Conversion{} : Conversion{2.40 * 0.90, 1.67 * 0.90, 1.76 * 0.85};
}

// C_P solves c x^2 - (1 + a) x + a = 0; the smaller root, without the difference of like numbers.
double stability(double a)
{
    constexpr double c = 0.8;
    return 2 * a / (1 + a + std::sqrt((1 + a) * (1 + a) - 4 * c * a));
}

struct Section {
    double star = 0, modulus = 0;  // F_c* and E_min', psi
    double height = 0;             // l_e, in
    double stress(double side) const
    {
        const double slender = height / side;
        return slender > 50 ? 0.0 : star * stability(0.822 * modulus / (slender * slender) / star);
    }
};

// Along the wall the studs on each side of the rod buckle as a built-up column of their own, NDS 15.3.2: so many
// square inches of them at their stress. lb
double alongTheWall(const Section& section, const PostGroup& posts, const DesignCriteria& criteria)
{
    const double thickness = criteria.materials.studThickness.value();
    const double together = criteria.posts.fastening == building::PostFastening::Bolted ? 0.75 : 0.60;
    double force = 0;
    for (const int studs : {posts.outside, posts.inside})
        if (studs > 0)
            force += studs * thickness * criteria.materials.studDepth.value()
                * (studs == 1 ? 1.0 : together) * section.stress(studs * thickness);
    return force;
}

double slenderness(double height, const PostGroup& posts, const DesignCriteria& criteria)
{
    double thinnest = criteria.materials.studDepth.value();
    for (const int studs : {posts.outside, posts.inside})
        if (studs > 0 && !criteria.posts.sheathingBraces)
            thinnest = std::min(thinnest, studs * criteria.materials.studThickness.value());
    return height / thinnest;
}

} // namespace

std::optional<Lumber> lumberOf(const building::MaterialCriteria& materials)
{
    std::string grade = materials.grade;
    std::erase(grade, ' ');
    for (const LumberRow& row : kLumber)
        if (row.species == materials.species && grade == row.grade)
            return row.values;
    return std::nullopt;
}

PostGroup layPosts(int studs, double rod, int rods, const DesignCriteria& criteria)
{
    const double offset = criteria.rods.endOffset.value(), stud = criteria.materials.studThickness.value();
    const double gap = rod + (rods > 1 ? criteria.rods.pairSpacing.value() / 2 : 0.0);
    const int room = std::max(0, int(std::floor((offset - gap) / stud)));
    PostGroup group;
    group.outside = std::min((studs + 1) / 2, room);
    group.inside = studs - group.outside;
    // Each side's studs are centred half their pack beyond the gap.
    const double outer = offset - gap - group.outside * stud / 2, inner = offset + gap + group.inside * stud / 2;
    group.centre = studs > 0 ? (group.outside * outer + group.inside * inner) / studs : kNoNumber;
    return group;
}

double furthestPosts(int studs, int rods, const DesignCriteria& criteria)
{
    const double pair = rods > 1 ? criteria.rods.pairSpacing.value() / 2 : 0.0;
    return criteria.rods.endOffset.value() + criteria.rods.maxDiameter.value() + pair
        + studs * criteria.materials.studThickness.value() / 2;
}

double postHeight(const DesignCriteria& criteria, int story)
{
    for (const auto& s : criteria.stories)
        if (s.story == story)
            return s.height.value() - s.floorDepth.value() - kTwoBy * (s.topPlates + s.solePlates);
    return kNoNumber;
}

std::optional<PostChecks> postChecks(const SecondStack& stack, std::size_t story, const PostGroup& posts,
                                     const DesignCriteria& criteria)
{
    const auto lumber = lumberOf(criteria.materials);
    if (!lumber)
        return std::nullopt;
    const bool asd = criteria.codes.basis == building::DesignBasis::Asd, wet = criteria.posts.wetService;
    const Conversion k = conversion(asd);
    const double depth = criteria.materials.studDepth.value();
    const double area = posts.studs() * criteria.materials.studThickness.value() * depth;
    const StoryStatics& s = stack.statics[story];
    Section section{0, lumber->least * k.modulus * (wet ? 0.9 : 1.0), postHeight(criteria, s.story)};
    PostChecks checks;
    checks.bearing.capacity = area * lumber->perp * k.perp * (wet ? 0.67 : 1.0);
    checks.slenderness = slenderness(section.height, posts, criteria);
    for (const Factors& f : stack.factors) {
        if (f.asd != asd)
            continue;
        section.star = lumber->parallel * k.parallel * duration(f, s, asd) * (wet ? 0.8 : 1.0)
            * sizeFactor(criteria.materials.species, depth);
        double capacity = section.stress(depth) * area;
        if (!criteria.posts.sheathingBraces)
            capacity = std::min(capacity, alongTheWall(section, posts, criteria));
        const DemandCapacity column{compression(s, f), capacity};
        if (column.ratio() > checks.column.ratio() || checks.column.capacity == 0)
            checks.column = column;
        checks.bearing.demand = std::max(checks.bearing.demand, column.demand);
    }
    return checks;
}

} // namespace holdfast::audit
