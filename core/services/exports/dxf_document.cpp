// Header, tables, blocks and objects around the entities: the least that a reader of R2000 and later asks for.
#include "core/services/exports/dxf_document.h"

#include "core/services/exports/dxf_groups.h"

namespace holdfast::exports {

namespace {

// Handles of what every drawing has.
enum Fixed : unsigned {
    kRoot = 0xC, kGroups = 0xD, kLayouts = 0x1A, kModelLayout = 0x22, kPaperLayout = 0x1E, kModelRecord = 0x1F,
    kPaperRecord = 0x1B, kVports = 0x8, kLinetypes = 0x5, kLayerTable = 0x2, kStyles = 0x3, kViews = 0x6, kUcs = 0x7,
    kAppIds = 0x9, kDimStyles = 0xA, kBlockRecords = 0x1, kFirstRow = 0x40, kFirstLayer = 0x100,
    kFirstBlock = 0x400
};

}  // namespace

// The sections of one document, in the order of the file.
class DxfSections {
public:
    explicit DxfSections(const DxfDocument& document) : m_d(document) {}

    std::string text()
    {
        header();
        begin("CLASSES");
        end();
        tables();
        blocks();
        begin("ENTITIES");
        m_out += m_d.m_model.groups();
        end();
        objects();
        s(0, "EOF");
        return std::move(m_out);
    }

    static unsigned blockRecord(std::size_t i) { return kFirstBlock + 4 * unsigned(i); }

private:
    void s(int code, const std::string& value) { addGroup(m_out, code, value); }
    void i(int code, int value) { addGroup(m_out, code, value); }
    void d(int code, double value) { addGroup(m_out, code, value); }
    void h(int code, unsigned handle) { addGroup(m_out, code, dxfHandle(handle)); }
    void pair(int code, double x, double y) { d(code, x); d(code + 10, y); }
    void triple(int code, double x, double y, double z) { pair(code, x, y); d(code + 20, z); }
    void begin(const char* section) { s(0, "SECTION"); s(2, section); }
    void end() { s(0, "ENDSEC"); }

    void variable(const char* name) { s(9, name); }

    geometry::Box2 extents() const
    {
        const geometry::Box2& drawn = m_d.m_model.bounds();
        return drawn.empty() ? geometry::Box2{{0, 0}, {1, 1}} : drawn;
    }

    void header()
    {
        begin("HEADER");
        variable("$ACADVER"); s(1, m_d.m_version == DxfVersion::R2000 ? "AC1015" : "AC1032");
        variable("$DWGCODEPAGE"); s(3, "ANSI_1252");
        variable("$INSBASE"); triple(10, 0, 0, 0);
        variable("$EXTMIN"); triple(10, extents().low.x, extents().low.y, 0);
        variable("$EXTMAX"); triple(10, extents().high.x, extents().high.y, 0);
        variable("$LTSCALE"); d(40, m_d.m_linetypeScale);
        variable("$CLAYER"); s(8, "0");
        variable("$LUNITS"); i(70, m_d.m_inches ? 4 : 2);
        variable("$LUPREC"); i(70, 4);
        variable("$MEASUREMENT"); i(70, 0);
        variable("$INSUNITS"); i(70, m_d.m_inches ? 1 : 0);
        variable("$HANDSEED"); h(5, m_d.m_nextHandle);
        end();
    }

    void beginTable(const char* name, unsigned handle, int rows)
    {
        s(0, "TABLE"); s(2, name); h(5, handle); h(330, 0); s(100, "AcDbSymbolTable"); i(70, rows);
        if (std::string_view(name) == "DIMSTYLE") {
            s(100, "AcDbDimStyleTable");
            i(71, 1);
        }
    }
    void endTable() { s(0, "ENDTAB"); }
    void row(const char* type, unsigned handle, unsigned owner, const char* subclass, const std::string& name)
    {
        s(0, type);
        h(std::string_view(type) == "DIMSTYLE" ? 105 : 5, handle);
        h(330, owner);
        s(100, "AcDbSymbolTableRecord"); s(100, subclass); s(2, name);
    }

