// What a review is about, as a list of facts: every input, and every result by its element. Two lists compared say
// what has changed in words; their text, hashed, says whether anything has.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/reflect.h"
#include "core/engine/pipeline/snapshot.h"

namespace holdfast::review {

enum class FactKind { Input, Result };
HOLDFAST_NAMES(FactKind, Input, Result)

struct Fact {
    FactKind kind = FactKind::Input;
    std::string about;           // "criteria", "drawing S-201.dxf", "rod run RR-3-1-S"
    std::string field;           // "seismic.sds", "utilization"
    // Numbers to nine digits; a digest for what is too long to be read; empty: not known yet.
    std::string value;
    auto operator<=>(const Fact&) const = default;
};
HOLDFAST_FIELDS(Fact, kind, about, field, value)

struct Content {
    std::string hash;            // SHA-256 of textOf(facts), filled by who keeps it
    std::vector<Fact> facts;     // sorted
};
HOLDFAST_FIELDS(Content, hash, facts)

struct Change {
    std::string about, field;
    std::string before, after;   // empty: not there
    auto operator<=>(const Change&) const = default;
};
HOLDFAST_FIELDS(Change, about, field, before, after)

// Of what the engineer entered; paths of files do not count, their content does.
std::vector<Fact> inputFacts(const pipeline::ProjectInputs& inputs, const rods::Catalogs& catalogs);
// Of the inputs and all results of a finished run.
std::vector<Fact> factsOf(const pipeline::Snapshot& snapshot);
// One line a fact: what the hash is made of.
std::string textOf(const std::vector<Fact>& facts);

// With `kind` only facts of this kind. A value that is not known yet differs from nothing.
std::vector<Change> changesBetween(const std::vector<Fact>& before, const std::vector<Fact>& after);
std::vector<Change> changesBetween(const std::vector<Fact>& before, const std::vector<Fact>& after, FactKind kind);

// "criteria: seismic.sds 1 -> 1.2", "rod run RR-3-1-S is new", "rod run RR-3-1-S: its segments".
std::string sentenceOf(const Change& change);
// The first of them in one sentence, and how many more there are.
std::string summaryOf(const std::vector<Change>& changes);

} // namespace holdfast::review
