// Between the session, the panel of suggestions and the review that runs on the pool: asks for consent, starts,
// cancels, and turns the engineer's answers into steps of the session. Lives on the UI thread.
#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "core/services/drawing_review/review.h"
#include "core/services/session/session.h"
#include "ui/panels/suggestion_panel.h"
#include "ui/sheet/newest.h"

namespace holdfast::window {

class SuggestionDesk : public QObject {
    Q_OBJECT
public:
    SuggestionDesk(session::Session& session, panels::SuggestionPanel& panel, QObject* parent);
    ~SuggestionDesk() override;

    // Asks whether pictures of the drawings may leave the machine; replaced by tests.
    using AskConsent = std::function<bool(const QString& project)>;
    void setAskConsent(AskConsent ask);

    void review();               // Fault and result are said in the panel
    void cancel();
    void accept(const QString& id);
    void reject(const QString& id);
    void reopen(const QString& id);
    void undo();                 // the last of the three, here or in the project
    void refresh();              // what is kept, beside what the project has

Q_SIGNALS:
    void failed(const QString& sentence);
    void reviewed();

private:
    struct Rooms;
    using Answer = drawing_review::SuggestionState;
    std::shared_ptr<Rooms> rooms();      // opened at the first use; null and said when that fails
    std::string project() const;
    bool mayAsk(const Rooms& rooms);
    void finished(const Result<drawing_review::ReviewResult>& result);
    std::optional<drawing_review::Suggestion> find(const QString& id);
    void decide(const drawing_review::Suggestion& suggestion, Answer state);
    void say(const Fault& fault);

    session::Session& m_session;
    panels::SuggestionPanel& m_panel;
    AskConsent m_askConsent;
    std::shared_ptr<Rooms> m_rooms;
    struct Step {
        QString id;
        bool changedProject = false;
    };
    std::vector<Step> m_steps;
    sheet::Newest m_run{this};
};

} // namespace holdfast::window
