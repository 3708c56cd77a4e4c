#include "core/services/drawing_review/suggestion_store.h"

#include <algorithm>
#include <array>

#include "core/services/cloud/cloud.h"
#include "core/services/store/shared_database.h"

namespace holdfast::drawing_review {

using store::Statement;

namespace {

constexpr std::uint32_t kApplicationId = 0x48465347;   // "HFSG"

constexpr const char* kVersion1 = R"sql(
CREATE TABLE suggestions(project TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY(project, id)) STRICT;
CREATE TABLE tiles(sha256 TEXT PRIMARY KEY, png BLOB NOT NULL) STRICT;
)sql";
constexpr std::array kSteps = {kVersion1};

Suggestion parsed(const std::string& text, const store::Database& database)
{
    const auto json = parseJson(text, database.path());
    auto value = json ? fromJson<Suggestion>(*json, database.path()) : Result<Suggestion>(json.fault());
    if (!value)
        throw store::StoreFault{value.fault()};
    return std::move(*value);
}

std::optional<Suggestion> row(store::Database& database, const std::string& project, const std::string& id)
{
    Statement found(database, "SELECT json FROM suggestions WHERE project = ? AND id = ?");
    found(project, id);
    return found.next() ? std::optional(parsed(found.text(0), database)) : std::nullopt;
}

void write(store::Database& database, const Suggestion& suggestion)
{
    Statement(database, "INSERT OR REPLACE INTO suggestions(project, id, json) VALUES(?, ?, ?)")(
        suggestion.project, suggestion.id, toJson(suggestion).dump()).run();
}

bool before(const Suggestion& a, const Suggestion& b)
{
    const bool openA = a.state == SuggestionState::Open, openB = b.state == SuggestionState::Open;
    if (openA != openB)
        return openA;
    if (a.verdict.trust != b.verdict.trust)
        return a.verdict.trust > b.verdict.trust;
    return a.id < b.id;
}

} // namespace

Result<std::unique_ptr<SuggestionStore>> SuggestionStore::open(const std::string& path)
{
    return store::guarded([&] {
        return std::unique_ptr<SuggestionStore>(new SuggestionStore(store::openShared(path, kApplicationId, kSteps)));
    });
}

SuggestionStore::SuggestionStore(std::unique_ptr<store::Database> database) : m_database(std::move(database)) {}
SuggestionStore::~SuggestionStore() = default;

Outcome SuggestionStore::keep(const std::vector<Suggestion>& suggestions)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        for (Suggestion suggestion : suggestions) {
            if (const auto known = row(*m_database, suggestion.project, suggestion.id)) {
                suggestion.state = known->state;
                suggestion.decidedBy = known->decidedBy;
                suggestion.decidedAt = known->decidedAt;
            }
            write(*m_database, suggestion);
        }
        transaction.commit();
        return Done{};
    });
}

Outcome SuggestionStore::keepTile(const std::string& sha256, const std::string& png)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        const std::span bytes(reinterpret_cast<const std::uint8_t*>(png.data()), png.size());
        Statement(*m_database, "INSERT OR IGNORE INTO tiles(sha256, png) VALUES(?, ?)")(sha256, bytes).run();
        return Done{};
    });
}

Result<std::vector<Suggestion>> SuggestionStore::of(const std::string& project) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<Suggestion> list;
        Statement rows(*m_database, "SELECT json FROM suggestions WHERE project = ?");
        rows(project);
        while (rows.next())
            list.push_back(parsed(rows.text(0), *m_database));
        std::ranges::sort(list, before);
        return list;
    });
}

Result<Suggestion> SuggestionStore::find(const std::string& project, const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    auto found = store::guarded([&] { return row(*m_database, project, id); });
    if (!found)
        return found.fault();
    if (!*found)
        return Fault{FaultCode::InvalidValue, project, id, "the project has no such suggestion"};
    return std::move(**found);
}

Result<std::string> SuggestionStore::tile(const std::string& sha256) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement found(*m_database, "SELECT png FROM tiles WHERE sha256 = ?");
        found(sha256);
        if (!found.next())
            throw store::StoreFault{{FaultCode::FileNotFound, m_database->path(), sha256,
                                     "the picture of this tile is not kept"}};
        const auto bytes = found.blob(0);
        return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    });
}

Result<Suggestion> SuggestionStore::decide(const std::string& project, const std::string& id, SuggestionState state,
                                           const std::string& by, const std::string& when)
{
    auto suggestion = find(project, id);
    if (!suggestion)
        return suggestion;
    suggestion->state = state;
    suggestion->decidedBy = state == SuggestionState::Open ? std::string() : by;
    suggestion->decidedAt = state == SuggestionState::Open ? std::string() : when;
    const std::lock_guard lock(m_mutex);
    const Outcome written = store::guarded([&] {
        write(*m_database, *suggestion);
        return Done{};
    });
    return written ? std::move(suggestion) : Result<Suggestion>(written.fault());
}

std::string usualSuggestionPath()
{
    return cloud::userPlaces().state + "/suggestions.db";
}

} // namespace holdfast::drawing_review
