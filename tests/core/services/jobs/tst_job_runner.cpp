// Workers: orders reach them, closing gives the work back, parts go on behind their checkpoint.
#include <atomic>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/jobs/job_runner.h"

using namespace holdfast;
using jobs::JobState;

class JobRunnerTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<jobs::JobStore> m_store;
    jobs::MemoryBudget m_memory{8ULL << 30};

    jobs::JobId add(const std::string& key)
    {
        jobs::NewJob job;
        job.queue = "eval";
        job.kind = "test";
        job.key = job.label = key;
        return *m_store->add(job);
    }
    JobState stateOf(jobs::JobId id) { return (*m_store->job(id))->state; }
    static jobs::JobAnswer untilStopped(const jobs::JobContext& context)
    {
        while (!context.run().stopped())
            QTest::qSleep(5);
        return {{}, false, cancelled(context.job().label)};
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::move(*jobs::JobStore::open(m_dir->filePath(QStringLiteral("jobs.db")).toStdString()));
    }

    void everyJobIsWorkedOnOnce()
    {
        std::atomic<int> worked = 0;
        for (int i = 0; i < 200; ++i)
            add(std::to_string(i));
        jobs::JobRunner runner(*m_store, m_memory);
        runner.handle("test", [&worked](const jobs::JobContext&) {
            ++worked;
            return jobs::JobAnswer{"{}", false, {}};
        });
        runner.start();
        runner.setWorkers("eval", 4);
        QTRY_COMPARE_WITH_TIMEOUT((*m_store->queues())[0].queued, 0, 30'000);
        runner.drain();
        QCOMPARE(worked.load(), 200);
    }

    void aCancelIsFeltWithinASecond()
    {
        const auto id = add("long");
        jobs::JobRunner runner(*m_store, m_memory);
        runner.handle("test", untilStopped);
        runner.start();
        runner.setWorkers("eval", 1);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Running, 10'000);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_store->cancel(id).ok());
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Cancelled, 10'000);
        qInfo("cancelled after %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void closingGivesTheWorkBack()
    {
        const auto id = add("long");
        {
            jobs::JobRunner runner(*m_store, m_memory);
            runner.handle("test", untilStopped);
            runner.start();
            runner.setWorkers("eval", 1);
            QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Running, 10'000);
        }
        QCOMPARE(stateOf(id), JobState::Queued);
        QCOMPARE((*m_store->job(id))->attempts, 0);
    }

    void partsGoOnBehindTheirCheckpoint()
    {
        const auto id = add("parts");
        std::atomic<int> calls = 0, stopAt = 27;
        const auto handler = [&](const jobs::JobContext& context) {
            const auto done = jobs::forEachPart(context, 40, [&](std::size_t i) -> Result<std::string> {
                ++calls;
                if (int(i) == stopAt)
                    return Fault{FaultCode::External, {}, {}, "the service does not answer"};
                return std::to_string(i * i);
            });
            jobs::JobAnswer answer;
            if (!done)
                answer.fault = done.fault();
            else
                answer.result = done->back();
            return answer;
        };
        jobs::JobRunner runner(*m_store, m_memory);
        runner.handle("test", handler);
        runner.start();
        runner.setWorkers("eval", 1);
        QTRY_COMPARE_WITH_TIMEOUT((*m_store->job(id))->error.empty(), false, 10'000);
        stopAt = -1;
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Succeeded, 20'000);
        QCOMPARE(calls.load(), 41);          // 0..27 and 27..39: nothing before the fault again
        QCOMPARE(*m_store->result(id), std::string("1521"));
    }

    void aBugEndsTheJobNotTheProgram()
    {
        const auto id = add("bug");
        jobs::JobRunner runner(*m_store, m_memory);
        runner.handle("test", [](const jobs::JobContext&) -> jobs::JobAnswer { bug("a test"); });
        runner.start();
        runner.setWorkers("eval", 1);
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Failed, 10'000);
        QVERIFY((*m_store->job(id))->error.find("please report") != std::string::npos);
    }

    void workWaitsWhenItsMemoryIsTaken()
    {
        const auto id = add("large");
        jobs::JobRunner runner(*m_store, m_memory);
        runner.handle("test", [](const jobs::JobContext&) { return jobs::JobAnswer{"{}", false, {}}; });
        runner.setProfile("eval", {jobs::MemoryCategory::ReportGeneration, 1ULL << 30});
        {
            const auto taken = m_memory.request(jobs::MemoryCategory::ReportGeneration, 300ULL << 20);
            QVERIFY(taken.has_value());
            runner.start();
            runner.setWorkers("eval", 1);
            QTest::qWait(300);
            QCOMPARE(stateOf(id), JobState::Queued);
        }
        QTRY_COMPARE_WITH_TIMEOUT(stateOf(id), JobState::Succeeded, 10'000);
    }

    void theBudgetIsEightTenthsSplitFiveWays()
    {
        const jobs::MemoryBudget budget(32'000'000'000);
        const auto gigabytes = [&](jobs::MemoryCategory c) { return double(budget.use(c).limit) / 1e9; };
        using enum jobs::MemoryCategory;
        QVERIFY(std::abs(gigabytes(DrawingCache) - 7.68) < 0.01 && std::abs(gigabytes(GeometryIndex) - 6.4) < 0.01);
        QVERIFY(std::abs(gigabytes(CalcWorkspace) - 6.4) < 0.01);
        QVERIFY(std::abs(gigabytes(ReportGeneration) - 3.84) < 0.01);
        QVERIFY(std::abs(gigabytes(SystemReserve) - 1.28) < 0.01);
    }

    void aTicketIsRefusedUntilRoomIsGivenBack()
    {
        jobs::MemoryBudget budget(1000);
        using enum jobs::MemoryCategory;
        auto first = budget.request(SystemReserve, 30);
        QVERIFY(first && !budget.request(SystemReserve, 11));
        QCOMPARE(budget.use(SystemReserve).pressure(), 0.75);
        first.reset();
        QVERIFY(budget.request(SystemReserve, 40));
        QCOMPARE(budget.use(SystemReserve).used, std::uint64_t(0));
        QCOMPARE(budget.use(SystemReserve).peak, std::uint64_t(40));
    }
};

QTEST_GUILESS_MAIN(JobRunnerTest)
#include "tst_job_runner.moc"
