#include "core/engine/report/wording.h"

#include <cmath>
#include <cstdio>

namespace holdfast::report {

std::string number(double value, Unit unit)
{
    const std::string text = quantityText(value, unit), suffix = " " + unitText(unit);
    return text.ends_with(suffix) && suffix.size() > 1 ? text.substr(0, text.size() - suffix.size()) : text;
}

std::string number(Force force)
{
    return number(force.value(), Unit::Pound);
}
std::string number(Length inches, int decimals)
{
    return decimal(inches.value(), decimals);
}
std::string plf(LineLoad load)
{
    return number(load.in(1_plf), Unit::Plf);
}
std::string ftlb(Moment moment)
{
    return number(moment.in(1_ftlb), Unit::FootPound);
}

std::string ratioText(double ratio)
{
    return std::isfinite(ratio) ? decimal(ratio, 3) : "-";
}

std::string decimal(double value, int decimals)
{
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string count(std::size_t n, const std::string& one, const std::string& many)
{
    return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& parts, const std::string& between)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : between) + part;
    return text;
}

std::string orDash(const std::string& text)
{
    return text.empty() ? "-" : text;
}

std::string spaced(std::string_view camelCase)
{
    std::string text = snakeCase(camelCase);
    for (char& c : text)
        if (c == '_')
            c = ' ';
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = char(text[0] - 'a' + 'A');
    return text;
}

std::string loadsCode(const building::CodeCriteria& codes)
{
    return codes.loads == building::Asce7::Asce7_22 ? "ASCE 7-22" : "ASCE 7-16";
}

std::string sheathingCode(const building::CodeCriteria& codes)
{
    return codes.sheathing == building::Sdpws::Sdpws_2021 ? "SDPWS-2021" : "SDPWS-2015";
}

std::string woodCode(const building::CodeCriteria& codes)
{
    return codes.wood == building::Nds::Nds_2024 ? "NDS 2024" : "NDS 2018";
}

std::string steelCode(const building::CodeCriteria& codes)
{
    return codes.steel == building::Aisc360::Aisc360_22 ? "AISC 360-22" : "AISC 360-16";
}

std::string codeSet(const building::CodeCriteria& codes)
{
    return joined({codes.building, loadsCode(codes), sheathingCode(codes), woodCode(codes), steelCode(codes),
                   "ACI 318-19", codes.basis == building::DesignBasis::Asd ? "ASD" : "LRFD"});
}

Paragraph body(std::string text)
{
    return {std::move(text), ParagraphStyle::Body};
}
Paragraph strong(std::string text)
{
    return {std::move(text), ParagraphStyle::Strong};
}
Paragraph note(std::string text)
{
    return {std::move(text), ParagraphStyle::Note};
}
Paragraph bullet(std::string text)
{
    return {std::move(text), ParagraphStyle::Bullet};
}
Column left(std::string title, double weight)
{
    return {std::move(title), Align::Left, weight};
}
Column right(std::string title, double weight)
{
    return {std::move(title), Align::Right, weight};
}
Column centered(std::string title, double weight)
{
    return {std::move(title), Align::Center, weight};
}

}  // namespace holdfast::report
