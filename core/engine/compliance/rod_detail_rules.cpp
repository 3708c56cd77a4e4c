// The rod itself: strength by the right area and grade, forces that reach it, pairs, both ends.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

using rods::RodRun;
using rods::WallEnd;

constexpr double kRounding = 1 + 1e-6;
constexpr double kModulus = 29e6; // psi, steel

// 0.75 F_u A/2.00 with A the nominal area (Table J3.2 has the threads in 0.75), or A_e where the engineer
// asks.
class RodStrength final : public NamedRule {
public:
    RodStrength() : NamedRule("aisc.rod_area") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const bool nominal = in.criteria.rods.strengthArea == building::RodAreaRule::Nominal;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& s : run.segments) {
                const auto* grade = gradeOf(in, s.grade, s.diameter);
                const double gross = std::numbers::pi / 4 * s.diameter.value() * s.diameter.value();
                const double area = nominal ? gross : std::min(gross, s.tensileArea.value());
                out.push_back(limit(
                    runSubject(run, s.story), at("Allowable tension used", "run " + run.label, s.story),
                    "R_n/Omega <= 0.75*F_u*A/2",
                    {{"A", area, Unit::SquareInch, nominal ? "nominal" : "net tensile"},
                     {"F_u", grade ? grade->ultimate.in(1_ksi) : 0.0, Unit::Ksi, s.grade,
                      grade && grade->verified}},
                    s.allowable.value(), grade ? 0.375 * grade->ultimate.value() * area * kRounding : 0.0,
                    Unit::Pound, aisc(in.criteria, "J3.6, Table J3.2", "J3.7, Table J3.2")));
            }
        return out;
    }
};

// A449 is weaker above 1 in: the strengths must be those of the diameter, and the grade one that is allowed.
class GradeOfTheDiameter final : public NamedRule {
public:
    GradeOfTheDiameter() : NamedRule("astm.grade_of_the_diameter") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const auto& allowed = in.criteria.rods.grades;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& s : run.segments) {
                const bool good =
                    gradeOf(in, s.grade, s.diameter) && std::ranges::find(allowed, s.grade) != allowed.end();
                out.push_back(limit(runSubject(run, s.story),
                                    at("Grade " + s.grade + " at this diameter", "run " + run.label, s.story),
                                    "rows missing = 0", {}, good ? 0 : 1, 0, Unit::None,
                                    "ASTM specification of the rod"));
            }
        return out;
    }
};

class DiameterInRange final : public NamedRule {
public:
    DiameterInRange() : NamedRule("rods.diameter_range") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            int outside = 0;
            for (const auto& s : run.segments)
                outside +=
                    s.diameter < in.criteria.rods.minDiameter || s.diameter > in.criteria.rods.maxDiameter;
            out.push_back(limit(runSubject(run, -1),
                                "Rods of run " + run.label + " outside of the diameters allowed", "n = 0", {},
                                outside, 0, Unit::None, "criteria, rods.min_diameter and max_diameter"));
        }
        return out;
    }
};

// Elongation is N L/(A E) of each story with its own force, length and area.
class ElongationFormed final : public NamedRule {
public:
    ElongationFormed() : NamedRule("ac316.elongation_formed") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const bool net = in.criteria.rods.elongationArea == building::RodAreaRule::NetTensile;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& s : run.segments) {
                const double area = (net ? s.tensileArea : s.nominalArea).value();
                out.push_back(limit(
                    runSubject(run, s.story), at("Elongation formed again", "run " + run.label, s.story),
                    "N*L/(A*E) <= printed", {{"A", area, Unit::SquareInch, net ? "A_e" : "A_b"}},
                    s.tensionAsd.value() * (s.top - s.bottom).value() / (area * kModulus),
                    s.elongationAsd.value() * kRounding, Unit::Inch, "AC316 section 6"));
            }
        return out;
    }
};

