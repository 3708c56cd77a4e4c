#include "tests/support/dxf_page.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>

namespace holdfast::support {

using geometry::Point2;

namespace {

std::string number(double v)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.12g", std::fabs(v) < 5e-10 ? 0.0 : v);
    return text;
}

} // namespace

void DxfPage::putTo(std::string& out, int code, const std::string& value)
{
    char text[8];
    std::snprintf(text, sizeof text, "%3d\n", code);
    out += text;
    out += value;
    out += '\n';
}

void DxfPage::put(int code, double value) { put(code, number(value)); }

std::string& DxfPage::out() { return m_openBlock.empty() ? m_entities : m_blocks[m_openBlock].entities; }

std::string DxfPage::nextHandle()
{
    char text[24];
    std::snprintf(text, sizeof text, "%llX", static_cast<unsigned long long>(m_handle++));
    return text;
}

// Inside a block the page is turned and shifted by its insert, so only the scale applies.
Point2 DxfPage::placed(Point2 p) const
{
    return m_openBlock.empty() ? frame()(p) : p * frame().scale();
}

double DxfPage::turned(double degrees) const
{
    return m_openBlock.empty()
        ? degrees + std::atan2(frame().c, frame().a) * 180 / std::numbers::pi
        : degrees;
}

void DxfPage::point(int code, Point2 p)
{
    put(code, p.x);
    put(code + 10, p.y);
    put(code + 20, 0.0);
}

void DxfPage::head(const char* type, const std::string& layer, const char* subclass)
{
    m_layers.try_emplace(layer, 1 + int(m_layers.size()) % 7);
    put(0, std::string(type));
    put(5, nextHandle());
    put(100, std::string("AcDbEntity"));
    if (m_paper)
        put(67, 1);
    put(8, layer);
    if (!m_linetype.empty())
        put(6, m_linetype);
    if (m_color != 256)
        put(62, m_color);
    if (m_weight >= 0 && !m_style.r12)
        put(370, m_weight);
    put(100, std::string(subclass));
}

void DxfPage::pen(int color, int weight, const std::string& linetype)
{
    m_color = color;
    m_weight = weight;
    m_linetype = linetype;
}

void DxfPage::layer(const std::string& name, int color) { m_layers.insert_or_assign(name, color); }

void DxfPage::line(const std::string& layer, Point2 a, Point2 b)
{
    head("LINE", layer, "AcDbLine");
    point(10, placed(a));
    point(11, placed(b));
}

void DxfPage::polyline(const std::string& layer, const std::vector<Point2>& points, bool closed)
{
    if (m_style.r12)
        oldPolyline(layer, points, closed);
    else
        lightPolyline(layer, points, closed);
}

void DxfPage::lightPolyline(const std::string& layer, const std::vector<Point2>& points, bool closed)
{
    head("LWPOLYLINE", layer, "AcDbPolyline");
    put(90, int(points.size()));
    put(70, closed ? 1 : 0);
    for (const Point2& p : points) {
        put(10, placed(p).x);
        put(20, placed(p).y);
    }
}

void DxfPage::oldPolyline(const std::string& layer, const std::vector<Point2>& points, bool closed)
{
    head("POLYLINE", layer, "AcDb2dPolyline");
    put(66, 1);
    point(10, {});
    put(70, closed ? 1 : 0);
    for (const Point2& p : points) {
        head("VERTEX", layer, "AcDbVertex");
        point(10, placed(p));
    }
    endSequence(layer);
}

void DxfPage::boundary(const std::vector<Point2>& ring)
{
    put(91, 1);
    put(92, 7);   // external polyline, derived
    put(72, 0);
    put(73, 1);
    put(93, int(ring.size()));
    for (const Point2& p : ring) {
        put(10, placed(p).x);
        put(20, placed(p).y);
    }
    put(97, 0);
    put(75, 0);
    put(76, 1);
}

