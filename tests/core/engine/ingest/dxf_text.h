// DXF drawn as text: one group a line, "10 3.5", so that a test shows what it reads.
#pragma once

#include <sstream>
#include <string>
#include <string_view>

#include "core/engine/drawing/linework.h"
#include "core/engine/ingest/reader.h"

namespace holdfast::ingest {

inline std::string dxf(const std::string& groups, const std::string& lineEnd = "\n")
{
    std::istringstream lines(groups);
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const auto code = line.find_first_not_of(' ');
        if (code == std::string::npos)
            continue;
        const auto blank = line.find(' ', code);
        text += line.substr(code, blank - code) + lineEnd;
        text += (blank == std::string::npos ? "" : line.substr(blank + 1)) + lineEnd;
    }
    return text;
}

inline std::string header(const std::string& variables)
{
    return "0 SECTION\n2 HEADER\n" + variables + "\n0 ENDSEC\n";
}
inline std::string tables(const std::string& records)
{
    return "0 SECTION\n2 TABLES\n" + records + "\n0 ENDSEC\n";
}
inline std::string blocks(const std::string& records)
{
    return "0 SECTION\n2 BLOCKS\n" + records + "\n0 ENDSEC\n";
}
inline std::string entities(const std::string& records)
{
    return "0 SECTION\n2 ENTITIES\n" + records + "\n0 ENDSEC\n0 EOF\n";
}
inline std::string block(const std::string& name, const std::string& contents)
{
    return "0 BLOCK\n8 0\n2 " + name + "\n70 0\n10 0\n20 0\n" + contents + "\n0 ENDBLK\n";
}

inline Result<drawing::Drawing> readText(const std::string& text, const Run& run = {})
{
    return readDrawing({reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}, "test.dxf", run);
}

inline drawing::Drawing drawn(const std::string& groups)
{
    Result<drawing::Drawing> drawing = readText(dxf(groups));
    if (!drawing)
        throw std::runtime_error(describe(drawing.fault()));
    return std::move(drawing).value();
}

inline drawing::Linework marksOf(const std::string& groups)
{
    Result<drawing::Linework> marks = drawing::linework(drawn(groups), {}, {});
    if (!marks)
        throw std::runtime_error(describe(marks.fault()));
    return std::move(marks).value();
}

inline bool reports(const drawing::Drawing& drawing, std::string_view rule)
{
    return std::ranges::any_of(drawing.findings,
                               [&](const Finding& finding) { return finding.rule == rule; });
}

inline std::vector<double> numbersOf(const drawing::Drawing& drawing, std::size_t index = 0)
{
    const drawing::EntityHead& head = drawing.entities.at(index);
    const auto first = drawing.numbers.begin() + head.firstNumber;
    return {first, first + head.numberCount};
}

inline std::vector<std::string> textsOf(const drawing::Drawing& drawing, std::size_t index = 0)
{
    const drawing::EntityHead& head = drawing.entities.at(index);
    const auto first = drawing.texts.begin() + head.firstText;
    return {first, first + head.textCount};
}

} // namespace holdfast::ingest
