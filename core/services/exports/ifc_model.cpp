#include "core/services/exports/ifc_model.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/engine/report/wording.h"
#include "core/services/exports/global_id.h"
#include "core/services/exports/ifc_facts.h"
#include "core/services/exports/ifc_shapes.h"
#include "core/services/exports/plan_north.h"

namespace holdfast::exports {

namespace {

using solids::Part;
using solids::PartKind;

struct Storey {
    int level = 1;
    Part21Ref object, placement;
    IfcFrame frame;
    std::vector<Part21Ref> contained;
};

class IfcWriter {
public:
    IfcWriter(const pipeline::Snapshot& snapshot, IfcVersion version)
        : m_s(snapshot), m_version(version), m_project(projectId(snapshot)), m_shapes(m_file, version)
    {
    }

    Outcome write(const std::string& time, const Run& run)
    {
        m_owner = ifcOwner(m_file, info(), time);
        addSpatialTree();
        addGrid();
        if (const Outcome walls = addWalls(run.part(0, 0.2)); !walls)
            return walls;
        if (const Outcome runs = addRuns(run.part(0.2, 0.9)); !runs)
            return runs;
        addContainment();
        addTypes();
        return Done {};
    }

    std::string text(const std::string& time) const
    {
        const bool four = m_version == IfcVersion::Ifc4;
        return m_file.text({four ? "ViewDefinition [ReferenceView_V1.2]" : "ViewDefinition [CoordinationView_V2.0]",
                            four ? "IFC4" : "IFC2X3", info().name, time, info().engineer, info().firm});
    }

private:
    bool isFour() const { return m_version == IfcVersion::Ifc4; }
    const building::ProjectInfo& info() const { return m_s.inputs->criteria.project; }
    std::string guid(std::string_view kind, const std::string& label) const
    {
        return ifcGuidOf(uuidOf(m_project, kind, label));
    }

    // What every rooted record begins with: GlobalId, OwnerHistory, Name, Description.
    Part21Record rooted(const char* type, std::string_view kind, const std::string& label, const std::string& name,
                        const std::string& description = {}) const
    {
        Part21Record record(type);
        record.text(guid(kind, label)).ref(m_owner).textOrNull(name).textOrNull(description);
        return record;
    }

    void aggregate(Part21Ref whole, const std::vector<Part21Ref>& parts, const std::string& label)
    {
        if (!parts.empty())
            m_file.add(rooted("IFCRELAGGREGATES", "aggregates", label, {}).ref(whole).refs(parts));
    }

    Part21Ref address()
    {
        Part21Record record("IFCPOSTALADDRESS");
        record.null(4).texts({info().address}).null(5);
        return info().address.empty() ? Part21Ref {} : m_file.add(record);
    }

    void addSpatialTree()
    {
        const Part21Ref context = m_shapes.contexts(planNorth(m_s.plans.get()).value_or(geometry::Point2 {0, 1}));
        const Part21Ref project
            = m_file.add(rooted("IFCPROJECT", "project", "", info().name).null().textOrNull(info().number).null()
                             .refs({context}).ref(ifcUnits(m_file)));
        const Part21Ref sitePlace = m_shapes.placement({}, {}, {});
        const Part21Ref site = m_file.add(rooted("IFCSITE", "site", "", "Site").null().ref(sitePlace).null(2)
                                              .word("ELEMENT").null(5));
        const Part21Ref buildingPlace = m_shapes.placement(sitePlace, {}, {});
        const Part21Ref building
            = m_file.add(rooted("IFCBUILDING", "building", "", info().name.empty() ? "Building" : info().name).null()
                             .ref(buildingPlace).null(2).word("ELEMENT").null(2).ref(address()));
        std::vector<Part21Ref> storeys;
        for (const building::StoryCriteria& story : m_s.inputs->criteria.stories)
            storeys.push_back(addStorey(story, buildingPlace));
        aggregate(project, {site}, "project");
        aggregate(site, {building}, "site");
        aggregate(building, storeys, "building");
    }

