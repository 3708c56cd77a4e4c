// Files that cannot be read are faults that name the file, the place, the cause and the remedy.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stop_token>

#include <gtest/gtest.h>

#include "tests/core/engine/pdf/small_pdf.h"

namespace {

namespace fs = std::filesystem;
using namespace holdfast;
using small_pdf::Page;

Page linePage()
{
    Page page;
    page.content = "0 0 m 72 0 l S";
    return page;
}

TEST(PdfDamage, NothingIsEmpty)
{
    const auto reading = small_pdf::read("");
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.fault().code, FaultCode::Empty);
    EXPECT_EQ(reading.fault().file, "sheet.pdf");
}

TEST(PdfDamage, AFileCutOffIsRefused)
{
    const std::string whole = small_pdf::onePage(linePage());
    for (const double share : {0.1, 0.5, 0.8, 0.95}) {
        const auto reading = small_pdf::read(whole.substr(0, std::size_t(share * double(whole.size()))));
        ASSERT_FALSE(reading.ok()) << share;
        EXPECT_EQ(reading.fault().code, FaultCode::Malformed) << share;
        EXPECT_NE(describe(reading.fault()).find("sheet.pdf"), std::string::npos);
    }
}

TEST(PdfDamage, AWrongTableOfContentsIsRebuiltAndSaid)
{
    std::string bytes = small_pdf::onePage(linePage());
    const auto at = bytes.find("startxref\n");
    bytes.replace(at, 14, "startxref\n9999");
    const auto reading = small_pdf::read(bytes);
    ASSERT_TRUE(reading.ok());
    EXPECT_EQ(reading->drawing.entities.size(), 1u);
    ASSERT_FALSE(reading->drawing.findings.empty());
    EXPECT_EQ(reading->drawing.findings[0].rule, "pdf.rebuilt");
    EXPECT_EQ(reading->drawing.findings[0].severity, Severity::Error);
}

TEST(PdfDamage, AFileWithoutPagesIsRefused)
{
    const auto reading = small_pdf::read(small_pdf::File().bytes());
    ASSERT_FALSE(reading.ok());
    EXPECT_TRUE(reading.fault().code == FaultCode::Empty || reading.fault().code == FaultCode::Malformed);
}

TEST(PdfDamage, ALockedFileIsRefused)
{
    // Standard security handler with keys that no empty password opens.
    std::string bytes = small_pdf::onePage(linePage());
    const std::string key(64, '5');
    const auto at = bytes.find("/Root 1 0 R");
    bytes.replace(at, 11,
                  "/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O <" + key
                      + "> /U <" + key + "> >>");
    const auto reading = small_pdf::read(bytes);
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.fault().code, FaultCode::UnsupportedFormat);
    EXPECT_NE(reading.fault().cause.find("password"), std::string::npos);
}

TEST(PdfDamage, AnAbsurdPageIsRefusedByItsNumber)
{
    small_pdf::File file;
    file.add(linePage());
    Page huge = linePage();
    huge.entries = "/UserUnit 100000";
    file.add(huge);
    const auto reading = small_pdf::read(file.bytes());
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.fault().code, FaultCode::LimitExceeded);
    EXPECT_EQ(reading.fault().place, "page 2");
}

TEST(PdfDamage, DamagedContentIsReadAsFarAsItGoesAndSaid)
{
    Page page = linePage();
    page.content = "0 0 m 72 0 l S 5 5 rubbish ) >> 0 9 m 72 9 l S";
    const auto reading = small_pdf::read(small_pdf::onePage(page));
    ASSERT_TRUE(reading.ok());
    ASSERT_FALSE(reading->drawing.findings.empty());
    EXPECT_EQ(reading->drawing.findings[0].rule, "pdf.page.damaged");
}

TEST(PdfDamage, ItCanBeStopped)
{
    std::stop_source stop;
    stop.request_stop();
    const auto reading = small_pdf::read(small_pdf::onePage(linePage()), {stop.get_token(), {}});
    ASSERT_FALSE(reading.ok());
    EXPECT_EQ(reading.fault().code, FaultCode::Cancelled);
}

// Every byte in turn made wrong: a fault or a drawing, never a crash.
TEST(PdfDamage, NoSingleWrongByteStopsTheProgram)
{
    const std::string whole = small_pdf::onePage(linePage());
    for (std::size_t i = 0; i < whole.size(); ++i)
        for (const char wrong : {'\0', '9', '<', '\xFF'}) {
            std::string bytes = whole;
            bytes[i] = wrong;
            const auto reading = small_pdf::read(bytes);
            if (!reading.ok()) {
                EXPECT_FALSE(reading.fault().cause.empty());
            }
        }
}

} // namespace
