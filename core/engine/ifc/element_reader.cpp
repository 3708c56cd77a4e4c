#include "core/engine/ifc/element_reader.h"

#include <algorithm>

namespace holdfast::ifc {

namespace {

constexpr std::size_t kMostProperties = 2000;   // of one element

// Kinds of representation that hold bodies, by their type (IFC4, IfcShapeRepresentation).
bool holdsBodies(std::string_view identifier, std::string_view type)
{
    static constexpr std::string_view kOther[] = {"Axis", "Box", "FootPrint", "Annotation", "CoG", "Profile",
                                                  "Reference", "Clearance", "Lighting", "Surface"};
    static constexpr std::string_view kFlat[] = {"Curve2D", "Curve3D", "GeometricSet", "GeometricCurveSet",
                                                 "BoundingBox", "Annotation2D", "Point", "PointCloud", "Curve"};
    return std::ranges::find(kOther, identifier) == std::end(kOther)
        && std::ranges::find(kFlat, type) == std::end(kFlat);
}

} // namespace

drawing::ModelElement ElementReader::words(InstanceId id, const ElementClass& kind)
{
    const Record record = m_file.record(id);
    drawing::ModelElement element;
    element.id = id;
    element.guid = record[0].text();
    element.ifcClass = kind.name;
    element.name = record[2].text();
    element.objectType = record[4].text();
    element.tag = record[7].text();
    element.predefinedType = record[8].enumeration();
    std::vector<InstanceId> sets = m_relations.propertySetsOf(id);
    readType(m_relations.typeOf(id), element);
    const Record type = m_file.record(m_relations.typeOf(id));
    std::ranges::copy(type[5].references(), std::back_inserter(sets));
    std::size_t budget = std::min(kMostProperties, m_properties);
    const std::size_t before = budget;
    addProperties(m_file, m_places.units(), sets, element.properties, budget);
    m_properties -= before - budget;
    InstanceId material = m_relations.materialOf(id);
    if (material == 0)
        material = m_relations.materialOf(m_relations.typeOf(id));
    element.material = materialText(m_places, material);
    const Picture picture = pictureOf(record);
    element.layer = m_relations.layerOf(picture.body);
    if (const Record body = m_file.record(picture.body); element.layer.empty() && body)
        for (const InstanceId item : body[3].references())
            if (element.layer = m_relations.layerOf(item); !element.layer.empty())
                break;
    return element;
}

// Types say what they are in the tenth argument; styles of doors and windows have no such word there.
void ElementReader::readType(InstanceId id, drawing::ModelElement& element)
{
    const Record type = m_file.record(id);
    if (!type)
        return;
    element.typeName = type[2].text();
    element.typeClass = className(type.type);
    const std::string& own = element.predefinedType;
    if (type.type.ends_with("TYPE") && (own.empty() || own == "NOTDEFINED"))
        element.predefinedType = type[9].enumeration();
    if (element.objectType.empty())
        element.objectType = type[8].text();
}

ElementReader::Picture ElementReader::pictureOf(const Record& product) const
{
    Picture picture;
    const Record definition = m_file.record(product[6].reference());
    for (const InstanceId id : definition[2].references()) {
        const Record representation = m_file.record(id);
        if (representation.type != "IFCSHAPEREPRESENTATION")
            continue;
        const std::string identifier = representation[1].text(), type = representation[2].text();
        if (identifier == "Axis")
            picture.axis = id;
        else if (holdsBodies(identifier, type) && (picture.body == 0 || identifier == "Body"))
            picture.body = id;
    }
    return picture;
}

Result<std::vector<Body>> ElementReader::bodies(InstanceId product, Budget& budget) const
{
    const Record record = m_file.record(product);
    const Picture picture = pictureOf(record);
    std::vector<Body> all;
    if (picture.body == 0)
        return all;
    const auto frame = m_places.placed(record[5].reference());
    if (!frame)
        return Fault{FaultCode::UnsupportedFormat, {}, {}, "its placement is not one that is read"};
    const Record representation = m_file.record(picture.body);
    for (const InstanceId item : representation[3].references()) {
        const std::string_view type = m_file.typeOf(item);
        if (type == "IFCGEOMETRICSET" || type == "IFCGEOMETRICCURVESET")
            continue;   // lines beside the bodies
        auto part = bodiesOf(m_places, item, *frame, budget);
        if (!part)
            return part;
        std::ranges::move(*part, std::back_inserter(all));
    }
    return all;
}

std::optional<Path3> ElementReader::axisOf(InstanceId product) const
{
    const Record record = m_file.record(product);
    const Record axis = m_file.record(pictureOf(record).axis);
    const auto frame = m_places.placed(record[5].reference());
    if (!axis || !frame)
        return std::nullopt;
    for (const InstanceId item : axis[3].references())
        if (auto path = curvePath(m_places, item); path && path->size() >= 2) {
            for (geometry::Point3& p : *path)
                p = frame->point(p);
            return std::move(*path);
        }
    return std::nullopt;
}

Outcome ElementReader::shape(InstanceId id, const ElementClass& kind, drawing::ModelElement& element) const
{
    Budget budget;
    const auto made = bodies(id, budget);
    if (!made)
        return made.fault();
    std::vector<std::vector<Body>> openings;
    for (const InstanceId opening : m_relations.openingsOf(id)) {
        auto hole = bodies(opening, budget);
        if (!hole) {
            Fault fault = hole.fault();
            fault.cause = "one of its openings cannot be read: " + fault.cause;
            return fault;
        }
        if (!hole->empty())
            openings.push_back(std::move(*hole));
    }
    auto shapes = shapesWithout(*made, openings);
    if (!shapes)
        return shapes.fault();
    element.shapes = std::move(*shapes);
    if (kind.use == ElementUse::Wall && !made->empty())
        element.wall = wallOf(*made, element.shapes, axisOf(id), openings);
    return Done{};
}

Result<std::vector<drawing::ModelShape>>
ElementReader::shapesWithout(const std::vector<Body>& bodies, const std::vector<std::vector<Body>>& openings) const
{
    std::vector<drawing::ModelShape> all;
    std::vector<solids::Solid> tools;
    for (const auto& opening : openings)
        for (const Body& body : opening) {
            auto tool = solidOf(body);
            if (!tool)
                return tool.fault();
            tools.push_back(std::move(*tool));
        }
    for (const Body& body : bodies) {
        if (tools.empty()) {
            auto shapes = shapesOf(body);
            if (!shapes)
                return shapes;
            std::ranges::move(*shapes, std::back_inserter(all));
            continue;
        }
        const auto solid = solidOf(body);
        if (!solid)
            return solid.fault();
        const auto cut = solids::subtracted(*solid, tools);
        if (!cut)
            return cut.fault();
        auto mesh = meshOf(*cut);
        if (!mesh)
            return mesh.fault();
        all.push_back(std::move(*mesh));
    }
    return all;
}

} // namespace holdfast::ifc
