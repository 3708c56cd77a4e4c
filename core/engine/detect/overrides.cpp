#include "core/engine/detect/overrides.h"

#include <algorithm>
#include <cctype>
#include <set>

#include "core/engine/detect/override_sheathing.h"
#include "core/engine/detect/override_targets.h"
#include "core/engine/detect/wall_edits.h"
#include "core/engine/detect/wall_grid.h"
#include "core/engine/plan/words.h"

namespace holdfast::detect {

namespace {

using building::Override;
using building::OverrideAction;
using building::ShearWall;

bool concernsWall(OverrideAction action)
{
    using enum OverrideAction;
    return action == ConfirmWall || action == RejectWall || action == SetWallMark || action == SetSheathing
        || action == MoveWall || action == SplitWall || action == JoinWalls;
}

Subject subjectOf(const Override& word)
{
    if (concernsWall(word.action))
        return {SubjectKind::Wall, word.target, levelOf(word).value_or(-1)};
    if (word.action == OverrideAction::RemoveHoldown)
        return {SubjectKind::Holdown, word.target, levelOf(word).value_or(-1)};
    return {SubjectKind::Project, "overrides", levelOf(word).value_or(-1)};  // what is added has no label yet
}

bool isOfOverrides(const Finding& finding) { return finding.rule.starts_with("detect.override."); }

class OverrideRun {
public:
    OverrideRun(const building::DesignCriteria& criteria, const std::vector<building::GridLine>& grids,
                building::WallLayout& layout)
        : m_criteria(criteria), m_grids(grids), m_layout(layout)
    {
    }

    void apply()
    {
        for (const Override& word : m_criteria.overrides) {
            if (word.action == OverrideAction::AddWall)
                settle(word, addWall(word, m_criteria, m_layout), "detect.override.add");
            else if (word.action == OverrideAction::PlaceHoldown)
                settle(word, placeHoldown(word, m_layout), "detect.override.add");
            else if (word.action == OverrideAction::RemoveHoldown)
                remove(word);
            else if (concernsWall(word.action))
                change(word);
        }
        for (const std::string& label : m_changed)
            check(label);
    }

private:
    void report(const Override& word, const char* rule, std::string message)
    {
        m_layout.findings.push_back({rule, Severity::Error, subjectOf(word), std::move(message),
                                     "Correct or remove the override.", "", std::nullopt});
    }

    void missing(const Override& word, const std::string& what)
    {
        report(word, "detect.override.target",
               "An override names " + what + " " + word.target + ", which is not there.");
    }

    // Extents are other than before: grid labels and hold-downs follow.
    void settle(const Override& word, const WallEdit& edit, const char* rule)
    {
        if (!edit.failure.empty())
            return report(word, rule, edit.failure);
        for (const WallId id : edit.touched) {
            ShearWall& wall = m_layout.walls[id.value];
            wall.gridLabel = gridOf(wall.axis, m_grids);
            m_changed.insert(wall.label);
        }
        if (word.action != OverrideAction::PlaceHoldown)
            attachHoldowns(edit.touched, m_layout);
    }

    void change(const Override& word)
    {
        const auto id = wallOf(word, m_layout);
        if (!id)
            return missing(word, "wall");
        m_changed.insert(m_layout.walls[id->value].label);
        switch (word.action) {
        case OverrideAction::MoveWall:
            return settle(word, moveWall(word, *id, m_layout), "detect.override.value");
        case OverrideAction::SplitWall:
            return settle(word, splitWall(word, *id, m_layout), "detect.override.value");
        case OverrideAction::JoinWalls:
            return settle(word, joinWalls(word, *id, m_layout), "detect.override.value");
        case OverrideAction::SetSheathing: return setSheathing(word, m_layout.walls[id->value]);
        case OverrideAction::SetWallMark: return setMark(word, m_layout.walls[id->value]);
        default: return setShear(word, m_layout.walls[id->value]);
        }
    }

    void setShear(const Override& word, ShearWall& wall)
    {
        wall.isShear = word.action == OverrideAction::ConfirmWall;
        wall.confidence = 1;
        wall.reasons.push_back((wall.isShear ? "confirmed " : "rejected ") + saidBy(word));
    }

    void setMark(const Override& word, ShearWall& wall)
    {
        wall.mark = word.value;
        wall.isShear = true;
        wall.confidence = 1;
        wall.reasons.push_back("mark set " + saidBy(word));
        drop("detect.mark.conflict", wall.label);
    }

    const building::WallType* rowOf(const std::string& mark) const
    {
        const auto row = std::ranges::find_if(m_layout.schedule, [&](const building::WallType& w) {
            return !mark.empty() && plan::bareMark(w.mark) == plan::bareMark(mark);
        });
        return row == m_layout.schedule.end() ? nullptr : &*row;
    }

