#include "core/engine/loads/building_forces.h"

#include <algorithm>
#include <cmath>
#include <ranges>

#include "core/engine/base/calculation_line.h"
#include "core/engine/loads/citation.h"
#include "core/engine/loads/elf.h"
#include "core/engine/loads/wind.h"

namespace holdfast::loads {

namespace {

using building::DesignCriteria;
using building::DiaphragmCriteria;
using building::DiaphragmKind;
using building::StoryForce;

// 12.2.3.2 a and b.
constexpr double kLeastStiffnessRatio = 10, kGreatestPeriodRatio = 1.1;
// 12.3.1.3 and 12.3.1.1 c.
constexpr double kFlexibleRatio = 2;
constexpr Length kNonStructuralTopping = 1.5_in;

class BuildingForces {
public:
    BuildingForces(const DesignCriteria& criteria, StoryForces& out) : m_criteria(criteria), m_out(out) {}

    Outcome form();

private:
    Outcome takeEntered();
    Outcome takeSeismic();
    Outcome takeWind();
    bool entered(Force StoryForce::*force) const;
    void explainPodium();
    void checkPodium();
    void noteDiaphragms();
    void checkDiaphragm(const DiaphragmCriteria& d);
    void noteUnused();
    void noteWindAlone();
    Outcome share();
    void assume(std::string key, std::string what, std::string value, AssumptionSource source, const char* section)
    {
        m_out.assumptions.push_back({std::move(key), AssumptionCategory::Loading, std::move(what), std::move(value),
                                     source, cite(m_criteria, section), true});
    }
    void find(const char* rule, Severity severity, int story, std::string message, std::string remedy,
              const char* section, std::optional<double> ratio = {})
    {
        m_out.findings.push_back({rule, severity, {SubjectKind::Project, "", story}, std::move(message),
                                  std::move(remedy), cite(m_criteria, section), ratio});
    }

