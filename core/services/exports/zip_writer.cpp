#include "core/services/exports/zip_writer.h"

#include <zlib.h>

namespace holdfast::exports {

namespace {

constexpr std::uint32_t kFileMark = 0x04034b50, kEntryMark = 0x02014b50, kEndMark = 0x06054b50;
constexpr std::uint16_t kVersion = 20, kUtf8 = 0x0800, kDeflate = 8;
constexpr std::uint16_t kFirstDay = 0x0021;  // 1980-01-01
constexpr std::uint32_t kFolderBit = 0x10;   // of the external attributes

void append(QByteArray& out, std::uint64_t value, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        out.append(char((value >> (8 * i)) & 0xFF));
}

// Raw deflate; empty when zlib refuses.
QByteArray deflated(const QByteArray& bytes)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = uInt(out.size());
    const int status = deflate(&stream, Z_FINISH);
    out.resize(status == Z_STREAM_END ? qsizetype(stream.total_out) : 0);
    deflateEnd(&stream);
    return out;
}

}  // namespace

void ZipWriter::add(const std::string& name, const QByteArray& body, const Entry& entry)
{
    const auto common = [&](QByteArray& out) {
        append(out, kVersion, 2);
        append(out, kUtf8, 2);
        append(out, entry.method, 2);
        append(out, 0, 2);  // midnight
        append(out, kFirstDay, 2);
        append(out, entry.check, 4);
        append(out, std::uint64_t(entry.packed), 4);
        append(out, std::uint64_t(entry.size), 4);
        append(out, name.size(), 2);
        append(out, 0, 2);  // no extra field
    };
    const auto offset = std::uint64_t(m_files.size());
    append(m_files, kFileMark, 4);
    common(m_files);
    m_files.append(name.data(), qsizetype(name.size())).append(body);
    append(m_directory, kEntryMark, 4);
    append(m_directory, kVersion, 2);
    common(m_directory);
    append(m_directory, 0, 6);  // comment, disk, internal attributes
    append(m_directory, name.ends_with('/') ? kFolderBit : 0, 4);
    append(m_directory, offset, 4);
    m_directory.append(name.data(), qsizetype(name.size()));
    ++m_count;
}

void ZipWriter::addFolder(const std::string& name)
{
    add(name, {}, {});
}

void ZipWriter::addFile(const std::string& name, const QByteArray& bytes, Packing packing)
{
    const auto check = std::uint32_t(
        crc32(crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(bytes.data()), uInt(bytes.size())));
    const bool isDeflated = packing == Packing::Deflate;
    const QByteArray body = isDeflated ? deflated(bytes) : bytes;
    m_packed = m_packed && (!isDeflated || !body.isEmpty());
    add(name, body, {isDeflated ? kDeflate : std::uint16_t(0), check, body.size(), bytes.size()});
}

Result<QByteArray> ZipWriter::finish() &&
{
    if (!m_packed)
        return Fault {FaultCode::External, {}, "archive", "zlib could not pack a part"};
    if (m_count > 0xFFFF || m_files.size() + m_directory.size() > qsizetype(0xFFFFFFFF))
        return Fault {FaultCode::LimitExceeded, {}, "archive", "it would hold more than 65,535 parts or 4 GB"};
    QByteArray end;
    append(end, kEndMark, 4);
    append(end, 0, 4);  // one disk
    append(end, m_count, 2);
    append(end, m_count, 2);
    append(end, std::uint64_t(m_directory.size()), 4);
    append(end, std::uint64_t(m_files.size()), 4);
    append(end, 0, 2);  // no comment
    return m_files + m_directory + end;
}

}  // namespace holdfast::exports
