// What accepting a finding of the model would do to the project, and whether the program says the same already.
#pragma once

#include "core/services/drawing_review/tiles.h"

namespace holdfast::drawing_review {

// One finding as the model gives it.
struct TileFinding {
    std::string what, about, value;
    std::vector<double> box;
    double confidence = 0;
};
HOLDFAST_FIELDS(TileFinding, what, about, value, box, confidence)
HOLDFAST_REQUIRED(TileFinding, what, about, value, box, confidence)

struct FoundEffect {
    Effect effect = Effect::Note;
    std::optional<building::Override> word;
    std::string criterion, value;     // the value as the criterion takes it
    std::string read;                 // what the program has
    std::string remark;               // why there is no effect
    bool agrees = false;              // the program reads the same and is sure of it
};

FoundEffect effectOf(const TileFinding& finding, const Tile& tile, const pipeline::Snapshot& snapshot,
                     const building::DesignCriteria& criteria, const ReviewRules& rules);

// The criteria with one field given as a text ("5000 psi", "C"), confirmed; everything else as it was. A value that
// the field does not take is a fault that says why.
Result<building::DesignCriteria> withCriterion(const building::DesignCriteria& criteria, const std::string& key,
                                               const std::string& value);
// The field as text; "" when there is none of this name.
std::string criterionText(const building::DesignCriteria& criteria, const std::string& key);

} // namespace holdfast::drawing_review
