// A design on its way to the seal: submitted, commented, approved, changed; signed and kept.
#include <set>

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

using nlohmann::json;
using scenario::CliRun;
using scenario::holdfastCli;

class ReviewCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString at(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    QString project() const { return at("tower.holdfast"); }
    CliRun run(const char* command, const QString& words) const
    {
        // Blanks part words; a single quote keeps them together.
        QStringList arguments{QString::fromLatin1(command), project()};
        static const QRegularExpression word(QStringLiteral("'([^']*)'|(\\S+)"));
        for (auto found = word.globalMatch(words); found.hasNext();) {
            const auto match = found.next();
            arguments << (match.captured(2).isEmpty() ? match.captured(1) : match.captured(2));
        }
        return holdfastCli(arguments << QStringLiteral("--json"));
    }
    CliRun review(const QString& words = {}) const { return run("review", words); }
    CliRun approve(const QString& more) const
    {
        return review(QStringLiteral("--approve --by 'Jane Doe' --role pe_reviewer --licence 'S 1234' --state CA ")
                      + more);
    }
    // The stamped report as text; empty when it was refused.
    QString report(const QString& words, int code = 0) const
    {
        const QString pdf = at("report.pdf");
        QFile::remove(pdf);
        const CliRun made = run("report", QStringLiteral("--out ") + pdf + QLatin1Char(' ') + words);
        if (made.code != code)
            qWarning() << made.code << made.err;
        if (made.code != code || code != 0)
            return {};
        QProcess text;
        text.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
        text.waitForFinished();
        return QString::fromUtf8(text.readAllStandardOutput());
    }
    // By the shipped schema; true where python3 or its jsonschema is missing.
    bool follows(const json& document, const char* schema) const
    {
        QFile file(at("document.json"));
        if (!file.open(QIODevice::WriteOnly))
            return false;
        file.write(QByteArray::fromStdString(document.dump()));
        file.close();
        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"), QStringLiteral(R"(import json, sys
try:
    import jsonschema
except ImportError:
    sys.exit(0)
jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))))"), at("document.json"),
                     QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/schema/") + QLatin1String(schema)});
        if (!judge.waitForFinished())
            return true;
        if (judge.exitCode() != 0)
            qWarning() << judge.readAllStandardError();
        return judge.exitCode() == 0;
    }
    static std::string all(const json& list)
    {
        std::string text;
        for (const json& one : list)
            text += one.get<std::string>() + "\n";
        return text;
    }
    void changeSds(double value) const
    {
        QFile file(at("criteria.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        json criteria = json::parse(file.readAll().toStdString());
        file.close();
        criteria["seismic"]["sds"] = value;
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(criteria.dump()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOLDFAST_STATE", m_folder.filePath(QStringLiteral("state")).toUtf8());
        const QString sample = QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium/project.json");
        QFile source(sample);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QFile criteria(at("criteria.json"));
        QVERIFY(criteria.open(QIODevice::WriteOnly));
        criteria.write(
            QByteArray::fromStdString(json::parse(source.readAll().toStdString()).at("criteria").dump()));
        criteria.close();
        const CliRun made = holdfastCli({QStringLiteral("report"), sample, QStringLiteral("--project"), project(),
                                         QStringLiteral("--out"), at("first.pdf"), QStringLiteral("--json")});
        QVERIFY2(made.code == 0, made.err.constData());
        QCOMPARE(made.json().at("stamp").get<std::string>(), std::string("PRELIMINARY - NOT FOR CONSTRUCTION"));
    }

    void nothingIsSubmittedAtFirst()
    {
        const CliRun status = review();
        QVERIFY2(status.code == 0, status.err.constData());
        QCOMPARE(status.json().at("state").get<std::string>(), std::string("draft"));
        QVERIFY(all(status.json().at("missing")).find("it is not submitted") != std::string::npos);
        QCOMPARE(review(QStringLiteral("--comment 'too early'")).code, 4);
        QVERIFY(report(QStringLiteral("--stamp for_permit"), 4).isEmpty());
        QCOMPARE(holdfastCli({QStringLiteral("review"), at("nowhere.holdfast")}).code, 3);
        QCOMPARE(review(QStringLiteral("--submit --approve")).code, 2);
    }

    // The sample has a duct in the way of a rod; somebody has to answer for it before anybody may approve.
    void aCriticalFailureModeStandsInTheWay()
    {
        QVERIFY(all(review().json().at("missing")).find("a critical failure mode stands open") != std::string::npos);
        std::string critical;
        const json clashes = run("clash", {}).json();
        for (const json& one : clashes.at("clashes"))
            if (one.at("severity") == "critical")
                critical = one.at("label");
        const CliRun judged = run("clash", QStringLiteral("--status %1 --set approved --by Ann --comment 'duct moves'")
                                               .arg(QString::fromStdString(critical)));
        QVERIFY2(judged.code == 0, judged.err.constData());
        QVERIFY(all(review().json().at("missing")).find("a critical failure mode") == std::string::npos);
    }

    void itIsSubmittedAndCommentedOn()
    {
        const CliRun submitted = review(QStringLiteral("--submit --text 'for permit' --by Ann"));
        QVERIFY2(submitted.code == 0, submitted.err.constData());
        const json record = submitted.json();
        QCOMPARE(record.at("submissions").at(0).at("author").get<std::string>(), std::string("Ann"));
        QCOMPARE(record.at("content_hash").get<std::string>().size(), 64u);
        QVERIFY(!record.at("changed").get<bool>());
        QCOMPARE(review(QStringLiteral("--submit --by Ann")).code, 4);
        QCOMPARE(review(QStringLiteral("--comment 'why?' --at RR-99-X")).code, 4);
        const CliRun asked = review(QStringLiteral("--comment 'Why this anchor?' --at RR-3-1-S --by 'Jane Doe' "
                                                   "--role pe_reviewer"));
        QVERIFY2(asked.code == 0, asked.err.constData());
        QCOMPARE(asked.json().at("state").get<std::string>(), std::string("in_review"));
        QCOMPARE(asked.json().at("comments").at(0).at("pin").at("kind").get<std::string>(), std::string("rod_run"));
    }

    void theApprovalWaitsForEveryComment()
    {
        const CliRun early = approve(QStringLiteral("--expires 2099-12-31"));
        QCOMPARE(early.code, 4);
        QVERIFY2(early.err.contains("1 comment is open (CMT-0001)"), early.err.constData());
        QCOMPARE(review(QStringLiteral("--reply CMT-0001 --text 'governed by breakout' --by Ann")).code, 0);
        QCOMPARE(review(QStringLiteral("--resolve CMT-0002 --by Ann")).code, 4);
        const CliRun resolved = review(QStringLiteral("--resolve CMT-0001 --by 'Jane Doe' --role pe_reviewer"));
        QCOMPARE(resolved.code, 0);
        QCOMPARE(resolved.json().at("open").get<int>(), 0);
        QCOMPARE(resolved.json().at("comments").at(0).at("replies").size(), 1u);
    }

    void anExpiredLicenceAndAForeignRoleAreRefused()
    {
        const CliRun expired = approve(QStringLiteral("--expires 2020-01-01"));
        QCOMPARE(expired.code, 4);
        QVERIFY2(expired.err.contains("the licence CA S 1234 expired on 2020-01-01"), expired.err.constData());
        const CliRun engineer
            = review(QStringLiteral("--approve --by Ann --licence 1 --state CA --expires 2099-12-31"));
        QVERIFY2(engineer.err.contains("the role engineer may not do this"), engineer.err.constData());
        QVERIFY(report(QStringLiteral("--stamp for_construction"), 4).isEmpty());
    }

    void theSampleIsApprovedOnceItsGatesArePassed()
    {
        const json status = review().json();
        QVERIFY2(status.at("missing").empty(), all(status.at("missing")).c_str());
        const CliRun done = approve(QStringLiteral("--expires 2099-12-31 --stamp for_construction"));
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json().at("state").get<std::string>(), std::string("approved"));
        QCOMPARE(done.json().at("stamp").get<std::string>(), std::string("for_construction"));
    }

    void theStampStandsOnEverySheetAndTheCoverNamesTheApproval()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
            QSKIP("pdftotext is not installed");
        const QString text = report({});
        const int sheets = QRegularExpression(QStringLiteral("Sheet 2 of (\\d+)")).match(text).captured(1).toInt();
        QVERIFY(sheets > 10);
        QCOMPARE(text.count(QStringLiteral("FOR CONSTRUCTION")), sheets);
        QVERIFY(!text.contains(QStringLiteral("PRELIMINARY")));
        QVERIFY(text.contains(QStringLiteral("by Jane Doe, licence CA S 1234")));
        QVERIFY(report(QStringLiteral("--stamp for_permit")).contains(QStringLiteral("FOR PERMIT")));
        QVERIFY(report(QStringLiteral("--stamp preliminary")).contains(QStringLiteral("NOT FOR CONSTRUCTION")));
    }

    void theFirmsWordsOnLiabilityTakeThePlaceOfOurs()
    {
        QFile words(at("words.json"));
        QVERIFY(words.open(QIODevice::WriteOnly));
        words.write(R"({"schema": "holdfast.liability/1", "source": "Ours", "disclaimer": "Only with our seal",
            "sections": [{"title": "Only this.", "text": "For {project} alone."}]})");
        words.close();
        const QString text = report(QStringLiteral("--liability ") + at("words.json"));
        QVERIFY(text.contains(QStringLiteral("Only with our seal")));
        QVERIFY(text.contains(QStringLiteral("Only this.")) && text.contains(QStringLiteral(" alone.")));
        QVERIFY(!text.contains(QStringLiteral("{project}")));
        QVERIFY(words.open(QIODevice::WriteOnly));
        words.write(R"({"schema": "holdfast.liability/1", "sections": [{"title": "A", "text": "{client}"}]})");
        words.close();
        const CliRun wrong = run("report", QStringLiteral("--out ") + at("x.pdf") + QStringLiteral(" --liability ")
                                               + at("words.json"));
        QCOMPARE(wrong.code, 4);
        QVERIFY2(wrong.err.contains("sections[0].text: {client} stands for nothing"), wrong.err.constData());
    }

    void aChangedInputMakesTheApprovalFall()
    {
        changeSds(0.9);
        const CliRun designed = holdfastCli({QStringLiteral("detect"), QStringLiteral("--project"), project(),
                                             QStringLiteral("--criteria"), at("criteria.json"),
                                             QStringLiteral("--json")});
        QVERIFY2(designed.code == 0, designed.err.constData());
        const json record = review().json();
        QCOMPARE(record.at("state").get<std::string>(), std::string("in_review"));
        const json approval = record.at("approvals").at(0);
        QVERIFY(!approval.at("ended_time").get<std::string>().empty());
        QVERIFY(follows(record, "review.schema.json"));
        QVERIFY2(approval.at("ended_why").get<std::string>().find("seismic.sds") != std::string::npos,
                 approval.at("ended_why").get<std::string>().c_str());
        QVERIFY(report(QStringLiteral("--stamp for_construction"), 4).isEmpty());
        QVERIFY(report({}).contains(QStringLiteral("PRELIMINARY - NOT FOR CONSTRUCTION")));
        QCOMPARE(approve(QStringLiteral("--expires 2099-12-31")).code, 4);
    }

    void theHistoryTellsAllOfItAndNamesATamperedLine()
    {
        const CliRun history = run("audit", {});
        QVERIFY2(history.code == 0, history.err.constData());
        const json log = history.json();
        QVERIFY(follows(log, "audit_log.schema.json"));
        std::set<std::string> types;
        for (const json& event : log.at("events"))
            types.insert(event.at("type").get<std::string>());
        for (const char* type : {"PE_REVIEW_STARTED", "REVIEW_COMMENT", "PE_APPROVAL", "APPROVAL_WITHDRAWN"})
            QVERIFY2(types.contains(type), type);
        for (const char* name : {"history.csv", "history.json", "history.txt"})
            QCOMPARE(run("audit", QStringLiteral("--out ") + at(name)).code, 0);
        QCOMPARE(run("audit", QStringLiteral("--out ") + at("history.doc")).code, 2);
        QCOMPARE(run("audit", QStringLiteral("--verify")).code, 0);
        if (QStandardPaths::findExecutable(QStringLiteral("python3")).isEmpty())
            QSKIP("python3 is not installed");
        QFile::copy(project(), at("forged.holdfast"));
        QProcess forge;
        forge.start(QStringLiteral("python3"),
                    {QStringLiteral("-c"), QStringLiteral(R"(import sqlite3, sys
c = sqlite3.connect(sys.argv[1])
c.execute('DROP TRIGGER audit_trail_keeps_values')
c.execute("UPDATE audit_trail SET actor_id = 'Somebody' WHERE type = 'PE_APPROVAL'")
c.commit())"), at("forged.holdfast")});
        QVERIFY(forge.waitForFinished() && forge.exitCode() == 0);
        const CliRun forged = holdfastCli({QStringLiteral("audit"), at("forged.holdfast"), QStringLiteral("--verify")});
        QCOMPARE(forged.code, 4);
        QVERIFY2(forged.out.contains("HASH_MISMATCH  event ") && forged.out.contains("PE_APPROVAL of "),
                 forged.out.constData());
    }

    void aSealedReportIsKeptFromTheProgram()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
            QSKIP("openssl is not installed");
        const QString lines[]
            = {QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 9 -keyout %1.key -out %1.pem -subj /CN=Ada"),
               QStringLiteral("pkcs12 -export -inkey %1.key -in %1.pem -out %1.p12 -passout pass:secret")};
        for (const QString& arguments : lines) {
            QProcess openssl;
            openssl.start(QStringLiteral("openssl"), arguments.arg(at("ada")).split(QLatin1Char(' ')));
            QVERIFY(openssl.waitForFinished() && openssl.exitCode() == 0);
        }
        qputenv("HOLDFAST_CERTIFICATE_PASSWORD", "secret");
        const CliRun done = holdfastCli({QStringLiteral("sign"), at("first.pdf"), QStringLiteral("--out"),
                                         at("sealed.pdf"), QStringLiteral("--certificate"), at("ada.p12"),
                                         QStringLiteral("--project"), project(), QStringLiteral("--json")});
        QVERIFY2(done.code == 0, done.err.constData());
        QCOMPARE(done.json().at("register").at("id").get<std::string>(), std::string("SIG-00000001"));
        const CliRun over = run("report", QStringLiteral("--out ") + at("sealed.pdf"));
        QVERIFY(over.code != 0);
        QVERIFY2(over.err.contains("is kept until") && over.err.contains("SIG-00000001"), over.err.constData());
        QCOMPARE(run("audit", QStringLiteral("--type DOCUMENT_SIGNED")).json().at("events").size(), 1u);

        const QStringList registered{QStringLiteral("signatures"), QStringLiteral("--register"),
                                     QStringLiteral("--json")};
        QVERIFY(follows(holdfastCli(registered).json(), "sealed.schema.json"));
        QCOMPARE(holdfastCli(registered).json().at("documents").at(0).at("file_state").get<std::string>(),
                 std::string("unaltered"));
        QFile sealed(at("sealed.pdf"));
        QVERIFY(sealed.open(QIODevice::Append));
        sealed.write("x");
        sealed.close();
        QCOMPARE(holdfastCli(registered).code, 5);
        QCOMPARE(holdfastCli(registered).json().at("documents").at(0).at("file_state").get<std::string>(),
                 std::string("altered"));
        QVERIFY(sealed.remove());
        QCOMPARE(holdfastCli(registered).json().at("documents").at(0).at("file_state").get<std::string>(),
                 std::string("missing"));
    }
};

QTEST_MAIN(ReviewCommand)
#include "tst_review_command.moc"
