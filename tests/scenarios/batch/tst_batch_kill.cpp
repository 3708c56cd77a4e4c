// A batch that is killed with SIGKILL at fifty random moments, and started again each time, ends with the files of one
// that was left alone: nothing lost, nothing done again that was told done.
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include "tests/scenarios/cli.h"

namespace {

constexpr int kKills = 50;
constexpr int kProjects = 2;

} // namespace

class BatchKill : public QObject {
    Q_OBJECT

    QTemporaryDir m_dir;
    QStringList m_drawings;
    qint64 m_uninterrupted = 0;          // milliseconds
    QMap<QString, QByteArray> m_wanted;  // hash of each file

    QString at(const QString& name) const { return m_dir.filePath(name); }

    // The sample at other addresses, without reports: a fraction of a second each.
    void writeProjects()
    {
        const QDir sample(QStringLiteral(HOLDFAST_SOURCE_DIR "/resources/samples/five-story-podium"));
        QFile file(sample.filePath(QStringLiteral("project.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto project = nlohmann::ordered_json::parse(file.readAll().toStdString());
        for (auto& drawing : project["drawings"])
            drawing = sample.filePath(QString::fromStdString(drawing.get<std::string>())).toStdString();
        QFile list(at(QStringLiteral("list.csv")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write("project,steps\r\n");
        for (int i = 0; i < kProjects; ++i) {
            project["criteria"]["project"]["address"] = std::to_string(i) + " Main Street";
            const QString name = QStringLiteral("p%1/project.json").arg(i);
            QDir(m_dir.path()).mkpath(QStringLiteral("p%1").arg(i));
            QFile out(at(name));
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(QByteArray::fromStdString(project.dump(1)));
            list.write(name.toUtf8() + ",schedules\r\n");
        }
    }

    QStringList batch(const QString& out) const
    {
        return {QStringLiteral("--jobs"), at(QStringLiteral("jobs.db")), QStringLiteral("--resume"),
                QStringLiteral("--out"), at(out), at(QStringLiteral("list.csv"))};
    }

    static QMap<QString, QByteArray> hashes(const QString& folder)
    {
        QMap<QString, QByteArray> found;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QString name = QDir(folder).relativeFilePath(file.fileName());
            if (name.startsWith(QLatin1String("summary")) || !file.open(QIODevice::ReadOnly))
                continue;                // the summary tells times
            found[name] = QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256);
        }
        return found;
    }

    // True when the program was still at work when it was killed.
    bool startAndKill(const QString& out, int afterMilliseconds) const
    {
        QProcess process;
        process.start(QStringLiteral(HOLDFAST_CLI), QStringList{QStringLiteral("batch")} + batch(out));
        if (!process.waitForStarted() || process.waitForFinished(afterMilliseconds))
            return false;
        process.kill();                  // SIGKILL: no handler runs
        process.waitForFinished();
        return process.exitStatus() == QProcess::CrashExit;
    }

    // Of each job of the output folder: how often it was acknowledged.
    QList<int> acknowledged(const QString& out) const
    {
        const QStringList store{QStringLiteral("--jobs"), at(QStringLiteral("jobs.db"))};
        const auto ask = [&store](const QStringList& what) {
            const QStringList jobs{QStringLiteral("--json"), QStringLiteral("jobs")};
            return scenario::holdfastCli(jobs + what + store).json();
        };
        QList<int> counts;
        const auto listed = ask({QStringLiteral("list")});
        for (const auto& batch : listed["jobs"]) {
            if (!QString::fromStdString(batch["label"]).endsWith(QLatin1Char('/') + out))
                continue;
            const QString id = QString::number(batch["id"].get<int>());
            const auto shown = ask({QStringLiteral("show"), id});
            for (const auto& job : shown["jobs"]) {
                const auto one = ask({QStringLiteral("show"), QString::number(job["id"].get<int>())});
                const auto isAck = [](const auto& move) { return move["to"] == "succeeded"; };
                counts << int(std::ranges::count_if(one["moves"], isAck));
            }
        }
        return counts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        writeProjects();
        const auto run = scenario::holdfastCli(QStringList{QStringLiteral("batch")} + batch(QStringLiteral("whole")));
        QVERIFY2(run.code == 0, run.err.constData());
        m_uninterrupted = run.milliseconds;
        m_wanted = hashes(at(QStringLiteral("whole")));
        QVERIFY(m_wanted.size() >= 6 * kProjects);
    }

    void fiftyKillsChangeNothing()
    {
        QRandomGenerator random = QRandomGenerator::securelySeeded();
        int kills = 0, rounds = 0;
        while (kills < kKills) {
            const QString out = QStringLiteral("round%1").arg(++rounds);
            while (kills < kKills && startAndKill(out, int(random.bounded(m_uninterrupted))))
                ++kills;
            const auto last = scenario::holdfastCli(QStringList{QStringLiteral("batch")} + batch(out));
            QVERIFY2(last.code == 0, last.err.constData());
            QVERIFY2(hashes(at(out)) == m_wanted, qPrintable(out));
            QCOMPARE(acknowledged(out), QList<int>(kProjects, 1));
        }
        qInfo("%d kills in %d rounds, %lld ms a whole batch", kills, rounds, static_cast<long long>(m_uninterrupted));
    }
};

QTEST_GUILESS_MAIN(BatchKill)
#include "tst_batch_kill.moc"
