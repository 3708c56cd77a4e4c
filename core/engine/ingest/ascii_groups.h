// Groups of an ASCII DXF: a line with the code, a line with the value. LF, CRLF and CR line ends.
#pragma once

#include <string_view>

#include "core/engine/ingest/group.h"
#include "core/engine/ingest/group_step.h"

namespace holdfast::ingest {

class AsciiGroups {
public:
    explicit AsciiGroups(std::string_view bytes);

    GroupStep next(Group& group);
    // Moves to the next line "0" that is followed by a type name; false when there is none. Begins at the
    // last value: where a line is lost or added, codes have been taken for values.
    bool resynchronise();
    std::uint32_t line() const { return m_line; }
    std::size_t offset() const { return std::size_t(m_at - m_begin); }

private:
    // A group as nearly all are written: digits, line end, value, line end. False when it is anything else.
    bool nextPlain(Group& group);
    GroupStep nextGeneral(Group& group);
    // The line at `from` without its end; sets `after` to the beginning of the next. False when no line end
    // follows (the last line of a file may lack one: then it reaches to the end).
    bool lineAt(const char* from, std::string_view& line, const char*& after) const;

    const char* m_begin;
    const char* m_at;
    const char* m_end;
    const char* m_lastValue;
    char m_lineEnd = '\n';
    std::uint32_t m_line = 0;  // lines read so far
};

} // namespace holdfast::ingest
