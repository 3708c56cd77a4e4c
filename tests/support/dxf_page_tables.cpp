// Header, tables, blocks and objects about the entities.
#include <cstdio>

#include "tests/support/dxf_page.h"

namespace holdfast::support {

namespace {

std::string hex(std::uint64_t v)
{
    char text[24];
    std::snprintf(text, sizeof text, "%llX", static_cast<unsigned long long>(v));
    return text;
}

// Fixed handles of the tables; block records and blocks count on from theirs.
constexpr std::uint64_t kLayerTable = 0x2, kStyleTable = 0x3, kLinetypeTable = 0x5, kViewTable = 0x6,
                        kUcsTable = 0x7, kPortTable = 0x8, kAppTable = 0x9, kDimTable = 0xA,
                        kRecordTable = 0x1, kRootDictionary = 0xC, kGroupDictionary = 0xD,
                        kLayoutDictionary = 0x1A, kModelRecord = 0x1F, kPaperRecord = 0x1B,
                        kModelLayout = 0x22, kPaperLayout = 0x1E;
constexpr std::uint64_t kFirstLayer = 0x100, kFirstRecord = 0x400, kFirstBlockEnd = 0x800;

} // namespace

void DxfPage::writeHeader(std::string& out) const
{
    const auto variable = [&](const char* name, int code, const std::string& value) {
        putTo(out, 9, name);
        putTo(out, code, value);
    };
    putTo(out, 0, "SECTION");
    putTo(out, 2, "HEADER");
    variable("$ACADVER", 1, "AC1015");
    variable("$DWGCODEPAGE", 3, "ANSI_1252");
    variable("$HANDSEED", 5, hex(m_handle + 0x100));
    variable("$INSUNITS", 70, std::to_string(m_style.insunits));
    variable("$MEASUREMENT", 70, std::to_string(m_style.measurement));
    variable("$LUNITS", 70, m_style.measurement == 0 ? "4" : "2");
    variable("$LUPREC", 70, "4");
    putTo(out, 0, "ENDSEC");
}

void DxfPage::openTable(std::string& out, const char* name, std::uint64_t handle, std::size_t count)
{
    putTo(out, 0, "TABLE");
    putTo(out, 2, name);
    putTo(out, 5, hex(handle));
    putTo(out, 330, "0");
    putTo(out, 100, "AcDbSymbolTable");
    putTo(out, 70, std::to_string(count));
}

void DxfPage::tableRecord(std::string& out, const char* type, std::uint64_t handle, std::uint64_t owner,
                          const char* subclass, const std::string& name)
{
    const bool isBlock = std::string_view(type) == "BLOCK_RECORD";
    const bool isDimension = std::string_view(type) == "DIMSTYLE";
    putTo(out, 0, type);
    putTo(out, isDimension ? 105 : 5, hex(handle));
    putTo(out, 330, hex(owner));
    putTo(out, 100, "AcDbSymbolTableRecord");
    putTo(out, 100, subclass);
    putTo(out, 2, name);
    if (!isBlock)
        putTo(out, 70, "0");
}

namespace {

struct Linetype {
    const char* name;
    std::vector<double> dashes;   // in inches of paper, gaps negative
};
const std::vector<Linetype> kLinetypes{{"ByBlock", {}}, {"ByLayer", {}}, {"Continuous", {}},
                                       {"DASHED", {0.5, -0.25}}, {"CENTER", {1.25, -0.25, 0.25, -0.25}},
                                       {"DOT", {0.0, -0.25}}};

std::string plain(double v)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", v);
    return text;
}

double lengthOf(const Linetype& type)
{
    double all = 0;
    for (const double dash : type.dashes)
        all += dash < 0 ? -dash : dash;
    return all;
}

} // namespace

void DxfPage::writeLinetypes(std::string& out)
{
    openTable(out, "LTYPE", kLinetypeTable, kLinetypes.size());
    std::uint64_t handle = 0x30;
    for (const Linetype& type : kLinetypes) {
        tableRecord(out, "LTYPE", handle++, kLinetypeTable, "AcDbLinetypeTableRecord", type.name);
        putTo(out, 3, "");
        putTo(out, 72, "65");
        putTo(out, 73, std::to_string(type.dashes.size()));
        putTo(out, 40, plain(lengthOf(type)));
        for (const double dash : type.dashes) {
            putTo(out, 49, plain(dash));
            putTo(out, 74, "0");
        }
    }
    putTo(out, 0, "ENDTAB");
}

