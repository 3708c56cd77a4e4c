// What a vision model read on a tile of a sheet, as a proposal to the engineer. It changes nothing by itself: accepted,
// it enters as the engineer's own word with its origin; rejected, it stays known as wrong.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/services/cloud/answer.h"
#include "core/services/evaluation/verdict.h"

namespace holdfast::drawing_review {

enum class TileKind { TitleBlock, Schedule, Notes, WallMark };
HOLDFAST_NAMES(TileKind, TitleBlock, Schedule, Notes, WallMark)

// What accepting it does: nothing the program has a place for (it is shown, and taken note of), a word among the
// overrides, or a design criterion.
enum class Effect { Note, Override, Criterion };
HOLDFAST_NAMES(Effect, Note, Override, Criterion)

enum class SuggestionState { Open, Accepted, Rejected };
HOLDFAST_NAMES(SuggestionState, Open, Accepted, Rejected)

struct Suggestion {
    std::string id;                  // "SG-1A2B3C4D", the same for the same finding on the same tile
    std::string project;
    TileKind kind = TileKind::TitleBlock;
    std::string sheet;               // as overrides name it: "set.pdf#3"
    std::string sheetNumber;         // "S-201"
    std::string what, about, value;  // as the model says
    std::string read;                // what the program has there, "" nothing
    double confidence = 0;           // the model's own, 0..1
    std::array<double, 4> box{};     // left, top, right, bottom in shares of the tile
    Effect effect = Effect::Note;
    std::optional<building::Override> word;
    std::string criterion;           // "anchor.concrete_strength"
    std::string remark;              // why it has no effect
    std::string provider, model, prompt;
    std::string answered;            // UTC
    std::string origin;              // remote, cache ...
    std::string answer;              // the model's whole answer to the tile
    std::vector<std::string> suspicions;   // lines of the drawing that were withheld from the model
    evaluation::Verdict verdict;
    std::string tile;                // SHA-256 of the tile's picture
    SuggestionState state = SuggestionState::Open;
    std::string decidedBy, decidedAt;
};
HOLDFAST_FIELDS(Suggestion, id, project, kind, sheet, sheetNumber, what, about, value, read, confidence, box, effect,
                word, criterion, remark, provider, model, prompt, answered, origin, answer, suspicions, verdict, tile,
                state, decidedBy, decidedAt)

// A project as consent, cost and suggestions name it: the absolute path of its file.
std::string projectId(const std::string& path);

// "SW-2-C-1 mark: SW4", for lists and steps.
std::string nameOf(const Suggestion& suggestion);

} // namespace holdfast::drawing_review
