#include "core/engine/base/fault.h"

#include "core/engine/base/invariant.h"
#include "core/engine/base/run.h"

namespace holdfast {

namespace {

struct FaultText {
    FaultCode code;
    std::string_view remedy;
};

constexpr FaultText kTexts[] = {
    {FaultCode::Cancelled, "Run it again when you want the result."},
    {FaultCode::FileNotFound, "Check the path and that the drive is connected."},
    {FaultCode::FileUnreadable, "Check the permissions and the free space of the disk."},
    {FaultCode::Empty, "Export the file again; nothing was written into it."},
    {FaultCode::UnknownFormat, "Give a DXF or PDF drawing, a case JSON or a .holdfast project."},
    {FaultCode::UnsupportedFormat, "Save it as DXF in the program that made it, then import that."},
    {FaultCode::Malformed, "Open it in the program that made it and save it again."},
    {FaultCode::LimitExceeded, "Purge or split the file and try again."},
    {FaultCode::MissingField, "Add the missing value."},
    {FaultCode::UnknownField, "Correct the spelling or remove the field."},
    {FaultCode::InvalidValue, "Correct the value."},
    {FaultCode::MissingUnit, "Write the unit with the value."},
    {FaultCode::NewerVersion, "Open it with the newer Holdfast that wrote it; nothing was changed."},
    {FaultCode::NotAProject, "Choose a .holdfast project file; nothing was changed."},
    {FaultCode::ChainBroken, "Restore the project from a backup and compare."},
    {FaultCode::NothingToDo, "Give the input that is named."},
    {FaultCode::External, "See the log for the details."},
};

const FaultText& textOf(FaultCode code)
{
    for (const FaultText& text : kTexts)
        if (text.code == code)
            return text;
    bug("fault code without a text");
}

} // namespace

std::string describe(const Fault& fault)
{
    std::string sentence = fault.file;
    if (!fault.place.empty())
        sentence += (sentence.empty() ? "" : ", ") + fault.place;
    if (!sentence.empty())
        sentence += ": ";
    sentence += fault.cause;
    sentence += ". ";
    sentence += textOf(fault.code).remedy;
    return sentence;
}

Fault cancelled(std::string what)
{
    what.append(" was cancelled");
    return {FaultCode::Cancelled, {}, {}, std::move(what)};
}

} // namespace holdfast
