#include "ui/panels/schedule_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

namespace holdfast::panels {

SchedulePanel::SchedulePanel(QWidget* parent)
    : QWidget(parent), m_model(new models::ScheduleModel(this)), m_view(new QTableView(this)),
      m_message(new QLabel(this))
{
    setObjectName(QStringLiteral("schedule"));
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Shear wall schedule"));
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::AnyKeyPressed);
    m_message->setWordWrap(true);
    m_message->setText(tr("Type over a cell to correct it. An asterisk marks what was set by hand."));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_message);
    connect(m_model, &models::ScheduleModel::refused, m_message, &QLabel::setText);
    connect(m_model, &models::ScheduleModel::modelReset, m_view, &QTableView::resizeColumnsToContents);
}

void SchedulePanel::showRow(const std::string& mark)
{
    const int row = m_model->rowOf(mark);
    if (row < 0)
        return;
    m_view->setCurrentIndex(m_model->index(row, 1));
    m_view->setFocus();
}

QString SchedulePanel::message() const
{
    return m_message->text();
}

} // namespace holdfast::panels
