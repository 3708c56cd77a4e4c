// Compression posts of the second calculation: where the studs stand, how they buckle, how they bear.
#pragma once

#include <optional>

#include "core/engine/audit/second_stack.h"
#include "core/engine/rods/rod_schedule.h"

namespace holdfast::audit {

// psi, NDS Supplement Table 4A.
struct Lumber {
    double perp = 0, parallel = 0, modulus = 0, least = 0;  // F_c_perp, F_c, E, E_min
    double gravity = 0;                                     // G
};
// Empty for a grade that is not in the table.
std::optional<Lumber> lumberOf(const building::MaterialCriteria& materials);

struct PostGroup {
    int outside = 0, inside = 0;
    double centre = 0;           // from the wall end, in
    int studs() const { return outside + inside; }
};
// Studs stand against a gap of a coupling nut's room on both sides of the rod, outside as many as fit before the
// wall end, up to half of them.
PostGroup layPosts(int studs, double rod, int rods, const building::DesignCriteria& criteria);
// Centre of a group that has no stud outside the thickest rod that is allowed.
double furthestPosts(int studs, int rods, const building::DesignCriteria& criteria);

struct DemandCapacity {
    double demand = 0, capacity = 0;
    double ratio() const { return capacity > 0 ? demand / capacity : demand > 0 ? 1e300 : 0.0; }
};

struct PostChecks {
    DemandCapacity column, bearing;  // lb
    double slenderness = 0;
};
// Of the basis in force, the combination that uses the posts most. Empty without lumber.
std::optional<PostChecks> postChecks(const SecondStack& stack, std::size_t story, const PostGroup& posts,
                                     const building::DesignCriteria& criteria);
double postHeight(const building::DesignCriteria& criteria, int story);

} // namespace holdfast::audit
