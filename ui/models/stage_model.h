// The stages of the current or last run: state, time and, when it failed, the sentence that says why.
#pragma once

#include <array>

#include <QAbstractTableModel>

#include "core/engine/pipeline/snapshot.h"

namespace holdfast::models {

class StageModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit StageModel(QObject* parent = nullptr);

    void startRun();                                       // all stages wait
    void setStatus(const pipeline::StageStatus& status);
    void setStatuses(const std::vector<pipeline::StageStatus>& statuses);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::array<pipeline::StageStatus, pipeline::kStageCount> m_stages;
};

} // namespace holdfast::models
