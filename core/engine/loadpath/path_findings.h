// What the walk finds out about walls, stacks and their bases, in words.
#pragma once

#include <optional>
#include <string>

#include "core/engine/loadpath/load_path.h"
#include "core/engine/loadpath/perforation.h"
#include "core/engine/loadpath/stack_shape.h"
#include "core/engine/loadpath/stack_walk.h"

namespace holdfast::loadpath {

class PathFindings {
public:
    PathFindings(std::vector<Finding>& findings, const building::DesignCriteria& criteria)
        : m_findings(findings), m_criteria(criteria)
    {
    }

    // The stack gets no number; `cause` completes "cannot be computed: ...". Story -1: the whole stack.
    void block(const building::WallStack& stack, int story, const std::string& cause);
    void forceTransfer(const building::WallStack& stack, const building::ShearWall& wall);
    void openings(const building::ShearWall& wall, const Perforation& perforation, int story);
    void aspectAndOffsets(const building::WallStack& stack, const StackShape& shape,
                          const std::vector<WalkStory>& stories);
    void notContinuous(const building::WallStack& stack);
    void standsOnWall(const StackLoads& upper, const std::string& support);
    void standsOnTransfer(const StackLoads& upper);
    void notCarried(const building::WallStack& upper, const std::string& support);
    // Live, snow or roof live load of an upper stack is not in the posts of the wall it stands on.
    void liveFromAbove(const building::WallStack& upper, const std::string& support);
    void segmentsEachWall(const building::WallStack& stack);

private:
    void add(const std::string& rule, Severity severity, Subject subject, std::string message, std::string remedy,
             std::string clause, std::optional<double> ratio = {});
    std::string reactionText(const BaseReaction& reaction) const;
    std::string supportClause() const;

    std::vector<Finding>& m_findings;
    const building::DesignCriteria& m_criteria;
};

} // namespace holdfast::loadpath
