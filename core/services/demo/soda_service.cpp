#include "core/services/demo/soda_service.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <sstream>

#include <QCryptographicHash>

namespace holdfast::demo {

namespace {

constexpr const char* kLastModified = "Sun, 01 Nov 2026 05:00:00 GMT";

std::vector<std::string> names(const std::string& select)
{
    std::vector<std::string> list;
    std::istringstream in(select);
    for (std::string name; std::getline(in, name, ',');) {
        std::erase(name, ' ');
        list.push_back(name);
    }
    return list;
}

std::string quoted(const std::string& text)
{
    std::string inside = text;
    for (std::size_t at = 0; (at = inside.find('\'', at)) != std::string::npos; at += 2)
        inside.insert(at, "'");
    return "'" + inside + "'";
}

DemoReply json(const Json& body, int status = 200)
{
    return {status, {{"Content-Type", "application/json; charset=utf-8"}}, body.dump()};
}

bool isSystem(const std::string& column)
{
    return column.starts_with(":");
}

Json rowJson(const SodaRow& row, const std::vector<std::string>& columns, bool version3)
{
    Json object = Json::object();
    if (version3)
        for (const char* mark : {":id", ":version", ":created_at", ":updated_at"})
            object[mark] = std::string(mark) == ":id" ? row.at(":id") : "2026-11-01T05:00:00.000Z";
    for (const auto& [column, value] : row) {
        const bool wanted = columns.empty() ? !isSystem(column)
                                            : std::ranges::find(columns, column) != columns.end();
        if (wanted)
            object[column] = value;
    }
    return object;
}

} // namespace

DemoReply noSuchColumn(const std::string& column, const std::string& dataset)
{
    return json({{"message", "Query coordinator error: query.soql.no-such-column; No such column: " + column},
                 {"errorCode", "query.soql.no-such-column"},
                 {"data", {{"column", column}, {"dataset", dataset}}}}, 400);
}

DemoReply missingDataset(const std::string& id)
{
    return json(
        {{"code", "dataset.missing"}, {"error", true}, {"message", "Not found"}, {"data", {{"id", id}}}},
        404);
}

SodaService::SodaService(const Script& script)
    : m_datasets(drawnDatasets(script.sites)), m_sites(drawnSites(script.sites)), m_token(script.token)
{
}

const DrawnDataset* SodaService::find(const std::string& id) const
{
    const auto it = std::ranges::find(m_datasets, id, &DrawnDataset::id);
    return it == m_datasets.end() ? nullptr : &*it;
}

std::optional<DemoReply> SodaService::answer(const DemoRequest& request, FaultKind fault)
{
    const std::string& path = request.path;
    if (path.starts_with("/resource/") && path.ends_with(".json"))
        return resource(request, path.substr(10, path.size() - 15), fault);
    if (path.starts_with("/api/v3/views/") && path.ends_with("/query.json"))
        return view(request, path.substr(14, path.size() - 25), fault);
    if (path.starts_with("/api/views/") && path.ends_with(".json"))
        return metadata(path.substr(11, path.size() - 16));
    if (path == "/v2/search")
        return search(request);
    return std::nullopt;
}

DemoReply SodaService::resource(const DemoRequest& request, const std::string& id, FaultKind fault)
{
    const DrawnDataset* dataset = find(id);
    if (!dataset)
        return missingDataset(id);
    SodaQuery query;
    query.select = request.parameter("$select");
    query.where = request.parameter("$where");
    query.order = request.parameter("$order");
    if (const auto limit = request.parameter("$limit"); !limit.empty())
        query.limit = std::strtoull(limit.c_str(), nullptr, 10);
    if (const auto offset = request.parameter("$offset"); !offset.empty())
        query.offset = std::strtoull(offset.c_str(), nullptr, 10);
    for (const auto& [name, value] : request.query)
        if (!name.starts_with("$"))
            query.where += (query.where.empty() ? "" : " AND ") + name + " = " + quoted(value);
    return rows(*dataset, query, request, false, fault);
}

DemoReply SodaService::view(const DemoRequest& request, const std::string& id, FaultKind fault)
{
    if (request.header("x-app-token").empty()
        || (!m_token.empty() && request.header("x-app-token") != m_token))
        return json(
            {{"code", "permission_denied"}, {"error", true}, {"message", "You must be authenticated"}}, 403);
    const DrawnDataset* dataset = find(id);
    if (!dataset)
        return missingDataset(id);
    const Json body = Json::parse(request.body, nullptr, false);
    if (request.method != "POST" || !body.is_object() || !body.contains("query")
        || !body["query"].is_string())
        return json({{"message", "query is missing"}, {"errorCode", "query.missing"}}, 400);
    SodaQuery query = parseStatement(body["query"].get<std::string>());
    if (const auto page = body.find("page"); page != body.end() && page->is_object()) {
        query.limit = page->value("pageSize", std::size_t(1000));
        query.offset =
            query.limit * (std::max<std::size_t>(1, page->value("pageNumber", std::size_t(1))) - 1);
    }
    return rows(*dataset, query, request, true, fault);
}

std::vector<SodaRow> SodaService::chosen(const DrawnDataset& dataset, const Condition& where,
                                         const std::string& order)
{
    std::vector<SodaRow> found;
    std::ranges::copy_if(dataset.rows, std::back_inserter(found), where);
    const std::string column = order.substr(0, order.find(' '));
    const auto value = [&](const SodaRow& row) {
        return row.contains(column) ? row.at(column) : std::string();
    };
    if (!column.empty())
        std::ranges::stable_sort(found,
                                 [&](const SodaRow& a, const SodaRow& b) { return value(a) < value(b); });
    else if (!found.empty())   // no order asked for: none promised, so pages repeat and miss rows
        std::ranges::rotate(found, found.begin() + std::ptrdiff_t(++m_asked % found.size()));
    if (order.ends_with("DESC") || order.ends_with("desc"))
        std::ranges::reverse(found);
    return found;
}

DemoReply SodaService::rows(const DrawnDataset& dataset, const SodaQuery& query, const DemoRequest& request,
                            bool version3, FaultKind fault)
{
    std::vector<std::string> columns =
        query.select.empty() || query.select == "*" ? std::vector<std::string>() : names(query.select);
    const bool counted = columns.size() == 1 && columns[0].starts_with("count(");
    for (const std::string& column : columns)
        if (!counted && column != "*" && std::ranges::find(dataset.columns, column) == dataset.columns.end())
            return noSuchColumn(column, dataset.id);
    const auto where = parseWhere(query.where, dataset.columns);
    if (!where && where.fault().place.empty())
        return json({{"message", "Could not parse SoQL query: " + where.fault().cause},
                     {"errorCode", "query.compiler.malformed"}}, 400);
    if (!where)
        return noSuchColumn(where.fault().place, dataset.id);
    const std::vector<SodaRow> found = chosen(dataset, *where, query.order);
    Json body = Json::array();
    if (counted)
        body.push_back({{"count", std::to_string(found.size())}});
    for (std::size_t i = query.offset; !counted && i < found.size() && i < query.offset + query.limit; ++i)
        body.push_back(rowJson(found[i], columns, version3));
    if (fault == FaultKind::RenamedColumn)
        for (Json& row : body) {
            row["renamed_column"] = *row.begin();
            row.erase(row.begin());
        }
    DemoReply reply = json(body);
    const std::string mark =
        '"'
        + QCryptographicHash::hash(QByteArray::fromStdString(reply.body), QCryptographicHash::Md5)
              .toHex()
              .toStdString()
        + '"';
    Json fields = Json::array(), types = Json::array();
    for (const std::string& column : dataset.columns) {
        fields.push_back(column);
        types.push_back("text");
    }
    reply.headers.insert(reply.headers.end(),
                         {{"ETag", mark}, {"Last-Modified", kLastModified}, {"X-SODA2-Fields", fields.dump()},
                          {"X-SODA2-Types", types.dump()}, {"X-Socrata-RequestId", "demo"},
                          {"Access-Control-Allow-Origin", "*"}});
    if (request.header("if-none-match") == mark)
        reply.status = 304;
    return reply;
}

DemoReply SodaService::metadata(const std::string& id) const
{
    const DrawnDataset* dataset = find(id);
    if (!dataset)
        return missingDataset(id);
    Json columns = Json::array();
    for (const std::string& column : dataset->columns)
        if (!isSystem(column))
            columns.push_back({{"fieldName", column}, {"dataTypeName", "text"}});
    return json({{"id", id}, {"name", dataset->name}, {"columns", columns}});
}

// Shaped as NYC GeoSearch answers: GeoJSON features with the property's numbers under addendum.pad.
DemoReply SodaService::search(const DemoRequest& request) const
{
    std::string wanted = request.parameter("text");
    std::ranges::transform(wanted, wanted.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    Json features = Json::array();
    for (const DrawnSite& site : m_sites) {
        const std::string street = site.address.substr(0, site.address.find(','));
        if (site.city != "nyc" || !(wanted == site.address || wanted.starts_with(street)))
            continue;
        features.push_back({{"type", "Feature"},
                            {"properties",
                             {{"label", site.address},
                              {"confidence", 1.0},
                              {"addendum", {{"pad", {{"bin", site.bin}, {"bbl", site.bbl}}}}}}}});
    }
    return json({{"type", "FeatureCollection"}, {"features", features}});
}

} // namespace holdfast::demo
