#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include "core/services/store/database.h"
#include "core/services/store/paths.h"
#include "core/services/store/project_file.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using store::ProjectFile;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Bytes pattern(std::size_t size, int seed)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = std::uint8_t((i * 7 + std::size_t(seed)) % 251);
    return bytes;
}

} // namespace

class ProjectFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    std::unique_ptr<ProjectFile> reopened(const QString& path, ProjectFile::Access access = ProjectFile::Access::Read)
    {
        auto file = ProjectFile::open(path.toStdString(), access);
        return file ? std::move(file).value() : nullptr;
    }

private Q_SLOTS:
    void inputsComeBackToTheLastBit();
    void criteriaOfAnotherShapeAreReadFromTheirJson();
    void drawingsAreRememberedRelativeToTheProject();
    void stageResultsComeBackAndOnlyTheNewestFourAreKept();
    void aDamagedStageResultIsForgotten();
    void extractedContentIsFoundByHashAndReader();
    void contentOfARemovedDrawingIsDropped();
    void findingsAndAssumptionsAreReplacedByEachRun();
    void aCopyIsWholeAndIndependent();
    void onlyOneProgramMayWrite();
    void aProjectOpenedForReadingRefusesChanges();
    void textThatLooksLikeSqlIsOnlyText();
    void manyThreadsMayUseOneFile();
    void theFolderHoldsOneFileOnly();
    void aProjectOfVersion1StillOpens();
};

void ProjectFileTest::inputsComeBackToTheLastBit()
{
    QVERIFY(sample::created(path("bits.holdfast")));
    const auto inputs = reopened(path("bits.holdfast"))->inputs();
    QVERIFY2(inputs.ok(), inputs.ok() ? "" : describe(inputs.fault()).c_str());
    QCOMPARE(hashOf(*inputs), hashOf(sample::inputs("Alder House")));
    QCOMPARE(hashOf(*reopened(path("bits.holdfast"))->catalogs().value()), hashOf(sample::catalogs()));
}

void ProjectFileTest::criteriaOfAnotherShapeAreReadFromTheirJson()
{
    const QString file = path("shape.holdfast");
    sample::created(file);
    {
        store::Database database(file.toStdString(), store::Database::Mode::ReadWrite);
        database.run("UPDATE inputs SET shape = 'older', json = replace(json, 'Alder House', 'Birch House')");
    }
    const auto inputs = reopened(file)->inputs();
    QCOMPARE(inputs->criteria.project.name, "Birch House");
    QCOMPARE(inputs->criteria.stories[1].height, 9_ft + 1.125_in);
    QCOMPARE(inputs->criteria.confirmed, std::vector<std::string>{"seismic.sds"});
}

void ProjectFileTest::drawingsAreRememberedRelativeToTheProject()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("job/drawings"));
    auto inputs = sample::inputs("moved");
    inputs.drawings = {{path("job/drawings/A-201.dxf").toStdString(), "ab"}, {"/elsewhere/x/y/z/S-1.dxf", "cd"}};
    QVERIFY(ProjectFile::create(path("job/p.holdfast").toStdString(), inputs, {}, {}).ok());
    QVERIFY(QDir(m_folder.path()).rename(QStringLiteral("job"), QStringLiteral("job-moved")));
    const auto moved = reopened(path("job-moved/p.holdfast"))->inputs();
    QCOMPARE(moved->drawings[0].path, path("job-moved/drawings/A-201.dxf").toStdString());
    QCOMPARE(moved->drawings[1].path, "/elsewhere/x/y/z/S-1.dxf");
    QCOMPARE(moved->drawings[1].sha256, "cd");
}

void ProjectFileTest::stageResultsComeBackAndOnlyTheNewestFourAreKept()
{
    const auto file = sample::created(path("stages.holdfast"));
    for (int i = 0; i < 6; ++i) {
        const store::StageBytes result{pipeline::Stage::Rods, "key" + std::to_string(i), pattern(100000, i)};
        QVERIFY(file->keepStages(std::span(&result, 1)).ok());
    }
    QVERIFY(!file->stage(pipeline::Stage::Rods, "key1"));
    for (int i = 2; i < 6; ++i)
        QCOMPARE(file->stage(pipeline::Stage::Rods, "key" + std::to_string(i)), pattern(100000, i));
    QVERIFY(!file->stage(pipeline::Stage::Clash, "key5"));
}

