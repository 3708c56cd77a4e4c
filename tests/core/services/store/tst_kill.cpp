// The program is killed while it saves, again and again: what was told saved is there, and the file opens.
#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

#include "tests/core/services/store/project_samples.h"

using namespace holdfast;
using store::ProjectFile;

namespace {

constexpr int kKills = 30;

// The child: saves for ever and says the number of each save after it is done.
int saveForEver(const std::string& path)
{
    auto file = ProjectFile::open(path, ProjectFile::Access::ReadWrite);
    if (!file) {
        std::cerr << describe(file.fault()) << std::endl;
        return 1;
    }
    int number = std::stoi((*file)->inputs()->criteria.project.number);
    for (;;) {
        auto inputs = sample::inputs("killed");
        inputs.criteria.project.number = std::to_string(++number);
        inputs.criteria.project.address = std::string(std::size_t(number % 7) * 20000, 'x');
        const auto saved = (*file)->save(inputs, sample::catalogs(),
                                         {sample::entry(store::EventType::InputsChanged, std::to_string(number))});
        if (!saved) {
            std::cerr << describe(saved.fault()) << std::endl;
            return 1;
        }
        std::cout << number << std::endl;
    }
}

int lastNumber(const QByteArray& output)
{
    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    return lines.last().toInt();
}

} // namespace

class KillTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasSavedSurvivesEveryKill();
};

void KillTest::whatWasSavedSurvivesEveryKill()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("p.holdfast"));
    auto inputs = sample::inputs("killed");
    inputs.criteria.project.number = "0";
    QVERIFY(ProjectFile::create(path.toStdString(), inputs, {}, {}).ok());

    QRandomGenerator random = QRandomGenerator::securelySeeded();
    int interrupted = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--save-for-ever"), path});
        QVERIFY(child.waitForStarted());
        QVERIFY2(child.waitForReadyRead(), child.readAllStandardError().constData());
        QTest::qSleep(int(random.bounded(60)));
        child.kill();   // SIGKILL: no handler runs
        QVERIFY(child.waitForFinished());
        interrupted += QFile::exists(path + QStringLiteral("-journal"));

        const int told = lastNumber(child.readAllStandardOutput());
        const auto file = ProjectFile::open(path.toStdString(), ProjectFile::Access::ReadWrite);
        QVERIFY2(file.ok(), file.ok() ? "" : describe(file.fault()).c_str());
        const int found = std::stoi((*file)->inputs()->criteria.project.number);
        QVERIFY2(found == told || found == told + 1,
                 qPrintable(QStringLiteral("%1 told, %2 found").arg(told).arg(found)));
        QVERIFY((*file)->verify()->intact());
        QCOMPARE((*file)->verify()->events, found);
    }
    qInfo("%d of %d kills met an unfinished save", interrupted, kKills);
}

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--save-for-ever")
        return saveForEver(argv[2]);
    QCoreApplication application(argc, argv);
    KillTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_kill.moc"
