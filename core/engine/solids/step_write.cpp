// STEP files through the kernel's own writer: one assembly, equal parts drawn once and placed many times.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <numeric>

#include <APIHeaderSection_MakeHeader.hxx>
#include <BRep_Builder.hxx>
#include <STEPConstruct.hxx>
#include <STEPConstruct_Part.hxx>
#include <STEPConstruct_Styles.hxx>
#include <STEPControl_Writer.hxx>
#include <StepBasic_Product.hxx>
#include <StepBasic_ProductDefinition.hxx>
#include <StepData_StepModel.hxx>
#include <StepRepr_NextAssemblyUsageOccurrence.hxx>
#include <StepShape_ShapeDefinitionRepresentation.hxx>
#include <StepShape_ShapeRepresentation.hxx>
#include <StepVisual_ColourRgb.hxx>
#include <StepVisual_MechanicalDesignGeometricPresentationRepresentation.hxx>
#include <TCollection_HAsciiString.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS_Compound.hxx>
#include <TransferBRep.hxx>
#include <TransferBRep_ShapeMapper.hxx>
#include <Transfer_FinderProcess.hxx>
#include <XSControl_TransferWriter.hxx>
#include <XSControl_WorkSession.hxx>
#include <gp_Ax3.hxx>

#include "core/engine/solids/part_colours.h"
#include "core/engine/solids/step_exchange.h"

