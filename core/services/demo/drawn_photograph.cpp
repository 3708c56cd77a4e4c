#include "core/services/demo/drawn_photograph.h"

#include <array>

#include "core/engine/base/json.h"
#include "core/services/demo/drawn_site.h"

namespace holdfast::demo {

namespace {

struct Seen {
    const char *category, *what, *risk, *rule;
};
constexpr std::array<Seen, 6> kSeen = {
    {{"guardrail", "fictional: an edge without a guardrail", "critical", "29 CFR 1926.501(b)(1)"},
     {"netting", "fictional: netting torn at the third floor", "high", ""},
     {"scaffold", "fictional: a scaffold plank that overhangs", "high", "29 CFR 1926.451(b)(5)(i)"},
     {"protective_equipment", "fictional: a person without a helmet", "medium", "29 CFR 1926.100(a)"},
     {"housekeeping", "fictional: debris on the stair", "medium", "29 CFR 1926.25(a)"},
     {"signage", "fictional: a faded sign", "low", ""}}};

} // namespace

std::string drawnPhotographAnswer(const std::string& imageSha256)
{
    const char* hash = imageSha256.c_str();
    Json violations = Json::array();
    const int count = int(dice(4, 0, hash));
    for (int k = 1; k <= count; ++k) {
        const Seen& seen = kSeen[dice(kSeen.size(), k, hash)];
        const double left = double(dice(60, k, hash, 1)) / 100, top = double(dice(60, k, hash, 2)) / 100;
        violations.push_back({{"category", seen.category},
                              {"what", seen.what},
                              {"box", {left, top, left + 0.25, top + 0.3}},
                              {"risk", seen.risk},
                              {"confidence", double(30 + dice(68, k, hash, 3)) / 100},
                              {"rule", seen.rule}});
    }
    return Json{{"violations", violations}}.dump();
}

} // namespace holdfast::demo
