// The project as a tree of values: drawings, levels with walls, stacks, rod runs, obstructions, clashes.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

struct TreeNode {
    QString text;
    QString detail;                    // second column: length, size, count
    std::optional<Subject> subject;
    std::vector<TreeNode> children;
};

TreeNode projectTree(const pipeline::Snapshot& snapshot);

} // namespace holdfast::models
