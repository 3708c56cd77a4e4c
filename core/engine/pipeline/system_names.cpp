#include "core/engine/pipeline/system_names.h"

#include <set>
#include <unordered_map>

namespace holdfast::pipeline {

namespace {

using drawing::Drawing;
using drawing::ModelElement;

std::string wordsOf(const ModelElement& e)
{
    std::string words = e.layer;
    for (const std::string* word : {&e.name, &e.objectType, &e.typeName, &e.ifcClass})
        if (!word->empty())
            words += (words.empty() ? "" : " ") + *word;
    return words;
}

using Names = std::unordered_map<std::uint64_t, std::string>;

Names namesIn(const Drawing& d, const std::set<std::uint64_t>& wanted)
{
    Names names;
    for (const ModelElement& element : d.elements)
        if (wanted.contains(element.id))
            names.emplace(element.id, wordsOf(element));
    for (const drawing::EntityHead& entity : d.entities)
        if (entity.handle != 0 && entity.layer < d.layers.size() && wanted.contains(entity.handle))
            names.emplace(entity.handle, d.layers[entity.layer].name);
    return names;
}

bool isOf(const Drawing& d, const std::string& file)
{
    return d.path == file || d.path.ends_with("/" + file);
}

} // namespace

std::vector<std::string> systemNames(const building::WallLayout& layout, const std::vector<Drawing>& drawings)
{
    std::vector<std::string> systems(layout.obstructions.size());
    for (const Drawing& d : drawings) {
        std::set<std::uint64_t> wanted;
        for (const building::Obstruction& o : layout.obstructions)
            if (!o.source.handles.empty() && isOf(d, o.source.file))
                wanted.insert(o.source.handles.front());
        const Names names = namesIn(d, wanted);
        for (std::size_t i = 0; i < systems.size(); ++i) {
            const building::SourceRef& source = layout.obstructions[i].source;
            if (source.handles.empty() || !isOf(d, source.file))
                continue;
            if (const auto name = names.find(source.handles.front()); name != names.end())
                systems[i] = name->second;
        }
    }
    return systems;
}

} // namespace holdfast::pipeline
