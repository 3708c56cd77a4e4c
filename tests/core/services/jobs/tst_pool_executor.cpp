#include <QTest>

#include <atomic>
#include <mutex>
#include <set>
#include <thread>

#include "core/engine/base/invariant.h"
#include "core/services/jobs/pool_executor.h"

using namespace holdfast;
using jobs::PoolExecutor;
using Tasks = std::vector<std::function<void()>>;

class PoolExecutorTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allTasksHaveRunWhenItReturns();
    void tasksRunAtTheSameTime();
    void nestedRunsDoNotDeadlock_data();
    void nestedRunsDoNotDeadlock();
    void anExceptionIsCarriedAfterAllTasksEnded();
    void theFirstOfSeveralExceptionsIsCarried();
    void nothingToDoReturnsAtOnce();
    void manyCallersShareOnePool();
};

void PoolExecutorTest::allTasksHaveRunWhenItReturns()
{
    QThreadPool pool;
    std::vector<int> squares(1000);
    Tasks tasks;
    for (int i = 0; i < 1000; ++i)
        tasks.push_back([&squares, i] { squares[std::size_t(i)] = i * i; });
    PoolExecutor(pool).runAll(std::move(tasks));
    for (int i = 0; i < 1000; ++i)
        QCOMPARE(squares[std::size_t(i)], i * i);
}

void PoolExecutorTest::tasksRunAtTheSameTime()
{
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    std::atomic<int> waiting = 0;
    const auto meet = [&waiting] {
        ++waiting;
        while (waiting < 2)     // ends only when the other task runs meanwhile
            std::this_thread::yield();
    };
    PoolExecutor(pool).runAll({meet, meet});
    QCOMPARE(waiting.load(), 2);
}

void PoolExecutorTest::nestedRunsDoNotDeadlock_data()
{
    QTest::addColumn<int>("threads");
    for (const int threads : {0, 1, 2, 4})
        QTest::addRow("%d", threads) << threads;
}

void PoolExecutorTest::nestedRunsDoNotDeadlock()
{
    QFETCH(int, threads);
    QThreadPool pool;
    pool.setMaxThreadCount(threads);
    PoolExecutor executor(pool);
    std::atomic<int> leaves = 0;
    const std::function<void(int)> grow = [&](int depth) {
        if (depth == 0) {
            ++leaves;
            return;
        }
        executor.runAll(Tasks(4, [&grow, depth] { grow(depth - 1); }));
    };
    grow(5);
    QCOMPARE(leaves.load(), 1024);
}

void PoolExecutorTest::anExceptionIsCarriedAfterAllTasksEnded()
{
    QThreadPool pool;
    std::atomic<int> ran = 0;
    Tasks tasks(20, [&ran] { ++ran; });
    tasks[3] = [] { bug("three"); };
    QVERIFY_EXCEPTION_THROWN(PoolExecutor(pool).runAll(std::move(tasks)), Bug);
    QCOMPARE(ran.load(), 19);
}

void PoolExecutorTest::theFirstOfSeveralExceptionsIsCarried()
{
    QThreadPool pool;
    for (int round = 0; round < 50; ++round) {
        try {
            PoolExecutor(pool).runAll(
                {[] {}, [] { throw std::runtime_error("1"); }, [] { throw std::runtime_error("2"); }});
            QFAIL("nothing was thrown");
        } catch (const std::runtime_error& e) {
            QCOMPARE(e.what(), "1");
        }
    }
}

void PoolExecutorTest::nothingToDoReturnsAtOnce()
{
    QThreadPool pool;
    PoolExecutor(pool).runAll({});
    QCOMPARE(pool.activeThreadCount(), 0);
}

void PoolExecutorTest::manyCallersShareOnePool()
{
    QThreadPool pool;
    pool.setMaxThreadCount(2);
    std::atomic<int> sum = 0;
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 8; ++i)
            callers.emplace_back([&] {
                for (int n = 0; n < 50; ++n)
                    PoolExecutor(pool).runAll(Tasks(5, [&sum] { ++sum; }));
            });
    }
    QCOMPARE(sum.load(), 8 * 50 * 5);
}

QTEST_GUILESS_MAIN(PoolExecutorTest)
#include "tst_pool_executor.moc"
