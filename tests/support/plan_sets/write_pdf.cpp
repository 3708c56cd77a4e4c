// A sheet as a page of vector PDF.
#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <set>

#include "tests/support/plan_sets/pdf_file.h"
#include "tests/support/plan_sets/pdf_page.h"
#include "tests/support/plan_sets/stroke_font.h"

namespace holdfast::support {

using geometry::Point2;
using geometry::Transform2;

namespace {

constexpr double kPoint = 72, kMillimetre = 72 / 25.4, kDegree = std::numbers::pi / 180;

// As the reader of a colour print sees the pen: grey by importance, or all black.
std::string colour(const SetStyle& style, Role role)
{
    if (!style.grey)
        return "0";
    switch (role) {
    case Role::Furniture:
    case Role::Joist:
    case Role::Door:
    case Role::Pattern: return "0.6";
    case Role::Partition:
    case Role::Wall: return "0.35";
    default: return "0";
    }
}

const char* dashes(Dashing dash)
{
    switch (dash) {
    case Dashing::Dashed: return "[9 4.5] 0 d";
    case Dashing::Dotted: return "[1 4] 0 d";
    case Dashing::Centre: return "[18 4 4 4] 0 d";
    case Dashing::Solid: break;
    }
    return "[] 0 d";
}

// Writes marks whose points are points of the page as it is looked at.
class PageInk {
public:
    PageInk(const SetStyle& style, double pen) : m_style(style), m_pen(pen) {}

    void draw(const DrawnMark& mark)
    {
        layer(layerOf(m_style, mark.role));
        switch (mark.kind) {
        case MarkKind::Line:
        case MarkKind::Path: path(mark, mark.points, mark.closed); break;
        case MarkKind::Fill: fill(mark); break;
        case MarkKind::Circle: arc(mark, 0, 360); break;
        case MarkKind::Arc: arc(mark, mark.from, mark.to); break;
        case MarkKind::Text: text(mark); break;
        default: break;
        }
    }
    std::string content()
    {
        layer("");
        return m_out;
    }
    const std::set<std::string>& layers() const { return m_layers; }

private:
    void put(const std::string& words) { m_out += words + "\n"; }
    static std::string at(Point2 p) { return pdfNumber(p.x) + " " + pdfNumber(p.y); }

    void layer(const std::string& name)
    {
        if (!m_style.pdfLayers || name == m_layer)
            return;
        if (!m_layer.empty())
            put("EMC");
        m_layer = name;
        if (name.empty())
            return;
        m_layers.insert(name);
        put("/OC /" + pdfLayerKey(name) + " BDC");
    }

    void pen(const DrawnMark& mark)
    {
        const double width = penOf(m_style, mark.role) * kMillimetre * (mark.heavy ? 2 : 1) * m_pen;
        put(pdfNumber(width) + " w " + colour(m_style, mark.role) + " G " + dashes(mark.dash));
    }

    void path(const DrawnMark& mark, const std::vector<Point2>& points, bool closed)
    {
        if (m_style.thinFills && mark.dash == Dashing::Solid) {
            slivers(mark, points, closed);
            return;
        }
        pen(mark);
        std::string words = at(points[0]) + " m";
        for (std::size_t i = 1; i < points.size(); ++i)
            words += " " + at(points[i]) + " l";
        put(words + (closed ? " h S" : " S"));
    }

    // As some plot drivers do: every line a filled rectangle as wide as its pen.
    void slivers(const DrawnMark& mark, const std::vector<Point2>& points, bool closed)
    {
        const double half = penOf(m_style, mark.role) * kMillimetre * m_pen * (mark.heavy ? 2 : 1) / 2;
        put(colour(m_style, mark.role) + " g");
        for (std::size_t i = 0; i + (closed ? 0 : 1) < points.size(); ++i) {
            const Point2 a = points[i], b = points[(i + 1) % points.size()];
            if (geometry::distance(a, b) < 1e-6)
                continue;
            const Point2 n = Point2{a.y - b.y, b.x - a.x} * (half / geometry::distance(a, b));
            put(at(a + n) + " m " + at(b + n) + " l " + at(b - n) + " l " + at(a - n) + " l h f");
        }
    }

    void fill(const DrawnMark& mark)
    {
        std::string words = colour(m_style, mark.role) + " g " + at(mark.points[0]) + " m";
        for (std::size_t i = 1; i < mark.points.size(); ++i)
            words += " " + at(mark.points[i]) + " l";
        put(words + " h f");
    }

