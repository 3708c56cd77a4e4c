#include <algorithm>

#include "core/services/drawing_review/review.h"
#include "core/services/evaluation/facts.h"

namespace holdfast::drawing_review {

namespace {

using building::Override;
using building::OverrideAction;
using evaluation::comparable;

bool isAboutWall(OverrideAction action)
{
    return action == OverrideAction::ConfirmWall || action == OverrideAction::RejectWall
        || action == OverrideAction::SetWallMark;
}

std::string columnOf(const Override& word)
{
    return word.action == OverrideAction::SetScheduleCell ? word.value.substr(0, word.value.find('=')) : std::string();
}

// Whether both answer one question about one thing.
bool isSameQuestion(const Override& a, const Override& b)
{
    const bool sameKind = a.action == b.action || (isAboutWall(a.action) && isAboutWall(b.action));
    return sameKind && a.target == b.target && columnOf(a) == columnOf(b);
}

bool saysTheSame(const Override& a, const Override& b)
{
    return a.action == b.action && comparable(a.value) == comparable(b.value);
}

// The last of the engineer's own words; one that a suggestion brought is the suggestion's.
const Override* ownWord(const Override& suggested, const building::DesignCriteria& criteria)
{
    const Override* found = nullptr;
    for (const Override& said : criteria.overrides)
        if (said.reason.find(", SG-") == std::string::npos && isSameQuestion(said, suggested))
            found = &said;
    return found;
}

} // namespace

Result<int> noteCorrections(const ReviewDesk& desk, const std::string& project,
                            const building::DesignCriteria& criteria)
{
    const auto suggestions = desk.suggestions.of(project);
    const auto known = desk.record.truths();
    if (!suggestions || !known)
        return suggestions ? known.fault() : suggestions.fault();
    int added = 0;
    for (const Suggestion& s : *suggestions) {
        const Override* said = s.state == SuggestionState::Open && s.word ? ownWord(*s.word, criteria) : nullptr;
        if (!said)
            continue;
        const bool right = saysTheSame(*said, *s.word);
        const auto before = std::ranges::find(*known, s.id, &evaluation::Truth::item);
        if (before != known->end() && before->right == right)
            continue;
        const std::string value = said->value.empty() ? enumText(said->action) : said->value;
        const evaluation::Truth truth{s.id, right, value, said->author, said->when};
        if (const Outcome kept = desk.record.keep(truth); !kept)
            return kept.fault();
        ++added;
    }
    return added;
}

} // namespace holdfast::drawing_review
