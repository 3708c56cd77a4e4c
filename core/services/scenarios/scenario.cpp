#include "core/services/scenarios/scenario.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <set>
#include <thread>

namespace holdfast::scenarios {

namespace {

using pipeline::Stage;

// Everything that enters the table; the report does not.
constexpr Stage kLast = Stage::Confidence;

// Stages by their keys, for all variants: what a change does not reach is computed once.
class SharedStages final : public pipeline::StageCache {
public:
    std::optional<Bytes> load(Stage stage, const std::string& key) override
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_stages.find({stage, key});
        return found == m_stages.end() ? std::nullopt : std::optional(found->second);
    }
    void save(Stage stage, const std::string& key, const Bytes& bytes) override
    {
        const std::lock_guard lock(m_mutex);
        m_stages.insert_or_assign({stage, key}, bytes);
    }

private:
    std::mutex m_mutex;
    std::map<std::pair<Stage, std::string>, Bytes> m_stages;
};

std::string faultOf(const pipeline::Snapshot& snapshot)
{
    for (const pipeline::StageStatus& status : snapshot.stages)
        if (status.stage <= kLast && !status.fault.empty())
            return "the stage " + enumText(status.stage) + " failed: " + status.fault;
    return {};
}

// One variant, designed on the thread that asks.
class Variant {
public:
    Variant(std::string name, std::vector<std::string> changes, pipeline::Shared<pipeline::ProjectInputs> inputs)
        : m_result{std::move(name), std::move(changes), {}, {}, 0}, m_inputs(std::move(inputs))
    {
    }

    void design(session::DesignRequest request, SharedStages& stages, const Run& run)
    {
        const auto start = std::chrono::steady_clock::now();
        request.inputs = m_inputs;
        request.keeper = nullptr;
        request.checkpoints = &stages;
        request.onStage = {};
        request.last = kLast;
        pipeline::InlineExecutor executor;
        const pipeline::Snapshot snapshot = session::design(request, executor, run);
        m_result.figures = figuresOf(snapshot);
        m_result.fault = faultOf(snapshot);
        m_drawings = snapshot.drawings;
        m_result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    }
    const session::KnownDrawings& drawings() const { return m_drawings; }
    const ScenarioResult& result() const { return m_result; }

private:
    ScenarioResult m_result;
    pipeline::Shared<pipeline::ProjectInputs> m_inputs;
    session::KnownDrawings m_drawings;
};

Result<std::vector<Variant>> variantsOf(const pipeline::ProjectInputs& inputs, const std::vector<Scenario>& scenarios)
{
    std::vector<Variant> variants;
    for (const Scenario& scenario : scenarios) {
        auto criteria = changed(inputs.criteria, scenario.changes, scenario.name);
        if (!criteria)
            return criteria.fault();
        pipeline::ProjectInputs own = inputs;
        own.criteria = std::move(*criteria);
        std::vector<std::string> texts;
        for (const building::CriterionChange& change : scenario.changes)
            texts.push_back(textOf(change));
        variants.emplace_back(scenario.name, std::move(texts),
                              std::make_shared<const pipeline::ProjectInputs>(std::move(own)));
    }
    return variants;
}

// The variants from the second on, by as many threads as the processor has.
void designRest(std::vector<Variant>& variants, const session::DesignRequest& request, SharedStages& stages,
                const Run& run)
{
    std::mutex mutex;
    std::size_t next = 1, done = 1;
    const auto work = [&] {
        for (;;) {
            std::unique_lock lock(mutex);
            if (next == variants.size() || run.stopped())
                return;
            Variant& variant = variants[next++];
            lock.unlock();
            variant.design(request, stages, {run.stop, {}});
            lock.lock();
            run.progress.report(double(++done) / double(variants.size()));
        }
    };
    std::vector<std::jthread> threads;
    const std::size_t count = std::clamp<std::size_t>(std::thread::hardware_concurrency(), 1, variants.size());
    for (std::size_t i = 1; i < count; ++i)
        threads.emplace_back(work);
    work();
}

} // namespace

Result<Comparison> compare(const session::DesignRequest& project, const std::vector<Scenario>& scenarios,
                           const Run& run)
{
    std::vector<Scenario> all = {{"As designed", {}}};
    all.insert(all.end(), scenarios.begin(), scenarios.end());
    auto variants = variantsOf(*project.inputs, all);
    if (!variants)
        return variants.fault();
    // The first one alone: it reads the drawings and finds the walls for all.
    SharedStages stages;
    session::DesignRequest request = project;
    variants->front().design(request, stages, run.part(0, 1.0 / double(all.size())));
    if (variants->front().drawings())
        request.known = variants->front().drawings();
    designRest(*variants, request, stages, run);
    if (run.stopped())
        return cancelled("comparing scenarios");
    Comparison comparison{project.catalogs->edition, {}};
    for (const Variant& variant : *variants)
        comparison.results.push_back(variant.result());
    return comparison;
}

} // namespace holdfast::scenarios
