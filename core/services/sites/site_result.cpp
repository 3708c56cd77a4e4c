#include "core/services/sites/site_result.h"

#include <algorithm>

namespace holdfast::sites {

bool isSettled(SiteState state)
{
    return state != SiteState::Waiting && state != SiteState::Running;
}

int fallbacksOf(const SiteResult& site)
{
    return int(std::ranges::count_if(site.sources, [](const SourceMark& mark) { return mark.isFallback(); }));
}

int missingOf(const SiteResult& site)
{
    return int(std::ranges::count(site.sources, false, &SourceMark::answered));
}

std::string markText(const SourceMark& mark)
{
    if (!mark.answered)
        return "missing: " + mark.reason;
    if (!mark.isFallback())
        return {};
    std::string text = enumText(mark.origin);
    std::ranges::replace(text, '_', ' ');
    if (mark.asOf > 0)
        text += " of " + cloud::timeText(mark.asOf);
    return mark.reason.empty() ? text : text + ": " + mark.reason;
}

} // namespace holdfast::sites