    void tables()
    {
        begin("TABLES");
        viewport();
        linetypes();
        layers();
        beginTable("STYLE", kStyles, 1);
        row("STYLE", kFirstRow + 8, kStyles, "AcDbTextStyleTableRecord", "Standard");
        i(70, 0); d(40, 0); d(41, 1); d(50, 0); i(71, 0); d(42, 1); s(3, "txt"); s(4, "");
        endTable();
        beginTable("VIEW", kViews, 0);
        endTable();
        beginTable("UCS", kUcs, 0);
        endTable();
        beginTable("APPID", kAppIds, 1);
        row("APPID", kFirstRow + 9, kAppIds, "AcDbRegAppTableRecord", "ACAD");
        i(70, 0);
        endTable();
        beginTable("DIMSTYLE", kDimStyles, 1);
        row("DIMSTYLE", kFirstRow + 10, kDimStyles, "AcDbDimStyleTableRecord", "Standard");
        i(70, 0);
        endTable();
        blockRecords();
        end();
    }

    void viewport()
    {
        const geometry::Box2 box = extents();
        beginTable("VPORT", kVports, 1);
        row("VPORT", kFirstRow, kVports, "AcDbViewportTableRecord", "*Active");
        i(70, 0); pair(10, 0, 0); pair(11, 1, 1);
        pair(12, (box.low.x + box.high.x) / 2, (box.low.y + box.high.y) / 2);
        pair(13, 0, 0); pair(14, 10, 10); pair(15, 10, 10); triple(16, 0, 0, 1); triple(17, 0, 0, 0);
        d(40, std::max(box.height(), box.width() / 1.5) * 1.1); d(41, 1.5); d(42, 50); d(43, 0); d(44, 0);
        d(50, 0); d(51, 0);
        i(71, 0); i(72, 100); i(73, 1); i(74, 3); i(75, 0); i(76, 0); i(77, 0); i(78, 0);
        endTable();
    }

    void linetype(unsigned handle, const char* name, const char* description, std::initializer_list<double> dashes)
    {
        row("LTYPE", handle, kLinetypes, "AcDbLinetypeTableRecord", name);
        i(70, 0); s(3, description); i(72, 65); i(73, int(dashes.size()));
        double total = 0;
        for (const double dash : dashes)
            total += std::abs(dash);
        d(40, total);
        for (const double dash : dashes) {
            d(49, dash);
            i(74, 0);
        }
    }

    void linetypes()
    {
        beginTable("LTYPE", kLinetypes, 4);
        linetype(kFirstRow + 1, "ByBlock", "", {});
        linetype(kFirstRow + 2, "ByLayer", "", {});
        linetype(kFirstRow + 3, "Continuous", "Solid line", {});
        linetype(kFirstRow + 4, "DASHED", "__ __ __ __ __ __", {0.5, -0.25});
        endTable();
    }

    void layers()
    {
        std::vector<DxfLayer> all = {{"0"}};
        all.insert(all.end(), m_d.m_layers.begin(), m_d.m_layers.end());
        beginTable("LAYER", kLayerTable, int(all.size()));
        for (std::size_t n = 0; n < all.size(); ++n) {
            row("LAYER", kFirstLayer + unsigned(n), kLayerTable, "AcDbLayerTableRecord", all[n].name);
            i(70, 0); i(62, all[n].colour); s(6, all[n].dashed ? "DASHED" : "Continuous");
            if (!all[n].plots)
                i(290, 0);
            i(370, -3);
        }
        endTable();
    }

    void blockRecords()
    {
        beginTable("BLOCK_RECORD", kBlockRecords, int(m_d.m_blocks.size()) + 2);
        row("BLOCK_RECORD", kModelRecord, kBlockRecords, "AcDbBlockTableRecord", "*Model_Space");
        h(340, kModelLayout);
        row("BLOCK_RECORD", kPaperRecord, kBlockRecords, "AcDbBlockTableRecord", "*Paper_Space");
        h(340, kPaperLayout);
        for (std::size_t n = 0; n < m_d.m_blocks.size(); ++n) {
            row("BLOCK_RECORD", blockRecord(n), kBlockRecords, "AcDbBlockTableRecord", m_d.m_blocks[n]->name);
            h(340, 0);
        }
        endTable();
    }

