// The review of the session's project: what its record says, where it stands against what the session holds now, and
// the deeds on it. A deed is kept in the file at once and is never undone: what is said is said. It looks at the saved
// project, so unsaved changes must be saved or undone first. Lives on the session's thread; owned by the session.
#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QThreadPool>

#include "core/engine/review/stamp.h"
#include "core/services/jobs/latest_job.h"
#include "core/services/store/project_file.h"

namespace holdfast::session {

class Session;

class ReviewDesk : public QObject {
    Q_OBJECT
public:
    struct Ports {                       // into the session
        std::function<std::shared_ptr<store::ProjectFile>()> file;   // null while untitled
        std::function<void()> flush;     // what was posted is in the file
        std::function<std::string()> actor, now;
    };
    ReviewDesk(Session& session, Ports ports);
    ~ReviewDesk() override;              // waits for its worker
    static ReviewDesk& of(const Session& session);

    const review::ReviewRecord& record() const { return m_record; }
    // Of what the session holds now; follows a change within moments and tells by changed().
    const review::Standing& standing() const { return m_standing; }
    // Facts a comment may be pinned to, as "about/field".
    const std::vector<review::Fact>& facts() const { return m_present.content.facts; }
    void letGo();                        // of the file: waits for the worker that reads it
    bool isLooking() const { return m_job.isRunning(); }
    // Why no deed can be done now ("save the project first"); empty when one can.
    std::string closed() const;

    // Author and time are added where they are empty. Faults: closed(); of the rules; of the file.
    Outcome act(review::Deed deed);
    // The stamp asked for, or the usual one, and what the cover says.
    Result<report::Issue> issue(std::optional<review::Stamp> asked) const;
    // A signature on a document of this project, for its trail.
    void tellSealed(const std::string& path, const std::string& sha256, const std::string& signer);

Q_SIGNALS:
    void changed();

private:
    struct Look {
        review::ReviewRecord record;
        review::Present present;
    };
    void look();
    void take(Look look);
    Outcome readRecord();

    Session& m_session;
    Ports m_ports;
    review::ReviewRecord m_record;
    review::Present m_present;
    review::Standing m_standing;
    QThreadPool m_pool;
    jobs::LatestJob m_job;
};

} // namespace holdfast::session
