// The stand-in for language and vision models: OpenAI chat completions and Anthropic messages. It checks what
// the real ones check (key, version, shape, size), opens the pictures, counts tokens and allowances.
#pragma once

#include <deque>
#include <optional>

#include "core/services/demo/http_message.h"
#include "core/services/demo/script.h"

namespace holdfast::demo {

class ModelService {
public:
    explicit ModelService(const Script& script);
    // nullopt: not an address of this service. `now` in microseconds.
    std::optional<DemoReply> answer(const DemoRequest& request, FaultKind fault, std::int64_t now);

private:
    struct Asked {
        std::string imageSha256;   // of the last picture, "" without one
        std::int64_t inputTokens = 0;
        bool isSite = false;       // violations on a photograph are asked for, by the schema
        std::string trouble;       // what is wrong with the request
        std::string words;         // of the question, all of them
    };
    DemoReply chat(const DemoRequest& request, FaultKind fault, std::int64_t now);
    DemoReply messages(const DemoRequest& request, FaultKind fault, std::int64_t now);
    Asked readChat(const Json& body) const;
    Asked readMessages(const Json& body) const;
    void readWords(Asked& asked, const std::string& words) const;
    void readPicture(Asked& asked, const std::string& base64) const;
    std::string textFor(const Asked& asked, const Json& schema) const;
    // Takes one request and its tokens from this minute's allowance; false when it is used up.
    bool take(std::int64_t tokens, std::int64_t now);

    Script m_script;
    std::deque<std::pair<std::int64_t, std::int64_t>> m_minute;   // when, tokens
    std::int64_t m_tokens = 0;
    std::uint64_t m_count = 0;
};

} // namespace holdfast::demo
