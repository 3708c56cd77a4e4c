// Records of a DXF, one after the other, over either kind of groups; damage is stepped over where a next
// record can be found.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "core/engine/ingest/ascii_groups.h"
#include "core/engine/ingest/binary_groups.h"
#include "core/engine/ingest/finding_log.h"
#include "core/engine/ingest/group.h"

namespace holdfast::ingest {

class RecordStream {
public:
    RecordStream(std::string_view bytes, bool binary, FindingLog& findings);

    // False at the end of the file, whether it was reached properly or not.
    bool next(Record& record);

    bool reachedEof() const { return m_reachedEof; }   // the file said EOF
    bool damaged() const { return m_damaged; }          // something was lost
    const std::string& damagePlace() const { return m_damagePlace; }  // "line 12" of the first damage
    const std::string& damageCause() const { return m_damageCause; }
    std::string placeText(std::uint32_t place) const;
    std::size_t offset() const;

private:
    template<class Groups>
    bool readRecord(Groups& groups, Record& record);
    template<class Groups>
    GroupStep readGroups(Groups& groups, std::size_t& count);
    template<class Groups>
    bool findNext(Groups& groups);
    void noteDamage(std::uint32_t place, std::string_view type, const std::string& cause);
    bool recover(AsciiGroups& groups, std::string_view type);
    bool recover(BinaryGroups& groups, std::string_view type);

    std::variant<AsciiGroups, BinaryGroups> m_source;
    FindingLog& m_findings;
    std::vector<Group> m_groups;  // of the record being read, and room for more
    Group m_nextType;
    bool m_hasNext = false;
    bool m_started = false;
    bool m_reachedEof = false;
    bool m_damaged = false;
    std::string m_damagePlace, m_damageCause;
    std::size_t m_recoveries = 0;
};

} // namespace holdfast::ingest
