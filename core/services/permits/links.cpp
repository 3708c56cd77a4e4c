#include "core/services/permits/links.h"

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <tuple>

#include "core/services/permits/names.h"
#include "core/services/store/database.h"

namespace holdfast::permits {

using store::Statement;

namespace {

// How sure a match is; set by judgement, in the order of requirement 2-41: the licence first, then the same name,
// then a name that is like it.
constexpr double kByLicense = 1.0, kBySameName = 0.85, kByWords = 0.7, kByLikeness = 0.6;
// ... and how sure it is that two parties are one.
constexpr double kLinkLicenseAndLike = 0.95, kLinkLicenseOnly = 0.5, kLinkNameOneLicense = 0.8,
                 kLinkNameOtherLicense = 0.3, kLinkLikeness = 0.6;
constexpr int kMostRecords = 20'000;

struct Wanted {
    std::string person, business, license;
};

struct Row {
    Mention mention;
    std::string name, nameKey, business, businessKey, license, licenseKey;
};

std::vector<std::string> wordsOf(const std::string& key)
{
    std::istringstream in(key);
    std::vector<std::string> words;
    for (std::string word; in >> word;)
        words.push_back(word);
    return words;
}

// The first three letters of every word: candidates for names that are written otherwise, too.
std::string blockOf(const std::string& key)
{
    std::string match;
    for (const std::string& word : wordsOf(key))
        match += (match.empty() ? "\"" : " AND \"") + word.substr(0, 3) + "\"*";
    return match;
}

constexpr const char* kMentions =
    "SELECT c.role, r.kind, r.dataset, r.number, r.house, r.street, r.borough, r.block, r.lot,"
    " max(r.filed, r.issued, r.inspected, r.closed), r.as_of, c.name, c.name_key, c.business, c.business_key, "
    "c.license,"
    " c.license_key FROM contacts c JOIN records r ON r.id = c.record ";

std::string placeOf(const Statement& row)
{
    std::string place = row.text(4) + (row.text(4).empty() || row.text(5).empty() ? "" : " ") + row.text(5);
    if (place.empty() && !row.text(7).empty())
        place = "block " + row.text(7) + " lot " + row.text(8);
    return place + (row.text(6).empty() || place.empty() ? "" : ", ") + row.text(6);
}

Row rowOf(const Statement& row)
{
    Row r;
    r.mention.role = row.text(0);
    (void)parseEnum(row.text(1), r.mention.record);
    r.mention.dataset = row.text(2);
    r.mention.number = row.text(3);
    r.mention.place = placeOf(row);
    r.mention.day = row.text(9);
    r.mention.asOf = row.integer(10);
    r.name = row.text(11);
    r.nameKey = row.text(12);
    r.business = row.text(13);
    r.businessKey = row.text(14);
    r.license = row.text(15);
    r.licenseKey = row.text(16);
    return r;
}

std::vector<Row> candidates(store::Database& database, const Wanted& wanted, bool& isCut)
{
    std::vector<Row> rows;
    if (!wanted.license.empty()) {
        Statement licensed(database, std::string(kMentions) + "WHERE c.license_key <> '' AND c.license_key = ?");
        for (licensed(wanted.license); licensed.next();)
            rows.push_back(rowOf(licensed));
    }
    const std::string block = blockOf(wanted.business);
    if (block.empty())
        return rows;
    Statement named(database, std::string(kMentions)
                                  + "WHERE c.record IN (SELECT rowid FROM words WHERE words MATCH ?1"
                                    " LIMIT ?2) AND (?3 = '' OR c.license_key <> ?3)");
    for (named(block, kMostRecords, wanted.license); named.next();)
        rows.push_back(rowOf(named));
    Statement count(database, "SELECT COUNT(*) FROM (SELECT rowid FROM words WHERE words MATCH ? LIMIT ?)");
    isCut = count(block, kMostRecords).next() && count.integer(0) >= kMostRecords;
    return rows;
}

bool holdsWords(const std::string& key, const std::string& wanted)
{
    const auto own = wordsOf(key), asked = wordsOf(wanted);
    return !asked.empty() && std::ranges::all_of(asked, [&](const std::string& word) {
        return std::ranges::any_of(own, [&](const std::string& other) { return other.starts_with(word); });
    });
}

struct Match {
    double confidence = 0;
    std::string reason;
};

std::optional<Match> matchOf(const std::string& key, const std::string& licenseKey, const std::string& wantedKey,
                             const std::string& wantedLicense)
{
    if (key.empty())
        return std::nullopt;
    if (!wantedLicense.empty() && licenseKey == wantedLicense)
        return Match{kByLicense, "licence number"};
    if (wantedKey.empty())
        return std::nullopt;
    if (key == wantedKey)
        return Match{kBySameName, "same name"};
    if (holdsWords(key, wantedKey))
        return Match{kByWords, "the name has these words"};
    if (const double share = alike(key, wantedKey); share >= kAlike)
        return Match{kByLikeness * share, "a name like it"};
    return std::nullopt;
}

// Collects mentions into parties.
class Collector {
public:
    explicit Collector(Wanted wanted) : m_wanted(std::move(wanted)) {}

