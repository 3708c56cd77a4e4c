// What is asked about and how large its picture is: resources/drawing_review/rules.json.
#pragma once

#include "core/services/drawing_review/suggestion.h"

namespace holdfast::drawing_review {

struct FieldRule {                   // a field of a tile that is a design criterion
    TileKind kind = TileKind::Notes;
    std::string what, criterion;
};
HOLDFAST_FIELDS(FieldRule, kind, what, criterion)
HOLDFAST_REQUIRED(FieldRule, kind, what, criterion)

struct ReviewRules {
    std::string source;
    bool verified = false;
    int longestEdge = 1568;          // pixels
    int mostPixels = 1150000;
    int textPixels = 22;             // height of the usual letters; small tiles are not blown up beyond it
    int mostTiles = 60;              // a run
    int atOnce = 4;
    Length wallMargin = Length(60);  // around the wall, real inches
    double agreesWithin = 0.01;      // numbers nearer than this share are the same
    std::vector<FieldRule> fields;
};
HOLDFAST_FIELDS(ReviewRules, source, verified, longestEdge, mostPixels, textPixels, mostTiles, atOnce, wallMargin,
                agreesWithin, fields)
HOLDFAST_REQUIRED(ReviewRules, source, longestEdge, mostPixels)

Result<ReviewRules> shippedRules();

} // namespace holdfast::drawing_review
