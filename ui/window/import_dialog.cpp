#include "ui/window/import_dialog.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QTableWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include "core/engine/plan/titles.h"
#include "core/services/session/corrections.h"
#include "core/services/store/paths.h"
#include "ui/models/review_queue.h"
#include "ui/models/text.h"
#include "ui/window/help.h"

namespace holdfast::window {

namespace {

using building::OverrideAction;

enum FileColumn { File, Format, Status };
enum SheetColumn { SheetName, Level, UnitIs, Size };

// Shown and said: a unit of model space, or a scale of paper. "" leaves it as read.
const std::array<std::pair<const char*, const char*>, 13> kSizes = {
    std::pair{QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "as read"), ""},
    {QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "inches"), "in"},
    {QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "feet"), "ft"},
    {QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "millimetres"), "mm"},
    {QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "centimetres"), "cm"},
    {QT_TRANSLATE_NOOP("holdfast::window::ImportDialog", "metres"), "m"},
    {"1/16\" = 1'-0\"", "1/16\" = 1'-0\""},
    {"3/32\" = 1'-0\"", "3/32\" = 1'-0\""},
    {"1/8\" = 1'-0\"", "1/8\" = 1'-0\""},
    {"3/16\" = 1'-0\"", "3/16\" = 1'-0\""},
    {"1/4\" = 1'-0\"", "1/4\" = 1'-0\""},
    {"1:50", "1:50"},
    {"1:100", "1:100"}};

bool isUnit(const std::string& value)
{
    return value == "in" || value == "ft" || value == "mm" || value == "cm" || value == "m";
}

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

QTableWidgetItem* cell(const QString& text)
{
    auto* made = new QTableWidgetItem(text);
    made->setToolTip(text);
    return made;
}

// Whether the building has that size, and what spoke for it.
QString questionOf(const building::Sheet& sheet, const session::BuildingSize& size)
{
    const std::string sentence = session::sizeSentence(size);
    if (sentence.empty())
        return ImportDialog::tr("Nothing on this sheet can be measured.");
    QStringList signs;
    for (const building::ScaleWitness& witness : sheet.witnesses)
        signs << models::text(witness.text);
    const QString question =
        ImportDialog::tr("This building is %1: right? (measured by %2, one drawing unit taken as %3 in)")
            .arg(models::text(sentence), models::text(size.by))
            .arg(sheet.unitInches, 0, 'g', 6);
    return signs.isEmpty() ? question
                           : question + QLatin1Char('\n')
                                 + ImportDialog::tr("Signs: %1").arg(signs.join(QStringLiteral("; ")));
}

} // namespace

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
    m_sheets = table({tr("Sheet"), tr("Story"), tr("One unit is"), tr("Building")}, tr("Sheets in the files"),
                     SheetName);
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

