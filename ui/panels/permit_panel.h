// The public records of an address: asked of its city, kept on this machine, with what changed since. Asks and reads
// on a thread of its own; asks only when somebody presses Refresh.
#pragma once

#include <QThreadPool>
#include <QWidget>

#include "core/services/jobs/latest_job.h"
#include "core/services/permits/nightly.h"
#include "ui/models/permit_table.h"
#include "ui/panels/table_panel.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace holdfast::panels {

class PermitPanel : public QWidget {
    Q_OBJECT
public:
    explicit PermitPanel(permits::NightlyPlaces places, QWidget* parent = nullptr);
    ~PermitPanel() override;

    const permits::NightlyPlaces& places() const { return m_places; }
    // The project that is open: its file ("" untitled) and the address of its cover.
    void setProject(const QString& path, const QString& address);
    void setAddress(const QString& address);
    void look();                       // shows what is kept of the address
    void refresh();                    // asks the city
    void stop();
    void turnCloudOn();                // without a question
    void putBesideProject();
    void takeFromProject();

    TablePanel& table() { return *m_table; }
    const permits::KeptReport& report() const { return m_report; }
    QString stateText() const;
    QString detailsText() const;
    bool isBusy() const { return m_job.isRunning(); }

Q_SIGNALS:
    void shown();                      // after every look and refresh
    void said(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Seen {
        permits::KeptReport report;
        bool isCloudOn = false;
        QString fault, news;
    };
    QWidget* addressBar();
    QWidget* filterBar();
    QPushButton* button(const QString& text, const QString& tip);
    std::optional<providers::Property> property(QString& fault) const;
    static Seen seen(const permits::NightlyPlaces& places, const std::optional<providers::Property>& property);
    static Seen asked(const permits::NightlyPlaces& places, const providers::Property& property, const Run& run);
    void display(const Seen& seen);
    void takeFilter();
    void showDetails();
    void showState(const Seen& seen);
    void showRunning(bool running);
    void watchNightly(bool watched);
    void askCloudOn();

    const permits::NightlyPlaces m_places;
    QThreadPool m_pool;
    jobs::LatestJob m_job{m_pool};
    models::Selection m_selection;     // of this table alone: its rows are no things of the building
    permits::KeptReport m_report;
    models::PermitTable m_shown;
    QString m_project, m_projectAddress;
    bool m_isAsking = false;           // the city, not only what is kept
    QLineEdit* m_address;
    QComboBox *m_city, *m_kind;
    QPushButton *m_refresh, *m_stop, *m_cloudOn, *m_beside;
    QCheckBox *m_nightly, *m_openOnly, *m_changed;
    QDateEdit* m_since;
    QProgressBar* m_progress;
    QLabel* m_state;
    TablePanel* m_table;
    QPlainTextEdit* m_details;
};

} // namespace holdfast::panels
