// What the program is not sure of and somebody has to look at, the worst first.
#pragma once

#include <vector>

#include <QString>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

enum class ReviewKind { Wall, Sheet, ScheduleRow, Holdown, Finding };

struct ReviewItem {
    ReviewKind kind = ReviewKind::Wall;
    Subject subject;             // a schedule row: the project, its mark as label
    double confidence = 0;       // 0..1
    QString thing, doubt, remedy;
    int sheet = -1;              // index into plans->sheets, of ReviewKind::Sheet
    bool isTakenAsShear = true;  // of ReviewKind::Wall: what the program says, to which yes and no answer
    bool isMinor = false;        // a wall without any sign of a shear wall: after all others
    bool operator==(const ReviewItem&) const = default;
};

// Walls, sheets with a doubtful scale or no level, rows that lack what unit shear needs,
// hold-downs at no wall, and findings of reading that ask for something.
std::vector<ReviewItem> reviewQueue(const pipeline::Snapshot& snapshot);

} // namespace holdfast::models
