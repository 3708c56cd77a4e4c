#include "core/engine/ingest/entity_draft.h"

#include <cmath>

#include "core/engine/drawing/names.h"
#include "core/engine/drawing/pens.h"

namespace holdfast::ingest {

namespace {

// No building is larger than the earth: 4e10 mm around. Beyond it a coordinate is damage, not geometry.
constexpr double kFarthest = 1e12;
// From here on a record holds another entity's groups (R2018 column text).
constexpr int kEmbeddedEntity = 101;

std::int16_t colorOf(std::int64_t value)
{
    constexpr std::int64_t kByLayer = 256;
    return std::int16_t(value >= -kByLayer && value <= kByLayer + 1 ? value : kByLayer);
}

std::int16_t weightOf(std::int64_t value)
{
    constexpr std::int64_t kByLayer = -1, kDefault = -3, kHeaviest = 211;  // 2.11 mm
    return std::int16_t(value >= kDefault && value <= kHeaviest ? value : kByLayer);
}

drawing::DashClass dashOf(const Group& group)
{
    const std::string name = drawing::foldedName(group.word());
    if (name == "BYLAYER")
        return drawing::DashClass::ByLayer;
    return name == "BYBLOCK" ? drawing::DashClass::ByBlock : drawing::dashOfLinetype(name);
}

} // namespace

void EntityDraft::begin(const Record& record)
{
    m_type = record.type;
    m_groups = record.groups;
    m_layer = nullptr;
    m_bad = nullptr;
    m_extrusion = {0, 0, 1};
    m_head = {};
    m_head.firstNumber = std::uint32_t(m_drawing.numbers.size());
    m_head.firstText = std::uint32_t(m_drawing.texts.size());
    for (std::size_t i = 0; i < m_groups.size(); ++i) {
        if (m_groups[i].code == kEmbeddedEntity) {
            m_groups = m_groups.first(i);
            break;
        }
        readCommon(m_groups[i]);
    }
    const bool straight = m_extrusion.x == 0 && m_extrusion.y == 0 && m_extrusion.z > 0;
    m_ocs = straight ? Ocs() : Ocs(m_extrusion);
}

void EntityDraft::readCommon(const Group& group)
{
    switch (group.code) {
    case 5:
        if (m_head.handle == 0 && !readHandle(group, m_head.handle))
            m_head.handle = 0;
        break;
    case 6: m_head.dash = dashOf(group); break;
    case 8: m_layer = &group; break;
    case 60: m_head.visible = integer(group) == 0; break;
    case 62: m_head.color = colorOf(integer(group)); break;
    case 67: m_head.paperSpace = integer(group) == 1; break;
    case 370: m_head.lineweight = weightOf(integer(group)); break;
    case 210: m_extrusion.x = real(group); break;
    case 220: m_extrusion.y = real(group); break;
    case 230: m_extrusion.z = real(group); break;
    default: break;
    }
}

double EntityDraft::real(const Group& group)
{
    double value = 0;
    if (readReal(group, value) && std::fabs(value) <= kFarthest)
        return value;
    spoil(group);
    return 0;
}

std::int64_t EntityDraft::integer(const Group& group)
{
    std::int64_t value = 0;
    if (!readInteger(group, value))
        spoil(group);
    return value;
}

void EntityDraft::spoil(const Group& group)
{
    if (m_bad != nullptr)
        return;
    m_badGroup = group;
    m_bad = &m_badGroup;
}

const Group* EntityDraft::find(int code) const
{
    for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group)
        if (group->code == code)
            return &*group;
    return nullptr;
}

std::int64_t EntityDraft::integerOr(int code, std::int64_t otherwise)
{
    const Group* group = find(code);
    return group != nullptr ? integer(*group) : otherwise;
}

std::string EntityDraft::decoded(int code)
{
    const Group* group = find(code);
    return group != nullptr ? decode(group->text()) : std::string();
}

const EntityHead& EntityDraft::finish()
{
    m_head.numberCount = std::uint32_t(m_drawing.numbers.size() - m_head.firstNumber);
    m_head.textCount = std::uint32_t(m_drawing.texts.size() - m_head.firstText);
    return m_head;
}

void EntityDraft::drop()
{
    m_drawing.numbers.resize(m_head.firstNumber);
    m_drawing.texts.resize(m_head.firstText);
}

} // namespace holdfast::ingest
