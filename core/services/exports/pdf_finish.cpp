#include "core/services/exports/pdf_finish.h"

#include <algorithm>
#include <exception>

#define POINTERHOLDER_TRANSITION 4  // std::shared_ptr throughout
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace holdfast::exports {

namespace {

using PageList = std::vector<QPDFObjectHandle>;

QPDFObjectHandle textObject(const std::string& utf8)
{
    return QPDFObjectHandle::newUnicodeString(utf8);
}

// [page /XYZ left top zoom]: zoom null keeps the reader's own.
QPDFObjectHandle destination(const PageList& pages, double height, int page, double fromTop)
{
    auto list = QPDFObjectHandle::newArray();
    list.appendItem(pages.at(std::size_t(page)));
    list.appendItem(QPDFObjectHandle::newName("/XYZ"));
    list.appendItem(QPDFObjectHandle::newInteger(0));
    list.appendItem(
        QPDFObjectHandle::newReal(std::min(height, height - fromTop + 12), 1));
    list.appendItem(QPDFObjectHandle::newNull());
    return list;
}

struct OutlineNode {
    QPDFObjectHandle handle;
    std::vector<std::size_t> children;
};

// Nested lines: a bookmark of depth 2 belongs to the last one of depth 1 before it.
class Outline {
public:
    Outline(QPDF& pdf, const PageList& list, const Pages& pages)
    {
        for (const Bookmark& mark : pages.bookmarks)
            add(pdf, list, pages.geometry.height, mark);
    }

    void attachTo(QPDF& pdf, QPDFObjectHandle root)
    {
        auto outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
        connect(outlines, m_top, int(m_nodes.size()));
        // Chapters are shown, their sections stay folded: a negative count means closed.
        for (OutlineNode& node : m_nodes)
            if (!node.children.empty())
                connect(node.handle, node.children, -int(node.children.size()));
        outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(int(m_top.size())));
        root.replaceKey("/Outlines", outlines);
        root.replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
    }

private:
    void add(QPDF& pdf, const PageList& pages, double height, const Bookmark& mark)
    {
        OutlineNode node {pdf.makeIndirectObject(QPDFObjectHandle::newDictionary()), {}};
        node.handle.replaceKey("/Title", textObject(mark.title.toStdString()));
        node.handle.replaceKey("/Dest", destination(pages, height, mark.page, mark.y));
        const std::size_t index = m_nodes.size();
        m_nodes.push_back(node);
        if (mark.depth > 1 && !m_top.empty())
            m_nodes[m_top.back()].children.push_back(index);
        else
            m_top.push_back(index);
    }

    void connect(QPDFObjectHandle parent, const std::vector<std::size_t>& children, int count)
    {
        for (std::size_t i = 0; i < children.size(); ++i) {
            QPDFObjectHandle child = m_nodes[children[i]].handle;
            child.replaceKey("/Parent", parent);
            if (i > 0)
                child.replaceKey("/Prev", m_nodes[children[i - 1]].handle);
            if (i + 1 < children.size())
                child.replaceKey("/Next", m_nodes[children[i + 1]].handle);
        }
        if (children.empty())
            return;
        parent.replaceKey("/First", m_nodes[children.front()].handle);
        parent.replaceKey("/Last", m_nodes[children.back()].handle);
        parent.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
    }

    std::vector<OutlineNode> m_nodes;
    std::vector<std::size_t> m_top;
};

// "Cover", then 2, 3 ... as printed on the sheets.
void addPageLabels(QPDFObjectHandle root)
{
    root.replaceKey("/PageLabels",
                    QPDFObjectHandle::parse("<< /Nums [0 << /P (Cover) >> 1 << /S /D /St 2 >>] >>"));
}

void addLinks(QPDF& pdf, PageList& list, const Pages& pages)
{
    for (std::size_t i = 0; i < pages.pages.size() && i < list.size(); ++i) {
        if (pages.pages[i].links.empty())
            continue;
        auto annotations = QPDFObjectHandle::newArray();
        for (const LinkMark& link : pages.pages[i].links) {
            auto annotation = QPDFObjectHandle::parse("<< /Type /Annot /Subtype /Link /Border [0 0 0] >>");
            const QRectF& r = link.area;
            annotation.replaceKey(
                "/Rect",
                QPDFObjectHandle::newFromRectangle({r.left(), pages.geometry.height - r.bottom(), r.right(),
                                                    pages.geometry.height - r.top()}));
            annotation.replaceKey("/Dest", destination(list, pages.geometry.height, link.page, 0));
            annotations.appendItem(pdf.makeIndirectObject(annotation));
        }
        list[i].replaceKey("/Annots", annotations);
    }
}

bool isDate(const std::string& date)
{
    if (date.size() != 10 || date[4] != '-' || date[7] != '-')
        return false;
    return std::count_if(date.begin(), date.end(), [](char c) { return c >= '0' && c <= '9'; }) == 8;
}

void setInformation(QPDF& pdf, const PdfExtras& extras)
{
    auto information = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    const std::pair<const char*, const std::string*> entries[]
        = {{"/Title", &extras.title},     {"/Author", &extras.author},    {"/Subject", &extras.subject},
           {"/Creator", &extras.creator}, {"/Producer", &extras.creator}, {"/Keywords", &extras.keywords}};
    for (const auto& [key, value] : entries)
        if (!value->empty())
            information.replaceKey(key, textObject(*value));
    if (isDate(extras.date)) {
        const std::string compact = "D:" + extras.date.substr(0, 4) + extras.date.substr(5, 2)
            + extras.date.substr(8, 2) + "000000Z";
        information.replaceKey("/CreationDate", QPDFObjectHandle::newString(compact));
        information.replaceKey("/ModDate", QPDFObjectHandle::newString(compact));
    }
    pdf.getTrailer().replaceKey("/Info", information);
    // The writer's own metadata carries a clock; the information dictionary says all there is to say.
    pdf.getRoot().removeKey("/Metadata");
    auto preferences = QPDFObjectHandle::parse("<< /DisplayDocTitle true >>");
    pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
    pdf.getRoot().replaceKey("/Lang", QPDFObjectHandle::newString("en-US"));
}

void attach(QPDF& pdf, const PdfExtras& extras)
{
    if (extras.attachmentName.empty())
        return;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, extras.attachment.toStdString());
    stream.setSubtype("application/json");
    auto spec = QPDFFileSpecObjectHelper::createFileSpec(pdf, extras.attachmentName, stream);
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(extras.attachmentName, spec);
}

QByteArray written(QPDF& pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto buffer = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char*>(buffer->getBuffer()), qsizetype(buffer->getSize()));
}

}  // namespace

Result<QByteArray> finishPdf(const QByteArray& plain, const Pages& pages, const PdfExtras& extras)
{
    try {
        QPDF pdf;
        pdf.processMemoryFile("report", plain.constData(), std::size_t(plain.size()));
        PageList list = pdf.getAllPages();
        if (list.size() != pages.pages.size())
            return Fault {FaultCode::External,
                          {},
                          "report",
                          "the PDF writer made another number of pages than laid out"};
        Outline(pdf, list, pages).attachTo(pdf, pdf.getRoot());
        addPageLabels(pdf.getRoot());
        addLinks(pdf, list, pages);
        setInformation(pdf, extras);
        attach(pdf, extras);
        return written(pdf);
    } catch (const std::exception& e) {
        return Fault {
            FaultCode::External, {}, "report", std::string("QPDF could not finish the file: ") + e.what()};
    }
}

}  // namespace holdfast::exports
