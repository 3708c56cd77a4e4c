#include <cmath>

#include <QGuiApplication>
#include <QImage>
#include <QTemporaryDir>
#include <QtMath>
#include <QtTest>

#include "core/services/exports/bcf.h"
#include "core/services/exports/global_id.h"
#include "core/services/exports/zip_writer.h"
#include "tests/core/services/exports/judge.h"

using namespace holdfast;
using exports::BcfVersion;
using exports::Packing;

namespace {

// Unpacks argv[1] into argv[2] with a reader that is not ours and lists the names, one a line.
const char* const kUnpack = R"(
import sys, zipfile
z = zipfile.ZipFile(sys.argv[1])
assert z.testzip() is None
z.extractall(sys.argv[2])
print('\n'.join(z.namelist()))
)";

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
}

exports::BcfOptions options(BcfVersion version)
{
    return {version, "2026-11-21T08:00:00Z", "", {}};
}

const char* const kVersion21 = R"(<Version VersionId="2.1"/>)";

QByteArray package(const std::vector<std::pair<std::string, QByteArray>>& parts)
{
    exports::ZipWriter zip;
    for (const auto& [name, text] : parts)
        zip.addFile(name, text);
    return *std::move(zip).finish();
}

Result<exports::BcfContents> read(const QByteArray& bytes)
{
    return exports::readBcf(bytes, "back.bcf", "24-117", {"CLH-1A2B3C4D"}, {});
}

FaultCode faultOf(const QByteArray& bytes)
{
    const auto result = read(bytes);
    return result ? FaultCode::NothingToDo : result.fault().code;
}

std::vector<double> point(const QByteArray& xml, const QByteArray& element)
{
    const auto inside = [](const QByteArray& text, const QByteArray& name) {
        const auto from = text.indexOf("<" + name + ">") + name.size() + 2;
        return text.mid(from, text.indexOf("</" + name + ">", from) - from);
    };
    const QByteArray body = inside(xml, element);
    return {inside(body, "X").toDouble(), inside(body, "Y").toDouble(), inside(body, "Z").toDouble()};
}

}  // namespace

