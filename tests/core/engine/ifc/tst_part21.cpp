// ISO 10303-21: what stands in the file, and what any bytes at all do.
#include <random>

#include <gtest/gtest.h>

#include "core/engine/ifc/part21.h"

namespace {

using namespace holdfast;
using namespace holdfast::ifc;

std::string fileWith(const std::string& data)
{
    return "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n" + data
        + "\nENDSEC;\nEND-ISO-10303-21;\n";
}

TEST(Part21, InstancesAreFoundByNumberAndByType)
{
    const std::string text = fileWith("#1=IFCWALL('a',$);\n#7 = IFCWALL ( 'b' , #1 ) ;\n#3=IFCBEAM(*,.T.);");
    const auto file = Part21::index(text, "m.ifc", {});
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->schemas(), std::vector<std::string>{"IFC4"});
    EXPECT_EQ(file->size(), 3U);
    EXPECT_EQ(file->instancesOf("IFCWALL").size(), 2U);
    EXPECT_EQ(file->typeOf(3), "IFCBEAM");
    EXPECT_EQ(file->record(7)[1].reference(), 1U);
    EXPECT_EQ(file->record(7)[0].text(), "b");
    EXPECT_FALSE(file->record(99));
    EXPECT_EQ(file->damage().statements, 0U);
    EXPECT_FALSE(file->damage().cut);
}

TEST(Part21, EveryKindOfValueIsRead)
{
    const Record r = readArguments("X",
        "(12,-3.5E-2,1.,'it''s',.ELEMENT.,\"0FA\",#42,$,*,(1,(2,3)),IFCLABEL('a'),())");
    ASSERT_FALSE(r.damaged);
    ASSERT_EQ(r.size(), 12U);
    EXPECT_EQ(r[0].number(), 12);
    EXPECT_EQ(r[1].number(), -0.035);
    EXPECT_EQ(r[2].number(), 1);
    EXPECT_EQ(r[3].text(), "it's");
    EXPECT_EQ(r[4].enumeration(), "ELEMENT");
    EXPECT_EQ(r[6].reference(), 42U);
    EXPECT_FALSE(r[7].given());
    EXPECT_EQ(r[8].kind(), ValueKind::Derived);
    ASSERT_EQ(r[9].list().size(), 2U);
    EXPECT_EQ(r[9].list()[1].list()[1].number(), 3);
    EXPECT_EQ(r[10].type(), "IFCLABEL");
    EXPECT_EQ(r[10].text(), "a");
    EXPECT_TRUE(r[11].list().empty());
    EXPECT_EQ(r[99].number(7), 7);   // an argument that is not there
}

TEST(Part21, EscapesBecomeUtf8)
{
    EXPECT_EQ(decodedText("plain"), "plain");
    EXPECT_EQ(decodedText("\\X2\\00C4\\X0\\ndern"), "\xC3\x84ndern");
    EXPECT_EQ(decodedText("\\S\\D"), "\xC3\x84");            // 'D' + 128 = 0xC4
    EXPECT_EQ(decodedText("\\X\\E9t\\X\\E9"), "\xC3\xA9t\xC3\xA9");
    EXPECT_EQ(decodedText("\\X4\\0001F600\\X0\\"), "\xF0\x9F\x98\x80");
    EXPECT_EQ(decodedText("\\X2\\D83DDE00\\X0\\"), "\xF0\x9F\x98\x80");  // a surrogate pair
    EXPECT_EQ(decodedText("C:\\\\x"), "C:\\x");
    EXPECT_EQ(decodedText("\xC4"), "\xC3\x84");              // ISO 8859-1 written raw
    EXPECT_EQ(decodedText("\xC3\x84"), "\xC3\x84");          // UTF-8 written raw
    EXPECT_EQ(decodedText("\\X2\\00C"), "\\X2\\00C");        // broken: as written
}

