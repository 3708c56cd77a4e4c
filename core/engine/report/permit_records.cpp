#include "core/engine/report/permit_records.h"

#include <algorithm>

#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

constexpr std::size_t kRecordsListed = 200;  // the newest; all are in the project's file of permit records

std::string stateOf(const PermitSource& source)
{
    if (!source.refusal.empty())
        return source.asOf.empty() ? "NOT ANSWERED: " + source.refusal
                                   : "not answered now (" + source.refusal + "); what was known before";
    return source.fallback.empty() ? "from the city" : "FALLBACK: " + source.fallback;
}

Table sourceTable(const PermitRecords& records)
{
    Table table {"Registers asked",
                 {left("Register", 1.6), left("Source", 1.4), left("As of", 1), right("Records", 0.5),
                  left("Answer", 2.4)},
                 {}};
    for (const PermitSource& source : records.sources)
        table.rows.push_back({source.name, orDash(source.source), orDash(source.asOf), std::to_string(source.records),
                              stateOf(source)});
    return table;
}

std::string wordsOf(const PermitRecord& r)
{
    std::vector<std::string> parts;
    for (const std::string& part : {r.type, r.description})
        if (!part.empty())
            parts.push_back(part);
    std::vector<std::string> all {joined(parts, ": ")};
    if (!r.expires.empty())
        all.push_back("expires " + r.expires);
    if (!r.change.empty())
        all.push_back(r.change);
    std::erase(all, std::string());
    return orDash(joined(all, "; "));
}

Table recordTable(const PermitRecords& records)
{
    Table table{"Records, open ones first",
                {left("Kind", 0.7), left("Number", 1.1), left("Status", 1), left("Filed", 0.75),
                 left("Issued", 0.75), left("Closed", 0.75), left("Work or matter", 2.2), left("Contacts", 1.6)},
                {}};
    for (const PermitRecord& r : records.records) {
        if (table.rows.size() == kRecordsListed)
            break;
        table.rows.push_back({spaced(r.kind), orDash(r.number), (r.open ? "OPEN: " : "") + orDash(r.status),
                              orDash(r.filed), orDash(r.issued), orDash(r.closed), wordsOf(r), orDash(r.contacts)});
    }
    return table;
}

std::string introduction(const PermitRecords& records)
{
    const auto open = std::size_t(std::ranges::count(records.records, true, &PermitRecord::open));
    return "Public records of " + records.city + " for " + records.address
           + (records.place.empty() ? "" : " (" + records.place + ")") + ": "
           + count(records.records.size(), "record", "records") + ", " + std::to_string(open)
           + " of them open. Put beside " + "the project " + records.kept
           + ". They are information: no force, size or check of this package depends "
           + "on them, and the run's hash does not cover them.";
}

void addDoubts(Chapter& c, const PermitRecords& records)
{
    for (const PermitSource& source : records.sources)
        for (const std::string& doubt : source.doubts)
            c.blocks.push_back(bullet(source.name + ": " + doubt + "."));
    for (const PermitRecord& r : records.records)
        for (const std::string& doubt : r.doubts)
            c.blocks.push_back(bullet(r.number + " was not read completely: " + doubt + "."));
}

// "100 Example Street" and "100 EXAMPLE STREET, BROOKLYN" are not told apart; other house numbers are.
bool isOtherAddress(const std::string& asked, const std::string& project)
{
    const auto house = [](const std::string& text) { return text.substr(0, text.find(' ')); };
    return !project.empty() && house(asked) != house(project);
}

} // namespace

ReportDocument withPermitRecords(ReportDocument document, const PermitRecords& records,
                                 const std::string& projectAddress)
{
    if (records.sources.empty() && records.records.empty())
        return document;
    Chapter c {"Permit records", 1, {}};
    c.blocks.push_back(body(introduction(records)));
    if (isOtherAddress(records.address, projectAddress))
        c.blocks.push_back(strong("The cover gives the address as " + projectAddress + "."));
    if (std::ranges::any_of(records.sources,
                            [](const PermitSource& s) { return !s.fallback.empty() || !s.refusal.empty(); }))
        c.blocks.push_back(strong("Not all of it is from the city itself: see the column Answer."));
    c.blocks.push_back(sourceTable(records));
    if (records.records.empty())
        c.blocks.push_back(body("The registers that answered know no record of the address."));
    else
        c.blocks.push_back(recordTable(records));
    if (records.records.size() > kRecordsListed)
        c.blocks.push_back(note("The first " + std::to_string(kRecordsListed) + " of "
                                + std::to_string(records.records.size())
                                + " are listed; all are in the project's file of permit records."));
    addDoubts(c, records);
    document.chapters.push_back(std::move(c));
    return document;
}

} // namespace holdfast::report
