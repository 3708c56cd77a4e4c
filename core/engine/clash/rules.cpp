#include "core/engine/clash/rules.h"

#include "core/engine/clash/rule_book.h"

namespace holdfast::clash {

using building::ObstructionKind;

std::optional<Verdict> judge(Length gap, Length required)
{
    constexpr double kMajorShare = 0.5;  // of the clearance, missing
    if (gap < Length(0))
        return Verdict{ClashKind::HardInterference, ClashSeverity::Critical};
    if (gap < required) {
        const bool major = required - gap > kMajorShare * required;
        return Verdict{ClashKind::ClearanceViolation, major ? ClashSeverity::Major : ClashSeverity::Minor};
    }
    if (gap < kWarningBand * required)
        return Verdict{ClashKind::Warning, ClashSeverity::Warning};
    return std::nullopt;
}

Trade tradeOf(Met met, ObstructionKind kind)
{
    return met == Met::Drawn ? tradeOf(kind) : Trade::Structural;
}

Trade tradeOf(ObstructionKind kind)
{
    switch (kind) {
    case ObstructionKind::Duct: return Trade::Mechanical;
    case ObstructionKind::Pipe: return Trade::Plumbing;
    case ObstructionKind::Conduit:
    case ObstructionKind::CableTray: return Trade::Electrical;
    case ObstructionKind::Sprinkler: return Trade::FireProtection;
    case ObstructionKind::Beam:
    case ObstructionKind::Header: return Trade::Structural;
    case ObstructionKind::Architectural: return Trade::Coordination;
    }
    bug("an obstruction kind without a trade");
}

std::vector<ResolutionOption> optionsFor(ClashSeverity severity, Met met, ObstructionKind kind)
{
    if (met == Met::Drawn)
        return optionsFor(severity, kind);
    if (severity == ClashSeverity::Warning)
        return {};
    return {{"RELOCATE_ROD", "Move the rod run along its wall and design it again.", "difficult", "medium", true}};
}

std::vector<ResolutionOption> optionsFor(ClashSeverity severity, ObstructionKind kind)
{
    const std::string what = enumText(kind);
    switch (severity) {
    case ClashSeverity::Critical: {
        const bool framing = tradeOf(kind) == Trade::Structural;
        std::vector<ResolutionOption> options;
        if (framing)
            options.push_back({"RELOCATE_FRAMING", "Move or notch the " + what + " with the engineer's approval.",
                               "difficult", "medium", true});
        else
            options.push_back(
                {"RELOCATE_MEP", "Move the " + what + " clear of the rod run.", "moderate", "low", false});
        options.push_back({"RELOCATE_ROD", "Move the rod run along its wall and design it again.", "difficult",
                           "medium", true});
        return options;
    }
    case ClashSeverity::Major:
        return {{"INCREASE_CLEARANCE", "Shift the " + what + " until its clearance is met.", "easy", "none", false}};
    case ClashSeverity::Minor:
        return {{"VERIFY_FIELD", "Verify the clearance to the " + what + " in the field.", "easy", "none", false}};
    case ClashSeverity::Warning: return {};
    }
    bug("a clash severity without options");
}

} // namespace holdfast::clash
