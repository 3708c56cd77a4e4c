#include "core/engine/drawing/linework.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/engine/drawing/block_index.h"
#include "core/engine/drawing/entity_marks.h"
#include "core/engine/drawing/entity_numbers.h"
#include "core/engine/drawing/names.h"
#include "core/engine/drawing/pens.h"

namespace holdfast::drawing {

using geometry::Transform2;

namespace {

constexpr std::size_t kDeepest = 64;
constexpr std::size_t kMostMarks = 20'000'000;
constexpr std::size_t kMostInserts = 1'000'000;
constexpr std::size_t kStepsPerLook = 4096;  // between two looks at the stop button

// Bound references prefix their layers: "xref$0$DEFPOINTS".
bool isDefpoints(std::string_view layer)
{
    constexpr std::string_view kName = "DEFPOINTS";
    const std::string folded = foldedName(layer);
    return folded.ends_with(kName)
        && (folded.size() == kName.size()
            || std::string_view("$|").find(folded[folded.size() - kName.size() - 1])
                != std::string_view::npos);
}

// 1/64 in, the finest fraction drafters write. A drawing that names no unit is taken to be in inches: the
// share of the curve's own size (curves.h) keeps metres fine too.
double chordErrorOf(DrawingUnit unit)
{
    constexpr double kInch = 1.0 / 64.0;
    switch (unit) {
    case DrawingUnit::Foot:
    case DrawingUnit::SurveyFoot: return kInch / 12;
    case DrawingUnit::Mile: return kInch / 63360;
    case DrawingUnit::Millimeter: return kInch * 25.4;
    case DrawingUnit::Centimeter: return kInch * 2.54;
    case DrawingUnit::Meter: return kInch * 0.0254;
    case DrawingUnit::Kilometer: return kInch * 0.0000254;
    default: return kInch;
    }
}

struct InsertNumbers {
    Point2 at;
    double sx = 1, sy = 1, rotation = 0;
    std::size_t columns = 1, rows = 1;
    double columnStep = 0, rowStep = 0;
    bool mirrored = false;
};

InsertNumbers insertNumbers(const Drawing& drawing, const EntityHead& head)
{
    EntityNumbers n(drawing, head);
    InsertNumbers insert;
    insert.at = n.point();
    n.next();
    insert.sx = n.next();
    insert.sy = n.next();
    insert.rotation = n.next();
    insert.columns = n.count();
    insert.rows = n.count();
    insert.columnStep = n.next();
    insert.rowStep = n.next();
    insert.mirrored = n.next() != 0;
    return insert;
}

// Where an insert's contents stand: the transform into the sheet and what they inherit.
struct Frame {
    Transform2 transform;
    std::uint32_t layer = 0;    // of the insert, for contents on layer "0"
    std::uint64_t insert = 0;   // handle of the outermost one
    int depth = 0;
    PaintStyle paint;           // of the insert, for contents drawn by block
};

class Expander {
public:
    Expander(const Drawing& drawing, const Run& run) :
        m_drawing(drawing), m_run(run), m_index(drawing), m_writer(m_out, chordErrorOf(drawing.header.units))
    {
        for (const Layer& layer : drawing.layers) {
            m_out.layers.push_back(layer.name);
            m_hidden.push_back(layer.off || layer.frozen || isDefpoints(layer.name));
            m_frozen.push_back(layer.frozen);
            m_inherits.push_back(layer.name == "0");
        }
    }

    Result<Linework> expand(SheetSpace space)
    {
        const std::size_t count = m_drawing.entities.size();
        for (std::size_t i = 0; i < count && !m_fault; ++i) {
            if (!liesOn(m_drawing.entities[i], space))
                continue;
            visit(std::uint32_t(i), {});
            if (i % kStepsPerLook == 0)
                m_run.progress.report(double(i) / double(count));
        }
        if (m_fault)
            return *m_fault;
        return std::move(m_out);
    }

private:
    bool liesOn(const EntityHead& head, SheetSpace space) const
    {
        if (head.block != 0)
            return false;
        const bool attached = head.kind == EntityKind::Attrib && head.owner != 0;
        const EntityHead& placed = attached ? m_drawing.entities[head.owner - 1] : head;
        if (space.layout < 0)
            return !placed.paperSpace;
        return placed.paperSpace && placed.owner == std::uint32_t(space.layout);
    }

    void fail(std::string cause)
    {
        m_fault = Fault {FaultCode::LimitExceeded, m_drawing.path, {}, std::move(cause)};
    }

    // False when the work must end.
    bool goOn()
    {
        if (m_fault)
            return false;
        if (++m_steps % kStepsPerLook == 0 && m_run.stopped())
            m_fault = cancelled("Expanding the drawing");
        else if (m_steps + m_writer.written() > kMostMarks)
            fail("its blocks expand to more than 20 million marks");
        return !m_fault;
    }

    std::uint32_t layerOf(const EntityHead& head, const Frame& frame) const
    {
        return frame.depth > 0 && m_inherits[head.layer] ? frame.layer : head.layer;
    }

