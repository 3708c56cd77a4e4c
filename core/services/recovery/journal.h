// Writes what the open project holds beyond its file, away from the UI thread: soon after every step, after every
// stage of a run, and every two minutes. Follows one session; untitled projects too.
#pragma once

#include <atomic>

#include <QElapsedTimer>
#include <QLockFile>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "core/services/session/session.h"

namespace holdfast::recovery {

// Where the journals of this user lie.
QString journalFolder();

class Journal : public QObject {
    Q_OBJECT
public:
    Journal(session::Session& session, const QString& folder, QObject* parent = nullptr);
    // Waits for the last write. A project that was saved leaves nothing; else the journal stays.
    ~Journal() override;

    // A step is written so long after it was made, together with those that came with it. 500 ms at first.
    void setDelay(int ms) { m_soon.setInterval(ms); }
    void writeNow();             // asks for it; written() tells
    void discard();              // the changes are not wanted: nothing is left to recover
    QString path() const { return m_path; }

Q_SIGNALS:
    void written(const QString& time);
    void failed(const QString& fault);   // the disk is full, the folder read-only; told once until it works again

private:
    void follow();
    void remove();
    void told(const QString& time, const QString& fault);

    session::Session& m_session;
    QString m_path;
    QLockFile m_lock;            // held while this program lives
    QTimer m_soon, m_regularly;
    QThreadPool m_writer;        // one thread: writes and removals keep their order
    bool m_failing = false;
    bool m_unwanted = false;
};

} // namespace holdfast::recovery
