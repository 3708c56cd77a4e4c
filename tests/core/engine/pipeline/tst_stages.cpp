#include <map>

#include <gtest/gtest.h>

#include "core/engine/pipeline/runner.h"

using namespace holdfast;
using namespace holdfast::pipeline;

namespace {

// A stage cache in memory that remembers what was asked.
class MemoryCache final : public StageCache {
public:
    std::optional<Bytes> load(Stage, const std::string& key) override
    {
        const auto found = m_kept.find(key);
        return found == m_kept.end() ? std::nullopt : std::optional(found->second);
    }
    void save(Stage, const std::string& key, const Bytes& bytes) override { m_kept[key] = bytes; }
    std::map<std::string, Bytes>& kept() { return m_kept; }

private:
    std::map<std::string, Bytes> m_kept;
};

// Plan, detect and loads as one-number stages, enough to watch the runner.
struct Chain {
    InlineExecutor executor;
    MemoryCache cache;
    std::stop_source stop;
    Shared<double> ingest, plan, detect, loads;
    int computed = 0;
    std::optional<Fault> planFault;
    double detectInput = 1;

    std::vector<StageStatus> run()
    {
        Ports ports{executor, &cache, {}, {}, {}};
        const Run live{stop.get_token(), {}};
        Runner runner(ports, live, Stage::Loads);
        runner.declare<double>(Stage::Ingest, "a", ingest, [this](const Run&) { return count(1); });
        runner.declare<double>(Stage::Plan, "a", plan, [this](const Run&) -> Result<double> {
            return planFault ? Result<double>(*planFault) : count(2);
        });
        runner.declare<double>(Stage::Detect, hashOf(detectInput), detect,
                               [this](const Run&) { return count(*plan + (detectInput > 0 ? 1 : -1)); });
        runner.declare<double>(Stage::Loads, "a", loads, [this](const Run&) { return count(*detect * 2); });
        return runner.runAll();
    }
    Result<double> count(double value) { ++computed; return value; }
};

StageState stateOf(const std::vector<StageStatus>& all, Stage stage) { return all[std::size_t(stage)].state; }

TEST(Stages, TheTableIsInOrderOfExecution)
{
    std::set<Stage> before;
    for (const StageRule& rule : stageTable()) {
        for (const Stage s : rule.needs) EXPECT_TRUE(before.contains(s)) << enumText(rule.stage);
        for (const Stage s : rule.uses) EXPECT_TRUE(before.contains(s)) << enumText(rule.stage);
        before.insert(rule.stage);
    }
    EXPECT_EQ(before.size(), std::size_t(kStageCount));
}

TEST(Stages, AMovedClearanceConcernsOnlyClashAndWhatFollows)
{
    const auto stale = staleAfter(Stage::Clash);
    EXPECT_EQ(stale, (std::set{Stage::Clash, Stage::Confidence, Stage::Report}));
    EXPECT_FALSE(staleAfter(Stage::Rods).contains(Stage::LoadPath));
}

TEST(Stages, ASecondRunComputesNothing)
{
    Chain chain;
    chain.run();
    EXPECT_EQ(chain.computed, 4);
    EXPECT_EQ(stateOf(chain.run(), Stage::Loads), StageState::Reused);
    EXPECT_EQ(chain.computed, 4);
    EXPECT_EQ(*chain.loads, 6);
}

TEST(Stages, AnUnchangedOutputStopsTheWave)
{
    Chain chain;
    chain.run();
    chain.detectInput = 2;  // detect runs again and gives the same walls
    const auto states = chain.run();
    EXPECT_EQ(stateOf(states, Stage::Detect), StageState::Computed);
    EXPECT_EQ(stateOf(states, Stage::Loads), StageState::Reused);
}

TEST(Stages, AFailureBlocksWhatNeedsItAndNothingElse)
{
    Chain chain;
    chain.planFault = Fault{FaultCode::Malformed, "a.dxf", "line 3", "no number"};
    const auto states = chain.run();
    EXPECT_EQ(stateOf(states, Stage::Ingest), StageState::Computed);
    EXPECT_EQ(stateOf(states, Stage::Plan), StageState::Failed);
    EXPECT_EQ(states[std::size_t(Stage::Plan)].faultCode, FaultCode::Malformed);
    EXPECT_EQ(stateOf(states, Stage::Detect), StageState::Blocked);
    EXPECT_EQ(stateOf(states, Stage::Loads), StageState::Blocked);
}

TEST(Stages, AStoppedRunKeepsNothingHalfDone)
{
    Chain chain;
    chain.stop.request_stop();
    const auto states = chain.run();
    EXPECT_EQ(stateOf(states, Stage::Ingest), StageState::Cancelled);
    EXPECT_EQ(chain.computed, 0);
    EXPECT_TRUE(chain.cache.kept().empty());
}

TEST(Stages, ADamagedCheckpointIsComputedAgain)
{
    Chain chain;
    chain.run();
    for (auto& entry : chain.cache.kept())
        entry.second.pop_back();
    EXPECT_EQ(stateOf(chain.run(), Stage::Loads), StageState::Computed);
    EXPECT_EQ(*chain.loads, 6);
}

TEST(Stages, ABugIsReportedAndIsNoResult)
{
    InlineExecutor executor;
    const Ports ports{executor, nullptr, {}, {}, {}};
    const holdfast::Run live;
    Shared<double> slot;
    Runner runner(ports, live, Stage::Ingest);
    runner.declare<double>(Stage::Ingest, "", slot,
                           [](const holdfast::Run&) -> Result<double> { bug("one wall too many"); });
    const auto states = runner.runAll();
    EXPECT_EQ(stateOf(states, Stage::Ingest), StageState::Failed);
    EXPECT_NE(states[0].fault.find("one wall too many"), std::string::npos);
    EXPECT_EQ(slot, nullptr);
}

} // namespace
