// Which register a file is of, and where in it the columns stand that are read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/services/providers/city_dataset.h"
#include "core/services/providers/property.h"

namespace holdfast::permits {

struct MirrorColumns {
    const providers::CityDataset* dataset = nullptr;
    std::vector<std::string> names;        // those that are read, as the city's interface names them
    std::vector<std::size_t> places;       // of `names` in a row
    std::vector<std::string> absent;       // known to the table, not in the file
    std::size_t width = 0;                 // fields of a row
    // A row counts only where this column has this value; npos: every row does.
    std::size_t onlyColumn = std::string::npos;
    std::string onlyValue;
};

// `wanted`: id of the register, "" the one of this city whose columns are there.
Result<MirrorColumns> mirrorColumns(const std::vector<std::string>& header, const providers::CityDatasets& datasets,
                                    providers::City city, const std::string& wanted, const std::string& file);

} // namespace holdfast::permits
