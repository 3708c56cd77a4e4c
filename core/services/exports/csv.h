// Comma-separated values after RFC 4180: UTF-8, CRLF, quotes doubled. A text that a spreadsheet would run as
// a formula gets an apostrophe in front; numbers are written plain, blanks for what is not known.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/quantity.h"

namespace holdfast::exports {

class CsvRow {
public:
    CsvRow& text(const std::string& value);
    CsvRow& number(std::optional<double> value, int decimals = 3);
    CsvRow& whole(long value);
    CsvRow& blank();
    std::string line() const;  // with CRLF

private:
    void add(std::string cell);

    std::string m_line;
    bool m_isFirst = true;
};

std::string csvHeader(const std::vector<std::string>& columns);

}  // namespace holdfast::exports
