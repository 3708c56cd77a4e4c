// The stage table and its runner: only what is stale runs, each finished stage is a checkpoint.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/engine/base/archive.h"
#include "core/engine/base/run.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::pipeline {

struct StageRule {
    Stage stage;
    std::vector<Stage> needs;    // cannot run without these
    std::vector<Stage> uses;     // takes them when they are there
    int version;                 // raised when the stage computes differently
    double weight;               // share of the progress bar
};

// The one table that drives running, invalidating, the progress list and the documents.
const std::vector<StageRule>& stageTable();
// The stage itself and everything that depends on it.
std::set<Stage> staleAfter(Stage stage);

// Where finished stages are kept. Called from pool threads, one call at a time.
class StageCache {
public:
    virtual ~StageCache() = default;
    virtual std::optional<Bytes> load(Stage stage, const std::string& key) = 0;
    virtual void save(Stage stage, const std::string& key, const Bytes& bytes) = 0;
};

// Runs tasks at the same time and returns when all have ended. The inline twin runs them in order.
class Executor {
public:
    virtual ~Executor() = default;
    virtual void runAll(std::vector<std::function<void()>> tasks) = 0;
};

class InlineExecutor final : public Executor {
public:
    void runAll(std::vector<std::function<void()>> tasks) override;
};

struct Ports {
    Executor& executor;
    StageCache* cache = nullptr;                          // null: nothing is kept
    std::function<Result<drawing::Drawing>(const DrawingInput&, const Run&)> readDrawing;  // fills sha256
    std::function<void(const StageStatus&)> onStage;      // on a pool thread; may be empty
    std::function<double()> seconds;                      // monotonic clock for the status list; may be empty
};

// Runs all stages, or up to and including `last`. Never throws for bad input: a stage that fails is marked
// and what needs it is Blocked. Cancelled stages leave the finished ones in the snapshot.
Snapshot runPipeline(const ProjectInputs& inputs, const rods::Catalogs& catalogs, const Ports& ports, const Run& run,
                     Stage last = Stage::Report);

} // namespace holdfast::pipeline