QWidget* ImportDialog::sheetPage()
{
    auto* pages = new QTabWidget(this);
    auto* page = new QWidget(this);
    m_view = new sheet::SheetView(page);
    m_question = new QLabel(page);
    m_question->setObjectName(QStringLiteral("question"));
    m_question->setWordWrap(true);
    m_level = new QComboBox(page);
    m_unit = new QComboBox(page);
    for (const auto& [shown, said] : kSizes)
        m_unit->addItem(tr(shown), QString::fromLatin1(said));
    m_unit->setEditable(true);
    m_unit->setInsertPolicy(QComboBox::NoInsert);
    m_unit->setToolTip(tr("A unit, or a scale as drafters write it"));
    auto* form = new QFormLayout;
    form->addRow(m_question);
    form->addRow(tr("&Drawn in, or at the scale:"), m_unit);
    form->addRow(tr("&Story:"), m_level);
    auto* layout = new QVBoxLayout(page);
    layout->addWidget(m_view, 1);
    layout->addLayout(form);
    m_layers = new panels::LayerPanel(pages);
    m_layers->allowProfiles(false);
    pages->addTab(page, tr("S&heet"));
    pages->addTab(m_layers, tr("&Layers"));
    connect(m_level, &QComboBox::activated, this,
            [this] { say(OverrideAction::SetSheetLevel, m_level->currentData().toString().toStdString()); });
    connect(m_unit, &QComboBox::textActivated, this, [this](const QString& typed) {
        const int known = m_unit->findText(typed);
        const std::string value =
            known >= 0 ? m_unit->itemData(known).toString().toStdString() : typed.trimmed().toStdString();
        const auto note = plan::readScaleNote(value);
        if (known < 0 && !(note && note->ratio >= 1))
            return m_question->setText(tr("\"%1\" is no unit and no scale.").arg(typed));
        if (value.empty() || isUnit(value))
            say(OverrideAction::SetUnit, value);
        if (value.empty() || !isUnit(value))
            say(OverrideAction::SetScale, value);
    });
    connect(&m_layers->model(), &models::LayerModel::roleChosen, this, &ImportDialog::sayLayer);
    connect(&m_layers->model(), &models::LayerModel::hiddenChanged, m_view,
            &sheet::SheetView::setHiddenLayers);
    return pages;
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

// --- what is in them -------------------------------------------------------------------------------------

building::DesignCriteria ImportDialog::criteria() const
{
    building::DesignCriteria said = m_inputs->criteria;
    for (const building::Override& word : m_words)
        said.overrides = session::withWord(std::move(said.overrides), word);
    return said;
}

void ImportDialog::understand()
{
    std::vector<std::shared_ptr<const drawing::Drawing>> drawings;
    for (const session::PreviewFile& file : m_read)
        if (file.drawing)
            drawings.push_back(file.drawing);
    m_understanding = true;
    showState();
    m_understandingJob.start(
        [drawings, said = criteria()](std::stop_token stop) {
            return session::understand(drawings, said, Run{stop, {}});
        },
        [this](session::Preview preview) { showPreview(preview); });
}

void ImportDialog::showPreview(const session::Preview& preview)
{
    m_understanding = false;
    m_preview = preview;
    m_view->setSnapshot(m_preview.snapshot);
    m_layers->model().setRows(models::layerRows(*m_preview.snapshot->drawings, criteria()));
    fillSheets();
    showState();
    if (!m_preview.fault.empty())
        m_question->setText(models::text(m_preview.fault));
    Q_EMIT understood();
}

void ImportDialog::fillSheets()
{
    const int before = std::max(0, m_sheets->currentRow());
    const QSignalBlocker quiet(m_sheets);
    m_sheets->setRowCount(0);
    if (m_preview.snapshot->plans)
        for (const building::Sheet& sheet : m_preview.snapshot->plans->sheets) {
            const int row = m_sheets->rowCount();
            m_sheets->insertRow(row);
            const QString title = models::text(sheet.title.empty() ? sheet.file : sheet.title);
            m_sheets->setItem(row, SheetName,
                              cell(models::text(sheet.number) + QStringLiteral("  ") + title));
            m_sheets->setItem(row, Level,
                              cell(sheet.level < 0 ? tr("none") : models::levelName(sheet.level)));
            m_sheets->setItem(row, UnitIs, cell(tr("%1 in").arg(sheet.unitInches, 0, 'g', 6)));
            m_sheets->setItem(row, Size,
                              cell(models::text(session::sizeSentence(m_preview.sizes[std::size_t(row)]))));
        }
    if (m_sheets->rowCount() > 0)
        m_sheets->setCurrentCell(std::min(before, m_sheets->rowCount() - 1), SheetName);
    showSheet();
}

void ImportDialog::showSheet()
{
    const int row = m_sheets->currentRow();
    const bool any = m_preview.snapshot && m_preview.snapshot->plans && row >= 0;
    m_level->setEnabled(any);
    m_unit->setEnabled(any);
    if (!any)
        return m_question->setText(tr("Nothing to show yet."));
    const building::Sheet& sheet = m_preview.snapshot->plans->sheets[std::size_t(row)];
    const session::BuildingSize& size = m_preview.sizes[std::size_t(row)];
    m_view->showSheet(row);
    m_question->setText(questionOf(sheet, size));
    QFont font = m_question->font();
    font.setBold(sheet.scale.confidence < models::kReviewBelow);
    m_question->setFont(font);
    m_level->clear();
    int highest = std::max(sheet.level, 1);
    for (const building::StoryCriteria& story : m_inputs->criteria.stories)
        highest = std::max(highest, story.story);
    for (int level = -1; level <= highest + 1; ++level)
        m_level->addItem(level < 0 ? tr("no plan") : models::levelName(level), QString::number(level));
    m_level->setCurrentIndex(sheet.level + 1);
    const std::string name = session::sheetName(*m_preview.snapshot->plans, std::size_t(row));
    QString chosen;
    for (const building::Override& word : m_words)
        if (word.target == name
            && (word.action == OverrideAction::SetUnit || word.action == OverrideAction::SetScale))
            chosen = models::text(word.value);
    const int known = m_unit->findData(chosen);
    m_unit->setCurrentIndex(known);
    if (known < 0)
        m_unit->setEditText(chosen);
}

QString ImportDialog::question() const
{
    return m_question->text();
}

void ImportDialog::say(OverrideAction action, const std::string& value)
{
    const int row = m_sheets->currentRow();
    if (row < 0)
        return;
    const std::string name = session::sheetName(*m_preview.snapshot->plans, std::size_t(row));
    m_words = session::withWord(std::move(m_words), {action, name, value, {}, {}, {}});
    understand();
}

void ImportDialog::sayLayer(const QString& layer, const QString& role)
{
    m_words = session::withWord(
        std::move(m_words), {OverrideAction::MapLayer, layer.toStdString(), role.toStdString(), {}, {}, {}});
    understand();
}

} // namespace holdfast::window
