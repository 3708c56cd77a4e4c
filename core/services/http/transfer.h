// One request on its way through libcurl.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

#include <curl/curl.h>

#include "core/services/http/client.h"

namespace holdfast::http {

class Transfer {
public:
    Transfer(Request request, Client::Done done);
    ~Transfer();
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    // The handle, told what to do. It is given back with handle() after the transfer.
    void prepare(CURL* easy, const ClientOptions& options);
    CURL* handle() const { return m_easy; }
    // Wakes `multi` when the stop is asked for.
    void watch(std::stop_token stop, CURLM* multi);
    bool cancelled() const { return m_cancelled; }
    // Tells what came of it.
    void finish(CURLcode code);
    void cancel();
    long connectionsOpened() const;

private:
    static std::size_t takeBody(char* bytes, std::size_t size, std::size_t count, void* self);
    static std::size_t takeHeader(char* bytes, std::size_t size, std::size_t count, void* self);
    void setMethod();
    void setHeaders();

    Request m_request;
    Client::Done m_done;
    Reply m_reply;
    std::size_t m_mostBytes = 0;
    bool m_tooLarge = false;
    std::chrono::steady_clock::time_point m_started;
    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    std::atomic<bool> m_cancelled = false;
    std::optional<std::stop_callback<std::function<void()>>> m_watch;
};

} // namespace holdfast::http
