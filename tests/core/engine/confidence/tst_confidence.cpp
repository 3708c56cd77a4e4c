#include <cmath>
#include <functional>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "core/engine/confidence/confidence.h"
#include "core/engine/confidence/failure_modes.h"

using namespace holdfast;
using namespace holdfast::confidence;

namespace {

// A set with nothing to complain about; tests spoil one thing at a time.
struct Case {
    building::PlanSet plans;
    building::WallLayout layout;
    loadpath::LoadPath path;
    rods::RodSchedule schedule;
    clash::ClashReport clashes;
    compliance::ComplianceReport compliance;
    audit::AuditRecord audit;
    std::vector<Finding> loads;
    int overrides = 0, assumedCriteria = 0;
};

building::Sheet sheet(int level)
{
    building::Sheet s;
    s.number = "S-20" + std::to_string(level);
    s.kind = building::SheetKind::FloorPlan;
    s.level = level;
    s.scale = {1, building::ScaleSource::ModelSpace, 1.0};
    s.grids.push_back({"A", building::GridAxis::X, Length(0), {}});
    return s;
}

building::ShearWall wall(std::uint32_t id)
{
    building::ShearWall w;
    w.id = building::WallId{id};
    w.isShear = true;
    w.mark = "SW4";
    w.confidence = 0.95;
    return w;
}

rods::RodRun rodRun(const std::string& label)
{
    rods::RodRun run;
    run.label = label;
    run.utilization = 0.88;
    run.restraints.resize(2);
    for (auto& r : run.restraints)
        r.plateVerified = r.deviceVerified = true;
    run.anchor.verified = true;
    return run;
}

audit::Comparison agreement(const std::string& parameter)
{
    audit::Comparison c;
    c.subject = {SubjectKind::Stack, "ST-A-1", 1};
    c.parameter = parameter;
    c.tolerance = 0.02;
    return c;
}

Case goodSet()
{
    Case c;
    c.plans.sheets = {sheet(1), sheet(2)};
    c.layout.walls = {wall(0), wall(1)};
    c.layout.schedule.push_back({"SW4", "15/32 STR I", "10d", Length(4), Length(12), 1, LineLoad(40), ""});
    c.layout.holdowns.push_back({building::HoldownId{0}, "HD-1-A-1-L", building::WallId{0}, 1, {}, "HD1", {}});
    c.layout.stacks.push_back({building::StackId{0}, "ST-A-1", "A", {building::WallId{0}, building::WallId{1}}, {}});
    c.path.stacks.resize(1);
    c.schedule.runs = {rodRun("RR-A-1-S"), rodRun("RR-A-1-E")};
    c.compliance.passed = 20;
    c.audit.comparisons = {agreement("overturning"), agreement("tension_asd")};
    c.audit.verifiedRuns = c.audit.totalRuns = 2;
    return c;
}

Confidence assessed(const Case& c)
{
    auto result = assessConfidence({c.plans, c.layout, c.path, c.schedule, c.clashes, c.compliance, c.audit, &c.loads,
                                    c.overrides, c.assumedCriteria}, holdfast::Run{});
    EXPECT_TRUE(result.ok());
    return *result;
}

Finding finding(const std::string& rule, Severity severity, const std::string& clause = "")
{
    return {rule, severity, {SubjectKind::Wall, "SW-1-A-1", 1}, "a sentence", "", clause, {}};
}

TEST(Confidence, ACleanSetIsLowRiskAndMayProceed)
{
    const Confidence c = assessed(goodSet());
    EXPECT_DOUBLE_EQ(c.overall, 100);
    EXPECT_EQ(c.risk, RiskClass::Low);
    EXPECT_EQ(c.reviewIntensity, "Standard");
    EXPECT_EQ(c.reviewTime, "2-4 h");
    EXPECT_TRUE(c.canProceed);
    EXPECT_TRUE(c.caps.empty());
    EXPECT_EQ(c.scores.size(), 8u);
    for (const StageScore& s : c.scores)
        EXPECT_FALSE(s.basis.empty());
}

TEST(Confidence, AnEfficientRodIsNotPunished)
{
    Case c = goodSet();
    for (auto& run : c.schedule.runs)
        run.utilization = 0.90;
    const Confidence at = assessed(c);
    for (auto& run : c.schedule.runs)
        run.utilization = 0.50;
    EXPECT_DOUBLE_EQ(at.weighted, assessed(c).weighted);
}

TEST(Confidence, TheSetOfWallsGivenDirectlyHasNoSheetsToJudge)
{
    Case c = goodSet();
    c.plans = {};
    const Confidence confidence = assessed(c);
    EXPECT_EQ(confidence.scores.size(), 5u);
    EXPECT_EQ(confidence.scores[0].stage, "load_path");
}

TEST(Confidence, StacksThatStayDownNeedNoRodsAndLoseNothing)
{
    Case c = goodSet();
    c.schedule.runs.clear();
    c.audit.verifiedRuns = c.audit.totalRuns = 0;
    c.path.stacks[0].stories.resize(1);
    const Confidence down = assessed(c);
    EXPECT_EQ(down.risk, RiskClass::Low);
    EXPECT_TRUE(down.caps.empty());
    c.path.stacks[0].stories[0].tensionAsd = Force(500);
    EXPECT_LE(assessed(c).overall, 49);
    c.path.stacks.clear();
    EXPECT_LE(assessed(c).overall, 49);
}

struct Spoiled {
    const char* what;
    std::function<void(Case&)> spoil;
};

void useAtLeast(Case& c, double utilization)
{
    if (c.schedule.runs[0].utilization < utilization)
        c.schedule.runs[0].utilization = utilization;
}

void disagreeAtLeast(Case& c, audit::Agreement agreement)
{
    if (!c.audit.comparisons.empty())
        c.audit.comparisons[0].agreement = std::max(c.audit.comparisons[0].agreement, agreement);
}

const std::vector<Spoiled>& spoilings()
{
    static const std::vector<Spoiled> list = {
        {"scale in doubt", [](Case& c) { c.plans.sheets[0].scale.confidence = 0.4; }},
        {"no sheet number", [](Case& c) { c.plans.sheets[0].number.clear(); }},
        {"level unknown", [](Case& c) { c.plans.sheets[1].level = -1; }},
        {"no grid", [](Case& c) { c.plans.sheets[1].grids.clear(); }},
        {"wall in doubt", [](Case& c) { c.layout.walls[0].confidence = 0.5; }},
        {"mark without row", [](Case& c) { c.layout.walls[0].mark = "SW9"; }},
        {"hold-down alone", [](Case& c) { c.layout.holdowns[0].wall.reset(); }},
        {"stack in doubt", [](Case& c) { c.layout.stacks[0].doubts.push_back("offset"); }},
        {"no load", [](Case& c) { c.path.stacks.clear(); }},
        {"rod at 0.97", [](Case& c) { useAtLeast(c, 0.97); }},
        {"rod at 1.2", [](Case& c) { useAtLeast(c, 1.2); }},
        {"utilization no number", [](Case& c) { c.schedule.runs[0].utilization = std::nan(""); }},
        {"short travel", [](Case& c) {
             c.schedule.runs[0].restraints[0].travel = Length(0.5);
             c.schedule.runs[0].restraints[0].travelRequired = Length(1);
         }},
        {"unverified plate", [](Case& c) { c.schedule.runs[0].restraints[0].plateVerified = false; }},
        {"a clash", [](Case& c) { c.clashes.clashes.emplace_back(); }},
        {"a failed check", [](Case& c) { c.compliance.failed = 1; }},
        {"a run not verified", [](Case& c) { c.audit.verifiedRuns = 1; }},
        {"a mismatch", [](Case& c) { disagreeAtLeast(c, audit::Agreement::Critical); }},
        {"a block", [](Case& c) { disagreeAtLeast(c, audit::Agreement::Blocking); }},
        {"nothing compared", [](Case& c) { c.audit.comparisons.clear(); }},
        {"FM-DI-001", [](Case& c) { c.plans.findings.push_back(finding("plan.scale.missing", Severity::Error)); }},
        {"FM-SA-001", [](Case& c) { c.loads.push_back(finding("loads.x", Severity::Critical, "FM-SA-001")); }},
        {"overrides", [](Case& c) { c.overrides = 5; }},
        {"assumptions", [](Case& c) { c.assumedCriteria = 15; }},
    };
    return list;
}

// Before the cut at 100, so that a loss shows even in a good set.
double uncut(const Confidence& c)
{
    return c.caps.empty() ? c.weighted * c.adjustment : std::min(c.overall, c.weighted * c.adjustment);
}

TEST(Confidence, AWorseInputNeverRaisesTheScore)
{
    for (const Spoiled& first : spoilings())
        for (const Spoiled& second : spoilings()) {
            if (std::string(second.what) == "nothing compared")
                continue;  // it takes a mismatch away with it
            Case c = goodSet();
            first.spoil(c);
            const Confidence before = assessed(c);
            second.spoil(c);
            const Confidence after = assessed(c);
            EXPECT_LE(after.overall, before.overall + 1e-9) << first.what << ", then " << second.what;
            EXPECT_LE(uncut(after), uncut(before) + 1e-9) << first.what << ", then " << second.what;
        }
}

TEST(Confidence, EverySpoilingShows)
{
    Case doubtful = goodSet();  // the adjustment is inside its bounds, so that a small loss shows
    doubtful.layout.findings.assign(15, finding("detect.note", Severity::Warning));
    doubtful.clashes.clashes.resize(8);
    for (auto& clash : doubtful.clashes.clashes)
        clash.severity = clash::ClashSeverity::Warning;
    const double before = uncut(assessed(doubtful));
    for (const Spoiled& s : spoilings()) {
        Case c = doubtful;
        s.spoil(c);
        EXPECT_LT(uncut(assessed(c)), before) << s.what;
    }
}

TEST(Confidence, ARodBeyondItsCapacityCapsAtFortyNine)
{
    Case c = goodSet();
    c.schedule.runs[1].utilization = 1.61;
    const Confidence confidence = assessed(c);
    EXPECT_LE(confidence.overall, 49);
    EXPECT_EQ(confidence.risk, RiskClass::Critical);
    EXPECT_EQ(confidence.reviewTime, "2-5 d");
    ASSERT_EQ(confidence.failureModes.size(), 1u);
    EXPECT_EQ(confidence.failureModes[0].id, "FM-SA-002");
    EXPECT_FALSE(confidence.caps.empty());
}

TEST(Confidence, ABlockedAuditCapsAtFortyNine)
{
    Case c = goodSet();
    c.audit.comparisons[0].agreement = audit::Agreement::Blocking;
    EXPECT_LE(assessed(c).overall, 49);
}

TEST(Confidence, ACriticalFailureModeCapsAtSixtyNineAndStops)
{
    Case c = goodSet();
    c.loads.push_back(finding("loadpath.discontinuous", Severity::Critical));
    const Confidence confidence = assessed(c);
    EXPECT_LE(confidence.overall, 69);
    EXPECT_FALSE(confidence.canProceed);
    EXPECT_GE(confidence.risk, RiskClass::High);
    EXPECT_EQ(confidence.failureModes[0].id, "FM-SA-001");
}

TEST(Confidence, ACriticalFindingOfUnknownRuleStopsToo)
{
    Case c = goodSet();
    c.schedule.findings.push_back(finding("rods.something.new", Severity::Critical));
    EXPECT_FALSE(assessed(c).canProceed);
}

TEST(Confidence, NotesAreNoFailures)
{
    Case c = goodSet();
    c.path.findings.push_back(finding("loadpath.offset", Severity::Info, "FM-GE-003"));
    EXPECT_TRUE(assessed(c).failureModes.empty());
}

TEST(Confidence, EachFailureModeOfAStageCountsOnce)
{
    const auto penalty = [](int times) {
        Case c = goodSet();
        for (int i = 0; i < times; ++i) {
            c.layout.findings.push_back(finding("detect.wall.ambiguous", Severity::Warning));
            c.layout.findings.back().subject.label = "SW-1-A-" + std::to_string(i);
        }
        return penaltyOf("detect", assessed(c).failureModes);
    };
    EXPECT_DOUBLE_EQ(penalty(0), 1.0);
    EXPECT_DOUBLE_EQ(penalty(1), 0.7);
    EXPECT_DOUBLE_EQ(penalty(9), 0.7);
}

TEST(Confidence, PenaltiesMultiplyDownToATenth)
{
    std::vector<FailureMode> modes;
    for (const ModeRow& row : modeTable())
        modes.push_back({row.id, row.severity, row.penalty, "rods", "", "", {}});
    EXPECT_DOUBLE_EQ(penaltyOf("rods", modes), 0.1);
    modes.resize(2);
    EXPECT_DOUBLE_EQ(penaltyOf("rods", modes), 0.5 * 0.85);
}

TEST(Confidence, AllTwentyThreeFailureModesAndThoseOfTheRecordAreInTheTable)
{
    EXPECT_EQ(modeTable().size(), 26u);
    for (const ModeRow& row : modeTable()) {
        EXPECT_EQ(modeById(row.id), &row);
        EXPECT_GT(std::string(row.detection).size(), 20u) << row.id;
    }
    EXPECT_EQ(modeOf(finding("sdpws.x", Severity::Error, "SDPWS Table 4.3.4 (FM-CC-001)")), modeById("FM-CC-001"));
}

// What must be seen for each mode; the others say in the table why this input cannot show them.
struct Detected {
    std::string mode;
    std::function<void(Case&)> spoil;
};

clash::Clash duct()
{
    clash::Clash c;
    c.severity = clash::ClashSeverity::Critical;
    c.trade = clash::Trade::Mechanical;
    c.options = {{"RELOCATE_ROD", "Move the rod", "difficult", "medium", true}};
    return c;
}

std::vector<Detected> detections()
{
    const auto sheets = [](const char* rule) {
        return [rule](Case& c) { c.plans.findings.push_back(finding(rule, Severity::Warning)); };
    };
    const auto walls = [](const char* rule, const char* clause = "") {
        return [rule, clause](Case& c) { c.layout.findings.push_back(finding(rule, Severity::Warning, clause)); };
    };
    const auto code = [](const char* rule) {
        return [rule](Case& c) { c.compliance.findings.push_back(finding(rule, Severity::Warning)); };
    };
    const auto rods = [](const char* rule) {
        return [rule](Case& c) { c.schedule.findings.push_back(finding(rule, Severity::Error)); };
    };
    return {
        {"FM-DI-001", sheets("plan.scale.doubtful")},
        {"FM-DI-001", walls("detect.wall.length", "DI-001")},
        {"FM-DI-002", sheets("plan.title.file_name")},
        {"FM-DI-003", sheets("plan.grid.missing")},
        {"FM-DI-010", walls("detect.layers.none")},
        {"FM-DI-011", walls("detect.schedule.missing")},
        {"FM-GE-001", walls("detect.wall.ambiguous")},
        {"FM-GE-002", walls("detect.holdown.missing")},
        {"FM-GE-003", walls("detect.stack.offset", "GE-003")},
        {"FM-GE-003", code("loadpath.shift_along_line")},
        {"FM-GE-010", walls("detect.mark.unknown", "GE-010")},
        {"FM-GE-011", walls("detect.schedule.incomplete")},
        {"FM-SA-001", walls("detect.stack.unsupported", "SA-001")},
        {"FM-SA-002", [](Case& c) { c.schedule.runs[0].utilization = 1.01; }},
        {"FM-SA-003", [](Case& c) { c.schedule.runs[0].utilization = 0.96; }},
        {"FM-SA-004", rods("device.travel")},
        {"FM-SA-010", [](Case& c) { c.audit.findings.push_back(finding("audit.mismatch", Severity::Critical)); }},
        {"FM-SA-011",
         [](Case& c) { c.path.findings.push_back(finding("loadpath.not_computable", Severity::Critical)); }},
        {"FM-CC-001", code("sdpws.aspect_ratio")},
        {"FM-CC-002", rods("anchor.breakout")},
        {"FM-CC-003", code("ibc.special_inspection")},
        {"FM-CO-001", [](Case& c) { c.clashes.clashes.push_back(duct()); }},
        {"FM-CO-002",
         [](Case& c) { c.clashes.findings.push_back(finding("clash.obstructions.missing", Severity::Warning)); }},
    };
}

TEST(Confidence, EveryModeIsDetectedOrSaysWhyItCannotBe)
{
    std::set<std::string> detected;
    for (const Detected& d : detections()) {
        Case c = goodSet();
        EXPECT_TRUE(assessed(c).failureModes.empty());
        d.spoil(c);
        const auto modes = assessed(c).failureModes;
        ASSERT_EQ(modes.size(), 1u) << d.mode;
        EXPECT_EQ(modes[0].id, d.mode);
        detected.insert(d.mode);
    }
    for (const ModeRow& row : modeTable())
        EXPECT_NE(detected.contains(row.id), std::string(row.detection).starts_with("not detectable: ")) << row.id;
}

TEST(Confidence, ADuctThatCanBeMovedIsNoFailureMode)
{
    Case c = goodSet();
    c.clashes.clashes.push_back(duct());
    c.clashes.clashes[0].options.push_back({"RELOCATE_MEP", "Move the duct", "moderate", "low", false});
    EXPECT_TRUE(assessed(c).failureModes.empty());
}

GateState stateOf(const Case& c, int gate)
{
    const auto made = assessed(c).gates;
    EXPECT_EQ(made.size(), 5u);
    EXPECT_EQ(made[std::size_t(gate) - 1].number, gate);
    EXPECT_FALSE(made[std::size_t(gate) - 1].details.empty());
    return made[std::size_t(gate) - 1].state;
}

TEST(Gates, AGoodSetPassesFourAndWaitsForTheEngineer)
{
    Case c = goodSet();
    c.layout.stacks[0].walls = {building::WallId{0}, building::WallId{1}};
    EXPECT_EQ(stateOf(c, 2), GateState::Passed);
    EXPECT_EQ(stateOf(c, 3), GateState::Passed);
    EXPECT_EQ(stateOf(c, 4), GateState::Passed);
    EXPECT_EQ(stateOf(c, 5), GateState::Open);
}

TEST(Gates, CriteriaBeyondTheirRangesShutTheFirst)
{
    Case c = goodSet();
    EXPECT_EQ(stateOf(c, 1), GateState::Open) << "criteria that were not handed over are not passed";
    building::DesignCriteria criteria;
    criteria.seismic.sds = 1.0;
    criteria.stories = {{1, "Level 2", 10_ft}};
    const auto gate = [&] {
        ConfidenceInput input{c.plans, c.layout, c.path, c.schedule, c.clashes, c.compliance, c.audit};
        input.criteria = &criteria;
        return assessConfidence(input, holdfast::Run{})->gates[0];
    };
    EXPECT_EQ(gate().state, GateState::Passed) << gate().details;
    criteria.seismic.sds = 33;
    EXPECT_EQ(gate().state, GateState::Failed);
    EXPECT_NE(gate().details.find("sds"), std::string::npos) << gate().details;
}

TEST(Gates, AWallInDoubtIsListedByTheSecond)
{
    Case c = goodSet();
    c.layout.walls[1].confidence = 0.70;   // not above
    c.layout.walls[1].label = "SW-2-A-1";
    EXPECT_EQ(stateOf(c, 2), GateState::Failed);
    const auto gate = assessed(c).gates[1];
    ASSERT_EQ(gate.subjects.size(), 1u);
    EXPECT_EQ(gate.subjects[0].label, "SW-2-A-1");
}

TEST(Gates, ARunAboveOneShutsTheThird)
{
    Case c = goodSet();
    c.schedule.runs[1].utilization = 1.001;
    EXPECT_EQ(stateOf(c, 3), GateState::Failed);
    c.schedule.runs[1].utilization = std::nan("");
    EXPECT_EQ(stateOf(c, 3), GateState::Failed);
    c.schedule.runs.clear();
    c.path.stacks.clear();
    EXPECT_EQ(stateOf(c, 3), GateState::Failed);
}

TEST(Gates, ACriticalDiscrepancyShutsTheFourth)
{
    Case c = goodSet();
    c.audit.comparisons[0].agreement = audit::Agreement::Moderate;
    EXPECT_EQ(stateOf(c, 4), GateState::Passed);
    c.audit.comparisons[0].agreement = audit::Agreement::Critical;
    EXPECT_EQ(stateOf(c, 4), GateState::Failed);
    c.audit.comparisons.clear();
    EXPECT_EQ(stateOf(c, 4), GateState::Open);
}

TEST(Confidence, TheBandsBeginWhereTheyShould)
{
    RiskClass worst = RiskClass::Low;
    std::set<RiskClass> seen;
    Case c = goodSet();
    double lowest = 100;
    for (const Spoiled& s : spoilings()) {
        s.spoil(c);
        const Confidence now = assessed(c);
        EXPECT_LE(now.overall, lowest) << s.what;
        const RiskClass expected = now.overall >= 85 ? RiskClass::Low : now.overall >= 70 ? RiskClass::Moderate
            : now.overall >= 50 ? RiskClass::High : RiskClass::Critical;
        EXPECT_EQ(now.risk, expected) << now.overall;
        EXPECT_GE(now.risk, worst);
        seen.insert(now.risk);
        lowest = now.overall;
        worst = now.risk;
    }
    EXPECT_EQ(worst, RiskClass::Critical);
    EXPECT_GE(seen.size(), 2u);
}

TEST(Confidence, AFailedCheckOrAnUnverifiedRunIsNeverLowRisk)
{
    Case c = goodSet();
    c.compliance.failed = 1;
    EXPECT_EQ(assessed(c).risk, RiskClass::Moderate);
    c = goodSet();
    c.audit.verifiedRuns = 1;
    EXPECT_EQ(assessed(c).risk, RiskClass::Moderate);
    c = goodSet();
    c.audit.comparisons.clear();
    EXPECT_LE(assessed(c).overall, 69);
}

TEST(Confidence, TheSameInputGivesTheSameAnswer)
{
    Case c = goodSet();
    c.path.findings.push_back(finding("loadpath.offset", Severity::Warning));
    c.layout.findings.push_back(finding("detect.holdown.far", Severity::Error));
    const Confidence a = assessed(c), b = assessed(c);
    EXPECT_EQ(a.overall, b.overall);
    ASSERT_EQ(a.failureModes.size(), b.failureModes.size());
    for (std::size_t i = 0; i < a.failureModes.size(); ++i)
        EXPECT_EQ(a.failureModes[i].id, b.failureModes[i].id);
}

} // namespace
