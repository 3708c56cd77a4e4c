// Asks for the watched properties every night while the program runs; a night that was missed is made up for as soon
// as it runs again. Nothing is asked while the cloud is off. Lives on the UI thread, asks on a thread of its own.
#pragma once

#include <functional>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "core/services/cloud/cloud.h"
#include "core/services/jobs/latest_job.h"
#include "core/services/permits/permit_store.h"

namespace holdfast::permits {

struct NightlyPlaces {
    std::string store;                     // permits.db
    cloud::CloudPlaces cloud;
    std::string services;                  // all providers are there instead; "" the usual ones
};

class Nightly : public QObject {
    Q_OBJECT
public:
    using Clock = std::function<std::int64_t()>;   // seconds since 1970 UTC

    // An empty clock is the system's.
    explicit Nightly(NightlyPlaces places, Clock clock = {}, QObject* parent = nullptr);
    ~Nightly() override;

    void start();                          // looks once a minute
    void look();                           // whether there is something to do now; does it
    bool isRunning() const { return m_job.isRunning(); }

    // The latest 3 o'clock of this machine's time that is not after `now`: the cities write their registers before.
    static std::int64_t lastNight(std::int64_t now);

Q_SIGNALS:
    void refreshed(int properties, int added, int changed, int gone, const QString& trouble);

private:
    static Result<Refresh> asked(const NightlyPlaces& places, const Clock& clock, std::stop_token stop);

    NightlyPlaces m_places;
    Clock m_clock;
    QTimer m_timer;
    QThreadPool m_pool;
    jobs::LatestJob m_job{m_pool};
    std::int64_t m_notBefore = 0;          // after a failure
};

} // namespace holdfast::permits
