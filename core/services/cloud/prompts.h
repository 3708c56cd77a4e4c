// Prompts are files with a version (resources/prompts); an answer remembers which version asked.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/engine/base/json.h"

namespace holdfast::cloud {

struct PromptTemplate {
    std::string id;
    int version = 1;
    std::string taskClass;                 // simple, moderate, complex, vision
    std::string system;
    std::string user;                      // with {{places}} that values fill
    std::vector<std::string> drawingTexts; // places whose values are out of a drawing: guarded and redacted
    std::int64_t mostOutputTokens = 1000;
    std::string schema;                    // JSON schema of the answer, as text; "" free text

    std::string versionText() const { return id + "@" + std::to_string(version); }
};
HOLDFAST_FIELDS(PromptTemplate, id, version, taskClass, system, user, drawingTexts, mostOutputTokens, schema)
HOLDFAST_REQUIRED(PromptTemplate, id, version, taskClass, system, user)

// A shipped one, the newest version without another wish.
Result<PromptTemplate> promptTemplate(const std::string& id);

struct FilledPrompt {
    std::string system, user;
    std::vector<std::string> suspicions;      // of the guard
    std::map<std::string, int> redactions;
};
// A place without a value, or a value without a place, is a fault: a prompt with a hole asks something else.
Result<FilledPrompt> fill(const PromptTemplate& prompt, const std::map<std::string, std::string>& values,
                          const std::vector<std::string>& names = {});

// About: four letters a token, as measured for English by the vendors; high rather than low.
std::int64_t tokensOfText(const std::string& text);
// A picture after the vendor's own scaling: width x height / 750, at most 1,600 (Anthropic's figure; used for
// all).
std::int64_t tokensOfPicture(int width, int height);

} // namespace holdfast::cloud
