#include "core/engine/ingest/mapped_file.h"

#include <utility>

#ifdef _WIN32
#include <filesystem>
#include <fstream>
#else
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace holdfast::ingest {

MappedFile::MappedFile(MappedFile&& other) noexcept { swap(other); }

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept
{
    swap(other);
    return *this;
}

void MappedFile::swap(MappedFile& other) noexcept
{
    std::swap(m_data, other.m_data);
    std::swap(m_size, other.m_size);
    std::swap(m_mapped, other.m_mapped);
    m_read.swap(other.m_read);
}

#ifdef _WIN32

MappedFile::~MappedFile() = default;

Result<MappedFile> MappedFile::open(const std::string& path)
{
    const std::filesystem::path file(std::u8string(path.begin(), path.end()));
    std::error_code error;
    if (!std::filesystem::exists(file, error))
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    std::ifstream in(file, std::ios::binary | std::ios::ate);
    if (!in || !std::filesystem::is_regular_file(file, error))
        return Fault{FaultCode::FileUnreadable, path, {}, "it is not a file that can be read"};
    MappedFile result;
    result.m_read.resize(std::size_t(in.tellg()));
    in.seekg(0);
    in.read(reinterpret_cast<char*>(result.m_read.data()), std::streamsize(result.m_read.size()));
    if (!in)
        return Fault{FaultCode::FileUnreadable, path, {}, "reading it failed"};
    if (result.m_read.empty())
        return Fault{FaultCode::Empty, path, {}, "the file is empty"};
    result.m_data = result.m_read.data();
    result.m_size = result.m_read.size();
    return result;
}

#else

MappedFile::~MappedFile()
{
    if (m_mapped)
        munmap(const_cast<std::uint8_t*>(m_data), m_size);
}

namespace {

class Descriptor {
public:
    explicit Descriptor(const std::string& path) : m_number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return m_number; }

private:
    int m_number;
};

} // namespace

Result<MappedFile> MappedFile::open(const std::string& path)
{
    const Descriptor file(path);
    if (file.number() < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return Fault{missing ? FaultCode::FileNotFound : FaultCode::FileUnreadable, path, {},
                     missing ? "there is no such file" : std::strerror(errno)};
    }
    struct stat status {};
    if (fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return Fault{FaultCode::FileUnreadable, path, {}, "it is not a file that can be read"};
    if (status.st_size == 0)
        return Fault{FaultCode::Empty, path, {}, "the file is empty"};
    void* const data = mmap(nullptr, std::size_t(status.st_size), PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (data == MAP_FAILED)
        return Fault{FaultCode::FileUnreadable, path, {}, std::strerror(errno)};
    madvise(data, std::size_t(status.st_size), MADV_SEQUENTIAL);
    MappedFile result;
    result.m_data = static_cast<const std::uint8_t*>(data);
    result.m_size = std::size_t(status.st_size);
    result.m_mapped = true;
    return result;
}

#endif

} // namespace holdfast::ingest
