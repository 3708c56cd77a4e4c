// Models beside drawings: a beam of an IFC model and a block of a STEP file that stand in a rod's way are found.
#include <cmath>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using scenario::CliRun;
using scenario::holdfastCli;

namespace {

constexpr double kMillimeters = 25.4;

QByteArray number(double inches)
{
    return QByteArray::number(inches * kMillimeters, 'f', 4);
}

QByteArray point(int id, double x, double y, double z = 0)
{
    return "#" + QByteArray::number(id) + "=IFCCARTESIANPOINT((" + number(x) + "," + number(y) + "," + number(z)
        + "));\n";
}

// A point of the building in a model that was turned about its origin and moved.
struct Lie {
    double degrees = 0, shiftX = 0, shiftY = 0;

    double turn() const { return degrees * 3.14159265358979323846 / 180; }
    double x(double px, double py) const { return std::cos(turn()) * px - std::sin(turn()) * py + shiftX; }
    double y(double px, double py) const { return std::sin(turn()) * px + std::cos(turn()) * py + shiftY; }
};

// A grid line as the model has it: numbers at constant x, letters at constant y.
QByteArray axis(int id, const QByteArray& label, const Lie& lie, double ax, double ay, double bx, double by)
{
    const auto n = [id](int i) { return QByteArray::number(id + i); };
    return point(id, lie.x(ax, ay), lie.y(ax, ay)) + point(id + 1, lie.x(bx, by), lie.y(bx, by)) + "#" + n(2)
        + "=IFCPOLYLINE((#" + n(0) + ",#" + n(1) + "));\n#"
        + n(3) + "=IFCGRIDAXIS('" + label + "',#" + n(2) + ",.T.);\n";
}

// The grid of the sample building (13 ft bays) and one beam 6 in wide and 12 in deep under the floor of story 2,
// across the wall on grid line 1.
QByteArray modelWithABeam(const Lie& lie, double beamY)
{
    const double floor = 120, depth = 12;
    QByteArray text = "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
                      "FILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n"
                      "#1=IFCPROJECT('0000000000000000000001',$,'P',$,$,$,$,$,#2);\n#2=IFCUNITASSIGNMENT((#3));\n"
                      "#3=IFCSIUNIT(*,.LENGTHUNIT.,.MILLI.,.METRE.);\n#4=IFCCARTESIANPOINT((0.,0.,0.));\n"
                      "#5=IFCAXIS2PLACEMENT3D(#4,$,$);\n#6=IFCLOCALPLACEMENT($,#5);\n#12=IFCDIRECTION((0.,0.,1.));\n";
    for (int story = 0; story < 5; ++story)
        text += "#" + QByteArray::number(20 + story) + "=IFCBUILDINGSTOREY('000000000000000000000"
            + QByteArray::number(story) + "',$,'Level " + QByteArray::number(story + 1) + "',$,$,#6,$,$,.ELEMENT.,"
            + number(story * 120) + ");\n";
    text += axis(30, "1", lie, 0, -100, 0, 900) + axis(40, "2", lie, 156, -100, 156, 900);
    text += axis(50, "A", lie, -100, 0, 900, 0) + axis(60, "B", lie, -100, 348, 900, 348);
    text += "#70=IFCGRID('0000000000000000000009',$,'G',$,$,#6,$,(#33,#43),(#53,#63),$);\n";
    text += point(80, lie.x(0, beamY), lie.y(0, beamY), floor - depth)
        + "#79=IFCDIRECTION((" + QByteArray::number(std::cos(lie.turn()), 'f', 12) + ","
        + QByteArray::number(std::sin(lie.turn()), 'f', 12) + ",0.));\n#81=IFCAXIS2PLACEMENT3D(#80,#12,#79);\n"
          "#82=IFCLOCALPLACEMENT($,#81);\n"
          "#83=IFCRECTANGLEPROFILEDEF(.AREA.,$,$," + number(60) + "," + number(6) + ");\n"
          "#84=IFCEXTRUDEDAREASOLID(#83,#5,#12," + number(depth) + ");\n"
          "#85=IFCSHAPEREPRESENTATION($,'Body','SweptSolid',(#84));\n#86=IFCPRODUCTDEFINITIONSHAPE($,$,(#85));\n"
          "#87=IFCBEAM('000000000000000000000A',$,'Steel beam',$,$,#82,#86,'B-17',$);\n"
          "#88=IFCRELCONTAINEDINSPATIALSTRUCTURE('000000000000000000000B',$,$,$,(#87),#20);\n";
    return text + "ENDSEC;\nEND-ISO-10303-21;\n";
}

} // namespace

class ModelsBesideDrawings : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    static QString sample()
    {
        return QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
    }

    QString written(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    static bool beamHits(const nlohmann::json& json, const std::string& run)
    {
        for (const auto& clash : json["clashes"])
            if (clash["rod_run"] == run && clash["obstruction_kind"] == "beam")
                return true;
        return false;
    }

private Q_SLOTS:
    // The rod on grid 1 at the corridor end stands 6 in from the end of its wall.
    void aBeamOfAModelThatLiesElsewhereIsRegisteredByTheGridAndFound()
    {
        const QString model = written(QStringLiteral("frame.ifc"), modelWithABeam({0, 4000, -7000}, 6));
        const CliRun run = holdfastCli({QStringLiteral("clash"), sample(), model, QStringLiteral("--json")});
        QVERIFY2(run.code == 0 || run.code == 5, run.err.constData());
        QVERIFY2(beamHits(run.json(), "RR-1-1-S"), run.out.left(3000).constData());
    }

    void aModelDrawnToTrueNorthIsTurnedOntoTheGrid()
    {
        const QString model = written(QStringLiteral("turned.ifc"), modelWithABeam({37, 4000, -7000}, 6));
        const CliRun run = holdfastCli({QStringLiteral("clash"), sample(), model, QStringLiteral("--json")});
        QVERIFY2(run.code == 0 || run.code == 5, run.err.constData());
        QVERIFY2(beamHits(run.json(), "RR-1-1-S"), run.out.left(3000).constData());
    }

    void aBeamElsewhereIsNoClash()
    {
        const QString model = written(QStringLiteral("far.ifc"), modelWithABeam({0, 4000, -7000}, 170));
        const CliRun run = holdfastCli({QStringLiteral("clash"), sample(), model, QStringLiteral("--json")});
        QVERIFY2(run.code == 0 || run.code == 5, run.err.constData());
        QVERIFY2(!beamHits(run.json(), "RR-1-1-S"), run.out.left(3000).constData());
    }

    void aModelCutInHalfIsReadAsFarAsItGoesOrRefusedWithItsName()
    {
        const QByteArray whole = modelWithABeam({}, 6);
        const QString model = written(QStringLiteral("cut.ifc"), whole.left(whole.size() / 2));
        const CliRun run = holdfastCli({QStringLiteral("ingest"), model, QStringLiteral("--json")});
        QVERIFY2(run.code == 0 || run.code == 3, run.err.constData());
        QVERIFY2(run.out.contains("cut.ifc"), run.out.constData());
        QVERIFY(run.out.contains("\"warning\"") || run.code == 3);
    }
};

QTEST_GUILESS_MAIN(ModelsBesideDrawings)
#include "tst_models_beside_drawings.moc"
