#include "core/engine/rods/run_findings.h"

#include <algorithm>

#include "core/engine/rods/anchor_findings.h"
#include "core/engine/rods/check_names.h"
#include "core/engine/rods/run_remedies.h"
#include "core/engine/rods/sheathing.h"

namespace holdfast::rods {

namespace {

// Between the limit and this the reader is warned (failure mode SA-003).
constexpr double kNearLimit = 0.95;
constexpr double kRoundOff = 1e-9;
// A group longer than this share of the wall is no boundary of it any more.
constexpr double kLongestGroup = 1.0 / 3.0;
// Lever arms that differ by less are the same.
constexpr Length kSameArm = 0.05_in;
// NDS 15.3.1: built-up columns of two to five laminations.
constexpr int kMostLaminations = 5;

class RunFindings {
public:
    RunFindings(const StackDesign& design, const building::DesignCriteria& criteria,
                std::vector<Finding>& out)
        : m_design(design), m_run(design.run), m_criteria(criteria), m_out(out)
    {
    }

    void find()
    {
        // The other stories are in the calculation lines.
        for (const Check& c : worstOfEachKind(m_run))
            findCheck(c);
        findDrift();
        findRotationBelow();
        for (std::size_t i = 0; i < m_design.parts.size(); ++i)
            findStory(i);
        if (m_design.missingCouplers > 0)
            add("rods.coupler_missing", Severity::Error, -1, std::to_string(m_design.missingCouplers)
                    + " joints of run " + m_run.label + " have no coupler in the catalogue.",
                "Add the couplers to the catalogue.", "");
        findPair();
        if (m_run.base == building::StackBase::Podium)
            findInAnchor(m_run, m_design.anchor, m_criteria, m_out);
    }

private:
    void add(const std::string& rule, Severity severity, int story, std::string message, std::string remedy,
             std::string clause, std::optional<double> ratio = {})
    {
        m_out.push_back({rule, severity, {SubjectKind::RodRun, m_run.label, story}, std::move(message),
                         std::move(remedy), std::move(clause), ratio});
    }

    std::string where(const Check& c) const
    {
        return title(c.kind) + " of run " + m_run.label + ", story " + std::to_string(c.story);
    }

    void findCheck(const Check& c)
    {
        const std::string percent = quantityText(c.ratio * 100.0, Unit::Percent);
        const std::string numbers
            = quantityText(c.demand, c.unit) + " against " + quantityText(c.capacity, c.unit);
        if (c.kind == CheckKind::LevelElongation && m_design.elongationByDrift) {
            if (c.ratio > 1.0 + kRoundOff)
                add("rod.elongation.by_drift", Severity::Info, c.story,
                    where(c) + " is " + numbers + "; the drift passes, so it is shown and not enforced.",
                    "No action.", "AC316 section 6", c.ratio);
            return;
        }
        if (isOverLimit(c, m_criteria))
            return add(ruleOf(c.kind), Severity::Error, c.story,
                       where(c) + " is at " + percent + ": " + numbers + ".", m_design.remedies.at(c.kind),
                       clauseOf(c.kind, m_criteria), c.ratio);
        if (!isStrength(c.kind) || c.ratio <= m_criteria.rods.targetUtilization)
            return;
        const bool near = c.ratio > kNearLimit;
        add(ruleOf(c.kind) + ".marginal", near ? Severity::Warning : Severity::Info, c.story,
            where(c) + " is at " + percent + ", above the target of "
                + quantityText(m_criteria.rods.targetUtilization * 100.0, Unit::Percent) + ": " + numbers
                + ".",
            remedyOf(c.kind), near ? "FM-SA-003" : "", c.ratio);
    }

