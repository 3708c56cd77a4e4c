#include "core/engine/report/issue.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/engine/base/json.h"
#include "core/engine/report/wording.h"

namespace holdfast::report {

namespace {

constexpr const char* kGateTable = "Quality gates";
constexpr const char* kReviewGate = "5 ";
constexpr const char* kLimitations = "Limitations";
constexpr std::array kWords = {"{project}", "{number}", "{revision}", "{date}", "{engineer}", "{checker}", "{program}"};

template<class B, class Do>
void each(ReportDocument& document, const Do& act)
{
    for (Chapter& chapter : document.chapters)
        for (Block& block : chapter.blocks)
            if (auto* wanted = std::get_if<B>(&block))
                act(*wanted);
}

std::string replaced(std::string text, const std::string& word, const std::string& by)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + by.size()))
        text.replace(at, word.size(), by);
    return text;
}

std::string filled(std::string text, const ReportDocument& d)
{
    const std::string program = d.footer.substr(0, d.footer.find("  |"));
    const std::string* values[] = {&d.project, &d.number, &d.revision, &d.date, &d.preparedBy, &d.checkedBy, &program};
    for (std::size_t i = 0; i < kWords.size(); ++i)
        text = replaced(std::move(text), kWords[i], orDash(*values[i]));
    return text;
}

// The first word in braces that stands for nothing; "" when all do.
std::string unknownWord(const std::string& text)
{
    for (std::size_t at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find('}', at);
        const std::string word = text.substr(at, end == std::string::npos ? end : end - at + 1);
        if (std::ranges::find(kWords, word) == kWords.end())
            return word;
    }
    return {};
}

Outcome checked(const LiabilityText& words, const std::string& file)
{
    if (words.schema != kLiabilitySchema)
        return Fault{FaultCode::InvalidValue, file, "schema", "must be \"" + std::string(kLiabilitySchema) + "\""};
    if (words.sections.empty())
        return Fault{FaultCode::MissingField, file, "sections", "the words on liability have no section"};
    std::vector<std::pair<std::string, std::string>> texts = {{"disclaimer", words.disclaimer}};
    for (std::size_t i = 0; i < words.sections.size(); ++i) {
        const std::string place = "sections[" + std::to_string(i) + "]";
        texts.emplace_back(place + ".title", words.sections[i].title);
        texts.emplace_back(place + ".text", words.sections[i].text);
    }
    for (const auto& [place, text] : texts)
        if (const std::string word = unknownWord(text); !word.empty())
            return Fault{FaultCode::InvalidValue, file, place, word + " stands for nothing"};
    return Done{};
}

} // namespace

Result<LiabilityText> liabilityFromJson(const std::string& text, const std::string& file)
{
    const auto json = parseJson(text, file);
    if (!json)
        return json.fault();
    auto words = fromJson<LiabilityText>(*json, file);
    if (!words)
        return words;
    if (const Outcome fine = checked(*words, file); !fine)
        return fine.fault();
    return words;
}

ReportDocument withIssue(ReportDocument document, const Issue& issue)
{
    each<CoverPage>(document, [&](CoverPage& cover) {
        if (!issue.status.empty())
            cover.status = issue.status;
        if (!issue.review.empty())
            cover.facts.emplace_back("Review", issue.review);
    });
    if (issue.review.empty())
        return document;
    each<Table>(document, [&](Table& table) {
        if (table.caption != kGateTable)
            return;
        for (auto& row : table.rows)
            if (row.size() > 3 && row[0].starts_with(kReviewGate)) {
                row[1] = issue.isReviewed ? "Passed" : row[1];
                row[3] = issue.review;
            }
    });
    return document;
}

ReportDocument withLiability(ReportDocument document, const LiabilityText& words)
{
    for (Chapter& chapter : document.chapters) {
        if (chapter.title != kLimitations)
            continue;
        chapter.blocks.clear();
        for (const LiabilitySection& section : words.sections) {
            chapter.blocks.push_back(strong(filled(section.title, document)));
            chapter.blocks.push_back(body(filled(section.text, document)));
        }
        if (!words.source.empty())
            chapter.blocks.push_back(note(
                "Words: " + words.source
                + (words.verified.empty() ? "; verified by nobody." : "; verified " + words.verified + ".")));
    }
    if (!words.disclaimer.empty())
        each<CoverPage>(document, [&](CoverPage& cover) {
            cover.facts.emplace_back("Limits", filled(words.disclaimer, document));
        });
    return document;
}

} // namespace holdfast::report
