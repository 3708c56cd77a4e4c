// The reader process: its answers, and what becomes of one that crashes, hangs or speaks nonsense.
#include <QTest>

#include "core/services/reader/apart.h"
#include "tests/core/services/reader/scripts.h"

using namespace holdfast;

class TestApart : public QObject, support::Scripts {
    Q_OBJECT

    // Instead of the program that reads.
    std::string reading(const char* line) const { return program(line, "reader.sh"); }

private Q_SLOTS:
    void aDrawingComesThroughUnchanged()
    {
        const std::string dxf = oneLine();
        const auto drawing = reader::unpackAnswer(reader::answerFor(dxf));
        QVERIFY(drawing.ok());
        QCOMPARE(drawing->entities.size(), std::size_t(1));
        QCOMPARE(drawing->path, dxf);
    }

    void aFaultComesThrough()
    {
        const auto answer = reader::unpackAnswer(reader::answerFor(file("cut.pdf", "%PDF-1.4\n1 0 obj")));
        QVERIFY(!answer.ok());
        QCOMPARE(int(answer.fault().code), int(FaultCode::Malformed));
    }

    void anAnswerCutShortIsRefused()
    {
        Bytes answer = reader::answerFor(file("cut.pdf", "%PDF-1.4\n1 0 obj"));
        answer.resize(answer.size() / 2);
        QVERIFY(!reader::unpackAnswer(answer).ok());
    }

    void aCrashNamesTheFile()
    {
        const auto read = reader::readApart(reading("kill -SEGV $$"), "plan.pdf", {}, {});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::External));
        QCOMPARE(read.fault().file, std::string("plan.pdf"));
    }

    void aHangIsEnded()
    {
        const auto read =
            reader::readApart(reading("exec sleep 60"), "plan.pdf", {1, std::uint64_t(1) << 30}, {});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::LimitExceeded));
        QCOMPARE(read.fault().file, std::string("plan.pdf"));
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = reader::readApart(reading("exec sleep 60"), "plan.pdf", {}, {stop.get_token(), {}});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::Cancelled));
    }

    void nonsenseIsAFault()
    {
        const auto read = reader::readApart(reading("echo hello"), "plan.pdf", {}, {});
        QVERIFY(!read.ok());
        QCOMPARE(read.fault().file, std::string("plan.pdf"));
    }

    void aMissingProgramIsSaid()
    {
        const auto read = reader::readApart("/no/such/reader", "plan.pdf", {}, {});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::FileNotFound));
    }
};

QTEST_GUILESS_MAIN(TestApart)
#include "tst_apart.moc"
