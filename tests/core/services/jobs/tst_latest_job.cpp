#include <QTest>

#include <atomic>
#include <semaphore>
#include <thread>

#include "core/engine/base/invariant.h"
#include "core/services/jobs/latest_job.h"

using namespace holdfast;
using jobs::LatestJob;

namespace {

void waitUntilStopped(std::stop_token stop)
{
    while (!stop.stop_requested())
        std::this_thread::yield();
}

} // namespace

class LatestJobTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theAnswerComesToTheThreadThatAsked();
    void onlyTheLatestAnswerArrives();
    void aCancelledQuestionGetsNoAnswer();
    void aClosedReceiverGetsNothing();
    void anAnswerAlreadyOnItsWayIsDroppedWhenANewerQuestionIsAsked();
    void aBugIsReportedNotReturned();
};

void LatestJobTest::theAnswerComesToTheThreadThatAsked()
{
    QThreadPool pool;
    LatestJob job(pool);
    int answer = 0;
    QThread *worker = nullptr, *asked = nullptr;
    job.start([&worker](std::stop_token) { worker = QThread::currentThread(); return 42; },
              [&](int value) { answer = value; asked = QThread::currentThread(); });
    QVERIFY(job.isRunning());
    QTRY_COMPARE(answer, 42);
    QVERIFY(!job.isRunning());
    QCOMPARE(asked, thread());
    QVERIFY(worker != asked);
}

void LatestJobTest::onlyTheLatestAnswerArrives()
{
    QThreadPool pool;
    LatestJob job(pool);
    QList<int> answers;
    for (int i = 0; i < 100; ++i)
        job.start([i](std::stop_token) { return i; }, [&answers](int value) { answers += value; });
    pool.waitForDone();
    QTRY_COMPARE(answers, QList<int>{99});
    QTest::qWait(20);
    QCOMPARE(answers, QList<int>{99});
}

void LatestJobTest::aCancelledQuestionGetsNoAnswer()
{
    QThreadPool pool;
    LatestJob job(pool);
    bool answered = false;
    job.start([](std::stop_token stop) { waitUntilStopped(stop); return 1; }, [&](int) { answered = true; });
    job.cancel();
    QVERIFY(!job.isRunning());
    QVERIFY(pool.waitForDone(1000));
    QTest::qWait(20);
    QVERIFY(!answered);
}

void LatestJobTest::aClosedReceiverGetsNothing()
{
    QThreadPool pool;
    bool answered = false;
    {
        LatestJob job(pool);
        job.start([](std::stop_token stop) { waitUntilStopped(stop); return 1; }, [&](int) { answered = true; });
    }
    QVERIFY(pool.waitForDone(1000));
    QTest::qWait(20);
    QVERIFY(!answered);
}

void LatestJobTest::anAnswerAlreadyOnItsWayIsDroppedWhenANewerQuestionIsAsked()
{
    QThreadPool pool;
    LatestJob job(pool);
    QList<int> answers;
    job.start([](std::stop_token) { return 1; }, [&](int value) { answers += value; });
    pool.waitForDone();     // the answer 1 waits in the event queue
    job.start([](std::stop_token) { return 2; }, [&](int value) { answers += value; });
    QTRY_COMPARE(answers, QList<int>{2});
}

void LatestJobTest::aBugIsReportedNotReturned()
{
    QThreadPool pool;
    std::string reported;
    LatestJob job(pool, [&](const std::string& what) { reported = what; });
    bool answered = false;
    job.start([](std::stop_token) -> int { bug("two plus two is five"); }, [&](int) { answered = true; });
    QTRY_VERIFY(!reported.empty());
    QVERIFY(reported.find("two plus two is five") != std::string::npos);
    QVERIFY(!answered);
    QVERIFY(!job.isRunning());
}

QTEST_GUILESS_MAIN(LatestJobTest)
#include "tst_latest_job.moc"
