#include "core/services/exports/part21.h"

#include <cstdio>

#include <QList>
#include <QString>

#include "core/services/exports/decimal_text.h"

namespace holdfast::exports {

namespace {

constexpr int kDecimals = 9;     // of an inch or a metre: below any tolerance in use

void appendCode(std::string& out, unsigned code, int digits)
{
    char text[16];
    std::snprintf(text, sizeof text, "%0*X", digits, code);
    out += text;
}

}  // namespace

std::string part21Text(std::string_view utf8)
{
    std::string out = "'";
    const QList<uint> codes = QString::fromUtf8(utf8.data(), qsizetype(utf8.size())).toUcs4();
    for (qsizetype i = 0; i < codes.size(); ++i) {
        const uint c = codes[i];
        if (c == '\'' || c == '\\') {
            out += std::string(2, char(c));
        } else if (c >= 0x20 && c < 0x7f) {
            out += char(c);
        } else if (c < 0x20 || c == 0x7f) {
            out += ' ';
        } else {
            out += c < 0x10000 ? "\\X2\\" : "\\X4\\";
            appendCode(out, c, c < 0x10000 ? 4 : 8);
            out += "\\X0\\";
        }
    }
    return out + "'";
}

Part21Record& Part21Record::add(std::string_view piece)
{
    if (!m_first)
        m_text += ',';
    m_first = false;
    m_text += piece;
    return *this;
}

Part21Record& Part21Record::text(std::string_view utf8)
{
    return add(part21Text(utf8));
}

Part21Record& Part21Record::textOrNull(std::string_view utf8)
{
    return utf8.empty() ? null() : text(utf8);
}

Part21Record& Part21Record::real(double value)
{
    return add(decimalText(value, kDecimals));
}

Part21Record& Part21Record::whole(long value)
{
    return add(std::to_string(value));
}

Part21Record& Part21Record::word(std::string_view name)
{
    return add("." + std::string(name) + ".");
}

Part21Record& Part21Record::ref(Part21Ref ref)
{
    return add(ref.number ? "#" + std::to_string(ref.number) : "$");
}

Part21Record& Part21Record::refs(const std::vector<Part21Ref>& list)
{
    std::string text = "(";
    for (const Part21Ref ref : list)
        text += (text.size() > 1 ? ",#" : "#") + std::to_string(ref.number);
    return add(text + ")");
}

Part21Record& Part21Record::reals(const std::vector<double>& list)
{
    std::string text = "(";
    for (const double value : list)
        text += (text.size() > 1 ? "," : "") + decimalText(value, kDecimals);
    return add(text + ")");
}

Part21Record& Part21Record::texts(const std::vector<std::string>& list)
{
    std::string text = "(";
    for (const std::string& value : list)
        text += (text.size() > 1 ? "," : "") + part21Text(value);
    return add(text + ")");
}

Part21Record& Part21Record::null(int times)
{
    while (times-- > 0)
        add("$");
    return *this;
}

Part21Record& Part21Record::derived(int times)
{
    while (times-- > 0)
        add("*");
    return *this;
}

Part21Record& Part21Record::typed(const Part21Record& value)
{
    return add(value.closed());
}

Part21Ref Part21File::add(const Part21Record& record)
{
    m_data += "#" + std::to_string(++m_last) + "=" + record.closed() + ";\n";
    return {m_last};
}

Part21Ref Part21File::share(const Part21Record& record)
{
    const auto [found, isNew] = m_shared.try_emplace(record.closed(), 0);
    if (isNew)
        found->second = add(record).number;
    return {found->second};
}

std::string Part21File::text(const Part21Header& header) const
{
    Part21Record description("FILE_DESCRIPTION"), name("FILE_NAME"), schema("FILE_SCHEMA");
    description.texts({header.description}).text("2;1");
    name.text(header.name).text(header.time).texts({header.author}).texts({header.organization});
    name.text("Holdfast").text("Holdfast").text("");
    schema.texts({header.schema});
    return "ISO-10303-21;\nHEADER;\n" + description.closed() + ";\n" + name.closed() + ";\n" + schema.closed()
        + ";\nENDSEC;\nDATA;\n" + m_data + "ENDSEC;\nEND-ISO-10303-21;\n";
}

}  // namespace holdfast::exports
