#include <limits>

#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

#include "core/services/exports/callout_places.h"
#include "core/services/exports/dxf_overlay.h"
#include "tests/core/services/exports/judge.h"

using namespace holdfast;
using exports::DxfVersion;
using exports::OverlayFiles;

class TestDxfOverlay : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_snapshot = judge::modelled(); }

    void ezdxfFindsNothingWrong_data()
    {
        QTest::addColumn<DxfVersion>("version");
        QTest::addColumn<QString>("code");
        QTest::newRow("R2000") << DxfVersion::R2000 << QStringLiteral("AC1015");
        QTest::newRow("R2018") << DxfVersion::R2018 << QStringLiteral("AC1032");
    }
    void ezdxfFindsNothingWrong()
    {
        QFETCH(DxfVersion, version);
        QFETCH(QString, code);
        const auto verdict = judged(m_snapshot, {version, 1, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        QVERIFY(verdict.says(QStringLiteral("version ") + code));
        QVERIFY(verdict.says(QStringLiteral("units 1 0")));
        QVERIFY(verdict.says(QStringLiteral("linetype DASHED")));
    }

    void layersAreThoseOfTheStandard()
    {
        const auto verdict = judged(m_snapshot, {DxfVersion::R2000, 1, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        for (const char* layer :
             {"CTR-RODS-NS 1 Continuous 1", "CTR-RODS-EW 5 Continuous 1", "CTR-HOLDOWNS 3 Continuous 1",
              "CTR-ANCHORS 6 Continuous 1", "CTR-TAKEUP 4 Continuous 1", "CTR-ANNOTATIONS 7 Continuous 1",
              "CTR-CLASH 1 DASHED 1", "A-WALL-SHEAR 8 Continuous 0"})
            QVERIFY2(verdict.startingWith(QStringLiteral("layer")).contains(QString::fromLatin1(layer)), layer);
    }

    // Four runs stand on level 1, each with plate, device and anchor; both walls, one clash.
    void everythingOfTheLevelIsDrawnInItsPlace()
    {
        const auto verdict = judged(m_snapshot, {DxfVersion::R2000, 1, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        for (const char* count : {"CTR-RODS-NS CIRCLE  4", "CTR-HOLDOWNS INSERT HOLDOWN 4",
                                  "CTR-TAKEUP INSERT TAKEUP 4", "CTR-ANCHORS INSERT ANCHOR 4",
                                  "A-WALL-SHEAR LWPOLYLINE  2", "CTR-CLASH LWPOLYLINE  1"})
            QVERIFY2(verdict.startingWith(QStringLiteral("count")).contains(QString::fromLatin1(count)), count);
        QVERIFY(verdict.says(QStringLiteral("insert HOLDOWN 120.000 66.000 0.000 6.000")));
        QVERIFY(verdict.says(QStringLiteral("text CTR-CLASH !")));
    }

    void noAnchorsAboveTheBase()
    {
        const auto verdict = judged(m_snapshot, {DxfVersion::R2000, 2, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        QVERIFY(verdict.startingWith(QStringLiteral("count")).filter(QStringLiteral("ANCHOR ")).isEmpty());
        QVERIFY(verdict.startingWith(QStringLiteral("count")).filter(QStringLiteral("TAKEUP")).size() == 1);
    }

    void calloutsSayTheRunWithUnitsAndDaggers()
    {
        const auto verdict = judged(m_snapshot, {DxfVersion::R2018, 1, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        const QStringList texts = verdict.startingWith(QStringLiteral("text"));
        QVERIFY(texts.contains(QStringLiteral("CTR-ANNOTATIONS RR-B-1-E")));
        QVERIFY(!texts.filter(QStringLiteral("T = 5,322 lb")).isEmpty());
        QVERIFY(!texts.filter(QStringLiteral("U = 1.07 NG")).isEmpty());
        QVERIFY(!texts.filter(QStringLiteral("TUD TUD-9 \u2020")).isEmpty());
        QVERIFY(!texts.filter(QStringLiteral("no north arrow was read")).isEmpty());
    }

    void wordsNeverStandOverEachOther()
    {
        for (const std::optional<int> level : {std::optional(1), std::optional(2), std::optional<int>()}) {
            const auto verdict = judged(m_snapshot, {DxfVersion::R2000, level, nullptr});
            if (!verdict.there)
                QSKIP("python3-ezdxf is not installed");
            QCOMPARE(verdict.startingWith(QStringLiteral("overlap")), QStringList());
        }
    }

    void theWholeBuildingStandsAtItsElevations()
    {
        const auto verdict = judged(m_snapshot, {DxfVersion::R2018, {}, nullptr});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
        QVERIFY(verdict.says(QStringLiteral("insert HOLDOWN 120.000 66.000 120.000 6.000")));
    }

    // A sheet at 1/8" turned by a right angle: its overlay comes back onto its own lines.
    void overASheetItStandsInDrawingUnits()
    {
        building::Sheet sheet;
        sheet.number = "S-201";
        sheet.level = 1;
        sheet.toSet = {0, -96, 96, 0, 500, -100};
        const auto verdict = judged(m_snapshot, {DxfVersion::R2000, 1, &sheet});
        if (!verdict.there)
            QSKIP("python3-ezdxf is not installed");
        // 120 = 500 - 96 y, 66 = 96 x - 100.
        QVERIFY(verdict.says(QStringLiteral("insert HOLDOWN 1.729 3.958 0.000 0.062")));
        QVERIFY(verdict.says(QStringLiteral("units 0 0")));
    }

    void namesInAnyLanguageArriveAndStayNames()
    {
        pipeline::Snapshot s = m_snapshot;
        rods::RodSchedule schedule = *s.schedule;
        schedule.runs[0].label = "RR-\xE4\xB8\xAD\"x\"-%%d^I";
        s.schedule = sample::shared(schedule);
        for (const DxfVersion version : {DxfVersion::R2000, DxfVersion::R2018}) {
            const auto verdict = judged(s, {version, 1, nullptr});
            if (!verdict.there)
                QSKIP("python3-ezdxf is not installed");
            QCOMPARE(verdict.startingWith(QStringLiteral("problem")), QStringList());
            const QStringList texts = verdict.startingWith(QStringLiteral("text"));
            QVERIFY2(!texts.filter(QString::fromUtf8("RR-\xE4\xB8\xAD\"x\"-% %d^I")).isEmpty(),
                     qPrintable(texts.join(u'\n')));
        }
    }

    void aPlaceThatIsNoNumberIsAFault()
    {
        pipeline::Snapshot s = m_snapshot;
        rods::RodSchedule schedule = *s.schedule;
        schedule.runs[1].at.x = std::numeric_limits<double>::quiet_NaN();
        s.schedule = sample::shared(schedule);
        const auto bytes = exports::dxfOverlay(s, {}, {});
        QVERIFY(!bytes.ok());
        QCOMPARE(bytes.fault().place, schedule.runs[1].label);
    }

    void aFileForEachLevel()
    {
        QTemporaryDir folder;
        const auto paths
            = exports::writeOverlay(m_snapshot, folder.path(), DxfVersion::R2000, OverlayFiles::EachLevel, {});
        QVERIFY(paths.ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).join(u' '),
                 QStringLiteral("CTR_Level_1.dxf CTR_Level_2.dxf"));
    }

    // 400 callouts that all want the same hundred inches.
    void crowdedCalloutsStillFindTheirOwnPlace()
    {
        std::vector<exports::Callout> callouts;
        for (int i = 0; i < 400; ++i)
            callouts.push_back({{double(i * 37 % 100), double(i * 53 % 100)}, 4, 60.0 + i % 7 * 10, 24});
        const auto places = exports::placeCallouts(callouts, {}, 2);
        QCOMPARE(places.size(), callouts.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            for (std::size_t k = 0; k < i; ++k) {
                const auto &a = places[i].box, &b = places[k].box;
                QVERIFY(a.high.x <= b.low.x || b.high.x <= a.low.x || a.high.y <= b.low.y || b.high.y <= a.low.y);
            }
    }

private:
    judge::Verdict judged(const pipeline::Snapshot& snapshot, const exports::OverlayOptions& options)
    {
        const auto bytes = exports::dxfOverlay(snapshot, options, {});
        if (!bytes.ok())
            return {true, {QStringLiteral("problem ") + QString::fromStdString(describe(bytes.fault()))}};
        const QString path = m_folder.filePath(QStringLiteral("overlay.dxf"));
        if (!judge::write(path, *bytes))
            return {true, {QStringLiteral("problem cannot write")}};
        return judge::askPython("judge_overlay.py", {path});
    }

    QTemporaryDir m_folder;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestDxfOverlay test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dxf_overlay.moc"
