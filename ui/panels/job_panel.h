// The run: every stage with its state and time, the bar, and the button that stops it.
#pragma once

#include <QWidget>

#include "ui/models/stage_model.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace holdfast::panels {

class JobPanel : public QWidget {
    Q_OBJECT
public:
    explicit JobPanel(QWidget* parent = nullptr);

    void startRun();
    void setStage(const pipeline::StageStatus& status) { m_stages->setStatus(status); }
    void setStages(const std::vector<pipeline::StageStatus>& statuses) { m_stages->setStatuses(statuses); }
    void setProgress(double share);
    void endRun(bool cancelled);
    const models::StageModel& stages() const { return *m_stages; }

Q_SIGNALS:
    void cancelRequested();

private:
    models::StageModel* m_stages;
    QLabel* m_state;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace holdfast::panels
