// What a city's public records say of the project's address, as values for an appendix of the package. They are
// beside the design: no run depends on them, and the run's hash does not cover them.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/report/report_document.h"

namespace holdfast::report {

// One register of the city and how it answered.
struct PermitSource {
    std::string id, name;        // "rbx6-tga4", "DOB NOW: Build - Approved Permits"
    std::string source, asOf;    // "NYC Open Data rbx6-tga4", "2026-11-21 12:30 UTC"
    std::string fallback;        // "" from the city itself; else why it is not
    std::string refusal;         // "" it answered; else why it did not
    int records = 0;
    std::vector<std::string> doubts;
};
HOLDFAST_FIELDS(PermitSource, id, name, source, asOf, fallback, refusal, records, doubts)

// Days as "2020-10-26", "" unknown.
struct PermitRecord {
    std::string source;          // id of its PermitSource
    std::string kind, number, status;
    bool open = false;
    std::string type, description, filed, issued, expires, closed, contacts;
    std::string change;          // "" as it was last time; else "new 2026-11-21", "changed ...", "gone ..."
    std::vector<std::string> doubts;
};
HOLDFAST_FIELDS(PermitRecord, source, kind, number, status, open, type, description, filed, issued, expires, closed,
                contacts, change, doubts)

struct PermitRecords {
    std::string address, city;   // as it was asked; "New York", "San Francisco"
    std::string place;           // "BIN 3124272, BBL 3053270058", "block 3512, lot 008"; "" unknown
    std::string kept;            // when it was put beside the project, UTC
    std::vector<PermitSource> sources;
    std::vector<PermitRecord> records;
};
HOLDFAST_FIELDS(PermitRecords, address, city, place, kept, sources, records)

// The document with the appendix "Permit records" behind its last chapter; as it is when there is neither a source
// nor a record. `projectAddress`: what the cover says; another address is told in the appendix.
ReportDocument withPermitRecords(ReportDocument document, const PermitRecords& records,
                                 const std::string& projectAddress);

} // namespace holdfast::report
