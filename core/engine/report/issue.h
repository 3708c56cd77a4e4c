// A package as it is issued: its stamp, what its cover says of the review, and the firm's words on liability in
// place of the program's. The results are not touched.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/result.h"
#include "core/engine/report/report_document.h"

namespace holdfast::report {

struct Issue {
    std::string status;          // on the cover and at the foot of each sheet: "FOR PERMIT"
    bool isFinal = false;        // false: printed as a warning
    std::string review;          // "approved on 2026-11-21 by ..."; "" leaves the cover as it is
    bool isReviewed = false;     // the gate of the review is passed
};
HOLDFAST_FIELDS(Issue, status, isFinal, review, isReviewed)

struct LiabilitySection {
    std::string title, text;
};
HOLDFAST_FIELDS(LiabilitySection, title, text)
HOLDFAST_REQUIRED(LiabilitySection, title, text)

// The words of the chapter "Limitations". {project}, {number}, {revision}, {date}, {engineer}, {checker} and
// {program} stand for the project's own.
struct LiabilityText {
    std::string schema;          // kLiabilitySchema
    std::string source;          // whose words they are
    std::string verified;        // by whom and when they were checked; "" for nobody
    std::string disclaimer;      // one sentence for the cover; "" for none
    std::vector<LiabilitySection> sections;
};
HOLDFAST_FIELDS(LiabilityText, schema, source, verified, disclaimer, sections)
HOLDFAST_REQUIRED(LiabilityText, schema, sections)

inline constexpr const char* kLiabilitySchema = "holdfast.liability/1";

// Faults name the file and the field: another schema, no section, a word in braces that stands for nothing.
Result<LiabilityText> liabilityFromJson(const std::string& json, const std::string& file);

ReportDocument withIssue(ReportDocument document, const Issue& issue);
ReportDocument withLiability(ReportDocument document, const LiabilityText& words);

} // namespace holdfast::report
