#include "core/services/recovery/journal.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QUndoStack>
#include <QUuid>

#include "core/services/exports/atomic_file.h"
#include "core/services/recovery/journal_entry.h"

namespace holdfast::recovery {

namespace {

using namespace std::chrono_literals;
constexpr auto kSoon = 500ms;
constexpr auto kRegularly = 2min;

QString newPath(const QString& folder)
{
    QDir().mkpath(folder);
    return folder + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces)
        + QStringLiteral(".journal");
}

} // namespace

QString journalFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

Journal::Journal(session::Session& session, const QString& folder, QObject* parent)
    : QObject(parent), m_session(session), m_path(newPath(folder)), m_lock(m_path + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0);        // only a dead owner makes it stale
    m_lock.tryLock(0);
    m_writer.setMaxThreadCount(1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    m_regularly.start(kRegularly);
    connect(&m_soon, &QTimer::timeout, this, &Journal::writeNow);
    connect(&m_regularly, &QTimer::timeout, this, &Journal::writeNow);
    connect(&session, &session::Session::inputsChanged, this, &Journal::follow);
    connect(&session, &session::Session::stageChanged, this, &Journal::follow);
    connect(&session, &session::Session::projectChanged, this, &Journal::follow);
    follow();
}

Journal::~Journal()
{
    if (m_soon.isActive())
        writeNow();
    if (m_unwanted || !m_session.isModified())
        remove();
    m_writer.waitForDone();
}

void Journal::follow()
{
    if (m_session.isModified()) {
        m_unwanted = false;
        if (!m_soon.isActive())        // not put off by the steps that follow
            m_soon.start();
        return;
    }
    m_soon.stop();
    remove();
}

void Journal::remove()
{
    m_writer.start([path = m_path] { QFile::remove(path); });
}

void Journal::discard()
{
    m_soon.stop();
    m_unwanted = true;
    remove();
}

void Journal::writeNow()
{
    m_soon.stop();
    if (!m_session.isModified() || m_unwanted)
        return;
    const QString time = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
    const auto catalogs = m_session.usesShippedCatalogs() ? nullptr : m_session.catalogs();
    m_writer.start([this, time, catalogs, inputs = m_session.inputs(), project = m_session.path().toStdString(),
                    title = m_session.title().toStdString(), saved = m_session.savedHash(),
                    step = m_session.history().undoText().toStdString()] {
        const JournalEntry entry{project, title, saved, time.toStdString(), step, *inputs,
                                 catalogs ? std::optional(*catalogs) : std::nullopt};
        const Outcome kept = exports::writeAtomically(m_path, QByteArray::fromStdString(sealed(entry)));
        const QString fault = kept ? QString() : QString::fromStdString(describe(kept.fault()));
        QMetaObject::invokeMethod(this, [this, time, fault] { told(time, fault); }, Qt::QueuedConnection);
    });
}

void Journal::told(const QString& time, const QString& fault)
{
    const bool wasFailing = std::exchange(m_failing, !fault.isEmpty());
    if (fault.isEmpty())
        Q_EMIT written(time);
    else if (!wasFailing)
        Q_EMIT failed(fault);
}

} // namespace holdfast::recovery
