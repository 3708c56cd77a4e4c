// Killed at any moment, the program finds at its next start what the user had done, and the project file is whole.
// This program is also the one that is killed: with --work it makes steps until somebody ends it.
#include <iostream>

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include "core/services/recovery/journal.h"
#include "core/services/recovery/leftovers.h"
#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using session::Session;

namespace {

constexpr int kKills = 100;

std::shared_ptr<const rods::Catalogs> catalogs()
{
    static const auto all = std::make_shared<const rods::Catalogs>(sample::catalogs());
    return all;
}

pipeline::ProjectInputs named(const std::string& name)
{
    pipeline::ProjectInputs inputs;
    inputs.criteria.project.name = name;
    return inputs;
}

int numberOf(const pipeline::ProjectInputs& inputs)
{
    return QString::fromStdString(inputs.criteria.project.name).section(QLatin1Char(' '), 1).toInt();
}

// Steps "step 1", "step 2" ... every few milliseconds, saved now and then; tells on stdout what the journal or
// the file holds.
int work(const QString& folder, const QString& project)
{
    Session session(catalogs());
    const Outcome opened = session.open(project);
    if (!opened)
        return 1;
    recovery::Journal journal(session, folder);
    journal.setDelay(3);
    int step = numberOf(*session.inputs());
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, &session, [&] {
        ++step;
        session.setInputs(named("step " + std::to_string(step)), QStringLiteral("Step %1").arg(step));
        if (step % 17 == 0 && session.save())
            std::cout << step << std::endl;
    });
    QObject::connect(&journal, &recovery::Journal::written, &session, [&] {
        const auto left = recovery::leftovers(folder);      // own journal: locked, so not listed
        if (!left.found.empty() || !left.damaged.empty())
            std::exit(2);
    });
    clock.start(2);
    std::cout << "ready" << std::endl;
    return QCoreApplication::exec();
}

} // namespace

class RecoveryTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->filePath(QStringLiteral("recovery")); }
    QString project() const { return m_dir->filePath(QStringLiteral("tower \"zwei\" \u697c.holdfast")); }
    void makeProject()
    {
        Session session(catalogs());
        session.startWith(named("step 0"));
        QVERIFY(session.saveAs(project()).ok());
    }
    // A journal as a dead program leaves it: the lock belongs to nobody.
    void leaveBehind(Session& session)
    {
        auto journal = std::make_unique<recovery::Journal>(session, folder());
        QSignalSpy written(journal.get(), &recovery::Journal::written);
        journal->writeNow();
        QVERIFY(written.wait());
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aSavedProjectLeavesNothing()
    {
        Session session(catalogs());
        {
            recovery::Journal journal(session, folder());
            session.startWith(named("step 1"));
            QSignalSpy written(&journal, &recovery::Journal::written);
            QVERIFY(written.wait());
            QVERIFY(session.saveAs(project()).ok());
        }
        QVERIFY(QDir(folder()).entryList(QDir::Files).isEmpty());
    }

    void whatWasNotSavedIsFoundWithItsDifferences()
    {
        makeProject();
        Session session(catalogs());
        QVERIFY(session.open(project()).ok());
        session.setInputs(named("step 7"), QStringLiteral("Name the project"));
        leaveBehind(session);
        const auto left = recovery::leftovers(folder());
        QCOMPARE(left.found.size(), std::size_t(1));
        const recovery::Leftover& found = left.found.front();
        QVERIFY(found.projectIsThere && !found.savedSince && found.saved.isValid());
        QCOMPARE(found.entry.step, std::string("Name the project"));
        QCOMPARE(found.differences.size(), std::size_t(1));
        QCOMPARE(found.differences.front().field, std::string("criteria.project.name"));
        QCOMPARE(found.differences.front().saved, std::string("\"step 0\""));
        QCOMPARE(found.differences.front().found, std::string("\"step 7\""));
    }

    void recoveredChangesAreOneStepThatCanBeUndone()
    {
        makeProject();
        {
            Session session(catalogs());
            QVERIFY(session.open(project()).ok());
            session.setInputs(named("step 7"));
            leaveBehind(session);
        }
        Session session(catalogs());
        const auto left = recovery::leftovers(folder());
        QVERIFY(recovery::recover(session, left.found.front()).ok());
        QCOMPARE(session.path(), project());
        QVERIFY(session.isModified());
        QCOMPARE(numberOf(*session.inputs()), 7);
        session.history().undo();
        QCOMPARE(numberOf(*session.inputs()), 0);
        QVERIFY(!session.isModified());
        recovery::drop(left.found.front());
        QVERIFY(recovery::leftovers(folder()).found.empty());
    }

    void anUntitledProjectComesBackUntitled()
    {
        {
            Session session(catalogs());
            session.startWith(named("step 3"));
            leaveBehind(session);
        }
        Session session(catalogs());
        const auto left = recovery::leftovers(folder());
        QVERIFY(!left.found.front().projectIsThere);
        QVERIFY(recovery::recover(session, left.found.front()).ok());
        QVERIFY(session.path().isEmpty() && session.isModified());
        QCOMPARE(numberOf(*session.inputs()), 3);
    }

    void aFileSavedSinceIsSaid()
    {
        makeProject();
        Session session(catalogs());
        QVERIFY(session.open(project()).ok());
        session.setInputs(named("step 7"));
        leaveBehind(session);
        session.setInputs(named("step 8"));
        QVERIFY(session.save().ok());
        QVERIFY(recovery::leftovers(folder()).found.front().savedSince);
    }

    void aDamagedJournalIsNamedAndStays()
    {
        {
            Session session(catalogs());
            session.startWith(named("step 3"));
            leaveBehind(session);
        }
        const QString path = recovery::leftovers(folder()).found.front().file;
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 9) && file.write("X") == 1);
        file.close();
        const auto left = recovery::leftovers(folder());
        QVERIFY(left.found.empty());
        QCOMPARE(left.damaged.size(), std::size_t(1));
        QCOMPARE(left.damaged.front().file, path.toStdString());
        QVERIFY(QFile::exists(path));
    }

    void aFolderThatCannotBeWrittenIsToldOnce()
    {
        QFile blocker(folder());               // a file where the folder should be
        QVERIFY(blocker.open(QIODevice::WriteOnly));
        Session session(catalogs());
        recovery::Journal journal(session, folder());
        QSignalSpy failed(&journal, &recovery::Journal::failed);
        session.startWith(named("step 1"));
        QVERIFY(failed.wait());
        journal.writeNow();
        QTest::qWait(50);
        QCOMPARE(failed.count(), 1);
        QVERIFY(failed.first().first().toString().contains(folder()));
    }

    void discardedChangesAreNotOffered()
    {
        Session session(catalogs());
        {
            recovery::Journal journal(session, folder());
            QSignalSpy written(&journal, &recovery::Journal::written);
            session.startWith(named("step 1"));
            QVERIFY(written.wait());
            journal.discard();
        }
        QVERIFY(recovery::leftovers(folder()).found.empty());
    }

    // Nothing told as saved is lost, the file and its trail are whole, and what the journal holds comes back.
    void killedAtAHundredMoments()
    {
        makeProject();
        int told = 0, recovered = 0;
        for (int kill = 0; kill < kKills; ++kill) {
            QProcess victim;
            victim.start(QCoreApplication::applicationFilePath(),
                         {QStringLiteral("--work"), folder(), project()});
            QVERIFY(victim.waitForReadyRead(20'000));
            QTest::qSleep(int(QRandomGenerator::global()->bounded(60)));
            victim.kill();
            QVERIFY(victim.waitForFinished());
            QVERIFY2(victim.exitStatus() == QProcess::CrashExit, "ended before it was killed");
            for (const QByteArray& line : victim.readAllStandardOutput().split('\n'))
                told = std::max(told, line.toInt());
            const auto left = recovery::leftovers(folder());
            QVERIFY2(left.damaged.empty(), left.damaged.empty() ? "" : describe(left.damaged.front()).c_str());
            QVERIFY(left.found.size() <= 1);
            Session session(catalogs());
            QVERIFY(session.open(project()).ok());
            const auto trail = session.verifyAuditTrail();
            QVERIFY(trail.ok() && trail->intact());
            const int inFile = numberOf(*session.inputs());
            QVERIFY2(inFile >= told, "a step that was told as saved is not in the file");
            if (left.found.empty())
                continue;
            ++recovered;
            QVERIFY(recovery::recover(session, left.found.front()).ok());
            QVERIFY2(numberOf(*session.inputs()) >= inFile || left.found.front().savedSince,
                     "older than the file without saying so");
            const Outcome saved = session.save();
            QVERIFY2(saved.ok(), saved ? "" : describe(saved.fault()).c_str());
            told = numberOf(*session.inputs());
            recovery::drop(left.found.front());
        }
        QVERIFY2(recovered > kKills / 2, "the kills came before anything was journalled");
    }
};

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    const QStringList words = app.arguments();
    if (words.size() == 4 && words[1] == QStringLiteral("--work"))
        return work(words[2], words[3]);
    RecoveryTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
