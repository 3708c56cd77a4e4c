#include <QGuiApplication>
#include <QRegularExpression>
#include <QtTest>

#include "core/services/exports/revit.h"
#include "core/services/exports/shop_export.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

QStringList lines(const QByteArray& csv)
{
    return QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
}

}  // namespace

class TestRevitShop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_snapshot = sample::results(); }

    void theSharedParameterFileHasAllThirteenWithIdentifiersOfTheirOwn()
    {
        const QByteArray bytes = exports::revitSharedParameters();
        QVERIFY(bytes.startsWith("\xff\xfe"));
        const QString text = QStringDecoder(QStringConverter::Utf16LE).decode(bytes);
        QSet<QString> ids, names;
        const QRegularExpression guid(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
        for (const QString& line : text.split(QStringLiteral("\r\n"))) {
            if (!line.startsWith(QLatin1String("PARAM\t")))
                continue;
            const QStringList fields = line.split(u'\t');
            QCOMPARE(fields.size(), 10);  // as the *PARAM line names them
            QVERIFY(guid.match(fields[1]).hasMatch());
            QVERIFY(QStringList({"TEXT", "LENGTH", "FORCE", "NUMBER", "INTEGER"}).contains(fields[3]));
            ids.insert(fields[1]);
            names.insert(fields[2]);
        }
        QCOMPARE(ids.size(), 13);
        QVERIFY(names.contains(QStringLiteral("Rod_Run_ID")) && names.contains(QStringLiteral("Associated_Rod_Run")));
        QCOMPARE(exports::revitSharedParameters(), bytes);
    }

    void theValuesNameTheirTypesAndUnits()
    {
        const QStringList runs = lines(QByteArray::fromStdString(exports::revitRodRuns(m_snapshot)));
        QVERIFY(runs[0].startsWith(QLatin1String(",Rod_Run_ID##OTHER##,Rod_Diameter##LENGTH##INCHES,")));
        QCOMPARE(runs[1], QStringLiteral("RR-A-1-S,RR-A-1-S,0.750,A36,5.322,9.610,0.620,0,2,20.000"));
        QCOMPARE(runs.size(), 6);
    }

    void aHoldownKnowsItsRodAndOnlyWhatTheCatalogueSays()
    {
        building::WallLayout layout = *m_snapshot.layout;
        layout.holdowns[0].mark = "HDU8";
        layout.holdowns[1].at.x += 20;
        m_snapshot.layout = sample::shared(layout);
        rods::Catalogs catalogs = *m_snapshot.catalogs;
        catalogs.holdowns = {{"HDU8", "Maker", 14930_lb, Length(), Length(), "test", false}};
        m_snapshot.catalogs = sample::shared(catalogs);
        const QStringList rows = lines(QByteArray::fromStdString(exports::revitHoldowns(m_snapshot)));
        QCOMPARE(rows[1], QStringLiteral("HD-1-A-1-L,HDU8,Maker,14.930,RR-A-1-S"));
        QCOMPARE(rows[2], QStringLiteral("HD-1-A-1-R,CTR,,,"));  // 20 in from its rod
    }

    void theShopListSaysWhatIsSawnAndWhatIsLeft()
    {
        const QStringList rows = lines(*exports::shopCsv(m_snapshot, {}, {}));
        // Couplers at 120 in: 13 in of anchor and nut below, 5 1/4 in of plate, device, nut and thread above.
        QCOMPARE(rows[1], QStringLiteral("0.500,A36,12.0,4,1,\"1 x 10'-5 1/4\"\"\",18.750,13.0,no"));
        QCOMPARE(rows[2], QStringLiteral("0.750,A36,12.0,4,1,\"1 x 11'-1\"\"\",11.000,7.6,no"));
    }

    void theCutSheetsAgreeWithEachOther()
    {
        const report::ShopCriteria criteria;
        const auto list = report::shopList(*m_snapshot.schedule, criteria, {});
        QVERIFY(list.ok());
        double pieces = 0, cut = 0, bought = 0, bars = 0;
        for (const auto& row : exports::pieceSheet(*list).rows)
            pieces += std::get<double>(row[5]);
        for (const auto& row : exports::cutSheet(*list, criteria).rows) {
            const double stock = std::get<double>(row[2]) * 12, count = std::get<double>(row[3]);
            cut += count * (stock - std::get<double>(row[6]));
            bars += count * stock;
        }
        for (const auto& row : exports::barSheet(*list, criteria).rows)
            bought += std::get<double>(row[4]) * 12;
        QVERIFY(qAbs(pieces - cut) < 1e-6 && qAbs(bars - bought) < 1e-6);
        const auto book = exports::shopWorkbook(m_snapshot, criteria, {});
        QVERIFY(book.ok());
        QVERIFY(book->startsWith("PK"));
    }

    void withoutRodsThereIsNothingToSaw()
    {
        QVERIFY(exports::shopWorkbook({}, {}, {}).fault().code == FaultCode::NothingToDo);
        QVERIFY(exports::shopCsv({}, {}, {}).fault().code == FaultCode::NothingToDo);
    }

private:
    pipeline::Snapshot m_snapshot;
};

QTEST_GUILESS_MAIN(TestRevitShop)
#include "tst_revit_shop.moc"
