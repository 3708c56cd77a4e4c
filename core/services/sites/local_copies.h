// Copies of the cities' datasets on this machine: a folder of CSV files named by the dataset, "3h2n-5cm9.csv", as the
// open-data sites export them. Used when the city and the cache have no answer, and marked wherever it is shown.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "core/services/providers/permits.h"

namespace holdfast::sites {

// Any thread. A file is indexed when it is first asked; looking a property up is then a matter of its own rows.
class LocalCopies {
public:
    explicit LocalCopies(std::string folder);
    ~LocalCopies();

    // nullopt: there is no copy of this dataset, or nothing is known of the property that it could be asked by.
    std::optional<providers::LocalRecords> records(const providers::CityDatasets& all,
                                                   const providers::CityDataset& dataset,
                                                   const providers::Property& property,
                                                   const std::vector<std::string>& complaintNumbers);

private:
    class Copy;
    std::shared_ptr<Copy> copyOf(const providers::CityDataset& dataset);

    std::string m_folder;
    std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Copy>> m_copies;   // null: there is none
};

} // namespace holdfast::sites
