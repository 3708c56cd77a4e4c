#include "core/services/http/client.h"

#include <atomic>
#include <future>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "core/engine/base/invariant.h"
#include "core/services/http/transfer.h"

namespace holdfast::http {

namespace {

void initializeOnce()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    invariant(code == CURLE_OK, "libcurl cannot be initialized");
}

} // namespace

// The network thread: owns the multi handle and everything under way.
class Client::Loop {
public:
    explicit Loop(ClientOptions options) : m_options(std::move(options))
    {
        initializeOnce();
        m_multi = curl_multi_init();
        invariant(m_multi != nullptr, "libcurl has no memory");
        curl_multi_setopt(m_multi, CURLMOPT_MAX_HOST_CONNECTIONS, long(m_options.connections));
        curl_multi_setopt(m_multi, CURLMOPT_MAXCONNECTS, long(m_options.connections));
        curl_multi_setopt(m_multi, CURLMOPT_PIPELINING, long(CURLPIPE_MULTIPLEX));
        m_thread = std::jthread([this](std::stop_token stop) { run(stop); });
    }

    ~Loop()
    {
        m_thread.request_stop();
        curl_multi_wakeup(m_multi);
        m_thread.join();
        for (auto& [easy, transfer] : m_running) {
            curl_multi_remove_handle(m_multi, easy);
            m_idle.push_back(easy);
            transfer->cancel();
        }
        for (auto& transfer : m_waiting)
            transfer->cancel();
        for (CURL* easy : m_idle)
            curl_easy_cleanup(easy);
        curl_multi_cleanup(m_multi);
    }

    void start(Request request, std::stop_token stop, Done done)
    {
        auto transfer = std::make_unique<Transfer>(std::move(request), std::move(done));
        transfer->watch(std::move(stop), m_multi);
        {
            const std::lock_guard lock(m_mutex);
            m_waiting.push_back(std::move(transfer));
        }
        curl_multi_wakeup(m_multi);
    }

    Totals totals() const { return {m_exchanges, m_connections}; }

private:
    void run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            takeWaiting();
            dropCancelled();
            int running = 0;
            curl_multi_perform(m_multi, &running);
            finishDone();
            curl_multi_poll(m_multi, nullptr, 0, 1000, nullptr);
        }
    }

    void takeWaiting()
    {
        std::vector<std::unique_ptr<Transfer>> taken;
        {
            const std::lock_guard lock(m_mutex);
            taken.swap(m_waiting);
        }
        for (auto& transfer : taken) {
            CURL* easy = idleHandle();
            transfer->prepare(easy, m_options);
            curl_multi_add_handle(m_multi, easy);
            m_running.emplace(easy, std::move(transfer));
        }
    }

    void dropCancelled()
    {
        for (auto it = m_running.begin(); it != m_running.end();) {
            if (!it->second->cancelled()) {
                ++it;
                continue;
            }
            curl_multi_remove_handle(m_multi, it->first);
            m_idle.push_back(it->first);
            it->second->cancel();
            it = m_running.erase(it);
        }
    }

    void finishDone()
    {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            CURL* easy = message->easy_handle;
            const CURLcode code = message->data.result;
            const auto it = m_running.find(easy);
            invariant(it != m_running.end(), "a transfer ended that was never started");
            ++m_exchanges;
            m_connections += it->second->connectionsOpened();
            curl_multi_remove_handle(m_multi, easy);
            it->second->finish(code);
            m_running.erase(it);
            m_idle.push_back(easy);
        }
    }

    CURL* idleHandle()
    {
        if (m_idle.empty()) {
            CURL* easy = curl_easy_init();
            invariant(easy != nullptr, "libcurl has no memory");
            return easy;
        }
        CURL* easy = m_idle.back();
        m_idle.pop_back();
        return easy;
    }

    ClientOptions m_options;
    CURLM* m_multi = nullptr;
    std::mutex m_mutex;                                  // guards m_waiting
    std::vector<std::unique_ptr<Transfer>> m_waiting;
    std::map<CURL*, std::unique_ptr<Transfer>> m_running;
    std::vector<CURL*> m_idle;
    std::atomic<std::int64_t> m_exchanges = 0;
    std::atomic<std::int64_t> m_connections = 0;
    std::jthread m_thread;                               // last: runs while the others live
};

Client::Client(ClientOptions options) : m_loop(std::make_unique<Loop>(std::move(options))) {}
Client::~Client() = default;

void Client::start(Request request, std::stop_token stop, Done done)
{
    m_loop->start(std::move(request), std::move(stop), std::move(done));
}

Exchange Client::send(const Request& request, std::stop_token stop)
{
    // Shared: the network thread may still be inside set_value() when this one has its answer.
    const auto promise = std::make_shared<std::promise<Exchange>>();
    auto answer = promise->get_future();
    start(request, std::move(stop),
          [promise](Exchange exchange) { promise->set_value(std::move(exchange)); });
    return answer.get();
}

Client::Totals Client::totals() const
{
    return m_loop->totals();
}

} // namespace holdfast::http
