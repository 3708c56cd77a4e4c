// HTTP/1.1 as a server sees it: requests out of the bytes of a connection, replies into bytes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QByteArray>

namespace holdfast::demo {

struct DemoRequest {
    std::string method, path;                        // path without the query, decoded
    std::map<std::string, std::string> query;        // decoded
    std::map<std::string, std::string> headers;      // names in lower case
    std::string body;

    std::string header(const std::string& name) const;
    std::string parameter(const std::string& name) const;
};

struct DemoReply {
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

// Fed with what arrives; gives the requests in order. A request that is not HTTP makes it broken for good.
class RequestReader {
public:
    void feed(const QByteArray& bytes) { m_bytes += bytes; }
    std::optional<DemoRequest> next();
    bool broken() const { return m_broken; }

private:
    QByteArray m_bytes;
    bool m_broken = false;
};

// With Content-Length and keep-alive.
QByteArray written(const DemoReply& reply);

} // namespace holdfast::demo
