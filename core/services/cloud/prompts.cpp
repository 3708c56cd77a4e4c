#include "core/services/cloud/prompts.h"

#include <algorithm>

#include <QDir>
#include <QFile>

#include "core/services/cloud/prompt_guard.h"
#include "core/services/cloud/redactor.h"
#include "core/services/resources/resources.h"

namespace holdfast::cloud {

Result<PromptTemplate> promptTemplate(const std::string& id)
{
    const std::string name = "prompts/" + id + ".json";
    QFile file(resources::path(QString::fromStdString(name)));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, name, {}, "there is no such prompt"};
    const auto json = parseJson(file.readAll().toStdString(), name);
    return json ? fromJson<PromptTemplate>(*json, name) : Result<PromptTemplate>(json.fault());
}

Result<FilledPrompt> fill(const PromptTemplate& prompt, const std::map<std::string, std::string>& values,
                          const std::vector<std::string>& names)
{
    FilledPrompt filled{prompt.system, {}, {}, {}};
    std::size_t used = 0;
    for (std::size_t at = 0; at < prompt.user.size();) {
        const auto open = prompt.user.find("{{", at);
        filled.user += prompt.user.substr(at, open - at);
        if (open == std::string::npos)
            break;
        const auto close = prompt.user.find("}}", open);
        const std::string place = prompt.user.substr(open + 2, close - open - 2);
        const auto value = values.find(place);
        if (close == std::string::npos || value == values.end())
            return Fault{FaultCode::MissingField, prompt.versionText(), place,
                         "the prompt has no value for this place"};
        Redaction plain = redacted(value->second, names);
        for (const auto& [what, count] : plain.removed)
            filled.redactions[what] += count;
        if (std::ranges::find(prompt.drawingTexts, place) != prompt.drawingTexts.end()) {
            GuardedText guard = guarded(plain.text);
            std::ranges::move(guard.suspicions, std::back_inserter(filled.suspicions));
            filled.user += guard.text;
        } else {
            filled.user += plain.text;
        }
        ++used;
        at = close + 2;
    }
    if (used < values.size())
        return Fault{FaultCode::UnknownField, prompt.versionText(), {}, "a value has no place in the prompt"};
    return filled;
}

std::int64_t tokensOfText(const std::string& text)
{
    return std::int64_t(text.size() / 4 + text.size() / 16 + 8);
}

std::int64_t tokensOfPicture(int width, int height)
{
    return std::clamp<std::int64_t>(std::int64_t(width) * height / 750, 1, 1600);
}

} // namespace holdfast::cloud
