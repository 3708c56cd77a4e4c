#include <gtest/gtest.h>

#include "core/engine/report/permit_records.h"

using namespace holdfast;
using report::PermitRecord;
using report::PermitRecords;

namespace {

PermitRecords twoRecords()
{
    PermitRecords records;
    records.address = "100 EXAMPLE STREET, BROOKLYN";
    records.city = "New York";
    records.place = "BIN 3900001";
    records.kept = "2026-11-21 12:30 UTC";
    records.sources = {
        {"ipu4-2q9a",
         "DOB Permit Issuance (BIS)",
         "NYC Open Data ipu4-2q9a",
         "2026-11-20 03:00 UTC",
         "the cloud is off",
         "",
         1,
         {"3 rows of the mirror could not be read"}},
        {"3h2n-5cm9", "DOB Violations", "NYC Open Data 3h2n-5cm9", "2026-11-21 12:30 UTC", "", "", 1, {}}};
    PermitRecord permit;
    permit.source = "ipu4-2q9a";
    permit.kind = "permit";
    permit.number = "301302007";
    permit.status = "ISSUED";
    permit.open = true;
    permit.expires = "2021-03-27";
    permit.change = "changed 2026-11-20 (status: FILED -> ISSUED)";
    permit.doubts = {"expiration_date: '13/45/2020' is not a date"};
    PermitRecord violation;
    violation.source = "3h2n-5cm9";
    violation.kind = "violation";
    violation.number = "V*1";
    records.records = {permit, violation};
    return records;
}

std::string textOf(const report::Chapter& chapter)
{
    std::string text;
    for (const report::Block& block : chapter.blocks) {
        if (const auto* p = std::get_if<report::Paragraph>(&block))
            text += p->text + "\n";
        if (const auto* t = std::get_if<report::Table>(&block))
            for (const auto& row : t->rows)
                for (const auto& cell : row)
                    text += cell + "\n";
    }
    return text;
}

report::ReportDocument document()
{
    report::ReportDocument d;
    d.chapters = {{"Limitations", 1, {}}};
    return d;
}

} // namespace

TEST(PermitRecords, TheAppendixIsTheLastChapterAndTellsDatesSourcesAndFallbacks)
{
    const auto with = report::withPermitRecords(document(), twoRecords(), "100 Example Street, Brooklyn");
    ASSERT_EQ(with.chapters.size(), 2u);
    EXPECT_EQ(with.chapters.back().title, "Permit records");
    const std::string text = textOf(with.chapters.back());
    for (const char* words :
         {"BIN 3900001", "2026-11-20 03:00 UTC", "FALLBACK: the cloud is off", "from the city", "OPEN: ISSUED",
          "expires 2021-03-27; changed 2026-11-20", "1 of them open", "Not all of it is from the city itself",
          "3 rows of the mirror could not be read", "13/45/2020", "the run's hash does not cover"})
        EXPECT_NE(text.find(words), std::string::npos) << words;
    EXPECT_EQ(text.find("The cover gives"), std::string::npos);
}

TEST(PermitRecords, AnotherAddressThanTheCoversIsTold)
{
    const auto with = report::withPermitRecords(document(), twoRecords(), "7 Other Street");
    EXPECT_NE(textOf(with.chapters.back()).find("The cover gives the address as 7 Other Street"), std::string::npos);
}

TEST(PermitRecords, WithoutRecordsThereIsNoAppendix)
{
    EXPECT_EQ(report::withPermitRecords(document(), {}, {}).chapters.size(), 1u);
    PermitRecords asked = twoRecords();
    asked.records.clear();
    const auto with = report::withPermitRecords(document(), asked, {});
    EXPECT_NE(textOf(with.chapters.back()).find("know no record of the address"), std::string::npos);
}

TEST(PermitRecords, ManyAreCutAndItIsSaid)
{
    PermitRecords many = twoRecords();
    many.records.resize(500);
    const auto with = report::withPermitRecords(document(), many, {});
    EXPECT_NE(textOf(with.chapters.back()).find("The first 200 of 500 are listed"), std::string::npos);
}
