#include "core/services/evaluation/facts.h"

#include <algorithm>
#include <cctype>

namespace holdfast::evaluation {

namespace {

std::string plain(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string trimmed(std::string text)
{
    const auto blank = [](unsigned char c) { return std::isspace(c) != 0; };
    text.erase(text.begin(), std::ranges::find_if_not(text, blank));
    while (!text.empty() && blank(static_cast<unsigned char>(text.back())))
        text.pop_back();
    return text;
}

void takeFinding(const Json& finding, const std::string& subject, std::vector<Fact>& facts)
{
    if (!finding.is_object() || !finding.contains("what") || !finding.contains("value"))
        return;
    const std::string about = finding.contains("about") ? plain(finding["about"]) : std::string();
    facts.push_back({subject, (about.empty() ? "" : about + " ") + plain(finding["what"]), plain(finding["value"])});
}

void takeLeaves(const Json& value, const std::string& path, const std::string& subject, std::vector<Fact>& facts)
{
    if (value.is_object()) {
        for (const auto& [name, part] : value.items())
            takeLeaves(part, path.empty() ? name : path + "." + name, subject, facts);
    } else if (value.is_array()) {
        for (std::size_t i = 0; i < value.size(); ++i)
            takeLeaves(value[i], path + "[" + std::to_string(i) + "]", subject, facts);
    } else if (!value.is_null()) {
        facts.push_back({subject, path, plain(value)});
    }
}

void takeLines(const std::string& text, const std::string& subject, std::vector<Fact>& facts)
{
    constexpr std::size_t kLongestKey = 40;   // a longer one is a sentence
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        const auto colon = line.find(": ");
        if (colon == std::string::npos || colon > kLongestKey)
            continue;
        const std::string key = trimmed(line.substr(0, colon)), value = trimmed(line.substr(colon + 2));
        if (!key.empty() && !value.empty())
            facts.push_back({subject, key, value});
    }
}

} // namespace

std::vector<Fact> factsOf(const std::string& answer, const std::string& subject)
{
    std::vector<Fact> facts;
    const Json json = Json::parse(answer, nullptr, false);
    if (json.is_discarded()) {
        takeLines(answer, subject, facts);
    } else if (json.is_object() && json.contains("findings") && json["findings"].is_array()) {
        for (const Json& finding : json["findings"])
            takeFinding(finding, subject, facts);
    } else {
        takeLeaves(json, {}, subject, facts);
    }
    return facts;
}

std::string comparable(const std::string& value)
{
    std::string same;
    for (const char c : value)
        if (!std::isspace(static_cast<unsigned char>(c)))
            same += char(std::toupper(static_cast<unsigned char>(c)));
    return same;
}

std::vector<std::string> numbersIn(const std::string& text)
{
    std::vector<std::string> numbers;
    bool inside = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        const bool joint = (text[i] == '.' || text[i] == '/') && inside && i + 1 < text.size()
                        && std::isdigit(static_cast<unsigned char>(text[i + 1]));
        if (digit && !inside)
            numbers.emplace_back();
        if (digit || joint)
            numbers.back() += text[i];
        inside = digit || joint;
    }
    return numbers;
}

} // namespace holdfast::evaluation
