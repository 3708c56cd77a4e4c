// Wind: the least design pressure and the drift in service.
#include <algorithm>

#include "core/engine/compliance/rule_kit.h"

namespace holdfast::compliance {

namespace {

// 16 psf on the walls, strength level, over the height each floor gathers: half a story below and above.
class WindMinimum final : public NamedRule {
public:
    WindMinimum() : NamedRule("asce7.wind_minimum") {}
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (!hasWind(in))
            return out;
        const auto& wind = in.criteria.wind;
        const std::string clause = asce7(in.criteria, "27.1.5");
        if (!in.forces || in.forces->building.empty() || !(wind.widthX > Length(0))
            || !(wind.widthY > Length(0)))
            return {told(*this, projectSubject(),
                         "The minimum of 16 psf is not formed: the wind was entered by wall line or the plan "
                         "dimensions are not known",
                         clause)};
        for (const building::StoryForce& f : in.forces->building) {
            add(in, out, f, f.windX, wind.widthY, "x", clause);
            add(in, out, f, f.windY, wind.widthX, "y", clause);
        }
        return out;
    }

private:
    static Length gathered(const ComplianceInput& in, int n)
    {
        const auto *below = storyOf(in, n), *above = storyOf(in, n + 1);
        return (below ? below->height : Length(0)) / 2.0
               + (above ? above->height / 2.0 : in.criteria.wind.parapet);
    }

    void add(const ComplianceInput& in, std::vector<CheckResult>& out, const building::StoryForce& f,
             Force force, Length width, const char* axis, const std::string& clause) const
    {
        if (force == Force(0))
            return; // no wind given this way
        const Force least = 16_psf * (width * gathered(in, f.story));
        out.push_back(limit(
            projectSubject(f.story),
            "Wind along " + std::string(axis) + " at the top of story " + std::to_string(f.story),
            "16 psf*A <= F_W",
            {{"A", (width * gathered(in, f.story)).value(), Unit::SquareInch, "width and half stories"}},
            least.value(), force.value(), Unit::Pound, clause));
    }
};

} // namespace

void addWindRules(Rules& rules)
{
    rules.push_back(std::make_unique<WindMinimum>());
    rules.push_back(keepsCapacity(rods::CheckKind::WindDrift, "asce7.wind_drift", false));
}

} // namespace holdfast::compliance
