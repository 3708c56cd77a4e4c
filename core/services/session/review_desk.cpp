#include "core/services/session/review_desk.h"

#include "core/engine/base/log.h"
#include "core/services/session/design_run.h"
#include "core/services/session/project_review.h"
#include "core/services/session/session.h"

namespace holdfast::session {

ReviewDesk::ReviewDesk(Session& session, Ports ports)
    : QObject(&session), m_session(session), m_ports(std::move(ports)),
      m_job(m_pool, [this](const std::string& what) {
          Q_EMIT m_session.bugReported(QString::fromStdString(what));
      })
{
    m_pool.setMaxThreadCount(1);
    connect(&session, &Session::projectChanged, this, &ReviewDesk::look);
    connect(&session, &Session::inputsChanged, this, &ReviewDesk::look);
    connect(&session, &Session::snapshotChanged, this, &ReviewDesk::look);
}

ReviewDesk::~ReviewDesk()
{
    letGo();
}

void ReviewDesk::letGo()
{
    m_job.cancel();
    m_pool.waitForDone();
}

ReviewDesk& ReviewDesk::of(const Session& session)
{
    auto* desk = session.findChild<ReviewDesk*>(QString(), Qt::FindDirectChildrenOnly);
    invariant(desk != nullptr, "every session has a review desk");
    return *desk;
}

// The facts of a large project take a moment: gathered on the pool, from values.
void ReviewDesk::look()
{
    const auto file = m_ports.file();
    if (!file) {
        m_job.cancel();
        return take({});
    }
    m_job.start(
        [file, snapshot = m_session.snapshot(), inputs = m_session.inputs(), catalogs = m_session.catalogs(),
         current = !m_session.isStale()](std::stop_token) {
            Look seen;
            if (const auto record = file->review())
                seen.record = *record;
            else
                log::warning(describe(record.fault()));
            pipeline::Snapshot looked = *snapshot;
            looked.catalogs = catalogs;
            const auto verdict = file->verify();
            seen.present = presentOf(looked, *inputs, current, verdict && verdict->intact());
            return seen;
        },
        [this](Look seen) { take(std::move(seen)); });
}

// Results that are no longer those approved make the approval fall, once the project is saved as it is shown; inputs
// that are not saved yet can still be undone.
void ReviewDesk::take(Look seen)
{
    m_record = std::move(seen.record);
    m_present = std::move(seen.present);
    const auto file = m_ports.file();
    if (file && !file->isReadOnly() && !m_session.isModified())
        if (const auto settled = settleReview(*file, m_present, m_ports.actor(), m_ports.now()))
            m_record = *settled;
    m_standing = review::standingOf(m_record, m_present);
    Q_EMIT changed();
}

std::string ReviewDesk::closed() const
{
    const auto file = m_ports.file();
    if (!file)
        return "save the project first: the review is kept in its file";
    if (file->isReadOnly())
        return "the project was opened for reading only";
    if (m_session.isModified())
        return "save or undo the changes first: the review looks at the saved project";
    if (m_session.isRunning())
        return "the design is running";
    return {};
}

Outcome ReviewDesk::act(review::Deed deed)
{
    if (const std::string why = closed(); !why.empty())
        return Fault{FaultCode::NothingToDo, {}, "review", why};
    if (deed.author.empty())
        deed.author = m_ports.actor();
    if (deed.time.empty())
        deed.time = m_ports.now();
    m_ports.flush();
    const auto file = m_ports.file();
    if (m_job.isRunning()) {             // asked faster than looked: the deed judges what is there now
        const auto verdict = file->verify();
        pipeline::Snapshot looked = *m_session.snapshot();
        looked.catalogs = m_session.catalogs();
        m_present = presentOf(looked, *m_session.inputs(), !m_session.isStale(), verdict && verdict->intact());
    }
    auto made = session::act(*file, deed, m_present);
    if (!made)
        return made.fault();
    m_record = std::move(*made);
    m_standing = review::standingOf(m_record, m_present);
    Q_EMIT changed();
    return Done{};
}

Result<report::Issue> ReviewDesk::issue(std::optional<review::Stamp> asked) const
{
    return review::issueOf(m_record, m_standing, asked);
}

void ReviewDesk::tellSealed(const std::string& path, const std::string& sha256, const std::string& signer)
{
    const auto file = m_ports.file();
    if (!file || file->isReadOnly())
        return;
    const Outcome told = file->append({{m_ports.now(), store::EventType::DocumentSigned, m_ports.actor(),
                                        store::ActorType::User, signer + " signed a document.", {},
                                        {{"path", path}, {"sha256", sha256}, {"signer", signer}}}});
    if (!told)
        log::warning(describe(told.fault()));
}

} // namespace holdfast::session
