#include "core/services/exports/firm_template.h"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

#include "core/engine/base/json.h"
#include "core/services/resources/resources.h"

namespace holdfast::exports {

namespace {

constexpr int kLogoPixels = 1200;  // of a vector logo's longer side: 4 in at 300 a inch

Fault wrong(const std::string& file, const std::string& field, const std::string& cause)
{
    return {FaultCode::InvalidValue, file, field, cause};
}

QImage drawn(QSvgRenderer& vector)
{
    const QSizeF wanted = QSizeF(vector.defaultSize()).scaled(kLogoPixels, kLogoPixels, Qt::KeepAspectRatio);
    QImage image(wanted.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    vector.render(&painter);
    return image;
}

Result<QImage> logoOf(const std::string& path)
{
    const QString file = QString::fromStdString(path);
    if (!QFile::exists(file))
        return wrong(path, "logo", "there is no such file");
    if (file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
        QSvgRenderer vector(file);
        if (!vector.isValid() || vector.defaultSize().isEmpty())
            return wrong(path, "logo", "this is no SVG picture");
        return drawn(vector);
    }
    QImage image(file);
    if (image.isNull())
        return wrong(path, "logo", "the picture cannot be read; PNG and SVG are");
    return image;
}

}  // namespace

PageGeometry geometryOf(PageSize page)
{
    switch (page) {
    case PageSize::Letter: return {612, 792, 72};
    case PageSize::Legal: return {612, 1008, 72};
    case PageSize::Tabloid: return {1224, 792, 72};
    case PageSize::ArchD: return {2592, 1728, 72};
    }
    return {};
}

Result<FirmTemplate> readFirmTemplate(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Fault {FaultCode::FileNotFound, path, {}, "the template cannot be read"};
    const auto json = parseJson(file.readAll().toStdString(), path);
    if (!json)
        return json.fault();
    auto firm = fromJson<FirmTemplate>(*json, path);
    if (!firm)
        return firm.fault();
    const QDir folder = QFileInfo(QString::fromStdString(path)).dir();
    for (std::string* named : {&firm->logo, &firm->liability})
        if (!named->empty())
            *named = folder.absoluteFilePath(QString::fromStdString(*named)).toStdString();
    return firm;
}

Result<ReportLook> lookOf(const FirmTemplate& firm)
{
    ReportLook look;
    look.geometry = geometryOf(firm.page);
    const QColor accent(QString::fromStdString(firm.accent));
    if (!accent.isValid())
        return wrong({}, "accent", "'" + firm.accent + "' is no colour; write it as #rrggbb");
    look.accent = accent.rgba();
    look.firm = QString::fromStdString(firm.firm);
    look.coverText = QString::fromStdString(firm.coverText);
    look.metric = firm.metric;
    if (!firm.liability.empty()) {
        auto words = liabilityFrom(firm.liability);
        if (!words)
            return words.fault();
        look.liability = std::move(*words);
    }
    if (firm.logo.empty())
        return look;
    const auto logo = logoOf(firm.logo);
    if (!logo)
        return logo.fault();
    look.logo = *logo;
    return look;
}

Result<ReportLook> lookFrom(const std::string& path)
{
    if (path.empty())
        return ReportLook {};
    const auto firm = readFirmTemplate(path);
    if (!firm)
        return firm.fault();
    return lookOf(*firm);
}

Result<report::LiabilityText> liabilityFrom(const std::string& path)
{
    const QString shipped = QStringLiteral("report/liability.json");
    QFile file(path.empty() ? resources::path(shipped) : QString::fromStdString(path));
    const std::string name = path.empty() ? shipped.toStdString() : path;
    if (!file.open(QIODevice::ReadOnly))
        return Fault {FaultCode::FileNotFound, name, {}, "the words on liability cannot be read"};
    return report::liabilityFromJson(file.readAll().toStdString(), name);
}

}  // namespace holdfast::exports