void ProjectFileTest::aDamagedStageResultIsForgotten()
{
    const QString name = path("damaged.holdfast");
    {
        const auto file = sample::created(name);
        const store::StageBytes result{pipeline::Stage::Rods, "key", pattern(5000, 1)};
        QVERIFY(file->keepStages(std::span(&result, 1)).ok());
        QVERIFY(file->stage(pipeline::Stage::Rods, "key"));
    }
    {
        store::Database database(name.toStdString(), store::Database::Mode::ReadWrite);
        database.run("UPDATE stage_results SET bytes = "
                     "CAST(substr(bytes, 1, length(bytes) - 9) || x'00' || substr(bytes, -8) AS BLOB)");
    }
    QVERIFY(!reopened(name)->stage(pipeline::Stage::Rods, "key"));
}

void ProjectFileTest::extractedContentIsFoundByHashAndReader()
{
    const auto file = sample::created(path("content.holdfast"));
    QVERIFY(file->keepDrawing(sample::drawing("ab"), 3).ok());
    QCOMPARE(hashOf(*file->drawing("ab", 3)), hashOf(sample::drawing("ab")));
    QVERIFY(!file->drawing("ab", 4));
    QVERIFY(file->drawing("ab", std::nullopt));
    QVERIFY(!file->drawing("cd", std::nullopt));
}

void ProjectFileTest::contentOfARemovedDrawingIsDropped()
{
    const auto file = sample::created(path("dropped.holdfast"));
    QVERIFY(file->keepDrawing(sample::drawing("ab"), 1).ok());
    QVERIFY(file->keepDrawing(sample::drawing("cd"), 1).ok());
    auto inputs = sample::inputs("one left");
    inputs.drawings = {{path("A.dxf").toStdString(), "cd"}};
    QVERIFY(file->save(inputs, {}, {}).ok());
    QVERIFY(!file->drawing("ab", 1));
    QVERIFY(file->drawing("cd", 1));
}

void ProjectFileTest::findingsAndAssumptionsAreReplacedByEachRun()
{
    const auto file = sample::created(path("findings.holdfast"));
    const std::vector<Finding> two(2, {"rod.tension", Severity::Error, {}, "m", "r", "c", 1.2});
    const std::vector<Assumption> three(3);
    QVERIFY(file->keepFindings(two, three).ok());
    QVERIFY(file->keepFindings(std::span(two).first(1), three).ok());
    store::Database database(path("findings.holdfast").toStdString(), store::Database::Mode::Read);
    store::Statement row(database, "SELECT count(*), max(ratio), (SELECT count(*) FROM assumptions), min(severity)"
                                   " FROM findings");
    QVERIFY(row.next());
    QCOMPARE(row.text(0) + "|" + row.text(1) + "|" + row.text(2) + "|" + row.text(3), "1|1.2|3|error");
}

void ProjectFileTest::aCopyIsWholeAndIndependent()
{
    const auto file = sample::created(path("original.holdfast"));
    QVERIFY(file->keepDrawing(sample::drawing("ab"), 1).ok());
    QVERIFY(file->copyTo(path("copy.holdfast").toStdString()).ok());
    QVERIFY(file->save(sample::inputs("changed later"), {}, {}).ok());
    const auto copy = reopened(path("copy.holdfast"), ProjectFile::Access::ReadWrite);
    QCOMPARE(copy->inputs()->criteria.project.name, "Alder House");
    QVERIFY(copy->drawing("ab", 1));
    QVERIFY(copy->verify()->intact());
}

