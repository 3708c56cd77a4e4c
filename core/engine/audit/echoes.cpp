#include "core/engine/audit/echoes.h"

#include <map>
#include <string_view>
#include <utility>

#include "core/engine/audit/tolerance.h"

namespace holdfast::audit {
namespace {

class Echoes {
public:
    explicit Echoes(std::vector<Comparison>& out) : m_out(out) {}

    void about(const rods::RodRun& run, int story)
    {
        m_run = &run;
        m_story = story;
    }

    // Against where the model was met first, told of both; only a number that differs is told, so that a large
    // building is not described twice.
    void operator()(const char* parameter, std::string_view model, double value)
    {
        const auto [found, isNew] = m_first.try_emplace({parameter, model}, First{value, m_run, m_story});
        const First& first = found->second;
        if (isNew || first.value == value)
            return;
        tell(*m_run, m_story, parameter, value, first.value);
        tell(*first.run, first.story, parameter, first.value, value);
    }

private:
    struct First {
        double value;
        const rods::RodRun* run;
        int story;
    };

    void tell(const rods::RodRun& run, int story, const char* parameter, double value, double other)
    {
        m_out.push_back(
            compare({SubjectKind::RodRun, run.label, story}, parameter, Measure::Ratio, value, other));
    }

    std::vector<Comparison>& m_out;
    const rods::RodRun* m_run = nullptr;
    int m_story = -1;
    std::map<std::pair<std::string_view, std::string_view>, First> m_first;
};

void compareRestraint(Echoes& echo, const rods::Restraint& r)
{
    echo("plate_width", r.plate, r.plateWidth.value());
    echo("plate_length", r.plate, r.plateLength.value());
    echo("plate_thickness", r.plate, r.plateThickness.value());
    echo("device_height", r.device, r.deviceHeight.value());
    echo("device_width", r.device, r.deviceWidth.value());
    echo("device_seating", r.device, r.deviceSeating.value());
    echo("device_travel_rated", r.device, r.travel.value());
    if (r.increment > Force(0) && r.deviceElastic > Length(0))
        echo("device_stiffness", r.device, r.increment.value() / r.deviceElastic.value());
}

} // namespace

void compareEchoes(std::vector<Comparison>& out, const std::vector<rods::RodRun>& runs)
{
    Echoes echo(out);
    for (const rods::RodRun& run : runs) {
        for (const rods::Restraint& r : run.restraints) {
            echo.about(run, r.story);
            compareRestraint(echo, r);
        }
        echo.about(run, -1);
        for (const rods::Coupler& c : run.couplers) {
            echo("coupler_length", c.model, c.length.value());
            echo("coupler_outer", c.model, c.outer.value());
        }
        echo("anchor_head", run.anchor.model, run.anchor.headBearing.value());
        for (const rods::Check& check : run.checks)
            if (check.kind == rods::CheckKind::DeviceLoad) {
                echo.about(run, check.story);
                for (const rods::Restraint& r : run.restraints)
                    if (r.story == check.story)
                        echo("device_allowable", r.device, check.capacity);
            }
    }
}

} // namespace holdfast::audit
