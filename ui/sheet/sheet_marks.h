// What the program understood of a level, as shapes over the drawing: walls, rods, hold-downs, obstructions,
// clashes and grid lines, each with its subject.
#pragma once

#include <optional>
#include <vector>

#include <QLineF>
#include <QPolygonF>
#include <QString>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::sheet {

enum class MarkKind { Grid, Obstruction, OtherWall, ShearWall, Holdown, Rod, Change, Clash };   // in drawing order

struct SheetMark {
    MarkKind kind = MarkKind::ShearWall;
    std::optional<Subject> subject;      // grid lines have none
    QPolygonF outline;                   // inches; closed for areas, two points for a line, one for a symbol
    QString label;
    std::optional<double> ratio;
    bool isDoubtful = false;             // for the review queue: shown broken, a wall with a question mark
    revision::ChangeKind change = revision::ChangeKind::Unchanged;  // of MarkKind::Change, since the baseline
};

std::vector<SheetMark> marksOf(const pipeline::Snapshot& snapshot, int level);

} // namespace holdfast::sheet
