// Failures that repeat become proposals for a new version of the template that asked; a person approves or rejects.
#pragma once

#include "core/services/evaluation/record.h"

namespace holdfast::evaluation {

// The failures of the last days, by template version and kind; those with enough items and a remedy, and that are not
// known yet, as open proposals. What a person had to correct is the kind "person.corrected".
Result<std::vector<Proposal>> findProposals(const Record& record, const Policy& policy);
// The same, kept. How many are new.
Result<int> noteProposals(Record& record, const Policy& policy);

// The version of a template in use: the one a person chose, else the newest approved, else the shipped.
Result<cloud::PromptTemplate> templateInUse(const Record& record, const std::string& id);
// A certain one: "review-schedule@1".
Result<cloud::PromptTemplate> templateNamed(const Record& record, const std::string& versionText);

// An approved one becomes a new version: the template it speaks of, one sentence longer. The answer is decided once.
Result<Proposal> approve(Record& record, std::int64_t id, const std::string& by, const std::string& note = {});
Result<Proposal> reject(Record& record, std::int64_t id, const std::string& by, const std::string& note = {});

} // namespace holdfast::evaluation