void DxfPage::writeLayers(std::string& out) const
{
    openTable(out, "LAYER", kLayerTable, m_layers.size() + 1);
    std::uint64_t handle = kFirstLayer;
    std::map<std::string, int> layers = m_layers;
    layers.try_emplace("0", 7);
    for (const auto& [name, color] : layers) {
        tableRecord(out, "LAYER", handle++, kLayerTable, "AcDbLayerTableRecord", name);
        putTo(out, 62, std::to_string(color));
        putTo(out, 6, "Continuous");
    }
    putTo(out, 0, "ENDTAB");
}

void DxfPage::writeBlockRecords(std::string& out) const
{
    openTable(out, "BLOCK_RECORD", kRecordTable, m_blocks.size() + 2);
    tableRecord(out, "BLOCK_RECORD", kModelRecord, kRecordTable, "AcDbBlockTableRecord", "*Model_Space");
    putTo(out, 340, hex(kModelLayout));
    tableRecord(out, "BLOCK_RECORD", kPaperRecord, kRecordTable, "AcDbBlockTableRecord", "*Paper_Space");
    putTo(out, 340, hex(kPaperLayout));
    std::uint64_t handle = kFirstRecord;
    for (const auto& [name, block] : m_blocks)
        tableRecord(out, "BLOCK_RECORD", handle++, kRecordTable, "AcDbBlockTableRecord", name);
    putTo(out, 0, "ENDTAB");
}

void DxfPage::writeTables(std::string& out) const
{
    const auto empty = [&](const char* name, std::uint64_t handle) {
        openTable(out, name, handle, 0);
        putTo(out, 0, "ENDTAB");
    };
    putTo(out, 0, "SECTION");
    putTo(out, 2, "TABLES");
    empty("VPORT", kPortTable);
    writeLinetypes(out);
    writeLayers(out);
    openTable(out, "STYLE", kStyleTable, 1);
    tableRecord(out, "STYLE", 0x11, kStyleTable, "AcDbTextStyleTableRecord", "Standard");
    for (const auto& [code, value] :
         {std::pair{40, "0.0"}, {41, "1.0"}, {50, "0.0"}, {71, "0"}, {42, "0.2"}, {3, "txt"}, {4, ""}})
        putTo(out, code, value);
    putTo(out, 0, "ENDTAB");
    empty("VIEW", kViewTable);
    empty("UCS", kUcsTable);
    openTable(out, "APPID", kAppTable, 1);
    tableRecord(out, "APPID", 0x12, kAppTable, "AcDbRegAppTableRecord", "ACAD");
    putTo(out, 0, "ENDTAB");
    openTable(out, "DIMSTYLE", kDimTable, 1);
    tableRecord(out, "DIMSTYLE", 0x27, kDimTable, "AcDbDimStyleTableRecord", "Standard");
    putTo(out, 0, "ENDTAB");
    writeBlockRecords(out);
    putTo(out, 0, "ENDSEC");
}

void DxfPage::writeBlocks(std::string& out) const
{
    std::uint64_t handle = kFirstBlockEnd;
    const auto block = [&](const std::string& name, std::uint64_t record, const std::string& entities) {
        putTo(out, 0, "BLOCK");
        putTo(out, 5, hex(handle++));
        putTo(out, 330, hex(record));
        putTo(out, 100, "AcDbEntity");
        putTo(out, 8, "0");
        putTo(out, 100, "AcDbBlockBegin");
        putTo(out, 2, name);
        putTo(out, 70, name.starts_with("*D") ? "1" : "0");
        for (const int code : {10, 20, 30})
            putTo(out, code, "0.0");
        putTo(out, 3, name);
        putTo(out, 1, "");
        out += entities;
        putTo(out, 0, "ENDBLK");
        putTo(out, 5, hex(handle++));
        putTo(out, 330, hex(record));
        putTo(out, 100, "AcDbEntity");
        putTo(out, 8, "0");
        putTo(out, 100, "AcDbBlockEnd");
    };
    putTo(out, 0, "SECTION");
    putTo(out, 2, "BLOCKS");
    block("*Model_Space", kModelRecord, "");
    block("*Paper_Space", kPaperRecord, "");
    std::uint64_t record = kFirstRecord;
    for (const auto& [name, content] : m_blocks)
        block(name, record++, content.entities);
    putTo(out, 0, "ENDSEC");
}

