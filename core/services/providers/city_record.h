// A permit, violation, complaint or inspection, read out of a city's row into one shape. What could not be
// read is absent and named under `doubts`; nothing is guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/services/providers/city_dataset.h"

namespace holdfast::providers {

struct Contact {
    std::string role, name, business, license;
};
HOLDFAST_FIELDS(Contact, role, name, business, license)

struct CityRecord {
    RecordKind kind = RecordKind::Permit;
    std::string dataset, key, number, status, type, severity, description, disposition;
    bool open = false;
    // Days as "2020-10-26", "" unknown.
    std::string filed, issued, served, hearing, inspected, expires, closed;
    std::string hearingTime;                            // "08:30"
    std::string house, street, borough, block, lot, bin, bbl;
    std::optional<std::int64_t> costCents, penaltyCents, balanceCents;
    std::vector<Contact> contacts;
    std::vector<std::string> doubts;                    // "expiration_date: '13/45/2020' is not a date"
};
HOLDFAST_FIELDS(CityRecord, kind, dataset, key, number, status, type, severity, description, disposition,
                open, filed, issued, served, hearing, inspected, expires, closed, hearingTime, house, street,
                borough, block, lot, bin, bbl, costCents, penaltyCents, balanceCents, contacts, doubts)

CityRecord readRecord(const CityDataset& dataset, const Json& row, const CityDatasets& all);

// 2020-10-26T00:00:00.000, 2020-10-26, 10/26/2020, 20201026, with a time or not -> "2020-10-26". nullopt: none of
// them, or no such day.
std::optional<std::string> cityDay(std::string_view text);
// "830", "0830", "8:30" -> "08:30".
std::optional<std::string> cityTime(std::string_view text);
// ".00", "937.89", "1250", "$1,250.5" -> cents.
std::optional<std::int64_t> cityCents(std::string_view text);
// Without blanks at its ends, and with one blank inside where there were several.
std::string tidy(std::string_view text);

} // namespace holdfast::providers
