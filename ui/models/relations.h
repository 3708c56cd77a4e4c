// Which drawn things stand for a subject, and where a subject belongs: a clash is shown by its rod run and
// its obstruction, a stack by its walls and rods.
#pragma once

#include <vector>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

// Walls, hold-downs, rod runs, obstructions and clash marks that picture `subject`, itself included.
std::vector<Subject> pictured(const pipeline::Snapshot& snapshot, const Subject& subject);

// The wall stack the subject belongs to, with its story.
std::optional<Subject> stackOf(const pipeline::Snapshot& snapshot, const Subject& subject);

const building::ShearWall* findWall(const pipeline::Snapshot& snapshot, const std::string& label);
const building::Holdown* findHoldown(const pipeline::Snapshot& snapshot, const std::string& label);
const building::Obstruction* findObstruction(const pipeline::Snapshot& snapshot, const std::string& label);
const building::WallStack* findStack(const pipeline::Snapshot& snapshot, const std::string& label);
const loadpath::StackLoads* findLoads(const pipeline::Snapshot& snapshot, const std::string& stackLabel);
const rods::RodRun* findRodRun(const pipeline::Snapshot& snapshot, const std::string& label);
const clash::Clash* findClash(const pipeline::Snapshot& snapshot, const std::string& label);
// The stack that holds a wall, or nullptr.
const building::WallStack* stackHolding(const pipeline::Snapshot& snapshot, building::WallId wall);

} // namespace holdfast::models
