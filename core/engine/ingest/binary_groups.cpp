#include "core/engine/ingest/binary_groups.h"

#include <cstring>

namespace holdfast::ingest {

namespace {

struct CodeRange {
    int first, last;
    GroupForm form;
};

// Value types by group code, DXF reference "Group Code Value Types"; codes of no row are text.
constexpr CodeRange kForms[] = {
    {10, 59, GroupForm::Real},      {60, 79, GroupForm::Int16},    {90, 99, GroupForm::Int32},
    {110, 149, GroupForm::Real},    {160, 169, GroupForm::Int64},  {170, 179, GroupForm::Int16},
    {210, 239, GroupForm::Real},    {270, 289, GroupForm::Int16},  {290, 299, GroupForm::Int8},
    {310, 319, GroupForm::Chunk},   {370, 389, GroupForm::Int16},  {400, 409, GroupForm::Int16},
    {420, 429, GroupForm::Int32},   {440, 459, GroupForm::Int32},  {460, 469, GroupForm::Real},
    {1004, 1004, GroupForm::Chunk}, {1010, 1059, GroupForm::Real}, {1060, 1070, GroupForm::Int16},
    {1071, 1071, GroupForm::Int32},
};

GroupForm formOf(int code)
{
    for (const CodeRange& range : kForms)
        if (code >= range.first && code <= range.last)
            return range.form;
    return GroupForm::Text;
}

std::uint32_t fixedSize(GroupForm form)
{
    switch (form) {
    case GroupForm::Int8: return 1;
    case GroupForm::Int16: return 2;
    case GroupForm::Int32: return 4;
    default: return 8;
    }
}

} // namespace

BinaryGroups::BinaryGroups(std::string_view bytes) : m_bytes(bytes)
{
    // The first group is 0/SECTION: its code takes two zero bytes when codes are wide.
    if (m_at + 1 < bytes.size())
        m_wideCodes = bytes[m_at + 1] == '\0';
}

bool BinaryGroups::readCode(int& code)
{
    constexpr int kEscape = 255;
    const std::size_t left = m_bytes.size() - m_at;
    if (!m_wideCodes) {
        code = static_cast<unsigned char>(m_bytes[m_at]);
        if (code != kEscape) {
            ++m_at;
            return true;
        }
        if (left < 3)
            return false;
        ++m_at;
    } else if (left < 2) {
        return false;
    }
    std::int16_t wide = 0;
    std::memcpy(&wide, m_bytes.data() + m_at, sizeof wide);
    m_at += sizeof wide;
    code = wide;
    return true;
}

bool BinaryGroups::readValue(Group& group)
{
    group.form = formOf(group.code);
    const std::size_t left = m_bytes.size() - m_at;
    if (group.form == GroupForm::Text) {
        const std::size_t end = m_bytes.find('\0', m_at);
        if (end == m_bytes.npos)
            return false;
        group.size = std::uint32_t(end - m_at);
        group.bytes = m_bytes.data() + m_at;
        m_at = end + 1;
        return true;
    }
    if (group.form == GroupForm::Chunk) {
        if (left < 1)
            return false;
        group.size = static_cast<unsigned char>(m_bytes[m_at++]);
    } else {
        group.size = fixedSize(group.form);
    }
    if (m_bytes.size() - m_at < group.size)
        return false;
    group.bytes = m_bytes.data() + m_at;
    m_at += group.size;
    return true;
}

GroupStep BinaryGroups::next(Group& group)
{
    constexpr int kCommentCode = 999;
    do {
        if (m_at >= m_bytes.size())
            return GroupStep::End;
        const std::size_t begin = m_at;
        int code = 0;
        if (!readCode(code))
            return GroupStep::Cut;
        if (code < kLowestCode || code > kHighestCode) {
            m_at = begin;
            return GroupStep::Broken;
        }
        group.code = std::int16_t(code);
        group.place = std::uint32_t(begin);
        if (!readValue(group)) {
            m_at = begin;
            return GroupStep::Cut;
        }
    } while (group.code == kCommentCode);
    return GroupStep::Read;
}

} // namespace holdfast::ingest