// AC391 asks uplift systems for 0.18 in; a tie-down of shear walls follows AC316, so this is for information.
class ElongationAc391 final : public NamedRule {
public:
    ElongationAc391()
        : NamedRule("ac391.elongation", Severity::Info,
                    "For information: applies to rod systems against wind uplift.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            Length most;
            int story = -1;
            for (const auto& s : run.segments)
                if (s.elongationAsd > most) {
                    most = s.elongationAsd;
                    story = s.story;
                }
            out.push_back(limit(runSubject(run, story),
                                "Greatest rod elongation of run " + run.label + " in a story",
                                "delta_rod <= 0.18", {}, most.value(), 0.18, Unit::Inch, "AC391 3.2.1.1"));
        }
        return out;
    }
};

// The rod carries at least the tension of its own story, N_n >= T_n.
class TensionOfTheStory final : public NamedRule {
public:
    TensionOfTheStory() : NamedRule("rods.tension_of_the_story") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.path.stacks)
            for (const auto& d : stack.stories)
                if (const Force carried = greatestCarried(in, stack.stack, d.story); carried >= Force(0))
                    out.push_back(
                        limit(stackSubject(stack, d.story),
                              at("Tension of the story in the rods", "stack " + stack.label, d.story),
                              "T_n <= N_n", {}, d.tensionAsd.value(), carried.value() * kRounding,
                              Unit::Pound, asce7(in.criteria, "2.4.5")));
        return out;
    }

private:
    // Of the two ends; the worse end is the story's tension. Negative: no run.
    static Force greatestCarried(const ComplianceInput& in, building::StackId stack, int story)
    {
        Force most = Force(-1);
        for (const RodRun& run : in.schedule.runs)
            if (run.stack == stack)
                for (const auto& s : run.segments)
                    if (s.story == story)
                        most = max(most, s.tensionAsd * double(run.rods));
        return most;
    }
};

// What the rod carries was put into it by plates: N_n <= the sum of P above.
class PlatesCarryTension final : public NamedRule {
public:
    PlatesCarryTension() : NamedRule("rods.plates_carry_tension") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            Force plates;
            for (std::size_t i = std::min(run.segments.size(), run.restraints.size()); i-- > 0;) {
                plates += run.restraints[i].increment;
                out.push_back(limit(runSubject(run, run.segments[i].story),
                                    at("Rod tension against the plates from here up", "run " + run.label,
                                       run.segments[i].story),
                                    "N_n <= sum P", {}, run.segments[i].tensionAsd.value(),
                                    plates.value() * kRounding, Unit::Pound, "AC316, incremental bearing"));
            }
        }
        return out;
    }
};

class PlateLoadNotNegative final : public NamedRule {
public:
    PlateLoadNotNegative() : NamedRule("rods.plate_load_not_negative") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            for (const auto& r : run.restraints)
                out.push_back(limit(runSubject(run, r.story),
                                    at("Plate load below zero", "run " + run.label, r.story), "-P_n <= 0", {},
                                    std::max(0.0, -r.increment.value()), 0, Unit::Pound,
                                    "AC316, a nut only pushes on wood"));
        return out;
    }
};

// Where the tension of a case falls on the way down, the plate takes nothing and the rod carries it on: told.
class DifferentialReported final : public NamedRule {
public:
    DifferentialReported() : NamedRule("rods.differential_reported", Severity::Info) {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.path.stacks)
            for (std::size_t i = 0; i + 1 < stack.stories.size(); ++i)
                if (const Force fall = greatestFall(in, stack.stories[i], stack.stories[i + 1]);
                    fall > Force(0))
                    out.push_back(
                        told(*this, stackSubject(stack, stack.stories[i].story),
                             at("Differential plate load", "stack " + stack.label, stack.stories[i].story)
                                 + ", is " + quantityText(-fall.value(), Unit::Pound)
                                 + " in a case: the rod carries the greater tension down",
                             "AC316, incremental bearing"));
        return out;
    }

