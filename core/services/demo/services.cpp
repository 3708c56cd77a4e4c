#include "core/services/demo/services.h"

#include <QThread>

#include "core/engine/base/invariant.h"
#include "core/services/demo/connection.h"

namespace holdfast::demo {

struct Services::Server {
    RequestLog log;
    QThread thread;
    Responder* responder = nullptr;   // lives on the thread
    int port = 0;
};

Services::Services() : m_server(std::make_unique<Server>()) {}

Result<std::unique_ptr<Services>> Services::start(Script script, int port)
{
    std::unique_ptr<Services> services(new Services);
    Server& server = *services->m_server;
    server.responder = new Responder(std::move(script), server.log);
    server.responder->moveToThread(&server.thread);
    QObject::connect(&server.thread, &QThread::finished, server.responder, &QObject::deleteLater);
    server.thread.setObjectName(QStringLiteral("demo services"));
    server.thread.start();
    QMetaObject::invokeMethod(
        server.responder, [&server, port] { server.port = server.responder->listen(port); },
        Qt::BlockingQueuedConnection);
    if (server.port == 0)
        return Fault{
            FaultCode::External, {}, "port " + std::to_string(port), "the port is taken or not allowed"};
    return services;
}

Services::~Services()
{
    m_server->thread.quit();
    m_server->thread.wait();
}

int Services::port() const { return m_server->port; }

std::string Services::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_server->port);
}

void Services::play(Script script)
{
    Responder* responder = m_server->responder;
    QMetaObject::invokeMethod(responder, [responder, script = std::move(script)] { responder->play(script); },
                              Qt::BlockingQueuedConnection);
}

RequestLog& Services::log() { return m_server->log; }

} // namespace holdfast::demo
