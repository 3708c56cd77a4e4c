// A property as a user names it and as a city's datasets know it.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/services/cloud/cloud.h"
#include "core/services/providers/city_dataset.h"

namespace holdfast::providers {

enum class City { Nyc, Sf };
HOLDFAST_NAMES(City, Nyc, Sf)

struct Property {
    City city = City::Nyc;
    std::string asked;                      // the user's words
    std::string house, street, borough;     // borough: "BROOKLYN"
    std::string bin, bbl;                   // New York: 7 and 10 digits
    std::string block, lot;                 // San Francisco: "3512", "008"; New York: 5 and 4 digits
};
HOLDFAST_FIELDS(Property, city, asked, house, street, borough, bin, bbl, block, lot)

// "3124272" (BIN), "3053270058" or "3-05327-0058" (BBL), "3512/008" (San Francisco block/lot), "261 East 4
// Street, Brooklyn". A text that is none of them is a fault.
Result<Property> parseProperty(City city, const std::string& text);

// "Example St" -> "Example": San Francisco keeps the suffix in a column of its own.
std::string withoutSuffix(const std::string& street);
// A street as two writings of it are compared: New York spelled out without ordinals ("EAST 4 STREET"), San
// Francisco without its suffix, which the city keeps apart. In capitals.
std::string streetKey(City city, const std::string& street);

// Adds what NYC GeoSearch knows of an address: BIN and BBL. A property that has a number is returned as it
// is.
// "" in `doubt` when it was found; the address itself still serves where it was not.
Property located(cloud::Cloud& cloud, Property property, std::string& doubt, std::stop_token stop = {},
                 const cloud::Watch& watch = {});

// The condition of the first look-up of the dataset whose values are known; "" when there is none.
std::string conditionFor(const CityDataset& dataset, const Property& property,
                         const std::vector<std::string>& complaintNumbers);

} // namespace holdfast::providers