    Part21Ref addStorey(const building::StoryCriteria& story, Part21Ref buildingPlace)
    {
        const double elevation = solids::storyBase(m_s.inputs->criteria, story.story).value();
        Storey made;
        made.level = story.story;
        made.frame.origin = {0, 0, elevation};
        made.placement = m_shapes.placement(buildingPlace, {}, made.frame);
        const std::string number = std::to_string(story.story);
        made.object = m_file.add(
            rooted("IFCBUILDINGSTOREY", "storey", number, story.name.empty() ? "Level " + number : story.name).null()
                .ref(made.placement).null(2).word("ELEMENT").real(elevation));
        m_storeys.push_back(made);
        return made.object;
    }

    // The storey of a level; the lowest for what stands on none (the podium).
    Storey& storey(int level)
    {
        const auto found = std::ranges::find(m_storeys, level, &Storey::level);
        return found == m_storeys.end() ? m_storeys.front() : *found;
    }

    Part21Ref gridAxis(const building::GridLine& line)
    {
        const Part21Ref curve = m_file.add(
            Part21Record("IFCPOLYLINE").refs({m_shapes.point(line.line.a), m_shapes.point(line.line.b)}));
        return m_file.add(Part21Record("IFCGRIDAXIS").text(line.label).ref(curve).truth(true));
    }

    void addGrid()
    {
        std::vector<Part21Ref> across, along, skew;
        if (m_s.plans)
            for (const building::GridLine& line : m_s.plans->grids)
                if (geometry::length(line.line) > 0 && std::isfinite(geometry::length(line.line)))
                    (line.axis == building::GridAxis::X       ? across
                         : line.axis == building::GridAxis::Y ? along
                                                              : skew)
                        .push_back(gridAxis(line));
        if (across.empty() || along.empty())
            return;   // IfcGrid asks for both
        Storey& base = m_storeys.front();
        Part21Record record = rooted("IFCGRID", "grid", "", "Grid").null();
        record.ref(m_shapes.placement(base.placement, base.frame, base.frame)).null().refs(across).refs(along);
        skew.empty() ? record.null() : record.refs(skew);
        if (isFour())
            record.word("NOTDEFINED");
        base.contained.push_back(m_file.add(record));
    }

    void addProperties(Part21Ref object, const std::string& label, const std::string& set,
                       const std::vector<IfcProperty>& properties)
    {
        std::vector<Part21Ref> values;
        for (const IfcProperty& p : properties)
            values.push_back(
                m_file.share(Part21Record("IFCPROPERTYSINGLEVALUE").text(p.name).null().typed(p.value).null()));
        const std::string key = set + "\n" + label;
        const Part21Ref made = m_file.add(rooted("IFCPROPERTYSET", "properties", key, set).refs(values));
        m_file.add(rooted("IFCRELDEFINESBYPROPERTIES", "defines", key, {}).refs({object}).ref(made));
    }

    // Type, root, object type, placement, shape and tag: what every element has in both schemas.
    Part21Record element(const char* type, std::string_view kind, const std::string& label, const std::string& name,
                         const std::string& objectType, Part21Ref placement, Part21Ref shape)
    {
        return rooted(type, kind, label, name).textOrNull(objectType).ref(placement).ref(shape).text(label);
    }

    Outcome addWalls(const Run& run)
    {
        std::map<std::string, std::vector<const Part*>> pieces;
        for (const Part& part : m_s.solids->parts)
            if (part.kind == PartKind::Wall)
                pieces[part.owner.label].push_back(&part);
        for (const building::ShearWall& wall : m_s.layout->walls) {
            if (run.stopped())
                return cancelled("the IFC export");
            const auto found = pieces.find(wall.label);
            if (!wall.isShear || found == pieces.end())
                continue;
            if (const Outcome added = addWall(wall, found->second); !added)
                return added;
        }
        return Done {};
    }

