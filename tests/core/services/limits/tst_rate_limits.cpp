// The promise of the limiter: never more than allowed in any window, however threads, processes and clocks
// behave.
#include <algorithm>
#include <random>
#include <thread>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/demo/services.h"
#include "core/services/http/client.h"
#include "core/services/limits/limiter.h"

using namespace holdfast;
using namespace std::chrono_literals;
using limits::Span;

namespace {

// Sleeping is instant, and late by a draw of dice.
class DiceClock final : public limits::Clock {
public:
    Span now = 1000s;
    Span offset = 1'700'000'000s;
    std::string run = "first boot";
    int mostLateMs = 0;
    std::mt19937 dice{7};

    Span steady() const override { return now; }
    Span wall() const override { return now + offset; }
    std::string boot() const override { return run; }
    bool sleepUntil(Span until, std::stop_token stop) override
    {
        if (until > now)
            now = until + std::chrono::milliseconds(mostLateMs == 0 ? 0 : int(dice() % unsigned(mostLateMs)));
        return !stop.stop_requested();
    }
};

limits::Plan plan(std::vector<limits::Rate> rates, int atOnce = 100)
{
    return {std::move(rates), atOnce, "test", true};
}

int mostInWindow(std::vector<Span> times, Span window)
{
    std::ranges::sort(times);
    std::size_t most = 0, first = 0;
    for (std::size_t last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] >= window)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return int(most);
}

std::vector<Span> goMany(limits::Gate& gate, DiceClock& clock, int count)
{
    std::vector<Span> times;
    for (int i = 0; i < count; ++i) {
        auto permission = gate.pass({});
        if (permission.verdict != limits::Verdict::Go)
            return times;
        times.push_back(clock.now);
    }
    return times;
}

const limits::Plan kShared = plan({{limits::Unit::Calls, 50, 1.0, 1}}, 16);

// Another process: so many calls through the machine's limiter.
int work(const std::string& url, const std::string& folder, int calls)
{
    limits::SystemClock clock;
    limits::Limiter limiter(folder, clock);
    limits::Gate& gate = limiter.gate({"demo", "", "query"}, kShared);
    http::Client client;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 4; ++t)
        threads.emplace_back([&] {
            for (int i = 0; i < calls / 4; ++i) {
                auto permission = gate.pass({});
                const http::Exchange e =
                    client.send({"GET", url + "/resource/3h2n-5cm9.json?%24limit=1", {}, {}});
                if (e.ok())
                    permission.pass.sent(e.reply.sent.time_since_epoch());
            }
        });
    return 0;
}

} // namespace

class RateLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aThousandCallsTakeHardlyMoreThanTheFloor()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        const auto times =
            goMany(limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 50, 1.0, 1}})), clock, 1000);
        const double took = std::chrono::duration<double>(times.back() - times.front()).count();
        QVERIFY2(took >= 19.98 && took * 0.98 <= 19.98, qPrintable(QString::number(took)));
    }

    void lateTurnsNeverMakeAFullerWindow()
    {
        for (const int late : {1, 15, 60, 400, 900}) {
            DiceClock clock;
            clock.mostLateMs = late;
            limits::Limiter limiter({}, clock);
            const auto times =
                goMany(limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 50, 1.0, 1}})), clock, 600);
            QCOMPARE(times.size(), 600u);
            QVERIFY2(mostInWindow(times, 1s) <= 50, qPrintable(QString::number(late)));
        }
    }

    void everyWindowOfThePlanIsKept()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        const auto times = goMany(limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 20, 1.0, 5},
                                                                    {limits::Unit::Calls, 90, 60.0, 1}})),
                                  clock, 200);
        QCOMPARE(times.size(), 200u);
        QCOMPARE(mostInWindow(times, 1s), 20);
        QCOMPARE(mostInWindow(times, 60s), 90);
    }

    void aDayIsRememberedOverAProgramAndAMachineStart()
    {
        QTemporaryDir dir;
        DiceClock clock;
        const auto day = plan({{limits::Unit::Calls, 10, 86400.0, 1}});
        {
            limits::Limiter limiter(dir.path().toStdString(), clock);
            QCOMPARE(goMany(limiter.gate({"a", "", ""}, day), clock, 7).size(), 7u);
        }
        clock.run = "second boot";
        clock.offset += clock.now - 5s + 1h;   // an hour later; the steady clock begins anew
        clock.now = 5s;
        limits::Limiter limiter(dir.path().toStdString(), clock);
        limits::Gate& gate = limiter.gate({"a", "", ""}, day);
        QCOMPARE(gate.usage().used.front(), 7);
        QCOMPARE(goMany(gate, clock, 7).size(), 3u);   // then "later", with the time
        const auto refused = gate.pass({});
        QCOMPARE(refused.verdict, limits::Verdict::Later);
        const double hours = std::chrono::duration<double>(refused.notBefore - clock.wall()).count() / 3600;
        QVERIFY2(hours > 22.9 && hours < 23.1, qPrintable(QString::number(hours)));
    }

    void aJumpOfTheWallClockChangesNothing()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        limits::Gate& gate = limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 10, 60.0, 1}}));
        QCOMPARE(goMany(gate, clock, 10).size(), 10u);
        const Span before = clock.now;
        clock.offset -= 48h;
        QCOMPARE(goMany(gate, clock, 1).size(), 1u);
        QVERIFY(clock.now - before >= 59s && clock.now - before < 62s);
        clock.offset += 96h;
        QCOMPARE(goMany(gate, clock, 9).size(), 9u);
        QVERIFY(clock.now - before < 70s);
    }

    void retryAfterIsALowerBoundForAll()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        limits::Gate& gate = limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 50, 1.0, 1}}));
        const Span start = clock.now;
        gate.block(start + 30s);
        gate.block(start + 10s);   // never shortened
        QCOMPARE(gate.pass({}).verdict, limits::Verdict::Go);
        QVERIFY(clock.now - start >= 30s);
        gate.block(clock.now + 3h);
        QCOMPARE(gate.pass({}).verdict, limits::Verdict::Later);
        gate.unblock();
        QCOMPARE(gate.pass({}).verdict, limits::Verdict::Go);
    }

    void tokensAreCountedAndCorrected()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        limits::Gate& gate = limiter.gate({"a", "", ""}, plan({{limits::Unit::Tokens, 1000, 60.0, 1}}));
        limits::Asking asking;
        asking.tokens = 600;
        const Span start = clock.now;
        {
            auto first = gate.pass(asking);
            first.pass.used(100);
        }
        QCOMPARE(gate.pass(asking).verdict, limits::Verdict::Go);
        QVERIFY(clock.now - start < 1s);             // 100 + 600 fit
        QCOMPARE(gate.pass(asking).verdict, limits::Verdict::Go);
        QVERIFY(clock.now - start >= 60s);           // 700 + 600 do not
        asking.tokens = 1001;
        QCOMPARE(gate.pass(asking).verdict, limits::Verdict::TooLarge);
    }

    void theProvidersOwnLimitIsLearned()
    {
        DiceClock clock;
        limits::Limiter limiter({}, clock);
        limits::Gate& gate = limiter.gate({"a", "", ""}, plan({{limits::Unit::Calls, 60, 60.0, 1}}));
        gate.learn(limits::Unit::Calls, 20);
        QCOMPARE(mostInWindow(goMany(gate, clock, 60), 60s), 20);
    }

    void aDeadProcessHoldsNoPlace()
    {
        auto block = limits::SharedBlock::inProcess(sizeof(limits::RateRecord));
        auto& record = *static_cast<limits::RateRecord*>(block->memory());
        QProcess dead;
        dead.start(QCoreApplication::applicationFilePath(), {QStringLiteral("-help")});
        const auto id = dead.processId();
        QVERIFY(dead.waitForFinished());
        record.leases[0] = {id, Span(1h).count()};
        record.leases[1] = {limits::thisProcess(), Span(1h).count()};
        QCOMPARE(limits::takeLease(record, 2, 1s, 2h), std::optional<std::size_t>(0));
        QCOMPARE(limits::takeLease(record, 2, 1s, 2h), std::optional<std::size_t>());
        QVERIFY(limits::takeLease(record, 2, 2h, 3h).has_value());   // past its end
    }

    void aDamagedRecordBeginsAnew()
    {
        QTemporaryDir dir;
        DiceClock clock;
        const auto minute = plan({{limits::Unit::Calls, 10, 60.0, 1}});
        {
            limits::Limiter limiter(dir.path().toStdString(), clock);
            goMany(limiter.gate({"a", "", ""}, minute), clock, 5);
        }
        for (const QString& name : QDir(dir.path()).entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.write("garbage!garbage!");
        }
        limits::Limiter limiter(dir.path().toStdString(), clock);
        QCOMPARE(goMany(limiter.gate({"a", "", ""}, minute), clock, 10).size(), 10u);
    }

    void fourProcessesTogetherKeepTheLimit()
    {
        QTemporaryDir dir;
        const auto services = demo::Services::start({});
        QVERIFY(services.ok());
        std::vector<std::unique_ptr<QProcess>> workers;
        const auto start = [&](const char* calls) {
            workers.push_back(std::make_unique<QProcess>());
            workers.back()->start(QCoreApplication::applicationFilePath(),
                                  {QStringLiteral("--work"), QString::fromStdString((*services)->url()),
                                   dir.path(), QString::fromLatin1(calls)});
        };
        for (int i = 0; i < 4; ++i)
            start("40");
        start("400");                      // and one that is killed in the middle of its work
        QTest::qWait(1500);
        workers.back()->kill();
        for (const auto& worker : workers)
            QVERIFY(worker->waitForFinished(120'000));
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(workers[i]->exitCode(), 0);
        const int most = (*services)->log().mostIn(1.0);
        QVERIFY((*services)->log().count() >= 160);
        QVERIFY2(most <= 50, qPrintable(QString::number(most)));
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (argc == 5 && std::string(argv[1]) == "--work")
        return work(argv[2], argv[3], std::stoi(argv[4]));
    RateLimits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rate_limits.moc"
