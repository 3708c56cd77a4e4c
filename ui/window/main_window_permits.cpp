// Public records in the window: the panel follows the project, the night's refresh tells what changed.
#include "core/services/permits/project_records.h"
#include "ui/models/text.h"
#include "ui/panels/permit_panel.h"
#include "ui/window/main_window.h"

namespace holdfast::window {

void MainWindow::connectPermits()
{
    auto* panel = findChild<panels::PermitPanel*>();
    const auto follow = [this, panel] {
        panel->setProject(m_session.path(), models::text(m_session.inputs()->criteria.project.address));
    };
    connect(&m_session, &session::Session::projectChanged, panel, follow);
    connect(&m_session, &session::Session::inputsChanged, panel, follow);
    connect(panel, &panels::PermitPanel::said, this, [this](const QString& sentence) { messages().say(sentence); });
    auto* nightly = new permits::Nightly(panel->places(), {}, this);
    connect(nightly, &permits::Nightly::refreshed, this,
            [this, panel](int properties, int added, int changed, int gone, const QString& trouble) {
                const QString text = tr("Permits of %n address(es) were asked again: %1 new, %2 changed, %3 gone.",
                                        nullptr, properties).arg(added).arg(changed).arg(gone);
                messages().say(trouble.isEmpty() ? text : text + QLatin1Char(' ') + trouble);
                panel->look();
            });
    nightly->start();
    follow();
}

// A project that is saved under another name takes its permit records along.
void MainWindow::takePermitsAlong(const QString& from, const QString& to)
{
    report(permits::copyProjectRecords(from.toStdString(), to.toStdString()));
}

} // namespace holdfast::window
