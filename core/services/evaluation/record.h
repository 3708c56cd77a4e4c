// What was evaluated and what people said of it: one database a user, shared by the window and the command line.
// Holds no picture and no drawing. All functions from any thread.
#pragma once

#include <functional>
#include <memory>
#include <mutex>

#include "core/services/cloud/prompts.h"
#include "core/services/evaluation/verdict.h"

namespace holdfast::store {
class Database;
}

namespace holdfast::evaluation {

struct KeptVerdict {
    std::int64_t at = 0;           // seconds since 1970 UTC
    std::int64_t milliseconds = 0; // the answer took
    Verdict verdict;
};

// A verdict beside what a person said of the same answer.
struct Pair {
    Verdict verdict;
    Truth truth;
};

enum class ProposalState { Open, Approved, Rejected };
HOLDFAST_NAMES(ProposalState, Open, Approved, Rejected)

// A template that fails in the same way again and again, and what to add to it. Nothing changes until a person
// approves; a rejected one is not made again for the same version.
struct Proposal {
    std::int64_t id = 0;
    std::string prompt;            // "review-schedule@1"
    std::string kind;              // of the failure
    int count = 0;                 // items that failed so
    std::vector<std::string> examples, items;
    std::string sentence;          // to be added to the template
    std::string rationale;
    std::string created;           // UTC
    ProposalState state = ProposalState::Open;
    std::string decidedBy, decidedAt, note;
    std::string became;            // the version that an approved one made: "review-schedule@2"
};
HOLDFAST_FIELDS(Proposal, id, prompt, kind, count, examples, items, sentence, rationale, created, state, decidedBy,
                decidedAt, note, became)

class Record {
public:
    // `now`: seconds since 1970; empty: the system's.
    static Result<std::unique_ptr<Record>> open(const std::string& path, std::function<std::int64_t()> now = {});
    ~Record();

    std::int64_t now() const { return m_now(); }
    // All or none; a later verdict of the same item takes the place of the earlier one.
    Outcome keep(const std::vector<Verdict>& verdicts, const std::vector<std::int64_t>& milliseconds = {});
    Outcome keep(const Truth& truth);          // the newest word counts
    Outcome forgetTruth(const std::string& item);
    Result<std::vector<KeptVerdict>> verdicts(std::int64_t since = 0) const;
    Result<std::vector<Truth>> truths(std::int64_t since = 0) const;
    Result<std::vector<Pair>> pairs() const;   // of all items that have both

    Result<std::vector<Proposal>> proposals() const;
    Result<Proposal> proposal(std::int64_t id) const;
    Outcome add(const Proposal& proposal);     // its id is given here
    Outcome change(const Proposal& proposal);

    // Versions that people approved, oldest first.
    Result<std::vector<cloud::PromptTemplate>> templates(const std::string& id = {}) const;
    Outcome add(const cloud::PromptTemplate& prompt, const std::string& by);
    // The version a person chose; nothing: the newest.
    Result<std::optional<int>> chosen(const std::string& id) const;
    Outcome choose(const std::string& id, int version, const std::string& by);

private:
    Record(std::unique_ptr<store::Database> database, std::function<std::int64_t()> now);
    mutable std::mutex m_mutex;
    std::unique_ptr<store::Database> m_database;
    std::function<std::int64_t()> m_now;
};

// evaluation.db beside the user's cloud settings.
std::string usualRecordPath();
// "2026-11-21T12:30:00Z"
std::string utcText(std::int64_t secondsSince1970);

} // namespace holdfast::evaluation
