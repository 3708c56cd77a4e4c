#include "ui/window/export_menu.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QMessageBox>

#include "core/services/exports/formats.h"
#include "core/services/exports/report_pdf.h"
#include "core/services/exports/tables.h"
#include "core/services/permits/project_records.h"
#include "core/services/session/review_desk.h"
#include "core/services/session/session.h"
#include "ui/window/export_memory.h"
#include "ui/window/stamp_dialog.h"

namespace holdfast::window {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportMenu", text);
}

// Which template, and the memory it is kept by, belong to the project that is open.
std::string templateOf(const session::Session& session)
{
    return ExportMemory(session.path()).firmTemplate().toStdString();
}

// What the review admits without being asked.
std::optional<report::Issue> usualIssue(const session::Session& session)
{
    auto issue = session::ReviewDesk::of(session).issue(std::nullopt);
    return issue ? std::optional(std::move(*issue)) : std::nullopt;
}

void exportTo(session::Session& session, QWidget& parent, const exports::ExportFormat& format)
{
    const QString name = QString::fromUtf8(format.name), id = QString::fromUtf8(format.id);
    ExportMemory memory(session.path());
    const QString folder = QFileDialog::getExistingDirectory(&parent, name, memory.folder(id));
    if (folder.isEmpty())
        return;
    memory.setFolder(id, folder);
    const std::string now
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
    const auto write = [id = std::string(format.id), now, firm = templateOf(session), issue = usualIssue(session),
                        project = session.path().toStdString()](const pipeline::Snapshot& made, const QString& path,
                                                                const Run& run) -> Outcome {
        auto look = exports::lookFrom(firm);
        const auto snapshot = permits::withPermitRecords(made, project);
        if (!look || !snapshot)
            return look ? snapshot.fault() : look.fault();
        look->issue = issue;
        const auto written
            = exports::writeFormats({id}, {*snapshot, path, exports::exportTime(*snapshot, now), *look}, run);
        if (!written)
            return written.fault();
        return Done{};
    };
    session.exportBy(write, folder, name);
}

void chooseTemplate(session::Session& session, QWidget& parent)
{
    ExportMemory memory(session.path());
    const QString path = QFileDialog::getOpenFileName(
        &parent, translated(QT_TRANSLATE_NOOP("ExportMenu", "The firm's report template")), memory.firmTemplate(),
        translated(QT_TRANSLATE_NOOP("ExportMenu", "Templates (*.json)")));
    if (path.isEmpty())
        return;
    if (const auto look = exports::lookFrom(path.toStdString()); !look)
        QMessageBox::warning(&parent, translated(QT_TRANSLATE_NOOP("ExportMenu", "Report template")),
                             QString::fromStdString(describe(look.fault())));
    else
        memory.setFirmTemplate(path);
}

void addTemplateEntries(QMenu& menu, session::Session& session, QWidget& parent)
{
    menu.addSeparator();
    QAction* choose = menu.addAction(translated(QT_TRANSLATE_NOOP("ExportMenu", "Report &Template...")), &menu,
                                     [&session, &parent] { chooseTemplate(session, parent); });
    choose->setObjectName(QStringLiteral("chooseTemplate"));
    QAction* plain = menu.addAction(translated(QT_TRANSLATE_NOOP("ExportMenu", "Report &Without a Template")), &menu,
                                    [&session] { ExportMemory(session.path()).setFirmTemplate({}); });
    plain->setObjectName(QStringLiteral("noTemplate"));
    QObject::connect(&menu, &QMenu::aboutToShow, &menu, [choose, plain, &session] {
        const QString path = ExportMemory(session.path()).firmTemplate();
        choose->setEnabled(true);
        choose->setToolTip(path);
        plain->setEnabled(!path.isEmpty());
    });
}

// A writer of the report or of all deliverables with the template and the permit records of the project, stamped as
// its review admits.
template<class Write>
session::Exporters::Write issued(const session::Session& session, Write write, std::optional<report::Issue> issue)
{
    return [write, issue = std::move(issue), firm = templateOf(session), project = session.path().toStdString()](
               const pipeline::Snapshot& made, const QString& path, const Run& run) -> Outcome {
        auto look = exports::lookFrom(firm);
        const auto snapshot = permits::withPermitRecords(made, project);
        if (!look || !snapshot)
            return look ? snapshot.fault() : look.fault();
        look->issue = issue;
        return write(*snapshot, path, run, *look);
    };
}

void exportStamped(session::Session& session, QWidget& parent, const report::Issue& issue)
{
    const QString title = translated(QT_TRANSLATE_NOOP("ExportMenu", "Export report")), id = QStringLiteral("report");
    ExportMemory memory(session.path());
    QString path = QFileDialog::getSaveFileName(&parent, title,
                                                QDir(memory.folder(id)).filePath(QStringLiteral("report.pdf")),
                                                translated(QT_TRANSLATE_NOOP("ExportMenu", "PDF (*.pdf)")));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".pdf");
    memory.setFolder(id, QFileInfo(path).absolutePath());
    session.exportBy(issued(session, exports::writeReportPdf, issue), path, title);
}

} // namespace

// First the stamp, then the place.
void exportReport(session::Session& session, QWidget& parent)
{
    auto* dialog = new StampDialog(session::ReviewDesk::of(session), &parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, &parent, [dialog, &session, &parent] {
        exportStamped(session, parent, dialog->issue());
    });
    dialog->open();
}

void exportAll(session::Session& session, QWidget& parent)
{
    const QString title = translated(QT_TRANSLATE_NOOP("ExportMenu", "Export all into a folder"));
    const QString id = QStringLiteral("all");
    ExportMemory memory(session.path());
    const QString folder = QFileDialog::getExistingDirectory(&parent, title, memory.folder(id));
    if (folder.isEmpty())
        return;
    memory.setFolder(id, folder);
    session.exportBy(issued(session, exports::writeDeliverables, usualIssue(session)), folder, title);
}

QMenu* makeExportMenu(session::Session& session, QWidget& parent)
{
    auto* menu = new QMenu(translated(QT_TRANSLATE_NOOP("ExportMenu", "Export &To")), &parent);
    menu->setObjectName(QStringLiteral("exportMenu"));
    menu->setToolTipsVisible(true);
    for (const exports::ExportFormat& format : exports::exportFormats()) {
        QAction* entry = menu->addAction(QString::fromUtf8(format.name) + QStringLiteral("..."), menu,
                                         [&session, &parent, &format] { exportTo(session, parent, format); });
        entry->setObjectName(QStringLiteral("export.") + QString::fromUtf8(format.id));
        entry->setToolTip(QString::fromUtf8(format.description));
    }
    QObject::connect(menu, &QMenu::aboutToShow, menu, [menu, &session] {
        const bool ready = !session.isRunning() && session.snapshot()->schedule;
        for (QAction* entry : menu->actions())
            entry->setEnabled(ready);
    });
    addTemplateEntries(*menu, session, parent);
    return menu;
}

} // namespace holdfast::window