TEST(Part21, SemicolonsInStringsAndCommentsEndNothing)
{
    const std::string text = fileWith("/* #9=IFCWALL('x'); */ #1=IFCWALL('a;b /* c',$);\n#2=IFCWALL(/* ; */'d',$);");
    const auto file = Part21::index(text, "m.ifc", {});
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->instancesOf("IFCWALL").size(), 2U);
    EXPECT_EQ(file->record(1)[0].text(), "a;b /* c");
    EXPECT_EQ(file->record(2)[0].text(), "d");
}

TEST(Part21, AStringWithoutEndLosesItsStatementOnly)
{
    const std::string text = fileWith("#1=IFCWALL('a',$);\n#2=IFCWALL('b,$);\n#3=IFCBEAM($);");
    const auto file = Part21::index(text, "m.ifc", {});
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(file->damage().cut);
    EXPECT_GE(file->damage().statements, 1U);
    EXPECT_EQ(file->typeOf(1), "IFCWALL");
    EXPECT_EQ(file->typeOf(3), "IFCBEAM");
}

TEST(Part21, NumbersUsedTwiceKeepTheFirst)
{
    const std::string text = fileWith("#1=IFCWALL($);\n#1=IFCBEAM($);\n#4000000000=IFCBEAM($);\n"
                                      "#4000000000=IFCWALL($);");
    const auto file = Part21::index(text, "m.ifc", {});
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->damage().repeated, 2U);
    EXPECT_EQ(file->typeOf(1), "IFCWALL");
    EXPECT_EQ(file->typeOf(4000000000U), "IFCBEAM");   // far numbers need no large table
}

TEST(Part21, WhatIsNoPart21IsAFault)
{
    EXPECT_EQ(Part21::index("", "m", {}).fault().code, FaultCode::Malformed);
    EXPECT_EQ(Part21::index("hello", "m", {}).fault().code, FaultCode::Malformed);
    EXPECT_EQ(Part21::index("ISO-10303-21;\nHEADER;\nENDSEC;\n", "m", {}).fault().code, FaultCode::Malformed);
}

TEST(Part21, DeepListsEndWithoutHarm)
{
    const Record r = readArguments("X", "(1," + std::string(100000, '(') + "2" + std::string(100000, ')') + ")");
    EXPECT_TRUE(r.damaged);
    EXPECT_EQ(r[0].number(), 1);
}

// Whatever is cut, repeated or overwritten: an index or a fault, and records that can be asked.
TEST(Part21, AnyBytesGiveAFileOrAFault)
{
    const std::string good = fileWith("#1=IFCWALL('a;\\X2\\00C4\\X0\\',$,(1.,2.),.T.,IFCLABEL('x'));\n"
                                      "/* c */#2=IFCBEAM(#1,*);");
    std::mt19937 random(7);
    const std::string alphabet = "#=();'\"/*.,$\\X2E-0IFC\n\xFF";
    for (int round = 0; round < 20000; ++round) {
        std::string text = good;
        for (unsigned change = 0; change < 1 + random() % 6; ++change) {
            const std::size_t at = random() % text.size();
            switch (random() % 3) {
            case 0: text[at] = alphabet[random() % alphabet.size()]; break;
            case 1: text.erase(at, random() % 20); break;
            default: text.insert(at, text.substr(random() % text.size(), random() % 20));
            }
            if (text.empty())
                text = "x";
        }
        const auto file = Part21::index(text, "m.ifc", {});
        if (!file)
            continue;
        for (const auto& [type, count] : file->types())
            for (const InstanceId id : file->instancesOf(type)) {
                const Record record = file->record(id);
                for (std::size_t i = 0; i < record.size(); ++i) {
                    record[i].text();
                    record[i].list();
                }
            }
    }
}

TEST(Part21, ManyOpenCommentsTakeNoQuadraticTime)
{
    std::string data;
    for (int i = 0; i < 200000; ++i)
        data += "\n#/*";
    const auto file = Part21::index(fileWith(data), "m.ifc", {});
    ASSERT_TRUE(file.ok());
    EXPECT_TRUE(file->damage().cut);
}

} // namespace
