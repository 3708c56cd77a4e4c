#include "core/services/session/stage_keeper.h"

#include <algorithm>

#include "core/engine/base/log.h"
#include "core/services/metrics/registry.h"

namespace holdfast::session {

namespace {

// As many edits back as the project file keeps.
constexpr std::size_t kKeptInMemory = 4;

} // namespace

StageKeeper::StageKeeper(File file)
    : m_file(std::move(file))
{
    m_lane.setMaxThreadCount(1);
}

StageKeeper::~StageKeeper()
{
    m_lane.waitForDone();
}

std::optional<Bytes> StageKeeper::load(pipeline::Stage stage, const std::string& key)
{
    File file;
    {
        const std::lock_guard lock(m_mutex);
        for (const store::StageBytes& result : m_memory[stage])
            if (result.key == key)
                return result.bytes;
        file = m_file;
    }
    return file ? file->stage(stage, key) : std::nullopt;
}

void StageKeeper::save(pipeline::Stage stage, const std::string& key, const Bytes& bytes)
{
    const store::StageBytes result{stage, key, bytes};
    {
        const std::lock_guard lock(m_mutex);
        Results& results = m_memory[stage];
        results.push_front(result);
        if (results.size() > kKeptInMemory)
            results.pop_back();
    }
    write(result);
}

void StageKeeper::attach(File file)
{
    std::vector<store::StageBytes> all;
    {
        const std::lock_guard lock(m_mutex);
        m_file = std::move(file);
        for (const auto& [stage, results] : m_memory)
            all.insert(all.end(), results.rbegin(), results.rend());
    }
    for (const store::StageBytes& result : all)
        write(result);
}

StageKeeper::File StageKeeper::file() const
{
    const std::lock_guard lock(m_mutex);
    return m_file;
}

void StageKeeper::write(const store::StageBytes& result)
{
    post([this, result](store::ProjectFile& file) {
        const Outcome kept = file.keepStages(std::span(&result, 1));
        if (kept)
            forget(result);
        return kept;
    });
}

void StageKeeper::forget(const store::StageBytes& written)
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_memory[written.stage], [&](const store::StageBytes& r) { return r.key == written.key; });
}

void StageKeeper::post(std::function<Outcome(store::ProjectFile&)> work)
{
    File target = file();
    if (!target || target->isReadOnly())
        return;
    m_lane.start([target = std::move(target), work = std::move(work)] {
        metrics::Timed write("store.write");
        if (const Outcome done = work(*target); !done)
            log::warning(describe(done.fault()));
        else
            write.good();
    });
}

void StageKeeper::flush()
{
    m_lane.waitForDone();
}

} // namespace holdfast::session
