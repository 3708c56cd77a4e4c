#include "core/engine/loadpath/path_findings.h"

#include "core/engine/base/calculation_line.h"

namespace holdfast::loadpath {

namespace {

using building::ShearWall;
using building::WallStack;

// Above this the upper wall is not over the lower one (failure mode GE-003).
constexpr Length kOffsetNoticed = 12_in;
// SDPWS Table 4.3.4, wood structural panels.
constexpr double kGreatestAspect = 3.5;

Subject ofStack(const std::string& label, int story) { return {SubjectKind::Stack, label, story}; }
std::string pounds(Force f) { return quantityText(f.value(), Unit::Pound); }

} // namespace

void PathFindings::add(const std::string& rule, Severity severity, Subject subject, std::string message,
                       std::string remedy, std::string clause, std::optional<double> ratio)
{
    m_findings.push_back({rule, severity, std::move(subject), std::move(message), std::move(remedy),
                          std::move(clause), ratio});
}

void PathFindings::block(const WallStack& stack, int story, const std::string& cause)
{
    const std::string where = story > 0 ? ", story " + std::to_string(story) + "," : "";
    add("loadpath.not_computable", Severity::Critical, ofStack(stack.label, story),
        "Stack " + stack.label + where + " cannot be computed: " + cause + ".",
        "Correct the named input; no number is given for this stack until then.", "FM-SA-011");
}

void PathFindings::forceTransfer(const WallStack& stack, const ShearWall& wall)
{
    add("loadpath.force_transfer", Severity::Critical, ofStack(stack.label, wall.level),
        "Wall " + wall.label + " is to transfer force around its openings (FTAO); stack " + stack.label
            + " is not designed.",
        "Design the wall and its straps by rational analysis, or show it as perforated or segmented.",
        "SDPWS 4.3.5.2");
}

void PathFindings::openings(const ShearWall& wall, const Perforation& perforation, int story)
{
    if (wall.openings.empty())
        return;
    const Subject subject{SubjectKind::Wall, wall.label, story};
    add("loadpath.perforated", Severity::Info, subject,
        "Wall " + wall.label + " has openings and is designed as a perforated shear wall with C_o = "
            + quantityText(perforation.factor, Unit::None) + ".",
        "Check that the drawings show a perforated wall and not separate segments with their own tie-downs.",
        "SDPWS 4.3.3.5");
    if (perforation.heightAssumed)
        add("loadpath.opening_height", Severity::Warning, subject,
            "An opening in wall " + wall.label + " has no height; it is taken as high as the wall.",
            "Enter the opening's height.", "SDPWS 4.3.3.5");
    if (perforation.endsOpen)
        add("loadpath.opening_at_end", Severity::Error, subject,
            "An opening reaches the end of wall " + wall.label
                + "; a perforated shear wall needs a full-height segment at each end.",
            "Shorten the wall to its full-height part.", "SDPWS 4.3.5.3");
}

void PathFindings::aspectAndOffsets(const WallStack& stack, const StackShape& shape,
                                    const std::vector<WalkStory>& stories)
{
    for (std::size_t i = 0; i < stories.size(); ++i) {
        const WalkStory& s = stories[i];
        const double aspect = s.height / s.wallLength;
        if (aspect > kGreatestAspect)
            add("sdpws.aspect_ratio", Severity::Error, ofStack(stack.label, s.story),
                "The wall of stack " + stack.label + " in story " + std::to_string(s.story) + " is "
                    + quantityText(aspect, Unit::None) + " times as high as long; the limit is 3.5.",
                "Lengthen the wall or do not count it as a shear wall.", "SDPWS Table 4.3.4 (FM-CC-001)",
                aspect / kGreatestAspect);
        if (i == 0)
            continue;
        const ShearWall &wall = *shape.walls()[i], &below = *shape.walls()[i - 1];
        const Length offset = max(abs(shape.startOf(wall) - shape.startOf(below)),
                                  abs(shape.endOf(wall) - shape.endOf(below)));
        if (offset > kOffsetNoticed)
            add("loadpath.offset", Severity::Warning, ofStack(stack.label, s.story),
                "Stack " + stack.label + ": an end of the wall in story " + std::to_string(s.story) + " is "
                    + quantityText(offset.value(), Unit::Inch) + " from the end of the wall below.",
                "Provide a collector; the rods stand inside the stretch that all walls share.", "FM-GE-003");
    }
}

void PathFindings::notContinuous(const WallStack& stack)
{
    add("loadpath.discontinuous", Severity::Critical, ofStack(stack.label, -1),
        "Stack " + stack.label + " leaves out a story, so its forces have no way down.",
        "Add the missing wall, or let the walls above it stand as a stack of their own.", "FM-SA-001");
}

std::string PathFindings::reactionText(const BaseReaction& r) const
{
    return "T = " + pounds(r.tensionOverstrength) + " and C = " + pounds(r.compressionOverstrength)
        + " by overstrength (" + pounds(r.tensionStrength) + " and " + pounds(r.compressionStrength)
        + " at strength)";
}

// ASCE 7-22 moved the section on walls and elements that support discontinuous walls.
std::string PathFindings::supportClause() const
{
    return m_criteria.codes.loads == building::Asce7::Asce7_22 ? "ASCE 7-22 12.3.3.4" : "ASCE 7-16 12.3.3.3";
}

void PathFindings::standsOnWall(const StackLoads& upper, const std::string& support)
{
    const int story = upper.stories.front().story;
    add("loadpath.stands_on_wall", Severity::Warning, ofStack(upper.label, story),
        "Stack " + upper.label + " stands on the wall of stack " + support + " in story "
            + std::to_string(story - 1) + " and gives it, at each end, " + reactionText(upper.reaction)
            + "; its rods end there.",
        "Detail the anchorage of its rods in the wall below, and posts under its ends down to the podium; rods, "
        "posts and sheathing of the wall below are designed with its shear, overturning and dead load.",
        supportClause());
}

void PathFindings::standsOnTransfer(const StackLoads& upper)
{
    const int story = upper.stories.front().story;
    add("loadpath.transfer", Severity::Warning, ofStack(upper.label, story),
        "Stack " + upper.label + " ends on a transfer element under story " + std::to_string(story)
            + " and gives it, at each end, " + reactionText(upper.reaction) + "; its base shear (seismic "
            + pounds(upper.reaction.shear) + ", wind " + pounds(upper.reaction.windShear)
            + " at strength) must reach other lines through the diaphragm.",
        "Have the element and its connections designed for the overstrength forces, and enter the shear on the lines "
        "that receive it: it is not added to any. In SDC D to F collectors and connections take 25 % more.",
        supportClause());
}

void PathFindings::notCarried(const WallStack& upper, const std::string& support)
{
    add("loadpath.support_missing", Severity::Critical, ofStack(upper.label, -1),
        "Stack " + upper.label + " stands on " + support + ", which cannot take its forces.",
        "Correct what is said of the stack below, or show a transfer element.", "FM-SA-001");
}

void PathFindings::liveFromAbove(const WallStack& upper, const std::string& support)
{
    add("loadpath.live_from_above", Severity::Warning, ofStack(upper.label, -1),
        "Live, snow and roof live load of stack " + upper.label + " is not in the posts of stack " + support
            + " on which it stands; its dead load and overturning are.",
        "Enter that load in the row of the stack below where it reaches its end posts.", "");
}

void PathFindings::segmentsEachWall(const WallStack& stack)
{
    add("loadpath.segments_each_wall", Severity::Error, ofStack(stack.label, -1),
        "Stack " + stack.label + " is one of several segments of a wall, but the row of line " + stack.gridLabel
            + " gives its whole force to each of them.",
        "Share the row's force: whole_line or equal_deflection.", "SDPWS 4.3.3.4.1");
}

} // namespace holdfast::loadpath
