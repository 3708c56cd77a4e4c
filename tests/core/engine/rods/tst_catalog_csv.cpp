// The catalogue as CSV: out and in again is the same; what is wrong is named by line and column.
#include <gtest/gtest.h>

#include "core/engine/base/archive.h"
#include "core/engine/rods/catalog_csv.h"
#include "tests/core/engine/rods/published_rods.h"

using namespace holdfast;
using namespace holdfast::rods;

namespace {

std::string csv(const Catalogs& c, const std::string& section)
{
    return tableToCsv(*sectionTable(c, section));
}

Result<Catalogs> imported(const std::string& section, const std::string& text)
{
    const auto table = tableFromCsv(text, section + ".csv");
    if (!table)
        return table.fault();
    return withSection(published::shippedCatalogs(), section, *table, section + ".csv");
}

std::string refusal(const std::string& section, const std::string& from, const std::string& to)
{
    std::string text = csv(published::shippedCatalogs(), section);
    const std::size_t at = text.find(from);
    if (at == std::string::npos)
        return "there is no " + from;
    text.replace(at, from.size(), to);
    const auto made = imported(section, text);
    return made ? "accepted" : describe(made.fault());
}

void expectNamed(const std::string& refused, const std::vector<std::string>& words)
{
    for (const std::string& word : words)
        EXPECT_NE(refused.find(word), std::string::npos) << refused;
}

TEST(CatalogCsv, HasASectionForEveryListOfTheCatalogue)
{
    const auto names = sectionNames();
    for (const char* name : {"rods", "grades", "plates", "devices", "couplers", "lumber", "sheathing", "gypsum",
                             "holdowns", "anchors", "shrinkage"})
        EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
}

TEST(CatalogCsv, EverySectionOutAndInAgainIsTheSame)
{
    const Catalogs shipped = published::shippedCatalogs();
    Catalogs back = shipped;
    for (const std::string& section : sectionNames()) {
        const auto table = tableFromCsv(csv(shipped, section), section + ".csv");
        ASSERT_TRUE(table) << describe(table.fault());
        auto made = withSection(back, section, *table, section + ".csv");
        ASSERT_TRUE(made) << describe(made.fault());
        back = std::move(*made);
        EXPECT_EQ(csv(back, section), csv(shipped, section));
    }
    EXPECT_EQ(toJson(back).dump(), toJson(shipped).dump());
}

TEST(CatalogCsv, HeadersSayTheUnits)
{
    EXPECT_TRUE(csv(published::shippedCatalogs(), "rods").starts_with("diameter_in,threads_per_inch,weight_"));
}

TEST(CatalogCsv, OtherUnitsAreRead)
{
    const auto made = imported("holdowns", "model,manufacturer,allowable_kip,source\r\nH1,MAKER,14.93,test\r\n");
    ASSERT_TRUE(made) << describe(made.fault());
    ASSERT_EQ(made->holdowns.size(), 1u);
    EXPECT_NEAR(made->holdowns[0].allowable.value(), 14930, 1e-9);
    EXPECT_FALSE(made->holdowns[0].verified);
}

TEST(CatalogCsv, QuotesCommasAndLineBreaksSurvive)
{
    SectionTable table;
    table.columns = {"a", "b"};
    table.rows = {{"1,5", "say \"so\""}, {"two\nlines", ""}};
    const auto back = tableFromCsv(tableToCsv(table), "x.csv");
    ASSERT_TRUE(back);
    EXPECT_EQ(back->columns, table.columns);
    EXPECT_EQ(back->rows, table.rows);
}

TEST(CatalogCsv, AnUnknownColumnIsNamed)
{
    expectNamed(refusal("rods", "threads_per_inch", "pitch"), {"rods.csv", "line 1, column 2", "pitch", "no column"});
}

TEST(CatalogCsv, AColumnWithoutItsUnitIsNamed)
{
    expectNamed(refusal("rods", "diameter_in", "diameter"), {"line 1, column 1", "has no unit", "diameter_in"});
}

TEST(CatalogCsv, AColumnTwiceIsNamed)
{
    expectNamed(refusal("rods", "threads_per_inch", "diameter_mm"), {"line 1, column 2", "twice"});
}

TEST(CatalogCsv, AMissingRequiredColumnIsNamed)
{
    const auto made = imported("holdowns", "model,manufacturer,source\r\nH1,MAKER,test\r\n");
    ASSERT_FALSE(made);
    expectNamed(describe(made.fault()), {"line 2", "allowable", "is missing"});
}

TEST(CatalogCsv, ACellThatIsNoNumberIsNamed)
{
    expectNamed(refusal("grades", "A36,36000", "A36,strong"), {"grades.csv", "line 2, column 2", "yield"});
}

TEST(CatalogCsv, AVerifiedCellMustBeTrueOrFalse)
{
    expectNamed(refusal("holdowns", ",false", ",perhaps"), {"line 2", "verified", "true or false"});
}

TEST(CatalogCsv, ADuplicateIsNamedByItsLine)
{
    expectNamed(refusal("holdowns", "HDU11", "HDU8"), {"line 3, column 1", "occurs twice"});
}

TEST(CatalogCsv, ARowOfOtherLengthIsNamed)
{
    expectNamed(describe(imported("holdowns", "model,source\r\nH1\r\n").fault()), {"line 2", "1 cells"});
}

TEST(CatalogCsv, AnOpenQuotationIsNamed)
{
    EXPECT_FALSE(tableFromCsv("a,b\r\n\"x,y\r\n", "x.csv"));
    EXPECT_FALSE(tableFromCsv("", "x.csv"));
}

TEST(CatalogCsv, AnUnknownSectionIsNamed)
{
    expectNamed(describe(sectionTable(published::shippedCatalogs(), "bolts").fault()), {"bolts", "rods, grades"});
}

TEST(CatalogCsv, ShrinkageInPercentIsRefused)
{
    expectNamed(refusal("shrinkage", "0.00267", "0.267"), {"line 2", "tangential", "per 1 %"});
}

} // namespace
