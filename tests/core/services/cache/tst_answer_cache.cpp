#include <random>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "core/services/cache/cache.h"

using namespace holdfast;
using cache::Cache;
using cache::StoredAnswer;
using cache::Tier;

namespace {

StoredAnswer answer(std::string body, std::string tag = {})
{
    return {std::move(body), "mark", std::move(tag), 0, false};
}

// Does not shrink.
std::string noise(std::size_t bytes)
{
    static std::mt19937 dice(7);
    std::string text(bytes, ' ');
    for (char& c : text)
        c = char(dice() & 0xff);
    return text;
}

} // namespace

class AnswerCache : public QObject {
    Q_OBJECT

    std::int64_t m_now = 1'000'000;

    Cache open(const QString& folder, std::size_t memory = 1 << 20, std::int64_t disk = 1 << 24)
    {
        return Cache({"test",
                      {{"day", 300, 86400, 86400, cache::Invalidation::Hybrid},
                       {"event", 300, 86400, 0, cache::Invalidation::Event}}},
                     {folder.toStdString(), memory, disk, [this] { return m_now; }});
    }

private Q_SLOTS:
    void anAnswerOutlivesTheProgramAndGrowsOld()
    {
        QTemporaryDir dir;
        open(dir.path()).put("day", "k", answer("body"));
        Cache again = open(dir.path());
        QCOMPARE(again.find("day", "k").tier, Tier::Disk);
        QCOMPARE(again.find("day", "k").tier, Tier::Memory);
        m_now += 86401;
        const auto old = again.find("day", "k");
        QVERIFY(!old.fresh);
        QCOMPARE(old.answer.body, std::string("body"));
        m_now -= 10 * 86400;   // the clock was set back: nobody knows how old it is
        QVERIFY(!again.find("day", "k").fresh);
    }

    void eventsMakeOld()
    {
        QTemporaryDir dir;
        Cache cache = open(dir.path());
        cache.put("event", "a", answer("1", "import"));
        cache.put("event", "b", answer("2", "other"));
        m_now += 10 * 86400;
        QVERIFY(cache.find("event", "a").fresh);
        cache.invalidateTag("import");
        QCOMPARE(cache.find("event", "a").tier, Tier::None);
        QVERIFY(cache.find("event", "b").fresh);
    }

    void aNoIsRememberedForHalfAMinute()
    {
        Cache cache = open({});
        cache.putNegative("day", "k", "it is down");
        QVERIFY(cache.find("day", "k").answer.negative);
        m_now += 31;
        QCOMPARE(cache.find("day", "k").tier, Tier::None);
    }

    void bytesAreBounded()
    {
        QTemporaryDir dir;
        Cache cache = open(dir.path(), 100'000, 400'000);
        for (int i = 0; i < 600; ++i) {
            cache.put("day", std::to_string(i), answer(noise(4000)));
            ++m_now;
        }
        QVERIFY(cache.memoryBytes() <= 100'000);
        QVERIFY(cache.evictions() > 0);
        const auto stats = cache.stats();
        QVERIFY2(stats.at("day").bytes < 1'000'000, qPrintable(QString::number(stats.at("day").bytes)));
        QVERIFY(cache.find("day", "599").fresh);
    }

    void aDamagedFileIsAMissAndIsRepaired()
    {
        QTemporaryDir dir;
        const std::string large = noise(400'000);
        open(dir.path()).put("day", "k", answer(large));
        QDirIterator files(dir.filePath(QStringLiteral("files")), QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(files.hasNext());
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1000) && file.write("damage") == 6);
        file.close();
        Cache cache = open(dir.path());
        QCOMPARE(cache.find("day", "k").tier, Tier::None);
        QCOMPARE(cache.repaired(), 1);
        cache.put("day", "k", answer(large));
        QCOMPARE(open(dir.path()).find("day", "k").answer.body, large);
    }

    void aDamagedDatabaseBeginsAnew()
    {
        QTemporaryDir dir;
        open(dir.path()).put("day", "k", answer("body"));
        QFile file(dir.filePath(QStringLiteral("answers.db")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        Cache cache = open(dir.path());
        QCOMPARE(cache.find("day", "k").tier, Tier::None);
        cache.put("day", "k", answer("body"));
        QCOMPARE(open(dir.path()).find("day", "k").answer.body, std::string("body"));
    }

    void withoutADiskItWorksAndSaysSo()
    {
#ifdef Q_OS_LINUX
        // /dev/full refuses every byte, as a full disk does; a folder in a file cannot be made at all.
        Cache cache = open(QStringLiteral("/dev/full/answers"));
        QVERIFY(!cache.diskTrouble().empty());
        cache.put("day", "k", answer("body"));
        QVERIFY(cache.find("day", "k").fresh);
#endif
    }

    void aFullDiskIsToldAndNothingIsLost()
    {
        QTemporaryDir dir;
        Cache cache = open(dir.path());
        cache.put("day", "small", answer("body"));
        // The place of the files is taken by a file: no large answer can be written any more.
        QVERIFY(QDir(dir.filePath(QStringLiteral("files"))).removeRecursively());
        QFile block(dir.filePath(QStringLiteral("files")));
        QVERIFY(block.open(QIODevice::WriteOnly));
        const std::string large = noise(400'000);
        cache.put("day", "large", answer(large));
        QVERIFY(!cache.diskTrouble().empty());
        QVERIFY(cache.find("day", "large").fresh);
        QVERIFY(cache.find("day", "small").fresh);
    }
};

QTEST_GUILESS_MAIN(AnswerCache)
#include "tst_answer_cache.moc"
