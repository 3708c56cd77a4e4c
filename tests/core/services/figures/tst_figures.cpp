#include <QGuiApplication>
#include <QImage>
#include <QtTest>

#include "core/services/figures/figures.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;

namespace {

QImage drawn(const pipeline::Snapshot& snapshot, report::FigureKind kind, const std::string& subject,
             const figures::Style& style = {})
{
    QImage image(900, 700, QImage::Format_RGB32);
    image.setDotsPerMeterX(3780);  // 96 dpi
    image.setDotsPerMeterY(3780);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    figures::draw(painter, QRectF(0, 0, 900, 700), {kind, subject, "", 1}, snapshot, style);
    return image;
}

int pixelsLike(const QImage& image, QColor color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            const int off = std::abs(c.red() - color.red()) + std::abs(c.green() - color.green())
                + std::abs(c.blue() - color.blue());
            count += off < 24 ? 1 : 0;
        }
    return count;
}

int inkOf(const QImage& image)
{
    return image.width() * image.height() - pixelsLike(image, Qt::white);
}

}  // namespace

class TestFigures : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_snapshot = sample::results(); }

    void everyKindOfFigureIsDrawn_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("subject");
        QTest::newRow("plan") << int(report::FigureKind::WallPlan) << QStringLiteral("1");
        QTest::newRow("elevation") << int(report::FigureKind::RodElevation) << QStringLiteral("RR-A-1-S");
        QTest::newRow("clash") << int(report::FigureKind::Clash3d) << QStringLiteral("CLH-1A2B3C4D");
        QTest::newRow("building") << int(report::FigureKind::Building3d) << QString();
        QTest::newRow("loads") << int(report::FigureKind::LoadDiagram) << QStringLiteral("ST-A-1");
    }
    void everyKindOfFigureIsDrawn()
    {
        QFETCH(int, kind);
        QFETCH(QString, subject);
        const QImage image = drawn(m_snapshot, report::FigureKind(kind), subject.toStdString());
        // Where a reviewer wants to look at them.
        if (const QByteArray keep = qgetenv("HOLDFAST_KEEP_FIGURES"); !keep.isEmpty())
            image.save(QString::fromLocal8Bit(keep) + u'/' + QLatin1String(QTest::currentDataTag())
                       + QStringLiteral(".png"));
        QCOMPARE(pixelsLike(image, Qt::magenta), 0);  // the paper covers the whole area
        QVERIFY2(inkOf(image) > 8000, qPrintable(QString::number(inkOf(image))));
    }

    void aSubjectThatDoesNotExistIsASentence_data() { everyKindOfFigureIsDrawn_data(); }
    void aSubjectThatDoesNotExistIsASentence()
    {
        QFETCH(int, kind);
        if (report::FigureKind(kind) == report::FigureKind::Building3d)
            return;  // has no subject
        const int ink = inkOf(drawn(m_snapshot, report::FigureKind(kind), "77"));
        QVERIFY2(ink > 100 && ink < 6000, qPrintable(QString::number(ink)));
    }

    void anEmptySnapshotIsASentenceToo_data() { everyKindOfFigureIsDrawn_data(); }
    void anEmptySnapshotIsASentenceToo()
    {
        QFETCH(int, kind);
        QFETCH(QString, subject);
        const int ink = inkOf(drawn({}, report::FigureKind(kind), subject.toStdString()));
        QVERIFY2(ink > 100 && ink < 6000, qPrintable(QString::number(ink)));
    }

    void theRodThatFailsIsRedInPlanAndElevation()
    {
        const QColor red = figures::utilizationColor(1.07);
        QVERIFY(pixelsLike(drawn(m_snapshot, report::FigureKind::WallPlan, "1"), red) > 10);
        QVERIFY(pixelsLike(drawn(m_snapshot, report::FigureKind::RodElevation, "RR-B-1-E"), red) > 200);
        QVERIFY(pixelsLike(drawn(m_snapshot, report::FigureKind::RodElevation, "RR-A-1-S"), red) < 10);
    }

    void theChosenThingLooksDifferent()
    {
        figures::Style chosen;
        chosen.highlight = QStringLiteral("SW-1-A-1");
        QVERIFY(drawn(m_snapshot, report::FigureKind::WallPlan, "1")
                != drawn(m_snapshot, report::FigureKind::WallPlan, "1", chosen));
    }

    void darkPaperIsDark()
    {
        figures::Style dark;
        dark.dark = true;
        QCOMPARE(pixelsLike(drawn(m_snapshot, report::FigureKind::WallPlan, "1", dark), Qt::white), 0);
    }

    void theScaleTurnsAtItsLimits()
    {
        QVERIFY(figures::utilizationColor(0.90) != figures::utilizationColor(0.901));
        QVERIFY(figures::utilizationColor(1.00) != figures::utilizationColor(1.001));
        QCOMPARE(figures::utilizationColor(1.001), figures::utilizationColor(7));
    }

private:
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestFigures test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_figures.moc"
