// SetElevation: the underside of obstructions as the engineer gives it.
#pragma once

#include <string>
#include <vector>

#include "core/engine/building/criteria.h"
#include "core/engine/detect/obstructions.h"

namespace holdfast::detect {

class ElevationOverrides {
public:
    explicit ElevationOverrides(const building::DesignCriteria& criteria);

    bool empty() const { return m_words.empty(); }
    // Labels are given. A word for one obstruction goes over a word for its tag, that over one for its layer;
    // risers are left as they are, they pass through the story. The assumed elevation is no longer one.
    void apply(ObstructionReading& reading, const StorySpace& story);
    // The same for an obstruction of a model, by its label only.
    void apply(building::Obstruction& obstruction, Length floor);
    // Words that met nothing, and values that are no height within the story.
    void report(std::vector<Finding>& findings) const;

private:
    struct Word {
        std::string target;  // as written
        std::string plain;   // for comparing, without "layer:" and "tag:"
        enum { Label, Tag, Layer } of = Label;
        std::optional<int> level;
        std::optional<Length> underside;
        bool met = false;
    };
    Word* wordFor(const building::Obstruction& obstruction, const ObstructionOrigin& origin);

    std::vector<Word> m_words;
};

} // namespace holdfast::detect
