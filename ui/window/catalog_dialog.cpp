#include "ui/window/catalog_dialog.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include "core/engine/base/archive.h"
#include "core/services/exports/atomic_file.h"
#include "ui/models/text.h"

namespace holdfast::window {

namespace {
constexpr int kWidestColumn = 280;
}

CatalogDialog::CatalogDialog(Shared current, Shared shipped, QWidget* parent)
    : QDialog(parent)
    , m_current(std::move(current))
    , m_shipped(std::move(shipped))
    , m_base(m_current)
    , m_model(new CatalogTableModel(*m_current, this))
{
    setWindowTitle(tr("Catalogue"));
    resize(1180, 640);
    makeWidgets();
    connect(m_model, &CatalogTableModel::checked, this, &CatalogDialog::showState);
    showSection(rods::sectionNames().front());
    showState();
}

void CatalogDialog::makeWidgets()
{
    m_sections = new QListWidget(this);
    for (const std::string& section : rods::sectionNames())
        m_sections->addItem(models::text(section));
    m_sections->setMaximumWidth(140);
    m_table = new QTableView(this);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->setDefaultSectionSize(24);
    m_edition = new QLineEdit(models::text(m_current->edition), this);
    m_message = new QLabel(this);
    m_message->setWordWrap(true);
    m_box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    connect(m_box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_sections, &QListWidget::currentTextChanged, this,
            [this](const QString& name) {
                m_model->showSection(name.toStdString());
                m_table->resizeColumnsToContents();
                for (int j = 0; j < m_model->columnCount(); ++j)   // a long source must not hide what follows
                    m_table->setColumnWidth(j, std::min(m_table->columnWidth(j), kWidestColumn));
                showState();
            });

    auto* edition = new QHBoxLayout;
    edition->addWidget(new QLabel(tr("Edition:"), this));
    edition->addWidget(m_edition, 1);
    auto* middle = new QHBoxLayout;
    middle->addWidget(m_sections);
    middle->addWidget(m_table, 1);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(edition);
    layout->addLayout(middle, 1);
    layout->addWidget(makeButtons());
    layout->addWidget(m_message);
    layout->addWidget(m_box);
}

QWidget* CatalogDialog::makeButtons()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    const auto add = [this, layout](const QString& text, std::function<void()> run) {
        auto* button = new QPushButton(text, this);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [run = std::move(run)] { run(); });
        layout->addWidget(button);
    };
    add(tr("Add Row"), [this] { m_model->addRow(); });
    add(tr("Remove Row"), [this] { m_model->removeRow(m_table->currentIndex().row()); });
    add(tr("Import CSV..."), [this] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Import CSV"), {}, tr("CSV (*.csv)"));
        if (!path.isEmpty())
            importCsv(path);
    });
    add(tr("Export CSV..."), [this] {
        const QString name = models::text(m_model->section()) + QStringLiteral(".csv");
        const QString path = QFileDialog::getSaveFileName(this, tr("Export CSV"), name, tr("CSV (*.csv)"));
        if (!path.isEmpty())
            exportCsv(path);
    });
    layout->addStretch(1);
    add(tr("Revert"), [this] { revert(); });
    add(tr("Take the Program's Edition"), [this] { takeShipped(); });
    return row;
}

void CatalogDialog::showSection(const std::string& section)
{
    const auto found = m_sections->findItems(models::text(section), Qt::MatchExactly);
    if (!found.isEmpty())
        m_sections->setCurrentItem(found.front());
}

bool CatalogDialog::importCsv(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        say(tr("%1 cannot be read: %2.").arg(path, file.errorString()));
        return false;
    }
    const std::string name = QFileInfo(path).fileName().toStdString();
    const auto table = rods::tableFromCsv(file.readAll().toStdString(), name);
    if (!table) {
        say(models::text(describe(table.fault())));
        return false;
    }
    const auto made = rods::withSection(m_model->catalogs(), m_model->section(), *table, name);
    if (!made) {
        say(models::text(describe(made.fault())));
        return false;
    }
    m_model->setTable(*rods::sectionTable(*made, m_model->section()), name);   // in the units of this table
    return true;
}

bool CatalogDialog::exportCsv(const QString& path)
{
    const Outcome written
        = exports::writeAtomically(path, QByteArray::fromStdString(rods::tableToCsv(m_model->table())));
    if (!written)
        say(models::text(describe(written.fault())));
    return written.ok();
}

void CatalogDialog::revert()
{
    m_base = m_current;
    m_edition->setText(models::text(m_base->edition));
    m_model->setCatalogs(*m_base);
}

void CatalogDialog::takeShipped()
{
    m_base = m_shipped;
    m_edition->setText(models::text(m_base->edition));
    m_model->setCatalogs(*m_base);
}

bool CatalogDialog::canApply() const
{
    return m_model->fault().isEmpty();
}

QString CatalogDialog::sentence() const
{
    return m_message->text();
}

CatalogDialog::Shared CatalogDialog::catalogs() const
{
    auto made = std::make_shared<rods::Catalogs>(m_model->catalogs());
    made->edition = m_base->edition;
    const bool same = hashOf(*made) == hashOf(*m_base);
    const std::string named = m_edition->text().trimmed().toStdString();
    if (same && (named == m_base->edition || named.empty()))
        return m_base;
    // An edited catalogue must not go by the name of the one it came from.
    made->edition = named.empty() || named == m_base->edition ? m_base->edition + ", edited" : named;
    return made;
}

void CatalogDialog::showState()
{
    m_box->button(QDialogButtonBox::Ok)->setEnabled(canApply());
    if (!canApply())
        return say(m_model->fault());
    int unverified = 0;
    const auto& table = m_model->table();
    const auto column = std::ranges::find(table.columns, "verified");
    for (const auto& row : table.rows)
        if (column != table.columns.end() && row[std::size_t(column - table.columns.begin())] != "true")
            ++unverified;
    say(unverified == 0 ? QString()
                        : tr("%n row(s) here are not verified; what is designed with them carries a dagger.", nullptr,
                             unverified));
}

void CatalogDialog::say(const QString& sentence)
{
    m_message->setText(sentence);
}

} // namespace holdfast::window
