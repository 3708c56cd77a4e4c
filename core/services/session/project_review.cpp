#include "core/services/session/project_review.h"

#include "core/services/session/design_run.h"
#include "core/services/store/project_review.h"

namespace holdfast::session {

review::Present presentOf(const pipeline::Snapshot& snapshot, const pipeline::ProjectInputs& kept, bool isCurrent,
                          bool trailIntact)
{
    pipeline::Snapshot looked = snapshot;
    looked.inputs = std::make_shared<const pipeline::ProjectInputs>(kept);
    review::Present present;
    present.content = store::contentOf(review::factsOf(looked));
    present.complete = isCurrent && isComplete(snapshot);
    present.trailIntact = trailIntact;
    if (snapshot.confidence) {
        present.gates = snapshot.confidence->gates;
        present.canProceed = snapshot.confidence->canProceed;
    }
    return present;
}

Result<review::ReviewRecord> act(store::ProjectFile& file, const review::Deed& deed, const review::Present& present)
{
    const auto before = file.review();
    if (!before)
        return before;
    auto made = review::after(*before, deed, present);
    if (!made)
        return Fault{made.fault().code, file.path(), made.fault().place, made.fault().cause};
    if (const Outcome kept = file.keepReview(*made, {store::entryOf(deed, *before, *made)}); !kept)
        return kept.fault();
    return made;
}

Result<review::ReviewRecord> settleReview(store::ProjectFile& file, const review::Present& present,
                                          const std::string& author, const std::string& time)
{
    auto record = file.review();
    if (!record || !present.complete)
        return record;
    auto made = review::fallen(*record, present.content.facts, false, author, time);
    if (!made)
        return record;
    if (const Outcome kept = file.keepReview(*made, {store::entryOfFall(*made)}); !kept)
        return kept.fault();
    return std::move(*made);
}

} // namespace holdfast::session
