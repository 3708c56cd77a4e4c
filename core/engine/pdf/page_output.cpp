#include "core/engine/pdf/page_output.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <poppler/GfxFont.h>

#include "core/engine/pdf/clipping.h"
#include "core/engine/pdf/layer_marks.h"

namespace holdfast::pdf {

namespace {

using drawing::DashClass;

static_assert(sizeof(Unicode) == sizeof(char32_t));

std::uint32_t packed(const GfxRGB& rgb)
{
    return std::uint32_t(colToByte(rgb.r)) << 16 | std::uint32_t(colToByte(rgb.g)) << 8 | colToByte(rgb.b);
}

// Alternating lengths painted and left out. A dot is no longer than the pen is wide; a dash-dot line has
// painted pieces of clearly different length.
DashClass dashClass(const std::vector<double>& lengths, double width)
{
    double longest = 0, shortest = 1e300;
    for (std::size_t i = 0; i < lengths.size(); i += 2) {
        longest = std::max(longest, lengths[i]);
        shortest = std::min(shortest, lengths[i]);
    }
    const bool anyGap = std::ranges::any_of(lengths, [](double l) { return l > 0; });
    if (lengths.empty() || !anyGap)
        return DashClass::Continuous;
    if (longest <= 1.5 * width)
        return DashClass::Dotted;
    return lengths.size() > 2 && longest > 2 * shortest ? DashClass::DashDot : DashClass::Dashed;
}

} // namespace

PageOutput::PageOutput(EntityWriter& writer, double inchesPerUnit, LayerOfForm layerOfForm)
    : m_writer(writer), m_painter(writer), m_text(writer), m_scale(inchesPerUnit),
      m_layerOfForm(std::move(layerOfForm))
{
}

void PageOutput::beginAnnotations(std::uint32_t layer)
{
    m_text.flush();
    m_annotation = true;
    m_layers.clear();
    m_penChanged = true;
    m_writer.setLayer(layer);
    m_layers.push_back(layer);
}

void PageOutput::restoreState(GfxState*)
{
    m_penChanged = m_inkChanged = true;
}

void PageOutput::updateAll(GfxState*)
{
    m_penChanged = m_inkChanged = true;
}

Box2 PageOutput::clipOf(const GfxState* state) const
{
    Box2 box;
    state->getClipBBox(&box.low.x, &box.low.y, &box.high.x, &box.high.y);
    return {box.low * m_scale, box.high * m_scale};
}

std::size_t PageOutput::copyPath(const GfxState* state, std::vector<Subpath>& into) const
{
    const GfxPath* path = state->getPath();
    const std::size_t count = std::size_t(path->getNumSubpaths());
    if (into.size() < count)
        into.resize(count);
    const double* m = state->getCTM();
    for (std::size_t i = 0; i < count; ++i) {
        const GfxSubpath* from = path->getSubpath(int(i));
        Subpath& to = into[i];
        to.clear();
        const int points = from->getNumPoints();
        for (int k = 0; k < points; ++k) {
            const double x = from->getX(k), y = from->getY(k);
            to.points.push_back(paper(m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]));
            to.control.push_back(from->getCurve(k) ? 1 : 0);
            to.curved = to.curved || from->getCurve(k);
        }
        to.closed = from->isClosed();
    }
    return count;
}

void PageOutput::takePath(const GfxState* state)
{
    m_pathSize = copyPath(state, m_path);
    for (std::size_t i = 0; i < m_pathSize; ++i)
        m_counts.points += m_path[i].points.size();
}

void PageOutput::takePen(GfxState* state)
{
    if (!m_penChanged)
        return;
    m_penChanged = false;
    GfxRGB rgb;
    state->getStrokeRGB(&rgb);
    m_pen.rgb = packed(rgb);
    m_pen.width = float(state->getTransformedLineWidth() * m_scale);
    double start = 0;
    m_pen.dash = dashClass(state->getLineDash(&start), state->getLineWidth());
    m_pen.annotation = m_annotation;
}

std::uint32_t PageOutput::inkOf(const GfxState* state)
{
    if (m_inkChanged) {
        GfxRGB rgb;
        state->getFillRGB(&rgb);
        m_ink = packed(rgb);
        m_inkChanged = false;
    }
    return m_ink;
}

void PageOutput::stroke(GfxState* state)
{
    if (inMask())
        return;
    ++m_counts.strokes;
    m_text.flush();
    takePath(state);
    takePen(state);
    const Box2 clip = clipOf(state);
    for (std::size_t i = 0; i < m_pathSize; ++i)
        m_painter.stroke(m_path[i], clip, m_pen);
}

void PageOutput::fill(GfxState* state)
{
    if (inMask())
        return;
    ++m_counts.fills;
    m_text.flush();
    takePath(state);
    drawing::PaintStyle style;
    style.rgb = inkOf(state);
    style.annotation = m_annotation;
    m_painter.fill({m_path.data(), m_pathSize}, clipOf(state), true, style);
}

// A pattern fills the clip that was set just before it.
void PageOutput::clip(GfxState* state)
{
    m_clipSize = copyPath(state, m_clipPath);
}

bool PageOutput::tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                                   int, int, int, double, double)
{
    if (inMask())
        return true;
    ++m_counts.patterns;
    m_text.flush();
    const Box2 box = clipOf(state);
    std::vector<std::vector<Point2>> rings;
    for (std::size_t i = 0; i < m_clipSize; ++i)
        if (auto kept = clippedRing(flattened(m_clipPath[i]), box); !kept.empty())
            rings.push_back(std::move(kept));
    drawing::PaintStyle style;
    style.origin = drawing::PaintOrigin::Fill;
    style.annotation = m_annotation;
    if (!rings.empty())
        m_writer.area(rings, false, style);
    return true;
}

