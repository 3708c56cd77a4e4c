// What runs in the background, of this and other programs: batches and jobs, with the orders a person may give.
// Looks once a second while it is shown, never on the window's thread.
#pragma once

#include <string>
#include <vector>

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "core/services/jobs/job_store.h"
#include "core/services/jobs/latest_job.h"

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace holdfast::panels {

class QueuePanel : public QWidget {
    Q_OBJECT
public:
    // `path`: of the job database.
    explicit QueuePanel(std::string path, QWidget* parent = nullptr);
    ~QueuePanel() override;

    void look();
    int rowCount() const;
    QString cell(int row, int column) const;
    void selectRow(int row);

Q_SIGNALS:
    void shown(int open);        // queued and running

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Order = Outcome (jobs::JobStore::*)(jobs::JobId);
    struct Seen {
        std::vector<jobs::Job> jobs;
        std::vector<jobs::QueueCount> queues;
        QString fault;
    };
    static Seen seen(const std::string& path, int which);
    void display(const Seen& seen);
    void showJob(int row, const jobs::Job& job);
    QPushButton* button(const QString& text, const QString& tip, Order order);
    void give(Order order);
    void updateButtons();

    const std::string m_path;
    QThreadPool m_pool;
    jobs::LatestJob m_look{m_pool};
    QTimer m_timer;
    std::vector<jobs::Job> m_jobs;
    QComboBox* m_which;
    QTableWidget* m_table;
    QLabel* m_state;
    std::vector<QPushButton*> m_buttons;
};

} // namespace holdfast::panels
