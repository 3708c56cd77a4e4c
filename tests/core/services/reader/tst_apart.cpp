// The reader process: its answers, and what becomes of one that crashes, hangs or speaks nonsense.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/reader/apart.h"

using namespace holdfast;

class TestApart : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string file(const char* name, const QByteArray& content)
    {
        QFile out(m_folder.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("the test cannot write its file");
        return out.fileName().toStdString();
    }
    // A program that does what the shell line says instead of reading.
    std::string program(const char* line)
    {
        const std::string path = file("reader.sh", QByteArray("#!/bin/sh\n") + line + "\n");
        QFile::setPermissions(QString::fromStdString(path),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void aDrawingComesThroughUnchanged()
    {
        const std::string dxf =
            file("line.dxf",
                 "  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\nWALL\n 10\n1\n 20\n2\n 11\n3\n 21\n4\n  0\n"
                 "ENDSEC\n  0\nEOF\n");
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
        const auto read = reader::readApart(program("kill -SEGV $$"), "plan.pdf", {}, {});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::External));
        QCOMPARE(read.fault().file, std::string("plan.pdf"));
    }

    void aHangIsEnded()
    {
        const auto read =
            reader::readApart(program("exec sleep 60"), "plan.pdf", {1, std::uint64_t(1) << 30}, {});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::LimitExceeded));
        QCOMPARE(read.fault().file, std::string("plan.pdf"));
    }

    void itCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = reader::readApart(program("exec sleep 60"), "plan.pdf", {}, {stop.get_token(), {}});
        QVERIFY(!read.ok());
        QCOMPARE(int(read.fault().code), int(FaultCode::Cancelled));
    }

    void nonsenseIsAFault()
    {
        const auto read = reader::readApart(program("echo hello"), "plan.pdf", {}, {});
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
