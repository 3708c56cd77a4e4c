// SQLite behind one door. A refusal of the database is thrown as StoreFault inside the class that owns the database
// (a project file, the job store ...); its public functions are guarded and return the Fault. Values are always
// bound, never pasted into SQL.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/engine/base/archive.h"
#include "core/engine/base/fault.h"
#include "core/engine/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace holdfast::store {

// Never leaves the class that owns the database.
struct StoreFault {
    Fault fault;
};

// The value of `work`, or what the database refused.
template<class Work>
auto guarded(const Work& work) -> Result<decltype(work())>
{
    try {
        return work();
    } catch (const StoreFault& refused) {
        return refused.fault;
    }
}

class Database;

// A prepared statement. Bind with (...), read rows with next().
class Statement {
public:
    Statement(Database& database, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    // Rewinds and binds all parameters in order.
    template<class... T>
    Statement& operator()(const T&... values)
    {
        rewind(sizeof...(T));
        int at = 0;
        (bind(++at, values), ...);
        return *this;
    }
    bool next();   // true: a row is there
    void run();    // for a statement without rows

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const;
    std::span<const std::uint8_t> blob(int column) const;  // valid until the next call of next()

private:
    void rewind(std::size_t parameters);
    void bind(int at, std::int64_t value);
    void bind(int at, int value) { bind(at, std::int64_t(value)); }
    void bind(int at, bool value) { bind(at, std::int64_t(value)); }
    void bind(int at, double value);
    void bind(int at, std::string_view value);
    void bind(int at, std::span<const std::uint8_t> value);
    void bind(int at, const Bytes& value) { bind(at, std::span<const std::uint8_t>(value)); }
    void bind(int at, const std::string& value) { bind(at, std::string_view(value)); }
    void bind(int at, const char* value) { bind(at, std::string_view(value)); }
    void bind(int at, const std::optional<double>& value);
    void check(int code) const;

    Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
};

class Database {
public:
    enum class Mode { Read, ReadWrite, Create };
    Database(std::string path, Mode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const std::string& path() const { return m_path; }
    bool isReadOnly() const;
    void run(const char* sql);                       // statements without parameters
    std::int64_t integer(std::string_view sql);      // first column of the first row
    int changes() const;                             // rows the last statement changed
    void setPatience(int milliseconds);              // how long a statement waits for another program's lock
    [[noreturn]] void fail(int code) const;          // throws what the database says

private:
    friend class Statement;
    std::string m_path;
    sqlite3* m_handle = nullptr;
};

// Rolls back unless committed. Immediate: the writer's lock is taken at once.
class Transaction {
public:
    explicit Transaction(Database& database);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Database& m_database;
    bool m_open = true;
};

} // namespace holdfast::store
