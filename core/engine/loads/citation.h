// The clause of the edition of ASCE 7 that the criteria chose.
#pragma once

#include <string>

#include "core/engine/building/criteria.h"

namespace holdfast::loads {

inline bool is22(const building::DesignCriteria& c)
{
    return c.codes.loads == building::Asce7::Asce7_22;
}

// "ASCE 7-16 12.8.3".
inline std::string cite(const building::DesignCriteria& c, const std::string& section)
{
    return (is22(c) ? "ASCE 7-22 " : "ASCE 7-16 ") + section;
}

} // namespace holdfast::loads
