// Jobs in their database: each state, each order, and eight programs at one queue.
#include <thread>

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/jobs/job_runner.h"
#include "core/services/jobs/owner.h"
#include "core/services/store/database.h"

using namespace holdfast;
using jobs::JobState;
using jobs::JobStore;

namespace {

constexpr int kProcesses = 8, kJobs = 1000;
const std::string kQueue = "eval";

jobs::NewJob newJob(const std::string& key, int priority = jobs::kUsualPriority)
{
    jobs::NewJob job;
    job.queue = kQueue;
    job.kind = "test";
    job.key = key;
    job.label = key;
    job.priority = priority;
    job.payload = "{}";
    return job;
}

// A child: works until the queue is empty.
int workThrough(const std::string& path)
{
    const auto store = JobStore::open(path);
    if (!store)
        return 1;
    const std::string me = jobs::ownerName("w");
    for (;;) {
        const auto lease = (*store)->lease(kQueue, me);
        if (!lease)
            return 2;
        if (!*lease)
            return 0;
        if (!(*store)->start(**lease) || !(*store)->succeed(**lease, "{\"by\":\"" + me + "\"}"))
            return 3;
    }
}

} // namespace

class JobStoreTest : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<JobStore> m_store;
    std::int64_t m_now = 1'000'000'000;

    std::string path() const { return m_dir->filePath(QStringLiteral("jobs.db")).toStdString(); }
    jobs::Lease leased(const std::string& owner = "a")
    {
        auto lease = m_store->lease(kQueue, owner);
        return lease.ok() && *lease ? **lease : jobs::Lease{};
    }
    jobs::Lease running(const std::string& owner = "a")
    {
        const jobs::Lease lease = leased(owner);
        return m_store->start(lease).ok() ? lease : jobs::Lease{};
    }
    JobState stateOf(jobs::JobId id) { return (*m_store->job(id))->state; }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        auto opened = JobStore::open(path(), [this] { return m_now; });
        QVERIFY2(opened.ok(), opened.ok() ? "" : describe(opened.fault()).c_str());
        m_store = std::move(*opened);
    }
    void cleanup() { m_store.reset(); }

    void oneKeyIsOneJob()
    {
        const auto first = m_store->add(newJob("a")), again = m_store->add(newJob("a"));
        QCOMPARE(*first, *again);
        QCOMPARE(m_store->list()->size(), std::size_t(1));
    }

    void theUrgentGoFirstAndWaitingCounts()
    {
        (void)m_store->add(newJob("low", 2));
        m_now += 4 * 60'000;                 // low has waited four steps: it stands where a new 6 would
        (void)m_store->add(newJob("usual", 5));
        (void)m_store->add(newJob("critical", 9));
        QCOMPARE(leased().job.key, std::string("critical"));
        QCOMPARE(leased().job.key, std::string("low"));
        QCOMPARE(leased().job.key, std::string("usual"));
        QCOMPARE(leased().job.id, jobs::JobId(0));
    }

    void onlyListedMovesHappen()
    {
        using enum JobState;
        QVERIFY(jobs::mayMove(Queued, Leased) && jobs::mayMove(Running, Succeeded) && jobs::mayMove(Dead, Queued));
        QVERIFY(!jobs::mayMove(Queued, Succeeded) && !jobs::mayMove(Succeeded, Queued));
        QVERIFY(!jobs::mayMove(Dead, Running));
    }

    void aLeaseThatIsOverIsTakenBackAndItsWorkerCannotReport()
    {
        const auto id = *m_store->add(newJob("a"));
        const jobs::Lease slow = running("somewhere/1/1/w");
        m_now += 29'000;
        QCOMPARE(m_store->sweep()->requeued, 0);
        QVERIFY(m_store->renew(slow).ok());
        m_now += 29'000;
        QCOMPARE(m_store->sweep()->requeued, 0);   // it was renewed
        m_now += 2'000;
        QCOMPARE(m_store->sweep()->requeued, 1);
        const jobs::Lease second = running("b");
        QVERIFY(!m_store->succeed(slow, "{\"from\":\"slow\"}").ok());
        QVERIFY(m_store->succeed(second, "{\"from\":\"second\"}").ok());
        QCOMPARE(*m_store->result(id), std::string("{\"from\":\"second\"}"));
    }

    void aJobOfAProcessThatIsGoneIsTakenBackAtOnce()
    {
        (void)m_store->add(newJob("a"));
        std::string gone = jobs::ownerName("w");
        const std::string mine = std::to_string(QCoreApplication::applicationPid());
        QVERIFY(!jobs::isGone(gone));
        gone.replace(gone.find(mine), mine.size(), "4194305");   // above the largest process id of Linux
        (void)running(gone);
        QCOMPARE(m_store->sweep()->requeued, 1);
    }

    void lostTooOftenIsDeadUntilReplayed()
    {
        const auto id = *m_store->add(newJob("a"));
        for (int attempt = 1; attempt <= 3; ++attempt) {
            QCOMPARE(running("somewhere/1/1/w").job.attempts, attempt);
            m_now += 31'000;
            QVERIFY(m_store->sweep().ok());
        }
        QCOMPARE(stateOf(id), JobState::Dead);
        QVERIFY((*m_store->job(id))->error.find("3 times") != std::string::npos);
        QVERIFY(m_store->retryNow(id).ok());
        QCOMPARE(running().job.attempts, 1);
    }

    void retriesWaitAndGrow()
    {
        QCOMPARE(jobs::retryDelay(1, 0.5), std::int64_t(1000));
        QCOMPARE(jobs::retryDelay(3, 0.5), std::int64_t(4000));
        QCOMPARE(jobs::retryDelay(9, 1.0), std::int64_t(33000));
        const auto id = *m_store->add(newJob("a"));
        const Fault busy{FaultCode::FileUnreadable, "x", {}, "it is locked"};
        QVERIFY(m_store->retryLater(running(), busy, m_now + 1000).ok());
        QCOMPARE(leased().job.id, jobs::JobId(0));
        m_now += 1000;
        QVERIFY(m_store->retryLater(running(), busy, m_now + 60'000).ok());
        QVERIFY(m_store->retryNow(id).ok());
        QVERIFY(m_store->retryLater(running(), busy, m_now).ok());
        QCOMPARE(stateOf(id), JobState::Dead);
    }

    void pausedJobsAndQueuesWait()
    {
        const auto id = *m_store->add(newJob("a"));
        QVERIFY(m_store->pause(id).ok());
        QCOMPARE(leased().job.id, jobs::JobId(0));
        QVERIFY(m_store->resume(id).ok() && m_store->pauseQueue(kQueue, true).ok());
        QCOMPARE(leased().job.id, jobs::JobId(0));
        QVERIFY(m_store->pauseQueue(kQueue, false).ok());
        QCOMPARE(leased().job.id, id);
    }

    void cancelEndsWhatWaitsAndAsksWhatRuns()
    {
        const auto first = *m_store->add(newJob("a", 9)), second = *m_store->add(newJob("b"));
        const jobs::Lease lease = running();
        QVERIFY(m_store->cancel(first).ok() && m_store->cancel(second).ok());
        QCOMPARE(stateOf(second), JobState::Cancelled);
        QVERIFY(m_store->orders(lease)->isCancelAsked);
        QVERIFY(m_store->cancelled(lease).ok());
        QCOMPARE(stateOf(first), JobState::Cancelled);
    }

    void whatIsGivenBackKeepsItsCheckpointsAndItsAttempts()
    {
        (void)m_store->add(newJob("a"));
        const jobs::Lease lease = running();
        const Bytes piece{1, 2, 3};
        QVERIFY(m_store->keepCheckpoint(lease, "stage:rods", piece).ok());
        QVERIFY(m_store->giveBack(lease).ok());
        const jobs::Lease again = running();
        QCOMPARE(again.job.attempts, 1);
        QCOMPARE(**m_store->checkpoint(again.job.id, "stage:rods"), piece);
        QVERIFY(m_store->succeed(again, "{}").ok());
        QVERIFY(!m_store->checkpoint(again.job.id, "stage:rods")->has_value());
    }

    void aDamagedCheckpointIsLeftOut()
    {
        (void)m_store->add(newJob("a"));
        const jobs::Lease lease = running();
        QVERIFY(m_store->keepCheckpoint(lease, "parts", Bytes{1, 2, 3}).ok());
        m_store.reset();
        {
            store::Database database(path(), store::Database::Mode::ReadWrite);
            database.run("UPDATE checkpoints SET payload = x'010203ff'");
        }
        const auto store = JobStore::open(path());
        const auto found = (*store)->checkpoint(lease.job.id, "parts");
        QVERIFY(found.ok() && !found->has_value());
    }

    void aBatchFollowsItsJobs()
    {
        const auto batch = *m_store->addBatch("batch:x", "x", "{}");
        std::vector<jobs::NewJob> children;
        for (int i = 0; i < 120; ++i) {
            children.push_back(newJob("child" + std::to_string(i)));
            children.back().parent = batch;
        }
        QCOMPARE(m_store->addAll(children)->size(), std::size_t(120));
        QCOMPARE(stateOf(batch), JobState::Running);
        for (int i = 0; i < 119; ++i)
            QVERIFY(m_store->succeed(running(), "{}").ok());
        QVERIFY(m_store->fail(running(), Fault{FaultCode::Malformed, "x", {}, "bad"}).ok());
        QCOMPARE(stateOf(batch), JobState::Partial);
        QVERIFY(m_store->retryNow(batch).ok());
        QCOMPARE(stateOf(batch), JobState::Running);
        QVERIFY(m_store->succeed(running(), "{}").ok());
        QCOMPARE(stateOf(batch), JobState::Succeeded);
    }

    void aFullQueueRefusesAndTakesTheRestLater()
    {
        m_store.reset();
        jobs::JobTimes few;
        few.mostQueued = 60;
        m_store = std::move(*JobStore::open(path(), [this] { return m_now; }, few));
        std::vector<jobs::NewJob> all;
        for (int i = 0; i < 70; ++i)
            all.push_back(newJob(std::to_string(i)));
        const auto refused = m_store->addAll(all);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.fault().code, FaultCode::LimitExceeded);
        QCOMPARE((*m_store->queues())[0].queued, 50);
        for (int i = 0; i < 50; ++i)
            QVERIFY(m_store->succeed(running(), "{}").ok());
        QCOMPARE(m_store->addAll(all)->size(), std::size_t(70));
        QCOMPARE((*m_store->queues())[0].queued, 20);
    }

    void oldJobsAreRemovedByTheirKind()
    {
        const auto good = *m_store->add(newJob("good"));
        QVERIFY(m_store->succeed(running(), "{}").ok());
        const auto bad = *m_store->add(newJob("bad"));
        QVERIFY(m_store->fail(running(), Fault{FaultCode::Malformed, "x", {}, "bad"}).ok());
        m_now += 25LL * 3600 * 1000;
        QCOMPARE(*m_store->purge(), 1);
        QVERIFY(!m_store->job(good)->has_value() && m_store->job(bad)->has_value());
        m_now += 7LL * 24 * 3600 * 1000;
        QCOMPARE(*m_store->purge(), 1);
        QVERIFY(!m_store->job(bad)->has_value());
    }

    void aForeignOrNewerDatabaseIsRefused()
    {
        m_store.reset();
        QFile file(QString::fromStdString(path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no database, and long enough to be looked at as one: ......................");
        file.close();
        const auto opened = JobStore::open(path());
        QVERIFY(!opened.ok());
        QVERIFY(describe(opened.fault()).find("jobs.db") != std::string::npos);
    }

    void eightProgramsWorkOnAThousandJobsOnceEach()
    {
        m_store.reset();
        const auto store = JobStore::open(path());
        QVERIFY(store.ok());
        std::vector<jobs::NewJob> all;
        for (int i = 0; i < kJobs; ++i)
            all.push_back(newJob(std::to_string(i)));
        QCOMPARE((*store)->addAll(all)->size(), all.size());
        std::vector<std::unique_ptr<QProcess>> children;
        for (int i = 0; i < kProcesses; ++i) {
            children.push_back(std::make_unique<QProcess>());
            children.back()->start(QCoreApplication::applicationFilePath(),
                                   {QStringLiteral("--work-through"), QString::fromStdString(path())});
        }
        for (const auto& child : children) {
            QVERIFY(child->waitForFinished(120'000));
            QCOMPARE(child->exitCode(), 0);
        }
        jobs::JobFilter everything;
        everything.atMost = 2 * kJobs;
        const auto jobs = (*store)->list(everything);
        QCOMPARE(jobs->size(), std::size_t(kJobs));
        for (const jobs::Job& job : *jobs) {
            QCOMPARE(job.state, JobState::Succeeded);
            QCOMPARE((*store)->moves(job.id)->size(), std::size_t(3));   // leased, running, succeeded: once
        }
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == "--work-through")
        return workThrough(argv[2]);
    JobStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_job_store.moc"
