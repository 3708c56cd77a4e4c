#include "core/services/providers/permits.h"

#include <algorithm>

#include <QFile>

#include "core/services/providers/soda.h"
#include "core/services/resources/resources.h"

namespace holdfast::providers {

namespace {

std::string newestDay(const CityRecord& r)
{
    return std::max({r.filed, r.issued, r.inspected, r.closed});
}

std::vector<std::string> numbersOf(const std::vector<CityRecord>& records, RecordKind kind)
{
    std::vector<std::string> numbers;
    for (const CityRecord& record : records)
        if (record.kind == kind && std::ranges::find(numbers, record.number) == numbers.end())
            numbers.push_back(record.number);
    return numbers;
}

DatasetAnswer askOne(cloud::Cloud& cloud, const CityDatasets& all, const CityDataset& dataset,
                     const Property& property, std::vector<CityRecord>& records, const Run& run,
                     const cloud::Watch& watch, bool patient, const LocalCopy& copy)
{
    DatasetAnswer answer{dataset.id, dataset.name, false, {}, {}, 0, {}};
    const auto complaints = numbersOf(records, RecordKind::Violation);
    const std::string where = conditionFor(dataset, property, complaints);
    if (where.empty())
        return answer;
    answer.asked = true;
    SodaQuestion question{"socrata." + dataset.city, dataset.id, where, dataset.key, patient, {}};
    if (copy)
        question.copy = [&] { return copy(dataset, property, complaints); };
    auto outcome = sodaRows(cloud, question, run.stop, watch);
    if (!outcome.rows) {
        answer.refusal = outcome.refusal.code == "query.soql.no-such-column"
                             ? "the city renamed a column of " + dataset.id
                                   + "; it is not asked until Holdfast is updated: " + outcome.refusal.words
                             : describe(outcome.refusal);
        return answer;
    }
    answer.provenance = outcome.rows->provenance;
    answer.doubts = std::move(outcome.rows->doubts);
    const auto first = std::ptrdiff_t(records.size());
    for (const Json& row : outcome.rows->rows)
        if (row.is_object())
            records.push_back(readRecord(dataset, row, all));
    answer.records = int(records.size()) - int(first);
    std::stable_sort(records.begin() + first, records.end(),
                     [](const CityRecord& a, const CityRecord& b) { return newestDay(a) > newestDay(b); });
    // Rows of which the key columns are missing are rows of another table than was agreed: schema drift.
    const auto keyless = std::count_if(records.begin() + first, records.end(), [&](const CityRecord& r) {
        return r.key.size() < dataset.key.size() || r.key.starts_with('/');
    });
    if (keyless > 0)
        answer.doubts.push_back(std::to_string(keyless)
                                + " rows come without their key; the city may have renamed a column");
    return answer;
}

} // namespace

Result<CityDatasets> cityDatasets()
{
    const QString path = resources::path(QStringLiteral("cloud/datasets.json"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound,
                     "cloud/datasets.json",
                     {},
                     "the table of the cities' datasets cannot be read"};
    const auto json = parseJson(file.readAll().toStdString(), path.toStdString());
    return json ? fromJson<CityDatasets>(*json, path.toStdString()) : Result<CityDatasets>(json.fault());
}

PropertyReport propertyReport(cloud::Cloud& cloud, const CityDatasets& datasets, const Property& property,
                              const Run& run, const cloud::Watch& watch, bool patient, const LocalCopy& copy)
{
    PropertyReport report;
    std::string doubt;
    report.property = located(cloud, property, doubt, run.stop, watch);
    if (!doubt.empty())
        report.doubts.push_back(doubt);
    const std::string city = enumText(property.city);
    const auto count = std::ranges::count(datasets.datasets, city, &CityDataset::city);
    int done = 0;
    for (const CityDataset& dataset : datasets.datasets) {
        if (dataset.city != city)
            continue;
        report.datasets.push_back(
            askOne(cloud, datasets, dataset, report.property, report.records, run, watch, patient, copy));
        // San Francisco's address leads to its block and lot, and those to notices and inspections.
        for (const CityRecord& record : report.records)
            if (report.property.block.empty() && !record.block.empty() && !record.lot.empty()) {
                report.property.block = record.block;
                report.property.lot = record.lot;
            }
        if (report.property.bin.empty() && city == "nyc" && !report.records.empty())
            report.property.bin = report.records.front().bin;
        run.progress.report(double(++done) / double(count));
    }
    report.openRecords = int(std::ranges::count(report.records, true, &CityRecord::open));
    return report;
}

} // namespace holdfast::providers
