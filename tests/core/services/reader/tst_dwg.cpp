// DWG through a converter: what it writes is read, and one that hangs, crashes or writes nothing is a sentence.
#include <QDir>
#include <QFile>
#include <QTest>

#include "core/services/reader/dwg.h"
#include "core/services/reader/read_file.h"
#include "tests/core/services/reader/scripts.h"

using namespace holdfast;

class TestDwg : public QObject, support::Scripts {
    Q_OBJECT

    std::string converter(const std::string& line, const char* name = "converter.sh") const
    {
        return program(line, name);
    }
    std::string dwg() { return file("plan.dwg", "AC1032 binary"); }
    FaultCode codeOf(const std::string& program, const reader::Limits& limits = {})
    {
        const auto read = reader::readDwg(program, dwg(), limits, {});
        return read.ok() ? FaultCode::NothingToDo : read.fault().code;
    }

private Q_SLOTS:
    // What it could not convert may be missing.
    void aConverterThatReportsErrorsIsAWarning()
    {
        const auto drawing = reader::readDwg(converter("cp " + oneLine() + " \"$3\"; exit 1"), dwg(), {}, {});
        QVERIFY(drawing.ok());
        QCOMPARE(drawing->findings.back().severity, Severity::Warning);
    }

    void whatTheConverterWritesIsReadUnderTheNameOfTheDwg()
    {
        const auto drawing = reader::readDwg(converter("cp " + oneLine() + " \"$3\""), dwg(), {}, {});
        QVERIFY(drawing.ok());
        QCOMPARE(drawing->entities.size(), std::size_t(1));
        QCOMPARE(drawing->path, dwg());
        QCOMPARE(drawing->findings.back().rule, std::string("ingest.dwg.converted"));
        QCOMPARE(drawing->findings.back().severity, Severity::Info);
        QVERIFY(drawing->findings.back().message.find("converter.sh") != std::string::npos);
    }

    void theOdaConverterIsGivenFolders()
    {
        const auto drawing = reader::readDwg(
            converter("test -f \"$1/drawing.dwg\" && cp " + oneLine() + " \"$2/drawing.dxf\"", "ODAFileConverter"),
            dwg(), {}, {});
        QVERIFY(drawing.ok());
        QCOMPARE(drawing->entities.size(), std::size_t(1));
    }

    void onesThatFailAreFaults()
    {
        QCOMPARE(int(codeOf(converter("kill -SEGV $$"))), int(FaultCode::External));
        QCOMPARE(int(codeOf(converter("exit 0"))), int(FaultCode::External));
        QCOMPARE(int(codeOf(converter("echo rubbish > \"$3\""))), int(FaultCode::UnknownFormat));
        QCOMPARE(int(codeOf("/nonexistent/dwg2dxf")), int(FaultCode::FileNotFound));
        QCOMPARE(int(codeOf(converter("exec sleep 60"), {1, std::uint64_t(1) << 30})), int(FaultCode::LimitExceeded));
    }

    void theSettingComesBeforeThePath()
    {
        const std::string program = converter("cp " + oneLine() + " \"$3\"");
        qputenv(reader::kDwgConverterVariable, QByteArray::fromStdString(program));
        QCOMPARE(reader::dwgConverter(), program);
        const QByteArray bytes("AC1032 binary");
        const auto drawing = reader::readContent(
            {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())}, dwg(), {});
        qunsetenv(reader::kDwgConverterVariable);
        QVERIFY(drawing.ok());
    }
};

QTEST_GUILESS_MAIN(TestDwg)
#include "tst_dwg.moc"
