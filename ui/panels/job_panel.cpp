#include "ui/panels/job_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace holdfast::panels {

JobPanel::JobPanel(QWidget* parent)
    : QWidget(parent)
    , m_stages(new models::StageModel(this))
    , m_state(new QLabel(tr("Nothing is running."), this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    auto* table = new QTableView(this);
    table->setModel(m_stages);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(0, 130);
    table->setColumnWidth(1, 100);
    table->setColumnWidth(2, 80);
    table->setAccessibleName(tr("Stages of the run"));
    m_bar->setRange(0, 1000);
    m_bar->setMaximumWidth(320);
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_cancel->setEnabled(false);
    auto* top = new QHBoxLayout;
    top->addWidget(m_state);
    top->addWidget(m_bar);
    top->addWidget(m_cancel);
    top->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addLayout(top);
    layout->addWidget(table);
    connect(m_cancel, &QPushButton::clicked, this, &JobPanel::cancelRequested);
}

void JobPanel::startRun()
{
    m_stages->startRun();
    m_state->setText(tr("Designing..."));
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
}

void JobPanel::setProgress(double share)
{
    m_bar->setValue(int(share * 1000));
}

void JobPanel::endRun(bool cancelled)
{
    m_state->setText(cancelled ? tr("Cancelled.") : tr("Finished."));
    m_bar->setValue(cancelled ? m_bar->value() : 1000);
    m_cancel->setEnabled(false);
}

} // namespace holdfast::panels
