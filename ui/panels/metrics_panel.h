// How long operations took and how busy the machine is, of all programs of this user: a table and small charts.
// Looks every five seconds while it is shown, never on the window's thread.
#pragma once

#include <string>
#include <vector>

#include <QThreadPool>
#include <QTimer>
#include <QWidget>

#include "core/services/jobs/latest_job.h"
#include "core/services/metrics/metrics_store.h"
#include "core/services/metrics/metrics_text.h"

class QComboBox;
class QLabel;
class QTableWidget;

namespace holdfast::panels {

class Chart;

class MetricsPanel : public QWidget {
    Q_OBJECT
public:
    // `path`: of the metrics database.
    explicit MetricsPanel(std::string path, QWidget* parent = nullptr);
    ~MetricsPanel() override;

    void look();
    int rowCount() const;

Q_SIGNALS:
    void shown();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Seen {
        std::vector<metrics::Sample> samples;
        std::vector<metrics::OperationRow> rows;
        std::int64_t now = 0;
        QString fault;
    };
    static Seen seen(const std::string& path, double minutes);
    double minutes() const;
    void display(const Seen& seen);
    void showRows(const std::vector<metrics::OperationRow>& rows);
    void drawCharts();

    const std::string m_path;
    QThreadPool m_pool;
    jobs::LatestJob m_look{m_pool};
    QTimer m_timer;
    Seen m_seen;
    QComboBox* m_span;
    QTableWidget* m_table;
    QLabel* m_state;
    Chart *m_operation, *m_cpu, *m_memory;
};

} // namespace holdfast::panels
