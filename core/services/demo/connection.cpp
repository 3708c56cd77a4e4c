#include "core/services/demo/connection.h"

#include <QHostAddress>
#include <QTimer>

namespace holdfast::demo {

namespace {

constexpr const char* kPage = "<!DOCTYPE html><html><body><h1>Something went wrong</h1></body></html>";
constexpr int kDripMilliseconds = 100;   // a byte

DemoReply page(int status)
{
    return {status, {{"Content-Type", "text/html"}}, kPage};
}

DemoReply error(int status, const char* code, const char* message)
{
    return {
        status,
        {{"Content-Type", "application/json"}},
        Json{{"error", {{"message", message}, {"type", code}, {"param", nullptr}, {"code", code}}}}.dump()};
}

// The replies that need no look at the request.
std::optional<DemoReply> faulty(const DemoRequest& request, const ScriptedFault& fault)
{
    switch (fault.kind) {
    case FaultKind::Processing: return DemoReply{202, {{"Content-Type", "application/json"}}, "{}"};
    case FaultKind::NoSuchColumn: return noSuchColumn("foo", "demo.1234");
    case FaultKind::MissingDataset: return missingDataset(request.path);
    case FaultKind::QuotaUsedUp: return error(429, "insufficient_quota", "You exceeded your current quota");
    case FaultKind::Billing: return error(402, "billing_error", "There is a problem with the bill");
    case FaultKind::Unauthorized: return error(401, "invalid_api_key", "Incorrect API key provided");
    case FaultKind::ServerErrorHtml: return page(500);
    case FaultKind::HtmlInsteadOfJson: return page(200);
    case FaultKind::Unavailable: return error(503, "unavailable", "The service is unavailable");
    case FaultKind::Overloaded:
        return DemoReply{529, {{"Content-Type", "application/json"}},
                         R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"};
    case FaultKind::TooMany: {
        DemoReply reply = error(429, "rate_limit_exceeded", "Too many requests");
        if (fault.retryAfterS >= 0)
            reply.headers.emplace_back("Retry-After", QByteArray::number(fault.retryAfterS).toStdString());
        return reply;
    }
    default: return std::nullopt;
    }
}

std::string queryText(const DemoRequest& request)
{
    std::string text;
    for (const auto& [name, value] : request.query)
        text.append(text.empty() ? "" : "&").append(name).append("=").append(value);
    return text;
}

} // namespace

Responder::Responder(Script script, RequestLog& log) : m_log(log)
{
    play(script);
    QObject::connect(&m_server, &QTcpServer::newConnection, this, [this] { accept(); });
}

int Responder::listen(int port)
{
    m_server.setListenBacklogSize(512);
    return m_server.listen(QHostAddress::LocalHost, quint16(port)) ? m_server.serverPort() : 0;
}

void Responder::play(const Script& script)
{
    m_script = script;
    m_faults = std::make_unique<FaultPlan>(script);
    m_soda = std::make_unique<SodaService>(script);
    m_models = std::make_unique<ModelService>(script);
}

std::int64_t Responder::now() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - m_started)
        .count();
}

void Responder::accept()
{
    while (QTcpSocket* socket = m_server.nextPendingConnection()) {
        auto visit = std::make_shared<Visit>();
        visit->number = ++m_visits;
        m_log.connected();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, visit] {
            visit->reader.feed(socket->readAll());
            read(socket, visit);
        });
        visit->reader.feed(socket->readAll());
        read(socket, visit);
    }
}

void Responder::read(QTcpSocket* socket, const std::shared_ptr<Visit>& visit)
{
    if (visit->busy)
        return;
    if (const auto request = visit->reader.next()) {
        visit->busy = true;
        handle(socket, visit, *request);
    } else if (visit->reader.broken()) {
        socket->abort();
    }
}

int Responder::delayOf(const std::string& path) const
{
    for (const ScriptedDelay& delay : m_script.delays)
        if (path.starts_with(delay.path))
            return delay.milliseconds;
    return 0;
}

