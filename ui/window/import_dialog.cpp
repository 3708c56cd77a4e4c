#include "ui/window/import_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTableWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include "core/services/session/corrections.h"
#include "core/services/store/paths.h"
#include "ui/models/text.h"
#include "ui/window/help.h"

namespace holdfast::window {

namespace {

enum FileColumn { File, Format, Status };

QTableWidget* table(const QStringList& titles, const QString& name, int stretched)
{
    auto* made = new QTableWidget(0, int(titles.size()));
    made->setHorizontalHeaderLabels(titles);
    made->setAccessibleName(name);
    made->setSelectionBehavior(QAbstractItemView::SelectRows);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setTabKeyNavigation(false); // Tab leaves the table
    made->verticalHeader()->hide();
    made->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    made->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return made;
}

} // namespace

QTableWidgetItem* ImportDialog::cell(const QString& text)
{
    auto* made = new QTableWidgetItem(text);
    made->setToolTip(text);
    return made;
}

ImportDialog::ImportDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs, const QStringList& paths,
                           QWidget* parent)
    : QDialog(parent), m_inputs(std::move(inputs))
{
    setWindowTitle(tr("Import Drawings"));
    setObjectName(QStringLiteral("importDialog"));
    // Modal: the window's own key does not reach it.
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this,
            [this] { showHelp(*this, helpPageOf(this)); });
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Reading"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Import"));
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->addWidget(filePage());
    split->addWidget(sheetPage());
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(split, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(1200, 760);
    addFiles(paths);
    showState();
}

ImportDialog::~ImportDialog()
{
    m_stop.request_stop();
}

QWidget* ImportDialog::filePage()
{
    auto* page = new QWidget(this);
    m_files = table({tr("File"), tr("Format"), tr("Status")}, tr("Files to import"), Status);
    m_sheets = table({tr("Sheet"), tr("Story"), tr("One unit is"), tr("Building")}, tr("Sheets in the files"), 0);
    auto* add = new QPushButton(tr("&Add Files..."), page);
    auto* remove = new QPushButton(tr("&Remove"), page);
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files, 1);
    layout->addLayout(row);
    layout->addWidget(m_sheets, 1);
    connect(add, &QPushButton::clicked, this,
            [this] { addFiles(QFileDialog::getOpenFileNames(this, tr("Add drawings"))); });
    connect(remove, &QPushButton::clicked, this, &ImportDialog::removeSelected);
    connect(m_sheets, &QTableWidget::currentCellChanged, this, &ImportDialog::showSheet);
    return page;
}

// --- files -----------------------------------------------------------------------------------------------

std::vector<std::string> ImportDialog::allPaths() const
{
    std::vector<std::string> all;
    for (const pipeline::DrawingInput& drawing : m_inputs->drawings)
        all.push_back(drawing.path);
    for (const session::PreviewFile& file : m_read)
        if (std::ranges::find(all, file.path) == all.end())
            all.push_back(file.path);
    return all;
}

void ImportDialog::addToTable(const QString& path)
{
    const int row = m_files->rowCount();
    m_files->insertRow(row);
    auto* name = cell(QFileInfo(path).fileName());
    name->setToolTip(path);
    m_files->setItem(row, File, name);
    m_files->setItem(row, Format, cell({}));
    m_files->setItem(row, Status, cell(tr("reading...")));
}

void ImportDialog::addFiles(const QStringList& paths)
{
    QStringList added;
    for (const QString& path : paths) {
        const std::string absolute = store::absolutePath(path.toStdString());
        if (std::ranges::find(m_read, absolute, &session::PreviewFile::path) != m_read.end())
            continue;
        m_read.push_back({absolute, {}, nullptr, {}});
        addToTable(path);
        added << QString::fromStdString(absolute);
    }
    m_reading += int(added.size());
    const std::vector<std::string> all = allPaths();
    for (const QString& path : added)
        QThreadPool::globalInstance()->start([stop = m_stop.get_token(), path = path.toStdString(), all,
                                              dialog = QPointer<ImportDialog>(this)] {
            if (stop.stop_requested())
                return;
            auto file = session::readPreview(path, all, Run{stop, {}});
            QMetaObject::invokeMethod(
                qApp,
                [stop, dialog, file = std::move(file)] {
                    if (dialog && !stop.stop_requested())
                        dialog->take(file);
                },
                Qt::QueuedConnection);
        });
    showState();
}

void ImportDialog::take(const session::PreviewFile& file)
{
    --m_reading;
    const auto place = std::ranges::find(m_read, file.path, &session::PreviewFile::path);
    if (place != m_read.end()) {
        *place = file;
        const int row = int(place - m_read.begin());
        m_files->item(row, Format)->setText(models::text(file.format).toUpper());
        const QString status = file.drawing
                                   ? tr("read, %n entities", nullptr, int(file.drawing->entities.size()))
                                   : models::text(file.fault);
        m_files->item(row, Status)->setText(status);
        m_files->item(row, Status)->setToolTip(status);
    }
    showState();
    if (m_reading == 0)
        understand();
}

void ImportDialog::removeSelected()
{
    const int row = m_files->currentRow();
    if (row < 0 || m_reading > 0)
        return;
    m_files->removeRow(row);
    m_read.erase(m_read.begin() + row);
    understand();
}

QStringList ImportDialog::chosen() const
{
    QStringList paths;
    for (const session::PreviewFile& file : m_read)
        if (file.drawing)
            paths << QString::fromStdString(file.path);
    return paths;
}

std::vector<building::Override> ImportDialog::words() const
{
    std::vector<std::string> paths, shown;
    for (const session::PreviewFile& file : m_read)
        if (file.drawing) {
            paths.push_back(file.path);
            shown.push_back(file.drawing->path);
        }
    for (const pipeline::DrawingInput& drawing : m_inputs->drawings)
        if (std::ranges::find(paths, drawing.path) == paths.end())
            paths.push_back(drawing.path);
    const std::vector<std::string> labels = session::drawingLabels(paths);
    std::vector<building::Override> said;
    for (building::Override word : m_words) {
        bool isMeant = word.action == building::OverrideAction::MapLayer;
        for (std::size_t i = 0; i < shown.size() && !isMeant; ++i)
            if (session::namesDrawing(word.target, shown[i])) {
                word.target = session::renamed(word.target, shown[i], labels[i]);
                isMeant = true;
            }
        if (isMeant)
            said.push_back(std::move(word));
    }
    return said;
}

void ImportDialog::showState()
{
    m_progress->setRange(0, isReading() ? int(m_read.size()) : 1);
    m_progress->setValue(isReading() ? int(m_read.size()) - m_reading : 1);
    m_progress->setFormat(
        m_reading > 0     ? tr("reading %1 of %2").arg(int(m_read.size()) - m_reading).arg(m_read.size())
        : m_understanding ? tr("looking for sheets, scales and levels")
                          : tr("%n file(s) can be imported", nullptr, int(chosen().size())));
    m_ok->setEnabled(!isReading() && !chosen().isEmpty());
}

} // namespace holdfast::window
