#include "app/cli/exit_code.h"

namespace holdfast::cli {

ExitCode exitCode(FaultCode code)
{
    switch (code) {
    case FaultCode::Cancelled: return kCancelled;
    case FaultCode::FileNotFound:
    case FaultCode::FileUnreadable:
    case FaultCode::Empty:
    case FaultCode::UnknownFormat:
    case FaultCode::UnsupportedFormat:
    case FaultCode::Malformed:
    case FaultCode::LimitExceeded:
    case FaultCode::NewerVersion:
    case FaultCode::NotAProject:
    case FaultCode::NothingToDo: return kInput;
    case FaultCode::MissingField:
    case FaultCode::UnknownField:
    case FaultCode::InvalidValue:
    case FaultCode::MissingUnit:
    case FaultCode::ChainBroken: return kValidation;
    case FaultCode::External: return kInternal;
    }
    return kInternal;
}

ExitCode exitCode(const Fault& fault)
{
    const bool json = fault.file.ends_with(".json") || fault.file == kStandardInput;
    return fault.code == FaultCode::Malformed && json ? kValidation : exitCode(fault.code);
}

} // namespace holdfast::cli
