// Whether an answer agrees with what else is said of the same thing: by other answers of the set, by the program
// where it is sure, and by the turns before.
#pragma once

#include <map>

#include "core/services/evaluation/verdict.h"

namespace holdfast::evaluation {

// What all answers of a group say, by the answer's id.
class GroupFacts {
public:
    void add(const Item& item, const Answer& answer);
    // Of the item's group without its own; the program's own readings of all items included.
    std::vector<Fact> others(const Item& item) const;

private:
    struct Said {
        std::string item;
        Fact fact;
    };
    std::map<std::string, std::vector<Said>> m_byGroup;
};

// The share of the comparisons that agree. Nothing when there is nothing to compare with.
std::optional<Score> coherence(const Item& item, const Answer& answer, const std::vector<Fact>& others,
                               const Policy& policy);

} // namespace holdfast::evaluation
