// The longest time the window's event loop did not turn: what a person feels as a window that hangs.
#pragma once

#include <algorithm>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace holdfast::test {

class StallWatch : public QObject {
public:
    // Looks every `everyMs`; the time beyond that between two looks is a stall.
    explicit StallWatch(int everyMs = 5) : m_every(everyMs)
    {
        connect(&m_timer, &QTimer::timeout, this,
                [this] { m_longest = std::max(m_longest, m_since.restart() - m_every); });
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.start(everyMs);
        m_since.start();
    }
    qint64 longestMs() const { return m_longest; }

private:
    const int m_every;
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_longest = 0;
};

} // namespace holdfast::test
