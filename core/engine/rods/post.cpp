#include "core/engine/rods/post.h"

#include <algorithm>
#include <cmath>

namespace holdfast::rods {

namespace {
using building::DesignBasis;

constexpr double kColumnC = 0.8;             // NDS 3.7.1.5, sawn lumber
constexpr double kEulerFactor = 0.822;       // NDS 3.7.1.5
constexpr double kWetCompression = 0.8, kWetModulus = 0.9; // C_M of NDS Supplement Table 4A, recalled
constexpr double kNailed = 0.6, kBolted = 0.75;            // K_f, NDS 15.3.2
constexpr double kLrfdCompression = 2.40 * 0.90, kLrfdModulus = 1.76 * 0.85;  // NDS N.1-N.3, recalled
} // namespace

double durationFactor(LoadDuration duration, DesignBasis basis)
{
    const bool asd = basis == DesignBasis::Asd;
    switch (duration) {
    case LoadDuration::Permanent: return asd ? 0.9 : 0.6;
    case LoadDuration::Occupancy: return asd ? 1.0 : 0.8;
    case LoadDuration::Snow: return asd ? 1.15 : 0.8;
    case LoadDuration::Lateral: return asd ? 1.6 : 1.0;
    }
    bug("load duration out of range");
}

double sizeFactor(building::Species species, Length depth)
{
    if (species == building::Species::SouthernPine)
        return 1.0;
    if (depth <= 3.5_in) return 1.15;
    if (depth <= 5.5_in) return 1.10;
    if (depth <= 7.25_in) return 1.05;
    return 1.0;
}

ColumnStrength columnStrength(Stress star, Stress modulusMin, double slenderness, double builtUp)
{
    ColumnStrength s{star, Stress(0), 0, Stress(0)};
    if (!(slenderness > 0) || slenderness > kSlenderest)
        return s;
    s.euler = kEulerFactor * modulusMin / (slenderness * slenderness);
    const double alpha = s.euler / star, mean = (1.0 + alpha) / (2.0 * kColumnC);
    s.stability = builtUp * (mean - std::sqrt(mean * mean - alpha / kColumnC));
    s.allowable = star * s.stability;
    return s;
}

ColumnStrength studStrength(const LumberGrade& lumber, const building::DesignCriteria& c, double slenderness,
                            LoadDuration duration, double builtUp)
{
    const bool asd = c.codes.basis == DesignBasis::Asd, wet = c.posts.wetService;
    const double star = durationFactor(duration, c.codes.basis)
                        * sizeFactor(c.materials.species, c.materials.studDepth)
                        * (asd ? 1.0 : kLrfdCompression) * (wet ? kWetCompression : 1.0);
    const double modulus = (asd ? 1.0 : kLrfdModulus) * (wet ? kWetModulus : 1.0);
    return columnStrength(lumber.compression * star, lumber.modulusMin * modulus, slenderness, builtUp);
}

PostLayout postLayout(int studs, Length rod, Length pairSpacing, const building::DesignCriteria& c)
{
    const Length t = c.materials.studThickness, e = c.rods.endOffset, gap = rod + pairSpacing / 2.0;
    const int room = std::max(0, int(std::floor((e - gap) / t + 1e-9)));
    PostLayout p;
    p.outside = std::min((studs + 1) / 2, room);
    p.inside = studs - p.outside;
    // Each group's centre lies half its own width from the gap.
    const Length outer = e - gap - t * (p.outside / 2.0), inner = e + gap + t * (p.inside / 2.0);
    p.centre = (outer * double(p.outside) + inner * double(p.inside)) / double(studs);
    p.innerFace = e + gap + t * double(p.inside);
    return p;
}

PostStrength postStrength(const PostLayout& layout, const LumberGrade& lumber, Length height,
                          LoadDuration duration, const building::DesignCriteria& c)
{
    const Area stud = c.materials.studThickness * c.materials.studDepth;
    PostStrength s;
    s.slenderness = height / c.materials.studDepth;
    s.strongColumn = studStrength(lumber, c, s.slenderness, duration);
    s.strong = s.weak = stud * double(layout.outside + layout.inside) * s.strongColumn.allowable;
    if (c.posts.sheathingBraces)
        return s;
    const double fastened = c.posts.fastening == building::PostFastening::Nailed ? kNailed : kBolted;
    s.builtUp = layout.laminations() > 1 ? fastened : 1.0;
    const auto group = [&](int studs) {
        if (studs == 0)
            return ColumnStrength{};
        const double slenderness = height / (c.materials.studThickness * double(studs));
        s.slenderness = std::max(s.slenderness, slenderness);
        return studStrength(lumber, c, slenderness, duration, studs > 1 ? fastened : 1.0);
    };
    s.outsideColumn = group(layout.outside);
    s.insideColumn = group(layout.inside);
    s.weak = stud * double(layout.outside) * s.outsideColumn.allowable
             + stud * double(layout.inside) * s.insideColumn.allowable;
    return s;
}

} // namespace holdfast::rods
