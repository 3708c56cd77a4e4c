#include "core/services/exports/report_layout.h"

#include "core/services/exports/calculation_layout.h"
#include "core/services/exports/cover_layout.h"
#include "core/services/exports/page_flow.h"
#include "core/services/exports/page_frame.h"
#include "core/services/exports/table_layout.h"

namespace holdfast::exports {

using figures::Face;

namespace {

constexpr double kBody = 9.5, kNote = 7.5, kChapter = 15, kSection = 11;
constexpr double kCaption = 16;  // under a figure
constexpr double kFigureSlack = 0.75;  // a figure may shrink to this share of its height to stay on the page

class ReportLayout {
public:
    ReportLayout(const report::ReportDocument& document, const TextRuler& ruler, const ReportLook& look)
        : m_document(document)
        , m_look(look)
        , m_flow(ruler, look.geometry)
    {
    }

    Pages lay(const Run& run)
    {
        for (std::size_t i = 0; i < m_document.chapters.size() && !run.stopped(); ++i) {
            layChapter(m_document.chapters[i]);
            run.progress.report(double(i + 1) / double(m_document.chapters.size()));
        }
        if (m_indexPage >= 0)
            fillIndex(m_flow, m_indexPage, m_indexTop, m_flow.pages().bookmarks);
        layFrames(m_document, ruler(), m_flow.pages());
        return std::move(m_flow.pages());
    }

private:
    const TextRuler& ruler() const { return m_flow.ruler(); }

    static bool isCover(const report::Chapter& chapter)
    {
        return !chapter.blocks.empty() && std::holds_alternative<report::CoverPage>(chapter.blocks.front());
    }

    void layChapter(const report::Chapter& chapter)
    {
        if (isCover(chapter)) {
            m_flow.newPage();
            m_flow.page().hasFrame = false;
            m_flow.pages().bookmarks.push_back({QStringLiteral("Cover"), 1, m_flow.pageIndex(), 0});
        } else {
            openChapter(chapter);
        }
        for (const report::Block& block : chapter.blocks)
            if (&block != &chapter.blocks.front() || !std::holds_alternative<report::PageBreak>(block))
                std::visit([this](const auto& b) { layBlock(b); }, block);
        if (chapter.title == report::kIndexTitle)
            reserveIndex();
        if (isCover(chapter) || chapter.title == report::kIndexTitle)
            m_flow.newPage();
    }

    void openChapter(const report::Chapter& chapter)
    {
        const bool isMain = chapter.depth <= 1;
        if (!chapter.blocks.empty() && std::holds_alternative<report::PageBreak>(chapter.blocks.front()))
            m_flow.breakUnlessAtTop();
        m_flow.skip(isMain ? 14 : 8);
        m_flow.need(isMain ? 120 : leadOf(chapter));
        const QString title = QString::fromStdString(chapter.title);
        m_flow.pages().bookmarks.push_back({title, chapter.depth, m_flow.pageIndex(), m_flow.y()});
        m_flow.paragraph(Face::Bold, isMain ? kChapter : kSection, title, Ink::accent);
        if (isMain) {
            m_flow.advance(2);
            m_flow.line(m_flow.geometry().margin, m_flow.y(), m_flow.geometry().right(),
                        m_flow.y(), Ink::accent, 1.2);
            m_flow.advance(8);
        } else {
            m_flow.advance(3);
        }
    }

    // A section's heading stays with its first figure, and with the sentences before it.
    double leadOf(const report::Chapter& chapter) const
    {
        double lead = 40;
        for (const report::Block& block : chapter.blocks) {
            if (const auto* figure = std::get_if<report::FigureRef>(&block))
                return lead + figure->heightShare * m_flow.geometry().textHeight() * kFigureSlack + kCaption;
            if (!std::holds_alternative<report::Paragraph>(block)
                && !std::holds_alternative<report::PageBreak>(block))
                break;
            lead += 30;
        }
        return 100;
    }

    void reserveIndex()
    {
        m_indexPage = m_flow.pageIndex();
        m_indexTop = m_flow.y();
        for (int left = indexPageCount(m_document, m_flow.geometry(), m_indexTop); left > 0; --left)
            m_flow.newPage();
    }

    void layBlock(const report::Paragraph& p)
    {
        const QString text = QString::fromStdString(p.text);
        switch (p.style) {
        case report::ParagraphStyle::Body: m_flow.paragraph(Face::Regular, kBody, text); break;
        case report::ParagraphStyle::Strong:
            m_flow.need(40);
            m_flow.paragraph(Face::Bold, kBody, text);
            break;
        case report::ParagraphStyle::Note: m_flow.paragraph(Face::Italic, kNote, text, Ink::quiet); break;
        case report::ParagraphStyle::Bullet:
            m_flow.need(kBody * kLeading);
            m_flow.text(m_flow.geometry().margin + 4, m_flow.y() + kBody, Face::Regular, kBody,
                        QStringLiteral("\u2022"));
            m_flow.paragraph(Face::Regular, kBody, text, Ink::text, 14);
            break;
        }
        m_flow.skip(p.style == report::ParagraphStyle::Bullet ? 2 : 6);
    }

    void layBlock(const report::Table& table) { layTable(m_flow, table); }
    void layBlock(const report::CalculationBlock& block) { layCalculations(m_flow, block); }
    void layBlock(const report::PageBreak&) { m_flow.breakUnlessAtTop(); }
    void layBlock(const report::CoverPage& cover) { layCover(m_flow, cover, m_look); }

    void layBlock(const report::FigureRef& figure)
    {
        const double wanted = figure.heightShare * m_flow.geometry().textHeight();
        if (m_flow.room() < wanted * kFigureSlack + kCaption)
            m_flow.breakUnlessAtTop();
        m_flow.need(0);
        const double height = std::min(wanted, m_flow.room() - kCaption);
        const QRectF area(m_flow.geometry().margin, m_flow.y(), m_flow.geometry().textWidth(), height);
        m_flow.page().figures.push_back({area, figure});
        m_flow.advance(height + 11);
        m_flow.text(m_flow.geometry().margin, m_flow.y(), Face::Italic, 8, QString::fromStdString(figure.caption),
                    Ink::quiet);
        m_flow.advance(9);
    }

    const report::ReportDocument& m_document;
    const ReportLook& m_look;
    PageFlow m_flow;
    int m_indexPage = -1;
    double m_indexTop = 0;
};

}  // namespace

Pages layReport(const report::ReportDocument& document, const TextRuler& ruler, const ReportLook& look, const Run& run)
{
    return ReportLayout(document, ruler, look).lay(run);
}

}  // namespace holdfast::exports
