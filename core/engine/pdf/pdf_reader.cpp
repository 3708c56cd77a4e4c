#include "core/engine/pdf/pdf_reader.h"

#include <algorithm>
#include <cmath>
#include <memory>

#include <poppler/Annot.h>
#include <poppler/Catalog.h>
#include <poppler/ErrorCodes.h>
#include <poppler/Gfx.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include "core/engine/pdf/lettering.h"
#include "core/engine/pdf/measured_views.h"
#include "core/engine/pdf/optional_content.h"
#include "core/engine/pdf/page_output.h"
#include "core/engine/pdf/pdf_text.h"
#include "core/engine/pdf/poppler_messages.h"

namespace holdfast::pdf {

namespace {

constexpr int kMostPages = 10'000;
constexpr double kLargestSide = 20'000; // inches
constexpr std::size_t kMostEntities = 20'000'000;

std::string fileName(const std::string& path)
{
    return path.substr(path.find_last_of("/\\") + 1);
}

// Every whole PDF says %%EOF near its end (ISO 32000-1 7.5.5; readers look in the last 1024 bytes).
bool endsWhole(std::span<const std::uint8_t> bytes)
{
    constexpr std::size_t kTail = 1024;
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    return all.substr(all.size() - std::min(all.size(), kTail)).find("%%EOF") != all.npos;
}

class PagesReader {
public:
    PagesReader(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
        : m_bytes(bytes), m_path(path), m_run(run), m_writer(m_reading.drawing)
    {
    }

    Result<Reading> read()
    {
        open();
        if (!m_document->isOk())
            return refused();
        if (m_rebuilt && !endsWhole(m_bytes))
            return fault(FaultCode::Malformed,
                         "the PDF is cut off: its end and its table of contents are missing");
        const int pages = m_document->getNumPages();
        if (pages <= 0)
            return fault(FaultCode::Empty, "it has no page");
        if (pages > kMostPages)
            return fault(FaultCode::LimitExceeded, "it has " + std::to_string(pages) + " pages");
        drawing::Drawing& drawing = m_reading.drawing;
        drawing.path = m_path;
        drawing.header.version = "PDF-" + std::to_string(m_document->getPDFMajorVersion()) + "."
                                 + std::to_string(m_document->getPDFMinorVersion());
        drawing.header.units = drawing::DrawingUnit::Inch;
        OptionalContent layers(*m_document, drawing);
        if (m_rebuilt)
            report("pdf.rebuilt", Severity::Error,
                   "The table of contents of the file is damaged; it was rebuilt "
                   "by searching for the objects, and parts may be missing.",
                   "Compare every page with a viewer, "
                   "or export the file again.");
        for (int page = 1; page <= pages; ++page) {
            m_place = "page " + std::to_string(page);
            if (const Outcome read = readPage(page, layers); !read)
                return read.fault();
            m_run.progress.report(double(page) / pages);
        }
        return std::move(m_reading);
    }

private:
    void open()
    {
        auto* stream = new MemStream(reinterpret_cast<const char*>(m_bytes.data()), 0,
                                     Goffset(m_bytes.size()), Object(objNull));
        m_document = std::make_unique<PDFDoc>(stream, std::nullopt, std::nullopt, nullptr,
                                              [this] { m_rebuilt = true; });
    }

    Fault fault(FaultCode code, std::string cause) const { return {code, m_path, m_place, std::move(cause)}; }

    Fault refused() const
    {
        if (m_document->getErrorCode() == errEncrypted)
            return fault(FaultCode::UnsupportedFormat, "it is locked with a password; save it without one");
        if (!endsWhole(m_bytes))
            return fault(FaultCode::Malformed, "the PDF is cut off: its end is missing");
        const std::string words = m_messages.first().empty() ? "" : " (" + m_messages.first() + ")";
        return fault(FaultCode::Malformed, "the structure of the PDF is damaged" + words);
    }

    void report(const char* rule, Severity severity, std::string message, std::string remedy)
    {
        m_reading.drawing.findings.push_back({rule,
                                              severity,
                                              {SubjectKind::Drawing, fileName(m_path), -1},
                                              std::move(message),
                                              std::move(remedy),
                                              {},
                                              {}});
    }

    Outcome readPage(int number, OptionalContent& layers)
    {
        Page* page = m_document->getPage(number);
        if (page == nullptr || !page->isOk())
            return fault(FaultCode::Malformed, "the page is damaged");
        const Object dictionary = m_document->getXRef()->fetch(page->getRef());
        const PaperFrame frame = frameOf(*page, dictionary);
        drawing::Layout layout;
        if (const Outcome sized = setSize(*page, frame, layout); !sized)
            return sized;
        layout.name = labelOf(number);
        layout.views = measuredViews(dictionary, frame);
        m_writer.beginPage(std::uint32_t(m_reading.drawing.layouts.size()));
        m_reading.drawing.layouts.push_back(std::move(layout));
        return paint(*page, frame, layers);
    }

    static PaperFrame frameOf(Page& page, const Object& dictionary)
    {
        PaperFrame frame;
        const Object unit = dictionary.isDict() ? dictionary.dictLookup("UserUnit") : Object(objNull);
        if (unit.isNum() && std::isfinite(unit.getNum()) && unit.getNum() > 0)
            frame.userUnit = unit.getNum();
        page.getDefaultCTM(frame.toDevice, kPointsPerInch, kPointsPerInch, 0, false, false);
        return frame;
    }

    Outcome setSize(const Page& page, const PaperFrame& frame, drawing::Layout& layout) const
    {
        layout.paperWidth = page.getCropWidth() * frame.userUnit / kPointsPerInch;
        layout.paperHeight = page.getCropHeight() * frame.userUnit / kPointsPerInch;
        if (page.getRotate() % 180 != 0)
            std::swap(layout.paperWidth, layout.paperHeight);
        const double least = std::min(layout.paperWidth, layout.paperHeight);
        const double most = std::max(layout.paperWidth, layout.paperHeight);
        if (!std::isfinite(most) || !(least > 0))
            return fault(FaultCode::Malformed, "the page has no size");
        if (most > kLargestSide)
            return fault(FaultCode::LimitExceeded,
                         "the page is " + std::to_string(std::llround(most)) + " in wide or high");
        return Done{};
    }

    std::string labelOf(int number)
    {
        GooString label;
        const std::string plain = std::to_string(number);
        if (m_document->getCatalog()->indexToLabel(number - 1, &label) && !label.toStr().empty()
            && label.toStr() != plain)
            return utf8Of(&label);
        return "Page " + plain;
    }

    bool mustStop() const { return m_run.stopped() || m_writer.size() > kMostEntities; }

    Outcome paint(Page& page, const PaperFrame& frame, OptionalContent& layers)
    {
        m_messages.clear();
        const std::size_t first = m_writer.size();
        PageOutput output(m_writer, frame.userUnit / kPointsPerInch,
                          [&](Ref form) { return layers.layerOfForm(form); });
        const auto asked = [](void* self) { return static_cast<PagesReader*>(self)->mustStop(); };
        const std::unique_ptr<Gfx> gfx(page.createGfx(&output, kPointsPerInch, kPointsPerInch, 0, false, true,
                                                      -1, -1, -1, -1, false, asked, this, nullptr));
        Object content = layers.contentOf(page);
        if (content.isStream() || content.isArray()) {
            gfx->saveState();
            gfx->display(&content);
            gfx->restoreState();
        }
        paintAnnotations(page, *gfx, output);
        output.finish();
        if (m_run.stopped())
            return cancelled("Reading the PDF");
        if (m_writer.size() > kMostEntities || layers.tooLarge())
            return fault(FaultCode::LimitExceeded, "the page is larger than 20 million marks");
        m_reading.pages.push_back(output.counts());
        const std::size_t letters = markLettering(m_reading.drawing, first);
        reportPage(output, letters);
        return Done{};
    }

    // Links only frame the words they stand on; pop-ups are windows of a viewer.
    void paintAnnotations(Page& page, Gfx& gfx, PageOutput& output)
    {
        const Object list = page.getAnnotsObject();
        if (!list.isArray() || list.arrayGetLength() == 0)
            return;
        bool begun = false;
        for (Annot* annotation : page.getAnnots()->getAnnots()) {
            if (annotation->getType() == Annot::typeLink || annotation->getType() == Annot::typePopup)
                continue;
            if (!begun)
                output.beginAnnotations(annotationLayer());
            begun = true;
            annotation->draw(&gfx, false);
        }
    }

    std::uint32_t annotationLayer()
    {
        std::vector<drawing::Layer>& layers = m_reading.drawing.layers;
        if (m_annotationLayer == 0) {
            m_annotationLayer = std::uint32_t(layers.size());
            drawing::Layer layer;
            layer.name = "Annotations";
            layers.push_back(layer);
        }
        return m_annotationLayer;
    }

    void reportPage(const PageOutput& output, std::size_t letters)
    {
        const PageCounts& counts = output.counts();
        const std::string page = "P" + m_place.substr(1);
        if (counts.images > 0 && counts.strokes + counts.fills == 0)
            report("pdf.page.picture", Severity::Warning, page + " is a picture: it has no lines to read.",
                   "Export the sheet from CAD as DXF or as a PDF with vectors.");
        if (output.unreadableGlyphs() > 0)
            report("pdf.text.unreadable", Severity::Warning,
                   page + " has " + std::to_string(output.unreadableGlyphs())
                       + " glyphs whose font does not say which letters they are.",
                   "Export the sheet with TrueType fonts.");
        if (letters > 0)
            report("pdf.text.strokes", Severity::Info,
                   page + " has about " + std::to_string(letters)
                       + " strokes that draw letters.",
                   "Export the sheet with TrueType fonts, or check titles, scale and tags by hand.");
        if (counts.shadings > 0)
            report("pdf.page.shadings", Severity::Info,
                   page + " has " + std::to_string(counts.shadings) + " shaded areas, which are left out.",
                   "Nothing, unless walls are drawn by shading.");
        if (m_messages.count() > 0)
            report("pdf.page.damaged", Severity::Error,
                   page + " is damaged in " + std::to_string(m_messages.count())
                       + (m_messages.count() == 1 ? " place" : " places")
                       + ", the first: " + m_messages.first() + ".",
                   "Compare the page with a viewer, or export it again.");
    }

    PopplerMessages m_messages; // first in, last out: the document reports until it is closed
    std::span<const std::uint8_t> m_bytes;
    const std::string& m_path;
    const Run& m_run;
    Reading m_reading;
    EntityWriter m_writer;
    std::unique_ptr<PDFDoc> m_document;
    bool m_rebuilt = false;
    std::string m_place;
    std::uint32_t m_annotationLayer = 0;
};

} // namespace

Result<Reading> readPages(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    if (bytes.empty())
        return Fault{FaultCode::Empty, path, {}, "the file is empty"};
    try {
        return PagesReader(bytes, path, run).read();
    } catch (const Bug&) {
        throw;
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::LimitExceeded, path, {}, "there is not enough memory to read it"};
    } catch (const std::exception& e) {
        return Fault{FaultCode::External, path, {}, std::string("the PDF library stopped: ") + e.what()};
    }
}

} // namespace holdfast::pdf
