#include <algorithm>
#include <set>

#include "core/engine/rods/couplers.h"
#include "core/engine/rods/rod_schedule.h"
#include "core/engine/rods/run_builder.h"
#include "core/engine/rods/run_findings.h"

namespace holdfast::rods {

namespace {

using building::DesignCriteria;
using building::WallLayout;
using loadpath::LoadPath;
using loadpath::StackLoads;

// "ST-C-1" -> "C-1".
std::string place(const StackLoads& stack)
{
    return stack.label.starts_with("ST-") ? stack.label.substr(3) : stack.label;
}

class Designer {
public:
    Designer(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
        const Catalogs& catalogs, const Candidates& candidates)
        : m_layout(layout)
        , m_path(path)
        , m_rows { catalogs, criteria, candidates }
    {
        m_schedule.catalogEdition = catalogs.edition;
    }

    Result<RodSchedule> design(const Run& run)
    {
        for (std::size_t i = 0; i < m_path.stacks.size(); ++i) {
            if (run.stopped())
                return cancelled("rod design");
            designOne(m_path.stacks[i]);
            run.progress.report(double(i + 1) / double(m_path.stacks.size()));
        }
        if (!m_schedule.runs.empty())
            logAssumptions();
        return std::move(m_schedule);
    }

private:
    void designOne(const StackLoads& stack)
    {
        if (!storiesKnown(stack) || !hasUplift(stack))
            return;
        const auto types = typesOf(stack);
        StackDesign made = designStack(m_path, stack, types, m_rows);
        made.run.stack = stack.stack;
        made.run.stackLabel = stack.label;
        made.run.gridLabel = stack.gridLabel;
        noteUnverified(made);
        for (const WallEnd end : {WallEnd::Start, WallEnd::End}) {
            made.run.id = {std::uint32_t(m_schedule.runs.size())};
            made.run.end = end;
            made.run.label = "RR-" + place(stack) + (end == WallEnd::Start ? "-S" : "-E");
            placeRun(made.run, stack);
            findInRun(made, m_rows.criteria, m_schedule.findings);
            m_schedule.runs.push_back(made.run);
        }
    }

    bool storiesKnown(const StackLoads& stack)
    {
        for (const auto& d : stack.stories) {
            const auto* story = storyOf(m_rows.criteria, d.story);
            if (story && postHeightOf(*story) > Length(0))
                continue;
            m_schedule.findings.push_back(
                { "rods.story", Severity::Critical, { SubjectKind::Stack, stack.label, d.story },
                    "Story " + std::to_string(d.story) + " of stack " + stack.label
                        + " has no height left for posts between floor framing and plates.",
                    "Correct stories[].height and floor_depth.", "FM-SA-011", std::nullopt });
            return false;
        }
        return true;
    }

    bool hasUplift(const StackLoads& stack)
    {
        const bool any = std::ranges::any_of(stack.stories, [](const auto& d) {
            return d.tensionAsd > Force(0) || d.tensionStrength > Force(0);
        });
        if (!any)
            m_schedule.findings.push_back({ "rods.no_uplift", Severity::Info,
                { SubjectKind::Stack, stack.label, -1 },
                "The dead load holds stack " + stack.label + " down in every combination; it gets no rods.",
                "No action.", "ASCE 7 2.4.5", std::nullopt });
        return any;
    }

    std::vector<building::WallType> typesOf(const StackLoads& stack) const
    {
        std::vector<building::WallType> types;
        for (const auto& d : stack.stories) {
            const auto& wall = m_layout.walls.at(d.wall.value);
            const auto type = std::ranges::find(m_layout.schedule, wall.mark, &building::WallType::mark);
            building::WallType found;
            if (type != m_layout.schedule.end())
                found = *type;
            found.mark = wall.mark;
            types.push_back(std::move(found));
        }
        return types;
    }

    // Inside every wall of the stack by the end offset, on the axis of the lowest.
    void placeRun(RodRun& run, const StackLoads& stack) const
    {
        const geometry::Segment2& base = m_layout.walls.at(stack.stories.front().wall.value).axis;
        const double whole = geometry::length(base);
        if (!(whole > 0))
            return;
        double from = 0, to = 1;
        for (const auto& d : stack.stories) {
            const geometry::Segment2& axis = m_layout.walls.at(d.wall.value).axis;
            const double a = geometry::shareAlong(base, axis.a), b = geometry::shareAlong(base, axis.b);
            from = std::max(from, std::min(a, b));
            to = std::min(to, std::max(a, b));
        }
        const double offset = m_rows.criteria.rods.endOffset.value() / whole;
        const double share = run.end == WallEnd::Start ? from + offset : to - offset;
        run.at = base.a + (base.b - base.a) * share;
        run.wallAngle = geometry::angle(base);
    }

