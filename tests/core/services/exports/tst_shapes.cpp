// The building as IFC, STEP and glTF, and the table of formats they stand in.
#include <array>
#include <clocale>
#include <limits>

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

#include "core/engine/solids/solid.h"
#include "core/services/exports/formats.h"
#include "core/services/exports/gltf_model.h"
#include "core/services/exports/ifc_model.h"
#include "tests/core/services/exports/judge.h"

using namespace holdfast;
using exports::IfcVersion;

namespace {

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::vector<std::string> allIds()
{
    std::vector<std::string> ids;
    for (const exports::ExportFormat& format : exports::exportFormats())
        ids.push_back(format.id);
    std::erase(ids, "dxf-sheet");  // the sample's sheet has no place in the set
    return ids;
}

// What an installed judge of Node's world says: node_modules in NODE_PATH or beside the build.
judge::Verdict askNode(const char* script, const QString& file)
{
    qputenv("NODE_PATH", qgetenv("NODE_PATH") + ":" HOLDFAST_BINARY_DIR "/judges/node_modules");
    return judge::ask(QStringLiteral("node"), {QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/support/")
                                                   + QString::fromLatin1(script), file});
}

}  // namespace

class TestShapes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_snapshot = judge::modelled(); }

    void anIfcFileKeepsGrammarAndSchema_data()
    {
        QTest::addColumn<IfcVersion>("version");
        QTest::newRow("IFC4") << IfcVersion::Ifc4;
        QTest::newRow("IFC2X3") << IfcVersion::Ifc2x3;
    }
    void anIfcFileKeepsGrammarAndSchema()
    {
        QFETCH(IfcVersion, version);
        const auto verdict = judge::askPython("judge_ifc.py", {written(version, m_snapshot)});
        QVERIFY(verdict.there);
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        QVERIFY(verdict.says(QStringLiteral("schema ") + QString::fromLatin1(QTest::currentDataTag())));
        const QStringList tree = verdict.startingWith(QStringLiteral("child"));
        QCOMPARE(tree.filter(QStringLiteral("IFCBUILDING Alder Court Apartments | IFCBUILDINGSTOREY")).size(), 2);
        QCOMPARE(tree.filter(QStringLiteral("IFCBUILDINGSTOREY Level 2 | IFCELEMENTASSEMBLY")).size(), 4);
        QCOMPARE(tree.filter(QStringLiteral("| IFCWALL")).size(), 4);  // shear walls, no partition
        // A run of two stories: two rods, a coupler, two nuts, an anchor with its head; plates, devices, posts.
        QCOMPARE(tree.filter(QStringLiteral("IFCELEMENTASSEMBLY RR-A-1-S | IFCMECHANICALFASTENER")).size(), 7);
        QCOMPARE(tree.filter(QStringLiteral("RR-A-1-S | IFCPLATE")).size(), 2);
        QCOMPARE(tree.filter(QStringLiteral("RR-A-1-S | IFCDISCRETEACCESSORY TUD-9 take-up device \u2020")).size(), 2);
    }

    void aRunSaysItsNumbers()
    {
        const auto verdict = judge::askPython("judge_ifc.py", {written(IfcVersion::Ifc4, m_snapshot)});
        const QStringList properties = verdict.startingWith(QStringLiteral("property"));
        for (const char* property :
             {"RR-A-1-S | Pset_CTRRodRun Diameter IFCLENGTHMEASURE 0.75",
              "RR-A-1-S | Pset_CTRRodRun Grade IFCLABEL A36",
              "RR-A-1-S | Pset_CTRRodRun MaxTension IFCFORCEMEASURE 5322.0",
              "RR-A-1-S | Pset_CTRRodRun Utilization IFCRATIOMEASURE 0.62",
              "SW-1-A-1 SW4 | Pset_WallCommon LoadBearing IFCBOOLEAN .T."})
            QVERIFY2(properties.contains(QString::fromLatin1(property)), property);
    }

    void identifiersStayThroughARevision()
    {
        const auto before = judge::askPython("judge_ifc.py", {written(IfcVersion::Ifc4, m_snapshot)});
        pipeline::Snapshot s = m_snapshot;
        rods::RodSchedule schedule = *s.schedule;
        schedule.runs.erase(schedule.runs.begin());
        s.schedule = sample::shared(schedule);
        const auto after = judge::askPython("judge_ifc.py", {written(IfcVersion::Ifc4, s)});
        const QStringList old = before.startingWith(QStringLiteral("child"));
        const QStringList now = after.startingWith(QStringLiteral("child"));
        QVERIFY(now.size() > 20 && now.size() < old.size());
        for (const QString& line : now)
            QVERIFY2(old.contains(line), qPrintable(line));
    }

    void anIfcReaderOfOthersSeesTheShapes()
    {
        const auto verdict = askNode("judge_ifc.js", written(IfcVersion::Ifc4, m_snapshot));
        if (!verdict.there)
            QSKIP("web-ifc is not installed (npm install web-ifc --prefix judges in the build folder)");
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        // The lower rod of RR-A-1-S: 3/4 in round, 120 in long, standing at (120, 66); it makes a circle of chords.
        const QStringList rods = verdict.lines.filter(QStringLiteral("IfcMechanicalFastener 3/4 in rod, A36"));
        QCOMPARE(rods.size(), 4);
        const QStringList seen = rods.front().split(u' ');
        const std::array<double, 6> box {119.625, 65.625, 0, 120.375, 66.375, 120};
        for (int i = 0; i < 6; ++i)
            QVERIFY2(qAbs(seen[i + 1].toDouble() - box[std::size_t(i)]) < 0.03, qPrintable(rods.front()));
        QVERIFY(verdict.says(QStringLiteral(
            "shape 118.500 63.500 120.000 121.500 68.500 120.500 IfcPlate BP-3x5 bearing plate, 3 x 5 x 1/2 in")));
        QVERIFY(verdict.says(
            QStringLiteral("shape 117.250 60.000 0.000 122.750 408.000 108.000 IfcWall SW-1-A-1 SW4")));
    }

    void namesInAnyLanguageArrive()
    {
        pipeline::Snapshot s = m_snapshot;
        pipeline::ProjectInputs inputs = *s.inputs;
        inputs.criteria.project.name = "\xE4\xB8\xAD\xE5\xBF\x83 'Tower' \\ \xF0\x9F\x8F\xA0";
        s.inputs = sample::shared(inputs);
        const auto verdict = judge::askPython("judge_ifc.py", {written(IfcVersion::Ifc4, s)});
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        QVERIFY(!verdict.lines.filter(QString::fromStdString(inputs.criteria.project.name)).isEmpty());
    }

    void aGltfFileKeepsTheSpecification()
    {
        const QString path = m_folder.filePath(QStringLiteral("model.glb"));
        QVERIFY(judge::write(path, *exports::gltfModel(*m_snapshot.solids, "24-117", {})));
        const auto verdict = judge::askPython("judge_gltf.py", {path});
        QVERIFY(verdict.there);
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        QCOMPARE(verdict.startingWith(QStringLiteral("node")).size(), qsizetype(m_snapshot.solids->parts.size()));
        // Metres, y up: the set's (x, y, z) inches become (x, z, -y).
        const geometry::Box3& b = m_snapshot.solids->bounds;
        const QString bounds = QStringLiteral("bounds %1 %2 %3 %4 %5 %6")
                                   .arg(metres(b.low.x), metres(b.low.z), metres(-b.high.y), metres(b.high.x),
                                        metres(b.high.z), metres(-b.low.y));
        QVERIFY2(verdict.says(bounds), qPrintable(verdict.lines.back() + QStringLiteral(" not ") + bounds));
    }

    void khronosOwnValidatorAgrees()
    {
        const QString path = m_folder.filePath(QStringLiteral("judged.glb"));
        QVERIFY(judge::write(path, *exports::gltfModel(*m_snapshot.solids, "24-117", {})));
        const auto verdict = askNode("judge_gltf.js", path);
        if (!verdict.there)
            QSKIP("gltf-validator is not installed (npm install gltf-validator --prefix judges in the build folder)");
        QCOMPARE(verdict.lines, QStringList {QStringLiteral("valid")});
    }

    void slantedAndTurnedPartsStandWhereTheyAre()
    {
        solids::SolidModel model;
        model.parts = {{solids::PartKind::Rod, {SubjectKind::RodRun, "R", 1}, 1, "slanted",
                        solids::Cylinder {{{0, 0, 0}, {100, 0, 100}}, Length(1)}},
                       {solids::PartKind::Plate, {SubjectKind::RodRun, "R", 1}, 1, "turned",
                        geometry::OrientedBox {{100, 0, 0},
                                               {geometry::Point3 {0, 1, 0}, {-1, 0, 0}, {0, 0, 1}},
                                               {30, 20, 10}}}};
        const QString path = m_folder.filePath(QStringLiteral("slanted.glb"));
        QVERIFY(judge::write(path, *exports::gltfModel(model, "p", {})));
        const auto verdict = judge::askPython("judge_gltf.py", {path});
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        // x 80..120, z -10..10 up, y -30..30 to the back.
        QVERIFY2(verdict.says(QStringLiteral("node 2.032 -0.254 -0.762 3.048 0.254 0.762 R: turned")),
                 qPrintable(verdict.lines.join(u'\n')));
        QVERIFY2(verdict.says(QStringLiteral("node -0.018 -0.018 -0.025 2.558 2.558 0.025 R: slanted")),
                 qPrintable(verdict.lines.join(u'\n')));
    }

    void aNumberThatIsNoneIsAFaultAndNoFile()
    {
        pipeline::Snapshot s = m_snapshot;
        rods::RodSchedule schedule = *s.schedule;
        schedule.runs[0].utilization = std::numeric_limits<double>::infinity();
        s.schedule = sample::shared(schedule);
        const auto ifc = exports::ifcModel(s, IfcVersion::Ifc4, "2026-11-21T00:00:00", {});
        QVERIFY(!ifc.ok());
        QCOMPARE(ifc.fault().place, schedule.runs[0].label);
        solids::SolidModel model = *m_snapshot.solids;
        std::get<geometry::OrientedBox>(model.parts[0].shape).center.x = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!exports::gltfModel(model, "p", {}).ok());
    }

    void everyFormatIsWrittenTwiceAlikeWhateverTheLocale()
    {
        QTemporaryDir a, b;
        const auto first = exports::writeFormats(allIds(), {m_snapshot, a.path(), "2026-11-21T00:00:00"}, {});
        QVERIFY2(first.ok(), first ? "" : describe(first.fault()).c_str());
        const char* const comma = std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
        const auto second = exports::writeFormats(allIds(), {m_snapshot, b.path(), "2026-11-21T00:00:00"}, {});
        std::setlocale(LC_NUMERIC, "C");
        QVERIFY(second.ok());
        QVERIFY(first->size() >= 14);
        for (int i = 0; i < first->size(); ++i) {
            const QByteArray one = contents((*first)[i]);
            QVERIFY(!one.isEmpty());
            QVERIFY2(one == contents((*second)[i]), qPrintable((*first)[i]));
            for (const char* minusNought : {"-0.000,", "\n-0.0\r", ",-0.0,", "(-0.0,", ",-0.0)"})
                QVERIFY2((*first)[i].endsWith(QLatin1String(".pdf")) || !one.contains(minusNought),
                         qPrintable((*first)[i]));
        }
        if (!comma)
            qInfo("no locale with a decimal comma is installed");
    }

    void anUnknownFormatWritesNothing()
    {
        QTemporaryDir folder;
        const auto written = exports::writeFormats({"ifc", "dwg"}, {m_snapshot, folder.path(), ""}, {});
        QVERIFY(!written.ok());
        QVERIFY(describe(written.fault()).find("'dwg'") != std::string::npos);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    void aNameWithQuotesAndChineseCharactersIsAFolderLikeAnother()
    {
        const QString folder = m_folder.filePath(QString::fromUtf8("it's \"quoted\" \xE4\xB8\xAD\xE6\x96\x87"));
        const auto written = exports::writeFormats(allIds(), {m_snapshot, folder, "2026-11-21T00:00:00"}, {});
        QVERIFY2(written.ok(), written ? "" : describe(written.fault()).c_str());
        for (const QString& path : *written)
            QVERIFY2(QFileInfo(path).size() > 0, qPrintable(path));
    }

    void whatCannotBeReplacedStaysAndIsNamed_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto& [id, file] : {std::pair {"ifc", "model.ifc"}, {"gltf", "model.glb"}, {"step", "model.step"},
                                       {"dxf", "CTR_Level_1.dxf"}, {"csv", "rod_schedule.csv"}})
            QTest::newRow(id) << QString::fromLatin1(file);
    }
    void whatCannotBeReplacedStaysAndIsNamed()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(file + QStringLiteral("/kept")));  // a folder of that name is in the way
        const auto written = exports::writeFormats({QTest::currentDataTag()}, {m_snapshot, folder.path(), ""}, {});
        QVERIFY(!written.ok());
        QVERIFY2(describe(written.fault()).find(file.toStdString()) != std::string::npos,
                 describe(written.fault()).c_str());
        QVERIFY(QFileInfo::exists(folder.filePath(file + QStringLiteral("/kept"))));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).size(), 1);
    }

    void aStoppedExportIsCancelled()
    {
        std::stop_source source;
        source.request_stop();
        for (const std::string& id : allIds()) {
            QTemporaryDir folder;
            const Run run {source.get_token(), {}};
            const auto written = exports::writeFormats({id}, {m_snapshot, folder.path(), ""}, run);
            QVERIFY(!written.ok());
            QCOMPARE(written.fault().code, FaultCode::Cancelled);
        }
    }

    void stepKeepsNamesAndVolumes()
    {
        QTemporaryDir folder;
        const auto written = exports::writeFormats({"step"}, {m_snapshot, folder.path(), "2026-11-21T00:00:00"}, {});
        QVERIFY2(written.ok(), written ? "" : describe(written.fault()).c_str());
        const auto read = solids::readStep(written->front().toStdString());
        QVERIFY(read.ok());
        QCOMPARE(read->size(), m_snapshot.solids->parts.size());
        for (const solids::NamedSolid& solid : *read)
            if (solid.name == "RR-A-1-S: 3/4 in rod, A36")
                QVERIFY(qAbs(solid.solid.volume()->value() - 120 * M_PI * 0.375 * 0.375) < 1e-6);
    }

    void theProjectsDayIsTheTimeOfTheFiles()
    {
        QCOMPARE(exports::exportTime(m_snapshot, "2030-01-01T12:00:00"), std::string("2026-11-21T00:00:00"));
        pipeline::Snapshot s = m_snapshot;
        pipeline::ProjectInputs inputs = *s.inputs;
        inputs.criteria.project.date = "spring";
        s.inputs = sample::shared(inputs);
        QCOMPARE(exports::exportTime(s, "2030-01-01T12:00:00"), std::string("2030-01-01T12:00:00"));
    }

private:
    static QString metres(double inches)
    {
        const QString text = QString::number(inches * 0.0254, 'f', 3);
        return text == QLatin1String("-0.000") ? QStringLiteral("0.000") : text;
    }
    QString written(IfcVersion version, const pipeline::Snapshot& snapshot)
    {
        const QString path = m_folder.filePath(QStringLiteral("model.ifc"));
        const auto bytes = exports::ifcModel(snapshot, version, "2026-11-21T00:00:00", {});
        judge::write(path, bytes ? *bytes : QByteArray::fromStdString(describe(bytes.fault())));
        return path;
    }

    QTemporaryDir m_folder;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestShapes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_shapes.moc"