class TestBcf : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_snapshot = sample::results(); }

    void everyPartKeepsTheRulesOfItsVersion_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("schema");
        QTest::newRow("2.1") << int(BcfVersion::Bcf2_1) << QStringLiteral("bcf21.xsd");
        QTest::newRow("3.0") << int(BcfVersion::Bcf3_0) << QStringLiteral("bcf30.xsd");
    }
    void everyPartKeepsTheRulesOfItsVersion()
    {
        QFETCH(int, version);
        QFETCH(QString, schema);
        addWorstCase();
        auto with = options(BcfVersion(version));
        with.records = {{"CLH-1A2B3C4D",
                         clash::ClashStatus::Reopened,
                         "M. Chen",
                         {{"2026-11-22T09:00:00Z", "J. Rivera",
                           "Move the duct & \"sleeve\" it <now> \u4e2d\u6587\x01"}}}};
        const QString folder = unpacked(with);
        QVERIFY2(!m_names.contains(QStringLiteral("Error")), qPrintable(m_names));
        const QString rules = QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/support/bcf/") + schema;
        int judged = 0;
        for (const QString& name : m_names.split(u'\n')) {
            if (name.endsWith(u'/') || name.endsWith(QLatin1String(".png")))
                continue;
            const QString path = folder + u'/' + name;
            const QString verdict = judge::answer(QStringLiteral("xmllint"),
                                        {QStringLiteral("--noout"), QStringLiteral("--schema"), rules, path});
            if (verdict == QLatin1String("not installed"))
                QSKIP("xmllint (libxml2-utils) is not installed");
            QCOMPARE(verdict, path + QStringLiteral(" validates"));
            ++judged;
        }
        QCOMPARE(judged, version == int(BcfVersion::Bcf2_1) ? 2 + 2 * 2 : 3 + 2 * 2);
    }

    void theRulesWouldNoticeAMissingTitle()
    {
        const QString folder = unpacked(options(BcfVersion::Bcf3_0));
        const QString path = folder + u'/' + topicFolder() + QStringLiteral("/markup.bcf");
        QByteArray text = contents(path);
        QVERIFY(text.contains("<Title>"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.replace("Title>", "Titel>"));
        file.close();
        const QString verdict =
            judge::answer(QStringLiteral("xmllint"),
                {QStringLiteral("--noout"), QStringLiteral("--schema"),
                 QStringLiteral(HOLDFAST_SOURCE_DIR "/tests/support/bcf/bcf30.xsd"), path});
        if (verdict == QLatin1String("not installed"))
            QSKIP("xmllint (libxml2-utils) is not installed");
        QVERIFY(verdict.contains(QLatin1String("fails to validate")));
    }

    void thePackageHasItsFoldersFixedNamesAndPictures()
    {
        const QString folder = unpacked(options(BcfVersion::Bcf2_1));
        const QString topic = topicFolder();
        QCOMPARE(m_names,
                 QStringLiteral(
                     "bcf.version\nproject.bcfp\n%1/\n%1/markup.bcf\n%1/viewpoint.bcfv\n%1/snapshot.png")
                     .arg(topic));
        const QImage picture(folder + u'/' + topic + QStringLiteral("/snapshot.png"));
        QVERIFY(picture.width() > 600 && picture.width() <= 1500 && picture.height() <= 1500);
        QSet<QRgb> colors;  // not an empty sheet
        for (int y = 0; y < picture.height(); y += 3)
            for (int x = 0; x < picture.width(); x += 3)
                colors.insert(picture.pixel(x, y));
        QVERIFY2(colors.size() > 20, qPrintable(QString::number(colors.size())));
        const QByteArray markup = contents(folder + u'/' + topic + QStringLiteral("/markup.bcf"));
        QVERIFY(markup.contains("TopicStatus=\"New\"") && markup.contains("<Priority>Critical</Priority>"));
        QVERIFY(markup.contains("into DUCT-1-1 (Duct)") && markup.contains("6 3/8&quot; (161.9 mm)"));
    }

    void bothElementsAreSelectedAndColouredAndNothingIsCut()
    {
        const QString folder = unpacked(options(BcfVersion::Bcf2_1));
        const QByteArray view = contents(folder + u'/' + topicFolder() + QStringLiteral("/viewpoint.bcfv"));
        for (const char* kind : {"rod_run RR-A-1-S", "obstruction DUCT-1-1"}) {
            const QList<QByteArray> parts = QByteArray(kind).split(' ');
            const auto guid =
                exports::ifcGuidOf(exports::uuidOf("24-117", parts[0].toStdString(), parts[1].toStdString()));
            QCOMPARE(view.count(QByteArray::fromStdString("IfcGuid=\"" + guid + "\"")), 2);
        }
        QVERIFY(!view.contains("ClippingPlane"));
    }

    void theCameraSeesTheClashInMetresWithZUp()
    {
        const QString folder = unpacked(options(BcfVersion::Bcf2_1));
        const QByteArray view = contents(folder + u'/' + topicFolder() + QStringLiteral("/viewpoint.bcfv"));
        const auto eye = point(view, "CameraViewPoint"), direction = point(view, "CameraDirection"),
                   up = point(view, "CameraUpVector");
        const double clash[] = {120 * 0.0254, 66 * 0.0254, 100 * 0.0254};
        double toClash = 0, along = 0, length = 0, lean = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            toClash += (clash[i] - eye[i]) * (clash[i] - eye[i]);
            along += (clash[i] - eye[i]) * direction[i];
            length += direction[i] * direction[i];
            lean += up[i] * direction[i];
        }
        toClash = std::sqrt(toClash);
        QVERIFY(qAbs(length - 1) < 1e-9 && qAbs(lean) < 1e-9 && up[2] > 0);
        QVERIFY(toClash > 0.5 && toClash < 5);  // beside it, not across the site
        QVERIFY(std::acos(along / toClash) < qDegreesToRadians(10.0));  // the field is 60 degrees wide
    }

    void anElementOfAnIfcModelKeepsItsGlobalId()
    {
        drawing::Drawing model;
        model.path = "/models/mep.ifc";
        model.elements.resize(1);
        model.elements[0].id = 42;
        model.elements[0].guid = "3vB2YO$MX4xv5uCqZZG05x";
        m_snapshot.drawings = sample::shared(std::vector {model});
        building::WallLayout layout = *m_snapshot.layout;
        layout.obstructions[0].source = {"mep.ifc", 1, {42}};
        m_snapshot.layout = sample::shared(layout);
        const QString folder = unpacked(options(BcfVersion::Bcf3_0));
        QVERIFY(contents(folder + u'/' + topicFolder() + QStringLiteral("/viewpoint.bcfv"))
                    .contains("IfcGuid=\"3vB2YO$MX4xv5uCqZZG05x\""));
    }

    void identifiersAreStableAndWellFormed()
    {
        // RFC 4122 v5, computed by Python: uuid5(uuid5(NAMESPACE_DNS, 'holdfast'), 'p\0clash\0C-1\0').
        QCOMPARE(exports::uuidOf("p", "clash", "C-1"), std::string("6bc77c0e-1c04-5584-b9f2-a748a20cab30"));
        // One byte as two characters, then five times three bytes as four: the published rule, in Python.
        QCOMPARE(exports::ifcGuidOf("01234567-89ab-cdef-0123-456789abcdef"), std::string("018qLdYQlDxm4ZHMU9gytl"));
        QVERIFY(exports::ifcGuidOf("nonsense").empty());
        const auto first = exports::bcfOf(m_snapshot, options(BcfVersion::Bcf2_1), {});
        const auto second = exports::bcfOf(m_snapshot, options(BcfVersion::Bcf2_1), {});
        QVERIFY(first.ok() && second.ok());
        QVERIFY(*first == *second);
    }

    void statusesAndCommentsOfOthersComeHome_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("2.1") << int(BcfVersion::Bcf2_1);
        QTest::newRow("3.0") << int(BcfVersion::Bcf3_0);
    }
    // The package is unpacked, edited as a coordinator's program would, and packed again by Python.
    void statusesAndCommentsOfOthersComeHome()
    {
        QFETCH(int, version);
        const QString folder = unpacked(options(BcfVersion(version)));
        const char* const edit = R"(
import sys, os, zipfile, xml.etree.ElementTree as E
root, out = sys.argv[1], sys.argv[2]
with zipfile.ZipFile(out, 'w', zipfile.ZIP_DEFLATED) as z:
    for at, folders, files in os.walk(root):
        for f in files:
            p = os.path.join(at, f)
            if f == 'markup.bcf':
                t = E.parse(p); r = t.getroot(); topic = r.find('Topic')
                topic.set('TopicStatus', 'Closed')
                E.SubElement(topic, 'AssignedTo').text = 'duct@mep.example'
                home = topic.find('Comments') if topic.find('Comments') is not None else r
                c = E.SubElement(home, 'Comment', Guid='11111111-2222-3333-4444-555555555555')
                E.SubElement(c, 'Date').text = '2026-12-01T10:00:00+01:00'
                E.SubElement(c, 'Author').text = 'mep'
                E.SubElement(c, 'Comment').text = 'Rerouted & \u4e2d'
                t.write(p, encoding='utf-8', xml_declaration=True)
            z.write(p, os.path.relpath(p, root).replace('/', '\\' if f == 'snapshot.png' else '/'))
)";
        const QString back = m_folder.filePath(QStringLiteral("back%1.bcf").arg(version));
        QCOMPARE(
            judge::answer(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromUtf8(edit), folder, back}),
            QString());
        const auto home = read(contents(back));
        QVERIFY2(home.ok(), home ? "" : describe(home.fault()).c_str());
        QCOMPARE(home->topics.size(), std::size_t(1));
        const auto& topic = home->topics[0];
        QCOMPARE(topic.label, std::string("CLH-1A2B3C4D"));
        QVERIFY(topic.status == clash::ClashStatus::Resolved);
        QCOMPARE(topic.statusText + " " + topic.assignee, std::string("Closed duct@mep.example"));
        QCOMPARE(topic.comments.size(), std::size_t(1));  // not our own description
        QCOMPARE(topic.comments[0].text, std::string("Rerouted & \u4e2d"));
        QCOMPARE(topic.comments[0].author, std::string("mep"));
        QVERIFY(home->findings.empty());
    }

    void whatWasWrittenIsReadBack()
    {
        for (const auto version : {BcfVersion::Bcf2_1, BcfVersion::Bcf3_0})
            for (const auto& [status, name] : enumNames(std::type_identity<clash::ClashStatus>())) {
                auto with = options(version);
                const clash::ClashComment comment {"2026-11-22T09:00:00Z", "J. Rivera", "See RFI 12"};
                with.records = {{"CLH-1A2B3C4D", status, "M. Chen", {comment}}};
                const auto bytes = exports::bcfOf(m_snapshot, with, {});
                QVERIFY(bytes.ok());
                const auto back = read(*bytes);
                QVERIFY(back.ok());
                QVERIFY(back->topics[0].status == status && back->topics[0].assignee == "M. Chen");
                QVERIFY(back->topics[0].comments == std::vector {comment});
            }
    }

    void aForeignTopicAndAnOddStatusAreSaidAndNotTakenOver()
    {
        const std::string id = exports::uuidOf("24-117", "clash", "CLH-1A2B3C4D");
        const auto markup = [](const std::string& guid, const char* status) {
            return QByteArray::fromStdString("<Markup><Topic Guid=\"" + guid + "\" TopicStatus=\"" + status
                                             + "\"><Title>T</Title></Topic></Markup>");
        };
        const auto back = read(package({{"bcf.version", kVersion21},
                                        {"a/markup.bcf", markup("99999999-0000-0000-0000-000000000000", "Open")},
                                        {"b/markup.bcf", markup(id, "Parked")}}));
        QVERIFY(back.ok());
        QVERIFY(back->topics[0].label.empty() && !back->topics[1].status);
        QCOMPARE(back->findings.size(), std::size_t(2));
        QCOMPARE(back->findings[0].rule + " " + back->findings[1].rule,
                 std::string("bcf.topic.foreign bcf.topic.status"));
    }

    void badPackagesAreFaults()
    {
        QVERIFY(faultOf({}) == FaultCode::Malformed);
        QVERIFY(faultOf("no archive") == FaultCode::Malformed);
        QVERIFY(faultOf(package({{"readme.txt", "x"}})) == FaultCode::Malformed);
        QVERIFY(faultOf(package({{"bcf.version", R"(<Version VersionId="4.0"/>)"}})) == FaultCode::NewerVersion);
        QVERIFY(faultOf(package({{"bcf.version", kVersion21}, {"a/markup.bcf", "<Markup><Topic"}}))
                == FaultCode::Malformed);
        QVERIFY(faultOf(package({{"bcf.version", kVersion21}, {"a/markup.bcf", ""}})) == FaultCode::Malformed);
        for (const char* path : {"../markup.bcf", "a/../../markup.bcf", "/etc/markup.bcf", "c:\\markup.bcf",
                                 "..\\a\\markup.bcf"})
            QVERIFY(faultOf(package({{"bcf.version", kVersion21}, {path, "<Markup/>"}})) == FaultCode::Malformed);
        const QByteArray large(17'000'000, ' ');
        QVERIFY(faultOf(package({{"bcf.version", kVersion21}, {"a/markup.bcf", large}})) == FaultCode::LimitExceeded);
    }

    void anEntityBombIsRefusedBeforeItIsLit()
    {
        QByteArray bomb = "<!DOCTYPE m [<!ENTITY a \"aaaaaaaaaaaaaaaa\">";
        for (char c = 'b'; c < 'p'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \""
                    + QByteArray(10, '&').replace("&", QByteArray("&") + char(c - 1) + ";") + "\">";
        bomb += "]><Markup><Topic Guid=\"x\"><Title>&o;</Title></Topic></Markup>";
        QVERIFY(faultOf(package({{"bcf.version", kVersion21}, {"a/markup.bcf", bomb}})) == FaultCode::Malformed);
    }

    void aDamagedPackageNeverCrashes()
    {
        const auto bytes = exports::bcfOf(m_snapshot, options(BcfVersion::Bcf2_1), {});
        QVERIFY(bytes.ok());
        int refused = 0;
        for (qsizetype i = 0; i < bytes->size(); i += 1 + bytes->size() / 400) {
            QByteArray damaged = *bytes;
            damaged[i] = char(damaged[i] ^ 0x5A);
            refused += !read(damaged).ok();
            refused += !read(bytes->left(i)).ok();
        }
        QVERIFY(refused > 400);  // every cut, and what hits more than a picture
    }

    void withoutASearchThereIsNothingToWriteAndAStopIsObeyed()
    {
        std::stop_source source;
        source.request_stop();
        QVERIFY(exports::bcfOf(m_snapshot, {}, {source.get_token(), {}}).fault().code == FaultCode::Cancelled);
        m_snapshot.clashes.reset();
        QVERIFY(exports::bcfOf(m_snapshot, {}, {}).fault().code == FaultCode::NothingToDo);
    }

private:
    // A clash whose texts are as bad as drawings make them.
    void addWorstCase()
    {
        clash::ClashReport report = *m_snapshot.clashes;
        clash::Clash odd = report.clashes[0];
        odd.label = "CLH-00000001";
        odd.obstruction = "Pipe \"A\" & <B> \u4e2d\u6587 \x02";
        odd.gap = Length(0.4);
        odd.kind = clash::ClashKind::ClearanceViolation;
        odd.gridReference.clear();
        report.clashes.push_back(odd);
        m_snapshot.clashes = sample::shared(report);
    }

    QString unpacked(const exports::BcfOptions& with)
    {
        const QString folder = m_folder.filePath(QStringLiteral("p%1").arg(++m_count));
        const auto bytes = exports::bcfOf(m_snapshot, with, {});
        QFile file(folder + QStringLiteral(".bcf"));
        if (!bytes || !file.open(QIODevice::WriteOnly))
            return QStringLiteral("Error");
        file.write(*bytes);
        file.close();
        m_names = judge::answer(QStringLiteral("python3"),
                      {QStringLiteral("-c"), QString::fromLatin1(kUnpack), file.fileName(), folder});
        return folder;
    }

    static QString topicFolder()
    {
        return QString::fromStdString(exports::uuidOf("24-117", "clash", "CLH-1A2B3C4D"));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
    QString m_names;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestBcf test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bcf.moc"
