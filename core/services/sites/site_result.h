// What is known of a site when it has been looked at: one row of the summary, one PDF.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/calculation.h"
#include "core/services/cloud/answer.h"
#include "core/services/cloud/spend.h"
#include "core/services/sites/photo_review.h"
#include "core/services/sites/site.h"

namespace holdfast::sites {

// Done: every source answered. Partial: something is old, from elsewhere or missing, and marked. Failed: nothing is
// known.
enum class SiteState { Waiting, Running, Done, Partial, Failed, Skipped, Cancelled };
HOLDFAST_NAMES(SiteState, Waiting, Running, Done, Partial, Failed, Skipped, Cancelled)

enum class SourceKind { Address, Records, Photograph, Manual, Heuristic };
HOLDFAST_NAMES(SourceKind, Address, Records, Photograph, Manual, Heuristic)

// Where a part of the facts is from; every one that is not from its own source today says so.
struct SourceMark {
    SourceKind kind = SourceKind::Records;
    std::string name;
    bool answered = false;
    cloud::Origin origin = cloud::Origin::Remote;
    std::int64_t asOf = 0;               // seconds since 1970 UTC, 0 unknown
    int tries = 0;                       // requests it took
    std::string reason;                  // why it is a fallback, or missing
    bool isFallback() const { return answered && origin > cloud::Origin::Cache; }
};
HOLDFAST_FIELDS(SourceMark, kind, name, answered, origin, asOf, tries, reason)

enum class FindingKind { Photograph, Violation, Complaint, Permit, Inspection, Order, Entered };
HOLDFAST_NAMES(FindingKind, Photograph, Violation, Complaint, Permit, Inspection, Order, Entered)

struct SiteFinding {
    FindingKind kind = FindingKind::Violation;
    RiskLevel risk = RiskLevel::Low;
    std::string what, place;             // place: the photograph and the box in it, or the number of the record
    std::string rule;
    std::optional<double> confidence;    // of a photograph's
    double points = 0;                   // of the score, before the bounds
    double fineDollars = 0;              // of a photograph's, by the rules
    cloud::Origin origin = cloud::Origin::Remote;
    std::string source, day;
};
HOLDFAST_FIELDS(SiteFinding, kind, risk, what, place, rule, confidence, points, fineDollars, origin, source, day)

struct SiteResult {
    int position = 0;                    // in the list, from 0
    int line = 0;
    std::string id, name, asked, city, bin, bbl, note;
    int priority = jobs::kUsualPriority;
    SiteState state = SiteState::Waiting;
    std::string fault;
    std::optional<double> risk;          // 0..100; null: nothing is known
    RiskLevel band = RiskLevel::Low;
    double coverage = 0;                 // share of the sources that answered; a fallback counts half
    int permits = 0, openViolations = 0, openComplaints = 0, records = 0, openRecords = 0;
    double finesDollars = 0, savingsDollars = 0;
    std::vector<SiteFinding> findings;   // the gravest first
    std::vector<Calculation> formulas;
    std::vector<PhotoReview> photographs;
    std::vector<SourceMark> sources;
    std::vector<std::string> doubts;
    cloud::MicroDollars cost = 0, saved = 0;
    int calls = 0, retries = 0;          // requests; those that were repetitions
    double seconds = 0;
    std::string at;                      // UTC, when it was looked at
    std::string report;                  // file name below the output folder, "" none
};
HOLDFAST_FIELDS(SiteResult, position, line, id, name, asked, city, bin, bbl, note, priority, state, fault, risk, band,
                coverage, permits, openViolations, openComplaints, records, openRecords, finesDollars, savingsDollars,
                findings, formulas, photographs, sources, doubts, cost, saved, calls, retries, seconds, at, report)

bool isSettled(SiteState state);
int fallbacksOf(const SiteResult& site);
int missingOf(const SiteResult& site);
// "stale cache: 3h2n-5cm9 of 2026-11-20 10:00 UTC"; "" when it is from its own source.
std::string markText(const SourceMark& mark);

} // namespace holdfast::sites