private:
    static Force greatestFall(const ComplianceInput& in, const loadpath::StoryDemand& below,
                              const loadpath::StoryDemand& above)
    {
        const auto& combinations = in.path.combinations;
        Force fall;
        for (std::size_t i = 0; i < below.cases.size() && i < above.cases.size(); ++i)
            if (const auto c = std::size_t(below.cases[i].combination);
                c < combinations.size() && combinations[c].uplift)
                fall =
                    max(fall, max(above.cases[i].tension, Force(0)) - max(below.cases[i].tension, Force(0)));
        return fall;
    }
};

// Force comes from both sides: a stack that rises has a run at each end.
class BothEnds final : public NamedRule {
public:
    BothEnds() : NamedRule("rods.both_ends") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const auto& stack : in.path.stacks) {
            const bool rises = std::ranges::any_of(stack.stories, [](const auto& d) {
                return d.tensionAsd > Force(0) || d.tensionStrength > Force(0);
            });
            if (!rises)
                continue;
            int ends = 0;
            for (const WallEnd end : {WallEnd::Start, WallEnd::End})
                ends += std::ranges::any_of(in.schedule.runs, [&](const RodRun& run) {
                    return run.stack == stack.stack && run.end == end;
                });
            out.push_back(limit(stackSubject(stack, -1), "Ends of stack " + stack.label + " with a rod run",
                                "2 <= ends", {}, 2, ends, Unit::None, sdpws(in.criteria, "4.3.6.4.2")));
        }
        return out;
    }
};

class Utilization final : public NamedRule {
public:
    Utilization() : NamedRule("rods.utilization") {}
    bool repeatsDesign() const override { return true; }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            out.push_back(limit(runSubject(run, run.governingStory),
                                "Utilization of run " + run.label + ", " + rods::title(run.governing),
                                "DCR <= limit", {}, run.utilization, in.criteria.rods.limitUtilization,
                                Unit::None, aisc(in.criteria, "B3")));
        return out;
    }
};

// Two plates side by side: each within 2 (e - s/2) of the wall end and within s of the other.
class PairRoom final : public NamedRule {
public:
    PairRoom() : NamedRule("rods.pair_room") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs) {
            if (run.rods < 2)
                continue;
            const Length room =
                min(2.0 * (in.criteria.rods.endOffset - run.pairSpacing / 2.0), run.pairSpacing);
            for (const auto& r : run.restraints)
                out.push_back(limit(runSubject(run, r.story),
                                    at("Plates of the pair", "run " + run.label, r.story),
                                    "l <= min(2*(e - s/2), s)", {}, r.plateLength.value(), room.value(),
                                    Unit::Inch, "room along the wall"));
        }
        return out;
    }
};

// A run must know what its stack stands on: no podium anchor is designed where there is no podium.
class BaseOfTheRun final : public NamedRule {
public:
    BaseOfTheRun() : NamedRule("rods.base") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const RodRun& run : in.schedule.runs)
            if (const auto* stack = loadsOf(in, run.stack))
                out.push_back(limit(runSubject(run, -1),
                                    "Base of run " + run.label + " differs from that of its stack", "n = 0",
                                    {}, run.base == stack->base ? 0 : 1, 0, Unit::None,
                                    asce7(in.criteria, "12.1.3")));
        return out;
    }
};

} // namespace

void addRodDetailRules(Rules& rules)
{
    rules.push_back(std::make_unique<RodStrength>());
    rules.push_back(std::make_unique<GradeOfTheDiameter>());
    rules.push_back(std::make_unique<DiameterInRange>());
    rules.push_back(std::make_unique<ElongationFormed>());
    rules.push_back(std::make_unique<ElongationAc391>());
    rules.push_back(std::make_unique<TensionOfTheStory>());
    rules.push_back(std::make_unique<PlatesCarryTension>());
    rules.push_back(std::make_unique<PlateLoadNotNegative>());
    rules.push_back(std::make_unique<DifferentialReported>());
    rules.push_back(std::make_unique<BothEnds>());
    rules.push_back(std::make_unique<Utilization>());
    rules.push_back(std::make_unique<PairRoom>());
    rules.push_back(std::make_unique<BaseOfTheRun>());
}

} // namespace holdfast::compliance
