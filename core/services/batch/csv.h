// Reading RFC 4180 text: quoted cells, doubled quotes, CR LF or LF, a UTF-8 byte order mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace holdfast::batch {

using CsvCells = std::vector<std::string>;

// Empty lines and lines that start with # are left out. An unclosed quote takes the rest of the text.
std::vector<CsvCells> parseCsv(std::string_view text);

// The same with the number of the line in the file that each row begins on, from 1: what a person looks up.
struct CsvLine {
    std::size_t line = 0;
    CsvCells cells;
};
std::vector<CsvLine> parseCsvLines(std::string_view text);
} // namespace holdfast::batch
