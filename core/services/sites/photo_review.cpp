#include "core/services/sites/photo_review.h"

#include <algorithm>

#include "core/services/http/http.h"
#include "core/services/providers/model_calls.h"
#include "core/services/sites/photograph.h"

namespace holdfast::sites {

namespace {

constexpr std::size_t kMostFindings = 40;       // of one picture; more is a model that repeats itself
constexpr std::size_t kLongestText = 400;

struct PhotoAnswer {
    std::vector<PhotoFinding> violations;
};
HOLDFAST_FIELDS(PhotoAnswer, violations)
HOLDFAST_REQUIRED(PhotoAnswer, violations)

Fault wrong(std::size_t index, const char* field, std::string cause)
{
    return {FaultCode::InvalidValue, "the model's answer",
            "violations[" + std::to_string(index) + "]." + field, std::move(cause)};
}

std::optional<Fault> check(const PhotoFinding& finding, std::size_t index)
{
    const auto isShare = [](double v) { return v >= 0 && v <= 1; };
    const auto& box = finding.box;
    if (box.size() != 4 || !std::ranges::all_of(box, isShare) || box[0] >= box[2] || box[1] >= box[3])
        return wrong(index, "box", "must be left, top, right and bottom in shares of the picture");
    if (!isShare(finding.confidence))
        return wrong(index, "confidence", "must be 0 to 1");
    if (finding.what.empty())
        return wrong(index, "what", "is empty");
    if (finding.what.size() > kLongestText || finding.rule.size() > kLongestText)
        return wrong(index, "what", "is longer than " + std::to_string(kLongestText) + " letters");
    return std::nullopt;
}

// A model on this machine sees what it is shown here; nothing leaves.
bool hasModelHere(const cloud::Cloud& cloud)
{
    const auto& urls = cloud.settings().baseUrls;
    const auto local = urls.find("local");
    return local != urls.end() && http::isLoopback(local->second);
}

PhotoReview notLooked(PhotoReview review, std::string reason)
{
    review.state = PhotoState::NotLooked;
    review.reason = std::move(reason);
    return review;
}

} // namespace

Result<std::vector<PhotoFinding>> readPhotoAnswer(const std::string& text)
{
    const auto json = parseJson(text, "the model's answer");
    if (!json)
        return json.fault();
    auto answer = fromJson<PhotoAnswer>(*json, "the model's answer");
    if (!answer)
        return answer.fault();
    if (answer->violations.size() > kMostFindings)
        return Fault{FaultCode::LimitExceeded, "the model's answer", "violations",
                     "more than " + std::to_string(kMostFindings) + " of one picture"};
    for (std::size_t i = 0; i < answer->violations.size(); ++i)
        if (auto fault = check(answer->violations[i], i))
            return *fault;
    return std::move(answer->violations);
}

std::string whyNotShown(const cloud::Cloud& cloud, const std::string& project)
{
    if (hasModelHere(cloud) || cloud::mayDrawingsLeave(cloud.settings(), project))
        return {};
    return "there is no consent to show photographs of '" + project
        + "' to a model; give it with: holdfast-cli cloud consent \"" + project + "\"";
}

PhotoReview reviewPhotograph(cloud::Cloud& cloud, const cloud::PromptTemplate& prompt, const std::string& path,
                             const PhotoWish& wish, std::stop_token stop, const cloud::Watch& watch)
{
    PhotoReview review;
    review.photograph = path;
    if (std::string why = whyNotShown(cloud, wish.project); !why.empty())
        return notLooked(std::move(review), std::move(why));
    auto picture = pictureOf(path);
    if (!picture)
        return notLooked(std::move(review), describe(picture.fault()));
    providers::ModelQuestion question;
    question.prompt = prompt;
    question.pictures = {std::move(*picture)};
    question.project = wish.project;
    question.work = wish.work;
    question.patient = true;
    if (!cloud::mayDrawingsLeave(cloud.settings(), wish.project))
        question.provider = "local";
    const auto outcome = providers::askModel(cloud, question, std::move(stop), watch);
    if (!outcome.answer)
        return notLooked(std::move(review), describe(outcome.refusal));
    review.model = outcome.answer->provider + " " + outcome.answer->model;
    review.promptVersion = outcome.answer->promptVersion;
    review.provenance = outcome.answer->provenance;
    auto findings = readPhotoAnswer(outcome.answer->text);
    if (!findings) {
        review.state = PhotoState::Invalid;
        review.reason = describe(findings.fault());
        return review;
    }
    review.state = PhotoState::Looked;
    review.findings = std::move(*findings);
    return review;
}

} // namespace holdfast::sites
