// What the picture libraries throw ends here.
#pragma once

#include <new>

#include <opencv2/core.hpp>

#include "core/engine/base/result.h"

namespace holdfast::scan {

template<class Work>
auto guarded(Work work) -> decltype(work())
{
    constexpr const char* kNoMemory = "there is not enough memory to trace the picture";
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Fault{FaultCode::LimitExceeded, {}, {}, kNoMemory};
    } catch (const cv::Exception& e) {
        if (e.code == cv::Error::StsNoMem)
            return Fault{FaultCode::LimitExceeded, {}, {}, kNoMemory};
        return Fault{FaultCode::External, {}, {}, "the picture library stopped: " + e.err};
    }
}

} // namespace holdfast::scan
