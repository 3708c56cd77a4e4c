// Vertical irregularities of ASCE 7 Table 12.3-2 that follow from weights, lengths, stiffness and strength by
// story.
#include <algorithm>

#include "core/engine/compliance/rule_kit.h"
#include "core/engine/compliance/story_view.h"

namespace holdfast::compliance {

namespace {

using building::DesignCategory;
using loads::ForceDirection;

constexpr ForceDirection kBoth[] = {ForceDirection::X, ForceDirection::Y};

std::string along(ForceDirection direction)
{
    return direction == ForceDirection::X ? " along x" : " along y";
}

// Type 2: a story heavier than 1.5 times its neighbour; a roof lighter than the floor below does not count.
class WeightIrregularity final : public NamedRule {
public:
    WeightIrregularity()
        : NamedRule("asce7.weight_irregularity", Severity::Warning,
                    "Judge whether the equivalent lateral force procedure is permitted (Table 12.6-1).")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        const auto weights = storyWeights(in);
        for (std::size_t n = 1; n < weights.size(); ++n) {
            const bool roof = n + 1 == weights.size();
            const Force low = min(weights[n - 1], weights[n]), high = max(weights[n - 1], weights[n]);
            if (roof && weights[n] <= weights[n - 1])
                continue;
            out.push_back(recalledIn22(
                in, limit(projectSubject(int(n) + 1),
                          "Weight of stories " + std::to_string(n) + " and " + std::to_string(n + 1),
                          "w_heavier/w_lighter <= 1.5", {}, high / low, 1.5, Unit::None,
                          asce7(in.criteria, "Table 12.3-2 type 2", "Table 12.3-2"))));
        }
        return out;
    }

private:
    // 7-22 is said to have dropped this type; it is formed all the same.
    static CheckResult recalledIn22(const ComplianceInput& in, CheckResult made)
    {
        const bool is22 = in.criteria.codes.loads == building::Asce7::Asce7_22;
        return is22 ? recalled(std::move(made)) : std::move(made);
    }
};

// Type 3: the walls of a story reach 1.3 times as far as those of the next.
class GeometricIrregularity final : public NamedRule {
public:
    GeometricIrregularity()
        : NamedRule("asce7.geometric_irregularity", Severity::Warning,
                    "Judge whether the equivalent lateral force procedure is permitted (Table 12.6-1).")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        for (const ForceDirection direction : kBoth) {
            const auto views = storiesAlong(in, direction);
            for (std::size_t i = 1; i < views.size(); ++i) {
                const Length a = views[i - 1].to - views[i - 1].from, b = views[i].to - views[i].from;
                out.push_back(
                    limit(projectSubject(views[i].story),
                          "Extent of the shear walls" + along(direction) + ", stories "
                              + std::to_string(views[i - 1].story) + " and " + std::to_string(views[i].story),
                          "l_longer/l_shorter <= 1.3", {{"l", max(a, b).value(), Unit::Inch, "walls"}},
                          max(a, b) / min(a, b), 1.3, Unit::None,
                          asce7(in.criteria, "Table 12.3-2 type 3", "Table 12.3-2")));
            }
        }
        return out;
    }
};

// Type 1: stiffness against the story above, and against the mean of the three above.
class SoftStory final : public NamedRule {
public:
    SoftStory(const char* rule, double ofNext, double ofThree, Severity severity, std::string remedy)
        : NamedRule(rule, severity, std::move(remedy)), m_ofNext(ofNext), m_ofThree(ofThree)
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (isExtreme() && in.criteria.seismic.category < DesignCategory::E)
            return out;
        for (const ForceDirection direction : kBoth) {
            const auto views = storiesAlong(in, direction);
            for (std::size_t i = 0; i + 1 < views.size(); ++i)
                add(in, out, views, i, direction);
        }
        return out;
    }

