// Work on the pool whose answer is taken only when nobody asked anew since, and only while the asker lives.
#pragma once

#include <stop_token>
#include <utility>

#include <QCoreApplication>
#include <QMetaObject>
#include <QPointer>
#include <QThreadPool>

namespace holdfast::sheet {

class Newest {
public:
    explicit Newest(QObject* receiver) : m_receiver(receiver) {}
    ~Newest() { m_stop.request_stop(); }
    Newest(const Newest&) = delete;
    Newest& operator=(const Newest&) = delete;

    // `work(stop_token)` runs on the pool and must capture values only; `done(result)` runs on the UI thread.
    template<class Work, class Done> void start(Work work, Done done)
    {
        m_stop.request_stop();
        m_stop = std::stop_source();
        auto stop = m_stop.get_token();
        QThreadPool::globalInstance()->start(
            [stop, work = std::move(work), done = std::move(done), receiver = m_receiver]() mutable {
                if (stop.stop_requested())
                    return;
                auto result = work(stop);
                QMetaObject::invokeMethod(
                    qApp,
                    [stop, result = std::move(result), done = std::move(done), receiver]() mutable {
                        if (receiver && !stop.stop_requested())
                            done(std::move(result));
                    },
                    Qt::QueuedConnection);
            });
    }
    void cancel() { m_stop.request_stop(); }

private:
    QPointer<QObject> m_receiver;
    std::stop_source m_stop;
};

} // namespace holdfast::sheet