    void arc(const DrawnMark& mark, double from, double to)
    {
        pen(mark);
        while (to <= from)
            to += 360;
        const int pieces = std::max(1, int(std::ceil((to - from) / 90 - 1e-9)));
        const double step = (to - from) / pieces * kDegree, k = 4.0 / 3 * std::tan(step / 4), r = mark.radius;
        std::string words;
        for (int i = 0; i < pieces; ++i) {
            const double a = from * kDegree + step * i, b = a + step;
            const Point2 c = mark.points[0], u{std::cos(a), std::sin(a)}, v{std::cos(b), std::sin(b)};
            if (i == 0)
                words = at(c + u * r) + " m";
            words += " " + at(c + Point2{u.x - k * u.y, u.y + k * u.x} * r) + " "
                     + at(c + Point2{v.x + k * v.y, v.y - k * v.x} * r) + " " + at(c + v * r) + " c";
        }
        put(words + " S");
    }

    void text(const DrawnMark& mark)
    {
        const double radians = mark.degrees * kDegree;
        const Point2 d{std::cos(radians), std::sin(radians)}, n{-d.y, d.x};
        Point2 at0 = mark.points[0];
        const double size = mark.height / kHelveticaCapital;
        const double width =
            m_style.strokedText ? strokedWidth(mark.text) * mark.height : helveticaWidth(mark.text) * size;
        if (mark.centred)
            at0 = at0 - d * (width / 2) - n * (mark.height / 2);
        if (m_style.strokedText) {
            DrawnMark stroke = mark;
            stroke.heavy = false;
            for (const auto& line : strokedText(mark.text)) {
                std::vector<Point2> points;
                for (const Point2& p : line)
                    points.push_back(at0 + d * (p.x * mark.height) + n * (p.y * mark.height));
                path(stroke, points, false);
            }
            return;
        }
        const std::size_t cut =
            m_style.splitText && mark.text.size() > 2 ? mark.text.size() / 2 : mark.text.size();
        put("BT " + colour(m_style, mark.role) + " g /F1 " + pdfNumber(size) + " Tf");
        const std::string turn =
            pdfNumber(d.x) + " " + pdfNumber(d.y) + " " + pdfNumber(n.x) + " " + pdfNumber(n.y) + " ";
        put(turn + at(at0) + " Tm " + pdfString(mark.text.substr(0, cut)) + " Tj");
        if (cut < mark.text.size())
            put(turn + at(at0 + d * (helveticaWidth(mark.text.substr(0, cut)) * size)) + " Tm "
                + pdfString(mark.text.substr(cut)) + " Tj");
        put("ET");
    }