    void findStory(std::size_t i)
    {
        const StoryParts& p = m_design.parts[i];
        const int story = m_design.storyAt(i);
        const std::string at = " for run " + m_run.label + ", story " + std::to_string(story);
        if (!p.plate)
            add("rods.plate_missing", Severity::Error, story, "No bearing plate of family "
                    + m_criteria.rods.plateFamily + " fits" + at + ".",
                "Add a plate that fits the rod, the studs and the end offset to the catalogue.", "");
        if (!p.device)
            add("rods.device_missing", Severity::Error, story, "No take-up device of family "
                    + m_criteria.rods.deviceFamily + " takes the rod" + at + ".",
                "Add a device for this rod to the catalogue or choose another family.", "FM-SA-004");
        findSheathing(p, m_design.numbers[i].sheathing, story);
        findSheathingNotes(p.sheathing, story);
        findPostGroup(i);
        findLeverArm(i);
        if (p.level.differentialNegative)
            add("rods.differential_negative", Severity::Info, story,
                "The tension below is less than above at run " + m_run.label + ", story "
                    + std::to_string(story)
                    + " in a case, so the rod carries the greater one down and the plate takes nothing "
                      "there.",
                "No action: the published tables print this as a negative plate load.", "statics, no code clause");
    }

    void findSheathing(const StoryParts& p, const SheathingNumbers& n, int story)
    {
        if (p.sheathing.panel.empty())
            add("rods.sheathing.unknown", Severity::Error, story,
                "The sheathing of mark \"" + p.sheathing.mark + "\" under run " + m_run.label + ", story "
                    + std::to_string(story)
                    + " is in no row of SDPWS Table 4.3A, so its drift is not computed"
                    + (p.sheathing.printed > LineLoad(0) ? "." : " and its shear is not checked."),
                "Give the schedule row a panel, nail and edge spacing of the table.",
                "SDPWS Table 4.3A (FM-GE-010)");
        else if (printDiffers(p.sheathing, n.capacity))
            add("rods.sheathing.print_differs", Severity::Warning, story,
                "Schedule mark " + p.sheathing.mark + " prints "
                    + quantityText(p.sheathing.printed.in(1_plf), Unit::Plf) + "; SDPWS Table 4.3A gives "
                    + quantityText(n.capacity.tableSeismic.in(1_plf), Unit::Plf) + ". The lesser is used.",
                "Correct the schedule or the code edition.", "SDPWS Table 4.3A (FM-GE-010)");
    }

    void findSheathingNotes(const SheathingUse& use, int story)
    {
        const std::string at =
            "mark " + use.mark + " under run " + m_run.label + ", story " + std::to_string(story);
        const std::string thicker = panelByNote(use, m_criteria.sheathing);
        if (!thicker.empty())
            add("rods.sheathing.note", Severity::Info, story,
                "The panels of " + at + " might take the values of " + thicker
                    + ": studs are close or panels run across them. The design does not.",
                "Schedule the thicker panel where its strength is wanted.", "SDPWS Table 4.3A note 2");
        if (use.otherPanel.empty() && !use.rule.empty())
            add("rods.sheathing.other_side", Severity::Warning, story,
                "The other side of " + at + " is in no row of the tables; the wall counts on one side.",
                "Give it a panel, nail and edge spacing of the table, or gypsum wallboard of the catalogue.",
                "SDPWS Table 4.3A, 4.3C (FM-GE-010)");
    }

    void findPostGroup(std::size_t i)
    {
        const StoryParts& p = m_design.parts[i];
        const PostLayout& group = m_design.numbers[i].post.layout;
        const Length most = p.demand->wallLength * kLongestGroup;
        if (group.innerFace > most)
            add("rods.post_group", Severity::Error, m_design.storyAt(i),
                std::to_string(p.studs) + " posts at run " + m_run.label + ", story "
                    + std::to_string(m_design.storyAt(i)) + " reach "
                    + quantityText(group.innerFace.value(), Unit::Inch)
                    + " into the wall, more than a third of it.",
                "Use deeper posts, a harder species, or a longer wall.", "SDPWS 4.3.6.4.2",
                group.innerFace / most);
        if (!m_criteria.posts.sheathingBraces && group.laminations() > kMostLaminations)
            add("rods.post_laminations", Severity::Warning, m_design.storyAt(i),
                std::to_string(group.laminations()) + " studs side by side at run " + m_run.label + ", story "
                    + std::to_string(m_design.storyAt(i)) + " are more than the five of a built-up column.",
                "Use a solid post, or brace the posts with sheathing.", "NDS 15.3.1");
    }

