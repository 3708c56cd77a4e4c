#include "core/services/sites/local_copies.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <unordered_map>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/engine/base/log.h"
#include "core/services/batch/csv.h"

namespace holdfast::sites {

using providers::CityDataset;
using providers::Known;
using providers::LocalRecords;
using providers::Lookup;
using providers::Match;
using providers::Property;

namespace {

// "House #" and "house__": a column of the export and of the interface.
std::string columnName(const std::string& header)
{
    std::string name;
    for (const char c : header)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? char(std::tolower(static_cast<unsigned char>(c)))
                                                                 : '_';
    return name;
}

// Capitals, single blanks, no zeros in front: what two spellings of the same thing have in common.
std::string plain(const std::string& text)
{
    std::string out = providers::tidy(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    const auto first = std::min(out.find_first_not_of('0'), out.empty() ? 0 : out.size() - 1);
    return out.substr(first);
}

// What a column must hold, in plain form; empty: it is not known.
std::vector<std::string> wanted(const Match& match, const Property& p, const std::vector<std::string>& complaints)
{
    const auto one = [](const std::string& value) {
        return value.empty() ? std::vector<std::string>() : std::vector<std::string>{plain(value)};
    };
    switch (match.from) {
    case Known::Bin: return one(p.bin);
    case Known::Bbl: return one(p.bbl);
    case Known::BoroughName: return one(p.borough);
    case Known::BoroughNumber: return one(p.bbl.substr(0, 1));
    case Known::Block5:
    case Known::Block: return one(p.block);
    case Known::Lot5:
    case Known::Lot4Or5:
    case Known::Lot: return one(p.lot);
    case Known::House:
    case Known::HousePadded: return one(p.house);
    case Known::StreetWords: return one(p.street);
    case Known::SfStreet: return one(providers::withoutSuffix(p.street));
    case Known::ComplaintNumbers: break;
    }
    std::vector<std::string> numbers;
    for (const std::string& number : complaints)
        numbers.push_back(plain(number));
    return numbers;
}

// One row, quotes and line ends inside of cells minded: from `at` to behind its last byte.
std::size_t endOfRow(std::string_view text, std::size_t at)
{
    bool quoted = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '"')
            quoted = !quoted;
        else if (text[at] == '\n' && !quoted)
            return at + 1;
    }
    return text.size();
}

} // namespace

class LocalCopies::Copy {
public:
    explicit Copy(const QString& path) : m_file(path), m_asOf(QFileInfo(path).lastModified().toSecsSinceEpoch()) {}

    bool open()
    {
        if (!m_file.open(QIODevice::ReadOnly) || m_file.size() == 0)
            return false;
        const uchar* bytes = m_file.map(0, m_file.size());
        if (!bytes)
            return false;
        m_text = {reinterpret_cast<const char*>(bytes), std::size_t(m_file.size())};
        const std::size_t end = endOfRow(m_text, 0);
        const auto header = batch::parseCsv(m_text.substr(0, end));
        if (header.empty())
            return false;
        for (std::size_t i = 0; i < header[0].size(); ++i)
            m_columns.emplace(columnName(header[0][i]), i);
        m_first = end;
        return true;
    }

    std::optional<LocalRecords> records(const providers::CityDatasets& all, const CityDataset& dataset,
                                        const Property& property, const std::vector<std::string>& complaints)
    {
        for (const Lookup& lookup : dataset.lookups) {
            std::vector<std::pair<std::string, std::vector<std::string>>> wishes;
            for (const Match& match : lookup.match)
                wishes.emplace_back(match.column, wanted(match, property, complaints));
            const bool known = std::ranges::all_of(wishes, [this](const auto& wish) {
                return !wish.second.empty() && m_columns.contains(wish.first);
            });
            if (known && !wishes.empty())
                return found(all, dataset, wishes);
        }
        return std::nullopt;
    }

private:
    using Wishes = std::vector<std::pair<std::string, std::vector<std::string>>>;
    using Index = std::unordered_multimap<std::size_t, std::size_t>;   // hash of the cell: where the row begins

