#include "core/services/evaluation/windows.h"

#include <algorithm>

#include "core/services/evaluation/facts.h"

namespace holdfast::evaluation {

namespace {

// Not into the middle of a letter of UTF-8.
std::size_t letterStart(const std::string& text, std::size_t at)
{
    while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        --at;
    return at;
}

// What was said, without the words: the facts in their latest form.
std::string summaryOf(const std::vector<Turn>& turns, std::size_t count)
{
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < count; ++i)
        for (Fact& fact : factsOf(turns[i].text, {})) {
            std::erase_if(facts, [&](const Fact& known) { return known.key == fact.key; });
            facts.push_back(std::move(fact));
        }
    std::string summary = std::to_string(count) + " earlier turns are left out.";
    for (const Fact& fact : facts)
        summary += "\n" + fact.key + ": " + fact.value;
    return summary;
}

} // namespace

std::string clipped(const std::string& text, int letters, double headShare)
{
    if (letters < 0 || text.size() <= std::size_t(letters))
        return text;
    const auto head = letterStart(text, std::size_t(letters * headShare));
    const auto tail = letterStart(text, text.size() - (std::size_t(letters) - head));
    return text.substr(0, head) + "\n[" + std::to_string(tail - head) + " letters left out]\n" + text.substr(tail);
}

Window windowOf(const std::vector<Turn>& turns, const EvaluatorRow& row, const TextBounds& bounds)
{
    Window window;
    const bool slides = row.windowFrom > 0 && int(turns.size()) > row.windowFrom;
    const std::size_t skip = slides ? turns.size() - std::size_t(std::max(row.window, 0)) : 0;
    if (skip > 0)
        window.summary = clipped(summaryOf(turns, skip), bounds.turnLetters, bounds.headShare);
    std::size_t room = std::size_t(bounds.allLetters);
    for (std::size_t i = turns.size(); i > skip; --i) {   // the latest are the nearest to the answer
        Turn turn = turns[i - 1];
        turn.text = clipped(turn.text, bounds.turnLetters, bounds.headShare);
        if (turn.text.size() > room)
            break;
        room -= turn.text.size();
        window.turns.insert(window.turns.begin(), std::move(turn));
    }
    return window;
}

} // namespace holdfast::evaluation
