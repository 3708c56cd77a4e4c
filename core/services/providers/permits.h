// What a city knows of a property: permits, violations, complaints, inspections, each list with where it is
// from and how old it is. A dataset that could not be asked is named; the others still answer.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/base/run.h"
#include "core/services/providers/city_record.h"
#include "core/services/providers/property.h"
#include "core/services/providers/soda.h"

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

// What a copy on this machine holds of the property; nullopt: there is none of this dataset. Any thread.
using LocalCopy = std::function<std::optional<LocalRows>(const CityDataset&, const Property&,
                                                         const std::vector<std::string>& complaintNumbers)>;

// Never fails as a whole: what could not be had is in the report. `patient`: batch work.
PropertyReport propertyReport(cloud::Cloud& cloud, const CityDatasets& datasets, const Property& property,
                              const Run& run, const cloud::Watch& watch = {}, bool patient = false,
                              const LocalCopy& copy = {});

} // namespace holdfast::providers
