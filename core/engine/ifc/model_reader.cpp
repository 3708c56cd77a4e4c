#include "core/engine/ifc/model_reader.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "core/engine/ifc/element_reader.h"
#include "core/engine/ifc/skipped.h"

namespace holdfast::ifc {

namespace {

using drawing::Drawing;
using drawing::ModelElement;

constexpr std::size_t kMostElements = 2'000'000;
constexpr std::size_t kMostTriangleCorners = 60'000'000;   // of one model, about 1 GB of points
constexpr double kStraight = 0.01;                         // in: a grid axis bends less

std::string fileName(const std::string& path) { return std::filesystem::path(path).filename().string(); }

drawing::DrawingUnit headerUnit(const std::string& name)
{
    using enum drawing::DrawingUnit;
    static const std::map<std::string, drawing::DrawingUnit> known
        = {{"mm", Millimeter}, {"cm", Centimeter}, {"m", Meter}, {"km", Kilometer}, {"inch", Inch}, {"foot", Foot},
           {"feet", Foot}, {"us survey foot", SurveyFoot}, {"mile", Mile}};
    const auto found = known.find(name);
    return found == known.end() ? Unitless : found->second;
}

class ModelReader {
public:
    ModelReader(const Part21& file, const std::string& path)
        : m_file(file), m_subject(fileName(path)), m_units(readUnits(file)), m_places(file, m_units),
          m_relations(file), m_elements(m_places, m_relations)
    {
        m_model.path = path;
    }

    Result<Drawing> read(const Run& run)
    {
        readHeader();
        readStoreys();
        readGrids();
        if (const Outcome done = readElements(run); !done)
            return done.fault();
        std::ranges::move(m_skipped.findings(m_subject, m_counts), std::back_inserter(m_model.findings));
        noteUnread();
        if (m_model.elements.empty())
            note("ifc.model.empty", Severity::Error, "The model holds no building element.",
                 "Export the architectural or structural model, not a drawing view.");
        run.progress.report(1);
        return std::move(m_model);
    }

private:
    void note(const std::string& rule, Severity severity, const std::string& message, const std::string& remedy)
    {
        m_model.findings.push_back({rule, severity, {SubjectKind::Drawing, m_subject, -1}, message, remedy, {}, {}});
    }

    void readHeader()
    {
        const std::string schema = m_file.schemas().empty() ? "" : m_file.schemas().front();
        m_model.header.version = schema;
        if (!schema.starts_with("IFC2X3") && !schema.starts_with("IFC4"))
            note("ifc.schema.unknown", Severity::Warning, "Its schema is " + (schema.empty() ? "not said" : schema)
                     + "; it is read as IFC 4, whose entities may mean something else.",
                 "Export the model as IFC 2x3 or IFC 4.");
        if (m_units.inches == 0) {
            m_units.inches = 1000 / 25.4;
            m_units.length = "m";
            note("ifc.unit.missing", Severity::Error, "The model has no length unit; it is read in metres.",
                 "Check a known dimension, or export the model with its units.");
        }
        m_model.header.units = headerUnit(m_units.length);
        const bool imperial = m_units.length == "inch" || m_units.length == "foot" || m_units.length == "feet";
        m_model.header.measurement = imperial ? 0 : 1;
        noteDamage();
    }

    void noteDamage()
    {
        const Part21::Damage& damage = m_file.damage();
        if (damage.statements > 0)
            note("ifc.damaged", Severity::Error,
                 std::to_string(damage.statements) + " statements cannot be read, the first in line "
                     + std::to_string(damage.firstLine) + ".",
                 "Export the model again; what these said is missing.");
        if (damage.cut)
            note("ifc.cut", Severity::Error, "The file ends before its end mark: it is not whole.",
                 "Copy or export it again.");
        if (damage.repeated > 0)
            note("ifc.repeated", Severity::Warning,
                 std::to_string(damage.repeated) + " instance numbers are used twice; the first is kept.",
                 "Export the model again.");
    }

    void readStoreys()
    {
        std::vector<std::pair<drawing::ModelStorey, InstanceId>> storeys;
        bool placed = false, unplaced = false;
        for (const InstanceId id : m_file.instancesOf("IFCBUILDINGSTOREY")) {
            const Record record = m_file.record(id);
            drawing::ModelStorey storey;
            storey.name = record[2].text().empty() ? record[7].text() : record[2].text();
            storey.stated = record[9].number() * m_units.inches;
            const auto frame = m_places.placed(record[5].reference());
            const bool own = record[5].reference() != 0 && frame;
            storey.elevation = own ? frame->origin.z : storey.stated;
            (own ? placed : unplaced) = true;
            storeys.emplace_back(storey, id);
        }
        std::ranges::stable_sort(storeys, {}, [](const auto& s) { return s.first.elevation; });
        useStatedWhenFlat(storeys);
        for (const auto& [storey, id] : storeys) {
            m_storeyIndex[id] = int(m_model.storeys.size());
            m_model.storeys.push_back(storey);
        }
        if (storeys.empty())
            note("ifc.storey.missing", Severity::Error, "The model has no storey.",
                 "Elements stand on no level; export the model with its storeys.");
        else if (placed && unplaced)
            note("ifc.storey.unplaced", Severity::Warning,
                 "Some storeys have no placement; their written elevation is used.", "Check the storey elevations.");
    }

