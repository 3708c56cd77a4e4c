// The two forms in which models are asked and answer, as pure functions between our words and theirs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/spend.h"
#include "core/services/http/http.h"

namespace holdfast::providers {

struct Picture {
    std::string bytes;              // PNG, JPEG, GIF or WebP as in its file
    int width = 0, height = 0;      // pixels
};
// "image/png" by the first bytes; "" when it is none that the models take.
std::string mediaType(const std::string& bytes);

struct WireQuestion {
    std::string model, system, user;
    std::vector<Picture> pictures;
    std::int64_t mostOutputTokens = 1000;
    std::string schema;             // JSON schema of the answer, "" free text
};

enum class Ending { Complete, Truncated, Refused, Empty };
HOLDFAST_NAMES(Ending, Complete, Truncated, Refused, Empty)

struct WireAnswer {
    Ending ending = Ending::Complete;
    std::string text;
    std::string refusal;                       // the model's words
    std::optional<cloud::Usage> usage;         // may be absent
};

// OpenAI chat completions (also spoken by local servers) and Anthropic messages.
std::string chatBody(const WireQuestion& question);
Result<WireAnswer> readChat(const std::string& body);
std::string messagesBody(const WireQuestion& question);
Result<WireAnswer> readMessages(const std::string& body);

} // namespace holdfast::providers
