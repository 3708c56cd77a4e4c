#include "core/services/cloud/answer.h"

#include <cstdio>
#include <ctime>

namespace holdfast::cloud {

namespace {

std::string remedy(const Refusal& refusal)
{
    switch (refusal.kind) {
    case RefusalKind::NotAllowed: return "Nothing was sent.";
    case RefusalKind::NeedsUser: return "Nothing more is sent until you have seen to it and say retry.";
    case RefusalKind::Waiting: return "It is asked again after " + timeText(refusal.notBefore) + ".";
    case RefusalKind::Unavailable:
        return "Check the network and try again later; what is known from before stays.";
    case RefusalKind::Refused: return "Correct the question; asking again does not help.";
    case RefusalKind::Cancelled: return "Run it again when you want the answer.";
    }
    return {};
}

} // namespace

std::string describe(const Refusal& refusal)
{
    return refusal.words + ". " + remedy(refusal);
}

Fault asFault(const Refusal& refusal)
{
    return {refusal.kind == RefusalKind::Cancelled ? FaultCode::Cancelled : FaultCode::External,
            {},
            {},
            describe(refusal)};
}

std::string timeText(std::int64_t secondsSince1970)
{
    const std::time_t time = secondsSince1970;
    std::tm parts{};
#ifdef _WIN32
    gmtime_s(&parts, &time);
#else
    gmtime_r(&time, &parts);
#endif
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%d %H:%M UTC", &parts);
    return text;
}

} // namespace holdfast::cloud
