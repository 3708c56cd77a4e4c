#include "tests/support/dxf_page.h"

#include <cmath>
#include <cstdio>
#include <numbers>

namespace holdfast::support {

using geometry::Point2;

namespace {

std::string number(double v)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.9g", std::fabs(v) < 5e-10 ? 0.0 : v);
    return text;
}

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

void DxfPage::putTo(std::string& out, int code, const std::string& value)
{
    char text[8];
    std::snprintf(text, sizeof text, "%3d\n", code);
    out += text;
    out += value;
    out += '\n';
}

void DxfPage::put(int code, double value) { put(code, number(value)); }

std::string& DxfPage::out() { return m_openBlock.empty() ? m_entities : m_blocks[m_openBlock].entities; }

std::string DxfPage::nextHandle() { return hex(m_handle++); }

// Inside a block the page is turned and shifted by its insert, so only the scale applies.
Point2 DxfPage::placed(Point2 p) const
{
    return m_openBlock.empty() ? m_style.place(p) : p * m_style.place.scale();
}

double DxfPage::turned(double degrees) const
{
    return m_openBlock.empty()
        ? degrees + std::atan2(m_style.place.c, m_style.place.a) * 180 / std::numbers::pi
        : degrees;
}

void DxfPage::point(int code, Point2 p)
{
    put(code, p.x);
    put(code + 10, p.y);
    put(code + 20, 0.0);
}

void DxfPage::head(const char* type, const std::string& layer, const char* subclass)
{
    m_layers.try_emplace(layer, 1 + int(m_layers.size()) % 7);
    put(0, std::string(type));
    put(5, nextHandle());
    put(100, std::string("AcDbEntity"));
    put(8, layer);
    put(100, std::string(subclass));
}

void DxfPage::line(const std::string& layer, Point2 a, Point2 b)
{
    head("LINE", layer, "AcDbLine");
    point(10, placed(a));
    point(11, placed(b));
}

void DxfPage::polyline(const std::string& layer, const std::vector<Point2>& points, bool closed)
{
    head("LWPOLYLINE", layer, "AcDbPolyline");
    put(90, int(points.size()));
    put(70, closed ? 1 : 0);
    for (const Point2& p : points) {
        put(10, placed(p).x);
        put(20, placed(p).y);
    }
}

void DxfPage::rectangle(const std::string& layer, Point2 low, Point2 high)
{
    polyline(layer, {low, {high.x, low.y}, high, {low.x, high.y}}, true);
}

void DxfPage::strip(const std::string& layer, const geometry::Segment2& axis, double thickness)
{
    const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis)),
                 n = Point2{-d.y, d.x} * (thickness / 2);
    polyline(layer, {axis.a + n, axis.b + n, axis.b - n, axis.a - n}, true);
}

void DxfPage::circle(const std::string& layer, Point2 center, double radius)
{
    head("CIRCLE", layer, "AcDbCircle");
    point(10, placed(center));
    put(40, scaled(radius));
}

void DxfPage::arc(const std::string& layer, Point2 center, double radius, double fromDegrees,
                  double toDegrees)
{
    head("ARC", layer, "AcDbCircle");
    point(10, placed(center));
    put(40, scaled(radius));
    put(100, std::string("AcDbArc"));
    put(50, turned(fromDegrees));
    put(51, turned(toDegrees));
}

void DxfPage::text(const std::string& layer, Point2 at, double height, const std::string& words,
                   double degrees, Justify justify)
{
    head("TEXT", layer, "AcDbText");
    point(10, placed(at));
    put(40, scaled(height));
    put(1, words);
    put(50, turned(degrees));
    if (justify == Justify::Middle) {
        put(72, 1);
        point(11, placed(at));
    }
    put(100, std::string("AcDbText"));
    if (justify == Justify::Middle)
        put(73, 2);
}

void DxfPage::insert(const std::string& layer, const std::string& block, Point2 at, double scaleX,
                     double scaleY, double degrees,
                     const std::vector<std::pair<std::string, std::string>>& attributes,
                     double attributeHeight)
{
    head("INSERT", layer, "AcDbBlockReference");
    if (!attributes.empty())
        put(66, 1);
    put(2, block);
    point(10, placed(at));
    put(41, scaleX);
    put(42, scaleY);
    put(50, turned(degrees));
    if (attributes.empty())
        return;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        const Point2 spot = at - Point2{0, double(i) * 1.6 * attributeHeight};
        head("ATTRIB", layer, "AcDbText");
        point(10, placed(spot));
        put(40, scaled(attributeHeight));
        put(1, attributes[i].second);
        put(50, turned(degrees));
        put(72, 1);
        point(11, placed(spot));
        put(100, std::string("AcDbAttribute"));
        put(2, attributes[i].first);
        put(70, 0);
        put(74, 2);
    }
    m_layers.try_emplace(layer, 7);
    put(0, std::string("SEQEND"));
    put(5, nextHandle());
    put(100, std::string("AcDbEntity"));
    put(8, layer);
}

void DxfPage::dimension(const std::string& layer, Point2 from, Point2 to, double beside,
                        const std::string& words)
{
    const Point2 d = (to - from) * (1 / geometry::distance(from, to)), n{-d.y, d.x};
    const Point2 a = from + n * beside, b = to + n * beside, mid = (a + b) * 0.5 + n * 6;
    const double degrees = std::atan2(d.y, d.x) * 180 / std::numbers::pi;
    const std::string name = "*D" + std::to_string(++m_dimensions);
    // The picture block of a dimension is in drawing coordinates: no insert turns it.
    std::string picture;
    std::swap(picture, m_entities);
    line(layer, from, a);
    line(layer, to, b);
    line(layer, a, b);
    text(layer, mid, 9, words, degrees, Justify::Middle);
    std::swap(picture, m_entities);
    m_blocks[name].entities = picture;
    head("DIMENSION", layer, "AcDbDimension");
    put(2, name);
    point(10, placed(b));
    point(11, placed(mid));
    put(70, 33);
    put(1, words);
    put(42, scaled(geometry::distance(from, to)));
    put(3, std::string("Standard"));
    put(100, std::string("AcDbAlignedDimension"));
    point(13, placed(from));
    point(14, placed(to));
}

void DxfPage::beginBlock(const std::string& name)
{
    m_openBlock = name;
    m_blocks[name];
}

void DxfPage::endBlock() { m_openBlock.clear(); }

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

void DxfPage::writeLinetypes(std::string& out)
{
    openTable(out, "LTYPE", kLinetypeTable, 3);
    std::uint64_t handle = 0x14;
    for (const char* name : {"ByBlock", "ByLayer", "Continuous"}) {
        tableRecord(out, "LTYPE", handle++, kLinetypeTable, "AcDbLinetypeTableRecord", name);
        for (const auto& [code, value] : {std::pair{3, ""}, {72, "65"}, {73, "0"}, {40, "0.0"}})
            putTo(out, code, value);
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

std::string DxfPage::written() const
{
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
