// Time as the limiter sees it; a test brings its own. `steady` never jumps and is the same for all processes
// of the machine until it starts anew; `wall` is what the user and other machines see, and may jump.
#pragma once

#include <chrono>
#include <stop_token>
#include <string>

namespace holdfast::limits {

using Span = std::chrono::nanoseconds;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Span steady() const = 0;
    virtual Span wall() const = 0;                              // since 1970-01-01 UTC
    virtual std::string boot() const = 0;                       // another text after a restart of the machine
    // Until `steady() >= until`; false when the stop came first.
    virtual bool sleepUntil(Span until, std::stop_token stop) = 0;
};

class SystemClock final : public Clock {
public:
    Span steady() const override;
    Span wall() const override;
    std::string boot() const override;
    bool sleepUntil(Span until, std::stop_token stop) override;
};

} // namespace holdfast::limits