void DxfPage::fill(const std::string& layer, const std::vector<Point2>& ring)
{
    if (m_style.r12) {
        for (std::size_t i = 1; i + 1 < ring.size(); i += 2) {
            head("SOLID", layer, "AcDbTrace");
            const Point2 last = ring[std::min(i + 2, ring.size() - 1)];
            point(10, placed(ring[0]));
            point(11, placed(ring[i]));
            point(12, placed(last));   // the third and fourth corner change places in a SOLID
            point(13, placed(ring[i + 1]));
        }
        return;
    }
    head("HATCH", layer, "AcDbHatch");
    point(10, {});
    put(210, 0.0);
    put(220, 0.0);
    put(230, 1.0);
    put(2, std::string("SOLID"));
    put(70, 1);
    put(71, 0);
    boundary(ring);
    put(98, 0);
}

void DxfPage::hatch(const std::string& layer, const std::vector<Point2>& ring, double spacing)
{
    head("HATCH", layer, "AcDbHatch");
    point(10, {});
    put(210, 0.0);
    put(220, 0.0);
    put(230, 1.0);
    put(2, std::string("ANSI31"));
    put(70, 0);
    put(71, 0);
    boundary(ring);
    put(52, 0.0);
    put(41, 1.0);
    put(77, 0);
    put(78, 1);
    const double step = scaled(spacing) * std::numbers::sqrt2 / 2;
    put(53, 45.0);
    put(43, 0.0);
    put(44, 0.0);
    put(45, -step);
    put(46, step);
    put(79, 0);
    put(98, 0);
}

void DxfPage::paragraph(const std::string& layer, Point2 at, double height, const std::string& words, double degrees)
{
    if (m_style.r12) {
        text(layer, at, height, words, degrees, Justify::Middle);
        return;
    }
    head("MTEXT", layer, "AcDbMText");
    point(10, placed(at));
    put(40, scaled(height));
    put(41, 0.0);
    put(71, 5);
    put(72, 1);
    put(1, "{\\fArial|b0|i0;\\H1.0x;" + words + "}");
    put(50, turned(degrees));
}

void DxfPage::viewport(const geometry::Box2& shown, double ratio)
{
    m_paper = true;
    const Point2 low = m_style.place(shown.low), high = m_style.place(shown.high), middle = (low + high) * 0.5;
    const Point2 paperLow = m_style.paper(shown.low), paperHigh = m_style.paper(shown.high);
    const auto view = [&](Point2 center, double width, double height, int id) {
        head("VIEWPORT", "0", "AcDbViewport");
        point(10, center);
        put(40, width);
        put(41, height);
        put(68, id);
        put(69, id);
        put(12, id == 1 ? center.x : middle.x);
        put(22, id == 1 ? center.y : middle.y);
        put(16, 0.0);
        put(26, 0.0);
        put(36, 1.0);
        put(17, 0.0);
        put(27, 0.0);
        put(37, 0.0);
        put(45, id == 1 ? height : high.y - low.y);
        put(90, id == 1 ? 32864 : 32768);
    };
    const Point2 center = (paperLow + paperHigh) * 0.5;
    view(center, 1.05 * (paperHigh.x - paperLow.x), 1.05 * (paperHigh.y - paperLow.y), 1);
    view(center, paperHigh.x - paperLow.x, paperHigh.y - paperLow.y, 2);
    m_paper = false;
    (void)ratio;
}

void DxfPage::rectangle(const std::string& layer, Point2 low, Point2 high)
{
    polyline(layer, {low, {high.x, low.y}, high, {low.x, high.y}}, true);
}

void DxfPage::strip(const std::string& layer, const geometry::Segment2& axis, double thickness)
{
    const Point2 d = (axis.b - axis.a) * (1 / geometry::length(axis)),
                 n = Point2{-d.y, d.x} * (thickness / 2);
    polyline(layer, {axis.a + n, axis.b + n, axis.b - n, axis.a - n}, true);
}

void DxfPage::circle(const std::string& layer, Point2 center, double radius)
{
    head("CIRCLE", layer, "AcDbCircle");
    point(10, placed(center));
    put(40, scaled(radius));
}

void DxfPage::arc(const std::string& layer, Point2 center, double radius, double fromDegrees,
                  double toDegrees)
{
    head("ARC", layer, "AcDbCircle");
    point(10, placed(center));
    put(40, scaled(radius));
    put(100, std::string("AcDbArc"));
    put(50, turned(fromDegrees));
    put(51, turned(toDegrees));
}

