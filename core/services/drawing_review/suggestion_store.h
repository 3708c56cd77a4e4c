// Suggestions with the pictures they were read from: one database a user. Pictures stay on this machine.
#pragma once

#include <memory>
#include <mutex>

#include "core/services/drawing_review/suggestion.h"

namespace holdfast::store {
class Database;
}

namespace holdfast::drawing_review {

class SuggestionStore {
public:
    static Result<std::unique_ptr<SuggestionStore>> open(const std::string& path);
    ~SuggestionStore();

    // A suggestion that is known already keeps what a person decided. All or none.
    Outcome keep(const std::vector<Suggestion>& suggestions);
    Outcome keepTile(const std::string& sha256, const std::string& png);
    // The most certain verdicts first, decided ones last.
    Result<std::vector<Suggestion>> of(const std::string& project) const;
    Result<Suggestion> find(const std::string& project, const std::string& id) const;
    Result<std::string> tile(const std::string& sha256) const;   // PNG
    Result<Suggestion> decide(const std::string& project, const std::string& id, SuggestionState state,
                              const std::string& by, const std::string& when);

private:
    explicit SuggestionStore(std::unique_ptr<store::Database> database);
    mutable std::mutex m_mutex;
    std::unique_ptr<store::Database> m_database;
};

// suggestions.db beside the user's cloud settings.
std::string usualSuggestionPath();

} // namespace holdfast::drawing_review
