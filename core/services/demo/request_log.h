// Everything that was asked, and how fast: what a test holds against the promise of a client.
#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/demo/http_message.h"

namespace holdfast::demo {

struct LoggedRequest {
    std::int64_t atMicroseconds = 0;   // since the services started
    std::string method, path, query;
    std::map<std::string, std::string> headers;
    std::string body;
    std::int64_t connection = 0;
    int status = 0;                    // 0: torn down without an answer
    std::string fault;                 // injected
};

// Any thread.
class RequestLog {
public:
    std::size_t add(LoggedRequest request);
    void answered(std::size_t index, int status);
    void connected();
    void clear();

    std::vector<LoggedRequest> requests() const;
    // The most requests that lie in any window of this length, of those whose path starts with `path`.
    int mostIn(double seconds, const std::string& path = {}) const;
    int count(const std::string& path = {}, int status = -1) const;
    int connections() const;
    // Requests of this path in the last `seconds` before `now`.
    int recent(const std::string& path, double seconds, std::int64_t now) const;
    Json asJson() const;       // one object a request
    Json counters() const;

private:
    mutable std::mutex m_mutex;
    std::vector<LoggedRequest> m_requests;
    int m_connections = 0;
};

} // namespace holdfast::demo
