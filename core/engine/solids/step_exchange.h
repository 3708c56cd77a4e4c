// The exchange library's settings: units and schema are settings of the whole process, so only one file is
// written or read at a time. Only for this folder's own sources.
#pragma once

#include <mutex>

#include "core/engine/solids/kernel.h"

namespace holdfast::solids {

class StepExchange {
public:
    StepExchange();

private:
    static std::mutex& gate();
    std::lock_guard<std::mutex> m_lock;
};

} // namespace holdfast::solids
