#include "core/engine/ingest/record_stream.h"

namespace holdfast::ingest {

namespace {

// More breaks than this and the file is rubbish, not a drawing with a scratch.
constexpr std::size_t kMostRecoveries = 1000;
constexpr std::size_t kUsualGroups = 256;  // in one record; the buffer grows for longer ones
constexpr std::string_view kSaveAgain = "Open the drawing in CAD, run RECOVER or AUDIT, and save it again.";

std::variant<AsciiGroups, BinaryGroups> sourceOf(std::string_view bytes, bool binary)
{
    if (binary)
        return BinaryGroups(bytes);
    return AsciiGroups(bytes);
}

std::uint32_t placeOf(const AsciiGroups& groups) { return groups.line() + 1; }
std::uint32_t placeOf(const BinaryGroups& groups) { return std::uint32_t(groups.offset()); }

} // namespace

RecordStream::RecordStream(std::string_view bytes, bool binary, FindingLog& findings)
    : m_source(sourceOf(bytes, binary)), m_findings(findings), m_groups(kUsualGroups)
{
}

std::size_t RecordStream::offset() const
{
    return std::visit([](const auto& groups) { return groups.offset(); }, m_source);
}

std::string RecordStream::placeText(std::uint32_t place) const
{
    return (m_source.index() == 0 ? "line " : "byte ") + std::to_string(place);
}

bool RecordStream::next(Record& record)
{
    return std::visit([&](auto& groups) { return readRecord(groups, record); }, m_source);
}

void RecordStream::noteDamage(std::uint32_t place, std::string_view type, const std::string& cause)
{
    const std::string where = placeText(place);
    if (!m_damaged) {
        m_damagePlace = where;
        m_damageCause = cause;
    }
    m_damaged = true;
    std::string lost = type.empty() ? std::string() : "; " + std::string(type) + " is lost";
    m_findings.add("drawing.damaged", Severity::Error, "At " + where + " " + cause + lost + ".",
                   std::string(kSaveAgain));
}

bool RecordStream::recover(AsciiGroups& groups, std::string_view type)
{
    noteDamage(placeOf(groups), type, "the group code is not a number");
    return ++m_recoveries <= kMostRecoveries && groups.resynchronise();
}

bool RecordStream::recover(BinaryGroups& groups, std::string_view type)
{
    noteDamage(placeOf(groups), type, "the group code is out of range");
    return false;
}

template<class Groups>
bool RecordStream::findNext(Groups& groups)
{
    Group group;
    for (;;) {
        const GroupStep step = groups.next(group);
        if (step == GroupStep::Read && group.code == 0) {
            m_nextType = group;
            m_hasNext = true;
            return true;
        }
        if (step == GroupStep::Broken && recover(groups, {}))
            continue;
        if (step != GroupStep::Read)
            return false;
    }
}

// Up to the next group 0, which stands behind the `count` groups read.
template<class Groups>
GroupStep RecordStream::readGroups(Groups& groups, std::size_t& count)
{
    for (;; ++count) {
        if (count == m_groups.size())
            m_groups.resize(m_groups.size() * 2);
        const GroupStep step = groups.next(m_groups[count]);
        if (step != GroupStep::Read || m_groups[count].code == 0)
            return step;
    }
}

template<class Groups>
bool RecordStream::readRecord(Groups& groups, Record& record)
{
    if (!m_started) {
        m_started = true;
        findNext(groups);
    }
    while (m_hasNext) {
        record.type = m_nextType.word();
        record.place = m_nextType.place;
        if (record.type == "EOF") {
            m_hasNext = false;
            m_reachedEof = true;
            return false;
        }
        std::size_t count = 0;
        const GroupStep step = readGroups(groups, count);
        record.groups = std::span(m_groups).first(count);
        if (step == GroupStep::Read) {
            m_nextType = m_groups[count];
            return true;
        }
        m_hasNext = false;
        if (step == GroupStep::Broken && recover(groups, record.type)) {
            findNext(groups);
            // The rest of a section stays readable under its name; an entity with a hole does not.
            if (record.type == "SECTION")
                return true;
            continue;
        }
        // The record in progress has no end: any of its values may be missing.
        const bool complete = step == GroupStep::End && record.type == "ENDSEC";
        if (step != GroupStep::Broken && !complete)
            noteDamage(placeOf(groups), record.type, "the file ends");
        return complete;
    }
    return false;
}

} // namespace holdfast::ingest
