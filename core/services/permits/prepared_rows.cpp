#include "core/services/permits/prepared_rows.h"

#include "core/engine/base/archive.h"

namespace holdfast::permits {

namespace {

constexpr std::size_t kBatch = 1000, kMostReady = 8;   // some megabytes wait at most

} // namespace

RowMaker::RowMaker(CsvReader& rows, const MirrorColumns& columns, const providers::CityDatasets& datasets)
    : m_rows(rows), m_columns(columns), m_datasets(datasets), m_thread([this](std::stop_token stop) { make(stop); })
{
}

PreparedRows RowMaker::next()
{
    std::unique_lock hold(m_mutex);
    m_changed.wait(hold, [this] { return !m_ready.empty() || m_thrown; });
    if (m_ready.empty())
        std::rethrow_exception(m_thrown);
    PreparedRows rows = std::move(m_ready.front());
    m_ready.pop_front();
    hold.unlock();
    m_changed.notify_all();
    return rows;
}

void RowMaker::make(std::stop_token stop)
{
    try {
        for (bool more = true; more && !stop.stop_requested();) {
            PreparedRows rows = batch();
            more = !rows.isLast;
            std::unique_lock hold(m_mutex);
            if (!m_changed.wait(hold, stop, [this] { return m_ready.size() < kMostReady; }))
                return;
            m_ready.push_back(std::move(rows));
            hold.unlock();
            m_changed.notify_all();
        }
    } catch (...) {
        const std::lock_guard hold(m_mutex);
        m_thrown = std::current_exception();
        m_changed.notify_all();
    }
}

PreparedRows RowMaker::batch()
{
    PreparedRows rows;
    rows.rows.reserve(kBatch);
    while (rows.rows.size() < kBatch && !rows.isLast) {
        const CsvReader::Met met = m_rows.next();
        if (met == CsvReader::Met::End)
            rows.isLast = true;
        else
            rows.rows.push_back(prepared(met));
    }
    rows.bytesRead = m_rows.bytesRead();
    return rows;
}

// An empty field of a file is an absent key of the interface.
PreparedRow RowMaker::prepared(CsvReader::Met met) const
{
    const auto& fields = m_rows.fields();
    PreparedRow row;
    row.line = m_rows.line();
    const auto bad = [&](std::string cause) {
        row.met = PreparedRow::Met::Bad;
        row.cause = std::move(cause);
        return std::move(row);
    };
    if (met == CsvReader::Met::BadRow)
        return bad(m_rows.trouble());
    if (fields.size() != m_columns.width)
        return bad(std::to_string(fields.size()) + " fields instead of " + std::to_string(m_columns.width));
    if (m_columns.onlyColumn != std::string::npos && fields[m_columns.onlyColumn] != m_columns.onlyValue) {
        row.met = PreparedRow::Met::FurtherAddress;
        return row;
    }
    Json values = Json::object();
    auto& members = values.get_ref<Json::object_t&>();
    for (std::size_t i = 0; i < m_columns.names.size(); ++i)
        if (const auto field = fields[m_columns.places[i]]; !field.empty())
            members.emplace_back(m_columns.names[i], std::string(field));
    row.record = readRecord(*m_columns.dataset, values, m_datasets);
    if (row.record.key.size() < m_columns.dataset->key.size() || row.record.key.starts_with('/'))
        return bad("it has no " + m_columns.dataset->key.front());
    row.digest = hashOf(row.record);
    return row;
}

} // namespace holdfast::permits
