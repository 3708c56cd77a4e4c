#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/services/exports/design_workbook.h"
#include "tests/core/services/exports/sample_snapshot.h"

using namespace holdfast;
using exports::CellStyle;

namespace {

// Everything openpyxl finds: {"Sheet": {"rows": [[...]], "freeze":, "filter":, "titles":, "formats": [...]}, ...};
// null when openpyxl is not there.
const char* const kReader = R"(
import json, sys
try:
    from openpyxl import load_workbook
except ImportError:
    print('null'); sys.exit()
book = load_workbook(sys.argv[1])
out = {'names': {n.name: n.attr_text for n in book.defined_names.definedName}, 'order': book.sheetnames, 'sheets': {}}
out['created'] = book.properties.created.isoformat()
for s in book.worksheets:
    out['sheets'][s.title] = {
        'rows': [[c.value for c in r] for r in s.iter_rows()],
        'types': [[c.data_type for c in r] for r in s.iter_rows()],
        'formats': [c.number_format for c in list(s.iter_rows())[-1]],
        'freeze': s.freeze_panes, 'filter': s.auto_filter.ref, 'titles': s.print_title_rows}
print(json.dumps(out))
)";

Json readBack(const QByteArray& bytes, const QTemporaryDir& folder)
{
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return "cannot be written";
    file.close();
    QProcess judge;
    judge.start(QStringLiteral("python3"), {QStringLiteral("-c"), QString::fromLatin1(kReader), path});
    if (!judge.waitForStarted() || !judge.waitForFinished(60000))
        return nullptr;
    const QByteArray answer = judge.readAllStandardOutput();
    return answer.isEmpty() ? Json(judge.readAllStandardError().toStdString()) : Json::parse(answer.toStdString());
}

Json cellJson(const exports::Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return *number;
    const auto* text = std::get_if<std::string>(&cell);
    return text && !text->empty() ? Json(*text) : Json(nullptr);
}

// Numbers to fifteen digits, as a spreadsheet keeps them.
bool same(const Json& found, const Json& written)
{
    if (!found.is_number() || !written.is_number())
        return found == written;
    const double a = found.get<double>(), b = written.get<double>();
    return std::abs(a - b) <= 1e-15 * std::abs(b);
}

}  // namespace

