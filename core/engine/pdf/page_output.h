// What Poppler calls while it interprets a page.
#pragma once

#include <functional>
#include <unordered_map>
#include <vector>

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>

#include "core/engine/pdf/path_painter.h"
#include "core/engine/pdf/pdf_reader.h"
#include "core/engine/pdf/text_lines.h"

namespace holdfast::pdf {

// Index of the layer of a form XObject, 0 when it has none of its own.
using LayerOfForm = std::function<std::uint32_t(Ref form)>;

class PageOutput final : public OutputDev {
public:
    // `inchesPerUnit` turns device units (1/72 in before /UserUnit) into paper inches.
    PageOutput(EntityWriter& writer, double inchesPerUnit, LayerOfForm layerOfForm);

    // From here on what is painted is laid over the page.
    void beginAnnotations(std::uint32_t layer);
    void finish() { m_text.flush(); }
    const PageCounts& counts() const { return m_counts; }
    std::size_t unreadableGlyphs() const { return m_unreadable; }

    bool upsideDown() override { return false; }
    bool useDrawChar() override { return true; }
    bool useTilingPatternFill() override { return true; }
    bool useShadedFills(int) override { return true; }
    bool interpretType3Chars() override { return false; }

    void restoreState(GfxState* state) override;
    void updateAll(GfxState* state) override;
    void updateLineDash(GfxState*) override { m_penChanged = true; }
    void updateLineWidth(GfxState*) override { m_penChanged = true; }
    void updateCTM(GfxState*, double, double, double, double, double, double) override
    {
        m_penChanged = true;
    }
    void updateStrokeColor(GfxState*) override { m_penChanged = true; }
    void updateStrokeColorSpace(GfxState*) override { m_penChanged = true; }
    void updateFillColor(GfxState*) override { m_inkChanged = true; }
    void updateFillColorSpace(GfxState*) override { m_inkChanged = true; }

    void stroke(GfxState* state) override;
    void fill(GfxState* state) override;
    void eoFill(GfxState* state) override { fill(state); }
    void clip(GfxState* state) override;
    void eoClip(GfxState* state) override { clip(state); }
    bool tilingPatternFill(GfxState* state, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                           int, double, double) override;
    bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return shaded(); }
    bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return shaded(); }
    bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return shaded(); }
    bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override { return shaded(); }
    bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return shaded(); }

    void drawChar(GfxState* state, double x, double y, double dx, double dy, double originX, double originY,
                  CharCode, int, const Unicode* letters, int letterCount) override;

    void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height, bool invert,
                       bool interpolate, bool isInline) override;
    void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                   GfxImageColorMap* colors, bool interpolate, const int* mask, bool isInline) override;

    void markPoint(const char* name) override;
    void markPoint(const char* name, Dict*) override { markPoint(name); }
    void beginForm(Ref form) override;
    void endForm(Ref form) override;
    void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                bool forSoftMask) override;
    void endTransparencyGroup(GfxState*) override;

private:
    bool shaded();
    void countPicture(const GfxState* state);
    bool inMask() const { return m_maskDepth > 0; }
    void pushLayer(std::uint32_t layer);
    void popLayer();
    Box2 clipOf(const GfxState* state) const;
    Point2 paper(double x, double y) const { return {x * m_scale, y * m_scale}; }
    std::size_t copyPath(const GfxState* state, std::vector<Subpath>& into) const;
    void takePath(const GfxState* state);
    void takePen(GfxState* state);
    std::uint32_t inkOf(const GfxState* state);
    bool setEm(GfxState* state, Glyph& glyph) const;

    EntityWriter& m_writer;
    PathPainter m_painter;
    TextLines m_text;
    double m_scale;
    LayerOfForm m_layerOfForm;
    PageCounts m_counts;
    std::size_t m_unreadable = 0;
    std::vector<Subpath> m_path; // reused from path to path
    std::size_t m_pathSize = 0;
    std::vector<Subpath> m_clipPath; // the last clip, which is the area of a pattern painted next
    std::size_t m_clipSize = 0;
    std::vector<std::uint32_t> m_layers;
    std::vector<bool> m_groups; // of each open transparency group: is it a soft mask
    int m_maskDepth = 0;
    bool m_penChanged = true, m_inkChanged = true, m_annotation = false;
    drawing::PaintStyle m_pen;
    std::uint32_t m_ink = 0;
};

} // namespace holdfast::pdf
