#include "ui/models/stage_model.h"

#include "ui/models/text.h"

namespace holdfast::models {

namespace {

QString secondsText(const pipeline::StageStatus& status)
{
    using pipeline::StageState;
    const bool ended = status.state == StageState::Computed || status.state == StageState::Reused
        || status.state == StageState::Failed;
    return ended ? number(status.seconds, 3) : QString();
}

} // namespace

StageModel::StageModel(QObject* parent)
    : QAbstractTableModel(parent)
{
    for (int i = 0; i < pipeline::kStageCount; ++i)
        m_stages[std::size_t(i)].stage = pipeline::Stage(i);
}

void StageModel::startRun()
{
    for (auto& status : m_stages) {
        const pipeline::Stage stage = status.stage;
        status = pipeline::StageStatus{};
        status.stage = stage;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void StageModel::setStatus(const pipeline::StageStatus& status)
{
    const int row = int(status.stage);
    m_stages.at(std::size_t(row)) = status;
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

void StageModel::setStatuses(const std::vector<pipeline::StageStatus>& statuses)
{
    for (const auto& status : statuses)
        setStatus(status);
}

int StageModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : pipeline::kStageCount;
}

int StageModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 4;
}

QVariant StageModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 2 ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const pipeline::StageStatus& status = m_stages[std::size_t(index.row())];
    switch (index.column()) {
    case 0: return words(status.stage);
    case 1: return words(status.state);
    case 2: return secondsText(status);
    case 3: return text(status.fault);
    default: return {};
    }
}

QVariant StageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case 0: return tr("Stage");
    case 1: return tr("State");
    case 2: return tr("Time (s)");
    case 3: return tr("Why");
    default: return {};
    }
}

} // namespace holdfast::models