    Outcome addWall(const building::ShearWall& wall, const std::vector<const Part*>& pieces)
    {
        Storey& level = storey(wall.level);
        const double angle = geometry::angle(wall.axis), co = std::cos(angle), si = std::sin(angle);
        const geometry::Point3 start {wall.axis.a.x, wall.axis.a.y, level.frame.origin.z};
        const IfcFrame frame {start, {co, si, 0}, {-si, co, 0}, {0, 0, 1}};
        std::vector<Part21Ref> solids;
        for (const Part* piece : pieces) {
            if (const auto proper = frameOf(*piece); !proper)
                return proper.fault();
            solids.push_back(m_shapes.solid(piece->shape, frame, piece->kind));
        }
        Part21Record record
            = element("IFCWALL", "wall", wall.label, wall.label + (wall.mark.empty() ? "" : " " + wall.mark),
                      "SHEAR_WALL", m_shapes.placement(level.placement, level.frame, frame), m_shapes.body(solids));
        if (isFour())
            record.word("SHEAR");
        const Part21Ref object = m_file.add(record);
        level.contained.push_back(object);
        // IsExternal is not known and not said.
        addProperties(object, wall.label, "Pset_WallCommon",
                      {label("Reference", wall.mark), truth("LoadBearing", true)});
        addProperties(object, wall.label, "CTR_ShearWall", wallProperties(wall));
        return Done {};
    }

    Outcome addRuns(const Run& run)
    {
        std::map<std::string, std::vector<const Part*>> parts;
        for (const Part& part : m_s.solids->parts)
            if (part.owner.kind == SubjectKind::RodRun)
                parts[part.owner.label].push_back(&part);
        const auto& runs = m_s.schedule->runs;
        for (std::size_t i = 0; i < runs.size(); ++i) {
            if (run.stopped())
                return cancelled("the IFC export");
            if (const auto found = parts.find(runs[i].label); found != parts.end())
                if (const Outcome added = addRun(runs[i], found->second); !added)
                    return added;
            run.progress.report(double(i + 1) / double(runs.size()));
        }
        return Done {};
    }

    Outcome addRun(const rods::RodRun& run, const std::vector<const Part*>& parts)
    {
        Storey& level = storey(run.segments.empty() ? 1 : run.segments.front().story);
        const IfcFrame frame {{run.at.x, run.at.y, level.frame.origin.z}};
        const Part21Ref placement = m_shapes.placement(level.placement, level.frame, frame);
        Part21Record record
            = element("IFCELEMENTASSEMBLY", "rod_run", run.label, run.label, "CTR_RUN", placement, {});
        const Part21Ref assembly = m_file.add(record.word("SITE").word("USERDEFINED"));
        level.contained.push_back(assembly);
        std::map<std::pair<PartKind, int>, int> running;
        std::vector<Part21Ref> objects;
        for (const Part* part : parts) {
            const auto own = frameOf(*part);
            if (!own)
                return own.fault();
            const std::string label = run.label + "/" + enumText(part->kind) + "/" + std::to_string(part->level)
                + "/" + std::to_string(++running[{part->kind, part->level}]);
            objects.push_back(addPart(run, *part, label, m_shapes.placement(placement, frame, *own), *own));
        }
        aggregate(assembly, objects, run.label);
        addProperties(assembly, run.label, "Pset_CTRRodRun", runProperties(run, m_s));
        return Done {};
    }

    Part21Ref addPart(const rods::RodRun& run, const Part& part, const std::string& label, Part21Ref placement,
                      const IfcFrame& frame)
    {
        const auto verified = isVerified(part, run, *m_s.catalogs);
        const std::string name = part.name + (verified.value_or(true) ? "" : report::kDagger);
        const Part21Ref shape = m_shapes.body({m_shapes.solid(part.shape, frame, part.kind)});
        const auto record = [&](const char* type, const char* objectType) {
            return element(type, "part", label, name, objectType, placement, shape);
        };
        Part21Ref object;
        switch (part.kind) {
        case PartKind::Plate:
            object = m_file.add(four(record("IFCPLATE", "BEARING_PLATE"), "USERDEFINED"));
            break;
        case PartKind::Post:
            object = m_file.add(four(record("IFCMEMBER", "COMPRESSION_POST"), "POST"));
            break;
        case PartKind::TakeUpDevice:
            object = m_file.add(four(record("IFCDISCRETEACCESSORY", "TAKE_UP_DEVICE"), "USERDEFINED"));
            break;
        default: object = addFastener(part, name, record("IFCMECHANICALFASTENER", objectType(part.kind)));
        }
        if (verified)
            addProperties(object, label, "CTR_Hardware",
                          {exports::label("Model", part.name), truth("CatalogueVerified", *verified),
                           exports::label("CatalogueEdition", m_s.schedule->catalogEdition)});
        return object;
    }