    void block(const std::string& name, unsigned record, unsigned first, const std::string& groups, bool paper)
    {
        const auto entity = [&](const char* type, unsigned handle, const char* subclass) {
            s(0, type); h(5, handle); h(330, record); s(100, "AcDbEntity");
            if (paper)
                i(67, 1);
            s(8, "0"); s(100, subclass);
        };
        entity("BLOCK", first, "AcDbBlockBegin");
        s(2, name); i(70, 0); triple(10, 0, 0, 0); s(3, name); s(1, "");
        m_out += groups;
        entity("ENDBLK", first + 1, "AcDbBlockEnd");
    }

    void blocks()
    {
        begin("BLOCKS");
        block("*Model_Space", kModelRecord, 0x20, "", false);
        block("*Paper_Space", kPaperRecord, 0x1C, "", true);
        for (std::size_t n = 0; n < m_d.m_blocks.size(); ++n)
            block(m_d.m_blocks[n]->name, blockRecord(n), blockRecord(n) + 1, m_d.m_blocks[n]->entities.groups(),
                  false);
        end();
    }

    void dictionary(unsigned handle, unsigned owner, std::initializer_list<std::pair<const char*, unsigned>> entries)
    {
        s(0, "DICTIONARY"); h(5, handle); h(330, owner); s(100, "AcDbDictionary"); i(281, 1);
        for (const auto& [name, target] : entries) {
            s(3, name);
            h(350, target);
        }
    }

    void layout(unsigned handle, const char* name, int order, unsigned record)
    {
        const geometry::Box2 box = extents();
        s(0, "LAYOUT"); h(5, handle); h(330, kLayouts);
        s(100, "AcDbPlotSettings"); s(1, ""); s(2, "none_device"); s(4, ""); s(6, "");
        for (int code = 40; code <= 49; ++code)
            d(code, 0);
        d(140, 0); d(141, 0); d(142, 1); d(143, 1);
        i(70, order == 0 ? 1024 : 0); i(72, 0); i(73, 0); i(74, 5); s(7, ""); i(75, 16);
        d(147, 1); d(148, 0); d(149, 0);
        s(100, "AcDbLayout"); s(1, name); i(70, 1); i(71, order);
        pair(10, 0, 0); pair(11, 12, 9); triple(12, 0, 0, 0);
        triple(14, box.low.x, box.low.y, 0); triple(15, box.high.x, box.high.y, 0);
        d(146, 0); triple(13, 0, 0, 0); triple(16, 1, 0, 0); triple(17, 0, 1, 0); i(76, 0);
        h(330, record);
    }

    void objects()
    {
        begin("OBJECTS");
        dictionary(kRoot, 0, {{"ACAD_GROUP", kGroups}, {"ACAD_LAYOUT", kLayouts}});
        dictionary(kGroups, kRoot, {});
        dictionary(kLayouts, kRoot, {{"Model", kModelLayout}, {"Layout1", kPaperLayout}});
        layout(kModelLayout, "Model", 0, kModelRecord);
        layout(kPaperLayout, "Layout1", 1, kPaperRecord);
        end();
    }

    const DxfDocument& m_d;
    std::string m_out;
};

DxfDocument::DxfDocument(DxfVersion version) : m_version(version), m_model(version, kModelRecord, m_nextHandle) {}

DxfEntities& DxfDocument::addBlock(const std::string& name)
{
    const unsigned record = DxfSections::blockRecord(m_blocks.size());
    m_blocks.push_back(std::make_unique<Block>(Block {name, DxfEntities(m_version, record, m_nextHandle)}));
    return m_blocks.back()->entities;
}

Result<QByteArray> DxfDocument::bytes() const
{
    bool finite = m_model.allFinite();
    for (const auto& block : m_blocks)
        finite = finite && block->entities.allFinite();
    if (!finite)
        return Fault {FaultCode::InvalidValue, {}, "DXF", "a coordinate is not a finite number"};
    return QByteArray::fromStdString(DxfSections(*this).text());
}

}  // namespace holdfast::exports
