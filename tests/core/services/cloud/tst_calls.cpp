// Calls against the stand-in, over real sockets: what the wire and the provider can do to them.
#include <thread>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/cloud/calls.h"
#include "core/services/demo/services.h"

using namespace holdfast;
using cloud::CallOutcome;
using cloud::Origin;
using cloud::RefusalKind;
using demo::FaultKind;

namespace {

constexpr const char* kPath = "/resource/3h2n-5cm9.json";

cache::CacheClasses classes(double seconds)
{
    return {"test", {{"c", seconds, seconds, 3600, cache::Invalidation::Time}}};
}

// The rooms of one program: its own cache, the clock of the machine, short waits.
struct Program {
    limits::SystemClock clock;
    limits::Limiter limiter;
    cache::Cache cache;
    std::unique_ptr<cloud::Ledger> ledger;
    http::Client client;
    std::unique_ptr<cloud::Calls> calls;
    std::vector<cloud::CallEvent> events;

    explicit Program(const std::string& folder = {}, double keep = 60, cloud::Budget budget = {},
                     std::string permission = {})
        : limiter({}, clock), cache(classes(keep), {folder, 1 << 20, 1 << 24, {}})
    {
        ledger = std::move(*cloud::Ledger::open(":memory:", "me"));
        cloud::Parts parts;
        parts.client = &client;
        parts.limiter = &limiter;
        parts.clock = &clock;
        parts.cache = &cache;
        parts.ledger = ledger.get();
        parts.budget = budget;
        parts.breaker = {5, 3, 120, 0.3};
        parts.seed = 1;
        parts.permission = [permission](const std::string&) { return permission; };
        calls = std::make_unique<cloud::Calls>(std::move(parts));
    }

    CallOutcome ask(const cloud::Call& call)
    {
        return calls->ask(call, {}, [this](const cloud::CallEvent& e) { events.push_back(e); });
    }
    bool told(cloud::CallEventKind kind) const
    {
        return std::ranges::any_of(events, [&](const auto& e) { return e.kind == kind; });
    }
};

cloud::Call callTo(const demo::Services& services, const std::string& query = "?%24limit=3")
{
    cloud::Call call;
    call.provider = "demo";
    call.endpoint = "query";
    call.source = "the stand-in";
    call.request.url = services.url() + kPath + query;
    call.request.deadline = std::chrono::milliseconds(1500);
    call.plan = {{{limits::Unit::Calls, 2000, 1.0, 100}}, 50, "test", true};
    call.retry = {5, 0.02, 2, 1, 0.1, 20};
    call.cacheClass = "c";
    call.cacheKey = query;
    call.trouble = [](const http::Reply& reply) {
        return Json::parse(reply.body, nullptr, false).is_array() ? std::string()
                                                                  : std::string("no rows came");
    };
    return call;
}

demo::Script faults(std::vector<demo::ScriptedFault> list)
{
    demo::Script script;
    script.faults = std::move(list);
    script.sites = 20;
    return script;
}

cloud::Spend spend(cloud::MicroDollars most)
{
    cloud::Spend s;
    s.provider = "demo";
    s.model = "m";
    s.estimate = {1000, 0, 0};
    s.inputPerMillion = most * 1000;
    s.estimated = most;
    return s;
}

} // namespace

class CallsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<demo::Services> m_services;

