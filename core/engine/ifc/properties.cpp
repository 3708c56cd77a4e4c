// Property sets, quantities and materials as words (IFC4, IfcPropertyResource, IfcQuantityResource,
// IfcMaterialResource).
#include <array>
#include <charconv>
#include <cmath>

#include "core/engine/ifc/relations.h"

namespace holdfast::ifc {

namespace {

constexpr int kDeepestProperty = 4;      // complex properties in complex properties
constexpr std::size_t kMostLayers = 50;  // of one material

// Shortest text that reads back to the same number.
std::string numberText(double number)
{
    std::array<char, 40> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number);
    return {text.data(), end};
}

std::string valueText(const Value& value)
{
    const Value plain = value.kind() == ValueKind::Typed ? value.inside() : value;
    switch (plain.kind()) {
    case ValueKind::Number: return numberText(plain.number());
    case ValueKind::Text: return plain.text();
    case ValueKind::Enumeration: {
        const std::string_view word = plain.enumeration();
        return word == "T" ? "true" : word == "F" ? "false" : word == "U" ? "unknown" : std::string(word);
    }
    default: return {};
    }
}

std::string listText(const Value& values)
{
    std::string text;
    for (const Value& value : values.list())
        text += (text.empty() ? "" : ", ") + valueText(value);
    return text;
}

class PropertyReader {
public:
    PropertyReader(const Part21& file, const Units& units, std::vector<drawing::ModelProperty>& properties,
                   std::size_t& budget)
        : m_file(file), m_units(units), m_properties(properties), m_budget(budget)
    {
    }

    void readSet(InstanceId id)
    {
        const Record set = m_file.record(id);
        if (set.type == "IFCPROPERTYSET")
            for (const InstanceId property : set[4].references())
                readProperty(property, set[2].text() + ".", 0);
        else if (set.type == "IFCELEMENTQUANTITY")
            for (const InstanceId quantity : set[5].references())
                readQuantity(quantity, set[2].text() + ".");
    }

private:
    void readProperty(InstanceId id, const std::string& prefix, int depth)
    {
        const Record record = m_file.record(id);
        const std::string key = prefix + record[0].text();
        if (record.type == "IFCPROPERTYSINGLEVALUE")
            add(key, valueText(record[2]), unitOf(record[3], record[2].type()));
        else if (record.type == "IFCPROPERTYENUMERATEDVALUE")
            add(key, listText(record[2]), {});
        else if (record.type == "IFCPROPERTYLISTVALUE")
            add(key, listText(record[2]), unitOf(record[3], {}));
        else if (record.type == "IFCPROPERTYBOUNDEDVALUE")
            add(key, valueText(record[3]) + " to " + valueText(record[2]), unitOf(record[4], record[2].type()));
        else if (record.type == "IFCCOMPLEXPROPERTY" && depth < kDeepestProperty)
            for (const InstanceId part : record[3].references())
                readProperty(part, key + ".", depth + 1);
    }

    // Name, description, unit, value.
    void readQuantity(InstanceId id, const std::string& prefix)
    {
        const Record record = m_file.record(id);
        static constexpr std::string_view kKinds[][2] = {{"IFCQUANTITYLENGTH", "IFCLENGTHMEASURE"},
                                                         {"IFCQUANTITYAREA", "IFCAREAMEASURE"},
                                                         {"IFCQUANTITYVOLUME", "IFCVOLUMEMEASURE"},
                                                         {"IFCQUANTITYWEIGHT", "IFCMASSMEASURE"},
                                                         {"IFCQUANTITYCOUNT", ""}};
        for (const auto& [type, measure] : kKinds)
            if (record.type == type)
                add(prefix + record[0].text(), valueText(record[3]), unitOf(record[2], measure));
    }

    std::string unitOf(const Value& own, std::string_view measure) const
    {
        return own.reference() != 0 ? unitName(m_file, own.reference()) : m_units.ofMeasure(measure);
    }

    void add(std::string key, std::string value, std::string unit)
    {
        if (m_budget == 0)
            return;
        --m_budget;
        m_properties.push_back({std::move(key), std::move(value), std::move(unit)});
    }

    const Part21& m_file;
    const Units& m_units;
    std::vector<drawing::ModelProperty>& m_properties;
    std::size_t& m_budget;
};

// Thousandths of an inch at most, without trailing zeros.
std::string inchText(double inches)
{
    std::array<char, 40> text;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), std::round(inches * 1000) / 1000);
    return std::string(text.data(), end) + " in";
}

std::string layersText(const Placements& placements, const Record& set)
{
    std::string text;
    std::size_t count = 0;
    for (const InstanceId id : set[0].references()) {
        if (++count > kMostLayers)
            break;
        const Record layer = placements.file().record(id);
        const Record material = placements.file().record(layer[0].reference());
        text += (text.empty() ? "" : ", ") + (material ? material[0].text() : "air") + " "
            + inchText(layer[1].number() * placements.units().inches);
    }
    return text;
}

} // namespace

void addProperties(const Part21& file, const Units& units, const std::vector<InstanceId>& sets,
                   std::vector<drawing::ModelProperty>& properties, std::size_t& budget)
{
    PropertyReader reader(file, units, properties, budget);
    for (const InstanceId set : sets) {
        if (budget == 0)
            return;
        reader.readSet(set);
    }
}

std::string materialText(const Placements& placements, InstanceId material)
{
    const Part21& file = placements.file();
    const Record record = file.record(material);
    if (record.type == "IFCMATERIAL")
        return record[0].text();
    if (record.type == "IFCMATERIALLAYERSETUSAGE")
        return layersText(placements, file.record(record[0].reference()));
    if (record.type == "IFCMATERIALLAYERSET")
        return layersText(placements, record);
    if (record.type == "IFCMATERIALPROFILESETUSAGE")
        return file.record(record[0].reference())[0].text();
    std::string text;
    std::size_t count = 0;
    if (record.type == "IFCMATERIALLIST")
        for (const InstanceId part : record[0].references())
            if (++count <= kMostLayers)
                text += (text.empty() ? "" : ", ") + file.record(part)[0].text();
    return text;
}

} // namespace holdfast::ifc
