// The stand-in for the cities' open data and for the models: a real HTTP/1.1 server on this machine, for
// those who want to try Holdfast without keys and for its tests. It keeps its own limits and remembers every
// request.
//   /__double/requests  everything that was asked      /__double/counters  how many, how fast
//   POST /__double/script  another script              POST /__double/reset  forget what was asked
#pragma once

#include <memory>
#include <string>

#include "core/engine/base/result.h"
#include "core/services/demo/request_log.h"
#include "core/services/demo/script.h"

namespace holdfast::demo {

class Services {
public:
    // Listens on this machine only; port 0: any that is free. Serves from a thread of its own until it ends.
    static Result<std::unique_ptr<Services>> start(Script script, int port = 0);
    ~Services();
    Services(const Services&) = delete;
    Services& operator=(const Services&) = delete;

    int port() const;
    std::string url() const;          // http://127.0.0.1:PORT
    void play(Script script);         // from now on
    RequestLog& log();

private:
    Services();
    struct Server;
    std::unique_ptr<Server> m_server;
};

} // namespace holdfast::demo
