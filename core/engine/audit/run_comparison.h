// The parts of a rod run that are compared, one file each; used by compareRun.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"
#include "core/engine/audit/wood.h"

namespace holdfast::audit {

class RunComparison {
public:
    RunComparison(std::vector<Comparison>& out, std::string label) : m_out(out), m_label(std::move(label)) {}
    void at(int story) { m_story = story; }
    void operator()(const char* parameter, Measure measure, double primary, double secondary)
    {
        m_out.push_back(compare({SubjectKind::RodRun, m_label, m_story}, parameter, measure, primary, secondary));
    }

private:
    std::vector<Comparison>& m_out;
    std::string m_label;
    int m_story = -1;
};

// One run of the design beside the second calculation of its stack. Segments, plates, devices and anchors are one
// rod's: of a pair each carries half.
struct RunView {
    RunView(const rods::RodRun& r, const SecondStack& s, const building::WallLayout& l,
            const building::DesignCriteria& c, const std::vector<const Factors*>& m);

    const rods::RodRun& run;
    const SecondStack& stack;
    const building::WallLayout& layout;
    const building::DesignCriteria& criteria;
    const std::vector<const Factors*>& means;  // of the design's combinations, by index
    RodForces forces;            // of one rod
    bool asd = true;

    std::size_t stories() const { return stack.statics.size(); }
    // Index of a story, empty when the stack has none.
    std::optional<std::size_t> indexOf(int story) const;
    double demand(std::size_t n) const { return (asd ? forces.tensionAsd : forces.tensionStrength)[n]; }
    double step(std::size_t n) const { return (asd ? forces.stepAsd : forces.stepStrength)[n]; }
    // The schedule's row for the wall of a story; null when the mark is in none.
    const building::WallType* sheathingOf(std::size_t n) const;
};

// in2, by the rule for strength or elongation; not a number for a diameter without UNC threads.
double areaFor(building::RodAreaRule rule, double diameter);
// N L/(A E), in.
double stretch(double force, double length, double diameter, const building::DesignCriteria& criteria);
// Of one story, and of all from `first` to this one; not a number for a story nobody entered. in
double shrinkageOf(const building::DesignCriteria& criteria, int story);
double shrinkageBelow(const building::DesignCriteria& criteria, int first, int story);
// Deformation of wood pressed across the grain at a share r of its reference stress, SDPWS-2021 C4.3.4. in
double crush(double share);
// Net bearing area of a plate with its rod's hole, in2.
double plateArea(const rods::Restraint& restraint, double rod);
// lb, of one rod; not a number for an unknown grade.
double rodStrength(const rods::RodSegment& segment, const building::DesignCriteria& criteria, bool asd);

// Elastic drifts of every story with the tie-down as designed, in; empty where a wall's sheathing is in no table.
// Single: SDPWS 4.3-1 alone. Stacked: the cantilever of all stories, 0 when a wall has openings.
struct ElasticDrift {
    double single = 0, stacked = 0, anchorage = 0, plateCrush = 0;
};
std::vector<ElasticDrift> seismicDrift(const RunView& view);
std::vector<ElasticDrift> windDrift(const RunView& view);
// What criteria.h says of the formulations; a stack whose stacked form is not formed has only the other.
double chosenDrift(building::DriftFormulation formulation, double single, double stacked);

// What a check compares, recomputed: empty where the second calculation has no such check.
std::optional<DemandCapacity> plateCheck(const RunView& view, const rods::Check& check, std::size_t n);
std::optional<DemandCapacity> sheathingCheck(const RunView& view, std::size_t n);
std::optional<DemandCapacity> couplerCheck(const RunView& view, std::size_t n);
std::optional<DemandCapacity> anchorCheck(const RunView& view, const rods::Check& check);

void compareDrift(RunComparison& add, const RunView& view);
void compareAnchor(RunComparison& add, const RunView& view);
void compareChecks(RunComparison& add, const RunView& view);
void comparePlace(RunComparison& add, const RunView& view);
void compareCouplers(RunComparison& add, const RunView& view);
void compareRun(std::vector<Comparison>& out, const RunView& view);

} // namespace holdfast::audit
