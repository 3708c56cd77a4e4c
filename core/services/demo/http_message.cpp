#include "core/services/demo/http_message.h"

#include <QList>
#include <QUrl>

namespace holdfast::demo {

namespace {

// A drawing tile in base64 fits; a mistake does not fill the memory.
constexpr qsizetype kMostBody = 64 << 20;

std::string decoded(QByteArray text)
{
    text.replace('+', ' ');
    return QByteArray::fromPercentEncoding(text).toStdString();
}

void readTarget(DemoRequest& request, const QByteArray& target)
{
    const auto mark = target.indexOf('?');
    request.path = decoded(target.left(mark < 0 ? target.size() : mark));
    if (mark < 0)
        return;
    for (const QByteArray& pair : target.mid(mark + 1).split('&')) {
        const auto equals = pair.indexOf('=');
        if (!pair.isEmpty())
            request.query[decoded(pair.left(equals < 0 ? pair.size() : equals))]
                = equals < 0 ? std::string() : decoded(pair.mid(equals + 1));
    }
}

std::string_view reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 202: return "Accepted";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 413: return "Content Too Large";
    case 429: return "Too Many Requests";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Status";
    }
}

} // namespace

std::string DemoRequest::header(const std::string& name) const
{
    const auto it = headers.find(name);
    return it == headers.end() ? std::string() : it->second;
}

std::string DemoRequest::parameter(const std::string& name) const
{
    const auto it = query.find(name);
    return it == query.end() ? std::string() : it->second;
}

std::optional<DemoRequest> RequestReader::next()
{
    const auto end = m_bytes.indexOf("\r\n\r\n");
    if (end < 0 || m_broken)
        return std::nullopt;
    const QList<QByteArray> lines = m_bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.front().trimmed().split(' ');
    if (first.size() != 3 || !first[2].startsWith("HTTP/1.")) {
        m_broken = true;
        return std::nullopt;
    }
    DemoRequest request;
    request.method = first[0].toStdString();
    readTarget(request, first[1]);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const auto colon = lines[i].indexOf(':');
        if (colon > 0)
            request.headers[lines[i].left(colon).trimmed().toLower().toStdString()]
                = lines[i].mid(colon + 1).trimmed().toStdString();
    }
    const qsizetype length = QByteArray::fromStdString(request.header("content-length")).toLongLong();
    if (length < 0 || length > kMostBody) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_bytes.size() < end + 4 + length)
        return std::nullopt;
    request.body = m_bytes.mid(end + 4, length).toStdString();
    m_bytes.remove(0, end + 4 + length);
    return request;
}

QByteArray written(const DemoReply& reply)
{
    std::string head =
        "HTTP/1.1 " + std::to_string(reply.status) + " " + std::string(reason(reply.status)) + "\r\n";
    for (const auto& [name, value] : reply.headers)
        head.append(name).append(": ").append(value).append("\r\n");
    head += "Content-Length: " + std::to_string(reply.status == 304 ? 0 : reply.body.size()) + "\r\n\r\n";
    QByteArray bytes = QByteArray::fromStdString(head);
    if (reply.status != 304)
        bytes += QByteArray::fromStdString(reply.body);
    return bytes;
}

} // namespace holdfast::demo
