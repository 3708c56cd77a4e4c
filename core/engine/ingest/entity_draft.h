// One entity while it is read: its record, its head, and its numbers and texts at the end of the drawing's
// pools until it is kept or dropped.
#pragma once

#include <array>
#include <initializer_list>
#include <string>

#include "core/engine/drawing/drawing.h"
#include "core/engine/ingest/group.h"
#include "core/engine/ingest/ocs.h"
#include "core/engine/ingest/text_decoder.h"

namespace holdfast::ingest {

using drawing::EntityHead;
using drawing::EntityKind;

class EntityDraft {
public:
    EntityDraft(drawing::Drawing& drawing, TextDecoder& decoder) : m_drawing(drawing), m_decoder(decoder) {}

    // Reads handle, colour, visibility, space and extrusion; the layer's name is left to the caller.
    void begin(const Record& record);

    std::span<const Group> groups() const { return m_groups; }
    std::string_view type() const { return m_type; }
    const Ocs& ocs() const { return m_ocs; }
    const Group* layerGroup() const { return m_layer; }
    EntityHead& head() { return m_head; }

    // A value that cannot be read, or lies farther out than any building, spoils the entity: see bad().
    double real(const Group& group);
    std::int64_t integer(const Group& group);

    // The last value of each code, in the order of the codes; `defaults` where the record has none.
    template<int... Codes>
    std::array<double, sizeof...(Codes)> reals(std::array<double, sizeof...(Codes)> defaults = {})
    {
        constexpr std::array<int, sizeof...(Codes)> kCodes{Codes...};
        for (const Group& group : m_groups)
            for (std::size_t i = 0; i < kCodes.size(); ++i)
                if (group.code == kCodes[i])
                    defaults[i] = real(group);
        return defaults;
    }
    std::int64_t integerOr(int code, std::int64_t otherwise);
    const Group* find(int code) const;  // the last of that code, or null

    void add(double number) { m_drawing.numbers.push_back(number); }
    void add(std::initializer_list<double> numbers)
    {
        m_drawing.numbers.insert(m_drawing.numbers.end(), numbers.begin(), numbers.end());
    }
    void add(Point2 p) { add({p.x, p.y}); }
    // A place in the pool to be written later, such as a count.
    std::size_t nextNumber() const { return m_drawing.numbers.size(); }
    void setNumber(std::size_t at, double number) { m_drawing.numbers[at] = number; }
    void addText(std::string text) { m_drawing.texts.push_back(std::move(text)); }
    std::string decode(std::string_view raw) { return m_decoder.decode(raw); }
    std::string decoded(int code);  // of the last group of that code, "" when there is none

    // The group that spoiled the entity, or null.
    const Group* bad() const { return m_bad; }
    void spoil(const Group& group);
    // From here on coordinates are world coordinates.
    void leavePlane() { m_ocs = Ocs(); }
    // The next entity of the same record begins its numbers here.
    void beginNumbers() { m_head.firstNumber = std::uint32_t(m_drawing.numbers.size()); }
    // Closes the number and text ranges of the head.
    const EntityHead& finish();
    void drop();

private:
    void readCommon(const Group& group);

    drawing::Drawing& m_drawing;
    TextDecoder& m_decoder;
    std::span<const Group> m_groups;
    std::string_view m_type;
    const Group* m_layer = nullptr;
    const Group* m_bad = nullptr;
    Group m_badGroup;
    EntityHead m_head;
    Point3 m_extrusion{0, 0, 1};
    Ocs m_ocs;
};

} // namespace holdfast::ingest