    const DesignCriteria& m_criteria;
    StoryForces& m_out;
};

bool BuildingForces::entered(Force StoryForce::*force) const
{
    return std::ranges::any_of(m_criteria.loads.storyForces, [&](const StoryForce& f) { return f.*force != Force(0); });
}

Outcome BuildingForces::takeEntered()
{
    for (std::size_t n = 1; n <= m_criteria.stories.size(); ++n)
        m_out.building.push_back({int(n), {}, {}, {}});
    if (m_criteria.loads.storyForces.empty())
        return Done{};
    for (StoryForce& story : m_out.building) {
        const auto row = std::ranges::find(m_criteria.loads.storyForces, story.story, &StoryForce::story);
        if (row == m_criteria.loads.storyForces.end())
            return Fault{FaultCode::MissingField, "", "loads.story_forces",
                         "has no row for story " + std::to_string(story.story)};
        if (!std::isfinite((row->seismic + row->windX + row->windY).value()))
            return Fault{FaultCode::InvalidValue, "", "loads.story_forces", "holds a value that is not a number"};
        story = *row;
    }
    return Done{};
}

Outcome BuildingForces::takeSeismic()
{
    if (entered(&StoryForce::seismic) || m_criteria.loads.storyWeights.empty())
        return Done{};
    auto elf = equivalentLateralForces(m_criteria);
    if (!elf)
        return elf.fault();
    for (std::size_t i = 0; i < m_out.building.size(); ++i)
        m_out.building[i].seismic = elf->force[i];
    m_out.baseShear = std::move(elf->lines);
    if (m_criteria.seismic.sd1 > 0 && !(m_criteria.seismic.transitionPeriod > 0))
        assume("loads.elf.transition_period",
               "T_L is not entered; Eq. 12.8-3 (12.8-4 in 7-22) serves every period, which never gives less.",
               "not entered", AssumptionSource::CodeDefault, "12.8.1.1, figures 22-14 to 22-17");
    if (is22(m_criteria))
        m_out.assumptions.push_back({"loads.elf.edition", AssumptionCategory::Code,
                                     "The base shear follows the two-period spectrum; its equation numbers in this "
                                     "edition are recalled.", "method 2", AssumptionSource::CodeDefault,
                                     cite(m_criteria, "12.8.1.1"), false});
    return Done{};
}

Outcome BuildingForces::takeWind()
{
    if (!(m_criteria.wind.speedMph > 0) || (entered(&StoryForce::windX) && entered(&StoryForce::windY)))
        return Done{};
    auto wind = directionalWind(m_criteria);
    if (!wind)
        return wind.fault();
    const bool keepX = entered(&StoryForce::windX), keepY = entered(&StoryForce::windY);
    for (std::size_t i = 0; i < m_out.building.size(); ++i) {
        m_out.building[i].windX = keepX ? m_out.building[i].windX : wind->x[i];
        m_out.building[i].windY = keepY ? m_out.building[i].windY : wind->y[i];
    }
    if (keepX || keepY)
        assume("loads.wind.partly_entered", "Wind forces are entered in one direction and computed in the other.",
               std::string("entered along ") + (keepX ? "x" : "y"), AssumptionSource::UserInput, "chapter 27");
    const auto append = [](auto& to, auto& from) { to.insert(to.end(), from.begin(), from.end()); };
    append(m_out.baseShear, wind->lines);
    append(m_out.findings, wind->findings);
    append(m_out.assumptions, wind->assumptions);
    return Done{};
}

void BuildingForces::explainPodium()
{
    const auto& upper = m_criteria.seismic;
    const auto& lower = m_criteria.podium;
    const double ratio = (upper.r / upper.rho) / (lower.r / lower.rho);
    m_out.baseShear.push_back(calculationStep(
        "loads.podium.factor", "Factor on the seismic reactions on the podium, two-stage analysis",
        "f_podium = max(1.0, (R/rho)/(R_p/rho_p))",
        {{"R", upper.r, Unit::None, "Table 12.2-1, wood stories"},
         {"rho", upper.rho, Unit::None, "12.3.4, wood stories"},
         {"R_p", lower.r, Unit::None, "Table 12.2-1, podium"},
         {"rho_p", lower.rho, Unit::None, "12.3.4, podium"}},
        std::max(1.0, ratio), Unit::None, cite(m_criteria, "12.2.3.2")));
}

void BuildingForces::checkPodium()
{
    const auto& podium = m_criteria.podium;
    const auto text = [](double v) { return quantityText(v, Unit::None); };
    if (!(podium.stiffnessRatio > 0))
        find("loads.podium.stiffness", Severity::Error, -1,
             "Two-stage analysis is asked for, but it is not shown that the podium is 10 times as stiff as the wood "
             "stories.", "Enter podium.stiffness_ratio.", "12.2.3.2 a");
    else if (podium.stiffnessRatio < kLeastStiffnessRatio)
        find("loads.podium.stiffness", Severity::Critical, -1,
             "The podium is only " + text(podium.stiffnessRatio)
                 + " times as stiff as the wood stories; two-stage analysis needs 10.",
             "Stiffen the podium, or analyse the building as one with its base at the foundation.", "12.2.3.2 a",
             kLeastStiffnessRatio / podium.stiffnessRatio);
    if (!(podium.periodRatio > 0))
        find("loads.podium.period", Severity::Error, -1,
             "Two-stage analysis is asked for, but it is not shown that the whole building's period is at most 1.1 "
             "times that of the wood stories.", "Enter podium.period_ratio.", "12.2.3.2 b");
    else if (podium.periodRatio > kGreatestPeriodRatio)
        find("loads.podium.period", Severity::Critical, -1,
             "The whole building's period is " + text(podium.periodRatio)
                 + " times that of the wood stories; two-stage analysis allows 1.1.",
             "Stiffen the podium, or analyse the building as one with its base at the foundation.", "12.2.3.2 b",
             podium.periodRatio / kGreatestPeriodRatio);
}

const char* kindText(DiaphragmKind kind)
{
    return kind == DiaphragmKind::Flexible ? "flexible"
        : kind == DiaphragmKind::Rigid     ? "rigid"
                                           : "envelope of flexible and rigid";
}

void BuildingForces::checkDiaphragm(const DiaphragmCriteria& d)
{
    const std::string at = "The diaphragm of story " + std::to_string(d.story);
    const std::string ratio = quantityText(d.deflectionRatio, Unit::None);
    if (d.kind == DiaphragmKind::Rigid && d.deflectionRatio > kFlexibleRatio)
        find("loads.diaphragm.kind", Severity::Warning, d.story,
             at + " is designed as rigid, but it deflects " + ratio
                 + " times the walls' average: above 2 it is flexible.",
             "Design it as flexible or for the envelope.", "12.3.1.3");
    if (d.kind == DiaphragmKind::Flexible && d.deflectionRatio > 0 && d.deflectionRatio <= kFlexibleRatio)
        find("loads.diaphragm.kind", Severity::Warning, d.story,
             at + " is designed as flexible, but it deflects only " + ratio + " times the walls' average.",
             "Design it as rigid or for the envelope, unless 12.3.1.1 allows the idealization.", "12.3.1.3");
    if (d.kind == DiaphragmKind::Flexible && d.topping > kNonStructuralTopping && !(d.deflectionRatio > kFlexibleRatio))
        find("loads.diaphragm.topping", Severity::Warning, d.story,
             at + " is designed as flexible with " + quantityText(d.topping.value(), Unit::Inch)
                 + " of topping; above 1.5 in that takes a calculation.",
             "Enter its deflection ratio, or design it as rigid or for the envelope.", "12.3.1.1 c");
}

void BuildingForces::noteDiaphragms()
{
    for (const DiaphragmCriteria& d : m_criteria.loads.diaphragms) {
        std::string value = kindText(d.kind);
        if (d.deflectionRatio > 0)
            value += ", MDD/ADVE " + quantityText(d.deflectionRatio, Unit::None);
        if (d.topping > Length(0))
            value += ", topping " + quantityText(d.topping.value(), Unit::Inch);
        assume("loads.diaphragm." + std::to_string(d.story),
               "Kind of the diaphragm at the top of story " + std::to_string(d.story) + ".", value,
               AssumptionSource::UserInput, d.deflectionRatio > 0 ? "12.3.1.3" : "12.3.1.1");
        checkDiaphragm(d);
    }
    std::string stories;
    for (const auto& story : m_criteria.stories)
        if (std::ranges::find(m_criteria.loads.diaphragms, story.story, &DiaphragmCriteria::story)
            == m_criteria.loads.diaphragms.end())
            stories += (stories.empty() ? "" : ", ") + std::to_string(story.story);
    if (!stories.empty())
        assume("loads.diaphragm",
               "Diaphragms are flexible where none is entered: each line takes its tributary share of the story force.",
               "flexible, story " + stories, AssumptionSource::EngineeringJudgment, "12.3.1.1");
}

void BuildingForces::noteUnused()
{
    const bool given = !m_criteria.loads.storyForces.empty() || !m_criteria.loads.storyWeights.empty()
        || m_criteria.wind.speedMph > 0;
    if (given)
        find("loads.building.unused", Severity::Warning, -1,
             "Story weights, story forces or a wind speed are entered, but no line has a share of them: they reach no "
             "wall.",
             "Give the lines their shares (loads.tributary), or name the rigid diaphragms.", "12.8, chapter 27");
}

void BuildingForces::noteWindAlone()
{
    const auto acts = [](Force f) { return f != Force(0); };
    const auto given = [&](const auto& list) { return std::ranges::any_of(list, acts); };
    const bool seismic = given(m_out.building | std::views::transform(&StoryForce::seismic))
        || std::ranges::any_of(m_criteria.loads.wallLines, [&](const auto& row) { return given(row.seismic); });
    if (!seismic)
        find("loads.seismic.missing", Severity::Warning, -1,
             "Neither story weights nor seismic forces are entered: the walls are designed for wind alone.",
             "Enter the story weights, or the seismic forces.", "12.8");
}

Outcome BuildingForces::share()
{
    const auto& loads = m_criteria.loads;
    if (loads.storyForces.empty() && loads.storyWeights.empty() && !(m_criteria.wind.speedMph > 0))
        return Fault{FaultCode::MissingField, "", "loads.story_weights",
                     "are missing, and so are story_forces and the wind speed: there is nothing to share"};
    for (const auto step : {&BuildingForces::takeEntered, &BuildingForces::takeSeismic, &BuildingForces::takeWind})
        if (auto done = (this->*step)(); !done)
            return done;
    if (entered(&StoryForce::seismic) && !(m_criteria.seismic.sds > 0))
        return Fault{FaultCode::InvalidValue, "", "seismic.sds", "is not entered, but seismic forces are given"};
    noteWindAlone();
    noteDiaphragms();
    return Done{};
}

Outcome BuildingForces::form()
{
    if (m_criteria.loads.tributary.empty() && !anyRigid(m_criteria))
        noteUnused();
    else if (auto shared = share(); !shared)
        return shared;
    if (m_criteria.podium.twoStage) {
        explainPodium();
        checkPodium();
    }
    return Done{};
}

} // namespace

bool anyRigid(const DesignCriteria& criteria)
{
    return std::ranges::any_of(criteria.loads.diaphragms,
                               [](const DiaphragmCriteria& d) { return d.kind != DiaphragmKind::Flexible; });
}

Outcome formBuildingForces(const DesignCriteria& criteria, StoryForces& out)
{
    return BuildingForces(criteria, out).form();
}

} // namespace holdfast::loads
