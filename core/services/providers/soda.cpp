#include "core/services/providers/soda.h"

#include <cstdlib>
#include <set>

#include "core/services/store/sha256.h"

namespace holdfast::providers {

namespace {

constexpr std::size_t kPage = 1000;        // 10,000 rows take the city 6 s and 14 MB; 1,000 take 2 s
constexpr std::size_t kMostPages = 500;    // half a million rows of one property: a mistake in the question

// A page of rows, or with `count` how many there are.
Result<cloud::Call> pageCall(const cloud::Cloud& cloud, const SodaQuestion& q, std::size_t page, bool count)
{
    const std::string token = cloud.key(q.provider);
    const std::string select = count ? "count(*)" : "*";
    const std::string path =
        token.empty() ? "/resource/" + q.dataset + ".json" : "/api/v3/views/" + q.dataset + "/query.json";
    auto call = cloud.call(q.provider, "query", path);
    if (!call)
        return call;
    call->source += " " + q.dataset;
    call->request.headers = {{"Accept", "application/json"}};
    if (token.empty()) {
        call->request.url += "?%24where=" + http::percentEncoded(q.where);
        call->request.url += count ? "&%24select=" + http::percentEncoded(select)
                                   : "&%24order=%3Aid&%24limit=" + std::to_string(kPage) + "&%24offset="
                + std::to_string(page * kPage);
    } else {
        call->request.method = "POST";
        call->request.headers.push_back({"Content-Type", "application/json"});
        call->request.headers.push_back({"X-App-Token", token});
        Json body = {{"query", "SELECT " + select + " WHERE " + q.where + (count ? "" : " ORDER BY :id")}};
        if (!count)
            body["page"] = {{"pageNumber", page + 1}, {"pageSize", kPage}};
        call->request.body = body.dump();
    }
    call->cacheClass = "permit_api";
    call->cacheKey = store::sha256(http::hostOf(call->request.url) + '\n' + q.dataset + '\n' + select + '\n'
                                   + q.where + '\n' + std::to_string(page));
    call->cacheTag = "dataset " + q.dataset;
    call->trouble = notRows;
    call->patient = q.patient;
    call->anew = q.anew;
    return call;
}

std::string keyOfRow(const SodaQuestion& q, const Json& row)
{
    std::string key;
    for (const std::string& column : q.key) {
        const auto it = row.find(column);
        key += (it == row.end() ? std::string() : it->dump()) + '\n';
    }
    return key;
}

class Pages {
public:
    Pages(cloud::Cloud& cloud, const SodaQuestion& question, std::stop_token stop, const cloud::Watch& watch)
        : m_cloud(cloud), m_question(question), m_stop(std::move(stop)), m_watch(watch)
    {
    }

    SodaOutcome run()
    {
        SodaOutcome outcome;
        for (std::size_t page = 0; page < kMostPages; ++page) {
            const auto rows = ask(page, false, outcome.refusal);
            if (!rows)
                return outcome;
            take(*rows);
            if (rows->size() < kPage) {
                if (page > 0)
                    compareCount();
                outcome.rows = std::move(m_rows);
                return outcome;
            }
        }
        outcome.refusal = {cloud::RefusalKind::Refused,
                           m_question.dataset + " has more rows than a question may bring",
                           0,
                           {}};
        return outcome;
    }

private:
    std::optional<Json> ask(std::size_t page, bool count, cloud::Refusal& refusal)
    {
        const auto call = pageCall(m_cloud, m_question, page, count);
        if (!call) {
            refusal = {cloud::RefusalKind::Refused, call.fault().cause, 0, {}};
            return std::nullopt;
        }
        auto outcome = m_cloud.calls().ask(*call, m_stop, m_watch);
        if (!outcome) {
            refusal = std::move(outcome.refusal);
            return std::nullopt;
        }
        cloud::Provenance& all = m_rows.provenance;
        const cloud::Provenance& one = outcome.answer->provenance;
        const int tries = all.tries + one.tries;
        if (!m_asked || one.asOf < all.asOf || one.origin > all.origin)
            all = one;
        all.tries = tries;
        m_asked = true;
        return Json::parse(outcome.answer->body, nullptr, false);
    }

    // Pages of a set that changes while it is read repeat rows.
    void take(const Json& rows)
    {
        for (const Json& row : rows) {
            ++m_seen;
            if (m_question.key.empty() || m_keys.insert(keyOfRow(m_question, row)).second)
                m_rows.rows.push_back(row);
        }
    }

    // ... and miss others.
    void compareCount()
    {
        cloud::Refusal ignored;
        const auto count = ask(0, true, ignored);
        if (!count || count->empty() || !count->front().is_object() || count->front().empty())
            return m_rows.doubts.push_back("the number of rows could not be confirmed");
        const Json& number = *count->front().begin();
        const auto promised = std::strtoull(
            number.is_string() ? number.get<std::string>().c_str() : number.dump().c_str(), nullptr, 10);
        if (promised != m_rows.rows.size() && promised != m_seen)
            m_rows.doubts.push_back("the city counts " + std::to_string(promised) + " rows and gave "
                                    + std::to_string(m_rows.rows.size()) + " different ones");
    }

    cloud::Cloud& m_cloud;
    const SodaQuestion& m_question;
    std::stop_token m_stop;
    const cloud::Watch& m_watch;
    SodaRows m_rows;
    std::set<std::string> m_keys;
    std::size_t m_seen = 0;
    bool m_asked = false;
};

} // namespace

std::string soqlText(std::string_view text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

std::string notRows(const http::Reply& reply)
{
    const Json json = Json::parse(reply.body, nullptr, false);
    if (json.is_array())
        return {};
    if (reply.header("content-type").find("html") != std::string_view::npos || reply.body.starts_with("<"))
        return "a page of HTML came instead of rows";
    return json.is_discarded() ? "the rows are cut short" : "something else than rows came";
}

SodaOutcome sodaRows(cloud::Cloud& cloud, const SodaQuestion& question, std::stop_token stop,
                     const cloud::Watch& watch)
{
    return Pages(cloud, question, std::move(stop), watch).run();
}

} // namespace holdfast::providers
