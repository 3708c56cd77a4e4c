#include <cmath>
#include <filesystem>
#include <fstream>
#include <numbers>
#include <sstream>

#include <gtest/gtest.h>

#include "core/engine/solids/solid.h"
#include "core/engine/solids/tessellation.h"

using namespace holdfast;
using namespace holdfast::solids;
using geometry::Point3;

namespace {

const Cylinder kRod{{{1, 2, 3}, {1, 2, 123}}, 0.5_in};
const Cylinder kSlanted{{{0, 0, 0}, {30, 40, 20}}, 2_in};

geometry::OrientedBox turnedBox()
{
    geometry::OrientedBox box;
    box.center = {10, 20, 30};
    box.half = {1, 2, 3};
    const double a = 0.7;
    box.axes = {Point3{std::cos(a), std::sin(a), 0}, {-std::sin(a), std::cos(a), 0}, {0, 0, 1}};
    return box;
}

// By the divergence theorem, so that a turned triangle shows.
double volumeOf(const building::TriangleMesh& mesh)
{
    double six = 0;
    for (std::size_t i = 0; i < mesh.triangles.size(); i += 3)
        six += dot(mesh.points[mesh.triangles[i]],
                   cross(mesh.points[mesh.triangles[i + 1]], mesh.points[mesh.triangles[i + 2]]));
    return six / 6;
}

double volumeOf(const PartShape& shape) { return Solid::of(shape)->volume()->value(); }

TEST(Solid, VolumesAreThoseOfTheFormulas)
{
    EXPECT_NEAR(volumeOf(PartShape(kRod)), std::numbers::pi * 0.25 * 120, 1e-9);
    EXPECT_NEAR(volumeOf(PartShape(kSlanted)), std::numbers::pi * 4 * std::sqrt(2900.0), 1e-6);
    EXPECT_NEAR(volumeOf(PartShape(turnedBox())), 48, 1e-9);
    EXPECT_NEAR(volumeOf(PartShape(tessellate(turnedBox()))), 48, 1e-9);
}

TEST(Solid, DistancesAreSurfaceToSurface)
{
    geometry::OrientedBox box;
    box.center = {11, 2, 60};
    box.half = {5, 5, 5};
    EXPECT_NEAR(Solid::of(kRod)->distanceTo(*Solid::of(box))->value(), 4.5, 1e-9);
    box.center.x = 3;
    EXPECT_NEAR(Solid::of(kRod)->distanceTo(*Solid::of(box))->value(), 0, 1e-9);
}

TEST(Solid, SizesThatMakeNoneAreFaults)
{
    EXPECT_EQ(Solid::of(Cylinder{{{0, 0, 0}, {0, 0, 0}}, 1_in}).fault().code, FaultCode::InvalidValue);
    EXPECT_EQ(Solid::of(geometry::OrientedBox{}).fault().code, FaultCode::InvalidValue);
    building::TriangleMesh open;
    open.points = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    open.triangles = {0, 1, 2};
    EXPECT_EQ(Solid::of(open).fault().code, FaultCode::InvalidValue);
}

TEST(Tessellation, AnalyticAndKernelTrianglesEncloseTheSameSolid)
{
    EXPECT_NEAR(volumeOf(tessellate(turnedBox())), 48, 1e-9);
    const double exact = volumeOf(PartShape(kSlanted));
    const auto analytic = tessellate(kSlanted, 0.001_in);
    EXPECT_LT(volumeOf(analytic), exact);
    EXPECT_NEAR(volumeOf(analytic), exact, 0.002 * exact);
    EXPECT_NEAR(volumeOf(*Solid::of(kSlanted)->tessellate(0.001_in)), exact, 0.02 * exact);
}

TEST(Tessellation, NoChordStandsFurtherOffThanAsked)
{
    const auto mesh = tessellate(kSlanted, 0.01_in);
    const std::size_t sides = mesh.points.size() / 2;
    EXPECT_LE(2 * (1 - std::cos(std::numbers::pi / double(sides))), 0.01);
    EXPECT_GT(2 * (1 - std::cos(std::numbers::pi / double(sides - 2))), 0.009) << "not many more sides than needed";
}

class StepFile : public testing::Test {
protected:
    void TearDown() override { std::filesystem::remove(m_path); }

    std::string text() const
    {
        std::ifstream in(m_path);
        std::ostringstream all;
        all << in.rdbuf();
        return all.str();
    }

    const std::string m_path = testing::TempDir() + "holdfast_solid.step";
};

SolidModel threeParts()
{
    SolidModel model;
    model.parts = {
        {PartKind::Rod, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "1 in rod, A36", kRod},
        {PartKind::Plate, {SubjectKind::RodRun, "RR-A-1-S", 1}, 1, "plate", turnedBox()},
        {PartKind::Obstruction, {SubjectKind::Obstruction, "DUCT-1", 1}, 1, "duct", tessellate(turnedBox())}};
    return model;
}

TEST_F(StepFile, ReadBackItHasTheSamePartsNamesAndVolumes)
{
    const SolidModel model = threeParts();
    ASSERT_TRUE(writeStep(model, {"Sample", "E. Engineer", "Firm", "2026-11-21T09:00:00"}, m_path, {}));
    const auto read = readStep(m_path);
    ASSERT_TRUE(read) << describe(read.fault());
    ASSERT_EQ(read->size(), 3u);
    EXPECT_EQ((*read)[0].name, "RR-A-1-S: 1 in rod, A36");
    EXPECT_EQ((*read)[2].name, "DUCT-1: duct");
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR((*read)[i].solid.volume()->value(), volumeOf(model.parts[i].shape), 1e-6);
}

TEST_F(StepFile, ItIsAp214InInches)
{
    ASSERT_TRUE(writeStep(threeParts(), {"Sample", "", "", "2026-11-21T09:00:00"}, m_path, {}));
    EXPECT_NE(text().find("AUTOMOTIVE_DESIGN"), std::string::npos);
    EXPECT_NE(text().find("'INCH'"), std::string::npos);
    EXPECT_NE(text().find("2026-11-21T09:00:00"), std::string::npos);
}

TEST_F(StepFile, TheSameModelGivesTheSameBytes)
{
    ASSERT_TRUE(writeStep(threeParts(), {}, m_path, {}));
    const std::string first = text();
    ASSERT_TRUE(writeStep(threeParts(), {}, m_path, {}));
    EXPECT_EQ(text(), first);
}

TEST_F(StepFile, WhatCannotBeWrittenOrReadIsAFault)
{
    EXPECT_EQ(writeStep({}, {}, m_path, {}).fault().code, FaultCode::NothingToDo);
    EXPECT_EQ(writeStep(threeParts(), {}, "/nowhere/at/all.step", {}).fault().code, FaultCode::FileUnreadable);
    EXPECT_EQ(readStep("/nowhere/at/all.step").fault().code, FaultCode::FileNotFound);
    std::ofstream(m_path) << "no STEP file at all";
    EXPECT_EQ(readStep(m_path).fault().code, FaultCode::Malformed);
}

TEST_F(StepFile, StoppedItLeavesNoFile)
{
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(writeStep(threeParts(), {}, m_path, {stop.get_token(), {}}).fault().code, FaultCode::Cancelled);
    EXPECT_FALSE(std::filesystem::exists(m_path));
}

TEST_F(StepFile, NothingIsPrinted)
{
    testing::internal::CaptureStdout();
    ASSERT_TRUE(writeStep(threeParts(), {}, m_path, {}));
    ASSERT_TRUE(readStep(m_path));
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

} // namespace
