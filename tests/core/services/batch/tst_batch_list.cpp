#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/batch/batch.h"
#include "core/services/batch/csv.h"

using namespace holdfast;

class BatchList : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;

    std::string file(const char* name, const QByteArray& text)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile f(path);
        if (!f.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", name);
        f.write(text);
        return path.toStdString();
    }
    static std::vector<std::string> paths(const Result<std::vector<batch::ProjectLine>>& lines)
    {
        std::vector<std::string> found;
        for (const batch::ProjectLine& line : *lines)
            found.push_back(line.project);
        return found;
    }
    std::string at(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)).toStdString(); }

private Q_SLOTS:
    void csvCellsMayHoldCommasQuotesAndLines()
    {
        const auto rows = batch::parseCsv("\xEF\xBB\xBF" "a,\"b,\"\"c\"\"\r\nd\",\r\n\r\n# note\r\nlast");
        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0], (batch::CsvCells{"a", "b,\"c\"\r\nd", ""}));
        QCOMPARE(rows[1], batch::CsvCells{"last"});
    }

    void theColumnNamedProjectIsTaken()
    {
        const std::string list
            = file("list.csv", "no,project\r\n1,a/project.json\r\n2,b.holdfast\r\n3,a/project.json\r\n");
        const auto projects = batch::projectsOf(list);
        QVERIFY(projects.ok());
        QCOMPARE(paths(projects), (std::vector{at("a/project.json"), at("b.holdfast")}));
    }

    void aFolderGivesItsProjectsAndThoseOneLevelBelow()
    {
        file("many/one/project.json", "{}");
        file("many/two.holdfast", "x");
        file("many/deep/er/project.json", "{}");
        const auto projects = batch::projectsOf(at("many"));
        QVERIFY(projects.ok());
        QCOMPARE(paths(projects), (std::vector{at("many/two.holdfast"), at("many/one/project.json")}));
    }

    void aLineMayNameFolderStepsPolicyAndPriority()
    {
        const auto lines = batch::projectsOf(file("full.csv", "project,out,steps,on_error,priority\r\n"
                                                              "a.json,results/a,schedules dxf,stop,9\r\n"
                                                              "b.json,,,,\r\n"));
        QVERIFY(lines.ok());
        QCOMPARE(lines->at(0).out, at("results/a"));
        QCOMPARE(lines->at(0).steps, (std::vector<std::string>{"schedules", "dxf"}));
        QVERIFY(lines->at(0).onError == batch::OnError::Stop);
        QCOMPARE(lines->at(0).priority, 9);
        QCOMPARE(lines->at(1).steps, (std::vector<std::string>{"schedules", "report"}));
        QCOMPARE(lines->at(1).priority, 5);
    }

    void aWrongCellIsNamed_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("step") << QByteArray("a.json,paint,,") << QByteArray("line 2, steps");
        QTest::newRow("policy") << QByteArray("a.json,,perhaps,") << QByteArray("line 2, on_error");
        QTest::newRow("priority") << QByteArray("a.json,,,12") << QByteArray("line 2, priority");
    }
    void aWrongCellIsNamed()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, said);
        const QByteArray header = "project,steps,on_error,priority\r\n";
        const auto lines = batch::projectsOf(file("wrong.csv", header + line + "\r\n"));
        QVERIFY(!lines.ok());
        QVERIFY2(describe(lines.fault()).find(said.toStdString()) != std::string::npos,
                 describe(lines.fault()).c_str());
    }

    void theTimeLeftIsRounded()
    {
        QCOMPARE(batch::timeLeft(0.5, 30), std::string("about 30 s left"));
        QCOMPARE(batch::timeLeft(0.25, 200), std::string("about 10 min left"));
        QCOMPARE(batch::timeLeft(0.1, 2000), std::string("about 5 h left"));
        QCOMPARE(batch::timeLeft(0.001, 1), std::string());
        QCOMPARE(batch::timeLeft(1, 100), std::string());
    }

    void anEmptyListSaysSo()
    {
        const auto projects = batch::projectsOf(file("empty.csv", "project\r\n"));
        QVERIFY(!projects.ok());
        QCOMPARE(projects.fault().code, FaultCode::NothingToDo);
    }
};

QTEST_GUILESS_MAIN(BatchList)
#include "tst_batch_list.moc"
