#include "core/services/exports/global_id.h"

#include <array>

#include <QUuid>

namespace holdfast::exports {

std::string uuidOf(std::string_view project, std::string_view kind, std::string_view label)
{
    // Version 5 of "holdfast" in the namespace of DNS names, once and for all.
    static const QUuid house
        = QUuid::createUuidV5(QUuid("{6ba7b810-9dad-11d1-80b4-00c04fd430c8}"), QByteArrayLiteral("holdfast"));
    QByteArray name;
    for (const std::string_view part : {project, kind, label})
        name.append(part.data(), qsizetype(part.size())).append('\0');  // "a","bc" is not "ab","c"
    return QUuid::createUuidV5(house, name).toString(QUuid::WithoutBraces).toStdString();
}

// IFC: base 64 over its own alphabet, the first character of two bits, twenty-one of six.
std::string ifcGuidOf(const std::string& uuid)
{
    constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_$";
    const QUuid id = QUuid::fromString(QString::fromStdString(uuid));
    if (id.isNull())
        return {};
    const QByteArray bytes = id.toRfc4122();
    const auto bit = [&](int i) { return (static_cast<unsigned char>(bytes[i / 8]) >> (7 - i % 8)) & 1; };
    std::string text;
    for (int first = -4; first < 128; first += 6) {
        unsigned value = 0;
        for (int i = first; i < first + 6; ++i)
            value = 2 * value + unsigned(i < 0 ? 0 : bit(i));
        text += kAlphabet[value];
    }
    return text;
}

}  // namespace holdfast::exports
