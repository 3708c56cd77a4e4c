// What is bought and set: rods, hardware, take-up for shrinkage, anchors.
#include <algorithm>

#include "core/engine/base/feet_inch.h"
#include "core/engine/report/chapters.h"
#include "core/engine/rods/take_off.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

std::string marked(const std::string& text, bool verified)
{
    return verified ? text : text + kDagger;
}

double tensionRatio(const rods::RodSegment& segment)
{
    return segment.tensionAsd / segment.allowable;
}

const rods::Restraint* restraintAt(const rods::RodRun& run, int story)
{
    for (const auto& r : run.restraints)
        if (r.story == story)
            return &r;
    return nullptr;
}

bool isAnchorCheck(rods::CheckKind kind)
{
    using enum rods::CheckKind;
    constexpr rods::CheckKind kinds[] = {AnchorSteel, AnchorBreakout, AnchorPullout, AnchorSideBlowout,
                                         AnchorReinforcement, AnchorGroup, SlabPunching};
    return std::ranges::find(kinds, kind) != std::end(kinds);
}

std::string namesOf(const RunGroup& group)
{
    return joined([&] {
        std::vector<std::string> names {group.typical->label};
        names.insert(names.end(), group.alsoFor.begin(), group.alsoFor.end());
        return names;
    }());
}

Table strengthTable(const std::vector<RunGroup>& groups)
{
    Table table {"Rods and plates",
                 {left("Rod run", 1.3), left("Grid", 0.4), right("Level", 0.3), left("Rod"),
                  left("Grade", 0.6), right("T_incr (lb)"), right("T_cum (lb)"), right("T_allow (lb)"),
                  right("DCR", 0.4), left("Plate"), centered("Status")},
                 {}};
    for (const auto& group : groups)
        for (auto s = group.typical->segments.rbegin(); s != group.typical->segments.rend(); ++s) {
            const auto* r = restraintAt(*group.typical, s->story);
            const double ratio = tensionRatio(*s);
            table.rows.push_back(
                {s == group.typical->segments.rbegin() ? namesOf(group) : "",
                 s == group.typical->segments.rbegin() ? orDash(group.typical->gridLabel) : "",
                 std::to_string(s->story),
                 (group.typical->rods > 1 ? "2 x " : "") + formatInches(s->diameter), s->grade,
                 r ? number(r->increment) : "-", number(s->tensionAsd), number(s->allowable),
                 ratioText(ratio), r ? marked(orDash(r->plate), r->plateVerified) : "-",
                 ratio <= 1.0 ? "OK" : "NG"});
        }
    return table;
}

Table movementTable(const std::vector<RunGroup>& groups, const building::DesignCriteria& criteria)
{
    Table table {"Elongation of rod and device, ASD",
                 {left("Rod run", 1.3), right("Level", 0.3), right("A_e (in2)"), right("Rod (in)"),
                  right("Seating (in)"), right("Device (in)"), right("Total (in)"), right("Limit (in)"),
                  right("DCR", 0.4), centered("Status")},
                 {}};
    const Length limit = criteria.rods.elongationLimit;
    for (const auto& group : groups)
        for (auto s = group.typical->segments.rbegin(); s != group.typical->segments.rend(); ++s)
            if (const auto* r = restraintAt(*group.typical, s->story)) {
                const double ratio = r->totalAsd / limit;
                table.rows.push_back(
                    {s == group.typical->segments.rbegin() ? namesOf(group) : "", std::to_string(s->story),
                     number(s->tensileArea.value(), Unit::SquareInch), number(s->elongationAsd),
                     number(r->deviceSeating), number(r->deviceElastic), number(r->totalAsd), number(limit),
                     ratioText(ratio), ratio <= 1.0 ? "OK" : "NG"});
            }
    return table;
}

Table takeOffTable(const ReportInput& input)
{
    Table table {"Take-off",
                 {left("Part", 1), left("Model", 2), left("Diameter"), right("Quantity"), left("Unit", 0.4)},
                 {}};
    for (const rods::TakeOffLine& line : rods::takeOff(input.schedule, input.catalogs))
        table.rows.push_back({line.part, marked(line.model, line.verified),
                              line.diameter ? formatInches(*line.diameter) : "-",
                              decimal(line.quantity, line.unit == "ft" ? 1 : 0), line.unit});
    return table;
}

}  // namespace