void ProjectFileTest::onlyOneProgramMayWrite()
{
    const auto first = sample::created(path("locked.holdfast"));
    const auto second = ProjectFile::open(path("locked.holdfast").toStdString(), ProjectFile::Access::ReadWrite);
    QVERIFY(!second.ok());
    QCOMPARE(second.fault().code, FaultCode::FileUnreadable);
    QVERIFY2(second.fault().cause.find("open in another") != std::string::npos, second.fault().cause.c_str());
    QVERIFY(reopened(path("locked.holdfast")));   // reading is always possible
    QVERIFY(!sample::created(path("locked.holdfast"), "overwritten"));
    QCOMPARE(first->inputs()->criteria.project.name, "Alder House");
}

void ProjectFileTest::aProjectOpenedForReadingRefusesChanges()
{
    sample::created(path("read.holdfast"));
    const QByteArray before = bytesOf(path("read.holdfast"));
    const auto file = reopened(path("read.holdfast"));
    QVERIFY(file->isReadOnly());
    QVERIFY(!file->save(sample::inputs("no"), {}, {}).ok());
    QCOMPARE(bytesOf(path("read.holdfast")), before);
}

void ProjectFileTest::textThatLooksLikeSqlIsOnlyText()
{
    const std::string bobby = "Robert'); DROP TABLE audit_trail;--\"\0 \xc3\xa9";
    const auto file = sample::created(path("sql.holdfast"), bobby);
    QVERIFY(file->append({sample::entry(store::EventType::ManualOverride, bobby)}).ok());
    QCOMPARE(file->inputs()->criteria.project.name, bobby);
    QCOMPARE(file->auditTrail()->back().description, bobby);
    QVERIFY(file->verify()->intact());
}

void ProjectFileTest::manyThreadsMayUseOneFile()
{
    const auto file = sample::created(path("threads.holdfast"));
    std::atomic<int> failed = 0;
    std::vector<std::jthread> threads;
    for (int t = 0; t < 6; ++t)
        threads.emplace_back([&, t] {
            for (int i = 0; i < 8; ++i) {
                const store::StageBytes result{pipeline::Stage(t), std::to_string(i), pattern(2000, t + i)};
                failed += !file->keepStages(std::span(&result, 1)).ok();
                failed += file->stage(result.stage, result.key) != result.bytes;
                failed += !file->append({sample::entry(store::EventType::CalculationRun, "x")}).ok();
            }
        });
    threads.clear();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(file->verify()->events, 49);
    QVERIFY(file->verify()->intact());
}

void ProjectFileTest::theFolderHoldsOneFileOnly()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("alone.holdfast"));
    sample::created(name)->save(sample::inputs("again"), {}, {}).ok();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("alone.holdfast")});
}

void ProjectFileTest::aProjectOfVersion1StillOpens()
{
    const QString kept = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/core/services/store/samples/v1.holdfast");
    QVERIFY(QFile::copy(kept, path("v1.holdfast")));
    const auto file = reopened(path("v1.holdfast"), ProjectFile::Access::ReadWrite);
    QVERIFY(file);
    const auto inputs = file->inputs();
    QVERIFY2(inputs.ok(), inputs.ok() ? "" : describe(inputs.fault()).c_str());
    QCOMPARE(inputs->criteria.project.name, "Version 1 sample");
    QCOMPARE(inputs->criteria.seismic.sds, 1.206);
    QCOMPARE(inputs->criteria.loads.wallLines[0].dead[0].value(), 229.0 / 12 / 3);
    QCOMPARE(inputs->drawings[0].sha256, "ab");
    QVERIFY(file->verify()->intact());
    QCOMPARE(file->verify()->events, 2);
}

// tst_project_file --write-sample FILE makes the sample that is kept when a version of the file is released.
int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--write-sample") {
        auto inputs = sample::inputs("Version 1 sample");
        inputs.drawings = {{store::folderOf(argv[2]) + "/A-201.dxf", "ab"}};
        const auto file = ProjectFile::create(argv[2], inputs, sample::catalogs(),
                                              {sample::entry(store::EventType::ProjectCreated, "created"),
                                               sample::entry(store::EventType::DesignStarted, "started")});
        return file.ok() && (*file)->keepDrawing(sample::drawing("ab"), 1).ok() ? 0 : 1;
    }
    QCoreApplication application(argc, argv);
    ProjectFileTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_project_file.moc"
