#include "core/services/store/project_file.h"

#include <mutex>

#include <QFile>
#include <QLockFile>
#include <QUuid>

#include "core/engine/base/log.h"
#include "core/services/store/compression.h"
#include "core/services/store/paths.h"
#include "core/services/store/project_review.h"
#include "core/services/store/project_rows.h"
#include "core/services/store/schema.h"
#include "core/services/store/stored_value.h"

namespace holdfast::store {

namespace {

// Enough to step back through the last edits without computing again; more would let the file grow for ever.
constexpr int kKeptPerStage = 4;
// A lock never ages: it is stale only when its owner's process is gone.
constexpr int kNeverStale = 0;

QString qt(const std::string& text)
{
    return QString::fromStdString(text);
}

// One file, no write-ahead log: shared memory does not work on network folders. EXTRA also syncs the folder
// after the journal is deleted, so a reported save survives a power cut.
void prepareConnection(Database& database)
{
    if (!database.isReadOnly())
        database.run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;");
    database.run("PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;");
}

void checkPages(Database& database)
{
    Statement check(database, "PRAGMA quick_check(1)");
    if (check.next() && check.text(0) != "ok")
        throw StoreFault{
            {FaultCode::Malformed, database.path(), {}, "the database in it is damaged: " + check.text(0)}};
}

std::unique_ptr<QLockFile> lockFor(const std::string& path)
{
    auto lock = std::make_unique<QLockFile>(qt(path + ".lock"));
    lock->setStaleLockTime(kNeverStale);
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError)
        throw StoreFault{{FaultCode::FileUnreadable, path, {}, "its folder cannot be written"}};
    qint64 process = 0;
    QString host, program;
    lock->getLockInfo(&process, &host, &program);
    throw StoreFault{{FaultCode::FileUnreadable, path, {}, "it is open in another " + program.toStdString()
                          + " (process " + std::to_string(process) + " on " + host.toStdString() + ")"}};
}

bool hasJournal(const std::string& path)
{
    return QFile::exists(qt(path + "-journal"));
}

// An interrupted save is undone by the first one who opens the file and may write.
void undoInterruptedSave(const std::string& path)
{
    if (!hasJournal(path))
        return;
    Database database(path, Database::Mode::ReadWrite);
    database.integer("PRAGMA user_version");
}

void remove(const std::string& path)
{
    QFile::remove(qt(path));
    QFile::remove(qt(path + "-journal"));
}

// A journal that belonged to the replaced file would be played into the new one.
void replaceProject(const std::string& temporary, const std::string& path)
{
    if (hasJournal(path) && probe(path).ok())
        undoInterruptedSave(path);
    QFile::remove(qt(path + "-journal"));
    if (const Outcome replaced = replaceFile(temporary, path); !replaced)
        throw StoreFault{replaced.fault()};
}

template<class Fill>
void writeThenReplace(const std::string& path, const Fill& fill)
{
    const std::string temporary = path + ".saving";
    remove(temporary);
    try {
        fill(temporary);
        replaceProject(temporary, path);
    } catch (...) {
        remove(temporary);
        throw;
    }
}

void fillNew(Database& database, const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs,
             const std::vector<AuditEntry>& events)
{
    migrate(database);
    Transaction transaction(database);
    setMeta(database, "project_id", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    writeInputs(database, inputs, catalogs);
    appendEvents(database, events);
    transaction.commit();
}

std::optional<drawing::Drawing> decodeDrawing(std::span<const std::uint8_t> stored)
{
    const auto bytes = decompress(stored);
    if (!bytes)
        return std::nullopt;
    auto drawing = decode<drawing::Drawing>(*bytes);
    return drawing ? std::optional(std::move(drawing).value()) : std::nullopt;
}

std::unique_ptr<Database> openDatabase(const std::string& path, Database::Mode mode)
{
    auto database = std::make_unique<Database>(path, mode);
    prepareConnection(*database);
    checkPages(*database);
    return database;
}

} // namespace

struct ProjectFile::Private {
    std::string path;
    std::unique_ptr<QLockFile> lock;   // null: read only; released after the database is closed
    std::unique_ptr<Database> database;
    mutable std::mutex mutex;

