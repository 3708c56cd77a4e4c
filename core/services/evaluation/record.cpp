#include "core/services/evaluation/record.h"

#include <array>
#include <chrono>

#include <QDateTime>

#include "core/services/cloud/cloud.h"
#include "core/services/store/shared_database.h"

namespace holdfast::evaluation {

using store::Statement;

namespace {

constexpr std::uint32_t kApplicationId = 0x48464556;   // "HFEV"

constexpr const char* kVersion1 = R"sql(
CREATE TABLE verdicts(item TEXT PRIMARY KEY, at INTEGER NOT NULL, milliseconds INTEGER NOT NULL, json TEXT NOT NULL)
    STRICT;
CREATE INDEX verdicts_by_time ON verdicts(at);
CREATE TABLE truths(item TEXT PRIMARY KEY, at INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TABLE proposals(id INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
-- Only added to: which template asked stays known.
CREATE TABLE templates(id TEXT NOT NULL, version INTEGER NOT NULL, json TEXT NOT NULL, approved_by TEXT NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY(id, version)) STRICT;
CREATE TABLE choices(id TEXT NOT NULL, version INTEGER NOT NULL, chosen_by TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
)sql";
constexpr std::array kSteps = {kVersion1};

std::int64_t systemSeconds()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

// A row of another version of the program, or a damaged one, is a fault: a figure without it would be another.
template<class T>
T parsed(const std::string& text, const store::Database& database)
{
    const auto json = parseJson(text, database.path());
    auto value = json ? fromJson<T>(*json, database.path()) : Result<T>(json.fault());
    if (!value)
        throw store::StoreFault{value.fault()};
    return std::move(*value);
}

} // namespace

Result<std::unique_ptr<Record>> Record::open(const std::string& path, std::function<std::int64_t()> now)
{
    return store::guarded([&] {
        return std::unique_ptr<Record>(new Record(store::openShared(path, kApplicationId, kSteps),
                                                  now ? std::move(now) : systemSeconds));
    });
}

Record::Record(std::unique_ptr<store::Database> database, std::function<std::int64_t()> now)
    : m_database(std::move(database)), m_now(std::move(now))
{
}

Record::~Record() = default;

Outcome Record::keep(const std::vector<Verdict>& verdicts, const std::vector<std::int64_t>& milliseconds)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        store::Transaction transaction(*m_database);
        Statement row(*m_database, "INSERT OR REPLACE INTO verdicts(item, at, milliseconds, json) VALUES(?, ?, ?, ?)");
        for (std::size_t i = 0; i < verdicts.size(); ++i)
            row(verdicts[i].item, m_now(), i < milliseconds.size() ? milliseconds[i] : std::int64_t(0),
                toJson(verdicts[i]).dump()).run();
        transaction.commit();
        return Done{};
    });
}

Outcome Record::keep(const Truth& truth)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "INSERT OR REPLACE INTO truths(item, at, json) VALUES(?, ?, ?)")(
            truth.item, m_now(), toJson(truth).dump()).run();
        return Done{};
    });
}

Outcome Record::forgetTruth(const std::string& item)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "DELETE FROM truths WHERE item = ?")(item).run();
        return Done{};
    });
}

Result<std::vector<KeptVerdict>> Record::verdicts(std::int64_t since) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<KeptVerdict> kept;
        Statement rows(*m_database, "SELECT at, milliseconds, json FROM verdicts WHERE at >= ? ORDER BY at, item");
        rows(since);
        while (rows.next())
            kept.push_back({rows.integer(0), rows.integer(1), parsed<Verdict>(rows.text(2), *m_database)});
        return kept;
    });
}

Result<std::vector<Truth>> Record::truths(std::int64_t since) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<Truth> truths;
        Statement rows(*m_database, "SELECT json FROM truths WHERE at >= ? ORDER BY at, item");
        rows(since);
        while (rows.next())
            truths.push_back(parsed<Truth>(rows.text(0), *m_database));
        return truths;
    });
}

Result<std::vector<Pair>> Record::pairs() const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<Pair> pairs;
        Statement rows(*m_database, "SELECT v.json, t.json FROM verdicts v JOIN truths t ON v.item = t.item "
                                    "ORDER BY t.at, t.item");
        rows();
        while (rows.next())
            pairs.push_back({parsed<Verdict>(rows.text(0), *m_database), parsed<Truth>(rows.text(1), *m_database)});
        return pairs;
    });
}

Result<std::vector<Proposal>> Record::proposals() const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<Proposal> proposals;
        Statement rows(*m_database, "SELECT id, json FROM proposals ORDER BY id");
        rows();
        while (rows.next()) {
            proposals.push_back(parsed<Proposal>(rows.text(1), *m_database));
            proposals.back().id = rows.integer(0);
        }
        return proposals;
    });
}

Result<Proposal> Record::proposal(std::int64_t id) const
{
    const auto all = proposals();
    if (!all)
        return all.fault();
    for (const Proposal& proposal : *all)
        if (proposal.id == id)
            return proposal;
    return Fault{FaultCode::InvalidValue, {}, std::to_string(id), "there is no such proposal"};
}

Outcome Record::add(const Proposal& proposal)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "INSERT INTO proposals(json) VALUES(?)")(toJson(proposal).dump()).run();
        return Done{};
    });
}

Outcome Record::change(const Proposal& proposal)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "UPDATE proposals SET json = ? WHERE id = ?")(toJson(proposal).dump(), proposal.id)
            .run();
        return Done{};
    });
}

Result<std::vector<cloud::PromptTemplate>> Record::templates(const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        std::vector<cloud::PromptTemplate> templates;
        Statement rows(*m_database, "SELECT json FROM templates WHERE ?1 = '' OR id = ?1 ORDER BY id, version");
        rows(id);
        while (rows.next())
            templates.push_back(parsed<cloud::PromptTemplate>(rows.text(0), *m_database));
        return templates;
    });
}

Outcome Record::add(const cloud::PromptTemplate& prompt, const std::string& by)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "INSERT INTO templates(id, version, json, approved_by, at) VALUES(?, ?, ?, ?, ?)")(
            prompt.id, prompt.version, toJson(prompt).dump(), by, m_now()).run();
        return Done{};
    });
}

Result<std::optional<int>> Record::chosen(const std::string& id) const
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement row(*m_database, "SELECT version FROM choices WHERE id = ? ORDER BY rowid DESC LIMIT 1");
        row(id);
        return row.next() ? std::optional(int(row.integer(0))) : std::nullopt;
    });
}

Outcome Record::choose(const std::string& id, int version, const std::string& by)
{
    const std::lock_guard lock(m_mutex);
    return store::guarded([&] {
        Statement(*m_database, "INSERT INTO choices(id, version, chosen_by, at) VALUES(?, ?, ?, ?)")(id, version, by,
                                                                                                  m_now()).run();
        return Done{};
    });
}

std::string usualRecordPath()
{
    return cloud::userPlaces().state + "/evaluation.db";
}

std::string utcText(std::int64_t secondsSince1970)
{
    return QDateTime::fromSecsSinceEpoch(secondsSince1970, Qt::UTC).toString(Qt::ISODate).toStdString();
}

} // namespace holdfast::evaluation
