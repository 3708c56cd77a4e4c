#include "core/engine/ifc/part21.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace holdfast::ifc {

namespace {

constexpr std::size_t kLargestFile = std::numeric_limits<std::uint32_t>::max();
constexpr std::size_t kStatementsPerLook = 16384;  // between two looks at the stop button
constexpr std::size_t kDenseShare = 8;             // a table by id may be this much larger than the count

enum Mark : std::uint8_t { kBlank = 1, kWord = 2, kStop = 4 };

constexpr std::array<std::uint8_t, 256> markTable()
{
    std::array<std::uint8_t, 256> table{};
    for (const char c : {' ', '\t', '\r', '\n'})
        table[std::size_t(c)] = kBlank;
    for (std::size_t c = 0; c < 256; ++c)
        if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')
            table[c] = kWord;
    for (const char c : {';', '\'', '/'})
        table[std::size_t(c)] = kStop;
    return table;
}

constexpr auto kMarks = markTable();

bool has(char c, Mark mark) { return (kMarks[static_cast<unsigned char>(c)] & mark) != 0; }

} // namespace

// One pass over the bytes: statements end at a semicolon that is neither in a string nor in a comment.
class Part21Scanner {
public:
    Part21Scanner(std::string_view bytes, Part21& file) : m_bytes(bytes), m_file(file)
    {
        m_file.m_bytes = bytes;
        m_file.m_types.emplace_back();   // what has no type of its own
        m_file.m_entries.reserve(bytes.size() / 80);  // bytes an instance takes, measured over real models
    }

    Outcome scan(const std::string& path, const Run& run)
    {
        if (!m_bytes.starts_with("ISO-10303-21"))
            return Fault{FaultCode::Malformed, path, {}, "it does not begin with ISO-10303-21"};
        bool inData = false, sawData = false, closed = false;
        for (std::size_t count = 1; nextStatement(); ++count) {
            if (count % kStatementsPerLook == 0) {
                if (run.stopped())
                    return cancelled("Reading the model");
                run.progress.report(double(m_at) / double(m_bytes.size()));
            }
            if (inData && m_begin < m_end && m_bytes[m_begin] == '#') {
                instance();
                continue;
            }
            const std::string_view word = keyword(m_begin);
            if (word == "DATA")
                inData = sawData = true;
            else if (word == "ENDSEC")
                inData = false;
            else if (word == "FILE_SCHEMA")
                schema();
            else if (word == "END" && m_bytes.substr(m_begin).starts_with("END-ISO-10303-21"))
                closed = true;
            else if (inData)
                damaged();
        }
        m_file.m_damage.cut |= !closed;
        if (!sawData)
            return Fault{FaultCode::Malformed, path, {}, "it has no DATA section"};
        return Done{};
    }

private:
    // Leaves [m_begin, m_end) on the statement without its semicolon. False at the end of the file.
    bool nextStatement()
    {
        skipBlanks();
        if (m_at >= m_bytes.size())
            return false;
        m_begin = m_at;
        const char* const data = m_bytes.data();
        const std::size_t size = m_bytes.size();
        std::size_t i = m_at;
        for (;;) {
            while (i < size && (kMarks[static_cast<unsigned char>(data[i])] & kStop) == 0)
                ++i;
            if (i >= size)
                return cutAt(size);
            if (data[i] == ';')
                break;
            const std::size_t past = data[i] == '\'' ? pastString(i) : pastComment(i);
            if (past == m_bytes.npos)
                return cutAt(i);
            i = past;
        }
        m_end = i;
        m_at = i + 1;
        return true;
    }

    // A string or comment without an end hides the rest of the file; what follows its first mark is tried again
    // from the next line that looks like an instance. Behind it no quote stands, and comments no longer count, so
    // this happens twice at most.
    bool cutAt(std::size_t from)
    {
        m_file.m_damage.cut = true;
        damaged();
        m_openComment |= from < m_bytes.size() && m_bytes[from] == '/';
        const std::size_t next = from < m_bytes.size() ? m_bytes.find("\n#", from) : m_bytes.npos;
        m_at = next == m_bytes.npos ? m_bytes.size() : next + 1;
        return nextStatement();
    }

    std::size_t pastString(std::size_t quote) const
    {
        const std::size_t end = m_bytes.find('\'', quote + 1);
        return end == m_bytes.npos ? end : end + 1;
    }

    std::size_t pastComment(std::size_t slash) const
    {
        if (slash + 1 >= m_bytes.size() || m_bytes[slash + 1] != '*')
            return slash + 1;
        if (m_openComment)
            return slash + 1;
        const std::size_t end = m_bytes.find("*/", slash + 2);
        return end == m_bytes.npos ? end : end + 2;
    }

    void skipBlanks()
    {
        while (m_at < m_bytes.size()) {
            if (has(m_bytes[m_at], kBlank)) {
                ++m_at;
                continue;
            }
            if (m_bytes[m_at] != '/' || m_at + 1 >= m_bytes.size() || m_bytes[m_at + 1] != '*')
                return;
            const std::size_t past = pastComment(m_at);
            if (past == m_bytes.npos)
                return;   // the statement reader deals with it
            m_at = past;
        }
    }

    std::size_t pastBlanks(std::size_t at) const
    {
        while (at < m_end && has(m_bytes[at], kBlank))
            ++at;
        return at;
    }