void DxfPage::writeObjects(std::string& out) const
{
    const auto dictionary = [&](std::uint64_t handle, std::uint64_t owner,
                                const std::vector<std::pair<std::string, std::uint64_t>>& entries) {
        putTo(out, 0, "DICTIONARY");
        putTo(out, 5, hex(handle));
        putTo(out, 330, hex(owner));
        putTo(out, 100, "AcDbDictionary");
        putTo(out, 281, "1");
        for (const auto& [name, target] : entries) {
            putTo(out, 3, name);
            putTo(out, 350, hex(target));
        }
    };
    const auto layout = [&](std::uint64_t handle, const char* name, int tab, std::uint64_t record) {
        putTo(out, 0, "LAYOUT");
        putTo(out, 5, hex(handle));
        putTo(out, 330, hex(kLayoutDictionary));
        putTo(out, 100, "AcDbPlotSettings");
        putTo(out, 1, "");
        putTo(out, 100, "AcDbLayout");
        putTo(out, 1, name);
        putTo(out, 70, "1");
        putTo(out, 71, std::to_string(tab));
        putTo(out, 330, hex(record));
    };
    putTo(out, 0, "SECTION");
    putTo(out, 2, "OBJECTS");
    dictionary(kRootDictionary, 0, {{"ACAD_GROUP", kGroupDictionary}, {"ACAD_LAYOUT", kLayoutDictionary}});
    dictionary(kGroupDictionary, kRootDictionary, {});
    dictionary(kLayoutDictionary, kRootDictionary, {{"Model", kModelLayout}, {"Layout1", kPaperLayout}});
    layout(kModelLayout, "Model", 0, kModelRecord);
    layout(kPaperLayout, "Layout1", 1, kPaperRecord);
    putTo(out, 0, "ENDSEC");
}

std::string DxfPage::writtenR12() const
{
    std::string out;
    const auto section = [&](const char* name) {
        putTo(out, 0, "SECTION");
        putTo(out, 2, name);
    };
    const auto table = [&](const char* name, std::size_t count) {
        putTo(out, 0, "TABLE");
        putTo(out, 2, name);
        putTo(out, 70, std::to_string(count));
    };
    section("HEADER");
    putTo(out, 9, "$ACADVER");
    putTo(out, 1, "AC1009");
    putTo(out, 0, "ENDSEC");
    section("TABLES");
    table("LTYPE", kLinetypes.size() - 2);
    for (std::size_t i = 2; i < kLinetypes.size(); ++i) {
        const Linetype& type = kLinetypes[i];
        putTo(out, 0, "LTYPE");
        putTo(out, 2, i == 2 ? "CONTINUOUS" : type.name);
        putTo(out, 70, "0");
        putTo(out, 3, "");
        putTo(out, 72, "65");
        putTo(out, 73, std::to_string(type.dashes.size()));
        putTo(out, 40, plain(lengthOf(type)));
        for (const double dash : type.dashes)
            putTo(out, 49, plain(dash));
    }
    putTo(out, 0, "ENDTAB");
    table("LAYER", m_layers.size());
    for (const auto& [name, color] : m_layers) {
        putTo(out, 0, "LAYER");
        putTo(out, 2, name);
        putTo(out, 70, "0");
        putTo(out, 62, std::to_string(color));
        putTo(out, 6, "CONTINUOUS");
    }
    putTo(out, 0, "ENDTAB");
    putTo(out, 0, "ENDSEC");
    section("BLOCKS");
    for (const auto& [name, block] : m_blocks) {
        putTo(out, 0, "BLOCK");
        putTo(out, 8, "0");
        putTo(out, 2, name);
        putTo(out, 70, name.starts_with("*D") ? "1" : "0");
        for (const int code : {10, 20, 30})
            putTo(out, code, "0.0");
        putTo(out, 3, name);
        out += block.entities;
        putTo(out, 0, "ENDBLK");
        putTo(out, 8, "0");
    }
    putTo(out, 0, "ENDSEC");
    section("ENTITIES");
    out += m_entities;
    putTo(out, 0, "ENDSEC");
    putTo(out, 0, "EOF");
    return out;
}

std::string DxfPage::written() const
{
    if (m_style.r12)
        return writtenR12();
    std::string out;
    writeHeader(out);
    putTo(out, 0, "SECTION");
    putTo(out, 2, "CLASSES");
    putTo(out, 0, "ENDSEC");
    writeTables(out);
    writeBlocks(out);
    putTo(out, 0, "SECTION");
    putTo(out, 2, "ENTITIES");
    out += m_entities;
    putTo(out, 0, "ENDSEC");
    writeObjects(out);
    putTo(out, 0, "EOF");
    return out;
}

} // namespace holdfast::support
