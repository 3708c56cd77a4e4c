#include "core/services/providers/model_calls.h"

#include <algorithm>

#include "core/services/store/sha256.h"

namespace holdfast::providers {

namespace {

using cloud::Refusal;
using cloud::RefusalKind;

// Anthropic's bounds, the narrower of the two vendors'.
constexpr std::size_t kMostPictures = 20;
constexpr std::size_t kMostPictureBytes = 5u << 20;
constexpr int kLongestEdge = 1568;

bool speaksMessages(const std::string& provider)
{
    return provider == "anthropic";
}

Result<WireAnswer> readReply(const std::string& provider, const std::string& body)
{
    return speaksMessages(provider) ? readMessages(body) : readChat(body);
}

std::string wrongPicture(const std::vector<Picture>& pictures)
{
    if (pictures.size() > kMostPictures)
        return "at most 20 pictures go with one question";
    for (const Picture& picture : pictures) {
        if (mediaType(picture.bytes).empty())
            return "a picture is no PNG, JPEG, GIF or WebP";
        if (picture.bytes.size() > kMostPictureBytes
            || std::max(picture.width, picture.height) > kLongestEdge)
            return "a picture is larger than 5 MB or " + std::to_string(kLongestEdge)
                   + " pixels: cut it into tiles";
    }
    return {};
}

class Asking {
public:
    Asking(cloud::Cloud& cloud, const ModelQuestion& q, std::stop_token stop, const cloud::Watch& watch)
        : m_cloud(cloud), m_q(q), m_stop(std::move(stop)), m_watch(watch)
    {
    }

    ModelOutcome run()
    {
        if (std::string wrong = wrongPicture(m_q.pictures); !wrong.empty())
            return refused(RefusalKind::Refused, std::move(wrong));
        auto filled = cloud::fill(m_q.prompt, m_q.values, m_q.names);
        if (!filled)
            return refused(RefusalKind::Refused, describe(filled.fault()));
        m_filled = std::move(*filled);
        const auto table = cloud::modelTable();
        if (!table)
            return refused(RefusalKind::Refused, describe(table.fault()));
        ModelOutcome outcome =
            refused(RefusalKind::NotAllowed,
                    "no model is set up for this task: give a key, or name a model of this machine");
        for (const cloud::ModelRow& row : candidates(*table)) {
            outcome = askOne(*table, row, m_q.prompt.mostOutputTokens, true);
            const bool next = !outcome.answer
                              && (outcome.refusal.kind == RefusalKind::Unavailable
                                  || outcome.refusal.kind == RefusalKind::NeedsUser);
            if (!next)
                break;
        }
        return outcome;
    }

private:
    static ModelOutcome refused(RefusalKind kind, std::string words, std::string code = {})
    {
        return {{}, {kind, std::move(words), 0, std::move(code)}};
    }

    cloud::Usage estimate(std::int64_t output) const
    {
        std::int64_t input = cloud::tokensOfText(m_filled.system) + cloud::tokensOfText(m_filled.user);
        for (const Picture& picture : m_q.pictures)
            input += cloud::tokensOfPicture(picture.width, picture.height);
        return {input, 0, output};
    }

    std::vector<cloud::ModelRow> candidates(const cloud::ModelTable& table) const
    {
        cloud::RouteWish wish;
        if (!parseEnum(m_q.prompt.taskClass, wish.task))
            return {};
        wish.estimate = estimate(m_q.prompt.mostOutputTokens);
        wish.usable = [this](const std::string& provider) {
            if (!m_q.provider.empty())
                return provider == m_q.provider;
            return provider == "local" ? m_cloud.settings().baseUrls.contains("local")
                                       : !m_cloud.key(provider).empty();
        };
        return cloud::route(table, wish);
    }

