#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <string>

#include <gtest/gtest.h>

#include "core/engine/audit/audit_record.h"
#include "tests/core/engine/audit/published_wall.h"

using namespace holdfast;
using namespace holdfast::audit;
using holdfast::test::publishedWall;
using holdfast::test::PublishedWall;

namespace {

AuditRecord audited(const PublishedWall& w)
{
    auto record = auditDesign(w.layout, w.criteria, w.path, w.schedule, Run{});
    EXPECT_TRUE(record.ok());
    return *record;
}

Agreement worst(const AuditRecord& record)
{
    Agreement worst = Agreement::Agrees;
    for (const Comparison& c : record.comparisons)
        worst = std::max(worst, c.agreement);
    return worst;
}

std::string disagreements(const AuditRecord& record)
{
    std::string text;
    for (const Comparison& c : record.comparisons)
        if (c.agreement != Agreement::Agrees)
            text += c.subject.label + " " + std::to_string(c.subject.level) + " " + c.parameter + " "
                + std::to_string(c.primary) + " " + std::to_string(c.secondary) + "\n";
    return text;
}

const Comparison* find(const AuditRecord& record, const std::string& parameter, int story)
{
    for (const Comparison& c : record.comparisons)
        if (c.parameter == parameter && c.subject.level == story)
            return &c;
    return nullptr;
}

TEST(Audit, ThePublishedWallIsVerified)
{
    const AuditRecord record = audited(publishedWall());
    EXPECT_EQ(worst(record), Agreement::Agrees) << disagreements(record);
    EXPECT_EQ(record.verifiedRuns, 2);
    EXPECT_EQ(record.totalRuns, 2);
    EXPECT_TRUE(record.findings.empty());
    EXPECT_GT(record.comparisons.size(), 100u);
}

TEST(Audit, FindsThePublishedNumbersFromTheInputsAlone)
{
    const AuditRecord record = audited(publishedWall());
    EXPECT_NEAR(find(record, "overturning", 1)->secondary, 1502751, 45);
    EXPECT_NEAR(find(record, "overturning", 5)->secondary, 129887, 4);
    EXPECT_NEAR(find(record, "unit_shear_asd", 1)->secondary, 1001, 0.6);
    EXPECT_NEAR(find(record, "resisting_moment", 1)->secondary, 889778, 1);
    EXPECT_NEAR(find(record, "tension_asd", 1)->secondary, 25723, 1);
    EXPECT_NEAR(find(record, "tension_strength", 1)->secondary, 35280, 1);
    EXPECT_NEAR(find(record, "elongation_asd", 1)->secondary, 25723.0 * 120 / (0.9691 * 29e6), 0.0001);
    EXPECT_NEAR(find(record, "rod_capacity", 1)->secondary, 26691, 1);
    EXPECT_NEAR(find(record, "increment_asd", 1)->secondary, 7982, 1);
}

// A quantity of the primary, and the relative tolerance it is held to at its published size (0: not looked at).
struct Mutation {
    std::string parameter;
    double tolerance;
    std::function<void(PublishedWall&, double factor)> scale;
};

template<class Field>
Mutation ofDemand(std::string parameter, double tolerance, Field field)
{
    return {parameter, tolerance, [field](PublishedWall& w, double k) { w.path.stacks[0].stories[0].*field *= k; }};
}
template<class Field>
Mutation ofSegment(std::string parameter, double tolerance, Field field)
{
    return {parameter, tolerance, [field](PublishedWall& w, double k) { w.schedule.runs[0].segments[0].*field *= k; }};
}
template<class Field>
Mutation ofRestraint(std::string parameter, double tolerance, Field field)
{
    return {parameter, tolerance,
            [field](PublishedWall& w, double k) { w.schedule.runs[0].restraints[0].*field *= k; }};
}

std::vector<Mutation> mutations()
{
    using loadpath::StoryDemand;
    using rods::Restraint;
    using rods::RodSegment;
    return {
        ofDemand("level_force", 0.02, &StoryDemand::levelForce),
        ofDemand("story_shear", 200.0 / 41480, &StoryDemand::storyShear),
        ofDemand("unit_shear_asd", 0.02, &StoryDemand::unitShearAsd),
        ofDemand("unit_shear_strength", 0.02, &StoryDemand::unitShearStrength),
        ofDemand("overturning", 1000.0 / 1502751, &StoryDemand::overturning),
        ofDemand("resisting_moment", 1000.0 / 889778, &StoryDemand::resisting),
        ofDemand("dead_load", 0.02, &StoryDemand::deadCumulative),
        ofDemand("tension_asd", 500.0 / 25723, &StoryDemand::tensionAsd),
        ofDemand("tension_strength", 500.0 / 35280, &StoryDemand::tensionStrength),
        ofDemand("compression_asd", 0, &StoryDemand::compressionAsd),
        ofDemand("compression_strength", 0, &StoryDemand::compressionStrength),
        ofDemand("perforation", 0.01, &StoryDemand::perforation),
        ofDemand("wall_length", 0.5 / 348, &StoryDemand::wallLength),
        ofDemand("story_height", 0.5 / 120, &StoryDemand::height),
        ofDemand("lever_arm", 0.5 / (25.98 * 12), &StoryDemand::leverArm),
        ofSegment("rod_tension_asd", 500.0 / 25723, &RodSegment::tensionAsd),
        ofSegment("rod_tension_strength", 500.0 / 35280, &RodSegment::tensionStrength),
        ofSegment("rod_capacity", 0.01, &RodSegment::allowable),
        ofSegment("nominal_area", 0.01, &RodSegment::nominalArea),
        ofSegment("tensile_area", 0.01, &RodSegment::tensileArea),
        ofSegment("elongation_asd", 0.05, &RodSegment::elongationAsd),
        ofSegment("elongation_strength", 0.05, &RodSegment::elongationStrength),
        ofSegment("rod_length", 1.0 / 120, &RodSegment::top),
        ofRestraint("increment_asd", 0.02, &Restraint::increment),
        ofRestraint("increment_strength", 0.02, &Restraint::incrementStrength),
        ofRestraint("shrinkage", 0.05, &Restraint::shrinkage),
        ofRestraint("shrinkage_cumulative", 0.05, &Restraint::shrinkageCumulative),
        ofRestraint("travel_required", 0.05, &Restraint::travelRequired),
    };
}

Agreement expectedBeyond(double difference)
{
    return difference <= 0.02 ? Agreement::Minor : difference <= 0.05 ? Agreement::Moderate : Agreement::Critical;
}

// The published figures are rounded; what is mutated here is the audit's own figure.
PublishedWall agreeingExactly(const Mutation& m)
{
    PublishedWall w = publishedWall();
    const AuditRecord record = audited(w);
    const Comparison* c = find(record, m.parameter, 1);
    m.scale(w, c->secondary / c->primary);
    return w;
}

TEST(Audit, AQuantityJustBeyondItsToleranceIsFoundAndOneJustWithinAgrees)
{
    for (const Mutation& m : mutations())
        for (const int sign : {-1, 1})
            for (const double share : {0.98, 1.02}) {
                PublishedWall w = agreeingExactly(m);
                const double tolerance = find(audited(w), m.parameter, 1)->tolerance;
                if (m.tolerance > 0) {
                    EXPECT_NEAR(tolerance, m.tolerance, 1e-3 * m.tolerance) << m.parameter;
                }
                m.scale(w, 1 + sign * share * tolerance / (1 - (sign > 0 ? share * tolerance : 0)));
                const AuditRecord record = audited(w);
                const Comparison* c = find(record, m.parameter, 1);
                ASSERT_TRUE(c) << m.parameter;
                const Agreement expected = share < 1 ? Agreement::Agrees : expectedBeyond(c->difference);
                EXPECT_EQ(c->agreement, expected) << m.parameter << " " << sign << " " << share;
                EXPECT_EQ(record.findings.empty(), share < 1) << m.parameter << disagreements(record);
            }
}

TEST(Audit, TenPercentOffIsCriticalWhateverTheQuantity)
{
    for (const Mutation& m : mutations()) {
        PublishedWall w = publishedWall();
        m.scale(w, 0.9);
        const AuditRecord record = audited(w);
        EXPECT_EQ(find(record, m.parameter, 1)->agreement, Agreement::Critical) << m.parameter;
        ASSERT_FALSE(record.findings.empty());
        EXPECT_EQ(record.findings[0].clause, "FM-SA-010");
        EXPECT_LT(record.verifiedRuns, 2);
    }
}

TEST(Audit, NotANumberBlocks)
{
    for (const Mutation& m : mutations()) {
        PublishedWall w = publishedWall();
        m.scale(w, std::numeric_limits<double>::quiet_NaN());
        EXPECT_EQ(find(audited(w), m.parameter, 1)->agreement, Agreement::Blocking) << m.parameter;
    }
}

TEST(Audit, AStackTheDesignForgotBlocks)
{
    PublishedWall w = publishedWall();
    w.path.stacks.clear();
    const AuditRecord record = audited(w);
    EXPECT_EQ(worst(record), Agreement::Blocking);
    EXPECT_EQ(record.findings[0].severity, Severity::Critical);
}

TEST(Audit, AStackNobodyLoadedBlocks)
{
    PublishedWall w = publishedWall();
    w.criteria.loads.wallLines[0].lines = {"D"};
    EXPECT_EQ(worst(audited(w)), Agreement::Blocking);
}

TEST(Audit, AMissingRodRunIsFound)
{
    PublishedWall w = publishedWall();
    w.schedule.runs.pop_back();
    const AuditRecord record = audited(w);
    EXPECT_EQ(worst(record), Agreement::Critical) << disagreements(record);
}

TEST(Audit, AWrongLoadFactorIsFoundEvenWhenItGovernsNothing)
{
    PublishedWall w = publishedWall();
    w.path.combinations[1].dead = 1.0;
    EXPECT_GT(worst(audited(w)), Agreement::Agrees);
    w = publishedWall();
    w.path.combinations.erase(w.path.combinations.begin() + 4);
    EXPECT_EQ(worst(audited(w)), Agreement::Blocking);
}

} // namespace