private Q_SLOTS:
    void initTestCase()
    {
        auto started = demo::Services::start(faults({}));
        QVERIFY(started.ok());
        m_services = std::move(*started);
    }
    void init() { m_services->log().clear(); }

    void whatTheWireBreaksIsTriedAgain_data()
    {
        QTest::addColumn<int>("kind");
        for (const FaultKind kind :
             {FaultKind::Processing, FaultKind::Cut, FaultKind::BadJson, FaultKind::HtmlInsteadOfJson,
              FaultKind::ServerErrorHtml, FaultKind::Unavailable, FaultKind::Overloaded, FaultKind::Reset,
              FaultKind::Drip})
            QTest::newRow(enumText(kind).c_str()) << int(kind);
    }
    void whatTheWireBreaksIsTriedAgain()
    {
        QFETCH(int, kind);
        m_services->play(faults({{FaultKind(kind), "", 0, 1, -1}}));
        Program program;
        const auto outcome = program.ask(callTo(*m_services));
        QVERIFY2(bool(outcome), outcome.refusal.words.c_str());
        QCOMPARE(outcome.answer->provenance.tries, 2);
        QCOMPARE(m_services->log().count(), 2);
        QVERIFY(program.told(cloud::CallEventKind::Retrying));
    }

    void retryAfterIsKeptToTheLetter()
    {
        m_services->play(faults({{FaultKind::TooMany, "", 0, 1, 1.0}}));
        Program program;
        QVERIFY(bool(program.ask(callTo(*m_services))));
        const auto asked = m_services->log().requests();
        QCOMPARE(asked.size(), 2u);
        QVERIFY(asked[1].atMicroseconds - asked[0].atMicroseconds >= 1'000'000);
    }

    void aLongRetryAfterIsToldAndNotSlept()
    {
        m_services->play(faults({{FaultKind::TooMany, "", 0, -1, 7200}}));
        Program program;
        const auto outcome = program.ask(callTo(*m_services));
        QCOMPARE(outcome.refusal.kind, RefusalKind::Waiting);
        const auto ahead = outcome.refusal.notBefore - program.clock.wall().count() / 1'000'000'000;
        QVERIFY(ahead >= 7199 && ahead < 7300);
        QVERIFY(!bool(program.ask(callTo(*m_services, "?%24limit=4"))));   // others of it wait too
        QCOMPARE(m_services->log().count(), 1);
    }

    void aUsedUpQuotaStopsUntilTheUserSaysRetry()
    {
        for (const FaultKind kind : {FaultKind::QuotaUsedUp, FaultKind::Billing, FaultKind::Unauthorized}) {
            m_services->log().clear();
            m_services->play(faults({{kind, "", 0, 1, -1}}));
            Program program;
            QCOMPARE(program.ask(callTo(*m_services)).refusal.kind, RefusalKind::NeedsUser);
            QCOMPARE(program.ask(callTo(*m_services, "?%24limit=4")).refusal.kind, RefusalKind::NeedsUser);
            QCOMPARE(m_services->log().count(), 1);
            QVERIFY(program.told(cloud::CallEventKind::NeedsUser));
            program.calls->retryNow("demo");
            QVERIFY(bool(program.ask(callTo(*m_services))));
        }
    }

    void aWrongQuestionIsNotRepeated()
    {
        Program program;
        const auto outcome = program.ask(callTo(*m_services, "?%24where=foo%3D%271%27"));
        QCOMPARE(outcome.refusal.kind, RefusalKind::Refused);
        QCOMPARE(outcome.refusal.code, std::string("query.soql.no-such-column"));
        QCOMPARE(m_services->log().count(), 1);
        auto missing = callTo(*m_services);
        missing.request.url = m_services->url() + "/resource/zzzz-zzzz.json";
        QCOMPARE(program.ask(missing).refusal.code, std::string("dataset.missing"));
    }

    void theBreakerOpensProbesAndCloses()
    {
        m_services->play(faults({{FaultKind::Unavailable, "", 0, 3, -1}}));
        Program program;
        QCOMPARE(program.ask(callTo(*m_services)).refusal.kind,
                 RefusalKind::Unavailable); // three in two minutes
        QCOMPARE(program.calls->health().front().breaker, limits::BreakerState::Open);
        QCOMPARE(m_services->log().count(), 3);
        QCOMPARE(program.ask(callTo(*m_services, "?%24limit=4")).refusal.kind, RefusalKind::Unavailable);
        QCOMPARE(m_services->log().count(), 3);   // not asked
        QTest::qWait(350);
        QVERIFY(bool(program.ask(callTo(*m_services, "?%24limit=5"))));
        QCOMPARE(program.calls->health().front().breaker, limits::BreakerState::Closed);
    }

    void anOldAnswerServesWhereTheSourceFailsAndSaysSo()
    {
        m_services->play(faults({{FaultKind::Unavailable, "", 1, -1, -1}}));
        Program program({}, 0.0);   // good for no time at all
        auto call = callTo(*m_services);
        QVERIFY(bool(program.ask(call)));
        const auto old = program.ask(call);
        QVERIFY(bool(old));
        QCOMPARE(old.answer->provenance.origin, Origin::StaleCache);
        QVERIFY(!old.answer->provenance.fallbackReason.empty());
        QVERIFY(old.answer->provenance.asOf > 0);
        auto other = callTo(*m_services, "?%24limit=9");
        other.fallbacks = {{Origin::LocalMirror, "the mirror", [] { return std::optional<std::string>(); }},
                           {Origin::Heuristic, "a rule", [] { return std::optional<std::string>("[]"); }}};
        program.calls->retryNow("demo");
        const auto ruled = program.ask(other);
        QCOMPARE(ruled.answer->provenance.origin, Origin::Heuristic);
        QVERIFY(program.told(cloud::CallEventKind::FellBack));
    }

    void theSecondRunAsksNothing()
    {
        QTemporaryDir dir;
        m_services->play(faults({}));
        for (int run = 0; run < 2; ++run) {
            Program program(dir.path().toStdString());
            for (int i = 1; i <= 5; ++i) {
                const auto outcome = program.ask(callTo(*m_services, "?%24limit=" + std::to_string(i)));
                QCOMPARE(outcome.answer->provenance.origin, run == 0 ? Origin::Remote : Origin::Cache);
            }
        }
        QCOMPARE(m_services->log().count(), 5);
    }

    void anUnchangedAnswerIsOnlyConfirmed()
    {
        m_services->play(faults({}));
        Program program({}, 0.0);
        auto call = callTo(*m_services, "?%24order=%3Aid&%24limit=3");
        const auto first = program.ask(call), second = program.ask(call);
        QCOMPARE(second.answer->body, first.answer->body);
        QCOMPARE(m_services->log().count({}, 304), 1);
    }

    void equalQuestionsAtOnceGoOnce()
    {
        demo::Script slow = faults({});
        slow.delays = {{"", 200}};
        m_services->play(slow);
        Program program;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 8; ++i)
                threads.emplace_back([&] { good += bool(program.calls->ask(callTo(*m_services))); });
        }
        QCOMPARE(good.load(), 8);
        QCOMPARE(m_services->log().count(), 1);
    }

    void spendingStopsBeforeTheCall()
    {
        m_services->play(faults({}));
        cloud::Budget budget;
        budget.warnDay = 15'000;
        budget.stopDay = 25'000;
        Program program({}, 60, budget);
        for (int i = 1; i <= 3; ++i) {
            auto call = callTo(*m_services, "?%24limit=" + std::to_string(i));
            call.spend = spend(10'000);
            const auto outcome = program.ask(call);
            QCOMPARE(bool(outcome), i <= 2);
            if (!outcome)
                QCOMPARE(outcome.refusal.kind, RefusalKind::NotAllowed);
        }
        QCOMPARE(m_services->log().count(), 2);
        QVERIFY(program.told(cloud::CallEventKind::BudgetWarning));
        QCOMPARE(program.ledger->totals()->cost, 20'000);
    }

    void threeQuartersRepeatsCostThreeQuartersLess()
    {
        m_services->play(faults({}));
        Program program;
        for (int i = 0; i < 80; ++i) {
            auto call = callTo(*m_services, "?%24limit=" + std::to_string(1 + i % 20));
            call.spend = spend(1'000);
            QVERIFY(bool(program.ask(call)));
        }
        const auto totals = *program.ledger->totals();
        QCOMPARE(totals.cost, 20'000);
        QVERIFY(double(totals.saved) / double(totals.saved + totals.cost) >= 0.72);
        QCOMPARE(m_services->log().count(), 20);
    }

    void aLostReplyCountsAsSpent()
    {
        m_services->play(faults({{FaultKind::Cut, "", 0, 1, -1}, {FaultKind::Unavailable, "", 1, 1, -1}}));
        Program program;
        auto call = callTo(*m_services);
        call.spend = spend(1'000);
        QVERIFY(bool(program.ask(call)));
        QCOMPARE(program.ledger->totals()->cost, 2'000);   // the lost one and the good one
    }

    void withoutPermissionNothingIsSent()
    {
        Program program({}, 60, {}, "the cloud is off");
        const auto outcome = program.ask(callTo(*m_services));
        QCOMPARE(outcome.refusal.kind, RefusalKind::NotAllowed);
        QCOMPARE(m_services->log().count(), 0);
    }

    void aQuarterOfFailuresLosesNothing()
    {
        demo::Script script = faults({});
        script.failureShare = 0.23;
        m_services->play(script);
        Program program;
        std::atomic<int> good = 0;
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 8; ++t)
                threads.emplace_back([&, t] {
                    for (int i = 0; i < 25; ++i) {
                        auto call = callTo(*m_services, "?%24limit=" + std::to_string(1 + t * 25 + i));
                        call.patient = true;
                        call.retry.tries = 8;
                        good += bool(program.calls->ask(call));
                    }
                });
        }
        QCOMPARE(good.load(), 200);
    }

    void connectionsAreUsedAgain()
    {
        m_services->play(faults({}));
        Program program;
        for (int i = 1; i <= 60; ++i)
            QVERIFY(bool(program.ask(callTo(*m_services, "?%24limit=" + std::to_string(i)))));
        const auto totals = program.client.totals();
        QVERIFY2(double(totals.connections) / double(totals.exchanges) < 0.05,
                 qPrintable(QString::number(totals.connections)));
    }

    void aStopEndsAWaitAtOnce()
    {
        m_services->play(faults({{FaultKind::TooMany, "", 0, -1, 60}}));
        Program program;
        std::stop_source stop;
        const std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
            stop.request_stop();
        });
        const auto start = std::chrono::steady_clock::now();
        auto call = callTo(*m_services);
        call.retry.budgetSeconds = 900;
        QCOMPARE(program.calls->ask(call, stop.get_token()).refusal.kind, RefusalKind::Cancelled);
        QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(5));
    }
};

QTEST_GUILESS_MAIN(CallsTest)
#include "tst_calls.moc"
