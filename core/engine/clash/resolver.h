// How far a rod run must move along its wall to be clear of everything: exact intervals, nothing sampled.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/engine/clash/rule_book.h"

namespace holdfast::clash {

struct Span {
    double from = 0, to = 0;     // in; shifts along the wall, both ends included
    auto operator<=>(const Span&) const = default;
};
HOLDFAST_FIELDS(Span, from, to)

struct ShiftQuestion {
    const solids::SolidModel& model;
    const building::WallLayout& layout;
    const building::DesignCriteria& criteria;
    const Coordination& team;
    std::string rodRun;
    geometry::Point2 along;      // unit, positive shifts go this way
    Span range;                  // shifts that are possible at all
};

// The shifts of the range at which some part of the run comes nearer to an obstruction, opening or other run than
// the rules ask for: sorted, apart from each other. Between convex bodies the gap is a convex function of the shift,
// so each pair forbids one interval; a mesh forbids that of every triangle and its inside. Ends to 1e-9 in.
// Faults: NothingToDo for a run without parts, Cancelled, InvalidValue for a shape that is none.
Result<std::vector<Span>> forbiddenShifts(const ShiftQuestion& question, const Run& run);

// The shift of least size that no interval forbids and that leads to a distance from the wall end which a tape lays
// out, in eighths of an inch; of two alike the positive one. `distance`: of the rod now, in. Nothing when all are
// forbidden.
std::optional<double> smallestShift(const std::vector<Span>& forbidden, Span range, double distance);

} // namespace holdfast::clash
