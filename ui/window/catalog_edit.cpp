#include "ui/window/catalog_edit.h"

#include "ui/models/text.h"

namespace holdfast::window {

namespace {
constexpr const char* kVerified = "verified";
constexpr const char* kTrue = "true";
constexpr const char* kFalse = "false";
} // namespace

CatalogTableModel::CatalogTableModel(rods::Catalogs catalogs, QObject* parent)
    : QAbstractTableModel(parent)
    , m_catalogs(std::move(catalogs))
{
    showSection(rods::sectionNames().front());
}

void CatalogTableModel::showSection(const std::string& section)
{
    beginResetModel();
    m_section = section;
    m_table = *rods::sectionTable(m_catalogs, section);
    if (const auto invalid = m_invalid.find(section); invalid != m_invalid.end()) {
        auto units = std::move(m_table.units);
        m_table = invalid->second.first;
        m_table.units = std::move(units);
    }
    endResetModel();
}

void CatalogTableModel::setCatalogs(rods::Catalogs catalogs)
{
    m_catalogs = std::move(catalogs);
    m_invalid.clear();
    showSection(m_section);
    Q_EMIT checked();
}

void CatalogTableModel::setTable(rods::SectionTable table, const std::string& file)
{
    beginResetModel();
    table.units = m_table.columns == table.columns ? m_table.units : std::vector<std::string>(table.columns.size());
    for (auto& row : table.rows)
        row.resize(table.columns.size());            // a short row is a fault of the import, never of the table
    m_table = std::move(table);
    endResetModel();
    check(file);
}

void CatalogTableModel::addRow()
{
    const int at = rowCount();
    beginInsertRows({}, at, at);
    m_table.rows.emplace_back(m_table.columns.size());
    for (std::size_t j = 0; j < m_table.columns.size(); ++j)
        if (isTruth(int(j)))
            m_table.rows.back()[j] = kFalse;
    endInsertRows();
    check({});
}

void CatalogTableModel::removeRow(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_table.rows.erase(m_table.rows.begin() + row);
    endRemoveRows();
    check({});
}

void CatalogTableModel::check(const std::string& file)
{
    auto made = rods::withSection(m_catalogs, m_section, m_table, file.empty() ? m_section : file);
    if (made) {
        m_catalogs = std::move(*made);
        m_invalid.erase(m_section);
    } else {
        m_invalid[m_section] = {m_table, models::text(describe(made.fault()))};
    }
    Q_EMIT checked();
}

QString CatalogTableModel::fault() const
{
    return m_invalid.empty() ? QString() : m_invalid.begin()->second.second;
}

int CatalogTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int CatalogTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

bool CatalogTableModel::isTruth(int column) const
{
    return m_table.columns[std::size_t(column)] == kVerified;
}

bool CatalogTableModel::isVerified(int row) const
{
    const auto at = std::ranges::find(m_table.columns, kVerified);
    return at == m_table.columns.end()
        || m_table.rows[std::size_t(row)][std::size_t(at - m_table.columns.begin())] == kTrue;
}

QVariant CatalogTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const std::string& cell = m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
    if (isTruth(index.column())) {
        if (role == Qt::CheckStateRole)
            return cell == kTrue ? Qt::Checked : Qt::Unchecked;
        return {};
    }
    if (role == Qt::DisplayRole || role == Qt::EditRole || role == Qt::ToolTipRole)
        return models::text(cell);
    if (role == Qt::TextAlignmentRole && !m_table.units[std::size_t(index.column())].empty())
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

bool CatalogTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    std::string& cell = m_table.rows[std::size_t(index.row())][std::size_t(index.column())];
    const std::string given = role == Qt::CheckStateRole
        ? (value.toInt() == Qt::Checked ? kTrue : kFalse)
        : value.toString().trimmed().toStdString();
    if (given == cell)
        return true;
    cell = given;
    Q_EMIT dataChanged(index, index);
    Q_EMIT headerDataChanged(Qt::Vertical, index.row(), index.row());
    check({});
    return true;
}

QVariant CatalogTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Vertical) {
        if (role == Qt::ToolTipRole)
            return isVerified(section) ? QVariant() : QVariant(tr("Nobody has verified this row."));
        return isVerified(section) ? QString::number(section + 1)
                                   : QString::number(section + 1) + QStringLiteral(" \u2020");
    }
    const std::string& column = m_table.columns[std::size_t(section)];
    const std::string& unit = m_table.units[std::size_t(section)];
    if (role == Qt::ToolTipRole)
        return models::text(column);
    QString title = models::text(unit.empty() ? column : column.substr(0, column.size() - unit.size() - 1));
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!unit.empty())
        title += QStringLiteral(" (%1)").arg(models::text(unit).replace(QStringLiteral("_per_"), QStringLiteral("/")));
    return title;
}

Qt::ItemFlags CatalogTableModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags base = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return base | (isTruth(index.column()) ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable);
}

} // namespace holdfast::window