    // Some writers place every storey at zero and say its height in words only.
    void useStatedWhenFlat(std::vector<std::pair<drawing::ModelStorey, InstanceId>>& storeys)
    {
        if (storeys.size() < 2 || storeys.front().first.elevation != storeys.back().first.elevation)
            return;
        const auto [low, high] = std::ranges::minmax(storeys, {}, [](const auto& s) { return s.first.stated; });
        if (low.first.stated == high.first.stated)
            return;
        for (auto& [storey, id] : storeys)
            storey.elevation = storey.stated;
        std::ranges::stable_sort(storeys, {}, [](const auto& s) { return s.first.elevation; });
        note("ifc.storey.flat", Severity::Warning,
             "All storeys are placed at one height; their written elevations are used.",
             "Check that elements stand at the right height.");
    }

    void readGrids()
    {
        std::size_t curved = 0;
        for (const InstanceId id : m_file.instancesOf("IFCGRID")) {
            const Record record = m_file.record(id);
            const auto frame = m_places.placed(record[5].reference());
            for (std::size_t direction = 7; direction <= 9; ++direction)
                for (const InstanceId axisId : record[direction].references())
                    curved += frame && readAxis(m_file.record(axisId), *frame) ? 0 : 1;
        }
        if (curved > 0)
            note("ifc.grid.curved", Severity::Warning,
                 std::to_string(curved) + " grid axes are not straight lines and are left out.", "None is needed.");
    }

    bool readAxis(const Record& axis, const Frame& frame)
    {
        const auto path = curvePath(m_places, axis[1].reference());
        if (!path || path->size() < 2)
            return false;
        std::vector<geometry::Point2> points;
        for (const geometry::Point3& p : *path) {
            const geometry::Point3 q = frame.point(p);
            points.push_back({q.x, q.y});
        }
        const geometry::Segment2 line{points.front(), points.back()};
        if (!(length(line) > 0) || !std::isfinite(length(line))
            || std::ranges::any_of(points, [&](geometry::Point2 p) { return distanceTo(line, p) > kStraight; }))
            return false;
        m_model.modelGrids.push_back({axis[0].text(), line});
        return true;
    }

    Outcome readElements(const Run& run)
    {
        std::vector<std::pair<InstanceId, const ElementClass*>> found;
        for (const auto& [type, count] : m_file.types())
            if (const ElementClass* kind = elementClass(type)) {
                m_counts[std::string(kind->name)] = count;
                for (const InstanceId id : m_file.instancesOf(type))
                    found.emplace_back(id, kind);
            }
        std::ranges::sort(found);
        if (found.size() > kMostElements)
            return Fault{FaultCode::LimitExceeded, m_model.path, {}, "the model has more than 2,000,000 elements"};
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (run.stopped())
                return cancelled("Reading the model");
            readElement(found[i].first, *found[i].second);
            run.progress.report(double(i + 1) / double(found.size()));
        }
        return Done{};
    }

    void readElement(InstanceId id, const ElementClass& kind)
    {
        ModelElement element = m_elements.words(id, kind);
        const auto storey = m_storeyIndex.find(m_relations.storeyOf(id));
        element.storey = storey == m_storeyIndex.end() ? -1 : storey->second;
        if (kind.use != ElementUse::Words) {
            const Outcome made = m_corners > kMostTriangleCorners
                ? Outcome(Fault{FaultCode::LimitExceeded, {}, {}, "the model has more faces than fit in memory"})
                : m_elements.shape(id, kind, element);
            if (!made)
                m_skipped.add(element.ifcClass, made.fault().cause, id);
            else if (element.shapes.empty() && m_relations.partsOf(id).empty())
                m_skipped.add(element.ifcClass, "it has no body", id);
            for (const drawing::ModelShape& shape : element.shapes)
                if (const auto* mesh = std::get_if<drawing::ModelMesh>(&shape))
                    m_corners += mesh->points.size() + mesh->triangles.size() / 6;
        }
        m_model.elements.push_back(std::move(element));
    }

    // Products of classes that are neither elements nor known to be something else.
    void noteUnread()
    {
        std::string names;
        for (const auto& [type, count] : m_file.types()) {
            if (count == 0 || elementClass(type) || isNoElement(type))
                continue;
            const Record first = m_file.record(m_file.instancesOf(type).front());
            if (m_file.typeOf(first[6].reference()) == "IFCPRODUCTDEFINITIONSHAPE")
                names += (names.empty() ? "" : ", ") + std::to_string(count) + " " + className(type);
        }
        if (!names.empty())
            note("ifc.class.unread", Severity::Warning, "Classes that are not read: " + names + ".",
                 "Check these elements by eye: nothing is tested against them.");
    }

    const Part21& m_file;
    std::string m_subject;
    Units m_units;
    Placements m_places;
    Relations m_relations;
    ElementReader m_elements;
    SkippedList m_skipped;
    std::map<std::string, std::size_t> m_counts;
    std::unordered_map<InstanceId, int> m_storeyIndex;
    std::size_t m_corners = 0;
    Drawing m_model;
};

} // namespace

Result<Drawing> readModel(std::span<const std::uint8_t> bytes, const std::string& path, const Run& run)
{
    std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const auto file = Part21::index(text, path, run.part(0, 0.2));
    if (!file)
        return file.fault();
    return ModelReader(*file, path).read(run.part(0.2, 1));
}

} // namespace holdfast::ifc
