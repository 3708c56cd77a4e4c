#include "core/engine/base/run.h"

namespace holdfast {

// Here and not inline: g++ 12 warns of an overrun it imagines when this is inlined.
Fault cancelled(std::string what)
{
    return {FaultCode::Cancelled, {}, {}, std::move(what) + " was cancelled"};
}

} // namespace holdfast