    // A row of its own, called by the wall's label. "SW-2-1-11" and "SW-2-11-1" are the same bare mark.
    void setSheathing(const Override& word, ShearWall& wall)
    {
        const building::WallType* before = rowOf(wall.mark);
        auto row = sheathingIn(word.value, before ? *before : building::WallType{});
        if (!row)
            return report(word, "detect.override.value",
                          "\"" + word.value + "\" does not give panel, nail and edge spacing for wall " + wall.label
                              + ".");
        if (!(row->fieldSpacing > Length(0)))
            assumeField(wall.label, *row);
        row->mark = wall.label;
        const auto own = std::ranges::find(m_layout.schedule, wall.label, &building::WallType::mark);
        for (int n = 2; own == m_layout.schedule.end() && rowOf(row->mark); ++n)
            row->mark = wall.label + " (" + std::to_string(n) + ")";
        wall.mark = row->mark;
        if (own != m_layout.schedule.end())
            *own = std::move(*row);
        else
            m_layout.schedule.push_back(std::move(*row));
        wall.isShear = true;
        wall.confidence = 1;
        wall.reasons.push_back("sheathing set " + saidBy(word) + " (" + word.value + ")");
        drop("detect.mark.conflict", wall.label);
    }

    void assumeField(const std::string& label, building::WallType& row)
    {
        row.fieldSpacing = Length(12);
        m_layout.assumptions.push_back({"detect.override.field." + label, AssumptionCategory::Material,
                                        "Nails in the field of the panels of " + label, "12 in",
                                        AssumptionSource::CodeDefault, "SDPWS 4.3.7.1 (studs at 16 in)", false});
    }

    void remove(const Override& word)
    {
        const auto id = holdownOf(word, m_layout);
        if (!id)
            return missing(word, "hold-down");
        if (const auto wall = m_layout.holdowns[id->value].wall)
            m_changed.insert(m_layout.walls[wall->value].label);
        removeHoldown(*id, m_layout);
    }

    void drop(const std::string& rule, const std::string& label)
    {
        std::erase_if(m_layout.findings, [&](const Finding& f) { return f.rule == rule && f.subject.label == label; });
    }

    // What detection found wrong with the wall may be mended now, or be wrong only now.
    void check(const std::string& label)
    {
        const auto wall = std::ranges::find(m_layout.walls, label, &ShearWall::label);
        if (wall == m_layout.walls.end())
            return;
        if (wall->confidence >= 1)
            drop("detect.wall.ambiguous", label);
        for (const char* rule : {"detect.mark.missing", "detect.mark.unknown", "detect.holdown.missing"})
            drop(rule, label);
        if (!wall->isShear) {
            std::erase_if(m_layout.findings, [&](const Finding& f) {
                return f.subject.kind == SubjectKind::Wall && f.subject.label == label && !isOfOverrides(f);
            });
            return;
        }
        checkMark(*wall);
        checkHoldowns(*wall);
    }

    void add(const char* rule, Severity severity, const ShearWall& wall, std::string message, const char* remedy,
             const char* clause)
    {
        m_layout.findings.push_back({rule, severity, {SubjectKind::Wall, wall.label, wall.level}, std::move(message),
                                     remedy, clause, std::nullopt});
    }

    void checkMark(const ShearWall& wall)
    {
        if (wall.mark.empty())
            add("detect.mark.missing", Severity::Warning, wall, "Shear wall " + wall.label + " has no mark.",
                "Set its mark.", "GE-010");
        else if (!m_layout.schedule.empty() && !rowOf(wall.mark))
            add("detect.mark.unknown", Severity::Error, wall,
                "Mark " + wall.mark + " of " + wall.label + " is not in the schedule.",
                "Correct the mark or complete the schedule.", "GE-010");
    }

    void checkHoldowns(const ShearWall& wall)
    {
        bool any = false, start = false, end = false;
        for (const building::Holdown& h : m_layout.holdowns) {
            any = any || h.level == wall.level;
            if (h.wall == wall.id)
                (geometry::shareAlong(wall.axis, h.at) < 0.5 ? start : end) = true;
        }
        if (any && !(start && end))
            add("detect.holdown.missing", Severity::Error, wall,
                wall.label + (start || end ? " has a hold-down at one end only." : " has no hold-down."),
                "Draw the hold-down, or confirm that the other wall carries it.", "GE-002");
    }

    const building::DesignCriteria& m_criteria;
    const std::vector<building::GridLine>& m_grids;
    building::WallLayout& m_layout;
    std::set<std::string> m_changed;
};

} // namespace

building::DesignCriteria overridesOfSegments(building::DesignCriteria criteria, bool segments)
{
    std::erase_if(criteria.overrides, [&](const Override& word) {
        const std::string& label = word.target;
        const bool named = label.size() > 2 && label[label.size() - 2] == '-'
                           && std::islower(static_cast<unsigned char>(label.back())) != 0;
        return (concernsWall(word.action) && named) != segments;
    });
    return criteria;
}

void applyOverrides(const building::DesignCriteria& criteria, const std::vector<building::GridLine>& grids,
                    building::WallLayout& layout)
{
    OverrideRun(criteria, grids, layout).apply();
}

} // namespace holdfast::detect
