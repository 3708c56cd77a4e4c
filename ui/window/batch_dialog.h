// Many projects worked through on the pool while the window stays free; a summary at the end.
#pragma once

#include <map>
#include <memory>
#include <stop_token>
#include <string>

#include <QDialog>

#include "core/services/batch/batch.h"

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QThread;

namespace holdfast::window {

class BatchDialog : public QDialog {
    Q_OBJECT
public:
    explicit BatchDialog(std::shared_ptr<const rods::Catalogs> catalogs, QWidget* parent = nullptr);
    ~BatchDialog() override;  // stops the batch and waits for it

    void addProjects(const QStringList& paths);
    void setOutputFolder(const QString& folder);
    void start();
    void cancel();
    bool isRunning() const { return m_worker != nullptr; }
    QString status(int row) const;

Q_SIGNALS:
    void allFinished();

private:
    void makeWidgets();
    void connectButtons(QPushButton* choose);
    void addListed(const QString& list);
    void showRow(const batch::ProjectSummary& summary);
    void finish(const Result<std::vector<batch::ProjectSummary>>& rows);
    void setCell(int row, int column, const QString& text, bool isNumber);
    void updateButtons();

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::map<std::string, int> m_rowOf;   // by absolute project path, of the running batch
    std::unique_ptr<QThread> m_worker;
    std::stop_source m_stop;
    QTableWidget* m_table = nullptr;
    QLineEdit* m_folder = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel* m_summary = nullptr;
    QPushButton *m_add = nullptr, *m_remove = nullptr, *m_start = nullptr, *m_cancel = nullptr;
};

} // namespace holdfast::window
