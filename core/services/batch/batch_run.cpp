#include <atomic>
#include <chrono>
#include <mutex>

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QThreadPool>

#include "core/services/batch/batch.h"
#include "core/services/batch/csv.h"
#include "core/services/batch/project_design.h"
#include "core/services/exports/csv.h"
#include "core/services/jobs/pool_executor.h"
#include "core/services/store/project_json.h"

namespace holdfast::batch {

namespace {

const CsvCells kColumns{"project", "out", "status", "seconds", "walls", "rod_runs", "clashes", "worst_utilization",
                      "critical", "errors", "warnings", "confidence", "fault"};

std::string csvLine(const ProjectSummary& s)
{
    return exports::CsvRow()
        .text(s.project).text(s.out).text(enumText(s.state)).number(s.seconds, 2).whole(s.walls).whole(s.rodRuns)
        .whole(s.clashes).number(s.worstUtilization).whole(s.critical).whole(s.errors).whole(s.warnings)
        .number(s.confidence, 1).text(s.fault).line();
}

// "03-tower": the number keeps folders of equal names apart and in the order of the list.
std::string folderName(const std::string& project, std::size_t index)
{
    const QFileInfo about(QString::fromStdString(project));
    const QString name = about.fileName() == QStringLiteral("project.json") ? about.absoluteDir().dirName()
                                                                            : about.completeBaseName();
    return QStringLiteral("%1-%2").arg(index + 1, 3, 10, QLatin1Char('0')).arg(name).toStdString();
}

class Batch {
public:
    Batch(const rods::Catalogs& catalogs, const BatchOptions& options, const Run& run,
          const std::function<void(const ProjectSummary&)>& changed)
        : m_catalogs(std::make_shared<const rods::Catalogs>(catalogs)), m_options(options), m_run(run),
          m_changed(changed)
    {}

    Result<std::vector<ProjectSummary>> work(const std::vector<std::string>& projects)
    {
        if (!m_options.dryRun && !QDir().mkpath(QString::fromStdString(m_options.out)))
            return Fault{FaultCode::FileUnreadable, m_options.out, {}, "the output folder cannot be made"};
        list(projects);
        if (m_options.dryRun)
            return m_rows;
        if (m_options.resume)
            skipFinished();
        designAll();
        if (auto written = writeSummary(); !written)
            return written.fault();
        return m_rows;
    }

private:
    QString summaryPath() const
    {
        return QDir(QString::fromStdString(m_options.out)).filePath(QStringLiteral("summary.csv"));
    }

    void list(const std::vector<std::string>& projects)
    {
        for (std::size_t i = 0; i < projects.size(); ++i) {
            ProjectSummary row;
            row.project = projects[i];
            row.out = m_options.out + "/" + folderName(projects[i], i);
            m_rows.push_back(std::move(row));
        }
    }

    void skipFinished()
    {
        const auto text = store::readWhole(summaryPath().toStdString());
        if (!text)
            return;
        for (const CsvCells& old : parseCsv(*text))
            for (ProjectSummary& row : m_rows)
                if (old.size() == kColumns.size() && old[0] == row.project
                    && (old[2] == "done" || old[2] == "skipped"))
                    restore(row, old);
    }

    static void restore(ProjectSummary& row, const CsvCells& old)
    {
        row.state = ProjectState::Skipped;
        row.seconds = std::atof(old[3].c_str());
        row.walls = std::atoi(old[4].c_str());
        row.rodRuns = std::atoi(old[5].c_str());
        row.clashes = std::atoi(old[6].c_str());
        row.worstUtilization = std::atof(old[7].c_str());
        row.critical = std::atoi(old[8].c_str());
        row.errors = std::atoi(old[9].c_str());
        row.warnings = std::atoi(old[10].c_str());
        row.confidence = std::atof(old[11].c_str());
    }

    void designAll()
    {
        QThreadPool pool;
        jobs::PoolExecutor executor(pool);
        std::vector<std::function<void()>> tasks;
        for (ProjectSummary& row : m_rows)
            if (row.state == ProjectState::Waiting)
                tasks.push_back([this, &row, &executor] { designOne(row, executor); });
        m_total = double(tasks.size());
        executor.runAll(std::move(tasks));
    }

    void designOne(ProjectSummary& row, pipeline::Executor& executor)
    {
        if (m_run.stopped() || m_stopped) {
            change(row, [&row] { row.state = ProjectState::Cancelled; });
            return;
        }
        change(row, [&row] { row.state = ProjectState::Running; });
        const auto began = std::chrono::steady_clock::now();
        ProjectSummary designed = row;
        designProject(designed, m_catalogs, executor, m_run);
        designed.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        change(row, [&] {
            row = designed;
            m_stopped = m_stopped || (m_options.stopOnError && row.state == ProjectState::Failed);
            m_run.progress.report(++m_done / m_total);
            (void)writeSummary();  // told at the end; a batch goes on when the disk is full for a moment
        });
    }

    template<class Edit>
    void change(const ProjectSummary& row, Edit edit)
    {
        const std::lock_guard lock(m_mutex);
        edit();
        if (m_changed)
            m_changed(row);
    }

    Outcome writeSummary() const
    {
        QSaveFile file(summaryPath());
        std::string text = exports::csvHeader(kColumns);
        for (const ProjectSummary& row : m_rows)
            text += csvLine(row);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) < 0 || !file.commit())
            return Fault{FaultCode::FileUnreadable, summaryPath().toStdString(), {},
                         "the summary cannot be written: " + file.errorString().toStdString()};
        return Done{};
    }

    pipeline::Shared<rods::Catalogs> m_catalogs;
    const BatchOptions& m_options;
    const Run& m_run;
    const std::function<void(const ProjectSummary&)>& m_changed;
    std::vector<ProjectSummary> m_rows;
    std::mutex m_mutex;
    std::atomic<bool> m_stopped = false;
    double m_done = 0, m_total = 1;
};

} // namespace

Result<std::vector<ProjectSummary>> runBatch(const std::vector<std::string>& projects, const rods::Catalogs& catalogs,
                                             const BatchOptions& options, const Run& run,
                                             const std::function<void(const ProjectSummary&)>& changed)
{
    return Batch(catalogs, options, run, changed).work(projects);
}

} // namespace holdfast::batch
