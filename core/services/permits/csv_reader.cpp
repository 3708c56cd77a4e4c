#include "core/services/permits/csv_reader.h"

#include <algorithm>
#include <filesystem>

namespace holdfast::permits {

namespace {

constexpr std::size_t kChunk = 1 << 20;
// The longest row of the cities' files is some kilobytes; a quote that is still open after this was never meant.
constexpr std::size_t kLongestRow = 256 << 10;
constexpr std::string_view kMark = "\xEF\xBB\xBF";

} // namespace

Result<std::unique_ptr<CsvReader>> CsvReader::open(const std::string& path)
{
    const std::filesystem::path native(std::u8string(path.begin(), path.end()));
    std::error_code failed;
    if (!std::filesystem::exists(native, failed))
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    if (std::filesystem::is_directory(native, failed))
        return Fault{FaultCode::FileUnreadable, path, {}, "it is a folder"};
    std::ifstream file(native, std::ios::binary);
    if (!file)
        return Fault{FaultCode::FileUnreadable, path, {}, "it cannot be read"};
    const auto bytes = std::int64_t(std::filesystem::file_size(native, failed));
    if (bytes == 0)
        return Fault{FaultCode::Empty, path, {}, "there is nothing in it"};
    return std::unique_ptr<CsvReader>(new CsvReader(std::move(file), bytes));
}

CsvReader::CsvReader(std::ifstream file, std::int64_t bytes) : m_file(std::move(file)), m_bytes(bytes)
{
    refill();
    if (m_buffer.starts_with(kMark))
        m_at = kMark.size();
}

// Drops what was read and brings the next piece; false at the end of the file.
bool CsvReader::refill()
{
    if (m_isLast)
        return false;
    m_buffer.erase(0, m_at);
    m_at = 0;
    const std::size_t kept = m_buffer.size();
    m_buffer.resize(kept + kChunk);
    m_file.read(m_buffer.data() + kept, std::streamsize(kChunk));
    const auto got = std::size_t(m_file.gcount());
    m_buffer.resize(kept + got);
    m_isLast = got < kChunk;
    return got > 0;
}

// A row is read from the buffer alone; where the buffer ends inside it, more is fetched and it is read again.
CsvReader::Met CsvReader::next()
{
    for (;;) {
        while (m_at < m_buffer.size() && (m_buffer[m_at] == '\n' || m_buffer[m_at] == '\r')) {
            m_nextLine += m_buffer[m_at] == '\n';
            ++m_at;
            ++m_consumed;
        }
        if (m_at == m_buffer.size()) {
            if (!refill())
                return Met::End;
            continue;
        }
        if (m_buffer.size() - m_at < kLongestRow && refill())
            continue;
        m_line = m_nextLine;
        return parsed(m_at);
    }
}

// Behind the opening quote; `at` ends behind the closing one. False: there is none near.
bool CsvReader::quoted(std::size_t& at)
{
    const std::size_t limit = std::min(m_buffer.size(), m_at + kLongestRow);
    while (at < limit) {
        const auto quote = m_buffer.find('"', at);
        if (quote >= limit)
            return false;
        m_unquoted.append(m_buffer, at, quote - at);
        at = quote + 1;
        if (at >= m_buffer.size() || m_buffer[at] != '"')
            return true;
        m_unquoted += '"';
        ++at;
    }
    return false;
}

CsvReader::Met CsvReader::parsed(std::size_t begin)
{
    struct Piece {
        std::size_t from, length;
        bool isUnquoted;
    };
    static thread_local std::vector<Piece> pieces;
    pieces.clear();
    m_unquoted.clear();
    std::size_t at = begin;
    for (;;) {
        if (at < m_buffer.size() && m_buffer[at] == '"') {
            const std::size_t from = m_unquoted.size();
            if (!quoted(++at))
                return skipLine(begin, "a quote is opened and never closed");
            if (at < m_buffer.size() && m_buffer[at] != ',' && m_buffer[at] != '\n' && m_buffer[at] != '\r')
                return skipLine(begin, "something stands between a closing quote and the next comma");
            pieces.push_back({from, m_unquoted.size() - from, true});
        } else {
            const std::size_t end = std::min(m_buffer.find_first_of(",\n\r", at), m_buffer.size());
            pieces.push_back({at, end - at, false});
            at = end;
        }
        if (at < m_buffer.size() && m_buffer[at] == ',') {
            ++at;
            continue;
        }
        break;
    }
    m_fields.clear();
    for (const Piece& piece : pieces)
        m_fields.emplace_back(
            std::string_view(piece.isUnquoted ? m_unquoted : m_buffer).substr(piece.from, piece.length));
    finishRow(at);
    return Met::Row;
}

void CsvReader::finishRow(std::size_t end)
{
    m_nextLine += std::count(m_buffer.begin() + std::ptrdiff_t(m_at), m_buffer.begin() + std::ptrdiff_t(end), '\n');
    m_consumed += std::int64_t(end - m_at);
    m_at = end;
}

CsvReader::Met CsvReader::skipLine(std::size_t begin, const char* trouble)
{
    m_trouble = trouble;
    m_fields.clear();
    finishRow(std::min(m_buffer.find('\n', begin), m_buffer.size()));
    return Met::BadRow;
}

} // namespace holdfast::permits
