// What a gap means: kind, severity, trade, and what can be done.
#pragma once

#include <optional>

#include "core/engine/clash/clash_report.h"

namespace holdfast::clash {

struct Verdict {
    ClashKind kind;
    ClashSeverity severity;
};

// Overlap is critical; up to half of the clearance missing is minor, more is major; within half as much again
// beyond it is a warning; further away is nothing.
std::optional<Verdict> judge(Length gap, Length required);
Trade tradeOf(building::ObstructionKind kind);
Trade tradeOf(Met met, building::ObstructionKind kind);
std::vector<ResolutionOption> optionsFor(ClashSeverity severity, building::ObstructionKind kind);
std::vector<ResolutionOption> optionsFor(ClashSeverity severity, Met met, building::ObstructionKind kind);

} // namespace holdfast::clash