    Part21Record four(Part21Record record, const char* predefined) const
    {
        if (isFour())
            record.word(predefined);
        return record;
    }

    static const char* objectType(PartKind kind)
    {
        switch (kind) {
        case PartKind::Rod: return "THREADED_ROD";
        case PartKind::Coupler: return "COUPLER";
        case PartKind::Nut: return "NUT";
        default: return "ANCHOR";
        }
    }

    // Nominal sizes stand on the occurrence in 2x3; in IFC4 on the type, where only the diameter is common to all.
    Part21Ref addFastener(const Part& part, const std::string& name, Part21Record record)
    {
        const auto* cylinder = std::get_if<solids::Cylinder>(&part.shape);
        const bool sized = cylinder && (part.kind == PartKind::Rod || part.kind == PartKind::Anchor);
        if (!isFour() && sized)
            record.real(2 * cylinder->radius.value()).real(geometry::length(cylinder->axis));
        else
            record.null(2);
        const Part21Ref object
            = m_file.add(four(record, part.kind == PartKind::Anchor ? "ANCHORBOLT" : "USERDEFINED"));
        Type& type = m_types[name];
        type.kind = part.kind;
        if (sized)
            type.diameter = 2 * cylinder->radius.value();
        type.objects.push_back(object);
        return object;
    }

    void addContainment()
    {
        for (const Storey& s : m_storeys)
            if (!s.contained.empty())
                m_file.add(rooted("IFCRELCONTAINEDINSPATIALSTRUCTURE", "contained", std::to_string(s.level), {})
                               .refs(s.contained).ref(s.object));
    }

    void addTypes()
    {
        for (const auto& [name, type] : m_types) {
            Part21Record record = rooted("IFCMECHANICALFASTENERTYPE", "type", name, name);
            record.null(4).text(objectType(type.kind));
            if (isFour()) {
                record.word(type.kind == PartKind::Anchor ? "ANCHORBOLT" : "USERDEFINED");
                type.diameter > 0 ? record.real(type.diameter) : record.null();
                record.null();
            }
            const Part21Ref made = m_file.add(record);
            m_file.add(rooted("IFCRELDEFINESBYTYPE", "typed", name, {}).refs(type.objects).ref(made));
        }
    }

    struct Type {
        PartKind kind = PartKind::Rod;
        double diameter = 0;
        std::vector<Part21Ref> objects;
    };

    const pipeline::Snapshot& m_s;
    IfcVersion m_version;
    std::string m_project;
    Part21File m_file;
    IfcShapes m_shapes;
    Part21Ref m_owner;
    std::vector<Storey> m_storeys;
    std::map<std::string, Type> m_types;
};

Outcome checkNumbers(const rods::RodSchedule& schedule)
{
    for (const rods::RodRun& run : schedule.runs) {
        double sum = run.utilization + run.at.x + run.at.y;
        for (const rods::RodSegment& s : run.segments)
            sum += (s.tensionAsd / Force(1)) + (s.allowable / Force(1)) + s.diameter.value() + s.top.value()
                + s.bottom.value();
        if (!std::isfinite(sum))
            return Fault {FaultCode::InvalidValue, {}, run.label, "one of its numbers is not finite"};
    }
    return Done {};
}

}  // namespace

Result<QByteArray> ifcModel(const pipeline::Snapshot& snapshot, IfcVersion version, const std::string& time,
                            const Run& run)
{
    if (!snapshot.inputs || !snapshot.catalogs || !snapshot.layout || !snapshot.schedule || !snapshot.solids
        || snapshot.inputs->criteria.stories.empty())
        return Fault {FaultCode::NothingToDo, {}, "IFC", "no rods have been designed and modelled yet"};
    if (const Outcome numbers = checkNumbers(*snapshot.schedule); !numbers)
        return numbers.fault();
    IfcWriter writer(snapshot, version);
    if (const Outcome written = writer.write(time, run); !written)
        return written.fault();
    return QByteArray::fromStdString(writer.text(time));
}

}  // namespace holdfast::exports
