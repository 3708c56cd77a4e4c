// What every long function is given: how to be stopped and where to say how far it is.
#pragma once

#include <functional>
#include <stop_token>

#include "core/engine/base/fault.h"

namespace holdfast {

// A slice [from, to] of the whole bar; parts report into their own slice. The sink may be called from any
// thread, with a share of the whole in 0..1.
class Progress {
public:
    using Sink = std::function<void(double share)>;

    Progress() = default;
    explicit Progress(Sink sink) : m_sink(std::move(sink)) {}

    void report(double share) const
    {
        if (m_sink)
            m_sink(m_from + share * (m_to - m_from));
    }

    Progress part(double from, double to) const
    {
        Progress slice(m_sink);
        slice.m_from = m_from + from * (m_to - m_from);
        slice.m_to = m_from + to * (m_to - m_from);
        return slice;
    }

private:
    Sink m_sink;
    double m_from = 0.0;
    double m_to = 1.0;
};

struct Run {
    std::stop_token stop;
    Progress progress;

    bool stopped() const { return stop.stop_requested(); }
    Run part(double from, double to) const { return {stop, progress.part(from, to)}; }
};

Fault cancelled(std::string what);

} // namespace holdfast
