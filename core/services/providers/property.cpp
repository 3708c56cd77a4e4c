#include "core/services/providers/property.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/services/providers/city_record.h"
#include "core/services/providers/soda.h"
#include "core/services/store/sha256.h"

namespace holdfast::providers {

namespace {

constexpr std::array<std::string_view, 5> kBoroughs = {"MANHATTAN", "BRONX", "BROOKLYN", "QUEENS",
                                                       "STATEN ISLAND"};
// San Francisco keeps the suffix in a column of its own.
constexpr std::array<std::string_view, 16> kSuffixes = {"ST",   "STREET", "AV",  "AVE", "AVENUE", "BL",
                                                        "BLVD", "WY",     "WAY", "PL",  "CT",     "DR",
                                                        "LN",   "RD",     "TR",  "TER"};

std::string upper(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return out;
}

bool allDigits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

void takeBbl(Property& property, const std::string& bbl)
{
    property.bbl = bbl;
    property.borough = kBoroughs[std::size_t(bbl[0] - '1')];
    property.block = bbl.substr(1, 5);
    property.lot = bbl.substr(6);
}

// Streets of New York are stored spelled out and without ordinals: "5TH AVE" is "5 AVENUE".
std::string newYorkStreet(const std::string& street)
{
    static constexpr std::pair<std::string_view, std::string_view> kLong[] = {
        {"ST", "STREET"}, {"AVE", "AVENUE"}, {"AV", "AVENUE"}, {"BLVD", "BOULEVARD"}, {"PL", "PLACE"},
        {"RD", "ROAD"},   {"DR", "DRIVE"},   {"CT", "COURT"},  {"LN", "LANE"},        {"PKWY", "PARKWAY"},
        {"E", "EAST"},    {"W", "WEST"},     {"N", "NORTH"},   {"S", "SOUTH"}};
    std::string out, word;
    const auto take = [&] {
        for (const auto& [shortForm, longForm] : kLong)
            if (word == shortForm && !(out.empty() && shortForm == "ST"))
                word = longForm;
        if (word.size() > 2 && std::isdigit(static_cast<unsigned char>(word[0])) != 0)
            for (const char* ending : {"ST", "ND", "RD", "TH"})
                if (word.ends_with(ending) && allDigits(std::string_view(word).substr(0, word.size() - 2)))
                    word.resize(word.size() - 2);
        out += (out.empty() || word.empty() ? "" : " ") + word;
        word.clear();
    };
    for (const char c : upper(street)) {
        if (c == ' ' || c == '.')
            take();
        else
            word += c;
    }
    take();
    return out;
}

Result<Property> parseAddress(Property property, const std::string& text)
{
    const auto comma = text.find(',');
    const std::string line = tidy(text.substr(0, comma));
    const auto blank = line.find(' ');
    if (blank == std::string::npos || std::isdigit(static_cast<unsigned char>(line[0])) == 0)
        return Fault{FaultCode::InvalidValue,
                     {},
                     text,
                     property.city == City::Nyc
                         ? "it is no address (house number, street, borough), BIN (7 digits) or BBL (10)"
                         : "it is no address (house number, street) or block/lot"};
    property.house = line.substr(0, blank);
    property.street =
        property.city == City::Nyc ? newYorkStreet(line.substr(blank + 1)) : line.substr(blank + 1);
    if (comma == std::string::npos || property.city != City::Nyc)
        return property;
    std::string borough = upper(tidy(text.substr(comma + 1)));
    borough = tidy(borough.substr(0, borough.find(',')));
    if (borough == "NEW YORK" || borough == "NY")
        borough = "MANHATTAN";
    if (std::ranges::find(kBoroughs, borough) == kBoroughs.end())
        return Fault{FaultCode::InvalidValue, {}, text, "'" + borough + "' is no borough of New York"};
    property.borough = borough;
    return property;
}

std::string likeWords(const std::string& column, const std::string& street)
{
    std::string pattern;
    for (const char c : street)
        pattern += c == ' ' ? '%' : c;
    return "upper(" + column + ") like " + soqlText(pattern + "%");
}

std::string padded(const std::string& text, std::size_t width)
{
    const auto first = std::min(text.find_first_not_of('0'), text.size() - 1);
    const std::string plain = text.substr(first);
    return plain.size() < width ? std::string(width - plain.size(), '0') + plain : plain;
}

std::string listed(const std::string& column, const std::vector<std::string>& values)
{
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "" : ",") + soqlText(value);
    return values.empty() ? std::string() : column + " in (" + list + ")";
}

std::string equal(const std::string& column, const std::string& value)
{
    return value.empty() ? std::string() : column + " = " + soqlText(value);
}

// "" when the value is not known.
std::string condition(const Match& match, const Property& p, const std::vector<std::string>& complaintNumbers)
{
    const std::string& column = match.column;
    switch (match.from) {
    case Known::Bin: return equal(column, p.bin);
    case Known::Bbl: return equal(column, p.bbl);
    case Known::BoroughName: return equal(column, p.borough);
    case Known::BoroughNumber: return p.bbl.empty() ? std::string() : equal(column, p.bbl.substr(0, 1));
    case Known::Block5: return p.block.empty() ? std::string() : equal(column, padded(p.block, 5));
    case Known::Lot5: return p.lot.empty() ? std::string() : equal(column, padded(p.lot, 5));
    case Known::Lot4Or5:
        return p.lot.empty() ? std::string() : listed(column, {padded(p.lot, 4), padded(p.lot, 5)});
    case Known::Block: return equal(column, p.block);
    case Known::Lot: return equal(column, p.lot);
    case Known::House: return equal(column, p.house);
    case Known::HousePadded:
        return p.house.empty() ? std::string()
                               : "(" + equal(column, p.house) + " OR " + column + " like "
                                     + soqlText(p.house + " %") + ")";
    case Known::StreetWords: return p.street.empty() ? std::string() : likeWords(column, p.street);
    case Known::SfStreet:
        return p.street.empty() ? std::string()
                                : "upper(" + column + ") = " + soqlText(upper(withoutSuffix(p.street)));
    case Known::ComplaintNumbers: return listed(column, complaintNumbers);
    }
    return {};
}

} // namespace

