// Finished stages on their way to the project file: a run never waits for the disk. Results are handed over in
// memory, written by one thread of the keeper's own, and found meanwhile. Without a file they stay in memory.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include <QThreadPool>

#include "core/engine/pipeline/pipeline.h"
#include "core/services/store/project_file.h"

namespace holdfast::session {

class StageKeeper final : public pipeline::StageCache {
public:
    using File = std::shared_ptr<store::ProjectFile>;

    explicit StageKeeper(File file = {});
    ~StageKeeper() override;            // waits until all is written

    std::optional<Bytes> load(pipeline::Stage stage, const std::string& key) override;
    void save(pipeline::Stage stage, const std::string& key, const Bytes& bytes) override;

    // From now on into this file; what is in memory is written too.
    void attach(File file);
    File file() const;
    // Does something with the file in its turn, on the keeper's thread; a fault is logged. Nothing when there is
    // no file or it is read only.
    void post(std::function<Outcome(store::ProjectFile&)> work);
    void flush();                       // returns when all that was posted is on the disk

private:
    using Results = std::deque<store::StageBytes>;
    void write(const store::StageBytes& result);
    void forget(const store::StageBytes& written);

    mutable std::mutex m_mutex;
    File m_file;
    std::map<pipeline::Stage, Results> m_memory;   // newest first
    QThreadPool m_lane;                             // one thread: in the order posted
};

} // namespace holdfast::session
