// The one door to the network. Connections are kept alive and shared by all threads of the process; where the
// server speaks HTTP/2, calls share one connection. Redirections are not followed: a key is for one host.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <stop_token>

#include "core/services/http/http.h"

namespace holdfast::http {

struct ClientOptions {
    int connections = 100;                        // at once, and kept open
    std::size_t mostBytes = 64u << 20;            // of one reply
    std::string authorities;                      // PEM file of trusted roots; empty: the system's
};

class Client {
public:
    // Called on the network thread; must not block.
    using Done = std::function<void(Exchange)>;

    explicit Client(ClientOptions options = {});
    ~Client();  // what is under way ends as Cancelled
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    // Any thread. Blocks until the reply, the deadline or the stop.
    Exchange send(const Request& request, std::stop_token stop = {});
    void start(Request request, std::stop_token stop, Done done);

    struct Totals {
        std::int64_t exchanges = 0;
        std::int64_t connections = 0;  // opened
    };
    Totals totals() const;

private:
    class Loop;
    std::unique_ptr<Loop> m_loop;
};

} // namespace holdfast::http