bool PageOutput::shaded()
{
    m_counts.shadings += inMask() ? 0 : 1;
    return true;
}

// The axes of the em on paper. False when the text has no size.
bool PageOutput::setEm(GfxState* state, Glyph& glyph) const
{
    std::array<double, 4>& m = glyph.matrix;
    state->getFontTransMat(&m[0], &m[1], &m[2], &m[3]);
    double scale = m_scale;
    const std::shared_ptr<GfxFont>& font = state->getFont();
    if (font && font->getType() == fontType3) {
        // The size of a Type 3 font is in glyph space; its em is taken as the height of its box.
        const double* box = font->getFontBBox();
        const double em = std::fabs(font->getFontMatrix()[3] * (box[3] - box[1]));
        scale *= em > 0 ? em : 1;
    }
    for (double& value : m)
        value *= scale;
    const double size = std::hypot(m[2], m[3]);
    return std::isfinite(size) && size > 0;
}

void PageOutput::drawChar(GfxState* state, double x, double y, double dx, double dy, double originX,
                          double originY, CharCode, int, const Unicode* letters, int letterCount)
{
    constexpr int kInvisible = 3;
    constexpr char32_t kUnknown = 0xFFFD;
    if (inMask())
        return;
    ++m_counts.glyphs;
    Glyph glyph;
    if (!setEm(state, glyph))
        return;
    double px = 0, py = 0, ax = 0, ay = 0;
    state->transform(x - originX, y - originY, &px, &py);
    state->transformDelta(dx, dy, &ax, &ay);
    glyph.at = paper(px, py);
    glyph.advance = paper(ax, ay);
    if (!clipOf(state).grown(std::hypot(glyph.matrix[2], glyph.matrix[3])).contains(glyph.at))
        return;
    std::u32string read(letters == nullptr ? 0 : std::size_t(letterCount), U' ');
    std::copy_n(letters, read.size(), read.begin());
    if (read.empty()) {
        ++m_unreadable;
        read.assign(1, kUnknown);
    }
    glyph.letters = read.data();
    glyph.letterCount = read.size();
    const std::shared_ptr<GfxFont>& font = state->getFont();
    glyph.visible = state->getRender() != kInvisible;
    drawing::PaintStyle style;
    style.rgb = inkOf(state);
    style.annotation = m_annotation;
    m_text.add(glyph, style, [&] { return font ? font->getNameWithoutSubsetTag() : std::string(); });
}

// A picture fills the unit square of its own space (ISO 32000-1 8.9.3).
void PageOutput::countPicture(const GfxState* state)
{
    if (inMask())
        return;
    ++m_counts.images;
    const double* m = state->getCTM();
    Box2 box;
    for (const Point2 corner : {Point2{0, 0}, Point2{1, 0}, Point2{0, 1}, Point2{1, 1}})
        box.add(paper(m[0] * corner.x + m[2] * corner.y + m[4], m[1] * corner.x + m[3] * corner.y + m[5]));
    const Box2 clip = clipOf(state);
    const double width = std::min(box.high.x, clip.high.x) - std::max(box.low.x, clip.low.x);
    const double height = std::min(box.high.y, clip.high.y) - std::max(box.low.y, clip.low.y);
    m_counts.pictured += std::max(width, 0.0) * std::max(height, 0.0);
}

// The bytes of an inline image lie in the content stream and must be read past; no other picture is touched.
void PageOutput::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                               bool invert, bool interpolate, bool isInline)
{
    countPicture(state);
    if (isInline)
        OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, isInline);
}

void PageOutput::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* colors, bool interpolate, const int* mask, bool isInline)
{
    countPicture(state);
    if (isInline)
        OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, isInline);
}

void PageOutput::pushLayer(std::uint32_t layer)
{
    m_text.flush();
    m_layers.push_back(layer);
    m_writer.setLayer(layer);
}

void PageOutput::popLayer()
{
    m_text.flush();
    if (!m_layers.empty())
        m_layers.pop_back();
    m_writer.setLayer(m_layers.empty() ? 0 : m_layers.back());
}

void PageOutput::markPoint(const char* name)
{
    const std::string_view word(name);
    if (word == kLayerEnds)
        return popLayer();
    std::uint32_t layer = 0;
    if (word.starts_with(kLayerBegins)
        && std::from_chars(word.data() + kLayerBegins.size(), word.data() + word.size(), layer).ec
               == std::errc())
        pushLayer(layer);
}

void PageOutput::beginForm(Ref form)
{
    const std::uint32_t own = m_annotation ? 0 : m_layerOfForm(form);
    pushLayer(own != 0 ? own : m_layers.empty() ? 0 : m_layers.back());
}

void PageOutput::endForm(Ref)
{
    popLayer();
}

void PageOutput::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                        bool forSoftMask)
{
    m_groups.push_back(forSoftMask);
    m_maskDepth += forSoftMask ? 1 : 0;
}

void PageOutput::endTransparencyGroup(GfxState*)
{
    if (m_groups.empty())
        return;
    m_maskDepth -= m_groups.back() ? 1 : 0;
    m_groups.pop_back();
}

} // namespace holdfast::pdf