std::string withoutSuffix(const std::string& street)
{
    const auto last = street.rfind(' ');
    if (last == std::string::npos)
        return street;
    const std::string suffix = upper(street.substr(last + 1));
    return std::ranges::find(kSuffixes, suffix) != kSuffixes.end() ? street.substr(0, last) : street;
}

Result<Property> parseProperty(City city, const std::string& text)
{
    Property property;
    property.city = city;
    property.asked = tidy(text);
    std::string plain = property.asked;
    const auto slash = plain.find('/');
    if (city == City::Sf && slash != std::string::npos && slash >= 4 && plain.size() > slash + 1) {
        property.block = upper(plain.substr(0, slash));
        property.lot = upper(plain.substr(slash + 1));
        return property;
    }
    std::erase(plain, '-');
    if (city == City::Nyc && allDigits(plain) && (plain.size() == 7 || plain.size() == 10)) {
        if (plain[0] < '1' || plain[0] > '5')
            return Fault{
                FaultCode::InvalidValue, {}, property.asked, "its first digit is no borough (1 to 5)"};
        if (plain.size() == 7)
            property.bin = plain;
        else
            takeBbl(property, plain);
        return property;
    }
    const std::string words = property.asked;  // read while the property moves on
    return parseAddress(std::move(property), words);
}

std::string streetKey(City city, const std::string& street)
{
    return city == City::Nyc ? newYorkStreet(tidy(street)) : upper(withoutSuffix(tidy(street)));
}

Property located(cloud::Cloud& cloud, Property property, std::string& doubt, std::stop_token stop,
                 const cloud::Watch& watch)
{
    if (property.city != City::Nyc || !property.bin.empty() || !property.bbl.empty())
        return property;
    const std::string text = property.house + " " + property.street
        + (property.borough.empty() ? std::string() : ", " + property.borough);
    auto call = cloud.call("geosearch.nyc", "search", "/v2/search?text=" + http::percentEncoded(text));
    if (!call) {
        doubt = call.fault().cause;
        return property;
    }
    call->cacheClass = "address";
    call->cacheKey = store::sha256(call->request.url);
    call->trouble = [](const http::Reply& reply) {
        const Json json = Json::parse(reply.body, nullptr, false);
        return json.is_object() && json.contains("features") && json["features"].is_array()
                   ? std::string()
                   : "no list of places came";
    };
    const auto outcome = cloud.calls().ask(*call, stop, watch);
    if (!outcome) {
        doubt = describe(outcome.refusal);
        return property;
    }
    const Json places = Json::parse(outcome.answer->body, nullptr, false);
    if (places["features"].size() != 1) {
        doubt = places["features"].empty() ? "the city does not know the address '" + text + "'"
                                           : "the city knows " + std::to_string(places["features"].size())
                + " places of the name '" + text + "'; the first was not taken: give the borough, BIN or BBL";
        return property;
    }
    const Json pad = places["features"][0].value("/properties/addendum/pad"_json_pointer, Json::object());
    property.bin = pad.is_object() ? pad.value("bin", "") : "";
    const std::string bbl = pad.is_object() ? pad.value("bbl", "") : "";
    if (allDigits(bbl) && bbl.size() == 10 && bbl[0] >= '1' && bbl[0] <= '5')
        takeBbl(property, bbl);
    return property;
}

std::string conditionFor(const CityDataset& dataset, const Property& property,
                         const std::vector<std::string>& complaintNumbers)
{
    for (const Lookup& lookup : dataset.lookups) {
        std::string where;
        const bool known = std::ranges::all_of(lookup.match, [&](const Match& match) {
            const std::string one = condition(match, property, complaintNumbers);
            where += (where.empty() ? "" : " AND ") + one;
            return !one.empty();
        });
        if (known)
            return lookup.extra.empty() ? where : where + " AND " + lookup.extra;
    }
    return {};
}

} // namespace holdfast::providers
