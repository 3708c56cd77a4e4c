// One exchange with a server, as values: what is asked, what came back, or why nothing did.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/engine/base/reflect.h"

namespace holdfast::http {

struct Header {
    std::string name;   // of a reply: lower case
    std::string value;
};

struct Request {
    std::string method = "GET";
    std::string url;
    std::vector<Header> headers;
    std::string body;
    std::chrono::milliseconds deadline{30'000};        // connect to last byte
    std::chrono::milliseconds connectDeadline{5'000};
};

struct Reply {
    int status = 0;
    std::vector<Header> headers;
    std::string body;                                  // already unpacked (gzip)
    std::chrono::microseconds took{0};
    std::chrono::steady_clock::time_point sent;        // when the request went to the socket
    bool newConnection = false;
    int version = 11;                                  // 11: HTTP/1.1, 20: HTTP/2

    // "" when the server did not send it. `name` in lower case.
    std::string_view header(std::string_view name) const;
};

// Why there is no reply. Everything but Cancelled, BadAddress and TooLarge may be otherwise a second later.
enum class Trouble { None, NoConnection, TimedOut, CutShort, TooLarge, BadAddress, Cancelled };
HOLDFAST_NAMES(Trouble, None, NoConnection, TimedOut, CutShort, TooLarge, BadAddress, Cancelled)

struct Exchange {
    Trouble trouble = Trouble::None;
    std::string words;   // the library's, when there is trouble
    Reply reply;         // when there is none
    bool ok() const { return trouble == Trouble::None; }
};

// "a b'" -> "a%20b%27": everything but the unreserved characters of RFC 3986, so `$` too.
std::string percentEncoded(std::string_view text);
// "https://host/base" + "/path"; one slash between them.
std::string joined(std::string_view base, std::string_view path);
// The host of an address, "" when there is none.
std::string hostOf(std::string_view url);
// This machine itself: nothing leaves it.
bool isLoopback(std::string_view url);

} // namespace holdfast::http
