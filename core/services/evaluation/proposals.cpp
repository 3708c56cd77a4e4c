#include "core/services/evaluation/proposals.h"

#include <algorithm>
#include <map>

namespace holdfast::evaluation {

namespace {

constexpr std::int64_t kDay = 24 * 3600;
constexpr const char* kCorrected = "person.corrected";

struct Pattern {
    std::vector<std::string> items, words;
};
using Patterns = std::map<std::pair<std::string, std::string>, Pattern>;   // by prompt version and kind

void note(Patterns& patterns, const Verdict& verdict, const std::string& kind, const std::string& words)
{
    Pattern& pattern = patterns[{verdict.prompt, kind}];
    if (std::ranges::find(pattern.items, verdict.item) != pattern.items.end())
        return;
    pattern.items.push_back(verdict.item);
    pattern.words.push_back(words);
}

Result<Patterns> patternsOf(const Record& record, std::int64_t since)
{
    const auto verdicts = record.verdicts(since);
    const auto pairs = record.pairs();
    const auto truths = record.truths(since);
    if (!verdicts || !pairs || !truths)
        return !verdicts ? verdicts.fault() : !pairs ? pairs.fault() : truths.fault();
    Patterns patterns;
    for (const KeptVerdict& kept : *verdicts)
        for (const Complaint& complaint : complaintsOf(kept.verdict))
            note(patterns, kept.verdict, complaint.kind, complaint.words);
    for (const Pair& pair : *pairs) {
        const bool recent = std::ranges::find(*truths, pair.truth.item, &Truth::item) != truths->end();
        if (recent && !pair.truth.right)
            note(patterns, pair.verdict, kCorrected,
                 pair.truth.value.empty() ? "a person rejected it" : "a person says: " + pair.truth.value);
    }
    return patterns;
}

// The remedy of this kind, else of the longest beginning.
const Remedy* remedyFor(const std::string& kind, const Policy& policy)
{
    const Remedy* best = nullptr;
    for (const Remedy& remedy : policy.remedies)
        if (kind.starts_with(remedy.kind) && (!best || remedy.kind.size() > best->kind.size()))
            best = &remedy;
    return best;
}

bool isKnown(const std::vector<Proposal>& known, const std::string& prompt, const std::string& kind)
{
    return std::ranges::any_of(known, [&](const Proposal& p) { return p.prompt == prompt && p.kind == kind; });
}

template<class T>
std::vector<T> first(const std::vector<T>& list, int most)
{
    return {list.begin(), list.begin() + std::ptrdiff_t(std::min(list.size(), std::size_t(most)))};
}

std::string idOf(const std::string& versionText) { return versionText.substr(0, versionText.find('@')); }

Result<Proposal> openOne(const Record& record, std::int64_t id)
{
    auto proposal = record.proposal(id);
    if (proposal && proposal->state != ProposalState::Open)
        return Fault{FaultCode::InvalidValue, {}, std::to_string(id),
                     "the proposal was " + enumText(proposal->state) + " by " + proposal->decidedBy + " already"};
    return proposal;
}

void decide(Proposal& proposal, const Record& record, ProposalState state, const std::string& by,
            const std::string& words)
{
    proposal.state = state;
    proposal.decidedBy = by;
    proposal.decidedAt = utcText(record.now());
    proposal.note = words;
}

// One after the newest that there is of any kind.
Result<int> nextVersion(const Record& record, const std::string& id)
{
    const auto shipped = cloud::promptTemplate(id);
    const auto approved = record.templates(id);
    if (!shipped || !approved)
        return shipped ? approved.fault() : shipped.fault();
    int newest = shipped->version;
    for (const cloud::PromptTemplate& one : *approved)
        newest = std::max(newest, one.version);
    return newest + 1;
}

} // namespace

Result<std::vector<Proposal>> findProposals(const Record& record, const Policy& policy)
{
    const auto patterns = patternsOf(record, record.now() - policy.patterns.days * kDay);
    const auto known = record.proposals();
    if (!patterns || !known)
        return patterns ? known.fault() : patterns.fault();
    std::vector<Proposal> found;
    for (const auto& [key, pattern] : *patterns) {
        const auto& [prompt, kind] = key;
        const Remedy* remedy = remedyFor(kind, policy);
        const bool ours = prompt.find('@') != std::string::npos && templateNamed(record, prompt).ok();
        if (int(pattern.items.size()) < policy.patterns.least || !remedy || !ours || isKnown(*known, prompt, kind))
            continue;
        Proposal proposal;
        proposal.prompt = prompt;
        proposal.kind = kind;
        proposal.count = int(pattern.items.size());
        proposal.examples = first(pattern.words, policy.patterns.mostExamples);
        proposal.items = first(pattern.items, policy.patterns.mostItems);
        proposal.sentence = remedy->sentence;
        proposal.rationale = std::to_string(proposal.count) + " answers to " + prompt + " failed with " + kind + " in "
                           + std::to_string(policy.patterns.days) + " days.";
        proposal.created = utcText(record.now());
        found.push_back(std::move(proposal));
    }
    return found;
}

Result<int> noteProposals(Record& record, const Policy& policy)
{
    const auto found = findProposals(record, policy);
    if (!found)
        return found.fault();
    for (const Proposal& proposal : *found)
        if (const Outcome added = record.add(proposal); !added)
            return added.fault();
    return int(found->size());
}

Result<cloud::PromptTemplate> templateInUse(const Record& record, const std::string& id)
{
    const auto approved = record.templates(id);
    const auto chosen = record.chosen(id);
    if (!approved || !chosen)
        return approved ? chosen.fault() : approved.fault();
    if (*chosen)
        return templateNamed(record, id + "@" + std::to_string(**chosen));
    auto shipped = cloud::promptTemplate(id);
    if (!shipped || approved->empty() || approved->back().version < shipped->version)
        return shipped;
    return approved->back();
}

Result<cloud::PromptTemplate> templateNamed(const Record& record, const std::string& versionText)
{
    const std::string id = idOf(versionText);
    const auto approved = record.templates(id);
    if (!approved)
        return approved.fault();
    for (const cloud::PromptTemplate& one : *approved)
        if (one.versionText() == versionText)
            return one;
    auto shipped = cloud::promptTemplate(id);
    if (shipped && shipped->versionText() != versionText)
        return Fault{FaultCode::InvalidValue, {}, versionText, "there is no such version of the template"};
    return shipped;
}

Result<Proposal> approve(Record& record, std::int64_t id, const std::string& by, const std::string& words)
{
    auto proposal = openOne(record, id);
    if (!proposal)
        return proposal;
    const auto inUse = templateInUse(record, idOf(proposal->prompt));
    const auto version = nextVersion(record, idOf(proposal->prompt));
    if (!inUse || !version)
        return inUse ? version.fault() : inUse.fault();
    cloud::PromptTemplate next = *inUse;
    next.version = *version;
    if (next.system.find(proposal->sentence) == std::string::npos)
        next.system += " " + proposal->sentence;
    if (const Outcome added = record.add(next, by); !added)
        return added.fault();
    if (const Outcome chosen = record.choose(next.id, next.version, by); !chosen)
        return chosen.fault();
    proposal->became = next.versionText();
    decide(*proposal, record, ProposalState::Approved, by, words);
    const Outcome kept = record.change(*proposal);
    return kept ? std::move(proposal) : Result<Proposal>(kept.fault());
}

Result<Proposal> reject(Record& record, std::int64_t id, const std::string& by, const std::string& words)
{
    auto proposal = openOne(record, id);
    if (!proposal)
        return proposal;
    decide(*proposal, record, ProposalState::Rejected, by, words);
    const Outcome kept = record.change(*proposal);
    return kept ? std::move(proposal) : Result<Proposal>(kept.fault());
}

} // namespace holdfast::evaluation
