// The parts of a rod run that are compared, one file each; used by compareRun.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/engine/audit/second_stack.h"
#include "core/engine/audit/tolerance.h"

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

// in2, by the rule for strength or elongation; not a number for a diameter without UNC threads.
double areaFor(building::RodAreaRule rule, double diameter);
// N L/(A E), in.
double stretch(double force, double length, double diameter, const building::DesignCriteria& criteria);
// Of one story, and of all from the first to this one; not a number for a story nobody entered. in
double shrinkageOf(const building::DesignCriteria& criteria, int story);
double shrinkageBelow(const building::DesignCriteria& criteria, int story);
// Deformation of wood pressed across the grain at a share r of its reference stress, SDPWS-2021 C4.3.4. in
double crush(double share);
// Net bearing area of a plate with its rod's hole, in2.
double plateArea(const rods::Restraint& restraint, double rod);

void comparePlates(RunComparison& add, const rods::RodRun& run, const RodForces& forces,
                   const building::DesignCriteria& criteria);
void compareDrift(RunComparison& add, const rods::RodRun& run, const SecondStack& stack,
                  const building::WallLayout& layout, const building::DesignCriteria& criteria);
void compareAnchor(RunComparison& add, const rods::RodRun& run, const SecondStack& stack,
                   const building::DesignCriteria& criteria);
// Every ratio divided again, and the greatest of them.
void compareUtilization(RunComparison& add, const rods::RodRun& run);

} // namespace holdfast::audit
