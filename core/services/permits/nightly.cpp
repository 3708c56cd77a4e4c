#include "core/services/permits/nightly.h"

#include <algorithm>

#include <QDateTime>
#include <QFileInfo>

#include "core/engine/base/log.h"
#include "core/services/cloud/settings.h"
#include "core/services/permits/refresh.h"

namespace holdfast::permits {

namespace {

constexpr int kEvery = 60'000;                 // ms
constexpr std::int64_t kAfterFailure = 3600;   // s
const QTime kHour(3, 0);

} // namespace

Nightly::Nightly(NightlyPlaces places, Clock clock, QObject* parent)
    : QObject(parent), m_places(std::move(places)), m_clock(clock ? std::move(clock) : Clock(systemSeconds))
{
    m_pool.setMaxThreadCount(1);
    connect(&m_timer, &QTimer::timeout, this, &Nightly::look);
}

Nightly::~Nightly()
{
    m_job.cancel();
    m_pool.waitForDone();
}

void Nightly::start()
{
    m_timer.start(kEvery);
}

std::int64_t Nightly::lastNight(std::int64_t now)
{
    const QDateTime local = QDateTime::fromSecsSinceEpoch(now);
    const QDateTime today(local.date(), kHour);
    return (today <= local ? today : QDateTime(local.date().addDays(-1), kHour)).toSecsSinceEpoch();
}

// Refresh with no property: nothing was due, or nothing may be asked.
Result<Refresh> Nightly::asked(const NightlyPlaces& places, const Clock& clock, std::stop_token stop)
{
    const auto store = PermitStore::open(places.store);
    if (!store)
        return store.fault();
    const std::int64_t before = lastNight(clock());
    const auto properties = (*store)->properties();
    if (!properties)
        return properties.fault();
    const bool isDue = std::ranges::any_of(
        *properties, [&](const KeptProperty& p) { return p.watched && p.lastAsked < before; });
    if (!isDue)
        return Refresh{};
    const auto cloud = cloud::Cloud::open(places.cloud, places.services);
    if (!cloud)
        return cloud.fault();
    if (!(*cloud)->settings().enabled && places.services.empty())
        return Refresh{};
    const auto datasets = providers::cityDatasets();
    if (!datasets)
        return datasets.fault();
    return refreshWatched(**cloud, **store, *datasets, "nightly", before, clock, {std::move(stop), {}});
}

void Nightly::look()
{
    if (m_job.isRunning() || m_clock() < m_notBefore || !QFileInfo::exists(QString::fromStdString(m_places.store)))
        return;
    m_job.start([places = m_places, clock = m_clock](std::stop_token stop) { return asked(places, clock, stop); },
                [this](const Result<Refresh>& outcome) {
                    const bool isBad = !outcome || outcome->failed > 0;
                    m_notBefore = isBad ? m_clock() + kAfterFailure : 0;
                    if (!outcome)
                        log::warning("the nightly refresh of permits: " + describe(outcome.fault()));
                    if (outcome && outcome->properties > 0)
                        Q_EMIT refreshed(outcome->properties, outcome->added, outcome->changed, outcome->gone,
                                         QString::fromStdString(outcome->words));
                });
}

} // namespace holdfast::permits
