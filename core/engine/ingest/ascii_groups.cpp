#include "core/engine/ingest/ascii_groups.h"

#include <algorithm>
#include <bit>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/engine/ingest/number_text.h"

namespace holdfast::ingest {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kCommentCode = 999;

// Three digits at most and a sign: faster than the general parser, and strict.
bool parseCode(std::string_view line, int& code)
{
    line = trimmed(line);
    const bool negative = line.starts_with('-');
    if (negative)
        line.remove_prefix(1);
    if (line.empty() || line.size() > 4)
        return false;
    code = 0;
    for (const char c : line) {
        if (c < '0' || c > '9')
            return false;
        code = code * 10 + (c - '0');
    }
    if (negative)
        code = -code;
    return code >= kLowestCode && code <= kHighestCode;
}

constexpr int kMostDigits = 4;
// A plain group code takes two blanks, four digits and a line end at most.
constexpr std::ptrdiff_t kPlainReach = 8;

// Values are short: sixteen bytes at once find the end of most of them.
const char* lineEndFrom(const char* from, const char* end)
{
#ifdef __SSE2__
    constexpr std::ptrdiff_t kWide = 16;
    if (end - from >= kWide) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));
        const int found = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')));
        if (found != 0)
            return from + std::countr_zero(unsigned(found));
        from += kWide;
    }
#endif
    return static_cast<const char*>(std::memchr(from, '\n', std::size_t(end - from)));
}

bool isTypeName(std::string_view word)
{
    constexpr std::size_t kShortest = 3;  // EOF, RAY
    return word.size() >= kShortest && word.front() >= 'A' && word.front() <= 'Z'
        && std::ranges::all_of(word, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

} // namespace

AsciiGroups::AsciiGroups(std::string_view bytes)
    : m_begin(bytes.data()), m_at(bytes.data()), m_end(bytes.data() + bytes.size()), m_lastValue(m_end)
{
    if (bytes.starts_with(kByteOrderMark))
        m_at += kByteOrderMark.size();
    if (bytes.find('\n') == bytes.npos && bytes.find('\r') != bytes.npos)
        m_lineEnd = '\r';
}

bool AsciiGroups::lineAt(const char* from, std::string_view& line, const char*& after) const
{
    const auto* end = static_cast<const char*>(std::memchr(from, m_lineEnd, std::size_t(m_end - from)));
    const bool ended = end != nullptr;
    if (!ended)
        end = m_end;
    after = ended ? end + 1 : m_end;
    if (m_lineEnd == '\n' && end != from && end[-1] == '\r')
        --end;
    line = {from, std::size_t(end - from)};
    return ended;
}

GroupStep AsciiGroups::next(Group& group) { return nextPlain(group) ? GroupStep::Read : nextGeneral(group); }

bool AsciiGroups::nextPlain(Group& group)
{
    const char* p = m_at;
    if (m_end - p < kPlainReach || m_lineEnd != '\n')
        return false;
    p += p[0] == ' ' ? 1 : 0;
    p += p[0] == ' ' ? 1 : 0;
    int code = 0;
    int digits = 0;
    for (; digits < kMostDigits && unsigned(*p - '0') < 10U; ++p, ++digits)
        code = code * 10 + (*p - '0');
    p += *p == '\r' ? 1 : 0;
    if (digits == 0 || *p != '\n' || code > kHighestCode || code == kCommentCode)
        return false;
    const char* const value = p + 1;
    const char* const end = lineEndFrom(value, m_end);
    if (end == nullptr)
        return false;
    const char* const last = end != value && end[-1] == '\r' ? end - 1 : end;
    m_at = end + 1;
    m_lastValue = value;
    m_line += 2;
    group = {value, std::uint32_t(last - value), std::int16_t(code), GroupForm::Text, m_line};
    return true;
}

GroupStep AsciiGroups::nextGeneral(Group& group)
{
    for (;;) {
        if (m_at == m_end)
            return GroupStep::End;
        std::string_view codeLine, valueLine;
        const char* valueAt = nullptr;
        const char* after = nullptr;
        const bool codeEnded = lineAt(m_at, codeLine, valueAt);
        int code = 0;
        if (!parseCode(codeLine, code)) {
            if (!codeEnded)
                return trimmed(codeLine).empty() ? GroupStep::End : GroupStep::Cut;
            return GroupStep::Broken;
        }
        const bool valueEnded = codeEnded && lineAt(valueAt, valueLine, after);
        // Only "EOF" may stand on a last line without an end: any other value may have lost its tail.
        if (!valueEnded && !(code == 0 && trimmed(valueLine) == "EOF"))
            return GroupStep::Cut;
        m_at = after;
        m_lastValue = valueAt;
        m_line += 2;
        if (code == kCommentCode)
            continue;
        group = {valueLine.data(), std::uint32_t(valueLine.size()), std::int16_t(code), GroupForm::Text,
                 m_line};
        return GroupStep::Read;
    }
}

bool AsciiGroups::resynchronise()
{
    std::string_view line, following;
    const char* after = nullptr;
    const char* afterThat = nullptr;
    if (m_lastValue < m_at) {
        m_at = m_lastValue;
        --m_line;
    }
    while (m_at != m_end) {
        lineAt(m_at, line, after);
        if (trimmed(line) == "0") {
            lineAt(after, following, afterThat);
            if (isTypeName(trimmed(following)))
                return true;
        }
        m_at = after;
        ++m_line;
    }
    return false;
}

} // namespace holdfast::ingest
