// Asks a vision model about the doubtful places of a project's sheets and makes its answers proposals. Blocks; on any
// thread but the window's. Sends nothing without the project's consent, and takes nothing for right.
#pragma once

#include "core/services/drawing_review/effects.h"
#include "core/services/drawing_review/suggestion_store.h"
#include "core/services/evaluation/evaluate.h"
#include "core/services/evaluation/proposals.h"

namespace holdfast::drawing_review {

struct ReviewOrders {
    std::string project;                 // projectId()
    std::string provider;                // "" the router's choice
    std::vector<TileKind> kinds = {TileKind::TitleBlock, TileKind::Schedule, TileKind::Notes, TileKind::WallMark};
    bool judge = true, ensemble = false;
    std::vector<std::string> names;      // of persons, taken out of the texts
};

// Everything a review reads and writes.
struct ReviewDesk {
    cloud::Cloud& cloud;
    evaluation::Record& record;
    SuggestionStore& suggestions;
    const evaluation::Policy& policy;
    const ReviewRules& rules;
};

struct TileAnswer {
    std::string sheet;
    TileKind kind = TileKind::TitleBlock;
    std::string about;                   // the wall
    int findings = 0, agreed = 0;        // agreed: the program reads the same and is sure
    std::string trouble;                 // "" or why the tile brought nothing
};
HOLDFAST_FIELDS(TileAnswer, sheet, kind, about, findings, agreed, trouble)

struct ReviewResult {
    std::vector<TileAnswer> tiles;
    std::vector<Suggestion> suggestions; // of this run, as they are kept
    int left = 0;                        // tiles that were not asked about
    int newProposals = 0;                // for templates
    std::vector<std::string> warnings;
    std::string refused;                 // why no more was asked: no consent, cloud off, no key, budget; "" no reason
};
HOLDFAST_FIELDS(ReviewResult, tiles, suggestions, left, newProposals, warnings, refused)

// The same statement about the set, read on several tiles, is one suggestion: the first of them.
Result<ReviewResult> reviewDrawings(const ReviewDesk& desk, const pipeline::Snapshot& snapshot,
                                    const building::DesignCriteria& criteria, const ReviewOrders& orders,
                                    const Run& run);

// The project's inputs with the suggestion in them, in the engineer's name; what it does not take is a fault.
Result<building::DesignCriteria> accepted(const building::DesignCriteria& criteria, const Suggestion& suggestion,
                                          const std::string& by, const std::string& when);
// Whether what was accepted is (still) in the project.
bool isIn(const building::DesignCriteria& criteria, const Suggestion& suggestion);

// Whether a review would send pictures to another machine: of the providers that can be asked, any is elsewhere.
bool wouldLeave(const cloud::Cloud& cloud, const std::string& provider = {});

// Keeps the decision and, as the truth about the answer, what it says of the model.
Result<Suggestion> decide(const ReviewDesk& desk, const Suggestion& suggestion, SuggestionState state,
                          const std::string& by, const std::string& when);

// What the engineer said by hand of the same things, as the truth about suggestions nobody decided: the same word is
// right, another one wrong. How many are new.
Result<int> noteCorrections(const ReviewDesk& desk, const std::string& project,
                            const building::DesignCriteria& criteria);

} // namespace holdfast::drawing_review