    const SetStyle& m_style;
    double m_pen;
    std::string m_out, m_layer;
    std::set<std::string> m_layers;
};

// From the page as it is looked at (points, W by H) to its user space before /Rotate.
Transform2 unrotated(int rotate, double W, double H)
{
    switch (rotate) {
    case 90: return {0, -1, 1, 0, H, 0};
    case 180: return {-1, 0, 0, -1, W, H};
    case 270: return {0, 1, -1, 0, 0, W};
    default: return {};
    }
}

std::string boxWords(Point2 a, Point2 b)
{
    return "[" + pdfNumber(std::min(a.x, b.x)) + " " + pdfNumber(std::min(a.y, b.y)) + " "
           + pdfNumber(std::max(a.x, b.x)) + " " + pdfNumber(std::max(a.y, b.y)) + "]";
}

} // namespace

std::string pdfLayerKey(const std::string& layer)
{
    std::string key = "L";
    for (const char c : layer)
        key += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
    return key;
}

void PdfSet::addPage(const SheetPicture& sheet, const SetStyle& style)
{
    const double k = kPoint * style.reduction / sheet.ratio; // ground inches to points looked at
    const double W = sheet.width * kPoint * style.reduction, H = sheet.height * kPoint * style.reduction;
    if (style.hidden)
        m_off.insert(layerOf(style, Role::Hidden));
    PageInk ink(style, style.reduction);
    const Transform2 scale = Transform2::scaling(k, k);
    for (const DrawnMark& mark : sheet.picture.flat())
        ink.draw(moved(mark, scale));
    const double u = 1 / style.userUnit;
    const double bleed = style.cropped ? 40 : 0;
    const Transform2 user = Transform2::scaling(u, u) * Transform2::translation({bleed, 1.5 * bleed})
                            * unrotated(style.pageRotate, W, H);
    const std::string matrix = pdfNumber(user.a) + " " + pdfNumber(user.c) + " " + pdfNumber(user.b) + " "
                               + pdfNumber(user.d) + " " + pdfNumber(user.tx) + " " + pdfNumber(user.ty)
                               + " cm\n";
    const int content = m_file.addStream("", "q " + matrix + ink.content() + "Q");
    std::string properties;
    for (const std::string& layer : ink.layers()) {
        if (!m_layers.contains(layer))
            m_layers[layer] = m_file.add("<< /Type /OCG /Name " + pdfString(layer) + " >>");
        properties += "/" + pdfLayerKey(layer) + " " + std::to_string(m_layers[layer]) + " 0 R ";
    }
    const Point2 low = user({0, 0}), high = user({W, H});
    std::string page =
        "<< /Type /Page /Parent " + std::to_string(m_pages) + " 0 R /MediaBox "
        + (style.cropped
               ? boxWords({0, 0}, {std::max(low.x, high.x) + bleed, std::max(low.y, high.y) + bleed})
               : boxWords(low, high))
        + (style.cropped ? " /CropBox " + boxWords(low, high) : "") + " /Contents " + std::to_string(content)
        + " 0 R /Resources << /Font << /F1 " + std::to_string(m_font) + " 0 R >> /Properties << " + properties
        + ">> >>";
    if (style.pageRotate != 0)
        page += " /Rotate " + std::to_string(style.pageRotate);
    if (style.userUnit != 1)
        page += " /UserUnit " + pdfNumber(style.userUnit);
    if (style.measured && !sheet.plans.empty()) {
        page += " /VP [";
        for (const PlacedPlan& plan : sheet.plans) {
            const Point2 a = user(plan.box.low * k), b = user(plan.box.high * k);
            const double feet = 1 / k / u / 12; // on the ground for one unit of user space
            page += " << /Type /Viewport /BBox " + boxWords(a, b)
                    + " /Name (PLAN) /Measure << /Type /Measure /Subtype /RL"
                      " /R (1 in = 1 ft) /X [<< /Type /NumberFormat /U (ft) /C "
                    + pdfNumber(feet)
                    + " /D 1 >>] /D [<< /Type /NumberFormat /U (ft) /C 1 /D 1 >>] /A [<< /Type /NumberFormat "
                      "/U (sq ft) /C 1 /D 1 >>] >> >>";
        }
        page += "]";
    }
    m_kids.push_back(m_file.add(page + " >>"));
}

PdfSet::PdfSet()
    : m_catalog(m_file.add()), m_pages(m_file.add()),
      m_font(m_file.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"))
{
}

std::string PdfSet::written()
{
    std::string kids, groups;
    for (const int kid : m_kids)
        kids += std::to_string(kid) + " 0 R ";
    for (const auto& [name, group] : m_layers)
        groups += std::to_string(group) + " 0 R ";
    m_file.set(m_pages,
               "<< /Type /Pages /Count " + std::to_string(m_kids.size()) + " /Kids [" + kids + "] >>");
    std::string off;
    for (const std::string& name : m_off)
        if (m_layers.contains(name))
            off += std::to_string(m_layers[name]) + " 0 R ";
    m_file.set(m_catalog, "<< /Type /Catalog /Pages " + std::to_string(m_pages) + " 0 R"
                              + (groups.empty() ? ""
                                                : " /OCProperties << /OCGs [" + groups + "] /D << /Order ["
                                                      + groups + "] /OFF [" + off + "] >> >>")
                              + " >>");
    return m_file.written(m_catalog);
}

void writePdfSet(const std::vector<SheetPicture>& sheets, PlanSetFiles& set)
{
    const SetStyle& style = set.style;
    PdfSet all;
    int page = 0;
    for (const SheetPicture& sheet : sheets) {
        std::string file = "SET.pdf";
        ++page;
        if (style.oneFile) {
            all.addPage(sheet, style);
        } else {
            PdfSet one;
            one.addPage(sheet, style);
            file = sheet.number + ".pdf";
            page = 1;
            set.files.push_back({file, one.written()});
        }
        for (const PlacedPlan& plan : sheet.plans) {
            TruePlan truth;
            truth.file = file;
            truth.page = page;
            truth.number = sheet.number;
            truth.level = plan.level;
            truth.unitInches = sheet.ratio / style.reduction;
            truth.onPage = Transform2::scaling(1 / truth.unitInches, 1 / truth.unitInches) * plan.onSheet;
            truth.middle = (plan.box.low + plan.box.high) * (0.5 / truth.unitInches);
            set.truth.plans.push_back(truth);
        }
    }
    if (style.oneFile)
        set.files.push_back({"SET.pdf", all.written()});
}

} // namespace holdfast::support
