#include "core/services/store/schema.h"

#include <array>
#include <cstring>

#include <QFile>

namespace holdfast::store {

namespace {

constexpr const char* kVersion1 = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

-- What the engineer entered. `json` is the lasting form; `archive` is the same value to the last bit and is
-- used only while `shape` is that of the running program and it still renders to `json`.
CREATE TABLE inputs(name TEXT PRIMARY KEY, json TEXT NOT NULL, shape TEXT NOT NULL, archive BLOB NOT NULL) STRICT;
CREATE TABLE drawings(position INTEGER PRIMARY KEY, path TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;

-- Derived: may be emptied at any time and is computed again.
CREATE TABLE drawing_contents(sha256 TEXT NOT NULL, reader INTEGER NOT NULL, shape TEXT NOT NULL,
    bytes BLOB NOT NULL, PRIMARY KEY(sha256, shape)) STRICT;
CREATE TABLE stage_results(id INTEGER PRIMARY KEY, stage TEXT NOT NULL, key TEXT NOT NULL, bytes BLOB NOT NULL,
    UNIQUE(stage, key)) STRICT;
CREATE TABLE findings(position INTEGER PRIMARY KEY, rule TEXT NOT NULL, severity TEXT NOT NULL,
    subject_kind TEXT NOT NULL, subject TEXT NOT NULL, level INTEGER NOT NULL, message TEXT NOT NULL,
    remedy TEXT NOT NULL, clause TEXT NOT NULL, ratio REAL) STRICT;
CREATE TABLE assumptions(position INTEGER PRIMARY KEY, key TEXT NOT NULL, category TEXT NOT NULL,
    description TEXT NOT NULL, value TEXT NOT NULL, source TEXT NOT NULL, reference TEXT NOT NULL,
    verified INTEGER NOT NULL) STRICT;

CREATE TABLE audit_trail(sequence INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, time TEXT NOT NULL,
    type TEXT NOT NULL, actor_id TEXT NOT NULL, actor_type TEXT NOT NULL, description TEXT NOT NULL,
    before TEXT NOT NULL, after TEXT NOT NULL, previous_hash TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_trail_keeps_rows BEFORE DELETE ON audit_trail
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_trail_keeps_values BEFORE UPDATE ON audit_trail
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
-- INSERT OR REPLACE would delete without asking the trigger above.
CREATE TRIGGER audit_trail_grows_at_its_end BEFORE INSERT ON audit_trail
    WHEN NEW.sequence <= (SELECT COALESCE(MAX(sequence), 0) FROM audit_trail)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END;
)sql";

constexpr std::array kSteps = {kVersion1};

// https://www.sqlite.org/fileformat.html, section 1.3: big-endian fields of the first 100 bytes.
constexpr std::size_t kHeaderSize = 100;
constexpr char kMagic[] = "SQLite format 3";
constexpr std::size_t kPageSizeAt = 16, kPageCountAt = 28, kUserVersionAt = 60, kApplicationIdAt = 68;
using Header = std::array<unsigned char, kHeaderSize>;

std::uint32_t bigEndian32(const Header& header, std::size_t at)
{
    return std::uint32_t(header[at]) << 24 | std::uint32_t(header[at + 1]) << 16 | std::uint32_t(header[at + 2]) << 8
        | header[at + 3];
}

std::uint64_t claimedSize(const Header& header)
{
    const std::uint32_t stored = std::uint32_t(header[kPageSizeAt]) << 8 | header[kPageSizeAt + 1];
    return std::uint64_t(stored == 1 ? 65536 : stored) * bigEndian32(header, kPageCountAt);
}

Fault refusal(FaultCode code, const std::string& path, std::string cause)
{
    return {code, path, {}, std::move(cause)};
}

Outcome judge(const Header& header, const std::string& path, std::uint64_t fileSize)
{
    if (std::memcmp(header.data(), kMagic, sizeof kMagic) != 0)
        return refusal(FaultCode::NotAProject, path, "this is not a Holdfast project");
    if (bigEndian32(header, kApplicationIdAt) != kApplicationId)
        return refusal(FaultCode::NotAProject, path, "this is a database of another program");
    const auto version = bigEndian32(header, kUserVersionAt);
    if (version > std::uint32_t(schemaVersion()))
        return refusal(FaultCode::NewerVersion, path, "it was written by a newer Holdfast (file version "
                           + std::to_string(version) + ", this program knows " + std::to_string(schemaVersion()) + ")");
    if (version == 0)
        return refusal(FaultCode::Malformed, path, "it has the mark of a project but no version");
    // An interrupted save may leave fewer pages than the header says until its journal is played back.
    const bool interrupted = QFile::exists(QString::fromStdString(path + "-journal"));
    if (fileSize < claimedSize(header) && !interrupted)
        return refusal(FaultCode::Malformed, path, "the file is cut off: " + std::to_string(fileSize) + " of "
                           + std::to_string(claimedSize(header)) + " bytes are there");
    return Done{};
}

} // namespace

std::span<const char* const> schemaSteps()
{
    return kSteps;
}

void migrate(Database& database, std::span<const char* const> steps, std::uint32_t applicationId)
{
    const auto version = [&database] { return std::size_t(database.integer("PRAGMA user_version")); };
    if (version() >= steps.size())
        return;
    Transaction transaction(database);
    // Asked again: another program may have migrated while this one waited for the lock.
    for (std::size_t from = version(); from < steps.size(); ++from)
        database.run(steps[from]);
    database.run(("PRAGMA application_id = " + std::to_string(applicationId)).c_str());
    database.run(("PRAGMA user_version = " + std::to_string(steps.size())).c_str());
    transaction.commit();
}

Outcome probe(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return refusal(FaultCode::FileNotFound, path, "there is no such file");
    if (!file.open(QIODevice::ReadOnly))
        return refusal(FaultCode::FileUnreadable, path, file.errorString().toStdString());
    if (file.size() == 0)
        return refusal(FaultCode::Empty, path, "the file is empty");
    Header header{};
    if (file.read(reinterpret_cast<char*>(header.data()), kHeaderSize) != qint64(kHeaderSize))
        return refusal(FaultCode::NotAProject, path, "this is not a Holdfast project");
    return judge(header, path, std::uint64_t(file.size()));
}

} // namespace holdfast::store
