#include <gtest/gtest.h>

#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;

namespace {

std::string shippedText()
{
    std::ifstream file(std::string(HOLDFAST_SOURCE_DIR) + "/resources/catalogs/catalog.json");
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string refusal(const std::string& from, const std::string& to)
{
    std::string text = shippedText();
    text.replace(text.find(from), from.size(), to);
    const auto made = rods::catalogsFromJson(text, "catalog.json");
    return made ? "accepted" : describe(made.fault());
}

TEST(Catalog, TheShippedOneIsAccepted)
{
    const auto made = rods::catalogsFromJson(shippedText(), "catalog.json");
    ASSERT_TRUE(made) << describe(made.fault());
    EXPECT_EQ(made->rods.size(), 11u);
}

TEST(Catalog, EveryRowSaysItsSourceAndRecalledOnesAreNotVerified)
{
    const auto made = published::shippedCatalogs();
    for (const auto& device : made.devices)
        EXPECT_TRUE(device.manufacturer != "GENERIC" || !device.verified) << device.model;
    for (const auto& lumber : made.lumber)
        EXPECT_FALSE(lumber.verified) << lumber.species;
    for (const auto& grade : made.grades)
        EXPECT_TRUE(grade.source.find("recalled") == std::string::npos || !grade.verified) << grade.id;
}

TEST(Catalog, ANegativeSizeIsNamed)
{
    EXPECT_NE(
        refusal("\"diameter_in\": 0.5", "\"diameter_in\": -0.5").find("rods[0].diameter"), std::string::npos);
}

TEST(Catalog, RodsOutOfOrderAreNamed)
{
    EXPECT_NE(
        refusal("\"diameter_in\": 0.5", "\"diameter_in\": 0.7").find("rods[1].diameter"), std::string::npos);
}

TEST(Catalog, ADoubleModelIsNamed)
{
    EXPECT_NE(refusal("\"TUD 1/2-L\"", "\"TUD 1/2-S\"").find("occurs twice"), std::string::npos);
}

TEST(Catalog, AMissingFigureIsNamed)
{
    EXPECT_NE(refusal("\"seating_in\": 0.003, ", "").find("devices[0].seating"), std::string::npos);
}

TEST(Catalog, AnUnknownFieldIsNamed)
{
    EXPECT_NE(refusal("\"travel_in\"", "\"colour\": 1, \"travel_in\"").find("devices[0].colour"),
        std::string::npos);
}

TEST(Catalog, AnEmptySectionIsNamed)
{
    const auto made
        = rods::catalogsFromJson(R"({"edition": "x", "rods": [], "grades": [], "plates": [], "devices": [],
        "couplers": [], "lumber": [], "sheathing": []})",
            "catalog.json");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.fault().place, "rods");
}

TEST(Catalog, SectionsThatAnOlderCatalogueLacksAreTakenFromAnotherAndNamed)
{
    const auto shipped = published::shippedCatalogs();
    auto older = shipped;
    older.edition = "office 2025";
    older.anchors.clear();
    older.gypsum.clear();
    const auto made = rods::completedBy(older, shipped);
    EXPECT_EQ(made.anchors.size(), shipped.anchors.size());
    EXPECT_EQ(made.gypsum.size(), shipped.gypsum.size());
    EXPECT_EQ(made.edition, "office 2025, with gypsum, anchors of " + shipped.edition);
    EXPECT_EQ(rods::completedBy(made, shipped).edition, made.edition);   // whole already
}

} // namespace
