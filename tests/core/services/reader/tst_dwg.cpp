// DWG through a converter: what it writes is read, and one that hangs, crashes or writes nothing is a sentence.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/reader/dwg.h"
#include "core/services/reader/read_file.h"

using namespace holdfast;

class TestDwg : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string file(const char* name, const QByteArray& content)
    {
        QFile out(m_folder.filePath(QLatin1String(name)));
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("the test cannot write its file");
        return out.fileName().toStdString();
    }
    std::string converter(const std::string& line, const char* name = "converter.sh")
    {
        const std::string path = file(name, QByteArray("#!/bin/sh\n") + line.c_str() + "\n");
        QFile::setPermissions(QString::fromStdString(path), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    std::string line()
    {
        return file("line.dxf", "  0\nSECTION\n  2\nENTITIES\n  0\nLINE\n  8\nWALL\n 10\n1\n 20\n2\n 11\n3\n 21\n4\n"
                                "  0\nENDSEC\n  0\nEOF\n");
    }
    std::string dwg() { return file("plan.dwg", "AC1032 binary"); }
    FaultCode codeOf(const std::string& program, const reader::Limits& limits = {})
    {
        const auto read = reader::readDwg(program, dwg(), limits, {});
        return read.ok() ? FaultCode::NothingToDo : read.fault().code;
    }

private Q_SLOTS:
    void whatTheConverterWritesIsReadUnderTheNameOfTheDwg()
    {
        const auto drawing = reader::readDwg(converter("cp " + line() + " \"$3\""), dwg(), {}, {});
        QVERIFY(drawing.ok());
        QCOMPARE(drawing->entities.size(), std::size_t(1));
        QCOMPARE(drawing->path, dwg());
        QCOMPARE(drawing->findings.back().rule, std::string("ingest.dwg.converted"));
        QVERIFY(drawing->findings.back().message.find("converter.sh") != std::string::npos);
    }

    void theOdaConverterIsGivenFolders()
    {
        const auto drawing = reader::readDwg(
            converter("test -f \"$1/drawing.dwg\" && cp " + line() + " \"$2/drawing.dxf\"", "ODAFileConverter"), dwg(),
            {}, {});
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
        const std::string program = converter("cp " + line() + " \"$3\"");
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
