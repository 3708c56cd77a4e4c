#include "core/engine/pipeline/pipeline.h"

#include "core/engine/balance/balanced_forces.h"
#include "core/engine/clash/clash_report.h"
#include "core/engine/detect/detect.h"
#include "core/engine/pipeline/runner.h"
#include "core/engine/pipeline/system_names.h"
#include "core/engine/pipeline/stage_criteria.h"
#include "core/engine/plan/plan.h"
#include "core/engine/report/build_report.h"

namespace holdfast::pipeline {

namespace {

using Drawings = std::vector<drawing::Drawing>;

// One run: the snapshot being filled and the declarations of its stages. A stage writes only its own slot, and
// the runner starts it only after the slots it reads are filled.
class Pipeline {
public:
    Pipeline(const ProjectInputs& inputs, const rods::Catalogs& catalogs, const Ports& ports, const Run& run,
             Stage last)
        : m_ports(ports), m_runner(ports, run, last)
    {
        m_snapshot.inputs = std::make_shared<const ProjectInputs>(inputs);
        m_snapshot.catalogs = std::make_shared<const rods::Catalogs>(catalogs);
    }

    Snapshot run()
    {
        if (m_snapshot.inputs->layout)
            takeGivenLayout();
        else
            declareReading();
        declareEngineering();
        declareChecks();
        declareReport();
        m_snapshot.stages = m_runner.runAll();
        return std::move(m_snapshot);
    }

private:
    building::DesignCriteria criteria(Stage stage) const
    {
        return criteriaFor(stage, m_snapshot.inputs->criteria);
    }

    template<class Out>
    void declare(Stage stage, Shared<Out>& slot, std::function<Result<Out>(const Run&)> compute)
    {
        m_runner.declare<Out>(stage, hashOf(criteria(stage)), slot, std::move(compute));
    }

    void takeGivenLayout()
    {
        m_snapshot.drawings = std::make_shared<const Drawings>();
        m_snapshot.layout = std::make_shared<const building::WallLayout>(*m_snapshot.inputs->layout);
        m_runner.given(Stage::Ingest, "");
        m_runner.given(Stage::Plan, "");
        m_runner.given(Stage::Detect, hashOf(*m_snapshot.layout));
    }

    void declareReading()
    {
        m_runner.keepOutOfCache(Stage::Ingest);  // drawings are kept one by one, by the hash of their bytes
        declare<Drawings>(Stage::Ingest, m_snapshot.drawings, [this](const Run& run) { return ingest(run); });
        declare<building::PlanSet>(Stage::Plan, m_snapshot.plans, [this](const Run& run) {
            return plan::buildPlanSet(*m_snapshot.drawings, criteria(Stage::Plan), run);
        });
        declare<building::WallLayout>(Stage::Detect, m_snapshot.layout, [this](const Run& run) {
            return detect::detectWalls(*m_snapshot.plans, *m_snapshot.drawings, criteria(Stage::Detect), run);
        });
    }

    Result<Drawings> ingest(const Run& run)
    {
        const auto& files = m_snapshot.inputs->drawings;
        if (files.empty())
            return Fault{FaultCode::NothingToDo, {}, "drawings", "no drawing was given"};
        std::vector<std::optional<Result<drawing::Drawing>>> read(files.size());
        std::vector<std::function<void()>> tasks;
        for (std::size_t i = 0; i < files.size(); ++i)
            tasks.push_back([&, i] {
                const double each = 1.0 / double(files.size());
                read[i] = m_ports.readDrawing(files[i], run.part(double(i) * each, double(i + 1) * each));
            });
        m_ports.executor.runAll(std::move(tasks));
        if (run.stopped())
            return cancelled("reading drawings");
        return collect(read);
    }

    Result<Drawings> collect(std::vector<std::optional<Result<drawing::Drawing>>>& read)
    {
        Drawings drawings;
        std::vector<std::string> hashes;
        for (auto& outcome : read) {
            if (!outcome->ok())
                return outcome->fault();
            hashes.push_back((*outcome)->path);
            hashes.push_back((*outcome)->sha256.empty() ? hashOf(**outcome) : (*outcome)->sha256);
            drawings.push_back(std::move(**outcome));
        }
        m_runner.setOutputHash(Stage::Ingest, hashOf(hashes));
        return drawings;
    }

    void declareEngineering()
    {
        m_runner.declare<loads::StoryForces>(
            Stage::Loads, hashOf(criteria(Stage::Loads)) + hashOf(*m_snapshot.catalogs), m_snapshot.forces,
            [this](const Run& run) {
                return balance::balancedForces(*m_snapshot.layout, criteria(Stage::Loads), *m_snapshot.catalogs,
                                               run);
            });
        declare<loadpath::LoadPath>(Stage::LoadPath, m_snapshot.path, [this](const Run& run) {
            return loadpath::traceLoadPath(*m_snapshot.layout, *m_snapshot.forces, criteria(Stage::LoadPath), run);
        });
        m_runner.declare<rods::RodSchedule>(
            Stage::Rods, hashOf(criteria(Stage::Rods)) + hashOf(*m_snapshot.catalogs), m_snapshot.schedule,
            [this](const Run& run) {
                return rods::designRods(*m_snapshot.layout, *m_snapshot.path, criteria(Stage::Rods),
                                        *m_snapshot.catalogs, run);
            });
        declare<solids::SolidModel>(Stage::Solids, m_snapshot.solids, [this](const Run& run) {
            return solids::buildSolids(*m_snapshot.layout, *m_snapshot.schedule, criteria(Stage::Solids), run);
        });
        declareClash();
    }

