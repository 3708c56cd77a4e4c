// The stand-in cities: buildings that do not exist, at streets that do not exist, with permits, violations,
// complaints and inspections written as the two cities write theirs, every oddity of their columns included.
// The same number of sites gives the same rows on every machine.
#pragma once

#include <string>
#include <vector>

#include "core/services/demo/soql.h"

namespace holdfast::demo {

struct DrawnDataset {
    std::string id, name;
    std::vector<std::string> columns;
    std::vector<SodaRow> rows;         // each with ":id"
};

struct DrawnSite {
    std::string city;      // "nyc", "sf"
    std::string address;   // "100 EXAMPLE STREET, BROOKLYN"
    std::string bin, bbl;  // nyc
    std::string block, lot;
};

std::vector<DrawnSite> drawnSites(int sitesEachCity);
std::vector<DrawnDataset> drawnDatasets(int sitesEachCity);

} // namespace holdfast::demo
