// The clash table as the panel shows it: filtered, grouped, with what was decided.
#pragma once

#include "core/engine/clash/groups.h"
#include "ui/models/table_content.h"

namespace holdfast::models {

// What is empty lets everything through.
struct ClashFilter {
    std::optional<clash::ClashStatus> status;
    std::optional<clash::ClashSeverity> severity;
    std::optional<clash::Trade> trade;
    std::optional<int> level;
    std::optional<clash::GroupBy> group;    // a column with the group comes first, the worst group on top
    bool openOnly = false;
};

TableContent clashTable(const pipeline::Snapshot& snapshot, const ClashFilter& filter);

// Who said and did what with a clash, oldest first, a line each: "2026-03-01 10:00  Ann  New -> Active".
QStringList clashHistory(const pipeline::Snapshot& snapshot, const std::string& label);

} // namespace holdfast::models
