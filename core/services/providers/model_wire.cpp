#include "core/services/providers/model_wire.h"

#include <QByteArray>

namespace holdfast::providers {

namespace {

std::string base64(const std::string& bytes)
{
    return QByteArray::fromStdString(bytes).toBase64().toStdString();
}

const Json* at(const Json& json, const char* key)
{
    const auto it = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && it != json.end() ? &*it : nullptr;
}

std::string text(const Json& json, const char* key)
{
    const Json* value = at(json, key);
    return value && value->is_string() ? value->get<std::string>() : std::string();
}

std::int64_t count(const Json& json, const char* key)
{
    const Json* value = at(json, key);
    return value && value->is_number_integer() ? value->get<std::int64_t>() : 0;
}

Fault notAnAnswer(const char* what)
{
    return {FaultCode::Malformed, {}, "the model's reply", what};
}

Json schemaOf(const std::string& schema)
{
    return Json::parse(schema, nullptr, false);
}

} // namespace

std::string mediaType(const std::string& bytes)
{
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.starts_with("\xff\xd8\xff"))
        return "image/jpeg";
    if (bytes.starts_with("GIF87a") || bytes.starts_with("GIF89a"))
        return "image/gif";
    return bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP" ? "image/webp" : "";
}

std::string chatBody(const WireQuestion& q)
{
    Json parts = Json::array();
    parts.push_back({{"type", "text"}, {"text", q.user}});
    for (const Picture& picture : q.pictures)
        parts.push_back({{"type", "image_url"},
                         {"image_url",
                          {{"url", "data:" + mediaType(picture.bytes) + ";base64," + base64(picture.bytes)},
                           {"detail", "high"}}}});
    Json body = {{"model", q.model},
                 {"max_completion_tokens", q.mostOutputTokens},
                 {"temperature", 0},
                 {"messages", Json::array({{{"role", "system"}, {"content", q.system}},
                                           {{"role", "user"}, {"content", parts}}})}};
    if (!q.schema.empty())
        body["response_format"] = {
            {"type", "json_schema"},
            {"json_schema", {{"name", "answer"}, {"strict", true}, {"schema", schemaOf(q.schema)}}}};
    return body.dump();
}

Result<WireAnswer> readChat(const std::string& body)
{
    const Json json = Json::parse(body, nullptr, false);
    const Json* choices = at(json, "choices");
    if (!choices || !choices->is_array() || choices->empty())
        return notAnAnswer("it has no choices");
    const Json& choice = choices->front();
    const Json* message = at(choice, "message");
    if (!message)
        return notAnAnswer("its first choice has no message");
    WireAnswer answer;
    answer.text = text(*message, "content");
    answer.refusal = text(*message, "refusal");
    const std::string reason = text(choice, "finish_reason");
    if (reason == "length")
        answer.ending = Ending::Truncated;
    else if (!answer.refusal.empty() || reason == "content_filter")
        answer.ending = Ending::Refused;
    else if (answer.text.empty())
        answer.ending = Ending::Empty;
    if (const Json* usage = at(json, "usage"); usage && usage->is_object()) {
        const Json* details = at(*usage, "prompt_tokens_details");
        answer.usage = {count(*usage, "prompt_tokens"), details ? count(*details, "cached_tokens") : 0,
                        count(*usage, "completion_tokens")};
    }
    return answer;
}

// Pictures before the words: read better so (Anthropic's advice). Raw base64 without a data: prefix.
std::string messagesBody(const WireQuestion& q)
{
    Json parts = Json::array();
    for (const Picture& picture : q.pictures)
        parts.push_back({{"type", "image"},
                         {"source",
                          {{"type", "base64"},
                           {"media_type", mediaType(picture.bytes)},
                           {"data", base64(picture.bytes)}}}});
    parts.push_back({{"type", "text"}, {"text", q.user}});
    Json body = {{"model", q.model}, {"max_tokens", q.mostOutputTokens}, {"system", q.system},
                 {"messages", Json::array({{{"role", "user"}, {"content", parts}}})}};
    if (!q.schema.empty())
        body["output_config"] = {{"format", {{"type", "json_schema"}, {"schema", schemaOf(q.schema)}}}};
    return body.dump();
}

Result<WireAnswer> readMessages(const std::string& body)
{
    const Json json = Json::parse(body, nullptr, false);
    const Json* content = at(json, "content");
    if (!content || !content->is_array())
        return notAnAnswer("it has no content");
    WireAnswer answer;
    for (const Json& part : *content)
        if (text(part, "type") == "text")   // kinds we do not know are passed over
            answer.text += text(part, "text");
    const std::string reason = text(json, "stop_reason");
    if (reason == "max_tokens" || reason == "model_context_window_exceeded")
        answer.ending = Ending::Truncated;
    else if (reason == "refusal")
        answer = {Ending::Refused, answer.text, answer.text.empty() ? "the model refused" : answer.text, {}};
    else if (answer.text.empty())
        answer.ending = Ending::Empty;
    if (const Json* usage = at(json, "usage"); usage && usage->is_object()) {
        const auto cached = count(*usage, "cache_read_input_tokens");
        answer.usage = {count(*usage, "input_tokens") + cached + count(*usage, "cache_creation_input_tokens"),
                        cached, count(*usage, "output_tokens")};
    }
    return answer;
}

} // namespace holdfast::providers
