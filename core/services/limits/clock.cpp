#include "core/services/limits/clock.h"

#include <condition_variable>
#include <mutex>

#include <QByteArray>
#include <QSysInfo>

namespace holdfast::limits {

Span SystemClock::steady() const
{
    return std::chrono::steady_clock::now().time_since_epoch();
}

Span SystemClock::wall() const
{
    return std::chrono::system_clock::now().time_since_epoch();
}

std::string SystemClock::boot() const
{
    return QSysInfo::bootUniqueId().toStdString();
}

bool SystemClock::sleepUntil(Span until, std::stop_token stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    const auto at = std::chrono::steady_clock::time_point(until);
    never.wait_until(lock, stop, at, [] { return false; });
    return !stop.stop_requested();
}

} // namespace holdfast::limits
