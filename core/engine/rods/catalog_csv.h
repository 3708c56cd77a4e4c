// Sections of a catalogue as tables of text and as CSV (RFC 4180): one column a reflected field, its unit in its
// name. Writing and reading again gives the same catalogue, numbers of up to twelve digits.
#pragma once

#include "core/engine/rods/catalog.h"

namespace holdfast::rods {

struct SectionTable {
    std::vector<std::string> columns;               // "diameter_in", "source", "verified" ...
    std::vector<std::vector<std::string>> rows;     // as wide as columns; lists are separated by spaces
    std::vector<std::string> units = {};            // of the columns, "" without; only sectionTable() fills them
};

std::vector<std::string> sectionNames();            // "rods", "grades" ...: every list of Catalogs

// A fault when there is no such section.
Result<SectionTable> sectionTable(const Catalogs& catalogs, const std::string& section);

// The catalogue with this section replaced, and checked as a whole. Other units than the written ones are read
// ("diameter_mm"). Unknown or missing columns, columns without their unit, cells that are no number, duplicates:
// the fault names line and column as a CSV of the table has them, the header being line 1.
Result<Catalogs> withSection(Catalogs catalogs, const std::string& section, const SectionTable& table,
                             const std::string& file);

std::string tableToCsv(const SectionTable& table);
Result<SectionTable> tableFromCsv(const std::string& text, const std::string& file);

} // namespace holdfast::rods
