#include "ui/window/recovery_dialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/models/text.h"

namespace holdfast::window {

namespace {

QString localTime(const QDateTime& time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)
                          : RecoveryDialog::tr("never saved");
}

} // namespace

RecoveryDialog::RecoveryDialog(std::vector<recovery::Leftover> leftovers, QWidget* parent)
    : QDialog(parent), m_leftovers(std::move(leftovers)), m_projects(new QTreeWidget(this)),
      m_differences(new QTreeWidget(this)), m_note(new QLabel(this))
{
    setWindowTitle(tr("Recover unsaved changes"));
    resize(860, 560);
    makeTables();
    auto* buttons = new QDialogButtonBox(this);
    m_recover = buttons->addButton(tr("&Recover"), QDialogButtonBox::ActionRole);
    m_drop = buttons->addButton(tr("&Discard"), QDialogButtonBox::DestructiveRole);
    QPushButton* later = buttons->addButton(tr("Ask &Later"), QDialogButtonBox::RejectRole);
    m_recover->setDefault(true);
    later->setToolTip(tr("Nothing is lost; the question comes again at the next start"));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("The program ended while these projects had changes that were not saved."), this));
    layout->addWidget(m_projects, 1);
    layout->addWidget(m_note);
    layout->addWidget(new QLabel(tr("What differs:"), this));
    layout->addWidget(m_differences, 2);
    layout->addWidget(buttons);
    connect(m_projects, &QTreeWidget::currentItemChanged, this, &RecoveryDialog::showChosen);
    connect(m_recover, &QPushButton::clicked, this, [this] {
        Q_EMIT recoverWanted(m_leftovers[std::size_t(chosen())]);
        accept();
    });
    connect(m_drop, &QPushButton::clicked, this, &RecoveryDialog::dropChosen);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    fillProjects();
}

void RecoveryDialog::makeTables()
{
    m_projects->setHeaderLabels({tr("Project"), tr("Saved"), tr("Unsaved changes of"), tr("Last step")});
    m_projects->setRootIsDecorated(false);
    m_projects->setAccessibleName(tr("Projects with unsaved changes"));
    m_projects->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_differences->setHeaderLabels({tr("Field"), tr("In the file"), tr("Unsaved")});
    m_differences->setRootIsDecorated(false);
    m_differences->setAccessibleName(tr("Differences"));
    m_differences->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
}

int RecoveryDialog::chosen() const
{
    return m_projects->indexOfTopLevelItem(m_projects->currentItem());
}

void RecoveryDialog::fillProjects()
{
    m_projects->clear();
    for (const recovery::Leftover& left : m_leftovers) {
        const QString project = models::text(left.entry.project);
        auto* row = new QTreeWidgetItem(
            m_projects, {models::text(left.entry.title), localTime(left.saved),
                         localTime(QDateTime::fromString(models::text(left.entry.time), Qt::ISODateWithMs)),
                         models::text(left.entry.step)});
        row->setToolTip(0, project.isEmpty() ? tr("Not saved to any file yet") : project);
    }
    m_projects->setCurrentItem(m_projects->topLevelItem(0));
}

void RecoveryDialog::showChosen()
{
    m_differences->clear();
    const int row = chosen();
    m_recover->setEnabled(row >= 0);
    m_drop->setEnabled(row >= 0);
    if (row < 0)
        return m_note->clear();
    const recovery::Leftover& left = m_leftovers[std::size_t(row)];
    for (const recovery::Difference& difference : left.differences)
        new QTreeWidgetItem(m_differences, {models::text(difference.field), models::text(difference.saved),
                                            models::text(difference.found)});
    const QString project = models::text(left.entry.project);
    m_note->setText(
        project.isEmpty()       ? tr("This project was never saved. Recovered, it opens untitled.")
        : !left.projectIsThere  ? tr("%1 cannot be read any more. Recovered, the project opens untitled.").arg(project)
        : left.savedSince       ? tr("%1 was saved again after these changes were made. Recovered, they replace what "
                                     "is in it as one step that can be undone; nothing is saved until you save.")
                                      .arg(project)
                                : tr("Recovered, %1 opens as it was saved, with the changes as one step that can be "
                                     "undone.")
                                      .arg(project));
}

void RecoveryDialog::dropChosen()
{
    const int row = chosen();
    const recovery::Leftover& left = m_leftovers[std::size_t(row)];
    if (QMessageBox::question(this, tr("Discard"), tr("Discard the unsaved changes of %1 for good?")
                                                        .arg(models::text(left.entry.title)))
        != QMessageBox::Yes)
        return;
    recovery::drop(left);
    m_leftovers.erase(m_leftovers.begin() + row);
    fillProjects();
    showChosen();
    if (m_leftovers.empty())
        accept();
}

} // namespace holdfast::window
