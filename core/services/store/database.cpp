#include "core/services/store/database.h"

#include <sqlite3.h>

#include "core/engine/base/invariant.h"
#include "core/engine/base/log.h"

namespace holdfast::store {

namespace {

// How long a statement waits for another program's lock before it gives up.
constexpr int kBusyMilliseconds = 5000;

FaultCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_ERROR:   // a table or column that should be there is not
        return FaultCode::Malformed;
    case SQLITE_TOOBIG:
        return FaultCode::LimitExceeded;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FaultCode::FileUnreadable;
    default:
        return FaultCode::External;
    }
}

std::string causeOf(int sqliteCode, const char* message)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_FULL: return "the disk is full; the file keeps its last saved state";
    case SQLITE_READONLY: return "it cannot be written";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is writing to it";
    case SQLITE_NOTADB: return "it is not a database";
    case SQLITE_CORRUPT: return "the database in it is damaged";
    case SQLITE_IOERR: return std::string("the disk refused: ") + message;
    default: return message;
    }
}

int flagsOf(Database::Mode mode)
{
    constexpr int kAlways = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Database::Mode::Read: return kAlways | SQLITE_OPEN_READONLY;
    case Database::Mode::ReadWrite: return kAlways | SQLITE_OPEN_READWRITE;
    case Database::Mode::Create: return kAlways | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    }
    bug("unknown way to open a database");
}

} // namespace

Statement::Statement(Database& database, std::string_view sql)
    : m_database(database)
{
    check(sqlite3_prepare_v2(database.m_handle, sql.data(), int(sql.size()), &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

bool Statement::next()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_database.fail(code);
    return false;
}

void Statement::run()
{
    while (next()) { }
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text ? std::string(text, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string();
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_statement, column));
    return {bytes, std::size_t(sqlite3_column_bytes(m_statement, column))};
}

void Statement::rewind(std::size_t parameters)
{
    sqlite3_reset(m_statement);
    invariant(std::size_t(sqlite3_bind_parameter_count(m_statement)) == parameters,
              "a statement was given another number of values than it has parameters");
}

void Statement::bind(int at, std::int64_t value)
{
    check(sqlite3_bind_int64(m_statement, at, value));
}

void Statement::bind(int at, double value)
{
    check(sqlite3_bind_double(m_statement, at, value));
}

void Statement::bind(int at, std::string_view value)
{
    check(sqlite3_bind_text64(m_statement, at, value.data() ? value.data() : "", value.size(), SQLITE_TRANSIENT,
                              SQLITE_UTF8));
}

// The bytes must live until run(): they are not copied.
void Statement::bind(int at, std::span<const std::uint8_t> value)
{
    static constexpr std::uint8_t kNone = 0;
    check(sqlite3_bind_blob64(m_statement, at, value.empty() ? &kNone : value.data(), value.size(), SQLITE_STATIC));
}

void Statement::bind(int at, const std::optional<double>& value)
{
    value ? bind(at, *value) : check(sqlite3_bind_null(m_statement, at));
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_database.fail(code);
}

Database::Database(std::string path, Mode mode)
    : m_path(std::move(path))
{
    const int code = sqlite3_open_v2(m_path.c_str(), &m_handle, flagsOf(mode), nullptr);
    if (code != SQLITE_OK) {
        const std::string cause = causeOf(code, m_handle ? sqlite3_errmsg(m_handle) : "no memory");
        sqlite3_close(m_handle);
        throw StoreFault{{codeOf(code), m_path, {}, cause}};
    }
    sqlite3_busy_timeout(m_handle, kBusyMilliseconds);
    // A project comes from anywhere: its schema may not call anything, and nothing may bend the schema.
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Database::~Database()
{
    if (sqlite3_close(m_handle) != SQLITE_OK)
        log::error("a database was closed with a statement still open: " + m_path);
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") != 0;
}

void Database::run(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail(code);
}

std::int64_t Database::integer(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.next() ? statement.integer(0) : 0;
}

int Database::changes() const
{
    return sqlite3_changes(m_handle);
}

void Database::setPatience(int milliseconds)
{
    sqlite3_busy_timeout(m_handle, milliseconds);
}

void Database::fail(int code) const
{
    throw StoreFault{{codeOf(code), m_path, {}, causeOf(code, sqlite3_errmsg(m_handle))}};
}

Transaction::Transaction(Database& database)
    : m_database(database)
{
    database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    try {
        m_database.run("ROLLBACK");
    } catch (const StoreFault&) {
        // A full disk or an I/O fault has rolled back by itself already.
    }
}

void Transaction::commit()
{
    m_database.run("COMMIT");
    m_open = false;
}

} // namespace holdfast::store
