// What is in the files of the import: sheets, scales, levels and layers, and what is said of them.
#include <array>

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "core/engine/building/review.h"
#include "core/engine/plan/titles.h"
#include "core/services/session/corrections.h"
#include "ui/models/text.h"
#include "ui/window/import_dialog.h"

namespace holdfast::window {

namespace {

using building::OverrideAction;

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
    connect(m_level, &QComboBox::activated, this, [this] {
        say({{OverrideAction::SetSheetLevel, m_level->currentData().toString().toStdString()}});
    });
    connect(m_unit, &QComboBox::textActivated, this, &ImportDialog::saySize);
    connect(&m_layers->model(), &models::LayerModel::roleChosen, this, &ImportDialog::sayLayer);
    connect(&m_layers->model(), &models::LayerModel::hiddenChanged, m_view,
            &sheet::SheetView::setHiddenLayers);
    return pages;
}

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
    font.setBold(building::isForReview(sheet.scale.confidence));
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

// A unit of model space or a scale of paper: the one that is said takes the other back.
void ImportDialog::saySize(const QString& typed)
{
    const int known = m_unit->findText(typed);
    const std::string value =
        known >= 0 ? m_unit->itemData(known).toString().toStdString() : typed.trimmed().toStdString();
    const auto note = plan::readScaleNote(value);
    if (known < 0 && !(note && note->ratio >= 1))
        return m_question->setText(tr("\"%1\" is no unit and no scale.").arg(typed));
    say({{OverrideAction::SetUnit, isUnit(value) ? value : std::string()},
         {OverrideAction::SetScale, isUnit(value) ? std::string() : value}});
}

void ImportDialog::say(const std::vector<std::pair<OverrideAction, std::string>>& values)
{
    const int row = m_sheets->currentRow();
    if (row < 0)
        return;
    const std::string name = session::sheetName(*m_preview.snapshot->plans, std::size_t(row));
    for (const auto& [action, value] : values)
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
