#include "ui/window/history_dialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/services/exports/atomic_file.h"
#include "core/services/session/session.h"
#include "core/services/store/audit_history.h"
#include "core/services/store/audit_log.h"
#include "ui/models/text.h"

namespace holdfast::window {

namespace {

enum Column { Number, Time, Type, Actor, Description, ColumnCount };

bool isBroken(const store::TrailVerdict& verdict, const store::AuditEvent& event)
{
    return std::ranges::find(verdict.problems, event.id, &store::TrailProblem::eventId) != verdict.problems.end();
}

} // namespace

HistoryDialog::HistoryDialog(std::vector<store::AuditEvent> events, store::TrailVerdict verdict, QWidget* parent)
    : QDialog(parent), m_events(std::move(events)), m_verdict(std::move(verdict)), m_table(new QTableWidget(this)),
      m_details(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History of the project"));
    resize(980, 620);
    QStringList said;
    for (const store::TrailProblem& problem : m_verdict.problems)
        said << models::text(store::lineOf(problem, m_events));
    said << (m_verdict.intact() ? tr("%n event(s), the chain is intact.", nullptr, int(m_events.size()))
                                : tr("THE TRAIL WAS CHANGED FROM OUTSIDE."));
    auto* verdictText = new QLabel(said.join(QLatin1Char('\n')), this);
    verdictText->setObjectName(QStringLiteral("historyVerdict"));
    verdictText->setWordWrap(true);
    auto* words = new QLineEdit(this);
    words->setPlaceholderText(tr("Words to look for"));
    words->setAccessibleName(tr("Words to look for"));
    words->setClearButtonEnabled(true);
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Details of the event"));
    auto* split = new QSplitter(Qt::Vertical, this);
    split->addWidget(m_table);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* exported = buttons->addButton(tr("&Export..."), QDialogButtonBox::ActionRole);
    exported->setToolTip(tr("As JSON that others can verify, as CSV or as text"));
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(verdictText);
    layout->addWidget(words);
    layout->addWidget(split, 1);
    layout->addWidget(buttons);
    connect(words, &QLineEdit::textChanged, this, &HistoryDialog::filter);
    connect(exported, &QPushButton::clicked, this, &HistoryDialog::askExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { showDetails(row); });
    fill();
}

void HistoryDialog::fill()
{
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("No."), tr("Time (UTC)"), tr("Event"), tr("By"), tr("What happened")});
    m_table->setAccessibleName(tr("Events of the project"));
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setRowCount(int(m_events.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const store::AuditEvent& event = m_events[std::size_t(row)];
        const QString cells[] = {QString::number(event.sequence),
                                 models::text(event.time).left(19).replace(QLatin1Char('T'), QLatin1Char(' ')),
                                 models::text(event.type), models::text(event.actorId),
                                 models::text(event.description)};
        for (int column = 0; column < ColumnCount; ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            if (isBroken(m_verdict, event))
                cell->setForeground(Qt::red);
            m_table->setItem(row, column, cell);
        }
    }
    m_table->resizeColumnsToContents();
    m_table->scrollToBottom();
}

void HistoryDialog::filter(const QString& words)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool shown = words.isEmpty();
        for (int column = 0; column < ColumnCount && !shown; ++column)
            shown = m_table->item(row, column)->text().contains(words, Qt::CaseInsensitive);
        m_table->setRowHidden(row, !shown);
    }
}

void HistoryDialog::showDetails(int row)
{
    if (row < 0 || row >= int(m_events.size()))
        return m_details->clear();
    const store::AuditEvent& event = m_events[std::size_t(row)];
    m_details->setPlainText(QStringLiteral("%1\n%2: %3\n%4: %5\nSHA-256 %6")
                                .arg(models::text(event.id), tr("Before"), models::text(event.before), tr("After"),
                                     models::text(event.after), models::text(event.hash)));
}

Outcome HistoryDialog::exportTo(const QString& path) const
{
    const std::string text = path.endsWith(QLatin1String(".csv")) ? store::historyCsv(m_events)
        : path.endsWith(QLatin1String(".txt"))                    ? store::historyText(m_events, m_verdict)
                                               : store::auditLogJson(m_events, m_verdict).dump(2) + "\n";
    return exports::writeAtomically(path, QByteArray::fromStdString(text));
}

void HistoryDialog::askExport()
{
    QString chosen;
    QString path = QFileDialog::getSaveFileName(this, tr("Export the history"), QStringLiteral("history.json"),
                                                QStringLiteral("JSON (*.json);;CSV (*.csv);;Text (*.txt)"), &chosen);
    if (path.isEmpty())
        return;
    if (const Outcome written = exportTo(path); !written)
        QMessageBox::warning(this, windowTitle(), models::text(describe(written.fault())));
}

void showHistory(session::Session& session, QWidget& parent)
{
    auto events = session.auditTrail();
    auto verdict = session.verifyAuditTrail();
    if (!events || !verdict) {
        QMessageBox::information(&parent, HistoryDialog::tr("History of the project"),
                                 models::text(describe(events ? verdict.fault() : events.fault())));
        return;
    }
    auto* dialog = new HistoryDialog(std::move(*events), std::move(*verdict), &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace holdfast::window