    // By the column that tells most apart: the one whose value is longest ("3900001" rather than "3").
    LocalRecords found(const providers::CityDatasets& all, const CityDataset& dataset, const Wishes& wishes)
    {
        const auto& by
            = *std::ranges::max_element(wishes, {}, [](const auto& wish) { return wish.second.front().size(); });
        const Index& index = indexOf(by.first);
        std::set<std::size_t> places;
        for (const std::string& value : by.second)
            for (auto [at, end] = index.equal_range(std::hash<std::string>{}(value)); at != end; ++at)
                places.insert(at->second);
        LocalRecords local;
        for (const std::size_t place : places)
            if (const auto cells = cellsAt(place); fits(cells, wishes))
                local.records.push_back(providers::readRecord(dataset, objectOf(cells), all));
        local.provenance.origin = cloud::Origin::LocalMirror;
        local.provenance.source = m_file.fileName().toStdString();
        local.provenance.asOf = m_asOf;
        return local;
    }

    batch::CsvCells cellsAt(std::size_t place) const
    {
        auto rows = batch::parseCsv(m_text.substr(place, endOfRow(m_text, place) - place));
        return rows.empty() ? batch::CsvCells() : std::move(rows.front());
    }

    std::string cell(const batch::CsvCells& cells, const std::string& column) const
    {
        const auto at = m_columns.find(column);
        return at == m_columns.end() || at->second >= cells.size() ? std::string() : cells[at->second];
    }

    bool fits(const batch::CsvCells& cells, const Wishes& wishes) const
    {
        return std::ranges::all_of(wishes, [&](const auto& wish) {
            return std::ranges::find(wish.second, plain(cell(cells, wish.first))) != wish.second.end();
        });
    }

    // As the city's interface gives it: an empty cell is no key.
    Json objectOf(const batch::CsvCells& cells) const
    {
        Json row = Json::object();
        for (const auto& [name, at] : m_columns)
            if (at < cells.size() && !cells[at].empty())
                row[name] = cells[at];
        return row;
    }

    const Index& indexOf(const std::string& column)
    {
        const std::lock_guard lock(m_mutex);
        const auto known = m_indexes.find(column);
        if (known != m_indexes.end())
            return known->second;
        Index& index = m_indexes[column];
        for (std::size_t at = m_first; at < m_text.size(); at = endOfRow(m_text, at))
            if (const std::string value = plain(cell(cellsAt(at), column)); !value.empty())
                index.emplace(std::hash<std::string>{}(value), at);
        return index;
    }

    QFile m_file;
    std::int64_t m_asOf;
    std::string_view m_text;             // the file, mapped
    std::size_t m_first = 0;             // behind the header
    std::map<std::string, std::size_t> m_columns;
    std::mutex m_mutex;                  // of the indexes; one that was built does not change
    std::map<std::string, Index> m_indexes;
};

LocalCopies::LocalCopies(std::string folder) : m_folder(std::move(folder)) {}
LocalCopies::~LocalCopies() = default;

std::shared_ptr<LocalCopies::Copy> LocalCopies::copyOf(const CityDataset& dataset)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_copies.find(dataset.id);
    if (known != m_copies.end())
        return known->second;
    const QString path = QDir(QString::fromStdString(m_folder)).filePath(QString::fromStdString(dataset.id + ".csv"));
    std::shared_ptr<Copy> copy;
    if (QFile::exists(path)) {
        copy = std::make_shared<Copy>(path);
        if (!copy->open()) {
            log::warning(path.toStdString() + " cannot be read as a copy of " + dataset.name);
            copy.reset();
        }
    }
    return m_copies[dataset.id] = copy;
}

std::optional<LocalRecords> LocalCopies::records(const providers::CityDatasets& all, const CityDataset& dataset,
                                                 const Property& property,
                                                 const std::vector<std::string>& complaintNumbers)
{
    const auto copy = copyOf(dataset);
    return copy ? copy->records(all, dataset, property, complaintNumbers) : std::nullopt;
}

} // namespace holdfast::sites
