// What a city knows of a property: permits, violations, complaints, inspections, each list with where it is
// from and how old it is. A dataset that could not be asked is named; the others still answer.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/run.h"
#include "core/services/providers/city_record.h"
#include "core/services/providers/property.h"

namespace holdfast::providers {

struct DatasetAnswer {
    std::string dataset, name;
    bool asked = false;                // false: nothing is known that it could be asked by
    std::string refusal;               // "" when it answered
    cloud::Provenance provenance;
    int records = 0;
    std::vector<std::string> doubts;
};
HOLDFAST_FIELDS(DatasetAnswer, dataset, name, asked, refusal, provenance, records, doubts)

struct PropertyReport {
    Property property;
    std::vector<DatasetAnswer> datasets;
    std::vector<CityRecord> records;   // by dataset, then newest first
    std::vector<std::string> doubts;
    int openRecords = 0;
};
HOLDFAST_FIELDS(PropertyReport, property, datasets, records, doubts, openRecords)

// What this machine itself keeps of a dataset's rows about a property.
struct LocalRecords {
    std::vector<CityRecord> records;
    cloud::Provenance provenance;      // origin LocalMirror, with its date
    std::vector<std::string> doubts;
};
// Asked where a city does not answer, or answers with something older. nullopt: nothing is kept of this dataset.
// `complaintNumbers`: of the records found so far.
using LocalAnswer = std::function<std::optional<LocalRecords>(
    const CityDataset& dataset, const Property& property, const std::vector<std::string>& complaintNumbers)>;

struct PropertyManner {
    bool patient = false;              // batch work: waits for a provider that fails
    bool anew = false;                 // answers of today are asked for again
    LocalAnswer local = {};
};

// Never fails as a whole: what could not be had is in the report.
PropertyReport propertyReport(cloud::Cloud& cloud, const CityDatasets& datasets, const Property& property,
                              const Run& run, const cloud::Watch& watch = {}, const PropertyManner& manner = {});

} // namespace holdfast::providers
