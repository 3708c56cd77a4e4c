// Which models there are, what they cost by a dated table, and which to ask for a task.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/services/cloud/spend.h"

namespace holdfast::cloud {

enum class TaskClass { Simple, Moderate, Complex, Vision };
HOLDFAST_NAMES(TaskClass, Simple, Moderate, Complex, Vision)

struct ModelRow {
    std::string provider, model;
    std::vector<TaskClass> good;          // tasks it is good enough for
    MicroDollars inputPerMillion = 0, cachedPerMillion = 0, outputPerMillion = 0;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(ModelRow, provider, model, good, inputPerMillion, cachedPerMillion, outputPerMillion, source,
                verified)
HOLDFAST_REQUIRED(ModelRow, provider, model, good, inputPerMillion, outputPerMillion, source, verified)

struct ModelTable {
    std::string id;                       // "2026-09": the date of the prices
    std::vector<ModelRow> models;
};
HOLDFAST_FIELDS(ModelTable, id, models)
HOLDFAST_REQUIRED(ModelTable, id, models)

Result<ModelTable> modelTable();

struct RouteWish {
    TaskClass task = TaskClass::Simple;
    Usage estimate;
    MicroDollars most = 0;                                    // 0: no bound
    std::function<bool(const std::string& provider)>
        usable; // has a key, is healthy, may be asked; empty: all
};
// Good enough and affordable, the cheapest for this estimate first; of equal price in the order of the table.
std::vector<ModelRow> route(const ModelTable& table, const RouteWish& wish);

Spend spendOf(const ModelTable& table, const ModelRow& row, const Usage& estimate);

} // namespace holdfast::cloud
