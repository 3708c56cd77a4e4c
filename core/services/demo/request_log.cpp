#include "core/services/demo/request_log.h"

#include <algorithm>

namespace holdfast::demo {

std::size_t RequestLog::add(LoggedRequest request)
{
    const std::lock_guard lock(m_mutex);
    m_requests.push_back(std::move(request));
    return m_requests.size() - 1;
}

void RequestLog::answered(std::size_t index, int status)
{
    const std::lock_guard lock(m_mutex);
    if (index < m_requests.size())   // cleared meanwhile
        m_requests[index].status = status;
}

void RequestLog::connected()
{
    const std::lock_guard lock(m_mutex);
    ++m_connections;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_requests.clear();
    m_connections = 0;
}

std::vector<LoggedRequest> RequestLog::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

int RequestLog::mostIn(double seconds, const std::string& path) const
{
    const std::lock_guard lock(m_mutex);
    std::vector<std::int64_t> times;
    for (const LoggedRequest& request : m_requests)
        if (request.path.starts_with(path))
            times.push_back(request.atMicroseconds);
    std::ranges::sort(times);
    const auto window = std::int64_t(seconds * 1e6);
    std::size_t most = 0, first = 0;
    for (std::size_t last = 0; last < times.size(); ++last) {
        while (times[last] - times[first] >= window)
            ++first;
        most = std::max(most, last - first + 1);
    }
    return int(most);
}

int RequestLog::count(const std::string& path, int status) const
{
    const std::lock_guard lock(m_mutex);
    return int(std::ranges::count_if(m_requests, [&](const LoggedRequest& r) {
        return r.path.starts_with(path) && (status < 0 || r.status == status);
    }));
}

int RequestLog::connections() const
{
    const std::lock_guard lock(m_mutex);
    return m_connections;
}

int RequestLog::recent(const std::string& path, double seconds, std::int64_t now) const
{
    const std::lock_guard lock(m_mutex);
    int found = 0;
    for (auto it = m_requests.rbegin(); it != m_requests.rend(); ++it) {
        if (it->atMicroseconds + std::int64_t(seconds * 1e6) <= now)
            break;
        found += it->path.starts_with(path);
    }
    return found;
}

Json RequestLog::asJson() const
{
    Json list = Json::array();
    for (const LoggedRequest& r : requests())
        list.push_back({{"at_us", r.atMicroseconds},
                        {"method", r.method},
                        {"path", r.path},
                        {"query", r.query},
                        {"headers", r.headers},
                        {"body", r.body},
                        {"connection", r.connection},
                        {"status", r.status},
                        {"fault", r.fault}});
    return list;
}

Json RequestLog::counters() const
{
    Json answers = Json::object(), paths = Json::object();
    for (const LoggedRequest& r : requests()) {
        const std::string status = std::to_string(r.status);
        answers[status] = answers.value(status, 0) + 1;
        paths[r.path] = paths.value(r.path, 0) + 1;
    }
    return {{"requests", count()},          {"connections", connections()},
            {"answers", answers},           {"paths", paths},
            {"most_in_one_second", mostIn(1.0)}, {"most_in_one_minute", mostIn(60.0)}};
}

} // namespace holdfast::demo
