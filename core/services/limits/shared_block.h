// A small file mapped into every process that opens it, with one lock for all of them. The system itself
// drops the lock of a process that dies, so nobody can hold it for ever.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>

#include "core/engine/base/result.h"

namespace holdfast::limits {

class SharedBlock {
public:
    // Makes the file with `bytes` zero bytes where it is missing or has another size.
    static Result<std::unique_ptr<SharedBlock>> open(const std::string& path, std::size_t bytes);
    // The same for this process alone, where no file can be kept.
    static std::unique_ptr<SharedBlock> inProcess(std::size_t bytes);
    ~SharedBlock();
    SharedBlock(const SharedBlock&) = delete;
    SharedBlock& operator=(const SharedBlock&) = delete;

    void* memory() const { return m_memory; }
    const std::string& path() const { return m_path; }

    // For std::lock_guard: against the threads of this process and against the other processes.
    void lock();
    void unlock();

private:
    SharedBlock() = default;
    struct File;
    std::string m_path;
    std::unique_ptr<File> m_file;
    std::unique_ptr<std::byte[]> m_own;
    void* m_memory = nullptr;
    std::mutex m_mutex;
};

// The process is there and has not ended.
bool isAlive(std::int64_t process);
std::int64_t thisProcess();

} // namespace holdfast::limits