    void visit(std::uint32_t index, const Frame& frame)
    {
        const EntityHead& head = m_drawing.entities[index];
        if (!goOn() || !head.visible)
            return;
        invariant(head.layer < m_hidden.size(), "an entity's layer is in the drawing");
        const std::uint32_t layer = layerOf(head, frame);
        if (head.kind == EntityKind::Insert) {
            if (!m_frozen[layer])
                visitInsert(index, frame, layer);
            return;
        }
        if (m_hidden[layer])
            return;
        m_writer.place(frame.transform, layer, {head.handle, frame.insert},
                       paintOf(m_drawing, index, m_drawing.layers[layer], frame.paint));
        writeMarks(m_drawing, head, frame.depth > 0, m_writer);
    }

    void visitInsert(std::uint32_t index, const Frame& frame, std::uint32_t layer)
    {
        const EntityHead& head = m_drawing.entities[index];
        const std::uint32_t block = m_index.blockOf(m_drawing, head);
        if (block == 0 || std::ranges::find(m_open, block) != m_open.end())
            return;
        if (m_open.size() >= kDeepest) {
            fail("its blocks nest deeper than 64");
            return;
        }
        const InsertNumbers insert = insertNumbers(m_drawing, head);
        const PaintStyle paint = paintOf(m_drawing, index, m_drawing.layers[layer], frame.paint);
        const Transform2 mirror = Transform2::scaling(insert.mirrored ? -1 : 1, 1);
        const Transform2 turn = mirror * Transform2::rotation(insert.rotation);
        const Transform2 own = turn * Transform2::scaling(insert.sx, insert.sy)
            * Transform2::translation(m_drawing.blocks[block - 1].base * -1);
        m_open.push_back(block);
        for (std::size_t row = 0; row < insert.rows && !m_fault; ++row)
            for (std::size_t column = 0; column < insert.columns && !m_fault; ++column) {
                const Point2 step
                    = turn.vector({double(column) * insert.columnStep, double(row) * insert.rowStep});
                const Transform2 placed = frame.transform * Transform2::translation(insert.at + step);
                const std::uint64_t outermost = frame.depth == 0 ? head.handle : frame.insert;
                placeBlock(index, {placed * own, layer, outermost, frame.depth + 1, paint},
                           placed({0, 0}), block);
            }
        m_open.pop_back();
    }

    void placeBlock(std::uint32_t index, const Frame& frame, Point2 at, std::uint32_t block)
    {
        if (!goOn())
            return;
        if (++m_inserts > kMostInserts) {
            fail("its blocks expand to more than 1 million inserts");
            return;
        }
        if (!m_hidden[frame.layer])
            writeSymbol(index, frame, at);
        const Block& contents = m_drawing.blocks[block - 1];
        for (std::uint32_t i = 0; i < contents.entityCount && !m_fault; ++i)
            visit(contents.firstEntity + i, frame);
    }

    void writeSymbol(std::uint32_t index, const Frame& frame, Point2 at)
    {
        const EntityHead& head = m_drawing.entities[index];
        const Point2 x = frame.transform.vector({1, 0}), y = frame.transform.vector({0, 1});
        SymbolMark mark;
        mark.block = m_drawing.texts[head.firstText];
        mark.at = at;
        mark.rotation = std::atan2(x.y, x.x);
        mark.scaleX = geometry::length(x);
        // Negative when the insert is mirrored.
        mark.scaleY = std::copysign(geometry::length(y), geometry::cross(x, y));
        mark.attributes = attributesOf(index);
        mark.layer = frame.layer;
        mark.depth = frame.depth - 1;
        mark.source = {head.handle, frame.depth == 1 ? 0 : frame.insert};
        m_out.symbols.push_back(std::move(mark));
    }

    // Attributes follow their insert.
    std::vector<std::pair<std::string, std::string>> attributesOf(std::uint32_t index) const
    {
        std::vector<std::pair<std::string, std::string>> attributes;
        const std::vector<EntityHead>& heads = m_drawing.entities;
        for (std::size_t i = index + 1; i < heads.size(); ++i) {
            if (heads[i].kind != EntityKind::Attrib || heads[i].owner != index + 1 || heads[i].textCount < 2)
                break;
            attributes.emplace_back(m_drawing.texts[heads[i].firstText + 1],
                                    m_drawing.texts[heads[i].firstText]);
        }
        return attributes;
    }

    const Drawing& m_drawing;
    const Run& m_run;
    BlockIndex m_index;
    Linework m_out;
    MarkWriter m_writer;
    std::vector<bool> m_hidden, m_frozen, m_inherits;  // by layer
    std::vector<std::uint32_t> m_open;                 // blocks being expanded
    std::size_t m_steps = 0, m_inserts = 0;
    std::optional<Fault> m_fault;
};

} // namespace

Result<Linework> linework(const Drawing& drawing, SheetSpace space, const Run& run)
{
    return Expander(drawing, run).expand(space);
}

} // namespace holdfast::drawing
