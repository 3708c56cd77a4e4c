// How a city's dataset names what we ask it and what it answers: rows of resources/cloud/datasets.json.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::providers {

enum class RecordKind { Permit, Violation, Complaint, Inspection };
HOLDFAST_NAMES(RecordKind, Permit, Violation, Complaint, Inspection)

// Forms in which a column holds what we know of a property.
enum class Known {
    Bin,               // "3900001"
    Bbl,               // "3900000001"
    BoroughName,       // "BROOKLYN"
    BoroughNumber,     // "3"
    Block5,            // "05327"
    Lot5,              // "00058"
    Lot4Or5,           // "0058" or "00058"
    Block, Lot,        // as the city writes them (San Francisco: 4 and 3 characters)
    House,             // "261"
    HousePadded,       // "261         ": compared by its beginning and a blank
    StreetWords,       // "EAST    4 STREET": the words in order, any blanks between and after them
    SfStreet,          // "Example", without its suffix
    ComplaintNumbers,  // of the records found so far
};
HOLDFAST_NAMES(Known, Bin, Bbl, BoroughName, BoroughNumber, Block5, Lot5, Lot4Or5, Block, Lot, House,
               HousePadded, StreetWords, SfStreet, ComplaintNumbers)

struct Match {
    std::string column;
    Known from = Known::Bin;
};
HOLDFAST_FIELDS(Match, column, from)
HOLDFAST_REQUIRED(Match, column, from)

struct Lookup {
    std::vector<Match> match;   // all of them
    std::string extra;          // a further condition, SoQL
};
HOLDFAST_FIELDS(Lookup, match, extra)
HOLDFAST_REQUIRED(Lookup, match)

struct OpenRule {
    std::string column;
    std::vector<std::string> equals, contains;   // any of them
};
HOLDFAST_FIELDS(OpenRule, column, equals, contains)
HOLDFAST_REQUIRED(OpenRule, column)

struct ContactColumns {
    std::string role, first, last, business, license;
};
HOLDFAST_FIELDS(ContactColumns, role, first, last, business, license)
HOLDFAST_REQUIRED(ContactColumns, role)

struct CityDataset {
    std::string id, city, name;
    RecordKind kind = RecordKind::Permit;
    std::vector<std::string> key;                 // columns that tell its rows apart
    std::vector<Lookup> lookups;                  // the first whose values are known
    std::map<std::string, std::string> fields;    // field of CityRecord: column
    OpenRule open;
    std::vector<ContactColumns> contacts;
};
HOLDFAST_FIELDS(CityDataset, id, city, name, kind, key, lookups, fields, open, contacts)
HOLDFAST_REQUIRED(CityDataset, id, city, name, kind, key, lookups, fields, open)

struct Disposition {
    std::string city;
    std::vector<std::string> codes;
    std::string meaning;
};
HOLDFAST_FIELDS(Disposition, city, codes, meaning)

struct CityDatasets {
    std::string source;
    std::vector<CityDataset> datasets;
    std::vector<Disposition> dispositions;
};
HOLDFAST_FIELDS(CityDatasets, source, datasets, dispositions)
HOLDFAST_REQUIRED(CityDatasets, source, datasets)

// The shipped table.
Result<CityDatasets> cityDatasets();

} // namespace holdfast::providers
