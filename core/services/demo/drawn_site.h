// One fictional building, and dice that fall the same way every time.
#pragma once

#include <cstdint>
#include <string>

#include "core/services/demo/drawn_rows.h"

namespace holdfast::demo {

struct SiteFacts {
    int index = 0;
    int borough = 1;            // nyc: 1 Manhattan ... 5 Staten Island
    std::string boroughName;
    std::string house, street;  // nyc: "EXAMPLE STREET"; sf: "Example"
    std::string suffix;         // sf: "St"
    std::string bin, bbl, block5, lot4, lot5;
};
SiteFacts newYorkSite(int index);
SiteFacts sanFranciscoSite(int index);

// A number below `most`, always the same for the same question.
std::uint64_t dice(std::uint64_t most, int site, const char* what, int k = 0);
// A day of 2015 to 2026 as {year, month, day}.
struct DrawnDay {
    int year, month, day;
    std::string iso() const;        // 2020-10-26T00:00:00.000
    std::string slashes() const;    // 10/26/2020
    std::string dashes() const;     // 2020-10-26
    std::string digits() const;     // 20201026
};
DrawnDay drawnDay(int site, const char* what, int k);
std::string padded(std::uint64_t number, int digits);

std::vector<DrawnDataset> newYorkDatasets(int sites);
std::vector<DrawnDataset> sanFranciscoDatasets(int sites);
// Fills `columns` from the rows and gives each row its ":id".
void finish(DrawnDataset& dataset);

} // namespace holdfast::demo
