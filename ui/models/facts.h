// The numbers of one thing, grouped, as the property panel lists them.
#pragma once

#include <vector>

#include <QString>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

struct Fact {
    QString name, value;
    int story = -1;          // where its calculation is found; -1: it has none
    QString search = {};     // word that names its calculation: "tension"
};

struct FactGroup {
    QString title;
    std::vector<Fact> facts;
};

// Empty when the snapshot does not know the subject.
std::vector<FactGroup> factsOf(const pipeline::Snapshot& snapshot, const Subject& subject);

} // namespace holdfast::models