    std::string_view keyword(std::size_t at) const
    {
        std::size_t end = at;
        while (end < m_end && has(m_bytes[end], kWord))
            ++end;
        return m_bytes.substr(at, end - at);
    }

    void instance()
    {
        Part21::Entry entry;
        const char* const first = m_bytes.data() + m_begin + 1;
        const auto [last, error] = std::from_chars(first, m_bytes.data() + m_end, entry.id);
        std::size_t at = pastBlanks(std::size_t(last - m_bytes.data()));
        if (error != std::errc() || entry.id == 0 || at >= m_end || m_bytes[at] != '=')
            return damaged();
        at = pastBlanks(at + 1);
        const std::string_view word = keyword(at);
        at = pastBlanks(at + word.size());
        if (at >= m_end || m_bytes[at] != '(')
            return damaged();
        entry.arguments = std::uint32_t(at);
        entry.end = std::uint32_t(m_end);
        entry.type = word.empty() ? 0 : typeIndex(word);
        m_file.m_entries.push_back(entry);
    }

    std::uint32_t typeIndex(std::string_view word)
    {
        const auto [known, isNew]
            = m_file.m_typeIndex.try_emplace(word, std::uint32_t(m_file.m_types.size()));
        if (isNew)
            m_file.m_types.push_back(word);
        return known->second;
    }

    void schema()
    {
        const std::size_t open = m_bytes.find('(', m_begin);
        if (open >= m_end)
            return damaged();
        const Record record = readArguments("FILE_SCHEMA", m_bytes.substr(open, m_end - open));
        for (const Value& name : record[0].list())
            m_file.m_schemas.push_back(name.text());
    }

    void damaged()
    {
        if (m_file.m_damage.statements++ == 0)
            m_file.m_damage.firstLine
                = 1 + std::size_t(std::count(m_bytes.begin(), m_bytes.begin() + std::ptrdiff_t(m_begin), '\n'));
    }

    std::string_view m_bytes;
    Part21& m_file;
    std::size_t m_at = 0, m_begin = 0, m_end = 0;
    bool m_openComment = false;
};

Result<Part21> Part21::index(std::string_view bytes, const std::string& path, const Run& run)
{
    if (bytes.size() > kLargestFile)
        return Fault{FaultCode::LimitExceeded, path, {}, "the file is larger than 4 GB"};
    Part21 file;
    if (const Outcome scanned = Part21Scanner(bytes, file).scan(path, run); !scanned)
        return scanned.fault();
    file.sortIn();
    return file;
}

void Part21::sortIn()
{
    InstanceId largest = 0;
    for (const Entry& entry : m_entries)
        largest = std::max(largest, entry.id);
    const bool dense = largest / kDenseShare <= m_entries.size();
    if (dense)
        m_dense.assign(std::size_t(largest) + 1, 0);
    for (std::uint32_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (!dense)
            m_sparse.emplace_back(entry.id, i);
        else if (m_dense[entry.id] == 0)
            m_dense[entry.id] = i + 1;
        else
            ++m_damage.repeated;
    }
    std::ranges::sort(m_sparse);
    for (std::size_t i = 1; i < m_sparse.size(); ++i)
        m_damage.repeated += m_sparse[i].first == m_sparse[i - 1].first;
    sortByType();
}

// By counting; an instance whose number was used before is in no list.
void Part21::sortByType()
{
    m_typeStart.assign(m_types.size() + 1, 0);
    for (const Entry& entry : m_entries)
        m_typeStart[entry.type + 1] += find(entry.id) == &entry ? 1 : 0;
    for (std::size_t t = 1; t < m_typeStart.size(); ++t)
        m_typeStart[t] += m_typeStart[t - 1];
    m_byType.resize(m_typeStart.back());
    std::vector<std::uint32_t> next(m_typeStart.begin(), m_typeStart.end() - 1);
    for (const Entry& entry : m_entries)
        if (find(entry.id) == &entry)
            m_byType[next[entry.type]++] = entry.id;
}

const Part21::Entry* Part21::find(InstanceId id) const
{
    if (!m_dense.empty())
        return id < m_dense.size() && m_dense[id] != 0 ? &m_entries[m_dense[id] - 1] : nullptr;
    const auto found = std::ranges::lower_bound(m_sparse, id, {}, [](const auto& pair) { return pair.first; });
    return found != m_sparse.end() && found->first == id ? &m_entries[found->second] : nullptr;
}

std::string_view Part21::typeOf(InstanceId id) const
{
    const Entry* entry = find(id);
    return entry ? m_types[entry->type] : std::string_view();
}

Record Part21::record(InstanceId id) const
{
    const Entry* entry = find(id);
    if (!entry || entry->type == 0)
        return {};
    return readArguments(m_types[entry->type], m_bytes.substr(entry->arguments, entry->end - entry->arguments));
}

std::span<const InstanceId> Part21::instancesOf(std::string_view type) const
{
    const auto known = m_typeIndex.find(type);
    if (known == m_typeIndex.end())
        return {};
    const std::uint32_t first = m_typeStart[known->second];
    return std::span(m_byType).subspan(first, m_typeStart[known->second + 1] - first);
}

std::vector<std::pair<std::string_view, std::size_t>> Part21::types() const
{
    std::vector<std::pair<std::string_view, std::size_t>> list;
    for (std::size_t t = 1; t < m_types.size(); ++t)
        list.emplace_back(m_types[t], m_typeStart[t + 1] - m_typeStart[t]);
    return list;
}

} // namespace holdfast::ifc
