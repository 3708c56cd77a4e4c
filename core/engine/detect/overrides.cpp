#include "core/engine/detect/overrides.h"

#include <algorithm>

#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Override;
using building::OverrideAction;
using building::ShearWall;

bool concernsWall(OverrideAction action)
{
    return action == OverrideAction::ConfirmWall || action == OverrideAction::RejectWall
        || action == OverrideAction::SetWallMark;
}

std::string by(const Override& o)
{
    std::string text = o.author.empty() ? "by the engineer" : "by " + o.author;
    return o.reason.empty() ? text : text + ": " + o.reason;
}

void drop(std::vector<Finding>& findings, const std::string& rule, const std::string& label)
{
    std::erase_if(findings, [&](const Finding& f) { return f.rule == rule && f.subject.label == label; });
}

void changeWall(ShearWall& wall, const Override& o, building::WallLayout& layout)
{
    if (o.action == OverrideAction::SetWallMark) {
        wall.mark = o.value;
        wall.isShear = true;
        wall.reasons.push_back("mark set " + by(o));
        for (const char* rule : {"detect.mark.missing", "detect.mark.unknown", "detect.mark.conflict"})
            drop(layout.findings, rule, wall.label);
        return;
    }
    wall.isShear = o.action == OverrideAction::ConfirmWall;
    wall.confidence = 1;
    wall.reasons.push_back((wall.isShear ? "confirmed " : "rejected ") + by(o));
    drop(layout.findings, "detect.wall.ambiguous", wall.label);
    if (!wall.isShear)
        std::erase_if(layout.findings, [&](const Finding& f) {
            return f.subject.kind == SubjectKind::Wall && f.subject.label == wall.label;
        });
}

void addWall(const Override& o, building::WallLayout& layout)
{
    const auto level = plan::wholeNumber(plan::plainWords(o.target));
    if (!level || !o.axis || geometry::length(*o.axis) <= 0) {
        layout.findings.push_back(
            {"detect.override.add",
             Severity::Error,
             {SubjectKind::Project, "overrides", -1},
             "A wall to add needs a level and an axis; \"" + o.target + "\" gives none.",
             "Correct the override.",
             "",
             std::nullopt});
        return;
    }
    ShearWall wall;
    wall.id.value = std::uint32_t(layout.walls.size());
    wall.level = *level;
    wall.axis = *o.axis;
    wall.length = Length(geometry::length(*o.axis));
    wall.thickness = Length(5.5);  // 2x6 studs, NDS Supplement Table 1B; the override gives none
    wall.isShear = true;
    wall.mark = o.value;
    wall.confidence = 1;
    wall.reasons = {"added " + by(o)};
    wall.label = "SW-" + std::to_string(*level) + "-ADD-"
        + std::to_string(1 + std::ranges::count_if(layout.walls, [&](const ShearWall& w) {
                             return w.level == *level && plan::contains(w.label, "-ADD-");
                         }));
    layout.assumptions.push_back({"detect.override.thickness." + wall.label, AssumptionCategory::Geometry,
                                  "Thickness of the added wall " + wall.label, "5.5 in",
                                  AssumptionSource::UserInput, "2x6 studs", true});
    layout.walls.push_back(std::move(wall));
}

} // namespace

void applyOverrides(const building::DesignCriteria& criteria, building::WallLayout& layout)
{
    for (const Override& o : criteria.overrides) {
        if (o.action == OverrideAction::AddWall) {
            addWall(o, layout);
            continue;
        }
        if (!concernsWall(o.action))
            continue;
        const auto wall = std::ranges::find(layout.walls, o.target, &ShearWall::label);
        if (wall != layout.walls.end())
            changeWall(*wall, o, layout);
        else
            layout.findings.push_back({"detect.override.target",
                                       Severity::Error,
                                       {SubjectKind::Project, "overrides", -1},
                                       "An override names wall " + o.target + ", which is not there.",
                                       "Correct or remove the override.",
                                       "",
                                       std::nullopt});
    }
}

} // namespace holdfast::detect
