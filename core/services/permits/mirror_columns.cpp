#include "core/services/permits/mirror_columns.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/services/permits/mirror_import.h"

namespace holdfast::permits {

using providers::CityDataset;

namespace {

// The city's interface cuts its names at this length.
constexpr std::size_t kLongestName = 30;

// Titles that the interface calls otherwise (DataSF i98e-djp9, data dictionary).
constexpr std::pair<std::string_view, std::string_view> kOtherTitles[] = {{"current_status", "status"},
                                                                         {"current_status_date", "status_date"}};

std::vector<std::string> columnsOf(const CityDataset& dataset)
{
    std::set<std::string> names(dataset.key.begin(), dataset.key.end());
    for (const auto& [field, column] : dataset.fields)
        names.insert(column);
    names.insert(dataset.open.column);
    for (const providers::ContactColumns& contact : dataset.contacts)
        names.insert({contact.first, contact.last, contact.business, contact.license});
    names.erase(std::string());
    return {names.begin(), names.end()};
}

bool isColumn(const std::string& title, const std::string& name)
{
    const std::string wanted = columnKey(name);
    return title == wanted || (name.size() == kLongestName && title.starts_with(wanted));
}

std::size_t placeOf(const std::vector<std::string>& titles, const std::string& name)
{
    const auto at = std::ranges::find_if(titles, [&](const std::string& title) { return isColumn(title, name); });
    return at == titles.end() ? std::string::npos : std::size_t(at - titles.begin());
}

// "primary_address_flag = 'Y'" of a look-up holds for the whole register: a permit once, at its first address.
void takeCondition(MirrorColumns& columns, const std::vector<std::string>& titles)
{
    for (const providers::Lookup& lookup : columns.dataset->lookups) {
        const auto equals = lookup.extra.find(" = '");
        if (equals == std::string::npos || !lookup.extra.ends_with('\''))
            continue;
        columns.onlyColumn = placeOf(titles, lookup.extra.substr(0, equals));
        columns.onlyValue = lookup.extra.substr(equals + 4, lookup.extra.size() - equals - 5);
    }
}

MirrorColumns matched(const CityDataset& dataset, const std::vector<std::string>& titles)
{
    MirrorColumns columns;
    columns.dataset = &dataset;
    columns.width = titles.size();
    for (const std::string& name : columnsOf(dataset)) {
        const std::size_t place = placeOf(titles, name);
        if (place == std::string::npos) {
            columns.absent.push_back(name);
            continue;
        }
        columns.names.push_back(name);
        columns.places.push_back(place);
    }
    takeCondition(columns, titles);
    return columns;
}

bool lacks(const MirrorColumns& columns, const std::string& name)
{
    return std::ranges::find(columns.absent, name) != columns.absent.end();
}

// Without its key and the column that says whether it is open, a register is another one.
std::vector<std::string> essentialsLacking(const MirrorColumns& columns)
{
    std::vector<std::string> lacking;
    for (const std::string& key : columns.dataset->key)
        if (lacks(columns, key))
            lacking.push_back(key);
    if (lacks(columns, columns.dataset->open.column))
        lacking.push_back(columns.dataset->open.column);
    return lacking;
}

double share(const MirrorColumns& columns)
{
    return double(columns.names.size()) / double(columns.names.size() + columns.absent.size());
}

// Below this share of its columns a file is not taken for a register's: set by judgement, the registers share
// block, lot and bin only.
constexpr double kEnough = 0.6;

std::string listed(const std::vector<std::string>& names)
{
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

} // namespace

std::string columnKey(std::string_view title)
{
    std::string key;
    for (const char c : title) {
        const auto u = static_cast<unsigned char>(c);
        if (std::isalnum(u) != 0)
            key += char(std::tolower(u));
        else if (!key.empty() && key.back() != '_')
            key += '_';
    }
    while (!key.empty() && key.back() == '_')
        key.pop_back();
    for (const auto& [other, name] : kOtherTitles)
        if (key == other)
            return std::string(name);
    return key;
}

Result<MirrorColumns> mirrorColumns(const std::vector<std::string>& header, const providers::CityDatasets& datasets,
                                    providers::City city, const std::string& wanted, const std::string& file)
{
    std::vector<std::string> titles;
    std::ranges::transform(header, std::back_inserter(titles), columnKey);
    std::optional<MirrorColumns> best;
    for (const CityDataset& dataset : datasets.datasets) {
        if (dataset.city != enumText(city) || (!wanted.empty() && dataset.id != wanted))
            continue;
        MirrorColumns columns = matched(dataset, titles);
        if (!best || share(columns) > share(*best))
            best = std::move(columns);
    }
    if (!best)
        return Fault{FaultCode::InvalidValue, {}, "--dataset", "there is no register '" + wanted + "' of this city"};
    const auto lacking = essentialsLacking(*best);
    if (!lacking.empty() || share(*best) < kEnough)
        return Fault{FaultCode::MissingField, file, "line 1",
                     "it lacks the columns " + listed(lacking.empty() ? best->absent : lacking) + " of "
                         + best->dataset->name + " (" + best->dataset->id
                         + "), the nearest register of the city; it may be another city's or another file"};
    return *best;
}

} // namespace holdfast::permits
