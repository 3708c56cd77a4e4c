// The levels a title names: "LEVEL 2", "SECOND FLOOR", "LEVELS 2-4", "2ND, 3RD & 4TH FLOOR", "L2 THRU L5".
#include <algorithm>
#include <cctype>

#include "core/engine/plan/titles.h"
#include "core/engine/plan/words.h"

namespace holdfast::plan {

namespace {

constexpr int kHighestFloor = 60;  // a larger number is a room, a street or a year

bool isFloorWord(const std::string& t)
{
    for (const std::string_view word : {"FLOOR", "FLOORS", "LEVEL", "LEVELS", "STORY", "STORIES", "STOREY", "STOREYS",
                                        "FLR", "FLRS", "FL", "LEV", "LVL", "LVLS"})
        if (t == word)
            return true;
    return false;
}

enum class Join { None, And, Through };

struct Item {
    std::string word;
    std::optional<int> number;
    bool glued = false;  // "L2": the floor word is in it
    Join join = Join::None;
};

Item itemOf(std::string word)
{
    Item item{word, countingWord(word), false, Join::None};
    if (word == "THRU" || word == "THROUGH" || word == "TO")
        item.join = Join::Through;
    if (word == "AND")
        item.join = Join::And;
    for (const std::string_view prefix : {"LEVEL", "LVL", "L"})
        if (!item.number && word.starts_with(prefix))
            if (const auto n = wholeNumber(std::string_view(word).substr(prefix.size()))) {
                item.number = n;
                item.glued = true;
            }
    if (item.number && (*item.number < 1 || *item.number > kHighestFloor))
        item.number.reset();
    return item;
}

std::vector<Item> itemsOf(const std::string& plain)
{
    std::vector<Item> items;
    std::string word;
    const auto flush = [&] {
        if (!word.empty())
            items.push_back(itemOf(word));
        word.clear();
    };
    for (const char c : plain) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            word += c;
            continue;
        }
        flush();
        if (c == '-')
            items.push_back({"-", std::nullopt, false, Join::Through});
        else if (c == '&' || c == ',' || c == '/' || c == '+')
            items.push_back({std::string(1, c), std::nullopt, false, Join::And});
    }
    flush();
    return items;
}

void addFloor(std::vector<int>& floors, int floor)
{
    if (std::ranges::find(floors, floor) == floors.end())
        floors.push_back(floor);
}

// From a number over its joined neighbours; `at` is left behind the last of them.
std::vector<int> groupAt(const std::vector<Item>& items, std::size_t& at)
{
    std::vector<int> group{*items[at].number};
    std::size_t last = at;
    for (std::size_t i = at + 1; i < items.size();) {
        Join join = Join::None;
        for (; i < items.size() && items[i].join != Join::None; ++i)
            join = items[i].join;
        if (join == Join::None || i == items.size() || !items[i].number)
            break;
        if (join == Join::Through)
            for (int n = group.back() + 1; n < *items[i].number; ++n)
                addFloor(group, n);
        addFloor(group, *items[i].number);
        last = i++;
    }
    at = last + 1;
    return group;
}

std::vector<int> wordedFloor(const std::vector<Item>& items)
{
    for (std::size_t i = 0; i + 1 < items.size(); ++i)
        if (isFloorWord(items[i + 1].word)) {
            if (items[i].word == "GROUND" || items[i].word == "MAIN")
                return {1};
            if (items[i].word == "UPPER")
                return {2};
        }
    return {};
}

} // namespace

std::vector<int> floorsNamed(std::string_view title)
{
    const std::vector<Item> items = itemsOf(withoutScale(plainWords(title)));
    const bool typical = std::ranges::any_of(
        items, [](const Item& i) { return i.word == "TYPICAL" || i.word == "TYP"; });
    std::vector<int> floors;
    for (std::size_t i = 0; i < items.size();) {
        if (!items[i].number) {
            ++i;
            continue;
        }
        const std::size_t first = i;
        const std::vector<int> group = groupAt(items, i);
        const bool after = first > 0 && isFloorWord(items[first - 1].word);
        // "(2) LVL" is two laminated members, not a level.
        const bool before = i < items.size() && isFloorWord(items[i].word) && items[i].word != "LVL";
        if (after || before || items[first].glued || (typical && group.size() > 1))
            for (const int n : group)
                addFloor(floors, n);
    }
    return floors.empty() ? wordedFloor(items) : floors;
}

} // namespace holdfast::plan
