#include "core/engine/base/fault.h"

#include "core/engine/base/invariant.h"

namespace holdfast {

namespace {

struct FaultText {
    FaultCode code;
    std::string_view name;
    std::string_view remedy;
};

constexpr FaultText kTexts[] = {
    {FaultCode::Cancelled, "cancelled", "Run it again when you want the result."},
    {FaultCode::FileNotFound, "file_not_found", "Check the path and that the drive is connected."},
    {FaultCode::FileUnreadable, "file_unreadable", "Check the permissions and the free space of the disk."},
    {FaultCode::Empty, "empty", "Export the file again; nothing was written into it."},
    {FaultCode::UnknownFormat, "unknown_format", "Give a DXF drawing, a case JSON or a .holdfast project."},
    {FaultCode::UnsupportedFormat, "unsupported_format", "Save it as DXF in the program that made it, then import that."},
    {FaultCode::Malformed, "malformed", "Open it in the program that made it and save it again."},
    {FaultCode::LimitExceeded, "limit_exceeded", "Purge or split the file and try again."},
    {FaultCode::MissingField, "missing_field", "Add the missing value."},
    {FaultCode::UnknownField, "unknown_field", "Correct the spelling or remove the field."},
    {FaultCode::InvalidValue, "invalid_value", "Correct the value."},
    {FaultCode::MissingUnit, "missing_unit", "Write the unit with the value."},
    {FaultCode::NewerVersion, "newer_version", "Open it with the newer Holdfast that wrote it; nothing was changed."},
    {FaultCode::NotAProject, "not_a_project", "Choose a .holdfast project file; nothing was changed."},
    {FaultCode::ChainBroken, "chain_broken", "Restore the project from a backup and compare."},
    {FaultCode::NothingToDo, "nothing_to_do", "Give the input that is named."},
    {FaultCode::External, "external", "See the log for the details."},
};

const FaultText& textOf(FaultCode code)
{
    for (const FaultText& text : kTexts)
        if (text.code == code)
            return text;
    bug("fault code without a text");
}

} // namespace

std::string_view name(FaultCode code)
{
    return textOf(code).name;
}

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

} // namespace holdfast
