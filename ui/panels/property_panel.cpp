#include "ui/panels/property_panel.h"

#include <QHeaderView>
#include <QLabel>
#include <QPixmap>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/services/figures/figures.h"
#include "ui/models/facts.h"
#include "ui/models/text.h"

namespace holdfast::panels {

namespace {

enum ItemRole { StoryRole = Qt::UserRole, SearchRole, GroupRole, LineRole };

QTreeWidgetItem* groupRow(QTreeWidget& tree, const QString& title)
{
    auto* row = new QTreeWidgetItem(&tree, {title});
    QFont bold = tree.font();
    bold.setBold(true);
    row->setFont(0, bold);
    row->setFirstColumnSpanned(true);
    row->setFlags(Qt::ItemIsEnabled);
    return row;
}

QIcon swatch(double ratio)
{
    QPixmap pixmap(12, 12);
    pixmap.fill(figures::utilizationColor(ratio));
    return pixmap;
}

QTreeWidgetItem* lineRow(QTreeWidgetItem* parent, const Calculation& c)
{
    QString verdict;
    if (c.ratio)
        verdict = models::ratioText(*c.ratio) + QStringLiteral("  ") + models::verdictText(c.verdict);
    auto* row = new QTreeWidgetItem(
        parent, {models::text(c.title), models::text(quantityText(c.result, c.unit)), verdict});
    row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    if (c.ratio && c.verdict != Verdict::Info)
        row->setIcon(2, swatch(*c.ratio));
    row->setToolTip(0, models::text(line(c)));
    return row;
}

QTreeWidget* newTree(const QStringList& titles, const QString& name, QWidget* parent)
{
    auto* tree = new QTreeWidget(parent);
    tree->setHeaderLabels(titles);
    tree->setRootIsDecorated(false);
    tree->setIndentation(12);
    tree->setUniformRowHeights(true);
    tree->setAlternatingRowColors(true);
    tree->setAccessibleName(name);
    return tree;
}

} // namespace

PropertyPanel::PropertyPanel(models::Selection& selection, QWidget* parent)
    : QWidget(parent)
    , m_selection(selection)
    , m_snapshot(std::make_shared<pipeline::Snapshot>())
    , m_title(new QLabel(this))
    , m_facts(newTree({tr("Property"), tr("Value")}, tr("Properties"), this))
    , m_calculations(newTree({tr("Calculation"), tr("Result"), tr("Ratio")}, tr("Calculations"), this))
    , m_detail(new QTextBrowser(this))
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setWordWrap(true);
    m_facts->header()->resizeSection(0, 190);
    m_calculations->header()->setStretchLastSection(false);
    m_calculations->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_calculations->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_calculations->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_detail->setAccessibleName(tr("Formula, substitution, result and clause"));
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_facts);
    splitter->addWidget(m_calculations);
    splitter->addWidget(m_detail);
    splitter->setSizes({280, 200, 200});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_title);
    layout->addWidget(splitter, 1);
    connect(m_facts, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* row) { findCalculation(row); });
    connect(m_calculations, &QTreeWidget::currentItemChanged, this,
            [this](QTreeWidgetItem* row) { showCalculation(row); });
    connect(&m_selection, &models::Selection::changed, this, &PropertyPanel::showSelection);
    showSelection();
}

void PropertyPanel::setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot)
{
    m_snapshot = std::move(snapshot);
    showSelection();
}

void PropertyPanel::showSelection()
{
    m_facts->clear();
    m_calculations->clear();
    m_detail->clear();
    m_groups.clear();
    const Subject subject = m_selection.current().value_or(Subject{SubjectKind::Project, {}, -1});
    m_title->setText(m_selection.current() ? models::describe(subject) : tr("Nothing selected: the project"));
    fillFacts(subject);
    fillCalculations(subject);
}

void PropertyPanel::fillFacts(const Subject& subject)
{
    for (const models::FactGroup& group : models::factsOf(*m_snapshot, subject)) {
        QTreeWidgetItem* parent = groupRow(*m_facts, group.title);
        for (const models::Fact& fact : group.facts) {
            auto* row = new QTreeWidgetItem(parent, {fact.name, fact.value});
            row->setToolTip(1, fact.value);
            row->setData(0, StoryRole, fact.story);
            row->setData(0, SearchRole, fact.search);
        }
        parent->setExpanded(true);
    }
}

void PropertyPanel::fillCalculations(const Subject& subject)
{
    m_groups = models::calculationsOf(*m_snapshot, subject);
    for (std::size_t g = 0; g < m_groups.size(); ++g) {
        QTreeWidgetItem* parent = groupRow(*m_calculations, m_groups[g].title);
        for (std::size_t i = 0; i < m_groups[g].lines.size(); ++i) {
            QTreeWidgetItem* row = lineRow(parent, m_groups[g].lines[i]);
            row->setData(0, GroupRole, int(g));
            row->setData(0, LineRole, int(i));
        }
        parent->setExpanded(true);
    }
    if (m_groups.empty())
        m_detail->setPlainText(tr("No calculation belongs to this selection."));
    else
        m_detail->setPlainText(tr("Choose a number above to see its formula, substitution and clause."));
}

// The calculation of a fact: the first of its story whose rule or title names it.
void PropertyPanel::findCalculation(const QTreeWidgetItem* fact)
{
    const QString search = fact ? fact->data(0, SearchRole).toString() : QString();
    if (search.isEmpty())
        return;
    const int story = fact->data(0, StoryRole).toInt();
    for (int g = 0; g < m_calculations->topLevelItemCount(); ++g) {
        if (m_groups[std::size_t(g)].story != story)
            continue;
        QTreeWidgetItem* parent = m_calculations->topLevelItem(g);
        for (int i = 0; i < parent->childCount(); ++i) {
            const Calculation& c = m_groups[std::size_t(g)].lines[std::size_t(i)];
            if (models::text(c.rule).contains(search, Qt::CaseInsensitive)
                || models::text(c.title).contains(search, Qt::CaseInsensitive)) {
                m_calculations->setCurrentItem(parent->child(i));
                return;
            }
        }
    }
}

void PropertyPanel::showCalculation(const QTreeWidgetItem* row)
{
    const QVariant group = row ? row->data(0, GroupRole) : QVariant();
    if (group.isValid())
        m_detail->setHtml(models::calculationHtml(
            m_groups[group.toUInt()].lines[row->data(0, LineRole).toUInt()]));
}

} // namespace holdfast::panels
