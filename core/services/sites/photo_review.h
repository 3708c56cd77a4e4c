// What a vision model sees on a photograph. Its answer is taken whole or not at all; nothing is shown to it without a
// key and the user's consent, and then "not looked at" is what the result says.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/cloud.h"
#include "core/services/cloud/prompts.h"
#include "core/services/sites/risk_rules.h"

namespace holdfast::sites {

enum class Category { FallProtection, Scaffold, Netting, Guardrail, Excavation, Electrical, Fire, Crane,
                      ProtectiveEquipment, Egress, Housekeeping, Structural, Signage, Other };
HOLDFAST_NAMES(Category, FallProtection, Scaffold, Netting, Guardrail, Excavation, Electrical, Fire, Crane,
               ProtectiveEquipment, Egress, Housekeeping, Structural, Signage, Other)

struct PhotoFinding {
    Category category = Category::Other;
    std::string what;
    std::vector<double> box;             // left, top, right, bottom in shares of the picture
    RiskLevel risk = RiskLevel::Low;     // as the model states it
    double confidence = 0;               // 0..1
    std::string rule;                    // as the model cites it: nobody checked it
};
HOLDFAST_FIELDS(PhotoFinding, category, what, box, risk, confidence, rule)
HOLDFAST_REQUIRED(PhotoFinding, category, what, box, risk, confidence, rule)

enum class PhotoState { Looked, NotLooked, Invalid };
HOLDFAST_NAMES(PhotoState, Looked, NotLooked, Invalid)

struct PhotoReview {
    std::string photograph;
    PhotoState state = PhotoState::NotLooked;
    std::string reason;                                  // why it was not looked at, or what is wrong with the answer
    std::optional<std::vector<PhotoFinding>> findings;   // null unless Looked
    std::string model, promptVersion;
    cloud::Provenance provenance;
};
HOLDFAST_FIELDS(PhotoReview, photograph, state, reason, findings, model, promptVersion, provenance)

// The findings of an answer. Malformed or InvalidValue: one thing in it is not as agreed, so nothing of it is taken.
Result<std::vector<PhotoFinding>> readPhotoAnswer(const std::string& text);

struct PhotoWish {
    std::string project;                 // whose consent and ledger
    std::string work;                    // what it is charged to
};
PhotoReview reviewPhotograph(cloud::Cloud& cloud, const cloud::PromptTemplate& prompt, const std::string& path,
                             const PhotoWish& wish, std::stop_token stop = {}, const cloud::Watch& watch = {});

// "" when photographs of this project may be shown to a model, else why not.
std::string whyNotShown(const cloud::Cloud& cloud, const std::string& project);

} // namespace holdfast::sites
