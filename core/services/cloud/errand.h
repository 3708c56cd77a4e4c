// One call on its way to the provider: waits its turn, goes, goes again as long as it is worth it.
#pragma once

#include <stop_token>

#include "core/services/cache/stored_answer.h"
#include "core/services/cloud/calls.h"
#include "core/services/cloud/provider_state.h"

namespace holdfast::cloud {

struct Brought {
    std::optional<http::Reply> reply;   // good, or 304 when an old answer was shown
    Refusal refusal;                    // without a reply
    int tries = 0;
    Usage usage;                        // of the reply, and of tries whose reply was lost on the way
    bool billed = false;                // something may have been charged
};

class Errand {
public:
    Errand(const Parts& parts, ProviderState& provider, const Call& call, std::stop_token stop,
           const Watch& watch);
    // `mark`: the ETag of an old answer, "" without one.
    Brought run(const std::string& mark);

private:
    bool enter(limits::Gate& gate, limits::Pass& pass);
    std::optional<http::Reply> attempt(limits::Gate& gate, const http::Request& request);
    bool prepareNext(limits::Gate& gate, const limits::Reading& reading, limits::Backoff& backoff);
    bool awaitBreaker();
    void learn(limits::Gate& gate, const http::Reply& reply);
    void account(const http::Exchange& exchange, bool good);
    limits::Reading read(const http::Exchange& exchange) const;
    void refuse(RefusalKind kind, std::string words, std::int64_t notBefore = 0, std::string code = {});
    void tell(CallEventKind kind, std::string words, std::int64_t until = 0) const;

    const Parts& m_parts;
    ProviderState& m_provider;
    const Call& m_call;
    std::stop_token m_stop;
    const Watch& m_watch;
    limits::Span m_end{0};              // of the budget of time
    limits::Reading m_last;
    Brought m_brought;
    bool m_over = false;
};

} // namespace holdfast::cloud
