#include "core/services/store/sealed_register.h"

#include <array>
#include <cstdio>

#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/services/store/paths.h"
#include "core/services/store/sha256.h"
#include "core/services/store/shared_database.h"

namespace holdfast::store {

namespace {

constexpr std::uint32_t kApplicationId = 0x48465345;   // "HFSE"

constexpr const char* kVersion1 = R"sql(
CREATE TABLE sealed(number INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL, signer TEXT NOT NULL,
    licence TEXT NOT NULL, reason TEXT NOT NULL, sealed TEXT NOT NULL, keep_until TEXT NOT NULL,
    project TEXT NOT NULL) STRICT;
CREATE INDEX sealed_by_path ON sealed(path);
CREATE INDEX sealed_by_content ON sealed(sha256);
CREATE TRIGGER sealed_keeps_rows BEFORE DELETE ON sealed
    BEGIN SELECT RAISE(ABORT, 'the register of sealed documents only grows'); END;
CREATE TRIGGER sealed_keeps_values BEFORE UPDATE ON sealed
    BEGIN SELECT RAISE(ABORT, 'the register of sealed documents only grows'); END;
)sql";
constexpr std::array kSteps = {kVersion1};

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

// One name for one file, through links too.
std::string placeOf(const std::string& path)
{
    const QFileInfo file(qt(path));
    const QString canonical = file.canonicalFilePath();
    return (canonical.isEmpty() ? file.absoluteFilePath() : canonical).toStdString();
}

std::string idOf(std::int64_t number)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "SIG-%08lld", static_cast<long long>(number));
    return text.data();
}

SealedFile rowOf(const Statement& row)
{
    return {idOf(row.integer(0)), row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
            row.text(7), row.text(8)};
}

Fault kept(const std::string& path, const SealedFile& sealed)
{
    return {FaultCode::InvalidValue, path, {},
            "this is the sealed document " + sealed.id + ", signed by " + sealed.signer + " on "
                + sealed.sealed.substr(0, 10) + ", and is kept until " + sealed.keepUntil
                + "; it is neither written over nor removed before that day, so name another file"};
}

} // namespace

std::string SealedRegister::usualPath()
{
    if (const QString chosen = qEnvironmentVariable("HOLDFAST_STATE"); !chosen.isEmpty())
        return (chosen + QStringLiteral("/sealed.db")).toStdString();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation).toStdString() + "/holdfast/sealed.db";
}

Result<std::unique_ptr<SealedRegister>> SealedRegister::open(const std::string& path)
{
    return guarded([&] {
        auto database = openShared(path, kApplicationId, kSteps);
        // A signature is told done only when the register would survive a power cut.
        database->run("PRAGMA synchronous = FULL;");
        return std::unique_ptr<SealedRegister>(new SealedRegister(std::move(database)));
    });
}

SealedRegister::SealedRegister(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

SealedRegister::~SealedRegister() = default;

Result<SealedFile> SealedRegister::add(SealedFile sealed)
{
    sealed.path = placeOf(sealed.path);
    sealed.keepUntil = store::keepUntil(sealed.sealed);
    if (sealed.keepUntil.empty())
        return Fault{FaultCode::InvalidValue, sealed.path, "sealed", "'" + sealed.sealed + "' is no time"};
    return guarded([&] {
        Transaction transaction(*m_database);
        Statement(*m_database, "INSERT INTO sealed(path, sha256, signer, licence, reason, sealed, keep_until, project)"
                               " VALUES(?, ?, ?, ?, ?, ?, ?, ?)")(sealed.path, sealed.sha256, sealed.signer,
                                                                  sealed.licence, sealed.reason, sealed.sealed,
                                                                  sealed.keepUntil, sealed.project).run();
        sealed.id = idOf(m_database->integer("SELECT MAX(number) FROM sealed"));
        transaction.commit();
        return sealed;
    });
}

Result<std::vector<SealedFile>> SealedRegister::list() const
{
    return guarded([&] {
        std::vector<SealedFile> files;
        Statement rows(*m_database, "SELECT number, path, sha256, signer, licence, reason, sealed, keep_until, project"
                                    " FROM sealed ORDER BY number");
        while (rows.next())
            files.push_back(rowOf(rows));
        return files;
    });
}

SealedState stateOf(const SealedFile& sealed)
{
    if (!QFile::exists(qt(sealed.path)))
        return SealedState::Missing;
    const auto hash = sha256OfFile(sealed.path);
    if (!hash)
        return SealedState::Unreadable;
    return *hash == sealed.sha256 ? SealedState::Unaltered : SealedState::Altered;
}

std::string keepUntil(const std::string& sealed)
{
    const QDate day = QDate::fromString(qt(sealed.substr(0, 10)), Qt::ISODate);
    return day.isValid() ? day.addDays(kRetentionDays).toString(Qt::ISODate).toStdString() : std::string();
}

Outcome mayReplace(const std::string& path, const std::string& day)
{
    const std::string place = SealedRegister::usualPath();
    if (!QFile::exists(qt(path)) || !QFile::exists(qt(place)))
        return Done{};
    const auto opened = SealedRegister::open(place);
    const auto files = opened ? (*opened)->list() : Result<std::vector<SealedFile>>(opened.fault());
    if (!files)
        return Fault{files.fault().code, path, {},
                     "whether this is a sealed document cannot be found out, so it stays: " + files.fault().file + ", "
                         + files.fault().cause};
    const std::string today = day.empty() ? QDate::currentDate().toString(Qt::ISODate).toStdString() : day;
    const std::string there = placeOf(path);
    const bool isPdf = path.ends_with(".pdf") || path.ends_with(".PDF");
    const auto hash = isPdf && !files->empty() ? sha256OfFile(path) : Result<std::string>(std::string());
    for (const SealedFile& sealed : *files)
        if (today < sealed.keepUntil && (sealed.path == there || (hash && *hash == sealed.sha256)))
            return kept(path, sealed);
    return Done{};
}

} // namespace holdfast::store
