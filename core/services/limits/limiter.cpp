#include "core/services/limits/limiter.h"

#include <algorithm>

#include <QCryptographicHash>
#include <QDir>

#include "core/engine/base/log.h"

namespace holdfast::limits {

namespace {

// The rings lie in the order of the plan, so a plan of other windows has a record of its own.
std::string fileName(const GateKey& key, const Plan& plan)
{
    std::string name = key.provider + '\n' + key.account + '\n' + key.endpoint;
    for (const Rate& rate : plan.rates)
        name += '\n' + enumText(rate.unit) + std::to_string(rate.windowSeconds);
    return QCryptographicHash::hash(QByteArray::fromStdString(name), QCryptographicHash::Sha256)
               .toHex().left(24).toStdString() + ".calls";
}

} // namespace

Limiter::Limiter(std::string folder, Clock& clock) : m_folder(std::move(folder)), m_clock(clock)
{
    if (!m_folder.empty())
        QDir().mkpath(QString::fromStdString(m_folder));
}

Gate& Limiter::gate(const GateKey& key, const Plan& plan)
{
    const std::lock_guard lock(m_mutex);
    auto& gate = m_gates[key];
    if (gate)
        return *gate;
    std::unique_ptr<SharedBlock> block;
    if (!m_folder.empty()) {
        auto shared = SharedBlock::open(m_folder + "/" + fileName(key, plan), sizeof(RateRecord));
        if (shared)
            block = std::move(*shared);
        else
            log::warning(describe(shared.fault())
                         + " Calls of other programs of this machine are not counted.");
    }
    if (!block)
        block = SharedBlock::inProcess(sizeof(RateRecord));
    gate = std::make_unique<Gate>(std::move(block), plan, m_clock);
    return *gate;
}

void Limiter::unblock(const std::string& provider)
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [key, gate] : m_gates)
        if (key.provider == provider)
            gate->unblock();
}

std::vector<Limiter::Standing> Limiter::standing()
{
    const std::lock_guard lock(m_mutex);
    std::vector<Standing> all;
    for (const auto& [key, gate] : m_gates)
        all.push_back({key, gate->plan(), gate->usage(),
                       std::max(Span(0), gate->blockedUntil() - m_clock.steady())});
    return all;
}

} // namespace holdfast::limits
