// The newest question gets the answer. start() makes the run before it unwanted; its outcome is dropped when
// it comes. A destroyed LatestJob answers nobody. Lives on one thread, whose event loop delivers the answers.
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include <QObject>
#include <QThreadPool>

namespace holdfast::jobs {

class LatestJob {
public:
    // Told what was thrown instead of returned: a bug, carried to the user.
    using Broken = std::function<void(const std::string& what)>;

    explicit LatestJob(QThreadPool& pool, Broken broken = {});
    ~LatestJob();                       // asks the running work to stop; does not wait (the pool's owner does)
    LatestJob(const LatestJob&) = delete;
    LatestJob& operator=(const LatestJob&) = delete;

    // `work(std::stop_token)` runs on the pool and must own all it touches; `done(outcome)` runs on this
    // object's thread unless a newer start() or cancel() came first.
    template<class Work, class Done>
    void start(Work work, Done done);
    void cancel();                      // the answer is no longer wanted
    bool isRunning() const { return *m_running; }

private:
    using Answer = std::function<void()>;
    std::stop_token renew();
    void runOnPool(std::function<Answer()> work) const;
    static Answer ifWanted(std::stop_token stop, std::shared_ptr<bool> running, Answer answer);

    QThreadPool& m_pool;
    Broken m_broken;
    std::stop_source m_stop;
    std::shared_ptr<bool> m_running = std::make_shared<bool>(false);  // touched on this object's thread only
    std::shared_ptr<QObject> m_receiver;
};

template<class Work, class Done>
void LatestJob::start(Work work, Done done)
{
    using Outcome = std::invoke_result_t<Work, std::stop_token>;
    const std::stop_token stop = renew();
    runOnPool([stop, work = std::move(work), done = std::move(done), broken = m_broken, running = m_running] {
        try {
            const auto outcome = std::make_shared<Outcome>(work(stop));
            return ifWanted(stop, running, [outcome, done] { done(std::move(*outcome)); });
        } catch (const std::exception& thrown) {
            return ifWanted(stop, running, [broken, what = std::string(thrown.what())] {
                if (broken)
                    broken(what);
            });
        }
    });
}

} // namespace holdfast::jobs
