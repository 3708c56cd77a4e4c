#include "core/services/demo/model_service.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDateTime>

#include "core/services/demo/drawn_photograph.h"

namespace holdfast::demo {

namespace {

constexpr std::size_t kMostBytes = 32u << 20;   // Anthropic's bound of a request
// A token is about four letters of English; a picture of unknown size is counted as one tile of 1.15
// megapixels at (width x height / 750) tokens.
constexpr std::int64_t kPictureTokens = 1533;

std::int64_t tokensOf(const std::string& text)
{
    return std::int64_t(text.size() / 4 + 1);
}

DemoReply json(const Json& body, int status = 200)
{
    return {status, {{"Content-Type", "application/json"}}, body.dump()};
}

DemoReply chatError(int status, const std::string& type, const Json& code, const std::string& message)
{
    return json({{"error", {{"message", message}, {"type", type}, {"param", nullptr}, {"code", code}}}},
                status);
}

DemoReply messagesError(int status, const std::string& type, const std::string& message)
{
    return json(
        {{"type", "error"}, {"error", {{"type", type}, {"message", message}}}, {"request_id", "req_demo"}},
        status);
}

// The answer of a model that found nothing: empty lists where the form asks for lists alone.
std::optional<Json> emptyOf(const Json& schema)
{
    if (!schema.is_object() || schema.value("type", "") != "object")
        return std::nullopt;
    Json answer = Json::object();
    const Json properties = schema.value("properties", Json::object());
    for (const auto& [name, part] : properties.items()) {
        if (!part.is_object() || part.value("type", "") != "array")
            return std::nullopt;
        answer[name] = Json::array();
    }
    return answer.empty() ? std::nullopt : std::optional(answer);
}

std::string rfc3339(int secondsAhead)
{
    return QDateTime::currentDateTimeUtc().addSecs(secondsAhead).toString(Qt::ISODate).toStdString();
}

} // namespace

ModelService::ModelService(const Script& script) : m_script(script) {}

std::optional<DemoReply> ModelService::answer(const DemoRequest& request, FaultKind fault, std::int64_t now)
{
    if (request.path == "/v1/chat/completions")
        return chat(request, fault, now);
    if (request.path == "/v1/messages")
        return messages(request, fault, now);
    return std::nullopt;
}

bool ModelService::take(std::int64_t tokens, std::int64_t now)
{
    while (!m_minute.empty() && m_minute.front().first + 60'000'000 <= now) {
        m_tokens -= m_minute.front().second;
        m_minute.pop_front();
    }
    if (int(m_minute.size()) >= m_script.requestsAMinute || m_tokens + tokens > m_script.tokensAMinute)
        return false;
    m_minute.emplace_back(now, tokens);
    m_tokens += tokens;
    return true;
}

void ModelService::readWords(Asked& asked, const std::string& words) const
{
    asked.inputTokens += tokensOf(words);
    asked.words += words + '\n';
}

void ModelService::readPicture(Asked& asked, const std::string& base64) const
{
    const auto decoding = QByteArray::fromBase64Encoding(QByteArray::fromStdString(base64),
                                                         QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoding ? *decoding : QByteArray();
    const bool picture = bytes.startsWith("\x89PNG") || bytes.startsWith("\xff\xd8")
                                   || bytes.startsWith("GIF8") || bytes.startsWith("RIFF");
    if (!picture)
        asked.trouble = "the image cannot be decoded";
    else
        asked.imageSha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
    asked.inputTokens += kPictureTokens;
}

ModelService::Asked ModelService::readChat(const Json& body) const
{
    Asked asked;
    asked.isSite = body.is_object()
        && body.contains("/response_format/json_schema/schema/properties/violations"_json_pointer);
    if (!body.is_object() || !body.contains("model") || !body.contains("messages")
        || !body["messages"].is_array()) {
        asked.trouble = "model and messages are required";
        return asked;
    }
    for (const Json& message : body["messages"]) {
        const Json content = message.value("content", Json());
        if (content.is_string())
            readWords(asked, content.get<std::string>());
        for (const Json& part : content.is_array() ? content : Json::array()) {
            if (part.value("type", "") == "text") {
                readWords(asked, part.value("text", ""));
                continue;
            }
            const std::string url = part.value("/image_url/url"_json_pointer, "");
            const auto comma = url.find(";base64,");
            if (comma == std::string::npos)
                asked.trouble = "image_url must be a data URL here";
            else
                readPicture(asked, url.substr(comma + 8));
        }
    }
    return asked;
}

ModelService::Asked ModelService::readMessages(const Json& body) const
{
    Asked asked;
    asked.isSite =
        body.is_object() && body.contains("/output_config/format/schema/properties/violations"_json_pointer);
    if (!body.is_object() || !body.contains("model") || !body.contains("max_tokens")
        || !body.contains("messages") || !body["messages"].is_array()) {
        asked.trouble = "model, max_tokens and messages are required";
        return asked;
    }
    if (body.contains("system") && body["system"].is_string())
        readWords(asked, body["system"].get<std::string>());
    for (const Json& message : body["messages"]) {
        if (message.value("role", "") == "system")
            asked.trouble = "messages: role system is not allowed";
        const Json content = message.value("content", Json());
        if (content.is_string())
            readWords(asked, content.get<std::string>());
        for (const Json& part : content.is_array() ? content : Json::array()) {
            if (part.value("type", "") == "text")
                readWords(asked, part.value("text", ""));
            else
                readPicture(asked, part.value("/source/data"_json_pointer, ""));
        }
    }
    return asked;
}

std::string ModelService::textFor(const Asked& asked, const Json& schema) const
{
    const ScriptedAnswer* general = nullptr;
    const ScriptedAnswer* contained = nullptr;
    for (const ScriptedAnswer& answer : m_script.answers) {
        if (!asked.imageSha256.empty() && answer.imageSha256 == asked.imageSha256)
            return answer.text;
        if (!answer.contains.empty() && asked.words.find(answer.contains) != std::string::npos)
            contained = &answer;
        if (answer.imageSha256.empty() && answer.contains.empty())
            general = &answer;
    }
    if (contained || general)
        return contained ? contained->text : general->text;
    if (asked.isSite)
        return drawnPhotographAnswer(asked.imageSha256);
    return emptyOf(schema).value_or(Json{{"demo", true}, {"image_sha256", asked.imageSha256}}).dump();
}

DemoReply ModelService::chat(const DemoRequest& request, FaultKind fault, std::int64_t now)
{
    const std::string key = request.header("authorization");
    if (!key.starts_with("Bearer ") || (!m_script.token.empty() && key.substr(7) != m_script.token))
        return chatError(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided");
    if (request.body.size() > kMostBytes)
        return chatError(413, "invalid_request_error", nullptr, "Request too large");
    const Json body = Json::parse(request.body, nullptr, false);
    const Asked asked = readChat(body);
    if (!asked.trouble.empty())
        return chatError(400, "invalid_request_error", "invalid_request", asked.trouble);
    if (!take(asked.inputTokens, now)) {
        DemoReply reply = chatError(429, "requests", "rate_limit_exceeded", "Rate limit reached");
        reply.headers.emplace_back("Retry-After", "1");
        return reply;
    }
    std::string text = textFor(asked, body.value("/response_format/json_schema/schema"_json_pointer, Json()));
    const bool cut = fault == FaultKind::Truncated;
    if (cut)
        text = text.substr(0, text.size() / 2);
    const auto out = tokensOf(text);
    Json message = {{"role", "assistant"}, {"content", text}, {"refusal", nullptr}};
    if (fault == FaultKind::Refusal || fault == FaultKind::NullContent)
        message = {{"role", "assistant"}, {"content", nullptr},
                   {"refusal", fault == FaultKind::Refusal ? Json("I cannot help with that.") : Json()}};
    Json answer = {
        {"id", "chatcmpl-demo" + std::to_string(++m_count)},
        {"object", "chat.completion"},
        {"created", now / 1'000'000},
        {"model", body["model"]},
        {"choices",
         Json::array({{{"index", 0}, {"message", message}, {"finish_reason", cut ? "length" : "stop"}}})},
        {"usage",
         {{"prompt_tokens", asked.inputTokens},
          {"completion_tokens", out},
          {"total_tokens", asked.inputTokens + out}}}};
    if (fault == FaultKind::Extra)
        answer["surprise"] = {{"nested", true}};
    DemoReply reply = json(answer);
    if (fault != FaultKind::NoRateHeaders)
        reply.headers.insert(
            reply.headers.end(),
            {{"x-ratelimit-limit-requests", std::to_string(m_script.requestsAMinute)},
             {"x-ratelimit-remaining-requests",
              std::to_string(m_script.requestsAMinute - int(m_minute.size()))},
             {"x-ratelimit-reset-requests", "1s"},
             {"x-ratelimit-limit-tokens", std::to_string(m_script.tokensAMinute)},
             {"x-ratelimit-remaining-tokens", std::to_string(m_script.tokensAMinute - m_tokens)},
             {"x-ratelimit-reset-tokens", "1s"},
             {"x-request-id", "demo"}});
    return reply;
}

DemoReply ModelService::messages(const DemoRequest& request, FaultKind fault, std::int64_t now)
{
    const std::string key = request.header("x-api-key");
    if (key.empty() || (!m_script.token.empty() && key != m_script.token))
        return messagesError(401, "authentication_error", "invalid x-api-key");
    if (request.header("anthropic-version").empty())
        return messagesError(400, "invalid_request_error", "anthropic-version: header is required");
    if (request.body.size() > kMostBytes)
        return messagesError(413, "request_too_large", "Request exceeds the maximum size");
    const Json body = Json::parse(request.body, nullptr, false);
    const Asked asked = readMessages(body);
    if (!asked.trouble.empty())
        return messagesError(400, "invalid_request_error", asked.trouble);
    if (!take(asked.inputTokens, now)) {
        DemoReply reply = messagesError(429, "rate_limit_error", "This request would exceed your rate limit");
        reply.headers.emplace_back("retry-after", "1");
        return reply;
    }
    std::string text = textFor(asked, body.value("/output_config/format/schema"_json_pointer, Json()));
    const bool cut = fault == FaultKind::Truncated;
    if (cut)
        text = text.substr(0, text.size() / 2);
    const bool empty = fault == FaultKind::Refusal || fault == FaultKind::NullContent;
    Json content = Json::array();
    if (fault == FaultKind::Extra)
        content.push_back({{"type", "unheard_of"}, {"value", 1}});
    if (!empty)
        content.push_back({{"type", "text"}, {"text", text}});
    DemoReply reply = json({{"id", "msg_demo" + std::to_string(++m_count)},
                            {"type", "message"},
                            {"role", "assistant"},
                            {"model", body["model"]},
                            {"content", content},
                            {"stop_reason", cut                           ? "max_tokens"
                                            : fault == FaultKind::Refusal ? "refusal"
                                                                          : "end_turn"},
                            {"stop_sequence", nullptr},
                            {"usage",
                             {{"input_tokens", asked.inputTokens},
                              {"output_tokens", tokensOf(text)},
                              {"cache_creation_input_tokens", 0},
                              {"cache_read_input_tokens", 0}}}});
    if (fault != FaultKind::NoRateHeaders)
        reply.headers.insert(
            reply.headers.end(),
            {{"anthropic-ratelimit-requests-limit", std::to_string(m_script.requestsAMinute)},
             {"anthropic-ratelimit-requests-remaining",
              std::to_string(m_script.requestsAMinute - int(m_minute.size()))},
             {"anthropic-ratelimit-requests-reset", rfc3339(1)},
             {"anthropic-ratelimit-tokens-limit", std::to_string(m_script.tokensAMinute)},
             {"anthropic-ratelimit-tokens-remaining", std::to_string(m_script.tokensAMinute - m_tokens)},
             {"anthropic-ratelimit-tokens-reset", rfc3339(1)},
             {"request-id", "demo"}});
    return reply;
}

} // namespace holdfast::demo
