#include <gtest/gtest.h>

#include "core/engine/pipeline/stage_criteria.h"

using namespace holdfast;
using pipeline::criteriaFor;
using pipeline::Stage;

TEST(StageCriteria, AConfirmedRhoReachesComplianceAndNothingElseStalesTheDesign)
{
    building::DesignCriteria all;
    all.confirmed = {"seismic.rho", "seismic.sds"};
    EXPECT_EQ(criteriaFor(Stage::Compliance, all).confirmed, std::vector<std::string>{"seismic.rho"});
    EXPECT_TRUE(criteriaFor(Stage::Rods, all).confirmed.empty());
    all.confirmed = {"seismic.sds"};
    EXPECT_TRUE(criteriaFor(Stage::Compliance, all).confirmed.empty());
}
