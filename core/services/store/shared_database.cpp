#include "core/services/store/shared_database.h"

#include <filesystem>

#include "core/services/store/paths.h"
#include "core/services/store/schema.h"

namespace holdfast::store {

namespace {

// Writers take turns; a writer's turn is milliseconds, so this long only when the disk is stuck.
constexpr int kPatienceMilliseconds = 30'000;

void makeFolderOf(const std::string& path)
{
    const std::string folder = folderOf(path);
    std::error_code failed;
    std::filesystem::create_directories(std::u8string(folder.begin(), folder.end()), failed);
    if (failed)
        throw StoreFault{{FaultCode::FileUnreadable, folder, {}, "the folder cannot be made: " + failed.message()}};
}

void refuseForeign(Database& database, std::uint32_t applicationId, std::size_t newest)
{
    const auto version = std::size_t(database.integer("PRAGMA user_version"));
    const auto id = std::uint32_t(database.integer("PRAGMA application_id"));
    const bool empty = database.integer("SELECT COUNT(*) FROM sqlite_master") == 0;
    if (!empty && id != applicationId)
        throw StoreFault{{FaultCode::NotAProject, database.path(), {}, "it is a database of another kind"}};
    if (version > newest)
        throw StoreFault{{FaultCode::NewerVersion, database.path(), {},
                          "it was written by a newer Holdfast (version " + std::to_string(version) + ")"}};
}

} // namespace

std::unique_ptr<Database> openShared(const std::string& path, std::uint32_t applicationId,
                                     std::span<const char* const> steps)
{
    makeFolderOf(path);
    auto database = std::make_unique<Database>(path, Database::Mode::Create);
    database->setPatience(kPatienceMilliseconds);
    refuseForeign(*database, applicationId, steps.size());
    database->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                  "PRAGMA temp_store = MEMORY;");
    migrate(*database, steps, applicationId);
    return database;
}

} // namespace holdfast::store
