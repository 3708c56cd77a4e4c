// A ZIP archive (APPNOTE 6.3.3) in memory: deflate, names in UTF-8, every entry dated 1980-01-01, so that the same
// parts give the same bytes.
#pragma once

#include <cstdint>
#include <string>

#include <QByteArray>

#include "core/engine/base/result.h"

namespace holdfast::exports {

enum class Packing { Deflate, Store };  // Store for what is packed already, as pictures are

class ZipWriter {
public:
    void addFolder(const std::string& name);  // with its slash; the directory names it too
    void addFile(const std::string& name, const QByteArray& bytes, Packing packing = Packing::Deflate);
    // Faults: LimitExceeded above 65,535 entries or 4 GB (no ZIP64); External when deflate fails.
    Result<QByteArray> finish() &&;

private:
    struct Entry {
        std::uint16_t method = 0;
        std::uint32_t check = 0;
        qsizetype packed = 0, size = 0;
    };
    void add(const std::string& name, const QByteArray& body, const Entry& entry);

    QByteArray m_files, m_directory;
    std::size_t m_count = 0;
    bool m_packed = true;
};

}  // namespace holdfast::exports
