#include "core/services/permits/cities.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "core/services/cloud/cloud.h"

namespace holdfast::permits {

using providers::City;

namespace {

std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text)
        out += c == '-' || c == '_' ? ' ' : char(std::tolower(static_cast<unsigned char>(c)));
    return out;
}

} // namespace

std::optional<City> cityNamed(const std::string& name)
{
    const std::string wanted = plain(name);
    if (wanted == "nyc" || wanted == "new york" || wanted == "new york city")
        return City::Nyc;
    if (wanted == "sf" || wanted == "san francisco")
        return City::Sf;
    return std::nullopt;
}

std::string cityName(City city)
{
    return city == City::Nyc ? "New York" : "San Francisco";
}

// Only what follows the first comma counts: there is a Brooklyn Street in other towns.
std::optional<City> cityOf(const std::string& address)
{
    static constexpr std::array kNewYork = {"new york", "manhattan", "bronx", "brooklyn", "queens", "staten island"};
    const auto comma = address.find(',');
    if (comma == std::string::npos)
        return std::nullopt;
    const std::string rest = plain(address.substr(comma + 1));
    if (rest.find("san francisco") != std::string::npos)
        return City::Sf;
    const bool isNewYork = std::ranges::any_of(
        kNewYork, [&](const char* name) { return rest.find(name) != std::string::npos; });
    return isNewYork ? std::optional(City::Nyc) : std::nullopt;
}

std::string usualStore()
{
    return cloud::userPlaces().state + "/permits.db";
}

} // namespace holdfast::permits