    void add(const Row& row)
    {
        addAs(PartyKind::Person, row.name, row.nameKey, m_wanted.person, row);
        addAs(PartyKind::Firm, row.business, row.businessKey, m_wanted.business, row);
    }

    Parties parties()
    {
        Parties all;
        std::vector<std::pair<Party, Identity>> found;
        for (auto& [identity, gathered] : m_found) {
            gathered.party.name = mostUsed(gathered.spellings);
            for (const auto& [spelling, times] : gathered.spellings)
                gathered.party.spellings.push_back(spelling);
            std::ranges::stable_sort(gathered.party.mentions, std::greater<>(), &Mention::day);
            found.emplace_back(std::move(gathered.party), identity);
        }
        std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
            return std::tuple(-a.first.confidence, -std::int64_t(a.first.mentions.size()))
                   < std::tuple(-b.first.confidence, -std::int64_t(b.first.mentions.size()));
        });
        for (std::size_t i = 0; i < found.size(); ++i)
            for (std::size_t j = i + 1; j < found.size(); ++j)
                if (const auto link = linkOf(found[i].second, found[j].second))
                    all.links.push_back({int(i), int(j), link->confidence, link->reason});
        for (auto& [party, identity] : found)
            all.parties.push_back(std::move(party));
        return all;
    }

private:
    using Identity = std::tuple<PartyKind, std::string, std::string>;   // kind, licence, name: all normalised
    struct Gathered {
        Party party;
        std::map<std::string, int> spellings;
    };

    void addAs(PartyKind kind, const std::string& name, const std::string& key, const std::string& wanted,
               const Row& row)
    {
        const auto match = matchOf(key, row.licenseKey, wanted, m_wanted.license);
        if (!match)
            return;
        Gathered& gathered = m_found[{kind, row.licenseKey, key}];
        Party& party = gathered.party;
        party.kind = kind;
        party.license = row.license;
        party.confidence = match->confidence;
        party.reason = match->reason;
        party.mentions.push_back(row.mention);
        ++gathered.spellings[name];
    }

    static std::string mostUsed(const std::map<std::string, int>& spellings)
    {
        return std::ranges::max_element(spellings, {}, [](const auto& one) { return one.second; })->first;
    }

    static std::optional<Match> linkOf(const Identity& a, const Identity& b)
    {
        const auto& [kindA, licenseA, nameA] = a;
        const auto& [kindB, licenseB, nameB] = b;
        if (kindA != kindB)
            return std::nullopt;
        const double likeness = alike(nameA, nameB);
        if (!licenseA.empty() && licenseA == licenseB)
            return likeness >= kAlike ? Match{kLinkLicenseAndLike, "same licence number, names alike"}
                                      : Match{kLinkLicenseOnly, "same licence number under another name"};
        if (nameA == nameB)
            return licenseA.empty() || licenseB.empty()
                       ? Match{kLinkNameOneLicense, "same name, one of them without a licence number"}
                       : Match{kLinkNameOtherLicense, "same name, other licence number"};
        if (likeness >= kAlike)
            return Match{kLinkLikeness * likeness, "names alike"};
        return std::nullopt;
    }

    Wanted m_wanted;
    std::map<Identity, Gathered> m_found;
};

} // namespace

Result<Parties> partiesNamed(PermitStore& store, const std::string& text)
{
    // "0999999" is a licence number and no name; "3B Builders" is both.
    const Wanted wanted{personKey(text), businessKey(text), licenseKey(text)};
    if (wanted.business.empty())
        return Fault{FaultCode::MissingField, {}, "links", "there is no name or licence number to look for"};
    const std::lock_guard hold(store.lock());
    return store::guarded([&] {
        bool isCut = false;
        Collector collector(wanted);
        for (const Row& row : candidates(store.database(), wanted, isCut))
            collector.add(row);
        Parties parties = collector.parties();
        parties.isCut = isCut;
        return parties;
    });
}

} // namespace holdfast::permits
