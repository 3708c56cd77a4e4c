// The shear wall schedule, cells to be corrected in place.
#pragma once

#include <QWidget>

#include "ui/models/schedule_model.h"

class QLabel;
class QTableView;

namespace holdfast::panels {

class SchedulePanel : public QWidget {
    Q_OBJECT
public:
    explicit SchedulePanel(QWidget* parent = nullptr);

    models::ScheduleModel& model() { return *m_model; }
    QTableView& view() { return *m_view; }
    void showRow(const std::string& mark);
    QString message() const;

private:
    models::ScheduleModel* m_model;
    QTableView* m_view;
    QLabel* m_message;
};

} // namespace holdfast::panels