class TestWorkbook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_snapshot = sample::results();
    }

    void everyValueOfTheDesignIsReadBack()
    {
        const auto bytes = exports::designWorkbook(m_snapshot, {});
        QVERIFY2(bytes.ok(), bytes ? "" : describe(bytes.fault()).c_str());
        const Json book = readBack(*bytes, m_folder);
        if (book.is_null())
            QSKIP("python3-openpyxl is not installed");
        QCOMPARE(book["order"].dump(),
                 std::string("[\"Wall Schedule\",\"Rod Run Schedule\",\"Hardware BOM\",\"Shrinkage\","
                             "\"Clash Register\",\"DCR Summary\",\"Assumptions\"]"));
        QCOMPARE(book["created"].get<std::string>(), std::string("2026-11-21T00:00:00"));
        for (const auto& sheet :
             {exports::wallSheet(m_snapshot), exports::rodRunSheet(m_snapshot), exports::hardwareSheet(m_snapshot),
              exports::shrinkageSheet(m_snapshot), exports::clashSheet(m_snapshot), exports::ratioSheet(m_snapshot),
              exports::assumptionSheet(m_snapshot)}) {
            QVERIFY(!sheet.rows.empty());
            const Json& rows = book["sheets"][sheet.name]["rows"];
            QCOMPARE(rows.size(), sheet.rows.size() + 1);
            for (std::size_t c = 0; c < sheet.columns.size(); ++c) {
                QCOMPARE(rows[0][c].get<std::string>(), sheet.columns[c].title);
                for (std::size_t r = 0; r < sheet.rows.size(); ++r)
                    QVERIFY2(same(rows[r + 1][c], cellJson(sheet.rows[r][c])), rows[r + 1].dump().c_str());
            }
        }
    }

    void theRodScheduleSaysWhatTheRunSays()
    {
        const auto sheet = exports::rodRunSheet(m_snapshot);
        QCOMPARE(sheet.columns.size(), std::size_t(25));
        QCOMPARE(sheet.rows.size(), std::size_t(8));  // four runs of two stories
        Json row = Json::array();
        for (const auto& cell : sheet.rows[0])
            row.push_back(cellJson(cell));
        QCOMPARE(row[0].dump() + row[1].dump() + row[3].dump() + row[7].dump() + row[12].dump(),
                 std::string("\"RR-A-1-S\"\"SW-1-A-1\"1.05322.09610.0"));
        QCOMPARE(row[16].dump(), std::string("\"TUD-9 \u2020\""));  // nobody verified it
        QCOMPARE(row[23].dump(), std::string("\"OK\""));
        QCOMPARE(cellJson(sheet.rows[6][23]).dump(), std::string("\"NG\""));  // breakout of RR-B-1-E is 1.07
    }

    void aPairCountsTwice()
    {
        auto schedule = sample::schedule();
        schedule.runs[0].rods = 2;
        m_snapshot.schedule = sample::shared(schedule);
        const auto rows = exports::rodRunSheet(m_snapshot).rows;
        QCOMPARE(std::get<double>(rows[0][7]), 2 * 5322.0);
        QCOMPARE(std::get<double>(rows[0][12]), 2 * 9610.0);
        QVERIFY(qAbs(std::get<double>(rows[0][13]) - 5322.0 / 9610.0) < 1e-12);
    }

    void theSumOfTheHardwareSaysWhatItLeavesOut()
    {
        rods::Catalogs catalogs = *m_snapshot.catalogs;
        catalogs.rods = {{Length(0.5), 13, LineLoad(0.668 / 12), "ASME B1.1", true, 1.25}};
        m_snapshot.catalogs = sample::shared(catalogs);
        const auto sheet = exports::hardwareSheet(m_snapshot);
        const auto& sum = sheet.rows.back();
        QVERIFY(std::get<std::string>(sum[1]).starts_with("weight of 1 of "));
        QVERIFY(qAbs(std::get<double>(sum[6]) - 40 * 0.668) < 1e-9);  // 40 ft of 1/2 in rod
        QVERIFY(qAbs(std::get<double>(sum[8]) - 40 * 1.25) < 1e-9);
    }

    void aReaderFindsFrozenFilteredNamedTables()
    {
        const auto bytes = exports::designWorkbook(m_snapshot, {});
        QVERIFY(bytes.ok());
        const Json book = readBack(*bytes, m_folder);
        if (book.is_null())
            QSKIP("python3-openpyxl is not installed");
        const Json& sheet = book["sheets"]["Rod Run Schedule"];
        QCOMPARE(sheet["freeze"].dump() + sheet["filter"].dump() + sheet["titles"].dump(),
                 std::string("\"B2\"\"A1:Y9\"\"$1:$1\""));
        QCOMPARE(book["names"]["Rod_Run_Schedule"].dump(), std::string("\"'Rod Run Schedule'!$A$1:$Y$9\""));
        QCOMPARE(sheet["formats"][7].dump() + sheet["formats"][13].dump(), std::string("\"#,##0\"\"0.000\""));
    }

    void aTextIsNeverAFormulaAndOddTextsSurvive()
    {
        exports::TableSheet sheet{
            "Odd \"&<>", {{"Text", CellStyle::Text, 20}, {"Number", CellStyle::Ratio, 9}}, {}, "A & B"};
        for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\u4e2d\u6587 \"quoted\" <&>", "1e5"})
            sheet.rows.push_back({std::string(text), 1.5});
        sheet.rows.push_back({std::string(40000, 'x'), std::nan("")});
        sheet.rows.push_back({std::string("bad \xff utf-8"), -0.0});
        const auto bytes = exports::workbookOf({sheet}, {"T", "A", "C", 1}, {});
        QVERIFY2(bytes.ok(), bytes ? "" : describe(bytes.fault()).c_str());
        const Json book = readBack(*bytes, m_folder);
        if (book.is_null())
            QSKIP("python3-openpyxl is not installed");
        QVERIFY2(book.is_object(), book.dump().c_str());
        const Json& found = book["sheets"][sheet.name];
        for (std::size_t r = 0; r < 7; ++r) {
            QCOMPARE(found["rows"][r + 1][0].get<std::string>(), std::get<std::string>(sheet.rows[r][0]));
            QCOMPARE(found["types"][r + 1][0].get<std::string>(), std::string("s"));
        }
        QCOMPARE(found["rows"][8][0].get<std::string>().size(), std::size_t(32767));
        QVERIFY(found["rows"][8][1].is_null());
        QCOMPARE(found["rows"][9][0].get<std::string>(), std::string("bad \ufffd utf-8"));
    }

    void theSameDesignGivesTheSameBytes()
    {
        const auto first = exports::designWorkbook(m_snapshot, {});
        QTest::qWait(1100);  // another second of the clock
        const auto second = exports::designWorkbook(m_snapshot, {});
        QVERIFY(first.ok() && second.ok());
        QVERIFY(*first == *second);
    }

    void withoutRodsThereIsNothingToWriteAndAStopIsObeyed()
    {
        pipeline::Snapshot empty;
        QVERIFY(exports::designWorkbook(empty, {}).fault().code == FaultCode::NothingToDo);
        std::stop_source source;
        source.request_stop();
        QVERIFY(exports::designWorkbook(m_snapshot, {source.get_token(), {}}).fault().code == FaultCode::Cancelled);
    }

private:
    QTemporaryDir m_folder;
    pipeline::Snapshot m_snapshot;
};

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication app(argc, argv);
    TestWorkbook test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workbook.moc"
