#include "core/engine/ingest/drawing_builder.h"

#include "core/engine/ingest/assembly.h"
#include "core/engine/ingest/header_section.h"

namespace holdfast::ingest {

namespace {

// Room for what a file of this size holds, so that the pools seldom grow: most drawings of the corpus have a
// number for 20 to 40 bytes and an entity for 180 to 600.
constexpr std::size_t kBytesPerNumber = 32;
constexpr std::size_t kBytesPerEntity = 192;

const Group* findFirst(const Record& record, int code)
{
    for (const Group& group : record.groups)
        if (group.code == code)
            return &group;
    return nullptr;
}

} // namespace

DrawingBuilder::DrawingBuilder(const RecordStream& stream, FindingLog& findings, std::size_t fileSize,
                               bool byteOrderMark)
    : m_stream(stream), m_findings(findings), m_byteOrderMark(byteOrderMark),
      m_layers(m_drawing.layers, m_decoder), m_layouts(m_decoder), m_draft(m_drawing, m_decoder),
      m_polyline(m_drawing, m_decoder), m_lastType(&entityType({}))
{
    m_drawing.numbers.reserve(fileSize / kBytesPerNumber);
    m_drawing.entities.reserve(fileSize / kBytesPerEntity);
    m_decoder.configure({}, {}, byteOrderMark);
}

void DrawingBuilder::add(const Record& record)
{
    if (record.type == "SECTION") {
        beginSection(record);
    } else if (record.type == "ENDSEC") {
        endPolyline();
        endBlock();
        m_section = Section::None;
    } else {
        addToSection(record);
    }
}

void DrawingBuilder::reportMissingEnd()
{
    m_findings.add("drawing.section.open", Severity::Warning, "A section ends without ENDSEC.",
                   "Nothing is lost; save the drawing again in CAD to be sure.");
}

void DrawingBuilder::beginSection(const Record& record)
{
    endPolyline();
    endBlock();
    if (m_section != Section::None)
        reportMissingEnd();
    m_sawSection = true;
    const Group* group = findFirst(record, 2);
    const std::string_view name = group != nullptr ? group->word() : std::string_view();
    m_section = Section::Other;
    if (name == "HEADER") {
        m_section = Section::Header;
        readHeader(record, m_drawing.header, m_findings);
        m_decoder.configure(m_drawing.header.version, m_drawing.header.codePage, m_byteOrderMark);
    } else if (name == "TABLES") {
        m_section = Section::Tables;
    } else if (name == "BLOCKS") {
        m_section = Section::Blocks;
    } else if (name == "ENTITIES") {
        m_section = Section::Entities;
        m_sawEntities = true;
    } else if (name == "OBJECTS") {
        m_section = Section::Objects;
    }
}

void DrawingBuilder::addToSection(const Record& record)
{
    switch (m_section) {
    case Section::Tables:
        if (record.type == "LAYER")
            m_layers.define(record);
        else if (record.type == "BLOCK_RECORD")
            m_layouts.addBlockRecord(record);
        break;
    case Section::Blocks: addToBlocks(record); break;
    case Section::Entities: addEntity(record); break;
    case Section::Objects:
        if (record.type == "LAYOUT")
            m_layouts.addLayout(record);
        break;
    default: break;
    }
}

void DrawingBuilder::addToBlocks(const Record& record)
{
    if (record.type == "BLOCK") {
        beginBlock(record);
    } else if (record.type == "ENDBLK") {
        endPolyline();
        endBlock();
    } else if (m_inBlock) {
        addEntity(record);
    } else {
        m_findings.add("drawing.block.stray", Severity::Warning,
                       "At " + m_stream.placeText(record.place) + " " + std::string(record.type)
                           + " stands in the BLOCKS section outside a block; it is left out.",
                       "Open the drawing in CAD, run AUDIT, and save it again.");
    }
}

void DrawingBuilder::beginBlock(const Record& record)
{
    constexpr std::int64_t kExternalReference = 4, kOverlay = 8;
    endPolyline();
    endBlock();
    m_inBlock = true;
    m_draft.begin(record);
    const auto [x, y] = m_draft.reals<10, 20>();
    const std::string name = m_draft.decoded(2);
    if (isModelSpace(name))
        return;
    if (isPaperSpace(name)) {
        m_paperBlock = 1 + m_layouts.paperBlock(name);
        return;
    }
    if ((m_draft.integerOr(70, 0) & (kExternalReference | kOverlay)) != 0)
        m_findings.add("drawing.xref", Severity::Warning,
                       "The external reference " + name
                           + " is not part of this file; what it shows is missing.",
                       "Bind the external references in CAD and save the drawing again.");
    if (m_draft.bad() != nullptr)
        skip(m_draft, "the base point of block " + name);
    m_drawing.blocks.push_back({name, m_draft.bad() != nullptr ? Point2{} : Point2{x, y},
                                std::uint32_t(m_drawing.entities.size()), 0});
    m_block = std::uint32_t(m_drawing.blocks.size());
}

void DrawingBuilder::endBlock()
{
    if (m_block != 0) {
        drawing::Block& block = m_drawing.blocks[m_block - 1];
        block.entityCount = std::uint32_t(m_drawing.entities.size()) - block.firstEntity;
    }
    m_block = 0;
    m_paperBlock = 0;
    m_inBlock = false;
    m_openInsert = 0;
}

const EntityType& DrawingBuilder::typeOf(std::string_view name)
{
    if (m_lastType->name != name)
        m_lastType = &entityType(name);
    return *m_lastType;
}

void DrawingBuilder::addEntity(const Record& record)
{
    // Drawings come in long runs of one kind.
    if (!m_polyline.open() && record.type == m_lastType->name) {
        readEntity(record);
        return;
    }
    if (m_polyline.open()) {
        if (record.type == "VERTEX") {
            m_polyline.addVertex(record);
            return;
        }
        endPolyline();
        if (record.type == "SEQEND")
            return;
    }
    if (record.type == "SEQEND") {
        m_openInsert = 0;
    } else if (record.type == "POLYLINE") {
        const Group* layer = findFirst(record, 8);
        m_polyline.begin(record, m_layers.indexOf(layer != nullptr ? layer->word() : std::string_view()));
        placeHead(m_polyline.draft().head());
        m_openInsert = 0;
    } else if (record.type != "VERTEX") {
        readEntity(record);
    }
}

// Block, space and layout; the layout of paper entities is still the number of their block.
void DrawingBuilder::placeHead(EntityHead& head)
{
    head.block = m_block;
    if (m_block != 0) {
        head.paperSpace = false;
        return;
    }
    head.paperSpace = head.paperSpace || m_paperBlock != 0;
    head.owner = head.paperSpace && m_paperBlock != 0 ? m_paperBlock - 1 : 0;
}

// An attribute lies where its insert lies, whatever it says itself.
void DrawingBuilder::placeAttribute(EntityHead& head)
{
    if (head.kind != EntityKind::Attrib || m_openInsert == 0)
        return;
    head.paperSpace = m_drawing.entities[m_openInsert - 1].paperSpace;
    head.owner = m_openInsert;
}

void DrawingBuilder::readEntity(const Record& record)
{
    const EntityType& type = typeOf(record.type);
    m_draft.begin(record);
    EntityHead& head = m_draft.head();
    head.kind = type.kind;
    const Group* layer = m_draft.layerGroup();
    head.layer = m_layers.indexOf(layer != nullptr ? layer->word() : std::string_view());
    type.read(m_draft);
    placeHead(head);
    placeAttribute(head);
    if (head.kind != EntityKind::Attrib)
        m_openInsert = 0;
    keep(m_draft, record);
}

void DrawingBuilder::keep(EntityDraft& draft, const Record& record)
{
    if (draft.bad() != nullptr) {
        skip(draft, record.type);
        draft.drop();
        return;
    }
    if (draft.head().kind == EntityKind::Insert && draft.ocs().isTilted())
        m_findings.add("drawing.insert.tilted", Severity::Warning,
                       "At " + m_stream.placeText(record.place)
                           + " a block is inserted in a tilted plane; it is drawn flat.",
                       "Check what that block shows.");
    m_drawing.entities.push_back(draft.finish());
    if (draft.head().kind == EntityKind::Insert)
        m_openInsert = std::uint32_t(m_drawing.entities.size());
}

void DrawingBuilder::endPolyline()
{
    if (!m_polyline.open())
        return;
    EntityDraft& draft = m_polyline.draft();
    if (draft.bad() == nullptr) {
        m_polyline.finish(m_drawing.entities);
        return;
    }
    m_polyline.abandon();
    skip(draft, "POLYLINE");
}

void DrawingBuilder::skip(EntityDraft& draft, std::string_view type)
{
    const Group& bad = *draft.bad();
    const std::string written = bad.form == GroupForm::Text
        ? "\"" + m_decoder.decode(bad.word().substr(0, 40)) + "\""
        : std::string("the number");
    m_findings.add("drawing.entity.skipped", Severity::Error,
                   "At " + m_stream.placeText(bad.place) + " " + written + " of group "
                       + std::to_string(bad.code) + " is not a usable number; " + std::string(type)
                       + " is left out.",
                   "Open the drawing in CAD, run AUDIT, and save it again.");
}

void DrawingBuilder::reportText()
{
    if (m_decoder.unknownCodePage())
        m_findings.add("drawing.codepage.unknown", Severity::Warning,
                       "The code page " + m_drawing.header.codePage + " is not known; ANSI_1252 was used.",
                       "Check accented letters, or save the drawing as R2007 or newer.");
    if (m_decoder.lost() > 0)
        m_findings.add("drawing.text.lost", Severity::Warning,
                       std::to_string(m_decoder.lost()) + " characters of texts could not be read.",
                       "Save the drawing as R2007 or newer, which stores text as UTF-8.");
}

drawing::Drawing DrawingBuilder::finish()
{
    endPolyline();
    endBlock();
    reportText();
    orderEntities(m_drawing);
    assignLayouts(m_drawing, m_layouts);
    checkBlocks(m_drawing, m_findings);
    return std::move(m_drawing);
}

} // namespace holdfast::ingest
