#include "core/services/sites/photograph.h"

#include <algorithm>

#include <QBuffer>
#include <QFile>
#include <QImageReader>
#include <QPainter>

namespace holdfast::sites {

namespace {

constexpr int kQuality = 85;                    // of the JPEG: text on signs stays readable, a site fits in 0.5 MB
constexpr int kMostMegabytes = 512;             // of one decoded picture: 100 megapixels and some

// JPEG has no transparency: what is clear becomes white paper.
QImage onWhite(const QImage& image)
{
    if (!image.hasAlphaChannel())
        return image.convertToFormat(QImage::Format_RGB32);
    QImage white(image.size(), QImage::Format_RGB32);
    white.fill(Qt::white);
    QPainter painter(&white);
    painter.drawImage(0, 0, image);
    return white;
}

} // namespace

Result<QImage> readPhotograph(const std::string& path, int longestEdge)
{
    const QString name = QString::fromStdString(path);
    if (!QFile::exists(name))
        return Fault{FaultCode::FileNotFound, path, {}, "the photograph is not there"};
    QImageReader reader(name);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    reader.setAllocationLimit(kMostMegabytes);
    if (const QSize size = reader.size(); std::max(size.width(), size.height()) > longestEdge)
        reader.setScaledSize(size.scaled(longestEdge, longestEdge, Qt::KeepAspectRatio));
    QImage image = reader.read();
    if (image.isNull())
        return Fault{reader.error() == QImageReader::DeviceError ? FaultCode::FileUnreadable : FaultCode::Malformed,
                     path, {}, "it cannot be read as a picture: " + reader.errorString().toStdString()};
    if (std::max(image.width(), image.height()) > longestEdge)   // the format did not tell its size before
        image = image.scaled(longestEdge, longestEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return onWhite(image);
}

Result<providers::Picture> pictureOf(const std::string& path)
{
    const auto image = readPhotograph(path);
    if (!image)
        return image.fault();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!image->save(&buffer, "JPEG", kQuality))
        return Fault{FaultCode::External, path, {}, "the picture could not be written as JPEG"};
    return providers::Picture{bytes.toStdString(), image->width(), image->height()};
}

} // namespace holdfast::sites
