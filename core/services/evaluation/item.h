// What is evaluated: one answer of a model, with what was asked and what is known without the model.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::evaluation {

enum class EvaluatorKind { Heuristic, Judge, Schema, Coherence };
HOLDFAST_NAMES(EvaluatorKind, Heuristic, Judge, Schema, Coherence)

struct ToolSpec {                  // a tool the model may call
    std::string name;
    std::string parameters;        // JSON schema of its arguments, as text; "" any
};
HOLDFAST_FIELDS(ToolSpec, name, parameters)
HOLDFAST_REQUIRED(ToolSpec, name)

struct ToolUse {
    std::string name;
    std::string arguments;         // JSON as text
    bool failed = false;           // the tool said so
};
HOLDFAST_FIELDS(ToolUse, name, arguments, failed)
HOLDFAST_REQUIRED(ToolUse, name)

enum class Speaker { User, Assistant };
HOLDFAST_NAMES(Speaker, User, Assistant)

struct Turn {
    Speaker speaker = Speaker::User;
    std::string text;
    std::vector<ToolUse> tools;
};
HOLDFAST_FIELDS(Turn, speaker, text, tools)
HOLDFAST_REQUIRED(Turn, speaker, text)

// "wall SW-2-C-1" / "mark" = "SW4": what an answer, or the program itself, says of a thing.
struct Fact {
    std::string subject;           // the sheet or wall it is about, "" the set
    std::string key, value;
    bool operator==(const Fact&) const = default;
};
HOLDFAST_FIELDS(Fact, subject, key, value)
HOLDFAST_REQUIRED(Fact, key, value)

struct Item {
    std::string id;
    std::string group;             // the sheet set or conversation; answers of one group must agree
    std::string subject;           // the sheet: what the answer's facts are about
    std::string project;           // for consent and cost
    std::string prompt;            // "review-title-block@1"
    std::string question;          // as it was put, without pictures
    std::string known;             // text the program read at the same place; data, never instruction
    std::vector<Fact> read;        // what the program is sure of there
    std::string schema;            // JSON schema of the answer, as text; "" free text
    std::vector<ToolSpec> tools;
    std::vector<Turn> turns;       // before the answer, oldest first
    // Those that can be expected to judge it; empty: all four. What is expected and missing lowers the score.
    std::vector<EvaluatorKind> expected;
};
HOLDFAST_FIELDS(Item, id, group, subject, project, prompt, question, known, read, schema, tools, turns, expected)
HOLDFAST_REQUIRED(Item, id)

struct Answer {
    std::string text;
    std::string model;
    std::int64_t milliseconds = 0; // it took; 0 not measured
    std::optional<double> claimed; // how sure the model says it is, 0..1
    std::vector<ToolUse> tools;
};
HOLDFAST_FIELDS(Answer, text, model, milliseconds, claimed, tools)
HOLDFAST_REQUIRED(Answer, text)

// What the engineer said of an answer: the truth that evaluators are held against.
struct Truth {
    std::string item;
    bool right = false;
    std::string value;             // what is right instead, "" not said
    std::string by, when;          // UTC
};
HOLDFAST_FIELDS(Truth, item, right, value, by, when)
HOLDFAST_REQUIRED(Truth, right)

// One line of a file of answers.
struct LoggedAnswer {
    Item item;
    Answer answer;
    std::optional<Truth> truth;
};
HOLDFAST_FIELDS(LoggedAnswer, item, answer, truth)
HOLDFAST_REQUIRED(LoggedAnswer, item, answer)

} // namespace holdfast::evaluation
