#include "core/services/providers/city_record.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>

namespace holdfast::providers {

namespace {

constexpr std::array<std::string_view, 5> kBoroughs = {"MANHATTAN", "BRONX", "BROOKLYN", "QUEENS",
                                                       "STATEN ISLAND"};

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

int number(std::string_view digits)
{
    int value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

std::optional<std::string> day(std::string_view year, std::string_view month, std::string_view dayOfMonth)
{
    if (!allDigits(year) || !allDigits(month) || !allDigits(dayOfMonth) || year.size() != 4
        || month.size() > 2 || dayOfMonth.size() > 2)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(number(year)),
                                           std::chrono::month(unsigned(number(month))),
                                           std::chrono::day(unsigned(number(dayOfMonth)))};
    if (!date.ok() || number(year) < 1800)
        return std::nullopt;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::string(year) + "-" + two(number(month)) + "-" + two(number(dayOfMonth));
}

// Reads the columns of one row; remembers what it could not read.
class RowReader {
public:
    RowReader(const CityDataset& dataset, const Json& row, CityRecord& record)
        : m_dataset(dataset), m_row(row), m_record(record)
    {
    }

    std::string column(const std::string& name) const
    {
        const auto it = m_row.find(name);
        if (name.empty() || it == m_row.end() || it->is_null())
            return {};
        return tidy(it->is_string() ? it->get<std::string>() : it->dump());
    }
    std::string field(const char* name) const
    {
        const auto it = m_dataset.fields.find(name);
        return it == m_dataset.fields.end() ? std::string() : column(it->second);
    }
    template<class Parse>
    auto parsed(const char* name, Parse parse, const char* what) -> decltype(parse(std::string_view()))
    {
        const std::string text = field(name);
        if (text.empty())
            return {};
        auto value = parse(text);
        if (!value)
            m_record.doubts.push_back(m_dataset.fields.at(name) + ": '" + text + "' is not " + what);
        return value;
    }
    std::string date(const char* name)
    {
        return parsed(name, cityDay, "a date").value_or(std::string());
    }

private:
    const CityDataset& m_dataset;
    const Json& m_row;
    CityRecord& m_record;
};

bool isOpen(const OpenRule& rule, const std::string& value)
{
    return std::ranges::find(rule.equals, value) != rule.equals.end()
           || std::ranges::any_of(
               rule.contains, [&](const std::string& part) { return value.find(part) != std::string::npos; });
}

void readDates(CityRecord& record, RowReader& row)
{
    record.filed = row.date("filed");
    record.issued = row.date("issued");
    record.served = row.date("served");
    record.hearing = row.date("hearing");
    record.inspected = row.date("inspected");
    record.expires = row.date("expires");
    record.closed = row.date("closed");
    record.hearingTime = row.parsed("hearing_time", cityTime, "a time").value_or(std::string());
}

// Boroughs come as names in capitals or not, and as numbers; blocks and lots padded or not.
void readPlace(CityRecord& record, const RowReader& row)
{
    record.house = row.field("house");
    record.street = tidy(row.field("street") + " " + row.field("suffix"));
    record.block = row.field("block");
    record.lot = row.field("lot");
    record.bin = row.field("bin");
    std::string borough = row.field("borough");
    std::ranges::transform(borough, borough.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    if (borough.size() == 1 && borough[0] >= '1' && borough[0] <= '5')
        borough = kBoroughs[std::size_t(borough[0] - '1')];
    record.borough = borough;
    const auto at = std::ranges::find(kBoroughs, borough);
    if (at == kBoroughs.end() || !allDigits(record.block) || !allDigits(record.lot))
        return;
    const auto padded = [](std::string text, std::size_t width) {
        text.erase(0, std::min(text.find_first_not_of('0'), text.size() - 1));
        return text.size() < width ? std::string(width - text.size(), '0') + text : text;
    };
    const std::string block = padded(record.block, 5), lot = padded(record.lot, 4);
    if (block.size() == 5 && lot.size() == 4)
        record.bbl = std::to_string(at - kBoroughs.begin() + 1) + block + lot;
    else
        record.doubts.push_back("block '" + record.block + "', lot '" + record.lot + "' make no BBL");
}

void readContacts(CityRecord& record, const CityDataset& dataset, const RowReader& row)
{
    for (const ContactColumns& columns : dataset.contacts) {
        Contact contact{columns.role, tidy(row.column(columns.first) + " " + row.column(columns.last)),
                        row.column(columns.business), row.column(columns.license)};
        if (!contact.name.empty() || !contact.business.empty())
            record.contacts.push_back(std::move(contact));
    }
}

std::string dispositionOf(const CityDatasets& all, const std::string& city, const std::string& code)
{
    for (const Disposition& d : all.dispositions)
        if (d.city == city && std::ranges::find(d.codes, code) != d.codes.end())
            return code + " (" + d.meaning + ")";
    return code;
}

} // namespace

std::string tidy(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (std::isspace(static_cast<unsigned char>(c)) == 0)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::optional<std::string> cityDay(std::string_view text)
{
    text = text.substr(0, text.find_first_of("T "));   // "10/26/2020 12:00:00 AM" in exports
    if (text.size() == 8 && allDigits(text))
        return day(text.substr(0, 4), text.substr(4, 2), text.substr(6));
    const char between = text.find('/') != std::string_view::npos ? '/' : '-';
    const auto first = text.find(between), last = text.rfind(between);
    if (first == std::string_view::npos || first == last)
        return std::nullopt;
    const auto a = text.substr(0, first), b = text.substr(first + 1, last - first - 1),
               c = text.substr(last + 1);
    return between == '/' ? day(c, a, b) : day(a, b, c);
}

std::optional<std::string> cityTime(std::string_view text)
{
    std::string digits(text);
    std::erase(digits, ':');
    if (!allDigits(digits) || digits.size() < 3 || digits.size() > 4)
        return std::nullopt;
    const int hour = number(digits) / 100, minute = number(digits) % 100;
    if (hour > 23 || minute > 59)
        return std::nullopt;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return two(hour) + ":" + two(minute);
}

std::optional<std::int64_t> cityCents(std::string_view text)
{
    std::string plain;
    std::ranges::copy_if(text, std::back_inserter(plain),
                         [](char c) { return c != ',' && c != '$' && c != ' '; });
    const bool negative = plain.starts_with('-');
    if (negative)
        plain.erase(0, 1);
    const auto point = std::min(plain.find('.'), plain.size());
    std::string whole = plain.substr(0, point),
                part = point < plain.size() ? plain.substr(point + 1) : std::string();
    if ((whole.empty() && part.empty()) || (!whole.empty() && !allDigits(whole))
        || (!part.empty() && !allDigits(part)) || whole.size() > 15)
        return std::nullopt;
    part.resize(2, '0');   // parts of a cent are not money
    std::int64_t cents = 0;
    for (const char c : whole + part)
        cents = cents * 10 + (c - '0');
    return negative ? -cents : cents;
}

CityRecord readRecord(const CityDataset& dataset, const Json& row, const CityDatasets& all)
{
    CityRecord record;
    RowReader reader(dataset, row, record);
    record.kind = dataset.kind;
    record.dataset = dataset.id;
    for (const std::string& column : dataset.key)
        record.key += (record.key.empty() ? "" : "/") + reader.column(column);
    record.number = reader.field("number");
    record.status = reader.field("status");
    record.type = reader.field("type");
    record.severity = reader.field("severity");
    record.description = reader.field("description");
    record.disposition = dispositionOf(all, dataset.city, reader.field("disposition"));
    record.open = isOpen(dataset.open, reader.column(dataset.open.column));
    readDates(record, reader);
    readPlace(record, reader);
    record.costCents = reader.parsed("cost", cityCents, "an amount");
    record.penaltyCents = reader.parsed("penalty", cityCents, "an amount");
    record.balanceCents = reader.parsed("balance", cityCents, "an amount");
    readContacts(record, dataset, reader);
    return record;
}

} // namespace holdfast::providers
