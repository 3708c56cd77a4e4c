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

    std::string file(const char* name, const char* text)
    {
        const QString path = m_dir.filePath(QString::fromLatin1(name));
        QDir().mkpath(QFileInfo(path).absolutePath());
        QFile f(path);
        if (!f.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", name);
        f.write(text);
        return path.toStdString();
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
        const std::string list =
            file("list.csv", "no,project\r\n1,a/project.json\r\n2,b.holdfast\r\n3,a/project.json\r\n");
        const auto projects = batch::projectsOf(list);
        QVERIFY(projects.ok());
        QCOMPARE(*projects, (std::vector{at("a/project.json"), at("b.holdfast")}));
    }

    void aFolderGivesItsProjectsAndThoseOneLevelBelow()
    {
        file("many/one/project.json", "{}");
        file("many/two.holdfast", "x");
        file("many/deep/er/project.json", "{}");
        const auto projects = batch::projectsOf(at("many"));
        QVERIFY(projects.ok());
        QCOMPARE(*projects, (std::vector{at("many/two.holdfast"), at("many/one/project.json")}));
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
