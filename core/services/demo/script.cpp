#include "core/services/demo/script.h"

#include <array>
#include <cstdlib>

namespace holdfast::demo {

namespace {

// splitmix64 (Steele, Lea, Flood 2014): the same on every machine, unlike the standard distributions.
double draw(std::uint64_t& state)
{
    state += 0x9e3779b97f4a7c15u;
    std::uint64_t z = state;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return double((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

constexpr std::array<FaultKind, 4> kFailures = {FaultKind::Unavailable, FaultKind::ServerErrorHtml,
                                                FaultKind::Reset, FaultKind::Cut};

} // namespace

FaultPlan::FaultPlan(const Script& script)
    : m_faults(script.faults), m_share(script.failureShare), m_state(script.seed)
{
}

namespace {

// "too_many; retry_after=2"
ScriptedFault fromHeader(const std::string& header)
{
    ScriptedFault fault;
    const std::string kind = header.substr(0, header.find(';'));
    if (!parseEnum(kind, fault.kind))
        return {};
    if (const auto at = header.find("retry_after="); at != std::string::npos)
        fault.retryAfterS = std::strtod(header.c_str() + at + 12, nullptr);
    return fault;
}

} // namespace

ScriptedFault FaultPlan::next(const std::string& path, const std::string& header)
{
    if (!header.empty())
        return fromHeader(header);
    for (ScriptedFault& fault : m_faults) {
        if (!path.starts_with(fault.path) || fault.times == 0)
            continue;
        if (fault.after > 0) {
            --fault.after;
            continue;
        }
        if (fault.times > 0)
            --fault.times;
        return fault;
    }
    if (m_share > 0 && draw(m_state) < m_share) {
        ScriptedFault fault;
        fault.kind = kFailures[std::size_t(m_turn++) % kFailures.size()];
        return fault;
    }
    return {};
}

} // namespace holdfast::demo
