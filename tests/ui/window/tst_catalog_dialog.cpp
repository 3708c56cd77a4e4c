// Tools > Catalogue: cells are edited and checked, CSV goes in and out, OK gives an edition of another name.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/resources/resources.h"
#include "ui/window/catalog_dialog.h"

using namespace holdfast;
using window::CatalogDialog;

class TestCatalogDialog : public QObject {
    Q_OBJECT

    CatalogDialog::Shared m_shipped;
    QTemporaryDir m_dir;

    int column(CatalogDialog& dialog, const std::string& name)
    {
        const auto& columns = dialog.model().table().columns;
        return int(std::ranges::find(columns, name) - columns.begin());
    }
    bool edit(CatalogDialog& dialog, int row, const std::string& name, const QString& text)
    {
        return dialog.model().setData(dialog.model().index(row, column(dialog, name)), text, Qt::EditRole);
    }
    QString write(const char* name, const QByteArray& text)
    {
        const QString path = m_dir.filePath(QLatin1String(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto catalogs = resources::catalogs();
        QVERIFY(catalogs.ok());
        m_shipped = *catalogs;
    }

    void untouchedItGivesTheSameCatalogue()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        QVERIFY(dialog.canApply());
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
    }

    void anEditedCellMakesAnEditionOfAnotherName()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("rods");
        QVERIFY(edit(dialog, 0, "price", QStringLiteral("2.25")));
        QVERIFY(dialog.canApply());
        const auto made = dialog.catalogs();
        QCOMPARE(made->rods[0].price, 2.25);
        QVERIFY(made->edition != m_shipped->edition);
    }

    void aWrongCellIsSaidAndCannotBeApplied()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("rods");
        edit(dialog, 0, "diameter_in", QStringLiteral("-1"));
        QVERIFY(!dialog.canApply());
        QVERIFY2(dialog.sentence().contains(QStringLiteral("diameter")), qPrintable(dialog.sentence()));
        dialog.showSection("grades");            // still said elsewhere
        QVERIFY(!dialog.canApply());
        dialog.showSection("rods");
        QCOMPARE(dialog.model().table().rows[0][0], std::string("-1"));
        edit(dialog, 0, "diameter_in", QStringLiteral("0.5"));
        QVERIFY(dialog.canApply());
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
    }

    void aRowWithoutSourceIsRefused()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("plates");
        edit(dialog, 0, "source", QString());
        QVERIFY2(dialog.sentence().contains(QStringLiteral("source")), qPrintable(dialog.sentence()));
    }

    void anUnverifiedRowCarriesADagger()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("holdowns");
        const auto header = [&] { return dialog.model().headerData(0, Qt::Vertical, Qt::DisplayRole).toString(); };
        QVERIFY(header().contains(QChar(0x2020)));
        const QModelIndex cell = dialog.model().index(0, column(dialog, "verified"));
        QVERIFY(dialog.model().setData(cell, Qt::Checked, Qt::CheckStateRole));
        QVERIFY(!header().contains(QChar(0x2020)));
        QVERIFY(dialog.catalogs()->holdowns[0].verified);
    }

    void headersSayUnits()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("rods");
        QCOMPARE(dialog.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("diameter (in)"));
    }

    void csvGoesOutAndInAgain()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("devices");
        const QString path = m_dir.filePath(QStringLiteral("devices.csv"));
        QVERIFY(dialog.exportCsv(path));
        QVERIFY(dialog.importCsv(path));
        QVERIFY(dialog.canApply());
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
    }

    void anImportReplacesTheSection()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("holdowns");
        QVERIFY(dialog.importCsv(write("h.csv", "model,manufacturer,allowable_kip,source\nH1,MAKER,12.5,its sheet\n")));
        QCOMPARE(dialog.catalogs()->holdowns.size(), std::size_t(1));
        QCOMPARE(dialog.catalogs()->holdowns[0].allowable.value(), 12500.0);
    }

    void aBadFileIsSaidByLineAndColumnAndChangesNothing()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("holdowns");
        QVERIFY(!dialog.importCsv(write("bad.csv", "model,allowable,source\nH1,12.5,x\n")));
        QVERIFY2(dialog.sentence().contains(QStringLiteral("line 1, column 2")), qPrintable(dialog.sentence()));
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
        QVERIFY(!dialog.importCsv(m_dir.filePath(QStringLiteral("absent.csv"))));
    }

    void rowsComeAndGoAndRevertBringsThemBack()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("anchors");
        dialog.model().addRow();
        QVERIFY(!dialog.canApply());             // an empty row has no model
        dialog.model().removeRow(dialog.model().rowCount() - 1);
        QVERIFY(dialog.canApply());
        dialog.model().removeRow(0);
        QVERIFY(dialog.catalogs()->anchors.size() + 1 == m_shipped->anchors.size());
        dialog.revert();
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
    }

    void theProgramsEditionCanBeTaken()
    {
        auto old = std::make_shared<rods::Catalogs>(*m_shipped);
        old->edition = "an older edition";
        CatalogDialog dialog(old, m_shipped);
        QCOMPARE(dialog.catalogs().get(), static_cast<const rods::Catalogs*>(old.get()));
        dialog.takeShipped();
        QCOMPARE(dialog.catalogs().get(), m_shipped.get());
    }

    void itLooksLikeThis()
    {
        CatalogDialog dialog(m_shipped, m_shipped);
        dialog.showSection("devices");
        dialog.show();
        QTest::qWait(100);
        const QDir folder(QStringLiteral(HOLDFAST_BINARY_DIR "/screenshots"));
        folder.mkpath(QStringLiteral("."));
        QVERIFY(dialog.grab().save(folder.filePath(QStringLiteral("catalog_dialog.png"))));
    }
};

QTEST_MAIN(TestCatalogDialog)
#include "tst_catalog_dialog.moc"