    template<class Work>
    auto locked(const Work& work) const
    {
        const std::lock_guard hold(mutex);
        return guarded([&] { return work(*database); });
    }
    // Changes are one transaction; a read-only project refuses them.
    template<class Work>
    Outcome change(const Work& work) const
    {
        return locked([&](Database& db) {
            if (!lock)
                throw StoreFault{{FaultCode::FileUnreadable, path, {}, "it was opened for reading only"}};
            Transaction transaction(db);
            work(db);
            transaction.commit();
            return Done{};
        });
    }
};

ProjectFile::ProjectFile(std::unique_ptr<Private> state)
    : d(std::move(state))
{
}

ProjectFile::~ProjectFile() = default;

Result<std::unique_ptr<ProjectFile>> ProjectFile::create(const std::string& path,
                                                         const pipeline::ProjectInputs& inputs,
                                                         const rods::Catalogs& catalogs,
                                                         const std::vector<AuditEntry>& events)
{
    const std::string absolute = absolutePath(path);
    const auto written = guarded([&] {
        const auto lock = lockFor(absolute);
        writeThenReplace(absolute, [&](const std::string& temporary) {
            Database database(temporary, Database::Mode::Create);
            prepareConnection(database);
            fillNew(database, inputs, catalogs, events);
        });
        return Done{};
    });
    if (!written)
        return Fault{written.fault().code, absolute, written.fault().place, written.fault().cause};
    return open(absolute, Access::ReadWrite);
}

Result<std::unique_ptr<ProjectFile>> ProjectFile::open(const std::string& path, Access access)
{
    const std::string absolute = absolutePath(path);
    if (const Outcome fit = probe(absolute); !fit)
        return fit.fault();
    return guarded([&] {
        auto state = std::make_unique<Private>();
        state->path = absolute;
        if (access == Access::ReadWrite)
            state->lock = lockFor(absolute);
        undoInterruptedSave(absolute);
        state->database = openDatabase(absolute, state->lock ? Database::Mode::ReadWrite : Database::Mode::Read);
        if (state->lock && state->database->isReadOnly())
            throw StoreFault{{FaultCode::FileUnreadable, absolute, {}, "it cannot be written"}};
        if (state->lock)
            migrate(*state->database);
        else if (state->database->integer("PRAGMA user_version") < schemaVersion())
            throw StoreFault{{FaultCode::FileUnreadable, absolute, {},
                              "it is of an older version and must be opened for writing once"}};
        if (metaValue(*state->database, "project_id").empty())
            throw StoreFault{{FaultCode::Malformed, absolute, {}, "it has lost its identity"}};
        return std::unique_ptr<ProjectFile>(new ProjectFile(std::move(state)));
    });
}

const std::string& ProjectFile::path() const
{
    return d->path;
}

bool ProjectFile::isReadOnly() const
{
    return d->lock == nullptr;
}

Result<pipeline::ProjectInputs> ProjectFile::inputs() const
{
    return d->locked([](Database& db) { return readInputs(db); });
}

Result<std::optional<rods::Catalogs>> ProjectFile::catalogs() const
{
    return d->locked([](Database& db) { return readValue<rods::Catalogs>(db, "catalogs"); });
}

Outcome ProjectFile::save(const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs,
                          const std::vector<AuditEntry>& events)
{
    return d->change([&](Database& db) {
        writeInputs(db, inputs, catalogs);
        appendEvents(db, events);
        fellApproval(db, inputs, catalogs, events);
    });
}

Result<review::ReviewRecord> ProjectFile::review() const
{
    return d->locked([](Database& db) { return readReview(db); });
}

Outcome ProjectFile::keepReview(const review::ReviewRecord& record, const std::vector<AuditEntry>& events)
{
    return d->change([&](Database& db) {
        writeReview(db, record);
        appendEvents(db, events);
    });
}

Outcome ProjectFile::append(const std::vector<AuditEntry>& events)
{
    return d->change([&](Database& db) { appendEvents(db, events); });
}

Outcome ProjectFile::copyTo(const std::string& path) const
{
    const std::string target = absolutePath(path);
    if (target == d->path)
        return Done{};
    const auto copied = d->locked([&](Database& db) {
        const auto lock = lockFor(target);
        const pipeline::ProjectInputs inputs = readInputs(db);
        writeThenReplace(target, [&](const std::string& temporary) {
            Statement(db, "VACUUM INTO ?")(temporary).run();
            // This small change also syncs the copied pages to the disk.
            Database copy(temporary, Database::Mode::ReadWrite);
            prepareConnection(copy);
            Transaction transaction(copy);
            writeDrawings(copy, inputs.drawings);
            setMeta(copy, "copied_from", d->path);
            transaction.commit();
        });
        return Done{};
    });
    return copied ? copied : Fault{copied.fault().code, target, copied.fault().place, copied.fault().cause};
}

std::optional<Bytes> ProjectFile::stage(pipeline::Stage stage, const std::string& key) const
{
    const auto stored = d->locked([&](Database& db) {
        Statement select(db, "SELECT bytes FROM stage_results WHERE stage = ? AND key = ?");
        const bool found = select(enumText(stage), key).next();
        const auto bytes = select.blob(0);
        return found ? std::optional(Bytes(bytes.begin(), bytes.end())) : std::nullopt;
    });
    if (!stored || !*stored)
        return std::nullopt;
    auto bytes = decompress(**stored);
    if (bytes)
        return std::move(bytes).value();
    log::warning(d->path + ": the stored result of " + enumText(stage) + " is damaged and is computed again");
    return std::nullopt;
}

Outcome ProjectFile::keepStages(std::span<const StageBytes> results)
{
    std::vector<Bytes> packed;
    for (const StageBytes& result : results)
        packed.push_back(compress(result.bytes));
    return d->change([&](Database& db) {
        Statement insert(db, "INSERT OR REPLACE INTO stage_results(stage, key, bytes) VALUES(?, ?, ?)");
        Statement prune(db, "DELETE FROM stage_results WHERE stage = ?1 AND id NOT IN (SELECT id FROM stage_results"
                            " WHERE stage = ?1 ORDER BY id DESC LIMIT ?2)");
        for (std::size_t i = 0; i < results.size(); ++i) {
            insert(enumText(results[i].stage), results[i].key, packed[i]).run();
            prune(enumText(results[i].stage), kKeptPerStage).run();
        }
    });
}

std::optional<drawing::Drawing> ProjectFile::drawing(const std::string& sha256, std::optional<int> reader) const
{
    const auto stored = d->locked([&](Database& db) {
        Statement select(db, "SELECT bytes, reader FROM drawing_contents WHERE sha256 = ? AND shape = ?");
        const bool found = select(sha256, shapeOf<drawing::Drawing>()).next()
            && (!reader || select.integer(1) == *reader);
        const auto bytes = select.blob(0);
        return found ? std::optional(Bytes(bytes.begin(), bytes.end())) : std::nullopt;
    });
    return stored && *stored ? decodeDrawing(**stored) : std::nullopt;
}

Outcome ProjectFile::keepDrawing(const drawing::Drawing& drawing, int reader)
{
    const Bytes packed = compress(encode(drawing));
    return d->change([&](Database& db) {
        Statement insert(db, "INSERT OR REPLACE INTO drawing_contents(sha256, reader, shape, bytes)"
                             " VALUES(?, ?, ?, ?)");
        insert(drawing.sha256, reader, shapeOf<drawing::Drawing>(), packed).run();
    });
}

Outcome ProjectFile::noteHashes(const std::vector<pipeline::DrawingInput>& drawings)
{
    return d->change([&](Database& db) {
        const std::string folder = folderOf(d->path);
        Statement update(db, "UPDATE drawings SET sha256 = ? WHERE path = ?");
        for (const pipeline::DrawingInput& drawing : drawings)
            update(drawing.sha256, relativeTo(folder, drawing.path)).run();
    });
}

Outcome ProjectFile::noteClashes(const std::vector<clash::ClashRecord>& records)
{
    return d->change([&](Database& db) { writeValue(db, "clash_records", records); });
}

Outcome ProjectFile::keepFindings(std::span<const Finding> findings, std::span<const Assumption> assumptions)
{
    return d->change([&](Database& db) {
        writeFindings(db, findings);
        writeAssumptions(db, assumptions);
    });
}

Result<std::vector<AuditEvent>> ProjectFile::auditTrail() const
{
    return d->locked([](Database& db) { return readTrail(db); });
}

Result<TrailVerdict> ProjectFile::verify() const
{
    return d->locked([](Database& db) { return verifyTrail(db); });
}

} // namespace holdfast::store