std::optional<DemoReply> Responder::tooFast(const DemoRequest& request)
{
    for (const ScriptedLimit& limit : m_script.limits) {
        // This request is in the log already.
        if (!request.path.starts_with(limit.path)
            || m_log.recent(limit.path, limit.windowS, now()) <= limit.most)
            continue;
        DemoReply reply = error(429, "rate_limit_exceeded", "Too many requests");
        reply.headers.emplace_back("Retry-After", "1");
        return reply;
    }
    return std::nullopt;
}

DemoReply Responder::reply(const DemoRequest& request, const ScriptedFault& fault)
{
    if (auto refused = tooFast(request))
        return *refused;
    if (auto broken = faulty(request, fault))
        return *broken;
    try {
        if (auto rows = m_soda->answer(request, fault.kind))
            return *rows;
        if (auto answer = m_models->answer(request, fault.kind, now()))
            return *answer;
    } catch (const Json::exception& e) {  // a body of another shape than the service takes
        return error(400, "invalid_request_error", e.what());
    }
    return missingDataset(request.path);
}

void Responder::handle(QTcpSocket* socket, const std::shared_ptr<Visit>& visit, const DemoRequest& request)
{
    if (const auto answer = control(request))
        return send(socket, visit, *answer, FaultKind::None);
    const ScriptedFault fault = m_faults->next(request.path, request.header("x-double-fault"));
    const std::size_t line =
        m_log.add({now(), request.method, request.path, queryText(request), request.headers, request.body,
                   visit->number, 0, fault.kind == FaultKind::None ? std::string() : enumText(fault.kind)});
    const DemoReply answer = reply(request, fault);
    const auto go = [this, socket, visit, answer, fault, line] {
        if (fault.kind != FaultKind::Reset)
            m_log.answered(line, answer.status);
        send(socket, visit, answer, fault.kind);
    };
    if (const int delay = delayOf(request.path); delay > 0)
        QTimer::singleShot(delay, Qt::PreciseTimer, socket, go);
    else
        go();
}

void Responder::send(QTcpSocket* socket, const std::shared_ptr<Visit>& visit, const DemoReply& reply,
                     FaultKind fault)
{
    QByteArray bytes = written(reply);
    if (fault == FaultKind::Reset)
        return socket->abort();
    if (fault == FaultKind::Drip)
        return drip(socket, bytes);
    if (fault == FaultKind::Cut) {
        socket->write(bytes.left(bytes.size() - qsizetype(reply.body.size() / 2) - 1));
        return socket->disconnectFromHost();
    }
    if (fault == FaultKind::BadJson) {
        DemoReply half = reply;
        half.body.resize(half.body.size() / 2);
        bytes = written(half);
    }
    socket->write(bytes);
    visit->busy = false;
    read(socket, visit);
}

void Responder::drip(QTcpSocket* socket, QByteArray bytes)
{
    if (bytes.isEmpty())
        return socket->disconnectFromHost();
    socket->write(bytes.left(1));
    QTimer::singleShot(kDripMilliseconds, socket,
                       [this, socket, rest = bytes.mid(1)] { drip(socket, rest); });
}

std::optional<DemoReply> Responder::control(const DemoRequest& request)
{
    if (!request.path.starts_with("/__double/"))
        return std::nullopt;
    const auto json = [](const Json& body) {
        return DemoReply{200, {{"Content-Type", "application/json"}}, body.dump(1)};
    };
    if (request.path == "/__double/requests")
        return json(m_log.asJson());
    if (request.path == "/__double/counters")
        return json(m_log.counters());
    if (request.path == "/__double/reset" && request.method == "POST") {
        m_log.clear();
        return json({{"done", true}});
    }
    if (request.path == "/__double/script" && request.method == "POST") {
        const auto text = parseJson(request.body, "script");
        const auto script = text ? fromJson<Script>(*text, "script") : Result<Script>(text.fault());
        if (!script)
            return error(400, "script", describe(script.fault()).c_str());
        play(*script);
        return json({{"done", true}});
    }
    return missingDataset(request.path);
}

} // namespace holdfast::demo
