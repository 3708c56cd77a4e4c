// The one way to a model: prompt version, guard, redaction, consent, router, budget, call, reading of the
// reply. An answer is a suggestion; nothing here changes a design.
#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/services/cloud/cloud.h"
#include "core/services/cloud/model_table.h"
#include "core/services/cloud/prompts.h"
#include "core/services/providers/model_wire.h"

namespace holdfast::providers {

struct ModelQuestion {
    cloud::PromptTemplate prompt;
    std::map<std::string, std::string> values;   // of the prompt's places
    std::vector<std::string> names;              // personal names to take out
    std::vector<Picture> pictures;               // of the drawing or the site: need the project's consent
    std::string project;                         // its id, for consent and ledger
    std::string work;                            // what it is charged to: one site, one sheet
    std::string provider;                        // "" the router's choice; else this one
    bool patient = false;
};

struct ModelAnswer {
    std::string text;                            // JSON by the prompt's schema, or words
    std::string provider, model, promptVersion;
    cloud::Provenance provenance;
    std::vector<std::string> suspicions;         // lines of the drawing that were withheld
    std::map<std::string, int> redactions;
};

struct ModelOutcome {
    std::optional<ModelAnswer> answer;
    cloud::Refusal refusal;                      // without an answer
};

// Tries the router's candidates in order; the next one only where a provider is unavailable or waits for the
// user.
ModelOutcome askModel(cloud::Cloud& cloud, const ModelQuestion& question, std::stop_token stop = {},
                      const cloud::Watch& watch = {});

} // namespace holdfast::providers
