#include "core/services/store/sha256.h"

#include <QCryptographicHash>
#include <QFile>

namespace holdfast::store {

namespace {

constexpr qint64 kChunk = 1 << 20;

std::string hex(const QCryptographicHash& hash)
{
    return hash.result().toHex().toStdString();
}

} // namespace

std::string sha256(std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    return hex(hash);
}

Result<std::string> sha256OfFile(const std::string& path, const Run& run)
{
    QFile file(QString::fromStdString(path));
    if (!file.exists())
        return Fault{FaultCode::FileNotFound, path, {}, "there is no such file"};
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!file.atEnd()) {
        if (run.stopped())
            return cancelled("reading " + path);
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            return Fault{FaultCode::FileUnreadable, path, {}, file.errorString().toStdString()};
        hash.addData(chunk);
    }
    return hex(hash);
}

} // namespace holdfast::store
