// A fault: the work could not be done. It names the file, the place in it and the cause; the sentence for a
// reader is made by describe(), which adds what to do about it.
#pragma once

#include <string>
#include <string_view>

#include "core/engine/base/reflect.h"

namespace holdfast {

enum class FaultCode {
    Cancelled,          // the user stopped it
    FileNotFound,
    FileUnreadable,     // exists but cannot be read or written (permission, disk)
    Empty,              // nothing in it
    UnknownFormat,      // not a format Holdfast reads
    UnsupportedFormat,  // recognised, but not readable here (DWG, RVT)
    Malformed,          // the format's own rules are broken
    LimitExceeded,      // larger or deeper than the documented limit
    MissingField,       // an input that must be there is not
    UnknownField,
    InvalidValue,       // out of range, absurd, NaN
    MissingUnit,
    NewerVersion,       // written by a newer program
    NotAProject,        // a file, but not a Holdfast project
    ChainBroken,        // the audit trail does not verify
    NothingToDo,        // the stage has no input to work on
    External,           // a third-party library refused; its words are in the cause
};
HOLDFAST_NAMES(FaultCode, Cancelled, FileNotFound, FileUnreadable, Empty, UnknownFormat, UnsupportedFormat, Malformed,
               LimitExceeded, MissingField, UnknownField, InvalidValue, MissingUnit, NewerVersion, NotAProject,
               ChainBroken, NothingToDo, External)

struct Fault {
    FaultCode code = FaultCode::External;
    std::string file;   // path or "" when no file is concerned
    std::string place;  // "line 120", "walls[2].length", "page 3" or ""
    std::string cause;  // one clause without a full stop
};

// One sentence: "plan.dxf, line 120: group code is not a number. Open the drawing in CAD and save it again."
std::string describe(const Fault& fault);

} // namespace holdfast
