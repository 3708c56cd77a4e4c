#include "core/services/cloud/cloud.h"

#include <atomic>
#include <map>
#include <mutex>

#include <QDir>
#include <QStandardPaths>
#include <QSysInfo>

#include "core/services/cloud/keys.h"
#include "core/services/cloud/provider_state.h"
#include "core/services/resources/resources.h"

namespace holdfast::cloud {

namespace {

std::string folder(const char* variable, QStandardPaths::StandardLocation place)
{
    const QString chosen = qEnvironmentVariable(variable);
    return (chosen.isEmpty() ? QStandardPaths::writableLocation(place) : chosen).toStdString();
}

std::string resource(const char* name)
{
    return resources::path(QString::fromLatin1(name)).toStdString();
}

std::string userName()
{
    const QString name =
        qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME", QStringLiteral("user")));
    return name.toStdString();
}

} // namespace

CloudPlaces userPlaces()
{
    return {folder("HOLDFAST_STATE", QStandardPaths::AppDataLocation),
            folder("HOLDFAST_CACHE", QStandardPaths::CacheLocation)};
}

struct Cloud::Rooms {
    std::string settingsPath, services;
    Settings settings;
    ProviderTable providers;
    limits::SystemClock clock;
    std::unique_ptr<limits::Limiter> limiter;
    std::unique_ptr<cache::Cache> cache;
    std::unique_ptr<Ledger> ledger;
    http::Client client;
    std::unique_ptr<Calls> calls;
    mutable std::mutex mutex;                              // guards keys
    mutable std::map<std::string, std::string> keys;       // asked of the keychain once
    std::atomic<bool> offline = false;
};

Cloud::Cloud() : m_rooms(std::make_unique<Rooms>()) {}
Cloud::~Cloud() = default;

Result<std::unique_ptr<Cloud>> Cloud::open(const CloudPlaces& places, const std::string& services)
{
    QDir().mkpath(QString::fromStdString(places.state));
    std::unique_ptr<Cloud> cloud(new Cloud);
    Rooms& rooms = *cloud->m_rooms;
    rooms.services = services;
    rooms.settingsPath = places.state + "/cloud.json";
    auto settings = readSettings(rooms.settingsPath);
    if (!settings)
        return settings.fault();
    rooms.settings = std::move(*settings);
    auto providers = readProviders(resource("cloud/providers.json"));
    if (!providers)
        return providers.fault();
    rooms.providers = std::move(*providers);
    auto classes = cache::readCacheClasses(resource("cloud/cache_classes.json"));
    if (!classes)
        return classes.fault();
    auto ledger = Ledger::open(places.state + "/ledger.db", userName());
    if (!ledger)
        return ledger.fault();
    rooms.ledger = std::move(*ledger);
    rooms.limiter = std::make_unique<limits::Limiter>(places.state + "/limits", rooms.clock);
    cache::CacheOptions options;
    options.folder = places.cache.empty() ? std::string() : places.cache + "/answers";
    rooms.cache = std::make_unique<cache::Cache>(std::move(*classes), options);
    Parts parts;
    parts.client = &rooms.client;
    parts.limiter = rooms.limiter.get();
    parts.clock = &rooms.clock;
    parts.cache = rooms.cache.get();
    parts.ledger = rooms.ledger.get();
    parts.budget = rooms.settings.budget;
    parts.permission = [cloud = cloud.get()](const std::string& url) { return cloud->permission(url); };
    rooms.calls = std::make_unique<Calls>(std::move(parts));
    return cloud;
}

Calls& Cloud::calls() { return *m_rooms->calls; }
cache::Cache& Cloud::cache() { return *m_rooms->cache; }
Ledger& Cloud::ledger() { return *m_rooms->ledger; }
limits::Limiter& Cloud::limiter() { return *m_rooms->limiter; }
http::Client& Cloud::client() { return m_rooms->client; }
const Settings& Cloud::settings() const { return m_rooms->settings; }

Outcome Cloud::changeSettings(const Settings& settings)
{
    const auto written = writeSettings(m_rooms->settingsPath, settings);
    if (written)
        m_rooms->settings = settings;
    return written;
}

void Cloud::goOffline()
{
    m_rooms->offline = true;
}

// A service on this machine is not the cloud: nothing leaves it.
std::string Cloud::permission(const std::string& url) const
{
    if (m_rooms->offline)
        return "it is offline by the user's wish, so " + http::hostOf(url) + " was not asked";
    const bool named = !m_rooms->services.empty() && url.starts_with(m_rooms->services);
    if (named || m_rooms->settings.enabled || http::isLoopback(url))
        return {};
    return "the cloud is off, so " + http::hostOf(url)
        + " was not asked; turn it on in the settings or with holdfast-cli cloud on";
}

std::string Cloud::key(const std::string& provider) const
{
    const ProviderRow* row = m_rooms->providers.find(provider);
    if (!row)
        return {};
    const std::lock_guard lock(m_rooms->mutex);
    const auto it = m_rooms->keys.find(provider);
    if (it != m_rooms->keys.end())
        return it->second;
    return m_rooms->keys[provider] = keyOf(provider, row->keyVariable);
}

Result<Call> Cloud::call(const std::string& provider, const std::string& endpoint,
                         const std::string& path) const
{
    const Rooms& rooms = *m_rooms;
    const ProviderRow* row = rooms.providers.find(provider);
    if (!row)
        return Fault{FaultCode::InvalidValue, {}, provider, "there is no such provider"};
    const std::string secret = key(provider);
    Call call;
    call.provider = provider;
    call.endpoint = endpoint;
    call.account = fingerprint(secret);
    call.source = row->name;
    call.plan = !secret.empty() && row->keyedPlan ? *row->keyedPlan : row->plan;
    if (const auto own = rooms.settings.plans.find(provider); own != rooms.settings.plans.end())
        call.plan = own->second;
    call.retry = row->retry;
    std::string base = row->baseUrl;
    if (const auto own = rooms.settings.baseUrls.find(provider); own != rooms.settings.baseUrls.end())
        base = own->second;
    if (!rooms.services.empty())
        base = rooms.services;
    call.request.url = http::joined(base, path);
    return call;
}

} // namespace holdfast::cloud