namespace holdfast::solids {

namespace {

using geometry::Point3;

// Parts whose sizes differ by less are one shape in the file; far below what is made or measured.
constexpr double kSameSize = 1e-6;  // in

Handle(TCollection_HAsciiString) ascii(const std::string& text) { return new TCollection_HAsciiString(text.c_str()); }

std::string occurrenceName(const Part& part) { return part.owner.label + ": " + part.name; }

// A part's shape at the origin, where equal parts are equal, and where it stands.
struct Placed {
    PartShape shape;
    gp_Trsf place;
    std::vector<double> sizes;   // what tells it from others of its kind; none: it is like no other
};

gp_Trsf placeOf(Point3 at, Point3 z, Point3 x)
{
    gp_Trsf place;
    place.SetTransformation(gp_Ax3({at.x, at.y, at.z}, {z.x, z.y, z.z}, {x.x, x.y, x.z}), gp_Ax3());
    return place;
}

Placed placed(const Cylinder& c)
{
    const Point3 along = c.axis.b - c.axis.a;
    const double height = length(along);
    const Point3 aside = std::fabs(along.z) > 0.9 * height ? Point3{1, 0, 0} : Point3{0, 0, 1};
    return {Cylinder{{{0, 0, 0}, {0, 0, height}}, c.radius}, placeOf(c.axis.a, along, cross(along, aside)),
            {c.radius.value(), height}};
}

Placed placed(const geometry::OrientedBox& b)
{
    const geometry::OrientedBox upright{{0, 0, 0}, {Point3{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, b.half};
    return {upright, placeOf(b.center, b.axes[2], b.axes[0]), {b.half.x, b.half.y, b.half.z}};
}

Placed placed(const building::TriangleMesh& mesh) { return {mesh, {}, {}}; }

// The drawn shapes and the assembly that places them.
struct Assembly {
    struct Drawn {
        TopoDS_Shape shape;
        const Part* first = nullptr;  // of the parts that it stands for
    };
    std::vector<Drawn> drawn;
    TopoDS_Compound whole;            // a component for every part, in their order
};

class AssemblyBuilder {
public:
    Outcome add(const Part& part)
    {
        const Placed placing = std::visit([](const auto& shape) { return placed(shape); }, part.shape);
        const auto index = indexOf(part, placing);
        if (!index)
            return index.fault();
        m_builder.Add(m_assembly.whole, m_assembly.drawn[*index].shape.Moved(TopLoc_Location(placing.place)));
        return Done{};
    }
    Assembly take() { return std::move(m_assembly); }

    AssemblyBuilder() { m_builder.MakeCompound(m_assembly.whole); }

private:
    using Key = std::tuple<PartKind, std::string, std::size_t, std::vector<long long>>;

    Result<std::size_t> indexOf(const Part& part, const Placed& placing)
    {
        Key key{part.kind, part.name, part.shape.index(), {}};
        for (const double size : placing.sizes)
            std::get<3>(key).push_back(std::llround(size / kSameSize));
        if (const auto known = m_known.find(key); known != m_known.end() && !placing.sizes.empty())
            return known->second;
        const auto shape = kernelShape(placing.shape);
        if (!shape) {
            Fault fault = shape.fault();
            fault.place = occurrenceName(part);
            return fault;
        }
        m_assembly.drawn.push_back({*shape, &part});
        return m_known[key] = m_assembly.drawn.size() - 1;
    }

    BRep_Builder m_builder;
    Assembly m_assembly;
    std::map<Key, std::size_t> m_known;
};

// Names and colours of what the kernel transferred. Each is given in the order of the parts: the kernel's own
// coloured writer goes by addresses, which change from run to run.
class Labels {
public:
    Labels(const SolidModel& model, const Assembly& assembly, STEPControl_Writer& writer)
        : m_model(model), m_assembly(assembly), m_session(writer.WS()), m_file(writer.Model()),
          m_process(m_session->TransferWriter()->FinderProcess())
    {
    }

    void write(const std::string& project)
    {
        nameProduct(m_assembly.whole, "Tie-down model", project);
        for (std::size_t i = 0; i < m_assembly.drawn.size(); ++i)
            nameProduct(m_assembly.drawn[i].shape, "P" + std::to_string(i + 1), m_assembly.drawn[i].first->name);
        nameOccurrences();
        for (const Assembly::Drawn& drawn : m_assembly.drawn)
            colour(drawn);
    }

private:
    void nameProduct(const TopoDS_Shape& shape, const std::string& id, const std::string& name)
    {
        STEPConstruct_Part part = partOf(shape);
        part.SetPid(ascii(id));
        part.SetPname(ascii(name));
    }

    STEPConstruct_Part partOf(const TopoDS_Shape& shape) const
    {
        Handle(StepShape_ShapeDefinitionRepresentation) representation;
        const bool found = m_process->FindTypedTransient(TransferBRep::ShapeMapper(m_process, shape),
                                                         STANDARD_TYPE(StepShape_ShapeDefinitionRepresentation),
                                                         representation);
        invariant(found, "every shape has a product");
        STEPConstruct_Part part;
        part.ReadSDR(representation);
        return part;
    }

    // The occurrences of the assembly stand in the file in the order of its components.
    void nameOccurrences()
    {
        const Handle(StepBasic_ProductDefinition) whole = partOf(m_assembly.whole).PD();
        std::size_t next = 0;
        for (int i = 1; i <= m_file->NbEntities(); ++i) {
            const auto use = Handle(StepRepr_NextAssemblyUsageOccurrence)::DownCast(m_file->Value(i));
            if (use.IsNull() || use->RelatingProductDefinition() != whole)
                continue;
            invariant(next < m_model.parts.size(), "one occurrence a part");
            use->SetId(ascii(std::to_string(next + 1)));
            use->SetName(ascii(occurrenceName(m_model.parts[next++])));
        }
        invariant(next == m_model.parts.size(), "one occurrence a part");
    }

    void colour(const Assembly::Drawn& drawn)
    {
        const PartColour c = colourOf(drawn.first->kind);
        const Handle(StepVisual_ColourRgb) surface = new StepVisual_ColourRgb;
        surface->Init(ascii(""), c.red / 255.0, c.green / 255.0, c.blue / 255.0);
        STEPConstruct_Styles styles(m_session);
        const auto add = [&](const TopoDS_Shape& shape) {
            const Handle(StepRepr_RepresentationItem) body = STEPConstruct::FindEntity(m_process, shape);
            if (!body.IsNull())
                styles.AddStyle(body, styles.MakeColorPSA(body, surface, {}, surface, 1 - c.opacity), {});
        };
        for (TopExp_Explorer solids(drawn.shape, TopAbs_SOLID); solids.More(); solids.Next())
            add(solids.Current());
        for (TopExp_Explorer shells(drawn.shape, TopAbs_SHELL, TopAbs_SOLID); shells.More(); shells.Next())
            add(shells.Current());
        Handle(StepVisual_MechanicalDesignGeometricPresentationRepresentation) made;
        const Handle(StepShape_ShapeRepresentation) shapes = partOf(drawn.shape).SRValue();
        if (styles.NbStyles() > 0 && styles.CreateMDGPR(shapes->ContextOfItems(), made))
            m_file->AddWithRefs(made);
    }

    const SolidModel& m_model;
    const Assembly& m_assembly;
    Handle(XSControl_WorkSession) m_session;
    Handle(StepData_StepModel) m_file;
    Handle(Transfer_FinderProcess) m_process;
};

void describe(const StepHeader& header, const Handle(StepData_StepModel)& file)
{
    APIHeaderSection_MakeHeader made(file);
    made.SetName(ascii(header.project));
    made.SetTimeStamp(ascii(header.timeStamp));
    made.SetAuthorValue(1, ascii(header.author));
    made.SetOrganizationValue(1, ascii(header.organization));
    made.SetOriginatingSystem(ascii("Holdfast"));
    made.Apply(file);
}

// Part 21 is ASCII; the kernel writes UTF-8 as it comes. What is no UTF-8 becomes U+FFFD.
std::string asciiOnly(const std::string& text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i++]);
        if (first < 0x80) {
            out += char(first);
            continue;
        }
        const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
        char32_t code = more ? first & (0x3F >> more) : 0xFFFD;
        for (int k = 0; k < more; ++k) {
            const auto next = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
            if ((next & 0xC0) != 0x80) {
                code = 0xFFFD;
                break;
            }
            code = code << 6 | (next & 0x3F);
            ++i;
        }
        char written[24];
        std::snprintf(written, sizeof written, code > 0xFFFF ? "\\X4\\%08X\\X0\\" : "\\X2\\%04X\\X0\\", unsigned(code));
        out += written;
    }
    return out;
}

bool rewriteInAscii(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    in.close();
    const std::string ascii = asciiOnly(text);
    if (ascii == text)
        return text.ends_with("END-ISO-10303-21;\n");  // else the disk was full
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << ascii;
    return bool(out.flush());
}

Outcome save(STEPControl_Writer& writer, const std::string& path)
{
    const std::string part = path + ".part";
    std::error_code error;
    if (writer.Write(part.c_str()) != IFSelect_RetDone || !rewriteInAscii(part)) {
        std::filesystem::remove(part, error);
        return Fault{FaultCode::FileUnreadable, path, {}, "the file cannot be written"};
    }
    std::filesystem::rename(part, path, error);
    if (!error)
        return Done{};
    const std::string reason = error.message();
    std::filesystem::remove(part, error);
    return Fault{FaultCode::FileUnreadable, path, {}, reason};
}

Result<Assembly> assembled(const SolidModel& model, const Run& run)
{
    AssemblyBuilder builder;
    for (const Part& part : model.parts) {
        if (run.stopped())
            return cancelled("the STEP export");
        if (const Outcome added = builder.add(part); !added)
            return added.fault();
    }
    return builder.take();
}

} // namespace

Outcome writeStep(const SolidModel& model, const StepHeader& header, const std::string& path, const Run& run)
{
    if (model.parts.empty())
        return Fault{FaultCode::NothingToDo, path, {}, "the model has no parts"};
    const StepExchange exchange;
    return guarded(path, [&]() -> Outcome {
        const auto assembly = assembled(model, run);
        if (!assembly)
            return assembly.fault();
        run.progress.report(0.2);
        STEPControl_Writer writer;
        if (writer.Transfer(assembly->whole, STEPControl_AsIs) != IFSelect_RetDone)
            return Fault{FaultCode::External, path, {}, "the parts cannot be written as STEP"};
        if (run.stopped())
            return cancelled("the STEP export");
        run.progress.report(0.8);
        Labels(model, *assembly, writer).write(header.project);
        describe(header, writer.Model());
        const Outcome saved = save(writer, path);
        run.progress.report(1);
        return saved;
    });
}

} // namespace holdfast::solids