    // Records that say nothing are no part of the key: a run that only finds new clashes stays what it was.
    void declareClash()
    {
        const ProjectInputs& given = *m_snapshot.inputs;
        m_runner.declare<clash::ClashReport>(
            Stage::Clash,
            hashOf(criteria(Stage::Clash)) + hashOf(given.clashRules) + hashOf(clash::spoken(given.clashRecords)),
            m_snapshot.clashes, [this](const Run& run) {
                const ProjectInputs& inputs = *m_snapshot.inputs;
                const auto grids = m_snapshot.plans ? m_snapshot.plans->grids : std::vector<building::GridLine>{};
                return clash::findClashes(*m_snapshot.solids, *m_snapshot.layout, grids, criteria(Stage::Clash),
                                          {inputs.clashRules ? *inputs.clashRules : clash::defaultRules(),
                                           inputs.clashRecords,
                                           systemNames(*m_snapshot.layout, *m_snapshot.drawings)}, run);
            });
    }

    void declareChecks()
    {
        m_runner.declare<compliance::ComplianceReport>(
            Stage::Compliance, hashOf(criteria(Stage::Compliance)) + hashOf(*m_snapshot.catalogs),
            m_snapshot.compliance, [this](const Run& run) {
                const auto seen = criteria(Stage::Compliance);
                return compliance::checkCompliance({*m_snapshot.layout, *m_snapshot.path, *m_snapshot.schedule,
                                                    seen, *m_snapshot.catalogs, m_snapshot.forces.get()}, run);
            });
        declare<audit::AuditRecord>(Stage::Audit, m_snapshot.audit, [this](const Run& run) {
            return audit::auditDesign(*m_snapshot.layout, criteria(Stage::Audit), *m_snapshot.path,
                                      *m_snapshot.schedule, run);
        });
        declare<confidence::Confidence>(Stage::Confidence, m_snapshot.confidence, [this](const Run& run) {
            return confidence::assessConfidence(confidenceInput(), run);
        });
        m_runner.declare<revision::RevisionReport>(
            Stage::Revision, hashOf(m_snapshot.inputs->baseline) + hashOf(*m_snapshot.catalogs), m_snapshot.revisions,
            [this](const Run& run) {
                return revision::compareRuns(m_snapshot.inputs->baseline, {*m_snapshot.layout, *m_snapshot.schedule},
                                             *m_snapshot.catalogs, run);
            });
    }

    confidence::ConfidenceInput confidenceInput() const
    {
        static const building::PlanSet kNoSheets;
        const Snapshot& s = m_snapshot;
        const building::DesignCriteria& criteria = s.inputs->criteria;
        return {s.plans ? *s.plans : kNoSheets, *s.layout, *s.path, *s.schedule, *s.clashes, *s.compliance,
                *s.audit, &s.forces->findings, int(criteria.overrides.size()),
                int(building::assumptionsOf(criteria).size()), &criteria, s.revisions.get()};
    }

    void declareReport()
    {
        m_runner.declare<report::ReportDocument>(
            Stage::Report, HOLDFAST_VERSION + hashOf(m_snapshot.inputs->criteria) + hashOf(*m_snapshot.catalogs),
            m_snapshot.report,
            [this](const Run& run) { return report::buildReport(reportInput(), run); });
    }

    report::ReportInput reportInput()
    {
        const Snapshot& s = m_snapshot;
        report::ReportInput input{s.inputs->criteria, *s.catalogs, *s.layout, *s.forces, *s.path, *s.schedule,
                                  *s.compliance, *s.audit, *s.confidence, s.plans.get(), s.solids.get(),
                                  s.clashes.get(), s.revisions.get(), {}, {}, {}, {}, {}};
        for (const drawing::Drawing& d : *s.drawings) {
            input.drawings.push_back({d.path, d.sha256});
            input.drawingFindings.insert(input.drawingFindings.end(), d.findings.begin(), d.findings.end());
        }
        for (const StageStatus& status : m_runner.finishedStages())
            input.stages.push_back({enumText(status.stage), "finished", status.key});
        input.program = std::string("Holdfast ") + HOLDFAST_VERSION;
        input.runHash = m_runner.keyOf(stageTable().back());
        return input;
    }

    const Ports& m_ports;
    Snapshot m_snapshot;
    Runner m_runner;
};

} // namespace

Snapshot runPipeline(const ProjectInputs& inputs, const rods::Catalogs& catalogs, const Ports& ports, const Run& run,
                     Stage last)
{
    return Pipeline(inputs, catalogs, ports, run, last).run();
}

} // namespace holdfast::pipeline
