#include "core/services/providers/permits.h"

#include <algorithm>
#include <span>

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

// Of a city that says the question is wrong nothing older is shown: it would hide that the table changed.
bool mayBeAnsweredHere(const cloud::Refusal& refusal)
{
    return refusal.kind != cloud::RefusalKind::Refused && refusal.kind != cloud::RefusalKind::Cancelled;
}

std::string wordsOf(const cloud::Refusal& refusal, const CityDataset& dataset)
{
    return refusal.code == "query.soql.no-such-column"
               ? "the city renamed a column of " + dataset.id + "; it is not asked until Holdfast is updated: "
                     + refusal.words
               : describe(refusal);
}

// Rows of which the key columns are missing are rows of another table than was agreed: schema drift.
void doubtKeyless(const CityDataset& dataset, std::span<const CityRecord> records, DatasetAnswer& answer)
{
    const auto keyless = std::ranges::count_if(records, [&](const CityRecord& r) {
        return r.key.size() < dataset.key.size() || r.key.starts_with('/');
    });
    if (keyless > 0)
        answer.doubts.push_back(std::to_string(keyless)
                                + " rows come without their key; the city may have renamed a column");
}

// One walk through the datasets of a property's city.
class Walk {
public:
    Walk(cloud::Cloud& cloud, const CityDatasets& all, PropertyReport& report, const Run& run,
         const cloud::Watch& watch, const PropertyManner& manner)
        : m_cloud(cloud), m_all(all), m_report(report), m_run(run), m_watch(watch), m_manner(manner)
    {
    }

    void ask(const CityDataset& dataset)
    {
        const auto numbers = numbersOf(m_report.records, RecordKind::Violation);
        const auto first = m_report.records.size();
        m_report.datasets.push_back(answer(dataset, numbers));
        m_report.datasets.back().records = int(m_report.records.size() - first);
        std::stable_sort(m_report.records.begin() + std::ptrdiff_t(first), m_report.records.end(),
                         [](const CityRecord& a, const CityRecord& b) { return newestDay(a) > newestDay(b); });
        doubtKeyless(dataset, std::span(m_report.records).subspan(first), m_report.datasets.back());
    }

private:
    DatasetAnswer answer(const CityDataset& dataset, const std::vector<std::string>& numbers)
    {
        DatasetAnswer answer{dataset.id, dataset.name, false, {}, {}, 0, {}};
        const std::string where = conditionFor(dataset, m_report.property, numbers);
        if (where.empty())
            return answer;
        answer.asked = true;
        auto outcome = sodaRows(m_cloud, {"socrata." + dataset.city, dataset.id, where, dataset.key, m_manner.patient,
                                          m_manner.anew}, m_run.stop, m_watch);
        const bool isOld = outcome.rows && outcome.rows->provenance.origin > cloud::Origin::Cache;
        if (!outcome.rows || isOld)
            if (auto local = localRecords(dataset, numbers, outcome)) {
                take(answer, std::move(*local));
                return answer;
            }
        if (!outcome.rows) {
            answer.refusal = wordsOf(outcome.refusal, dataset);
            return answer;
        }
        answer.provenance = outcome.rows->provenance;
        answer.doubts = std::move(outcome.rows->doubts);
        for (const Json& row : outcome.rows->rows)
            if (row.is_object())
                m_report.records.push_back(readRecord(dataset, row, m_all));
        return answer;
    }

    // Newer than the old answer that the cache still has, or better than none.
    std::optional<LocalRecords> localRecords(const CityDataset& dataset, const std::vector<std::string>& numbers,
                                             const SodaOutcome& outcome) const
    {
        if (!m_manner.local || (!outcome.rows && !mayBeAnsweredHere(outcome.refusal)))
            return std::nullopt;
        auto local = m_manner.local(dataset, m_report.property, numbers);
        if (!local || (outcome.rows && local->provenance.asOf <= outcome.rows->provenance.asOf))
            return std::nullopt;
        local->provenance.fallbackReason =
            outcome.rows ? outcome.rows->provenance.fallbackReason : wordsOf(outcome.refusal, dataset);
        return local;
    }

    void take(DatasetAnswer& answer, LocalRecords local)
    {
        answer.provenance = std::move(local.provenance);
        answer.doubts = std::move(local.doubts);
        m_report.records.insert(m_report.records.end(), std::make_move_iterator(local.records.begin()),
                                std::make_move_iterator(local.records.end()));
    }

    cloud::Cloud& m_cloud;
    const CityDatasets& m_all;
    PropertyReport& m_report;
    const Run& m_run;
    const cloud::Watch& m_watch;
    const PropertyManner& m_manner;
};

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
                              const Run& run, const cloud::Watch& watch, const PropertyManner& manner)
{
    PropertyReport report;
    std::string doubt;
    report.property = located(cloud, property, doubt, run.stop, watch);
    if (!doubt.empty())
        report.doubts.push_back(doubt);
    const std::string city = enumText(property.city);
    const auto count = std::ranges::count(datasets.datasets, city, &CityDataset::city);
    int done = 0;
    Walk walk(cloud, datasets, report, run, watch, manner);
    for (const CityDataset& dataset : datasets.datasets) {
        if (dataset.city != city)
            continue;
        walk.ask(dataset);
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
