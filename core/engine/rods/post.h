// Compression posts, NDS 3.7 and 3.10.
#pragma once

#include "core/engine/building/criteria.h"
#include "core/engine/rods/catalog.h"

namespace holdfast::rods {

enum class LoadDuration { Permanent, Occupancy, Snow, Lateral };

// C_D of NDS Table 2.3.2 in ASD (0.9, 1.0, 1.15, 1.6); the time effect factor lambda of Table N.3 in LRFD.
double durationFactor(LoadDuration duration, building::DesignBasis basis);
// C_F of F_c, NDS Supplement Table 4A, by stud depth; 1.0 for southern pine.
double sizeFactor(building::Species species, Length depth);

struct ColumnStrength {
    Stress star;             // F_c*
    Stress euler;            // F_cE
    double stability = 0;    // C_P
    Stress allowable;        // F_c' = F_c* C_P
};
// NDS 3.7.1, c = 0.8 sawn; 0 beyond the slenderness limit. `builtUp` is K_f of 15.3.2.
ColumnStrength columnStrength(Stress star, Stress modulusMin, double slenderness, double builtUp = 1.0);
// l_e/d at most, NDS 3.7.1.4.
inline constexpr double kSlenderest = 50.0;

// Of the studs with C_D or lambda, C_M and C_F.
ColumnStrength studStrength(const LumberGrade& lumber, const building::DesignCriteria& criteria,
                            double slenderness, LoadDuration duration, double builtUp = 1.0);

// How the studs of one end stand: in two groups, between the wall end and the rod and inside of it.
struct PostLayout {
    int outside = 0, inside = 0;
    Length centre;    // of all studs, from the wall end
    Length innerFace; // of the innermost stud, from the wall end
    int laminations() const { return outside > inside ? outside : inside; }
};
// Half of the studs outside while they fit between the wall end and the rod; the gap about the rod is a
// diameter each way, room for a coupling nut. A pair of rods widens the gap by half its spacing; 0 for one
// rod.
PostLayout postLayout(int studs, Length rod, Length pairSpacing, const building::DesignCriteria& criteria);

// Both ways a post group can buckle: out of the wall over the depth of the studs, and along the wall, each
// group for itself as a built-up column, unless the sheathing braces it.
struct PostStrength {
    Force strong, weak; // of the group; weak equals strong where braced
    ColumnStrength strongColumn, outsideColumn, insideColumn;
    double slenderness = 0; // greatest l_e/d of the ways it can buckle
    double builtUp = 1;     // K_f of the larger group along the wall
    bool weakGoverns() const { return weak < strong; }
    Force capacity() const { return min(strong, weak); }
};
PostStrength postStrength(const PostLayout& layout, const LumberGrade& lumber, Length height,
                          LoadDuration duration, const building::DesignCriteria& criteria);

} // namespace holdfast::rods
