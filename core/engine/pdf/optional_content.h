// Optional-content groups as layers of the drawing.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <poppler/PDFDoc.h>
#include <poppler/Page.h>

#include "core/engine/drawing/drawing.h"

namespace holdfast::pdf {

class OptionalContent {
public:
    // Writes layer "0" and one for each group, in the order of their object numbers. All groups are then
    // switched on, because what is off is read too; the layer remembers.
    OptionalContent(PDFDoc& document, drawing::Drawing& drawing);

    // The page's content, with layer marks when the document has groups.
    Object contentOf(Page& page);
    std::uint32_t layerOfForm(Ref form);
    bool tooLarge() const { return m_tooLarge; }

private:
    std::optional<std::uint32_t> layerOf(const Object& reference) const;
    std::optional<std::uint32_t> layerOfGroup(const Object& reference) const;
    Object marked(Object& content, Dict* resources);
    void append(Object& stream, std::string& bytes);
    void markForms(Dict* resources, int depth);
    void markForm(Ref form, int depth);

    PDFDoc& m_document;
    std::map<int, std::uint32_t> m_layers;     // by object number of the group
    std::map<int, std::uint32_t> m_formLayers; // by object number of the form
    std::set<int> m_marked;                    // forms that have been visited
    std::deque<std::string> m_contents;        // Poppler reads them until the document is closed
    bool m_tooLarge = false;
};

} // namespace holdfast::pdf
