#include "core/services/sites/city_facts.h"

#include <algorithm>
#include <map>
#include <optional>

namespace holdfast::sites {

namespace {

using providers::CityRecord;
using providers::PropertyReport;
using providers::RecordKind;

bool contains(const std::string& text, const char* part)
{
    return text.find(part) != std::string::npos;
}

std::string dayOf(const CityRecord& r)
{
    return std::max({r.filed, r.issued, r.inspected, r.closed});
}

FindingKind kindOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Permit: return FindingKind::Permit;
    case RecordKind::Violation: return FindingKind::Violation;
    case RecordKind::Complaint: return FindingKind::Complaint;
    case RecordKind::Inspection: return FindingKind::Inspection;
    }
    return FindingKind::Violation;
}

std::string wordsOf(const CityRecord& r)
{
    std::string text;
    for (const std::string& part : {r.type, r.description, r.severity, r.status, r.disposition})
        if (!part.empty() && !contains(text, part.c_str()))
            text += (text.empty() ? "" : ", ") + part;
    return text.empty() ? enumText(r.kind) : text;
}

class Facts {
public:
    Facts(const PropertyReport& report, const std::string& today) : m_report(report), m_today(today) {}

    std::vector<FactHit> gather()
    {
        addOrders();
        addPermits();
        for (const CityRecord& record : m_report.records)
            if (record.open)
                addOpen(record);
        return std::move(m_hits);
    }

private:
    FactHit hit(CityFact fact, const CityRecord& record, FindingKind kind) const
    {
        FactHit hit;
        hit.fact = fact;
        hit.finding.kind = kind;
        hit.finding.what = wordsOf(record);
        hit.finding.place = record.number;
        hit.finding.day = dayOf(record);
        const auto from = std::ranges::find(m_report.datasets, record.dataset, &providers::DatasetAnswer::dataset);
        if (from != m_report.datasets.end()) {
            hit.finding.source = from->name;
            hit.finding.origin = from->provenance.origin;
        }
        return hit;
    }

    void addOpen(const CityRecord& record)
    {
        switch (record.kind) {
        case RecordKind::Violation:
            m_hits.push_back(hit(contains(record.severity, "CLASS - 1") ? CityFact::ClassOneViolation
                                                                        : CityFact::OpenViolation,
                                 record, FindingKind::Violation));
            break;
        case RecordKind::Complaint:
            m_hits.push_back(hit(CityFact::OpenComplaint, record, FindingKind::Complaint));
            break;
        case RecordKind::Inspection:
            m_hits.push_back(hit(CityFact::FailedInspection, record, kindOf(record.kind)));
            break;
        case RecordKind::Permit: break;
        }
    }

    // A record of the same day may be either before or after the other: the order is taken to hold.
    void addOrders()
    {
        std::string rescinded;
        for (const CityRecord& record : m_report.records)
            if (contains(record.disposition, "rescinded"))
                rescinded = std::max(rescinded, dayOf(record));
        for (const CityRecord& record : m_report.records) {
            const bool stop = contains(record.disposition, "stop work"),
                       vacate = contains(record.disposition, "vacate");
            if ((stop || vacate) && dayOf(record) >= rescinded)
                m_hits.push_back(hit(vacate ? CityFact::Vacate : CityFact::StopWork, record, FindingKind::Order));
        }
    }

    // A renewal comes as another row of the same number: the latest day counts.
    void addPermits()
    {
        std::map<std::string, const CityRecord*> latest;
        for (const CityRecord& record : m_report.records) {
            if (record.kind != RecordKind::Permit || record.expires.empty())
                continue;
            const CityRecord*& last = latest[record.dataset + "/" + record.number];
            if (!last || last->expires < record.expires)
                last = &record;
        }
        for (const auto& [number, record] : latest)
            if (record->open && record->expires < m_today) {
                FactHit expired = hit(CityFact::ExpiredPermit, *record, FindingKind::Permit);
                expired.finding.what = "permit ran out on " + record->expires + " (" + expired.finding.what + ")";
                m_hits.push_back(std::move(expired));
            }
    }

    const PropertyReport& m_report;
    const std::string& m_today;
    std::vector<FactHit> m_hits;
};

bool hasAnswer(const PropertyReport& report, const providers::CityDatasets& datasets, RecordKind kind)
{
    return std::ranges::any_of(report.datasets, [&](const providers::DatasetAnswer& answer) {
        const auto row = std::ranges::find(datasets.datasets, answer.dataset, &providers::CityDataset::id);
        return answer.asked && answer.refusal.empty() && row != datasets.datasets.end() && row->kind == kind;
    });
}

void addEntered(std::vector<FactHit>& hits, CityFact fact, int count, const char* what)
{
    for (int i = 0; i < count; ++i) {
        FactHit hit;
        hit.fact = fact;
        hit.finding.kind = FindingKind::Entered;
        hit.finding.what = what;
        hit.finding.source = "the list of sites";
        hit.finding.origin = cloud::Origin::Manual;
        hits.push_back(std::move(hit));
    }
}

} // namespace

std::vector<FactHit> cityFacts(const PropertyReport& report, const std::string& today)
{
    return Facts(report, today).gather();
}

std::vector<FactHit> enteredFacts(const PropertyReport& report, const ManualEntry& manual,
                                  const providers::CityDatasets& datasets)
{
    std::vector<FactHit> hits;
    if (!hasAnswer(report, datasets, RecordKind::Violation))
        addEntered(hits, CityFact::OpenViolation, manual.openViolations.value_or(0), "open violation, as entered");
    if (!hasAnswer(report, datasets, RecordKind::Complaint)) {
        addEntered(hits, CityFact::OpenComplaint, manual.openComplaints.value_or(0), "open complaint, as entered");
        addEntered(hits, CityFact::StopWork, manual.stopWork.value_or(false) ? 1 : 0, "stop work order, as entered");
    }
    return hits;
}

} // namespace holdfast::sites
