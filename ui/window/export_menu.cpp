#include "ui/window/export_menu.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>

#include "core/services/exports/formats.h"
#include "core/services/session/session.h"

namespace holdfast::window {

namespace {

const QString kLastFolder = QStringLiteral("export/folder");

QString translated(const char* text)
{
    return QCoreApplication::translate("ExportMenu", text);
}

void exportTo(session::Session& session, QWidget& parent, const exports::ExportFormat& format)
{
    QSettings settings;
    const QString name = QString::fromUtf8(format.name);
    const QString folder = QFileDialog::getExistingDirectory(&parent, name, settings.value(kLastFolder).toString());
    if (folder.isEmpty())
        return;
    settings.setValue(kLastFolder, folder);
    const std::string now
        = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")).toStdString();
    const auto write = [id = std::string(format.id), now](const pipeline::Snapshot& snapshot, const QString& path,
                                                          const Run& run) -> Outcome {
        const auto written = exports::writeFormats({id}, {snapshot, path, exports::exportTime(snapshot, now)}, run);
        if (!written)
            return written.fault();
        return Done{};
    };
    session.exportBy(write, folder, name);
}

} // namespace

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
    return menu;
}

} // namespace holdfast::window
