#include "core/engine/ifc/relations.h"

#include <algorithm>

namespace holdfast::ifc {

namespace {

constexpr int kDeepestTree = 32;
constexpr std::size_t kMostSets = 64;   // of property sets in one relation

} // namespace

Relations::Relations(const Part21& file) : m_file(file)
{
    readTree();
    readDefinitions();
}

void Relations::readTree()
{
    for (const InstanceId id : m_file.instancesOf("IFCRELCONTAINEDINSPATIALSTRUCTURE")) {
        const Record record = m_file.record(id);
        for (const InstanceId element : record[4].references())
            m_container.emplace(element, record[5].reference());
    }
    for (const std::string_view relation : {"IFCRELAGGREGATES", "IFCRELNESTS"})
        for (const InstanceId id : m_file.instancesOf(relation)) {
            const Record record = m_file.record(id);
            for (const InstanceId part : record[5].references()) {
                m_whole.emplace(part, record[4].reference());
                m_parts[record[4].reference()].push_back(part);
            }
        }
    for (const InstanceId id : m_file.instancesOf("IFCRELVOIDSELEMENT")) {
        const Record record = m_file.record(id);
        m_host.emplace(record[5].reference(), record[4].reference());
        m_openings[record[4].reference()].push_back(record[5].reference());
    }
    for (const InstanceId id : m_file.instancesOf("IFCRELFILLSELEMENT")) {
        const Record record = m_file.record(id);
        m_host.emplace(record[5].reference(), record[4].reference());
    }
}

void Relations::readDefinitions()
{
    for (const std::string_view relation : {"IFCRELDEFINESBYTYPE", "IFCRELASSOCIATESMATERIAL"})
        for (const InstanceId id : m_file.instancesOf(relation)) {
            const Record record = m_file.record(id);
            Links& links = relation == "IFCRELDEFINESBYTYPE" ? m_type : m_material;
            for (const InstanceId element : record[4].references())
                links.emplace(element, record[5].reference());
        }
    for (const InstanceId id : m_file.instancesOf("IFCRELDEFINESBYPROPERTIES")) {
        const Record record = m_file.record(id);
        std::vector<InstanceId> sets = record[5].inside().references();   // IFC4: a set of sets
        if (record[5].reference() != 0)
            sets.push_back(record[5].reference());
        sets.resize(std::min(sets.size(), kMostSets));
        for (const InstanceId element : record[4].references())
            for (const InstanceId set : sets)
                m_sets[element].push_back(set);
    }
    for (const std::string_view assignment : {"IFCPRESENTATIONLAYERASSIGNMENT", "IFCPRESENTATIONLAYERWITHSTYLE"})
        for (const InstanceId id : m_file.instancesOf(assignment)) {
            const Record record = m_file.record(id);
            for (const InstanceId item : record[2].references())
                m_layer.emplace(item, id);
        }
}

const std::vector<InstanceId>& Relations::listOf(const Lists& lists, InstanceId id)
{
    static const std::vector<InstanceId> none;
    const auto found = lists.find(id);
    return found == lists.end() ? none : found->second;
}

InstanceId Relations::linkOf(const Links& links, InstanceId id)
{
    const auto found = links.find(id);
    return found == links.end() ? 0 : found->second;
}

InstanceId Relations::storeyOf(InstanceId element) const
{
    for (int depth = 0; element != 0 && depth < kDeepestTree; ++depth) {
        if (m_file.typeOf(element) == "IFCBUILDINGSTOREY")
            return element;
        InstanceId next = linkOf(m_container, element);
        if (next == 0)
            next = linkOf(m_whole, element);
        element = next != 0 ? next : linkOf(m_host, element);
    }
    return 0;
}

InstanceId Relations::typeOf(InstanceId element) const { return linkOf(m_type, element); }
InstanceId Relations::materialOf(InstanceId element) const { return linkOf(m_material, element); }

const std::vector<InstanceId>& Relations::openingsOf(InstanceId e) const { return listOf(m_openings, e); }
const std::vector<InstanceId>& Relations::partsOf(InstanceId e) const { return listOf(m_parts, e); }
const std::vector<InstanceId>& Relations::propertySetsOf(InstanceId e) const { return listOf(m_sets, e); }

std::string Relations::layerOf(InstanceId picture) const
{
    const Record record = m_file.record(linkOf(m_layer, picture));
    return record[0].text();
}

} // namespace holdfast::ifc
