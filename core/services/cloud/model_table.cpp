#include "core/services/cloud/model_table.h"

#include <algorithm>

#include <QFile>

#include "core/services/resources/resources.h"

namespace holdfast::cloud {

Result<ModelTable> modelTable()
{
    const char* name = "cloud/models.json";
    QFile file(resources::path(QString::fromLatin1(name)));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{FaultCode::FileNotFound, name, {}, "the table of models cannot be read"};
    const auto json = parseJson(file.readAll().toStdString(), name);
    return json ? fromJson<ModelTable>(*json, name) : Result<ModelTable>(json.fault());
}

Spend spendOf(const ModelTable& table, const ModelRow& row, const Usage& estimate)
{
    Spend spend;
    spend.provider = row.provider;
    spend.model = row.model;
    spend.estimate = estimate;
    spend.priceTable = table.id;
    spend.inputPerMillion = row.inputPerMillion;
    spend.cachedPerMillion = row.cachedPerMillion;
    spend.outputPerMillion = row.outputPerMillion;
    spend.estimated = spend.costOf(estimate);
    return spend;
}

std::vector<ModelRow> route(const ModelTable& table, const RouteWish& wish)
{
    const auto cost = [&](const ModelRow& row) { return spendOf(table, row, wish.estimate).estimated; };
    std::vector<ModelRow> candidates;
    std::ranges::copy_if(table.models, std::back_inserter(candidates), [&](const ModelRow& row) {
        return std::ranges::find(row.good, wish.task) != row.good.end()
               && (!wish.usable || wish.usable(row.provider)) && (wish.most == 0 || cost(row) <= wish.most);
    });
    std::ranges::stable_sort(candidates, {}, cost);
    return candidates;
}

} // namespace holdfast::cloud
