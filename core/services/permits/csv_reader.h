// Rows of a comma-separated file (RFC 4180, UTF-8 with or without its mark), read as they come: the file may be
// larger than the memory.
#pragma once

#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::permits {

class CsvReader {
public:
    static Result<std::unique_ptr<CsvReader>> open(const std::string& path);

    enum class Met { Row, BadRow, End };
    // BadRow: a quote that never ends or stands inside a plain field; reading goes on with the next line.
    Met next();

    // Of the last row; valid until next().
    const std::vector<std::string_view>& fields() const { return m_fields; }
    std::int64_t line() const { return m_line; }     // where it begins, from 1
    const char* trouble() const { return m_trouble; }
    std::int64_t bytesRead() const { return m_consumed; }
    std::int64_t bytes() const { return m_bytes; }

private:
    explicit CsvReader(std::ifstream file, std::int64_t bytes);
    bool refill();
    Met parsed(std::size_t begin);
    Met skipLine(std::size_t begin, const char* trouble);
    bool quoted(std::size_t& at);
    void finishRow(std::size_t end);

    std::ifstream m_file;
    std::int64_t m_bytes = 0, m_consumed = 0, m_line = 1, m_nextLine = 1;
    std::string m_buffer, m_unquoted;
    std::size_t m_at = 0;             // in the buffer: begin of the next row
    bool m_isLast = false;            // nothing behind the buffer
    std::vector<std::string_view> m_fields;
    const char* m_trouble = "";
};

} // namespace holdfast::permits
