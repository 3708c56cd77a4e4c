// Suggestions of a model and the checks of the sheet set, in the window.
#include "ui/models/relations.h"
#include "ui/models/sheet_check_table.h"
#include "ui/models/text.h"
#include "ui/window/main_window.h"
#include "ui/window/suggestion_desk.h"

namespace holdfast::window {

void MainWindow::connectSuggestions()
{
    m_suggestionDesk = new SuggestionDesk(m_session, suggestions(), this);
    connect(m_suggestionDesk, &SuggestionDesk::failed, &messages(), &MessageBar::say);
    connect(&suggestions(), &panels::SuggestionPanel::shown, this, [this] {
        if (const auto* suggestion = suggestions().current())
            showSuggested(models::text(suggestion->sheet), suggestion->about);
    });
    // Reading all sheets once more takes its time: not on this thread.
    connect(&m_session, &session::Session::snapshotChanged, this, [this] {
        m_sheetChecks.start(
            [snapshot = m_session.snapshot()](std::stop_token stop) {
                if (!snapshot->drawings || !snapshot->plans)
                    return models::sheetCheckTable({});
                const auto report = sheet_checks::checkSheetSet(*snapshot->drawings, *snapshot->plans,
                                                                snapshot->layout.get(), Run{stop, {}});
                return models::sheetCheckTable(report ? *report : sheet_checks::SheetSetReport());
            },
            [this](models::TableContent content) { sheetSet().setContent(std::move(content)); });
    });
}

// The wall where it is about one, else its sheet.
void MainWindow::showSuggested(const QString& sheet, const std::string& wall)
{
    const pipeline::Snapshot& snapshot = *m_session.snapshot();
    showSheetTab();
    if (models::findWall(snapshot, wall)) {
        const Subject subject{SubjectKind::Wall, wall, -1};
        selection().focus(subject);
        sheetView().zoomTo(models::pictured(snapshot, subject));
        return;
    }
    for (std::size_t i = 0; snapshot.plans && i < snapshot.plans->sheets.size(); ++i) {
        const QString name = models::text(session::sheetName(*snapshot.plans, i));
        if (name == sheet || name.startsWith(sheet + QLatin1Char('/')))
            return sheetView().showSheet(int(i));
    }
}

} // namespace holdfast::window
