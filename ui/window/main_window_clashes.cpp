// Clashes in the window: words said about them, packages that come home, the rules they are judged by.
#include <QFileDialog>
#include <QMenu>

#include "core/services/exports/atomic_file.h"
#include "core/services/store/project_json.h"
#include "ui/models/text.h"
#include "ui/window/main_window.h"

namespace holdfast::window {

void MainWindow::connectClashes()
{
    panels::ClashPanel& panel = clashPanel();
    connect(&panel, &panels::ClashPanel::wordSaid, this,
            [this](const std::vector<std::string>& labels, const clash::ClashWord& word) {
                report(m_session.judgeClashes(labels, word));
            });
    connect(&panel, &panels::ClashPanel::importWanted, this, &MainWindow::importClashes);
    connect(&panel, &panels::ClashPanel::rulesWanted, this, &MainWindow::askClashRules);
}

void MainWindow::importClashes()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Import Clash Statuses"), {},
                                                      tr("BIM collaboration format (*.bcf *.bcfzip *.bcfv)"));
    if (path.isEmpty())
        return;
    const auto home = m_session.importClashes(path);
    if (!home)
        return report(home.fault());
    messages().say(tr("%1 topics are clashes of this project: %2 statuses, %3 assignees and %4 comments are new, "
                      "%5 remarks.").arg(home->topics).arg(home->statuses).arg(home->assignees).arg(home->comments)
                       .arg(home->findings.size()));
}

// A menu under the pointer: the rules are shared as a file, so that a team edits them once.
void MainWindow::askClashRules()
{
    const auto& rules = m_session.inputs()->clashRules;
    const std::string text = clash::rulesText(rules ? *rules : clash::defaultRules());
    const QString filter = tr("Clash rules (*.json)");
    QMenu menu(this);
    menu.addSection(tr("In force: %1").arg(models::text(rules ? rules->name : clash::defaultRules().name)));
    menu.addAction(tr("&Load..."), this, [this, filter] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Load Clash Rules"), {}, filter);
        if (path.isEmpty())
            return;
        const auto read = store::readWhole(path.toStdString());
        const auto loaded = read ? clash::rulesFromJson(*read, path.toStdString())
                                 : Result<clash::RuleSet>(read.fault());
        report(loaded ? m_session.setClashRules(*loaded) : Outcome(loaded.fault()));
    });
    menu.addAction(tr("&Save as..."), this, [this, filter, text] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save Clash Rules"), {}, filter);
        if (!path.isEmpty())
            report(exports::writeAtomically(path, QByteArray::fromStdString(text)));
    });
    QAction* shipped = menu.addAction(tr("Use the S&hipped Rules"), this,
                                      [this] { report(m_session.setClashRules(std::nullopt)); });
    shipped->setEnabled(rules.has_value());
    menu.exec(QCursor::pos());
}

} // namespace holdfast::window
