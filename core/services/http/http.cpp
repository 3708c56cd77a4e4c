#include "core/services/http/http.h"

#include <cctype>

namespace holdfast::http {

std::string_view Reply::header(std::string_view name) const
{
    for (const Header& header : headers)
        if (header.name == name)
            return header.value;
    return {};
}

std::string percentEncoded(std::string_view text)
{
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || std::string_view("-._~").find(c) != std::string_view::npos)
            encoded += c;
        else
            encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
    return encoded;
}

std::string joined(std::string_view base, std::string_view path)
{
    while (base.ends_with('/'))
        base.remove_suffix(1);
    while (path.starts_with('/'))
        path.remove_prefix(1);
    return std::string(base) + "/" + std::string(path);
}

std::string hostOf(std::string_view url)
{
    const auto scheme = url.find("://");
    if (scheme == std::string_view::npos)
        return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const auto user = url.rfind('@'); user != std::string_view::npos)
        url.remove_prefix(user + 1);
    if (url.starts_with('['))
        return std::string(url.substr(0, url.find(']') + 1));
    return std::string(url.substr(0, url.find(':')));
}

bool isLoopback(std::string_view url)
{
    const std::string host = hostOf(url);
    // "127.0.0.1.example.com" is a name somewhere else.
    const bool numbers = host.find_first_not_of("0123456789.") == std::string::npos;
    return host == "localhost" || host == "[::1]" || (numbers && host.starts_with("127."));
}

} // namespace holdfast::http