    void noteUnverified(const StackDesign& made)
    {
        const auto note = [this](bool verified, const std::string& what, const std::string& source) {
            if (!verified && m_noted.insert(what).second)
                m_schedule.assumptions.push_back({"rods.catalog." + what, AssumptionCategory::Material,
                                                  "The figures of " + what + " are not verified.", what,
                                                  AssumptionSource::ManufacturerData, source, false});
        };
        for (const StoryParts& p : made.parts) {
            note(p.grade->verified, "rod grade " + p.grade->id, p.grade->source);
            if (p.plate)
                note(p.plate->verified, "plate " + p.plate->model, p.plate->source);
            if (p.device)
                note(p.device->verified, "device " + p.device->model, p.device->source);
        }
        const LumberGrade& lumber = *m_rows.candidates.lumber;
        note(lumber.verified, "lumber " + lumber.species + " " + lumber.grade, lumber.source);
        note(made.anchor.grade->verified, "rod grade " + made.anchor.grade->id, made.anchor.grade->source);
    }

    void assume(std::string key, AssumptionCategory category, std::string description, std::string value,
                std::string reference, bool verified = true)
    {
        m_schedule.assumptions.push_back({ std::move(key), category, std::move(description), std::move(value),
            AssumptionSource::EngineeringJudgment, std::move(reference), verified });
    }

    void logAssumptions()
    {
        assume("rods.elastic", AssumptionCategory::Construction,
            "Rods are linear and not pretensioned; posts take no tension; the chords of a wall act as a "
            "couple.",
            "small strain", "AC316");
        assume("rods.plate_level", AssumptionCategory::Geometry,
               "Plate and device sit at the floor line on top of each story; rods run from plate to plate.",
               "story height", "AC316");
        assume("rods.stock_length", AssumptionCategory::Construction, "Rods are stocked in lengths of 12 ft.",
               quantityText(kStockLength.value(), Unit::Inch), "supplier stock length, no code clause");
        assume("rods.posts_braced", AssumptionCategory::Construction,
               "Sheathing braces the posts in the plane of the wall, so only their strong axis buckles.",
               "strong axis", "NDS A.11.3");
        assume("rods.plywood", AssumptionCategory::Material,
            "Panels not called OSB are taken with the stiffness of plywood, the lower of the two.",
            "G_a plywood", "SDPWS Table 4.3A");
        assume("rods.crushing_factor", AssumptionCategory::Material,
               "Posts crush the sole plate 1.75 times as much as steel does.", "1.75",
               "SDPWS-2021 C4.3.4, recalled; confirm", false);
        assume("rods.anchor_head", AssumptionCategory::Construction,
            "The anchor has a nut and a square plate washer; by the ductile route it also has a stretch "
            "length of "
            "8 d_a.",
            "3 to 6 in", "ACI 318-19 17.10.5.3");
        assume("rods.single_anchor", AssumptionCategory::Geometry,
            "Each anchor stands alone with one edge near it; no anchor reinforcement is counted.",
            "single anchor", "ACI 318-19 17.6.2");
        if (m_rows.criteria.codes.basis == building::DesignBasis::Lrfd)
            assume("rods.device_asd", AssumptionCategory::Code,
                "Take-up devices are listed for allowable stress design and checked with ASD loads.", "ASD",
                "AC316");
    }

    const WallLayout& m_layout;
    const LoadPath& m_path;
    DesignBasisRows m_rows;
    RodSchedule m_schedule;
    std::set<std::string> m_noted;
};

} // namespace

Result<RodSchedule> designRods(const WallLayout& layout, const LoadPath& path, const DesignCriteria& criteria,
                               const Catalogs& catalogs, const Run& run)
{
    const auto open = candidates(catalogs, criteria);
    if (!open)
        return open.fault();
    return Designer(layout, path, criteria, catalogs, *open).design(run);
}

} // namespace holdfast::rods