private:
    bool isExtreme() const { return severity() >= Severity::Error; }

    void add(const ComplianceInput& in, std::vector<CheckResult>& out, const std::vector<StoryView>& views,
             std::size_t i, ForceDirection direction) const
    {
        const std::string story = " of story " + std::to_string(views[i].story) + along(direction);
        const std::string clause =
            asce7(in.criteria, isExtreme() ? "12.3.3.1, Table 12.3-2 type 1b" : "Table 12.3-2 type 1a");
        if (!(views[i].stiffness > 0) || !(views[i + 1].stiffness > 0)) {
            out.push_back(told(*this, projectSubject(views[i].story),
                               "Stiffness" + story + " is not formed: a wall has no drift", clause));
            return;
        }
        out.push_back(limit(projectSubject(views[i].story), "Stiffness" + story + " against the story above",
                            "f*k_above <= k", {{"f", m_ofNext, Unit::None, "table"}},
                            m_ofNext * views[i + 1].stiffness, views[i].stiffness, Unit::PoundPerInch,
                            clause));
        if (i + 3 >= views.size() || !(views[i + 2].stiffness > 0) || !(views[i + 3].stiffness > 0))
            return;
        const double mean = (views[i + 1].stiffness + views[i + 2].stiffness + views[i + 3].stiffness) / 3.0;
        out.push_back(limit(projectSubject(views[i].story), "Stiffness" + story + " against the three above",
                            "f*k_mean <= k", {{"f", m_ofThree, Unit::None, "table"}}, m_ofThree * mean,
                            views[i].stiffness, Unit::PoundPerInch, clause));
    }

    double m_ofNext, m_ofThree;
};

// Type 5 (7-16): shear strength against the story above.
class WeakStory : public NamedRule {
public:
    WeakStory(const char* rule, double share, Severity severity, std::string remedy)
        : NamedRule(rule, severity, std::move(remedy)), m_share(share)
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        std::vector<CheckResult> out;
        if (severity() >= Severity::Error && !isHighCategory(in.criteria))
            return out;
        for (const ForceDirection direction : kBoth) {
            const auto views = storiesAlong(in, direction);
            for (std::size_t i = 0; i + 1 < views.size(); ++i)
                if (CheckResult made = ofStory(in, views[i], views[i + 1], direction);
                    made.calculation.demand || severity() < Severity::Error)
                    out.push_back(std::move(made));
        }
        return out;
    }

protected:
    virtual std::string clause(const ComplianceInput& in) const
    {
        return severity() >= Severity::Error
                   ? asce7(in.criteria, "12.3.3.1, Table 12.3-2 type 5b", "12.3.3.1, Table 12.3-2")
                   : asce7(in.criteria, "Table 12.3-2 type 5a", "Table 12.3-2");
    }

    CheckResult ofStory(const ComplianceInput& in, const StoryView& below, const StoryView& above,
                        ForceDirection direction) const
    {
        const std::string title = "Shear strength of story " + std::to_string(below.story) + along(direction);
        if (!(below.strength > Force(0)) || !(above.strength > Force(0)))
            return told(*this, projectSubject(below.story),
                        title + " is not formed: the sheathing of a wall is in no table", clause(in));
        return limit(projectSubject(below.story), title + " against the story above", "f*R_above <= R",
                     {{"f", m_share, Unit::None, "table"}}, m_share * above.strength.value(),
                     below.strength.value(), Unit::Pound, clause(in));
    }

private:
    double m_share;
};

// SDPWS-2021 wants no weaker story below in categories D to F; read in a transcription without clause number.
class StrengthBySdpws final : public WeakStory {
public:
    StrengthBySdpws()
        : WeakStory("sdpws.strength_irregularity", 0.80, Severity::Warning,
                    "Confirm against SDPWS-2021 whether the weaker story is permitted.")
    {
    }
    std::vector<CheckResult> check(const ComplianceInput& in) const override
    {
        if (in.criteria.codes.sheathing != building::Sdpws::Sdpws_2021 || !isHighCategory(in.criteria))
            return {};
        auto out = WeakStory::check(in);
        for (CheckResult& made : out)
            made = recalled(std::move(made));
        return out;
    }

protected:
    std::string clause(const ComplianceInput& in) const override
    {
        return sdpws(in.criteria, "vertical strength irregularity");
    }
};

} // namespace

void addIrregularityRules(Rules& rules)
{
    rules.push_back(std::make_unique<WeightIrregularity>());
    rules.push_back(std::make_unique<GeometricIrregularity>());
    rules.push_back(std::make_unique<SoftStory>("asce7.soft_story", 0.70, 0.80, Severity::Warning,
                                                "Stiffen the story, or show that no drift ratio exceeds 1.3 "
                                                "times that of the story above (12.3.2.2)."));
    rules.push_back(std::make_unique<SoftStory>("asce7.extreme_soft_story", 0.60, 0.70, Severity::Error,
                                                "Not permitted in categories E and F: stiffen the story."));
    rules.push_back(
        std::make_unique<WeakStory>("asce7.weak_story", 0.80, Severity::Warning,
                                    "Strengthen the story; not permitted in categories E and F."));
    rules.push_back(std::make_unique<WeakStory>("asce7.extreme_weak_story", 0.65, Severity::Error,
                                                "Not permitted in categories D to F: strengthen the story."));
    rules.push_back(std::make_unique<StrengthBySdpws>());
}

} // namespace holdfast::compliance
