// File > Batch Run: many projects worked through as jobs while the window stays free; a summary at the end. A batch
// that was closed or killed goes on where it was when the same output folder is chosen again.
#pragma once

#include <map>
#include <memory>
#include <stop_token>
#include <string>

#include <QDialog>
#include <QElapsedTimer>

#include "core/services/batch/batch.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTabWidget;
class QThread;

namespace holdfast::window {

class SitesPage;

class BatchDialog : public QDialog {
    Q_OBJECT
public:
    explicit BatchDialog(std::shared_ptr<const rods::Catalogs> catalogs, QWidget* parent = nullptr);
    ~BatchDialog() override;  // stops the batch and waits for it; its jobs can be resumed

    void addProjects(const QStringList& paths);   // projects, lists or folders
    void setOutputFolder(const QString& folder);
    void setJobDatabase(const QString& path) { m_jobs = path; }   // "": the user's
    void setSteps(const QStringList& steps);      // for lines that name none
    void setDryRun(bool dryRun);
    void setResume(bool resume);
    void start();
    void cancel();
    bool isRunning() const { return m_worker != nullptr; }
    QString status(int row) const;
    QString outcome() const;                      // the sentence at the foot
    SitesPage& sites() const { return *m_sites; } // its other page
    void showSites();

Q_SIGNALS:
    void allFinished();
    void openRequested(const QString& project);   // a row was double-clicked: show this project

private:
    void makeTable();
    void makeOptions();
    QLayout* makeLayout();
    void makePages();
    void connectButtons();
    void chooseFolder();
    void addListed(const QString& list);
    void addLine(const batch::ProjectLine& line);
    std::vector<batch::ProjectLine> chosenLines();
    batch::BatchOptions options() const;
    void showRow(const batch::ProjectSummary& summary);
    void showProgress(double share);
    void finish(const Result<std::vector<batch::ProjectSummary>>& rows);
    void openResult(int row);
    void setCell(int row, int column, const QString& text, bool isNumber);
    void updateButtons();

    std::shared_ptr<const rods::Catalogs> m_catalogs;
    std::vector<batch::ProjectLine> m_lines;      // one a row
    std::map<std::string, int> m_rowOf;           // by absolute project path
    std::unique_ptr<QThread> m_worker;
    std::stop_source m_stop;
    QElapsedTimer m_elapsed;
    QString m_jobs;
    QTabWidget* m_pages = nullptr;
    SitesPage* m_sites = nullptr;
    QTableWidget* m_table = nullptr;
    QLineEdit* m_folder = nullptr;
    QListWidget* m_steps = nullptr;
    QComboBox* m_onError = nullptr;
    QCheckBox *m_dryRun = nullptr, *m_resume = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel *m_left = nullptr, *m_summary = nullptr;
    QPushButton *m_choose = nullptr, *m_add = nullptr, *m_addFolder = nullptr, *m_remove = nullptr,
                *m_start = nullptr, *m_cancel = nullptr, *m_openFolder = nullptr;
};

} // namespace holdfast::window
