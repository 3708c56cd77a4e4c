// The server's own thread: connections, delays and faults on the wire.
#pragma once

#include <chrono>
#include <memory>

#include <QTcpServer>
#include <QTcpSocket>

#include "core/services/demo/model_service.h"
#include "core/services/demo/request_log.h"
#include "core/services/demo/soda_service.h"

namespace holdfast::demo {

class Responder : public QObject {
public:
    Responder(Script script, RequestLog& log);
    // The port, 0 when it cannot be had.
    int listen(int port);
    void play(const Script& script);

private:
    struct Visit {
        RequestReader reader;
        std::int64_t number = 0;
        bool busy = false;     // a reply is under way; the next request waits
    };
    void accept();
    void read(QTcpSocket* socket, const std::shared_ptr<Visit>& visit);
    void handle(QTcpSocket* socket, const std::shared_ptr<Visit>& visit, const DemoRequest& request);
    DemoReply reply(const DemoRequest& request, const ScriptedFault& fault);
    std::optional<DemoReply> tooFast(const DemoRequest& request);
    std::optional<DemoReply> control(const DemoRequest& request);
    void send(QTcpSocket* socket, const std::shared_ptr<Visit>& visit, const DemoReply& reply,
              FaultKind fault);
    void drip(QTcpSocket* socket, QByteArray bytes);
    int delayOf(const std::string& path) const;
    std::int64_t now() const;

    Script m_script;
    RequestLog& m_log;
    QTcpServer m_server{this};
    std::unique_ptr<FaultPlan> m_faults;
    std::unique_ptr<SodaService> m_soda;
    std::unique_ptr<ModelService> m_models;
    std::int64_t m_visits = 0;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

} // namespace holdfast::demo
