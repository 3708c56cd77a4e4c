#include "core/services/limits/shared_block.h"

#include <cerrno>

#include <QCoreApplication>
#include <QFile>

#ifdef _WIN32
#include <windows.h>
#include <io.h>
#else
#include <csignal>
#include <sys/file.h>
#endif

namespace holdfast::limits {

struct SharedBlock::File {
    QFile file;
};

Result<std::unique_ptr<SharedBlock>> SharedBlock::open(const std::string& path, std::size_t bytes)
{
    const auto refused = [&](const QFile& file) {
        return Fault{FaultCode::FileUnreadable, path, {},
                     "the record of calls cannot be kept: " + file.errorString().toStdString()};
    };
    std::unique_ptr<SharedBlock> block(new SharedBlock);
    block->m_path = path;
    block->m_file = std::make_unique<File>();
    QFile& file = block->m_file->file;
    file.setFileName(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return refused(file);
    block->lock();
    // Growing fills with zeros; the contents of another size are of another version and are emptied first.
    const bool ready = file.size() == qint64(bytes)
        || (file.resize(0) && file.resize(qint64(bytes)));
    block->unlock();
    if (!ready)
        return refused(file);
    file.close();   // the file as it was opened remembers its old size
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return refused(file);
    block->m_memory = file.map(0, qint64(bytes));
    if (!block->m_memory)
        return refused(file);
    return block;
}

std::unique_ptr<SharedBlock> SharedBlock::inProcess(std::size_t bytes)
{
    std::unique_ptr<SharedBlock> block(new SharedBlock);
    block->m_own = std::make_unique<std::byte[]>(bytes);
    block->m_memory = block->m_own.get();
    return block;
}

SharedBlock::~SharedBlock() = default;

void SharedBlock::lock()
{
    m_mutex.lock();
    if (!m_file)
        return;
#ifdef _WIN32
    OVERLAPPED whole{};
    LockFileEx(HANDLE(_get_osfhandle(m_file->file.handle())), LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, &whole);
#else
    while (::flock(m_file->file.handle(), LOCK_EX) != 0 && errno == EINTR) { }
#endif
}

void SharedBlock::unlock()
{
    if (m_file) {
#ifdef _WIN32
        OVERLAPPED whole{};
        UnlockFileEx(HANDLE(_get_osfhandle(m_file->file.handle())), 0, 1, 0, &whole);
#else
        ::flock(m_file->file.handle(), LOCK_UN);
#endif
    }
    m_mutex.unlock();
}

bool isAlive(std::int64_t process)
{
#ifdef _WIN32
    const HANDLE handle = OpenProcess(SYNCHRONIZE, FALSE, DWORD(process));
    if (!handle)
        return false;
    const bool running = WaitForSingleObject(handle, 0) == WAIT_TIMEOUT;
    CloseHandle(handle);
    return running;
#else
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
#endif
}

std::int64_t thisProcess()
{
    return QCoreApplication::applicationPid();
}

} // namespace holdfast::limits
