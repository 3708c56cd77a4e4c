// A file's bytes for reading: mapped where the system can, read otherwise.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/engine/base/result.h"

namespace holdfast::ingest {

class MappedFile {
public:
    // Fault FileNotFound, FileUnreadable (a directory, no permission) or Empty.
    static Result<MappedFile> open(const std::string& path);

    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    ~MappedFile();

    std::span<const std::uint8_t> bytes() const { return {m_data, m_size}; }

private:
    MappedFile() = default;
    void swap(MappedFile& other) noexcept;

    const std::uint8_t* m_data = nullptr;
    std::size_t m_size = 0;
    bool m_mapped = false;
    std::vector<std::uint8_t> m_read;
};

} // namespace holdfast::ingest