void DxfPage::text(const std::string& layer, Point2 at, double height, const std::string& words,
                   double degrees, Justify justify)
{
    head("TEXT", layer, "AcDbText");
    point(10, placed(at));
    put(40, scaled(height));
    put(1, words);
    put(50, turned(degrees));
    if (justify == Justify::Middle) {
        put(72, 1);
        point(11, placed(at));
    }
    put(100, std::string("AcDbText"));
    if (justify == Justify::Middle)
        put(73, 2);
}

void DxfPage::insert(const std::string& layer, const std::string& block, Point2 at, double scaleX,
                     double scaleY, double degrees,
                     const std::vector<std::pair<std::string, std::string>>& attributes,
                     double attributeHeight)
{
    head("INSERT", layer, "AcDbBlockReference");
    if (!attributes.empty())
        put(66, 1);
    put(2, block);
    point(10, placed(at));
    put(41, scaleX);
    put(42, scaleY);
    put(50, turned(degrees));
    if (attributes.empty())
        return;
    for (std::size_t i = 0; i < attributes.size(); ++i)
        attribute(layer,
                  {attributes[i].first, attributes[i].second, at - Point2{0, double(i) * 1.6 * attributeHeight},
                   attributeHeight},
                  degrees, true);
    endSequence(layer);
}

void DxfPage::insertWithCells(const std::string& layer, const std::string& block, Point2 at,
                              const std::vector<Cell>& cells)
{
    head("INSERT", layer, "AcDbBlockReference");
    put(66, 1);
    put(2, block);
    point(10, placed(at));
    put(50, turned(0));
    for (const Cell& cell : cells)
        attribute(layer, cell, 0, false);
    endSequence(layer);
}

void DxfPage::attribute(const std::string& layer, const Cell& cell, double degrees, bool centred)
{
    head("ATTRIB", layer, "AcDbText");
    point(10, placed(cell.at));
    put(40, scaled(cell.height));
    put(1, cell.value);
    put(50, turned(degrees));
    if (centred) {
        put(72, 1);
        point(11, placed(cell.at));
    }
    put(100, std::string("AcDbAttribute"));
    put(2, cell.tag);
    put(70, 0);
    if (centred)
        put(74, 2);
}

void DxfPage::endSequence(const std::string& layer)
{
    put(0, std::string("SEQEND"));
    put(5, nextHandle());
    put(100, std::string("AcDbEntity"));
    if (m_paper)
        put(67, 1);
    put(8, layer);
}

void DxfPage::dimension(const std::string& layer, Point2 from, Point2 to, double beside,
                        const std::string& words, double textHeight)
{
    const Point2 d = (to - from) * (1 / geometry::distance(from, to)), n{-d.y, d.x};
    const Point2 a = from + n * beside, b = to + n * beside, mid = (a + b) * 0.5 + n * (textHeight * 2 / 3);
    const double degrees = std::atan2(d.y, d.x) * 180 / std::numbers::pi;
    const std::string name = "*D" + std::to_string(++m_dimensions);
    // The picture block of a dimension is in drawing coordinates: no insert turns it.
    std::string picture;
    std::swap(picture, m_entities);
    line(layer, from, a);
    line(layer, to, b);
    line(layer, a, b);
    text(layer, mid, textHeight, words, degrees, Justify::Middle);
    std::swap(picture, m_entities);
    m_blocks[name].entities = picture;
    head("DIMENSION", layer, "AcDbDimension");
    put(2, name);
    point(10, placed(b));
    point(11, placed(mid));
    put(70, 33);
    put(1, words);
    put(42, scaled(geometry::distance(from, to)));
    put(3, std::string("Standard"));
    put(100, std::string("AcDbAlignedDimension"));
    point(13, placed(from));
    point(14, placed(to));
}

void DxfPage::raw(const char* type, const std::string& layer, const char* subclass,
                  const std::vector<std::pair<int, std::string>>& codes)
{
    head(type, layer, subclass);
    for (const auto& [code, value] : codes)
        put(code, value);
}

void DxfPage::beginBlock(const std::string& name)
{
    m_openBlock = name;
    m_blocks[name];
}

void DxfPage::endBlock() { m_openBlock.clear(); }

} // namespace holdfast::support