Chapters rodScheduleChapter(const ReportInput& input)
{
    Chapter c {"Rod schedule", 1, {PageBreak {}}};
    const auto groups = groupsOf(input.schedule);
    if (groups.empty()) {
        c.blocks.push_back(body("No rod run was designed."));
        return {c};
    }
    c.blocks.push_back(strengthTable(groups));
    c.blocks.push_back(movementTable(groups, input.criteria));
    c.blocks.push_back(note("T_cum: tension in the rod of the story, never less than above; T_incr: what its "
                            "plate brings in. \u2020 not verified."));
    return {c};
}

Chapters hardwareScheduleChapter(const ReportInput& input)
{
    Chapter c {"Hardware schedule", 1, {}};
    if (input.schedule.runs.empty())
        c.blocks.push_back(body("No hardware was selected."));
    else
        c.blocks.push_back(takeOffTable(input));
    c.blocks.push_back(note("Rod lengths are net, plate to plate; allow for projection, cutting and waste."));
    return {c};
}

Chapters shrinkageChapter(const ReportInput& input)
{
    Chapter c {"Shrinkage and take-up", 1, {}};
    Table table {"",
                 {left("Rod run", 1.3), right("Level", 0.3), right("Shrinkage of level (in)"),
                  right("Cumulative (in)"), right("Travel required (in)"), right("Travel of device (in)"),
                  left("Device"), right("DCR", 0.4), centered("Status")},
                 {}};
    for (const auto& group : groupsOf(input.schedule))
        for (auto r = group.typical->restraints.rbegin(); r != group.typical->restraints.rend(); ++r) {
            const bool unlimited = !(r->travel > Length());
            const double ratio = unlimited ? 0 : r->travelRequired / r->travel;
            table.rows.push_back(
                {r == group.typical->restraints.rbegin() ? namesOf(group) : "", std::to_string(r->story),
                 number(r->shrinkage), number(r->shrinkageCumulative), number(r->travelRequired),
                 unlimited ? "not limited" : number(r->travel), orDash(marked(r->device, r->deviceVerified)),
                 unlimited ? "-" : ratioText(ratio), ratio <= 1.0 ? "OK" : "NG"});
        }
    if (table.rows.empty())
        c.blocks.push_back(body("No rod run was designed."));
    else
        c.blocks.push_back(table);
    return {c};
}

Chapters anchorageChapter(const ReportInput& input)
{
    Chapter c {"Anchorage", 1, {}};
    Table table {"Anchors in the podium",
                 {left("Rod run", 1.3), left("Anchor"), right("Diameter"), right("h_ef"), right("T ASD (lb)"),
                  right("T str. (lb)"), left("Governing", 1.2), right("DCR", 0.4), centered("Status")},
                 {}};
    for (const auto& group : groupsOf(input.schedule)) {
        const rods::Anchor& a = group.typical->anchor;
        if (group.typical->base != building::StackBase::Podium)
            continue;
        const rods::Check* worst = nullptr;
        for (const auto& check : group.typical->checks)
            if (isAnchorCheck(check.kind) && (!worst || check.ratio > worst->ratio))
                worst = &check;
        table.rows.push_back({namesOf(group), marked(orDash(a.model), a.verified), formatInches(a.diameter),
                              formatInches(a.embedment), number(a.demandAsd), number(a.demandStrength),
                              worst ? rods::title(worst->kind) : "not checked",
                              worst ? ratioText(worst->ratio) : "-",
                              worst ? worst->ratio <= 1.0 ? "OK" : "NG" : "-"});
    }
    c.blocks.push_back(body("ACI 318-19 Chapter 17; route " + spacedName(input.criteria.anchor.route)
                            + " (17.10.5.3). The podium slab itself, its bending under these forces, "
                              "is not part of this package."));
    if (!table.rows.empty())
        c.blocks.push_back(table);
    return {c};
}

}  // namespace holdfast::report
