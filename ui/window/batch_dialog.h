// Many projects one after another: each is opened, designed and exported by a session of its own.
#pragma once

#include <memory>

#include <QDialog>
#include <QElapsedTimer>

#include "core/services/session/session.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace holdfast::window {

class BatchDialog : public QDialog {
    Q_OBJECT
public:
    explicit BatchDialog(std::shared_ptr<const rods::Catalogs> catalogs, QWidget* parent = nullptr);

    void addProjects(const QStringList& paths);
    void setOutputFolder(const QString& folder);
    void start();
    void cancel();
    bool isRunning() const { return m_session != nullptr; }
    QString status(int row) const;

Q_SIGNALS:
    void allFinished();

private:
    void makeWidgets();
    void runNext();
    void exportCurrent();
    void endCurrent(const QString& status);
    void setCell(int column, const QString& text, bool isNumber);
    void showResult();
    void updateButtons();

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::unique_ptr<session::Session> m_session;
    QElapsedTimer m_clock;
    int m_row = -1;
    bool m_cancelled = false;
    QTableWidget* m_table = nullptr;
    QLineEdit* m_folder = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton *m_add = nullptr, *m_remove = nullptr, *m_start = nullptr, *m_cancel = nullptr;
};

} // namespace holdfast::window
