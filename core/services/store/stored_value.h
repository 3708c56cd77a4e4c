// One input in two forms: named JSON, which any later program can read or migrate, and the archive, which is
// the same value to the last bit. A length in feet survives JSON only to the last digit, and one digit is
// enough to make every stage stale.
#pragma once

#include "core/engine/base/archive.h"
#include "core/engine/base/json.h"
#include "core/services/store/compression.h"
#include "core/services/store/database.h"

namespace holdfast::store {

template<class T>
void writeValue(Database& database, const std::string& name, const T& value)
{
    Statement insert(database, "INSERT OR REPLACE INTO inputs(name, json, shape, archive) VALUES(?, ?, ?, ?)");
    const Bytes archive = compress(encode(value));
    insert(name, toJson(value).dump(), shapeOf<T>(), archive).run();
}

template<class T>
std::optional<T> fromArchive(const Statement& row, const std::string& json)
{
    if (row.text(1) != shapeOf<T>())
        return std::nullopt;
    const auto bytes = decompress(row.blob(2));
    if (!bytes)
        return std::nullopt;
    auto value = decode<T>(*bytes);
    if (!value || toJson(*value).dump() != json)
        return std::nullopt;
    return std::move(value).value();
}

// Nothing when the name is not stored. Throws StoreFault when neither form can be read.
template<class T>
std::optional<T> readValue(Database& database, const std::string& name)
{
    Statement select(database, "SELECT json, shape, archive FROM inputs WHERE name = ?");
    if (!select(name).next())
        return std::nullopt;
    const std::string json = select.text(0);
    if (auto exact = fromArchive<T>(select, json))
        return exact;
    const auto parsed = parseJson(json, database.path());
    if (!parsed)
        throw StoreFault{parsed.fault()};
    auto value = fromJson<T>(*parsed, database.path());
    if (!value)
        throw StoreFault{value.fault()};
    return std::move(value).value();
}

} // namespace holdfast::store
