// STEP files through the kernel's own writer and reader.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <mutex>
#include <streambuf>

#include <APIHeaderSection_MakeHeader.hxx>
#include <Interface_EntityIterator.hxx>
#include <Interface_InterfaceModel.hxx>
#include <Interface_Static.hxx>
#include <Message.hxx>
#include <Message_Messenger.hxx>
#include <STEPControl_Controller.hxx>
#include <STEPControl_Reader.hxx>
#include <STEPControl_Writer.hxx>
#include <StepBasic_Product.hxx>
#include <StepBasic_ProductDefinition.hxx>
#include <StepBasic_ProductDefinitionFormation.hxx>
#include <StepData_StepModel.hxx>
#include <TCollection_HAsciiString.hxx>
#include <TopExp_Explorer.hxx>
#include <XSControl_WorkSession.hxx>

#include "core/engine/solids/kernel.h"

namespace holdfast::solids {

namespace {

// Units and schema are settings of the whole process, so only one file is written or read at a time.
std::mutex& exchange()
{
    static std::mutex mutex;
    return mutex;
}

void prepare()
{
    static const bool once = [] {
        Message::DefaultMessenger()->ChangePrinters().Clear();  // it would write on stdout
        STEPControl_Controller::Init();
        STEPControl_Controller::Init();
        return true;
    }();
    (void)once;
    const bool known = Interface_Static::SetCVal("xstep.cascade.unit", "INCH")
        && Interface_Static::SetCVal("write.step.unit", "INCH")
        && Interface_Static::SetCVal("write.step.schema", "AP214IS");
    invariant(known, "the exchange library knows inches and AP214");
}

Handle(TCollection_HAsciiString) ascii(const std::string& text) { return new TCollection_HAsciiString(text.c_str()); }

std::string productName(const Part& part) { return part.owner.label + ": " + part.name; }

// Without colours: the kernel's coloured writer takes minutes for a thousand parts, or another order at every run.
Outcome transfer(const SolidModel& model, STEPControl_Writer& writer, const Run& run)
{
    for (std::size_t i = 0; i < model.parts.size(); ++i) {
        if (run.stopped())
            return cancelled("the STEP export");
        const auto shape = kernelShape(model.parts[i].shape);
        if (!shape) {
            Fault fault = shape.fault();
            fault.place = productName(model.parts[i]);
            return fault;
        }
        if (writer.Transfer(*shape, STEPControl_AsIs) != IFSelect_RetDone)
            return Fault{FaultCode::External, {}, productName(model.parts[i]), "the part cannot be written as STEP"};
        run.progress.report(0.9 * double(i + 1) / double(model.parts.size()));
    }
    return Done{};
}

// Products stand in the file in the order of the parts.
void nameProducts(const SolidModel& model, const Handle(StepData_StepModel)& file)
{
    std::size_t next = 0;
    for (int i = 1; i <= file->NbEntities(); ++i) {
        const auto product = Handle(StepBasic_Product)::DownCast(file->Value(i));
        if (product.IsNull())
            continue;
        invariant(next < model.parts.size(), "one product a part");
        product->SetId(ascii("P" + std::to_string(next + 1)));
        product->SetName(ascii(productName(model.parts[next++])));
    }
    invariant(next == model.parts.size(), "one product a part");
}

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
        return true;
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

std::string nameOf(const Handle(Standard_Transient)& root)
{
    const auto definition = Handle(StepBasic_ProductDefinition)::DownCast(root);
    if (definition.IsNull() || definition->Formation().IsNull() || definition->Formation()->OfProduct().IsNull())
        return {};
    const auto name = definition->Formation()->OfProduct()->Name();
    return name.IsNull() ? std::string() : std::string(name->ToCString());
}

Result<std::vector<NamedSolid>> transferAll(STEPControl_Reader& reader)
{
    std::vector<NamedSolid> found;
    for (int i = 1; i <= reader.NbRootsForTransfer(); ++i) {
        const std::string name = nameOf(reader.RootForTransfer(i));
        const int before = reader.NbShapes();
        reader.TransferRoot(i);
        for (int k = before + 1; k <= reader.NbShapes(); ++k)
            for (TopExp_Explorer solids(reader.Shape(k), TopAbs_SOLID); solids.More(); solids.Next())
                found.push_back({name, Solid(std::make_shared<const Solid::Shape>(Solid::Shape{solids.Current()}))});
    }
    return found;
}

} // namespace

Outcome writeStep(const SolidModel& model, const StepHeader& header, const std::string& path, const Run& run)
{
    if (model.parts.empty())
        return Fault{FaultCode::NothingToDo, path, {}, "the model has no parts"};
    const std::lock_guard lock(exchange());
    return guarded(path, [&]() -> Outcome {
        prepare();
        STEPControl_Writer writer;
        if (const Outcome done = transfer(model, writer, run); !done)
            return done;
        const Handle(StepData_StepModel) file = writer.Model();
        nameProducts(model, file);
        describe(header, file);
        const Outcome saved = save(writer, path);
        run.progress.report(1);
        return saved;
    });
}

Result<std::vector<NamedSolid>> readStep(const std::string& path)
{
    if (!std::filesystem::exists(path))
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    const std::lock_guard lock(exchange());
    return guarded(path, [&]() -> Result<std::vector<NamedSolid>> {
        prepare();
        STEPControl_Reader reader;
        if (reader.ReadFile(path.c_str()) != IFSelect_RetDone)
            return Fault{FaultCode::Malformed, path, {}, "the file is not a STEP file or breaks its rules"};
        return transferAll(reader);
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
    const std::lock_guard lock(exchange());
    return guarded(label, [&]() -> Result<std::vector<NamedSolid>> {
        prepare();
        ByteBuffer buffer(text);
        std::istream stream(&buffer);
        STEPControl_Reader reader;
        if (reader.ReadStream("model.step", stream) != IFSelect_RetDone)
            return Fault{FaultCode::Malformed, label, {}, "the file is not a STEP file or breaks its rules"};
        return transferAll(reader);
    });
}

} // namespace holdfast::solids
