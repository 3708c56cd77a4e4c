// Puts the records of a DXF together as a Drawing.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/entity_draft.h"
#include "core/engine/ingest/entity_readers.h"
#include "core/engine/ingest/finding_log.h"
#include "core/engine/ingest/layer_table.h"
#include "core/engine/ingest/layouts.h"
#include "core/engine/ingest/polyline_assembly.h"
#include "core/engine/ingest/record_stream.h"

namespace holdfast::ingest {

class DrawingBuilder {
public:
    DrawingBuilder(const RecordStream& stream, FindingLog& findings, std::size_t fileSize,
                   bool byteOrderMark);

    void add(const Record& record);
    // The unfinished polyline of a file that was cut is dropped.
    void cut() { m_polyline.abandon(); }
    bool sawEntities() const { return m_sawEntities; }
    bool sawSection() const { return m_sawSection; }
    drawing::Drawing finish();

private:
    enum class Section { None, Header, Tables, Blocks, Entities, Objects, Other };

    void beginSection(const Record& record);
    void addToSection(const Record& record);
    void addToBlocks(const Record& record);
    void beginBlock(const Record& record);
    void endBlock();
    void addEntity(const Record& record);
    void readEntity(const Record& record);
    void placeHead(EntityHead& head);
    void placeAttribute(EntityHead& head);
    void keep(EntityDraft& draft, const Record& record);
    void endPolyline();
    void skip(EntityDraft& draft, std::string_view type);
    void reportMissingEnd();
    void reportText();
    const EntityType& typeOf(std::string_view name);

    const RecordStream& m_stream;
    FindingLog& m_findings;
    bool m_byteOrderMark;
    drawing::Drawing m_drawing;
    TextDecoder m_decoder;
    LayerTable m_layers;
    Layouts m_layouts;
    EntityDraft m_draft;
    PolylineAssembly m_polyline;
    Section m_section = Section::None;
    bool m_sawSection = false;
    bool m_sawEntities = false;
    const EntityType* m_lastType;
    std::uint32_t m_block = 0;      // 1 + index of the open block, 0 outside
    std::uint32_t m_paperBlock = 0; // 1 + index into the layouts' blocks while one of them is open
    bool m_inBlock = false;
    std::uint32_t m_openInsert = 0; // 1 + index of the insert whose attributes follow
};

} // namespace holdfast::ingest
