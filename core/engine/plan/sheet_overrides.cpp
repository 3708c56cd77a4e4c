// Which sheet and which layer an override speaks of.
#include <algorithm>

#include "core/engine/plan/sheet_draft.h"

namespace holdfast::plan {

namespace {

using building::Override;
using building::OverrideAction;

std::string baseName(const std::string& path) { return path.substr(path.find_last_of("/\\") + 1); }

bool isOfSheet(OverrideAction action)
{
    return action == OverrideAction::SetSheetKind || action == OverrideAction::SetSheetLevel
        || action == OverrideAction::SetUnit || action == OverrideAction::SetScale;
}

bool hasLayer(const SheetDraft& draft, const Override& word)
{
    building::DesignCriteria alone;
    alone.overrides = {word};
    return std::ranges::any_of(draft.marks.layers,
                               [&](const std::string& layer) { return mappingOf(layer, alone) != nullptr; });
}

Finding lost(const Override& word, const std::string& what, const std::string& remedy)
{
    return {"plan.override.target",
            Severity::Warning,
            {SubjectKind::Project, word.target, -1},
            "The correction \"" + word.value + "\" of " + what + " \"" + word.target + "\" has no effect: " + remedy,
            "Correct its target, or take it back.",
            "",
            std::nullopt};
}

} // namespace

bool namesSheet(const std::string& target, const SheetDraft& draft)
{
    const std::string base = baseName(draft.sheet.file);
    if (target == draft.sheet.file || target == base)
        return true;
    const auto hash = target.rfind('#');
    if (hash == std::string::npos)
        return false;
    const std::string file = target.substr(0, hash), page = std::to_string(draft.sheet.page);
    const std::string place = target.substr(hash + 1);
    return (file == draft.sheet.file || file == base)
        && (place == page || place == page + "/" + std::to_string(std::max(1, draft.part)));
}

const Override* overrideFor(const building::DesignCriteria& criteria, OverrideAction action, const SheetDraft& draft)
{
    const Override* found = nullptr;
    for (const Override& o : criteria.overrides)
        if (o.action == action && namesSheet(o.target, draft))
            found = &o;
    return found;
}

void reportLostOverrides(const std::vector<SheetDraft>& drafts, const building::DesignCriteria& criteria,
                         building::PlanSet& set)
{
    for (const Override& o : criteria.overrides) {
        if (isOfSheet(o.action)
            && std::ranges::none_of(drafts, [&](const SheetDraft& d) { return namesSheet(o.target, d); }))
            set.findings.push_back(lost(o, "sheet", "no such sheet is among the drawings."));
        if (o.action != OverrideAction::MapLayer)
            continue;
        if (!layerRoleNamed(o.value))
            set.findings.push_back(lost(o, "layer", "there is no such role."));
        else if (std::ranges::none_of(drafts, [&](const SheetDraft& d) { return hasLayer(d, o); }))
            set.findings.push_back(lost(o, "layer", "no drawing has such a layer."));
    }
}

} // namespace holdfast::plan
