#include "core/services/http/transfer.h"

#include <algorithm>
#include <cctype>

namespace holdfast::http {

namespace {

Trouble troubleOf(CURLcode code)
{
    switch (code) {
    case CURLE_OK: return Trouble::None;
    case CURLE_OPERATION_TIMEDOUT: return Trouble::TimedOut;
    case CURLE_PARTIAL_FILE:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return Trouble::CutShort;
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return Trouble::BadAddress;
    case CURLE_ABORTED_BY_CALLBACK: return Trouble::Cancelled;
    default: return Trouble::NoConnection;
    }
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

} // namespace

Transfer::Transfer(Request request, Client::Done done)
    : m_request(std::move(request)), m_done(std::move(done))
{
}

Transfer::~Transfer()
{
    curl_slist_free_all(m_headers);
}

void Transfer::prepare(CURL* easy, const ClientOptions& options)
{
    m_easy = easy;
    m_mostBytes = options.mostBytes;
    curl_easy_reset(easy);
    curl_easy_setopt(easy, CURLOPT_URL, m_request.url.c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, long(m_request.deadline.count()));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, long(m_request.connectDeadline.count()));
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, this);
    if (m_request.url.starts_with("https:"))
        curl_easy_setopt(easy, CURLOPT_PIPEWAIT, 1L);  // a second stream rather than a second connection
    if (isLoopback(m_request.url))
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");
    if (!options.authorities.empty())
        curl_easy_setopt(easy, CURLOPT_CAINFO, options.authorities.c_str());
    setMethod();
    setHeaders();
    m_started = std::chrono::steady_clock::now();
}

void Transfer::setMethod()
{
    if (m_request.method == "GET")
        return;
    curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.c_str());
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.c_str());
}

void Transfer::setHeaders()
{
    for (const Header& header : m_request.headers)
        m_headers = curl_slist_append(m_headers, (header.name + ": " + header.value).c_str());
    m_headers = curl_slist_append(m_headers, "Expect:");  // no round trip before a large body
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
}

void Transfer::watch(std::stop_token stop, CURLM* multi)
{
    m_watch.emplace(std::move(stop), [this, multi] {
        m_cancelled = true;
        curl_multi_wakeup(multi);
    });
}

std::size_t Transfer::takeBody(char* bytes, std::size_t size, std::size_t count, void* self)
{
    auto& transfer = *static_cast<Transfer*>(self);
    if (transfer.m_reply.body.size() + size * count > transfer.m_mostBytes) {
        transfer.m_tooLarge = true;
        return 0;
    }
    transfer.m_reply.body.append(bytes, size * count);
    return size * count;
}

std::size_t Transfer::takeHeader(char* bytes, std::size_t size, std::size_t count, void* self)
{
    auto& headers = static_cast<Transfer*>(self)->m_reply.headers;
    const std::string_view line(bytes, size * count);
    if (line.starts_with("HTTP/"))
        headers.clear();  // an interim reply (1xx) came before
    if (const auto colon = line.find(':'); colon != std::string_view::npos) {
        std::string name(trimmed(line.substr(0, colon)));
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        headers.push_back({std::move(name), std::string(trimmed(line.substr(colon + 1)))});
    }
    return size * count;
}

long Transfer::connectionsOpened() const
{
    long opened = 0;
    curl_easy_getinfo(m_easy, CURLINFO_NUM_CONNECTS, &opened);
    return opened;
}

void Transfer::finish(CURLcode code)
{
    m_watch.reset();
    if (code != CURLE_OK) {
        const Trouble trouble = m_tooLarge ? Trouble::TooLarge : troubleOf(code);
        return m_done({trouble, m_tooLarge ? "the reply is too large" : curl_easy_strerror(code), {}});
    }
    long status = 0, version = 0;
    curl_off_t took = 0, before = 0;
    curl_easy_getinfo(m_easy, CURLINFO_RESPONSE_CODE, &status);
    curl_easy_getinfo(m_easy, CURLINFO_HTTP_VERSION, &version);
    curl_easy_getinfo(m_easy, CURLINFO_TOTAL_TIME_T, &took);
    curl_easy_getinfo(m_easy, CURLINFO_PRETRANSFER_TIME_T, &before);
    m_reply.status = int(status);
    m_reply.version = version == CURL_HTTP_VERSION_2_0 ? 20 : 11;
    m_reply.took = std::chrono::microseconds(took);
    m_reply.sent = m_started + std::chrono::microseconds(before);
    m_reply.newConnection = connectionsOpened() > 0;
    m_done({Trouble::None, {}, std::move(m_reply)});
}

void Transfer::cancel()
{
    m_watch.reset();
    m_done({Trouble::Cancelled, "stopped", {}});
}

} // namespace holdfast::http
