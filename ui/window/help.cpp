#include "ui/window/help.h"

#include <algorithm>
#include <array>
#include <utility>

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

namespace holdfast::window {

namespace {

const QString kWindow = QStringLiteral("helpWindow"), kPages = QStringLiteral("helpPages"),
              kText = QStringLiteral("helpText"), kStart = QStringLiteral("start");
constexpr QSize kSize(860, 640);

// In the order of the work; a page that is not named here comes after them.
constexpr std::array kOrder = {"start",    "import",  "sheets-and-corrections", "suggestions",
                               "design-criteria", "rod-runs",
                               "shrinkage", "clashes", "verification",           "confidence",      "review",
                               "sign-off", "export",   "permits", "batch",   "sites",    "recovery",  "keys"};

// By the object name of a dock or view, or by its class.
constexpr auto kPageOf = std::to_array<std::pair<const char*, const char*>>(
    {{"tree", "start"},
     {"properties", "rod-runs"},
     {"rodRuns", "rod-runs"},
     {"rodSchedule", "rod-runs"},
     {"loadPath", "rod-runs"},
     {"walls", "sheets-and-corrections"},
     {"reviewDock", "sheets-and-corrections"},
     {"scheduleDock", "sheets-and-corrections"},
     {"criteriaDock", "design-criteria"},
     {"layersDock", "sheets-and-corrections"},
     {"overrides", "sheets-and-corrections"},
     {"suggestionsDock", "suggestions"},
     {"sheetSet", "suggestions"},
     {"clashes", "clashes"},
     {"findings", "review"},
     {"signOff", "sign-off"},
     {"holdfast::window::ApproveDialog", "sign-off"},
     {"holdfast::window::HistoryDialog", "sign-off"},
     {"checks", "verification"},
     {"verification", "verification"},
     {"assumptions", "design-criteria"},
     {"jobs", "start"},
     {"log", "start"},
     {"permitPanel", "permits"},
     {"importDialog", "import"},
     {"holdfast::window::SheetPage", "sheets-and-corrections"},
     {"holdfast::view3d::View3D", "keys"},
     {"holdfast::panels::ElevationPanel", "shrinkage"},
     {"sitesPage", "sites"},
     {"holdfast::window::BatchDialog", "batch"},
     {"holdfast::window::EditionsDialog", "design-criteria"}});

QString tr(const char* text)
{
    return QCoreApplication::translate("holdfast::window", text);
}

QUrl addressOf(const QString& page)
{
    return QUrl(QStringLiteral("qrc:/help/%1.md").arg(page));
}

std::size_t rank(const QString& page)
{
    return std::size_t(std::ranges::find(kOrder, page.toStdString()) - kOrder.begin());
}

QDialog* newHelpWindow(QWidget& parent)
{
    auto* dialog = new QDialog(&parent);
    dialog->setObjectName(kWindow);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Holdfast help"));
    auto* pages = new QListWidget;
    pages->setObjectName(kPages);
    pages->setAccessibleName(tr("Help pages"));
    for (const QString& page : helpPages()) {
        auto* row = new QListWidgetItem(helpTitle(page), pages);
        row->setData(Qt::UserRole, page);
    }
    auto* text = new QTextBrowser;
    text->setObjectName(kText);
    text->setAccessibleName(tr("Help"));
    auto* splitter = new QSplitter(dialog);
    splitter->addWidget(pages);
    splitter->addWidget(text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({220, kSize.width() - 220});
    auto* layout = new QVBoxLayout(dialog);
    layout->addWidget(splitter);
    dialog->resize(kSize);
    QObject::connect(pages, &QListWidget::currentItemChanged, text, [text](const QListWidgetItem* row) {
        const QUrl wanted = row ? addressOf(row->data(Qt::UserRole).toString()) : text->source();
        if (wanted != text->source())
            text->setSource(wanted);
    });
    // A link inside a page leads to another: the list follows.
    QObject::connect(text, &QTextBrowser::sourceChanged, pages, [pages](const QUrl& shown) {
        for (int i = 0; i < pages->count(); ++i)
            if (addressOf(pages->item(i)->data(Qt::UserRole).toString()) == shown)
                pages->setCurrentRow(i);
    });
    return dialog;
}

} // namespace

QStringList helpPages()
{
    QStringList pages;
    for (const QString& file : QDir(QStringLiteral(":/help")).entryList({QStringLiteral("*.md")}))
        pages << file.chopped(3);
    std::ranges::stable_sort(pages, {}, rank);
    return pages;
}

QString helpTitle(const QString& page)
{
    QFile file(QStringLiteral(":/help/%1.md").arg(page));
    const QString heading = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readLine()) : page;
    return QString(heading).remove(QLatin1Char('#')).trimmed();
}

QString helpPageOf(const QWidget* focused)
{
    for (const QObject* at = focused; at; at = at->parent())
        for (const auto& [name, page] : kPageOf)
            if (at->objectName() == QLatin1String(name) || qstrcmp(at->metaObject()->className(), name) == 0)
                return QLatin1String(page);
    return kStart;
}

void showHelp(QWidget& parent, const QString& page)
{
    auto* dialog = parent.findChild<QDialog*>(kWindow, Qt::FindDirectChildrenOnly);
    if (!dialog)
        dialog = newHelpWindow(parent);
    auto* text = dialog->findChild<QTextBrowser*>(kText);
    if (helpPages().contains(page))
        text->setSource(addressOf(page));
    else
        text->setPlainText(tr("This page is not part of the installation."));
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

} // namespace holdfast::window
