// File > Batch Run, page Sites: permits, violations and photographs of many building sites, looked at as jobs while the
// window stays free.
#pragma once

#include <memory>
#include <stop_token>

#include <QThread>
#include <QWidget>

#include "core/services/sites/sites_run.h"

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace holdfast::window {

class SitesPage : public QWidget {
    Q_OBJECT
public:
    explicit SitesPage(QWidget* parent = nullptr);
    ~SitesPage() override;                        // stops the run and waits for it; its jobs can be resumed

    void setList(const QString& path);            // read and shown, with what is wrong in it
    void setOutputFolder(const QString& folder);
    void setJobDatabase(const QString& path) { m_jobs = path; }         // "": the user's
    void setServices(const QString& address) { m_services = address; }  // "": the providers' own
    void setResume(bool resume);
    void setOffline(bool offline);
    void setConsent(bool given);                  // photographs of this list may be shown to a model
    void start();
    void cancel();
    bool isRunning() const { return m_worker != nullptr; }
    QString cell(int row, int column) const;
    int rowCount() const;
    QString outcome() const;                      // the sentence at the foot
    QString standing() const;                     // "12 of 40, 90 a minute, $0.0123 so far"

Q_SIGNALS:
    void allFinished();

private:
    void makeTable();
    void makeOptions();
    QLayout* makeLayout();
    void connectButtons();
    void chooseList();
    void chooseFolder();
    void showList(const sites::SiteList& list);
    void showRow(const sites::SiteResult& site);
    void showProgress(const sites::SitesProgress& progress);
    void finish(const Result<sites::SitesReport>& report);
    void openRow(int row);
    void openSummary();
    bool keepConsent();
    sites::SitesOptions options() const;
    void setCell(int row, int column, const QString& text, bool isNumber);
    void updateButtons();

    std::vector<sites::Site> m_sites;             // one a row
    std::vector<std::string> m_reports;           // of each row, "" none yet
    std::unique_ptr<QThread> m_worker;
    std::stop_source m_stop;
    QString m_jobs, m_services;
    QTableWidget* m_table = nullptr;
    QLineEdit *m_list = nullptr, *m_folder = nullptr;
    QDoubleSpinBox* m_alertOver = nullptr;
    QCheckBox *m_resume = nullptr, *m_offline = nullptr, *m_critical = nullptr, *m_consent = nullptr;
    QProgressBar* m_bar = nullptr;
    QLabel *m_standing = nullptr, *m_summary = nullptr;
    QPushButton *m_chooseList = nullptr, *m_chooseFolder = nullptr, *m_start = nullptr, *m_cancel = nullptr,
                *m_open = nullptr;
};

} // namespace holdfast::window
