#include "core/engine/pdf/optional_content.h"

#include <array>

#include <poppler/Catalog.h>
#include <poppler/OptionalContent.h>
#include <poppler/Stream.h>

#include "core/engine/pdf/layer_marks.h"
#include "core/engine/pdf/pdf_text.h"

namespace holdfast::pdf {

namespace {

constexpr int kDeepestForm = 16;
// A sheet of half a gigabyte of operators has some 50 million lines; a compressed bomb has more.
constexpr std::size_t kLargestContent = std::size_t(512) << 20;

} // namespace

OptionalContent::OptionalContent(PDFDoc& document, drawing::Drawing& drawing) : m_document(document)
{
    drawing::Layer base;
    base.name = "0";
    drawing.layers.push_back(base);
    OCGs* groups = document.getCatalog()->getOptContentConfig();
    if (groups == nullptr)
        return;
    std::map<int, OptionalContentGroup*> ordered;
    for (const auto& [ref, group] : groups->getOCGs())
        ordered[ref.num] = group.get();
    for (const auto& [number, group] : ordered) {
        drawing::Layer layer;
        layer.name = utf8Of(group->getName());
        layer.off = group->getState() == OptionalContentGroup::Off;
        group->setState(OptionalContentGroup::On);
        m_layers[number] = std::uint32_t(drawing.layers.size());
        drawing.layers.push_back(layer);
    }
}

std::optional<std::uint32_t> OptionalContent::layerOfGroup(const Object& reference) const
{
    if (!reference.isRef())
        return std::nullopt;
    const auto found = m_layers.find(reference.getRefNum());
    return found == m_layers.end() ? std::nullopt : std::optional(found->second);
}

// A membership dictionary (OCMD) stands for the first of its groups.
std::optional<std::uint32_t> OptionalContent::layerOf(const Object& reference) const
{
    if (const auto layer = layerOfGroup(reference))
        return layer;
    const Object membership = reference.fetch(m_document.getXRef());
    if (!membership.isDict())
        return std::nullopt;
    const Object& groups = membership.dictLookupNF("OCGs");
    if (const auto layer = layerOfGroup(groups))
        return layer;
    const Object list = groups.fetch(m_document.getXRef());
    return list.isArray() && list.arrayGetLength() > 0 ? layerOfGroup(list.arrayGetNF(0)) : std::nullopt;
}

void OptionalContent::append(Object& stream, std::string& bytes)
{
    if (!stream.isStream())
        return;
    std::array<unsigned char, 65536> buffer;
    stream.streamReset();
    for (;;) {
        const int count = stream.streamGetChars(int(buffer.size()), buffer.data());
        if (count <= 0)
            break;
        bytes.append(reinterpret_cast<const char*>(buffer.data()), std::size_t(count));
        if (bytes.size() > kLargestContent) {
            m_tooLarge = true;
            break;
        }
    }
    stream.getStream()->close();
    bytes += '\n';
}

Object OptionalContent::marked(Object& content, Dict* resources)
{
    std::string bytes;
    if (content.isArray())
        for (int i = 0; i < content.arrayGetLength(); ++i) {
            Object part = content.arrayGet(i);
            append(part, bytes);
        }
    else
        append(content, bytes);
    const Object properties = resources == nullptr ? Object(objNull) : resources->lookup("Properties");
    m_contents.push_back(withLayerMarks(bytes, [&](const std::string& name) -> std::optional<std::uint32_t> {
        return properties.isDict() ? layerOf(properties.dictLookupNF(name.c_str())) : std::nullopt;
    }));
    const std::string& kept = m_contents.back();
    Object dictionary(new Dict(m_document.getXRef()));
    if (content.isStream()) {
        dictionary = Object(content.streamGetDict()->copy(m_document.getXRef()));
        for (const char* packing : {"Filter", "DecodeParms"})
            dictionary.dictRemove(packing);
        dictionary.dictSet("Length", Object(int(kept.size())));
    }
    return Object(
        static_cast<Stream*>(new MemStream(kept.data(), 0, Goffset(kept.size()), std::move(dictionary))));
}

void OptionalContent::markForm(Ref form, int depth)
{
    if (depth > kDeepestForm || !m_marked.insert(form.num).second)
        return;
    Object stream = m_document.getXRef()->fetch(form);
    if (!stream.isStream() || !stream.streamGetDict()->lookup("Subtype").isName("Form"))
        return;
    Object resources = stream.streamGetDict()->lookup("Resources");
    if (!resources.isDict())
        return;
    markForms(resources.getDict(), depth + 1);
    if (!resources.dictLookup("Properties").isDict())
        return;
    Object replacement = marked(stream, resources.getDict());
    m_document.getXRef()->setModifiedObject(&replacement, form);
}

void OptionalContent::markForms(Dict* resources, int depth)
{
    const Object forms = resources == nullptr ? Object(objNull) : resources->lookup("XObject");
    if (!forms.isDict())
        return;
    for (int i = 0; i < forms.dictGetLength(); ++i)
        if (const Object& reference = forms.dictGetValNF(i); reference.isRef())
            markForm(reference.getRef(), depth);
}

Object OptionalContent::contentOf(Page& page)
{
    Object content = page.getContents();
    if (m_layers.empty() || (!content.isStream() && !content.isArray()))
        return content;
    Dict* resources = page.getResourceDict();
    markForms(resources, 0);
    return marked(content, resources);
}

std::uint32_t OptionalContent::layerOfForm(Ref form)
{
    if (m_layers.empty() || form == Ref::INVALID())
        return 0;
    const auto known = m_formLayers.find(form.num);
    if (known != m_formLayers.end())
        return known->second;
    const Object stream = m_document.getXRef()->fetch(form);
    const std::uint32_t layer =
        stream.isStream() ? layerOf(stream.streamGetDict()->lookupNF("OC")).value_or(0) : 0;
    m_formLayers[form.num] = layer;
    return layer;
}

} // namespace holdfast::pdf
