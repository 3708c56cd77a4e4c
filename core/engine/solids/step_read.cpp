// STEP files through the kernel's own reader.
#include <filesystem>
#include <istream>
#include <streambuf>

#include <Interface_Static.hxx>
#include <Message.hxx>
#include <Message_Messenger.hxx>
#include <NCollection_DataMap.hxx>
#include <STEPControl_Controller.hxx>
#include <STEPControl_Reader.hxx>
#include <StepBasic_Product.hxx>
#include <StepBasic_ProductDefinition.hxx>
#include <StepBasic_ProductDefinitionFormation.hxx>
#include <StepRepr_NextAssemblyUsageOccurrence.hxx>
#include <TCollection_HAsciiString.hxx>
#include <TopTools_ShapeMapHasher.hxx>
#include <TopoDS_Iterator.hxx>
#include <TransferBRep.hxx>
#include <Transfer_TransientProcess.hxx>
#include <XSControl_TransferReader.hxx>
#include <XSControl_WorkSession.hxx>

#include "core/engine/solids/step_exchange.h"

namespace holdfast::solids {

std::mutex& StepExchange::gate()
{
    static std::mutex mutex;
    return mutex;
}

StepExchange::StepExchange() : m_lock(gate())
{
    static const bool once = [] {
        Message::DefaultMessenger()->ChangePrinters().Clear();  // it would write on stdout
        STEPControl_Controller::Init();
        return true;
    }();
    (void)once;
    const bool known = Interface_Static::SetCVal("xstep.cascade.unit", "INCH")
        && Interface_Static::SetCVal("write.step.unit", "INCH")
        && Interface_Static::SetCVal("write.step.schema", "AP214IS")
        && Interface_Static::SetCVal("write.step.assembly", "On");
    invariant(known, "the exchange library knows inches, AP214 and assemblies");
}

namespace {

std::string textOf(const Handle(TCollection_HAsciiString)& text)
{
    return text.IsNull() ? std::string() : std::string(text->ToCString());
}

std::string productName(const Handle(Standard_Transient)& entity)
{
    const auto definition = Handle(StepBasic_ProductDefinition)::DownCast(entity);
    if (definition.IsNull() || definition->Formation().IsNull() || definition->Formation()->OfProduct().IsNull())
        return {};
    return textOf(definition->Formation()->OfProduct()->Name());
}

std::string occurrenceName(const Handle(Standard_Transient)& entity)
{
    const auto use = Handle(StepRepr_NextAssemblyUsageOccurrence)::DownCast(entity);
    return use.IsNull() ? std::string() : textOf(use->Name());
}

// Solids with the name of their occurrence in an assembly, or where that has none, of their product.
class Gatherer {
public:
    explicit Gatherer(STEPControl_Reader& reader) : m_reader(reader) {}

    std::vector<NamedSolid> take()
    {
        for (int i = 1; i <= m_reader.NbRootsForTransfer(); ++i) {
            const std::string name = productName(m_reader.RootForTransfer(i));
            const int before = m_reader.NbShapes();
            m_reader.TransferRoot(i);
            learnNames();
            for (int k = before + 1; k <= m_reader.NbShapes(); ++k)
                walk(m_reader.Shape(k), {}, name);
        }
        return std::move(m_found);
    }

private:
    void learnNames()
    {
        const Handle(Transfer_TransientProcess) process = m_reader.WS()->TransferReader()->TransientProcess();
        for (; m_learnt < process->NbMapped(); ++m_learnt) {
            const Handle(Standard_Transient)& entity = process->Mapped(m_learnt + 1);
            std::string name = occurrenceName(entity);
            if (name.empty())
                name = productName(entity);
            const TopoDS_Shape shape
                = name.empty() ? TopoDS_Shape() : TransferBRep::ShapeResult(process->MapItem(m_learnt + 1));
            if (!shape.IsNull())
                m_names.Bind(shape, name);
        }
    }

    const std::string& nameOf(const TopoDS_Shape& shape, const std::string& inherited) const
    {
        if (const std::string* own = m_names.Seek(shape))
            return *own;
        const std::string* product = m_names.Seek(shape.Located({}));
        return product ? *product : inherited;
    }

    // `shape` as it stands in its parent, the parent at `place`.
    void walk(const TopoDS_Shape& shape, const TopLoc_Location& place, const std::string& inherited)
    {
        const std::string& name = nameOf(shape, inherited);
        if (shape.ShapeType() == TopAbs_SOLID)
            m_found.push_back({name, Solid(std::make_shared<const Solid::Shape>(Solid::Shape{shape.Moved(place)}))});
        if (shape.ShapeType() >= TopAbs_SOLID)
            return;
        for (TopoDS_Iterator child(shape, Standard_False, Standard_False); child.More(); child.Next())
            walk(child.Value(), place * shape.Location(), name);
    }

    STEPControl_Reader& m_reader;
    NCollection_DataMap<TopoDS_Shape, std::string, TopTools_ShapeMapHasher> m_names;
    int m_learnt = 0;
    std::vector<NamedSolid> m_found;
};

} // namespace

Result<std::vector<NamedSolid>> readStep(const std::string& path)
{
    if (!std::filesystem::exists(path))
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    const StepExchange exchange;
    return guarded(path, [&]() -> Result<std::vector<NamedSolid>> {
        STEPControl_Reader reader;
        if (reader.ReadFile(path.c_str()) != IFSelect_RetDone)
            return Fault{FaultCode::Malformed, path, {}, "the file is not a STEP file or breaks its rules"};
        return Gatherer(reader).take();
    });
}

namespace {

// A stream over bytes that are not copied.
class ByteBuffer : public std::streambuf {
public:
    explicit ByteBuffer(std::string_view text)
    {
        char* const begin = const_cast<char*>(text.data());   // only read from
        setg(begin, begin, begin + text.size());
    }
};

} // namespace

Result<std::vector<NamedSolid>> readStepText(std::string_view text, const std::string& label)
{
    const StepExchange exchange;
    return guarded(label, [&]() -> Result<std::vector<NamedSolid>> {
        ByteBuffer buffer(text);
        std::istream stream(&buffer);
        STEPControl_Reader reader;
        if (reader.ReadStream("model.step", stream) != IFSelect_RetDone)
            return Fault{FaultCode::Malformed, label, {}, "the file is not a STEP file or breaks its rules"};
        return Gatherer(reader).take();
    });
}

} // namespace holdfast::solids