    Result<cloud::Call> callFor(const cloud::ModelTable& table, const cloud::ModelRow& row,
                                std::int64_t output) const
    {
        const bool messages = speaksMessages(row.provider);
        auto call = m_cloud.call(row.provider, "ask", messages ? "/v1/messages" : "/v1/chat/completions");
        if (!call)
            return call;
        const std::string key = m_cloud.key(row.provider);
        call->request.method = "POST";
        call->request.deadline = std::chrono::minutes(10);
        call->request.headers = {{"Content-Type", "application/json"}};
        if (messages) {
            call->request.headers.push_back({"x-api-key", key});
            call->request.headers.push_back({"anthropic-version", "2023-06-01"});
        } else {
            call->request.headers.push_back({"Authorization", "Bearer " + (key.empty() ? "local" : key)});
        }
        const WireQuestion wire{row.model,    m_filled.system, m_filled.user,
                                m_q.pictures, output,          m_q.prompt.schema};
        call->request.body = messages ? messagesBody(wire) : chatBody(wire);
        call->source += " " + row.model;
        call->cacheClass = m_q.pictures.empty() ? "model_text" : "vision";
        // The same question to the same model by the same prompt version costs once.
        call->cacheKey = store::sha256(row.provider + '\n' + row.model + '\n' + m_q.prompt.versionText()
                                       + '\n' + call->request.body);
        call->cacheTag = "prompt " + m_q.prompt.versionText();
        call->trouble = [provider = row.provider](const http::Reply& reply) {
            const auto answer = readReply(provider, reply.body);
            return answer ? std::string() : describe(answer.fault());
        };
        call->usage = [provider = row.provider, assumed = estimate(output)](const http::Reply& reply) {
            const auto answer = readReply(provider, reply.body);
            return answer && answer->usage ? *answer->usage : assumed;
        };
        call->patient = m_q.patient;
        cloud::Spend spend = cloud::spendOf(table, row, estimate(output));
        spend.project = m_q.project;
        spend.item = m_q.work;
        spend.task = m_q.prompt.id;
        spend.promptVersion = m_q.prompt.versionText();
        call->spend = std::move(spend);
        return call;
    }

    ModelOutcome askOne(const cloud::ModelTable& table, const cloud::ModelRow& row, std::int64_t output,
                        bool mayGrow)
    {
        const auto call = callFor(table, row, output);
        if (!call)
            return refused(RefusalKind::Refused, describe(call.fault()));
        const bool drawing = !m_q.pictures.empty() || !m_q.prompt.drawingTexts.empty();
        if (drawing && !http::isLoopback(call->request.url)
            && !cloud::mayDrawingsLeave(m_cloud.settings(), m_q.project))
            return refused(RefusalKind::NotAllowed,
                           "drawings of this project may not leave this machine yet; consent is"
                           " asked once per project (holdfast-cli cloud consent PROJECT)");
        auto outcome = m_cloud.calls().ask(*call, m_stop, m_watch);
        if (!outcome)
            return {{}, std::move(outcome.refusal)};
        const auto answer = readReply(row.provider, outcome.answer->body);
        if (!answer)
            return refused(RefusalKind::Unavailable, describe(answer.fault()));
        if (answer->ending == Ending::Truncated && mayGrow)   // once, with twice the room
            return askOne(table, row, output * 2, false);
        if (answer->ending != Ending::Complete)
            return refused(RefusalKind::Refused, row.model + (answer->ending == Ending::Refused
                                                                   ? " refuses: " + answer->refusal
                                                                   : answer->ending == Ending::Empty
                                                                   ? " gave no answer"
                                                                   : " did not come to an end"));
        ModelAnswer given{answer->text,
                          row.provider,
                          row.model,
                          m_q.prompt.versionText(),
                          outcome.answer->provenance,
                          m_filled.suspicions,
                          m_filled.redactions};
        return {std::move(given), {}};
    }

    cloud::Cloud& m_cloud;
    const ModelQuestion& m_q;
    std::stop_token m_stop;
    const cloud::Watch& m_watch;
    cloud::FilledPrompt m_filled;
};

} // namespace

ModelOutcome askModel(cloud::Cloud& cloud, const ModelQuestion& question, std::stop_token stop,
                      const cloud::Watch& watch)
{
    return Asking(cloud, question, std::move(stop), watch).run();
}

} // namespace holdfast::providers
