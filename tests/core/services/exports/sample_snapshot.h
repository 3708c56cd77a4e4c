// A small building of hand-made values: two stories, two stacks on grids A and B, four rod runs, one duct
// that a rod runs through. Not a design: the numbers only have to be readable in what is drawn and written.
#pragma once

#include <memory>

#include "core/engine/pipeline/snapshot.h"
#include "core/engine/report/build_report.h"

namespace holdfast::sample {

inline constexpr double kStory = 120, kWall = 348;  // 10 ft and 29 ft

inline building::DesignCriteria criteria()
{
    building::DesignCriteria c;
    c.project = {"Alder Court Apartments",
                 "24-117",
                 "1200 Alder St, Tacoma WA",
                 "City of Tacoma",
                 "Alder Court LLC",
                 "Example Structural Engineers",
                 "J. Rivera",
                 "M. Chen",
                 "1",
                 "2026-11-21"};
    c.seismic.sds = 1.206;
    c.seismic.sd1 = 0.65;
    for (int n = 1; n <= 2; ++n) {
        building::StoryCriteria story;
        story.story = n;
        story.name = "Level " + std::to_string(n + 1);
        c.stories.push_back(story);
    }
    c.confirmed = {"seismic.sds"};
    return c;
}

inline void addWall(building::WallLayout& layout, int level, const std::string& grid, double x)
{
    building::ShearWall wall;
    wall.id.value = std::uint32_t(layout.walls.size());
    wall.label = "SW-" + std::to_string(level) + "-" + grid + "-1";
    wall.level = level;
    wall.axis = {{x, 60}, {x, 60 + kWall}};
    wall.length = Length(kWall);
    wall.thickness = Length(5.5);
    wall.isShear = true;
    wall.mark = level == 1 ? "SW4" : "SW2";
    wall.gridLabel = grid;
    wall.confidence = 0.93;
    wall.source = {"S-201.dxf", 1, {}};
    layout.walls.push_back(wall);
    for (const auto& [end, y] : {std::pair {"L", 66.0}, std::pair {"R", 54 + kWall}}) {
        building::Holdown holdown;
        holdown.id.value = std::uint32_t(layout.holdowns.size());
        holdown.label = "HD-" + std::to_string(level) + "-" + grid + "-1-" + end;
        holdown.wall = wall.id;
        holdown.level = level;
        holdown.at = {x, y};
        holdown.mark = "CTR";
        layout.holdowns.push_back(holdown);
    }
}

inline building::WallLayout layout()
{
    building::WallLayout l;
    for (int level = 1; level <= 2; ++level) {
        addWall(l, level, "A", 120);
        addWall(l, level, "B", 276);
    }
    building::ShearWall partition = l.walls.front();
    partition.id.value = std::uint32_t(l.walls.size());
    partition.label = "W-1-1";
    partition.isShear = false;
    partition.mark.clear();
    partition.axis = {{120, 240}, {276, 240}};
    partition.openings = {{Length(40), Length(76), Length(80)}};
    l.walls.push_back(partition);
    l.schedule = {{"SW2", "15/32 STR I", "10d", Length(6), Length(12), 1, 340_plf, "CTR"},
                  {"SW4", "15/32 STR I", "10d", Length(3), Length(12), 2, 1330_plf, "CTR"}};
    l.stacks = {{{0}, "ST-A-1", "A", {{0}, {2}}, {}}, {{1}, "ST-B-1", "B", {{1}, {3}}, {}}};
    building::Obstruction duct;
    duct.label = "DUCT-1-1";
    duct.kind = building::ObstructionKind::Duct;
    duct.level = 1;
    duct.shape = geometry::OrientedBox {
        {120, 66, 100}, {geometry::Point3 {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, {70, 8, 6}};
    l.obstructions = {duct};
    Finding finding;
    finding.rule = "detect.wall.mark";
    finding.subject = {SubjectKind::Wall, "SW-1-A-1", 1};
    finding.message = "Wall SW-1-A-1 has its mark 14 in from its axis, nearer to the partition beside it.";
    finding.remedy = "Confirm the mark SW4 on sheet S-201.";
    l.findings = {finding};
    return l;
}

inline building::PlanSet plans()
{
    building::PlanSet set;
    for (const auto& [label, x] : {std::pair {"A", 120.0}, std::pair {"B", 276.0}})
        set.grids.push_back({label, building::GridAxis::X, Length(x), {{x, 0}, {x, 480}}});
    for (const auto& [label, y] : {std::pair {"1", 60.0}, std::pair {"2", 60 + kWall}})
        set.grids.push_back({label, building::GridAxis::Y, Length(y), {{0, y}, {400, y}}});
    building::Sheet sheet;
    sheet.file = "S-201.dxf";
    sheet.number = "S-201";
    sheet.title = "FIRST FLOOR FRAMING PLAN";
    sheet.kind = building::SheetKind::FloorPlan;
    sheet.level = 1;
    sheet.scale = {96, building::ScaleSource::TitleBlock, 0.9};
    sheet.grids = set.grids;
    set.sheets = {sheet};
    return set;
}

inline loadpath::LoadPath loadPath()
{
    loadpath::LoadPath path;
    path.combinations = {{"ASD-10", "(0.6 - 0.14 S_DS) D + 0.7 rho Q_E", "ASCE 7-16 2.4.5 (10)",
                          building::DesignBasis::Asd, loads::LateralKind::Seismic, true, 0.43116, 0, 0, 0.7}};
    for (std::uint32_t i = 0; i < 2; ++i) {
        loadpath::StackLoads stack;
        stack.stack = {i};
        stack.label = i == 0 ? "ST-A-1" : "ST-B-1";
        stack.gridLabel = i == 0 ? "A" : "B";
        stack.forceSource = "lateral analysis, sheet L-3";
        for (int n = 1; n <= 2; ++n) {
            loadpath::StoryDemand s;
            s.story = n;
            s.wall = {i + 2 * std::uint32_t(n - 1)};
            s.height = Length(kStory);
            s.wallLength = Length(kWall);
            s.leverArm = 25.98_ft;
            s.levelForce = n == 2 ? 12989_lb : 11311_lb;
            s.storyShear = n == 2 ? 12989_lb : 24300_lb;
            s.unitShearAsd = n == 2 ? 314_plf : 587_plf;
            s.overturning = n == 2 ? 129887_ftlb : 372889_ftlb;
            s.resisting = n == 2 ? 65598_ftlb : 271643_ftlb;
            s.tensionAsd = n == 2 ? 2316_lb : 5322_lb;
            s.tensionStrength = n == 2 ? 3205_lb : 7172_lb;
            s.compressionAsd = n == 2 ? 5800_lb : 13900_lb;
            s.compressionStrength = n == 2 ? 8100_lb : 19200_lb;
            stack.stories.push_back(s);
        }
        path.stacks.push_back(stack);
    }
    return path;
}

inline rods::RodRun rodRun(std::uint32_t id, bool isA, bool isStart, double utilization)
{
    rods::RodRun run;
    run.id = {id};
    run.stack = {isA ? 0u : 1u};
    run.stackLabel = isA ? "ST-A-1" : "ST-B-1";
    run.gridLabel = isA ? "A" : "B";
    run.end = isStart ? rods::WallEnd::Start : rods::WallEnd::End;
    run.label = "RR-" + run.gridLabel + "-1-" + (isStart ? "S" : "E");
    run.at = {isA ? 120.0 : 276.0, isStart ? 66 : 54 + kWall};
    run.wallAngle = 1.5707963267948966;
    for (int n = 1; n <= 2; ++n) {
        rods::RodSegment s;
        s.story = n;
        s.bottom = Length(kStory * (n - 1));
        s.top = Length(kStory * n);
        s.diameter = Length(n == 2 ? 0.5 : 0.75);
        s.grade = "A36";
        s.nominalArea = Area(n == 2 ? 0.196 : 0.442);
        s.tensileArea = Area(n == 2 ? 0.142 : 0.334);
        s.tensionAsd = n == 2 ? 2316_lb : 5322_lb;
        s.tensionStrength = n == 2 ? 3205_lb : 7172_lb;
        s.allowable = n == 2 ? 4270_lb : 9610_lb;
        s.elongationAsd = Length(n == 2 ? 0.0675 : 0.0659);
        run.segments.push_back(s);
        rods::Restraint r;
        r.story = n;
        r.elevation = Length(kStory * n);
        r.increment = n == 2 ? 2316_lb : 3006_lb;
        r.plate = n == 2 ? "BP-3x3" : "BP-3x5";
        r.plateWidth = Length(3);
        r.plateLength = Length(n == 2 ? 3 : 5);
        r.plateThickness = Length(0.5);
        r.device = "TUD-9";
        r.deviceHeight = Length(4);
        r.deviceWidth = Length(2.5);
        r.deviceSeating = Length(0.002);
        r.deviceElastic = Length(0.013);
        r.shrinkage = Length(0.26);
        r.shrinkageCumulative = Length(0.26 * n);
        r.travelRequired = Length(0.33 * n);
        r.travel = Length(0.9);
        r.plateVerified = true;
        r.totalAsd = Length(0.0825);
        run.restraints.push_back(r);
        run.checks.push_back({rods::CheckKind::RodTension, n, s.tensionAsd.value(), s.allowable.value(),
                              Unit::Pound, s.tensionAsd / s.allowable});
        run.checks.push_back({rods::CheckKind::LevelElongation, n, 0.0825, 0.2, Unit::Inch, 0.4125});
    }
    run.couplers
        = {{"CNW-3/4-1/2", Length(kStory), Length(0.75), Length(0.5), Length(2.25), Length(1.25), true}};
    run.anchor = {"Headed rod", "A36", Length(0.75), Length(12), Length(2), 5322_lb, 7172_lb, false};
    run.checks.push_back(
        {rods::CheckKind::AnchorBreakout, 1, 7172, 7172 / utilization, Unit::Pound, utilization});
    run.utilization = utilization;
    run.governing = rods::CheckKind::AnchorBreakout;
    return run;
}

inline rods::RodSchedule schedule()
{
    rods::RodSchedule s;
    s.catalogEdition = "2024.1";
    s.runs = {rodRun(0, true, true, 0.62), rodRun(1, true, false, 0.62), rodRun(2, false, true, 0.94),
              rodRun(3, false, false, 1.07)};
    return s;
}

inline solids::SolidModel solidModel(const building::WallLayout& layout, const rods::RodSchedule& schedule)
{
    solids::SolidModel model;
    const auto box = [](geometry::Point3 center, geometry::Point3 half) {
        return geometry::OrientedBox {center, {geometry::Point3 {1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, half};
    };
    const auto add = [&](solids::PartKind kind, Subject owner, int level, solids::PartShape shape) {
        model.parts.push_back({kind, std::move(owner), level, "", std::move(shape)});
    };
    for (const auto& w : layout.walls)
        if (w.isShear)
            add(solids::PartKind::Wall, {SubjectKind::Wall, w.label, w.level}, w.level,
                box({w.axis.a.x, 60 + kWall / 2, kStory * (w.level - 0.5)},
                    {2.75, kWall / 2, kStory / 2 - 6}));
    for (const auto& run : schedule.runs) {
        for (const auto& s : run.segments)
            add(solids::PartKind::Rod, {SubjectKind::RodRun, run.label, s.story}, s.story,
                solids::Cylinder {
                    {{run.at.x, run.at.y, s.bottom.value()}, {run.at.x, run.at.y, s.top.value()}},
                    s.diameter / 2});
        for (const auto& r : run.restraints)
            add(solids::PartKind::Plate, {SubjectKind::RodRun, run.label, r.story}, r.story,
                box({run.at.x, run.at.y, r.elevation.value() + 0.25}, {1.5, 2.5, 0.25}));
    }
    for (const auto& o : layout.obstructions)
        add(solids::PartKind::Obstruction, {SubjectKind::Obstruction, o.label, o.level}, o.level,
            std::get<geometry::OrientedBox>(o.shape));
    add(solids::PartKind::Slab, {SubjectKind::Project, "podium", 0}, 0, box({198, 234, -7}, {160, 240, 7}));
    model.bounds = {{38, -6, -14}, {358, 474, 2 * kStory}};
    return model;
}

inline clash::ClashReport clashes()
{
    clash::Clash c;
    c.label = "CLH-1A2B3C4D";
    c.trade = clash::Trade::Mechanical;
    c.rodRun = "RR-A-1-S";
    c.part = "Rod";
    c.obstruction = "DUCT-1-1";
    c.obstructionKind = building::ObstructionKind::Duct;
    c.gap = Length(-6.375);
    c.required = Length(2);
    c.at = {120, 66, 100};
    c.away = {0, -1, 0};
    c.gridReference = "A-1";
    c.options = {{"RELOCATE_MEP", "Move the duct clear of the rod", "moderate", "low", false}};
    clash::ClashReport report;
    report.clashes = {c};
    report.pairsTested = 3;
    report.partsTested = 16;
    report.obstructionsTested = 1;
    return report;
}

inline compliance::ComplianceReport complianceReport()
{
    compliance::ComplianceReport report;
    Calculation c;
    c.rule = "sdpws.unit_shear";
    c.title = "Unit shear of the wall";
    c.unit = Unit::Plf;
    c.demand = 587;
    c.capacity = 1330;
    c.ratio = 0.441;
    c.clause = "SDPWS-2015 4.3.3";
    c.verdict = Verdict::Ok;
    report.checks = {{"sdpws.unit_shear", {SubjectKind::Stack, "ST-A-1", 1}, c}};
    report.passed = 1;
    return report;
}

inline audit::AuditRecord auditRecord()
{
    audit::AuditRecord record;
    record.comparisons = {{{SubjectKind::RodRun, "RR-A-1-S", 1},
                           "tension",
                           5322,
                           5321.6,
                           Unit::Pound,
                           0.0001,
                           0.02,
                           audit::Agreement::Agrees},
                          {{SubjectKind::RodRun, "RR-B-1-E", 1},
                           "rod_capacity",
                           9610,
                           9215,
                           Unit::Pound,
                           0.041,
                           0.01,
                           audit::Agreement::Moderate}};
    record.verifiedRuns = 3;
    record.totalRuns = 4;
    return record;
}

inline confidence::Confidence confidenceValue()
{
    confidence::Confidence c;
    c.overall = 81.4;
    c.risk = confidence::RiskClass::Moderate;
    c.reviewIntensity = "Enhanced";
    c.reviewTime = "4-8 h";
    c.scores = {{"detect", 0.93, 0.15, 1, "mean confidence of 4 shear walls"}};
    c.failureModes = {{"FM-DI-004",
                       Severity::Warning,
                       0.1,
                       "ingest",
                       "The title block names no revision.",
                       "Enter the revision.",
                       {SubjectKind::Sheet, "S-201", 1}}};
    return c;
}

template<class T>
pipeline::Shared<T> shared(T value)
{
    return std::make_shared<const T>(std::move(value));
}

inline report::ReportInput reportInput(const pipeline::Snapshot& s)
{
    report::ReportInput input {s.inputs->criteria,
                               *s.catalogs,
                               *s.layout,
                               *s.forces,
                               *s.path,
                               *s.schedule,
                               *s.compliance,
                               *s.audit,
                               *s.confidence,
                               s.plans.get(),
                               s.solids.get(),
                               s.clashes.get(),
                               s.revisions.get(),
                               {},
                               {},
                               {},
                               {},
                               {}};
    input.drawings = {{"S-201.dxf", std::string(64, 'a')}};
    input.stages = {{"rods", "finished", "0123456789abcdef0123456789abcdef"}};
    input.program = "Holdfast 0.1.0";
    input.runHash = "9f8e7d6c5b4a39281706f5e4d3c2b1a0";
    return input;
}

// Everything but the report document.
inline pipeline::Snapshot results()
{
    pipeline::Snapshot s;
    pipeline::ProjectInputs inputs;
    inputs.criteria = criteria();
    s.inputs = shared(inputs);
    rods::Catalogs catalogs;
    catalogs.edition = "2024.1";
    catalogs.grades = {{"A36", 36_ksi, 58_ksi, Length(0.5), Length(4), "ASTM A36", true}};
    s.catalogs = shared(catalogs);
    s.drawings = shared(std::vector<drawing::Drawing> {});
    s.plans = shared(plans());
    s.layout = shared(layout());
    s.forces = shared(loads::StoryForces {});
    s.path = shared(loadPath());
    s.schedule = shared(schedule());
    s.solids = shared(solidModel(*s.layout, *s.schedule));
    s.clashes = shared(clashes());
    s.compliance = shared(complianceReport());
    s.audit = shared(auditRecord());
    s.confidence = shared(confidenceValue());
    s.revisions = shared(revision::RevisionReport {});
    return s;
}

inline pipeline::Snapshot snapshot()
{
    pipeline::Snapshot s = results();
    auto document = report::buildReport(reportInput(s), {});
    s.report = shared(*std::move(document));
    return s;
}

}  // namespace holdfast::sample
