// Runs one stage after another as their inputs become ready; used by runPipeline only.
#pragma once

#include <array>
#include <functional>
#include <mutex>
#include <string>

#include "core/engine/pipeline/pipeline.h"

namespace holdfast::pipeline {

class Runner {
public:
    Runner(const Ports& ports, const Run& run, Stage last);

    // Declares how a stage is computed: `work` reads finished stages, writes its slot through `finish`.
    // `compute` must be safe to call from a pool thread.
    template<class Out>
    void declare(Stage stage, std::string inputsHash, Shared<Out>& slot,
                 std::function<Result<Out>(const Run&)> compute)
    {
        Task& task = at(stage);
        task.inputsHash = std::move(inputsHash);
        task.shape = shapeOf<Out>();
        task.run = [this, stage, &slot, compute = std::move(compute)](const std::string& key) {
            runStage<Out>(stage, key, slot, compute);
        };
    }
    // A stage whose result is an input (walls given directly): it counts as reused.
    void given(Stage stage, std::string outputHash);
    // Ingest keeps its results elsewhere (per file), so it is computed outside the cache.
    void keepOutOfCache(Stage stage) { at(stage).cached = false; }
    void setOutputHash(Stage stage, std::string hash) { at(stage).outputHash = std::move(hash); }

    std::vector<StageStatus> runAll();

    // For a stage that reports on the others: those that have a result, in order of execution.
    std::vector<StageStatus> finishedStages();
    // The stage's version, inputs and the hashes of what it depends on, in one hash.
    std::string keyOf(const StageRule& rule);

private:
    struct Task {
        std::string inputsHash, shape, outputHash;
        std::function<void(const std::string& key)> run;
        StageStatus status;
        double share = 0;
        double began = 0;
        bool cached = true;
    };

    Task& at(Stage stage) { return m_tasks[std::size_t(stage)]; }
    bool finished(Stage stage) { return at(stage).status.state != StageState::Waiting; }
    bool good(Stage stage);
    bool isReady(const StageRule& rule);
    void blockWhatCannotRun();
    void start(const StageRule& rule);
    void tell(Stage stage, StageState state, std::string fault = {});
    void fail(Stage stage, const Fault& fault);
    void reportShare(Stage stage, double share);
    Run runFor(Stage stage);
    double seconds() const { return m_ports.seconds ? m_ports.seconds() : 0.0; }
    std::optional<Bytes> load(Stage stage, const std::string& key);
    void save(Stage stage, const std::string& key, const Bytes& bytes);

    template<class Out>
    void runStage(Stage stage, const std::string& key, Shared<Out>& slot,
                  const std::function<Result<Out>(const Run&)>& compute)
    {
        if (const auto stored = load(stage, key))
            if (auto value = decode<Out>(*stored)) {
                at(stage).outputHash = contentHash(*stored);
                slot = std::make_shared<const Out>(std::move(*value));
                return tell(stage, StageState::Reused);
            }
        auto outcome = compute(runFor(stage));
        if (!outcome)
            return fail(stage, outcome.fault());
        if (at(stage).cached) {
            const Bytes bytes = encode(*outcome);
            at(stage).outputHash = contentHash(bytes);
            save(stage, key, bytes);
        }
        slot = std::make_shared<const Out>(std::move(*outcome));
        tell(stage, StageState::Computed);
    }

    const Ports& m_ports;
    const Run& m_run;
    Stage m_last;
    std::array<Task, kStageCount> m_tasks;
    std::mutex m_mutex;  // progress, status calls, cache
};

} // namespace holdfast::pipeline