    // The arm the loads were walked with may not be longer than from the rod to the centre of these posts.
    void findLeverArm(std::size_t i)
    {
        const Length beyond = m_design.numbers[i].post.layout.centre - m_criteria.rods.endOffset;
        const Length real = m_design.rodDistance - max(Length(0), beyond),
                     used = m_design.parts[i].demand->leverArm;
        const bool perforated =
            m_design.parts[i].demand->fullHeightLength < m_design.parts[i].demand->wallLength;
        if (perforated || !(m_design.rodDistance > Length(0)) || used - real < kSameArm)
            return;
        add("rods.lever_arm", Severity::Warning, m_design.storyAt(i),
            "The posts of run " + m_run.label + ", story " + std::to_string(m_design.storyAt(i)) + " stand "
                + quantityText(real.value(), Unit::Inch)
                + " from the other rod; the loads count on a lever arm of "
                + quantityText(used.value(), Unit::Inch) + ".",
            "Let the arm follow the posts (posts.arm_from_posts), or enter a shorter one.", "SDPWS 4.3.6.4.2",
            used / real);
    }

    void findPair()
    {
        if (m_run.rods > 1)
            add("rods.pair", Severity::Info, -1,
                "Run " + m_run.label + " is a pair of rods "
                    + quantityText(m_run.pairSpacing.value(), Unit::Inch)
                    + " apart; one rod was not enough. The schedule shows one of the two.",
                "No action.", "");
    }

    // Where the two formulations disagree about the limit, whichever was chosen.
    void findDrift()
    {
        const auto beyond = [](const Restraint& r) { return r.driftStacked / r.driftLimit; };
        const auto worst = std::ranges::max_element(m_run.restraints, {}, beyond);
        if (worst == m_run.restraints.end() || beyond(*worst) <= 1.0 || worst->driftSingle > worst->driftLimit)
            return;
        const bool singleChosen = m_criteria.drift.formulation == building::DriftFormulation::SingleStory;
        add("rods.drift.formulation", Severity::Warning, worst->story,
            "The drift of run " + m_run.label + ", story " + std::to_string(worst->story) + " is "
                + quantityText(worst->driftSingle.value(), Unit::Inch) + " by SDPWS 4.3-1 alone and "
                + quantityText(worst->driftStacked.value(), Unit::Inch)
                + " with the rotation of the stories below; the limit is "
                + quantityText(worst->driftLimit.value(), Unit::Inch) + ".",
            singleChosen ? "The criteria hold the single-story form against the limit; judge whether the "
                           "building allows it."
                         : "Decide which formulation the building calls for (drift.formulation).",
            "SDPWS 4.3.2, ASCE 7 12.12.1", beyond(*worst));
    }

    // The stacked form of a late start begins at rest: what the wall below turns is not in it.
    void findRotationBelow()
    {
        const bool formed = std::ranges::any_of(m_run.restraints,
                                                [](const Restraint& r) { return r.driftStacked > Length(0); });
        if (m_run.base == building::StackBase::Podium || !formed)
            return;
        add("rods.drift.base_rotation", Severity::Warning, m_run.segments.front().story,
            "The stacked drift of run " + m_run.label
                + " starts from a base at rest; the rotation of what carries it is not in it.",
            "Add the rotation of the wall or transfer element below times the height above it.",
            "SDPWS 4.3.2, ASCE 7 12.12.1");
    }

    const StackDesign& m_design;
    const RodRun& m_run;
    const building::DesignCriteria& m_criteria;
    std::vector<Finding>& m_out;
};

} // namespace

void findInRun(const StackDesign& design, const building::DesignCriteria& criteria,
               std::vector<Finding>& findings)
{
    RunFindings(design, criteria, findings).find();
}

} // namespace holdfast::rods
