// Takes personal data out of a text before it leaves: mail addresses, telephone numbers, social security and
// card numbers, licence numbers, and the names the caller knows (owner, tenant). A picture cannot be redacted
// so; it leaves only with consent.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace holdfast::cloud {

struct Redaction {
    std::string text;
    std::map<std::string, int> removed;   // "mail address": 2
};

// `names`: whole words, compared without regard to case; shorter than 3 letters are left out.
Redaction redacted(const std::string& text, const std::vector<std::string>& names = {});

} // namespace holdfast::cloud
