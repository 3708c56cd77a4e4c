// One design run without a window: the session, the batch and the command line share it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "core/engine/pipeline/pipeline.h"
#include "core/services/session/drawing_source.h"

namespace holdfast::session {

struct DesignRequest {
    pipeline::Shared<pipeline::ProjectInputs> inputs;       // drawing paths absolute
    pipeline::Shared<rods::Catalogs> catalogs;
    std::shared_ptr<StageKeeper> keeper;                    // null: nothing is kept
    KnownDrawings known;                                    // of the last run, may be null
    std::function<void(const pipeline::StageStatus&)> onStage;  // on any thread; may be empty
    pipeline::Stage last = pipeline::Stage::Report;         // the stages after it are left Waiting
    // Instead of a keeper: the finished stages of a run that may be killed. Outlives the run.
    pipeline::StageCache* checkpoints = nullptr;
    std::string time = {};       // ISO 8601, for what the run finds out about clashes; empty: now
};

// Everything that is stale is computed. Where clashes vanished or came back, the stages that tell of them are stored
// as of the inputs that say so, which are those the project is kept with.
pipeline::Snapshot design(const DesignRequest& request, pipeline::Executor& executor, const Run& run);

// What a project file holds of these inputs' results: nothing is computed. The first stage without a stored
// result, and all that need it, are Waiting.
pipeline::Snapshot restore(const DesignRequest& request, pipeline::Executor& executor, const Run& run);

// All stages Computed or Reused.
bool isComplete(const pipeline::Snapshot& snapshot);

// The inputs with the hashes of the drawings that were read.
pipeline::ProjectInputs withHashes(const pipeline::ProjectInputs& inputs, const pipeline::Snapshot& snapshot);
// The same with what the run knows of its clashes; changes it made get this time. Only for the inputs it ran with.
pipeline::ProjectInputs settled(const pipeline::ProjectInputs& inputs, const pipeline::Snapshot& snapshot,
                                const std::string& time);

} // namespace holdfast::session
