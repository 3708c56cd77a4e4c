// The audit trail of the project, to be read, filtered and exported.
#pragma once

#include <QDialog>

#include "core/services/store/audit_trail.h"

class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace holdfast::session {
class Session;
}

namespace holdfast::window {

class HistoryDialog : public QDialog {
    Q_OBJECT
public:
    HistoryDialog(std::vector<store::AuditEvent> events, store::TrailVerdict verdict, QWidget* parent = nullptr);

    // JSON, CSV or text by its ending.
    Outcome exportTo(const QString& path) const;

private:
    void fill();
    void filter(const QString& words);
    void showDetails(int row);
    void askExport();

    std::vector<store::AuditEvent> m_events;
    store::TrailVerdict m_verdict;
    QTableWidget* m_table;
    QPlainTextEdit* m_details;
};

// Asks the session for its trail; a fault is said in a box.
void showHistory(session::Session& session, QWidget& parent);

} // namespace holdfast::window
