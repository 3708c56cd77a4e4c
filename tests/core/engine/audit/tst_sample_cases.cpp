// The sample cases, designed and calculated a second time.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

#include "core/engine/audit/audit_record.h"
#include "core/engine/balance/balanced_forces.h"
#include "core/engine/calc/case.h"

using namespace holdfast;

namespace {

std::string contentOf(const std::filesystem::path& file)
{
    std::ifstream in(file);
    return {std::istreambuf_iterator<char>(in), {}};
}

TEST(SampleCases, BothCalculationsAgreeOnEveryOne)
{
    const std::filesystem::path resources = HOLDFAST_SOURCE_DIR "/resources";
    const auto catalogs = rods::catalogsFromJson(contentOf(resources / "catalogs/catalog.json"), "catalog.json");
    ASSERT_TRUE(catalogs.ok());
    int cases = 0;
    for (const auto& file : std::filesystem::directory_iterator(resources / "samples/cases")) {
        const std::string name = file.path().filename().string();
        const auto read = calc::caseFromJson(contentOf(file.path()), name);
        ASSERT_TRUE(read.ok()) << describe(read.fault());
        const auto layout = calc::toLayout(*read);
        const auto forces = balance::balancedForces(layout, read->criteria, *catalogs, {});
        ASSERT_TRUE(forces.ok()) << name << describe(forces.fault());
        const auto path = loadpath::traceLoadPath(layout, *forces, read->criteria, {});
        ASSERT_TRUE(path.ok()) << name;
        const auto schedule = rods::designRods(layout, *path, read->criteria, *catalogs, {});
        ASSERT_TRUE(schedule.ok()) << name << describe(schedule.fault());
        const auto record = audit::auditDesign(layout, read->criteria, *path, *schedule, {});
        ASSERT_TRUE(record.ok()) << name;
        for (const Finding& f : record->findings)
            ADD_FAILURE() << name << " " << f.subject.label << " " << f.subject.level << ": " << f.message;
        EXPECT_GT(record->comparisons.size(), 50u) << name;
        ++cases;
    }
    EXPECT_GE(cases, 7);
}

} // namespace
