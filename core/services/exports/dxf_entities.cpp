// Entities as groups (DXF Reference, ENTITIES section).
#include <cmath>
#include <cstdio>
#include <numbers>

#include <QString>

#include "core/services/exports/decimal_text.h"
#include "core/services/exports/dxf_document.h"
#include "core/services/exports/dxf_groups.h"

namespace holdfast::exports {

namespace {

double degrees(double radians)
{
    return radians * 180 / std::numbers::pi;
}

// Codes that AutoCAD would read inside a text (%%d, ^I) are written so that they print as they are.
QString harmless(const std::string& utf8)
{
    QString out;
    for (const QChar c : QString::fromStdString(utf8)) {
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            out += u' ';
        else if (c == u'^')
            out += QStringLiteral("^ ");
        else if (c == u'%' && out.endsWith(u'%'))
            out += QStringLiteral(" %");
        else
            out += c;
    }
    return out;
}

}  // namespace

std::string dxfText(const std::string& utf8, DxfVersion version)
{
    const QString plain = harmless(utf8);
    if (version == DxfVersion::R2018)
        return plain.toStdString();
    std::string out;
    for (const QChar c : plain) {
        char code[16];
        std::snprintf(code, sizeof code, c.unicode() < 0x80 ? "%c" : "\\U+%04X", unsigned(c.unicode()));
        out += code;
    }
    return out;
}

void addGroup(std::string& out, int code, const std::string& value)
{
    out += std::to_string(code) + "\r\n" + value + "\r\n";
}

void addGroup(std::string& out, int code, int value)
{
    addGroup(out, code, std::to_string(value));
}

void addGroup(std::string& out, int code, double value)
{
    addGroup(out, code, decimalText(value, 8));
}

std::string dxfHandle(unsigned handle)
{
    char text[16];
    std::snprintf(text, sizeof text, "%X", handle);
    return text;
}

bool DxfEntities::finite(std::initializer_list<double> values)
{
    for (const double v : values)
        if (!std::isfinite(v)) {
            m_finite = false;
            return false;
        }
    return true;
}

void DxfEntities::begin(const char* type, const std::string& layer, const char* subclass)
{
    addGroup(m_groups, 0, std::string(type));
    addGroup(m_groups, 5, dxfHandle(m_nextHandle++));
    addGroup(m_groups, 330, dxfHandle(m_owner));
    addGroup(m_groups, 100, std::string("AcDbEntity"));
    addGroup(m_groups, 8, layer);
    addGroup(m_groups, 100, std::string(subclass));
}

void DxfEntities::point(int code, geometry::Point3 p)
{
    addGroup(m_groups, code, p.x);
    addGroup(m_groups, code + 10, p.y);
    addGroup(m_groups, code + 20, p.z);
    m_bounds.add({p.x, p.y});
}

void DxfEntities::line(const std::string& layer, geometry::Point3 a, geometry::Point3 b)
{
    if (!finite({a.x, a.y, a.z, b.x, b.y, b.z}))
        return;
    begin("LINE", layer, "AcDbLine");
    point(10, a);
    point(11, b);
}

void DxfEntities::polyline(const std::string& layer, const std::vector<geometry::Point2>& points, bool closed,
                           double z)
{
    for (const geometry::Point2& p : points)
        if (!finite({p.x, p.y, z}))
            return;
    begin("LWPOLYLINE", layer, "AcDbPolyline");
    addGroup(m_groups, 90, int(points.size()));
    addGroup(m_groups, 70, closed ? 1 : 0);
    addGroup(m_groups, 38, z);
    for (const geometry::Point2& p : points) {
        addGroup(m_groups, 10, p.x);
        addGroup(m_groups, 20, p.y);
        m_bounds.add(p);
    }
}

void DxfEntities::circle(const std::string& layer, geometry::Point3 centre, double radius)
{
    if (!finite({centre.x, centre.y, centre.z, radius}) || radius <= 0)
        return;
    begin("CIRCLE", layer, "AcDbCircle");
    point(10, centre);
    addGroup(m_groups, 40, radius);
    m_bounds.add({centre.x - radius, centre.y - radius});
    m_bounds.add({centre.x + radius, centre.y + radius});
}

void DxfEntities::text(const std::string& layer, geometry::Point3 at, double height, const std::string& utf8,
                       DxfAlign align, double radians)
{
    if (!finite({at.x, at.y, at.z, height, radians}) || utf8.empty())
        return;
    begin("TEXT", layer, "AcDbText");
    point(10, at);
    addGroup(m_groups, 40, height);
    addGroup(m_groups, 1, dxfText(utf8, m_version));
    addGroup(m_groups, 50, degrees(radians));
    addGroup(m_groups, 7, std::string("Standard"));
    if (align != DxfAlign::Left) {
        addGroup(m_groups, 72, align == DxfAlign::Centre ? 1 : 2);
        point(11, at);
    }
    addGroup(m_groups, 100, std::string("AcDbText"));
    if (align == DxfAlign::Centre)
        addGroup(m_groups, 73, 2);
}

void DxfEntities::insert(const std::string& layer, const std::string& block, geometry::Point3 at, double scale,
                         double radians)
{
    if (!finite({at.x, at.y, at.z, scale, radians}))
        return;
    begin("INSERT", layer, "AcDbBlockReference");
    addGroup(m_groups, 2, block);
    point(10, at);
    for (const int code : {41, 42, 43})
        addGroup(m_groups, code, scale);
    addGroup(m_groups, 50, degrees(radians));
}

}  // namespace holdfast::exports
