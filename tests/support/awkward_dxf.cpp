#include "tests/support/awkward_dxf.h"

#include <cstdio>
#include <numbers>

#include "tests/support/dxf_page.h"
#include "tests/support/plan_sets/dice.h"

namespace holdfast::support {

using geometry::Point2;

namespace {

using Codes = std::vector<std::pair<int, std::string>>;

std::string number(double v)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.15g", v);
    return text;
}

class AwkwardDrawer {
public:
    explicit AwkwardDrawer(std::uint64_t seed) : m_dice(seed, "awkward") {}

    std::string drawn()
    {
        for (int depth = 0; depth < 4; ++depth)
            block(depth);
        for (int i = 0; i < 8; ++i)
            insert(m_dice.whole(0, 3));
        for (int i = 0; i < 6; ++i) {
            m_page.line(layer(), at(), at());
            curves();
            polylines();
            texts();
            areas();
        }
        for (int i = 0; i < 3; ++i)
            m_page.dimension(layer(), at(), at() + Point2{500, 0}, 20,
                             i == 0   ? "<>"
                             : i == 1 ? ""
                                      : "12'-6\"");
        return m_page.written();
    }

private:
    std::string layer()
    {
        return m_dice.pick<std::string>({"0", "A-WALL", "x$0$S-GRID", "Layer with blanks"});
    }
    Point2 at() { return {m_dice.real(-500, 500), m_dice.real(-500, 500)}; }
    // Upwards, or upside down: the object's own x runs against the world's.
    Codes extrusion()
    {
        if (m_dice.chance(0.6))
            return {};
        return {{210, "0"}, {220, "0"}, {230, "-1"}};
    }
    void raw(const char* type, const char* subclass, Codes codes, bool turned = true)
    {
        if (turned)
            for (const auto& code : extrusion())
                codes.push_back(code);
        m_page.raw(type, layer(), subclass, codes);
    }
    static Codes point(int code, Point2 p)
    {
        return {{code, number(p.x)}, {code + 10, number(p.y)}, {code + 20, "0"}};
    }
    static Codes joined(Codes a, const Codes& b)
    {
        a.insert(a.end(), b.begin(), b.end());
        return a;
    }

    void block(int depth)
    {
        m_page.beginBlock("NEST-" + std::to_string(depth));
        for (int i = m_dice.whole(1, 4); i > 0; --i)
            m_page.line(layer(), at() * 0.05, at() * 0.05);
        if (depth > 0)
            for (int i = m_dice.whole(1, 2); i > 0; --i)
                insert(m_dice.whole(0, depth - 1));
        m_page.endBlock();
    }

    void insert(int which)
    {
        Codes codes = joined({{2, "NEST-" + std::to_string(which)}}, point(10, at()));
        const double x = m_dice.real(0.3, 2) * (m_dice.chance(0.3) ? -1 : 1),
                     y = m_dice.chance(0.5) ? x : m_dice.real(0.3, 2);
        codes.insert(codes.end(),
                     {{41, number(x)}, {42, number(y)}, {43, "1"}, {50, number(m_dice.step(0, 345, 15))}});
        if (m_dice.chance(0.4))
            codes.insert(codes.end(), {{70, std::to_string(m_dice.whole(1, 3))},
                                       {71, std::to_string(m_dice.whole(1, 3))},
                                       {44, number(m_dice.real(5, 40))},
                                       {45, number(m_dice.real(5, 40))}});
        raw("INSERT", "AcDbBlockReference", codes);
    }

    void curves()
    {
        raw("CIRCLE", "AcDbCircle", joined(point(10, at()), {{40, number(m_dice.real(1, 30))}}));
        raw("ELLIPSE", "AcDbEllipse",
            joined(joined(point(10, at()), point(11, {m_dice.real(5, 30), m_dice.real(-9, 9)})),
                   {{40, number(m_dice.real(0.1, 1))}, {41, "0.3"}, {42, number(m_dice.real(1, 6))}}),
            false);
        Codes spline{{70, "8"}, {71, "3"}, {72, "8"}, {73, "4"}, {74, "0"}};
        for (const char* knot : {"0", "0", "0", "0", "1", "1", "1", "1"})
            spline.emplace_back(40, knot);
        for (int i = 0; i < 4; ++i)
            spline = joined(spline, point(10, at()));
        raw("SPLINE", "AcDbSpline", spline, false);
    }

    void polylines()
    {
        const int count = m_dice.whole(2, 6);
        Codes codes{{90, std::to_string(count)}, {70, m_dice.chance(0.5) ? "1" : "0"}};
        for (int i = 0; i < count; ++i) {
            const Point2 p = at();
            codes.insert(codes.end(), {{10, number(p.x)}, {20, number(p.y)}});
            if (m_dice.chance(0.5))
                codes.emplace_back(42, number(m_dice.real(-1.5, 1.5)));
        }
        raw("LWPOLYLINE", "AcDbPolyline", codes);
    }

    void texts()
    {
        static const std::vector<std::string> kCodes{"{\\fArial|b1|i0|c0|p34;BOLD} plain",
                                                     "two\\Plines \\H2.5x;high",
                                                     "\\A1;1\\H0.7x;\\S1/2;\" ply",
                                                     "45%%d bend",
                                                     "\\Lunderlined\\l and \\Ostroked\\o",
                                                     "\\C1;red {\\C3;green} again",
                                                     "braces \\{kept\\} and a back\\\\slash",
                                                     "\\pxi-3,l4,t4;indented",
                                                     "\\W0.8;narrow \\Q15;slanted \\T1.2;wide"};
        raw("MTEXT", "AcDbMText",
            joined(point(10, at()), {{40, "3"},
                                     {41, "0"},
                                     {71, std::to_string(m_dice.whole(1, 9))},
                                     {72, "1"},
                                     {1, m_dice.pick(kCodes)}}),
            false);
        static const std::vector<std::string> kPlain{"%%c 5/8 rod", "12'-6 1/2\"", "%%uUNDER%%u",
                                                     "90%%d",       "%%p1/16",     "SW-4"};
        m_page.text(layer(), at(), 4, m_dice.pick(kPlain), m_dice.real(0, 360),
                    m_dice.chance(0.5) ? Justify::Middle : Justify::Left);
    }

    void areas()
    {
        const Point2 a = at(), b = at(), c = at();
        m_page.fill(layer(), {a, b, c});
        m_page.hatch(layer(), {c, a, b}, 4);
        Codes corners;
        for (const auto& [code, p] : {std::pair{10, a}, {11, b}, {12, c}, {13, c}})
            corners = joined(corners, point(code, p));
        raw("SOLID", "AcDbTrace", corners);
        raw("3DFACE", "AcDbFace", corners, false);
        raw("POINT", "AcDbPoint", point(10, a), false);
        raw("XLINE", "AcDbXline", joined(point(10, a), point(11, {0.6, 0.8})), false);
        raw("RAY", "AcDbRay", joined(point(10, b), point(11, {1, 0})), false);
    }

    Dice m_dice;
    DxfPage m_page{PageStyle{}};
};

} // namespace

std::string awkwardDxf(std::uint64_t seed)
{
    return AwkwardDrawer(seed).drawn();
}

} // namespace holdfast::support
