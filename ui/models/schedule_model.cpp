#include "ui/models/schedule_model.h"

#include <array>

#include <QCoreApplication>
#include <QFont>

#include "core/engine/base/feet_inch.h"
#include "ui/models/text.h"

namespace holdfast::models {

namespace {

using building::WallType;

enum class Takes { Words, Length, Sides, Load, Method };

struct Column {
    const char* name; // in SetScheduleCell
    const char* title;
    Takes takes;
};

constexpr std::array<Column, 12> kColumns = {
    {{"mark", QT_TRANSLATE_NOOP("schedule", "Mark"), Takes::Words},
     {"sheathing", QT_TRANSLATE_NOOP("schedule", "Sheathing"), Takes::Words},
     {"nail", QT_TRANSLATE_NOOP("schedule", "Nail"), Takes::Words},
     {"edge_spacing", QT_TRANSLATE_NOOP("schedule", "Edge (in)"), Takes::Length},
     {"field_spacing", QT_TRANSLATE_NOOP("schedule", "Field (in)"), Takes::Length},
     {"sides", QT_TRANSLATE_NOOP("schedule", "Sides"), Takes::Sides},
     {"allowable", QT_TRANSLATE_NOOP("schedule", "ASD capacity (plf)"), Takes::Load},
     {"holdown", QT_TRANSLATE_NOOP("schedule", "Hold-down"), Takes::Words},
     {"other_sheathing", QT_TRANSLATE_NOOP("schedule", "Other side"), Takes::Words},
     {"other_nail", QT_TRANSLATE_NOOP("schedule", "Its nail"), Takes::Words},
     {"other_edge_spacing", QT_TRANSLATE_NOOP("schedule", "Its edge (in)"), Takes::Length},
     {"method", QT_TRANSLATE_NOOP("schedule", "Openings"), Takes::Method}}};

QString length(Length value)
{
    return value.value() > 0 ? inches(value) : QString();
}

QString cell(const WallType& row, int column)
{
    switch (column) {
    case 0: return text(row.mark);
    case 1: return text(row.sheathing);
    case 2: return text(row.nail);
    case 3: return length(row.edgeSpacing);
    case 4: return length(row.fieldSpacing);
    case 5: return QString::number(row.sides);
    case 6: return row.allowable.value() > 0 ? number(row.allowable.in(1_plf)) : QString();
    case 7: return text(row.holdown);
    case 8: return text(row.otherSheathing);
    case 9: return text(row.otherNail);
    case 10: return length(row.otherEdgeSpacing);
    default: return text(enumText(row.method));
    }
}

// The value as an override says it, or why it will not do.
struct Typed {
    QString value, objection;
};

Typed typed(Takes takes, const QString& words)
{
    bool isNumber = false;
    switch (takes) {
    case Takes::Words: return {words, {}};
    case Takes::Length: {
        const auto read = parseLength(words.toStdString(), LengthUnit::Inch); // the column says inches
        if (!read)
            return {{}, text(read.fault().cause)};
        return read->value() > 0 ? Typed{inches(*read), {}}
                                 : Typed{{}, ScheduleModel::tr("A spacing is more than nothing.")};
    }
    case Takes::Sides: {
        const int sides = words.toInt(&isNumber);
        return isNumber && (sides == 1 || sides == 2) ? Typed{words, {}}
                                                      : Typed{{}, ScheduleModel::tr("A wall has 1 or 2 sides.")};
    }
    case Takes::Load: {
        const double load = QString(words)
                                .remove(QLatin1Char(','))
                                .remove(QStringLiteral("plf"))
                                .trimmed()
                                .toDouble(&isNumber);
        return isNumber && load >= 0 ? Typed{QString::number(load, 'g', 10) + QStringLiteral(" plf"), {}}
                                     : Typed{{}, ScheduleModel::tr("A capacity is a number of pounds a foot.")};
    }
    case Takes::Method: {
        building::OpeningMethod method;
        if (!parseEnum(words.toStdString(), method))
            return {{}, ScheduleModel::tr("Openings are perforated, segmented or force_transfer.")};
        // In a schedule the last is written by its letters.
        return {method == building::OpeningMethod::ForceTransfer ? QStringLiteral("FTAO") : words, {}};
    }
    }
    return {};
}

} // namespace

void ScheduleModel::setContent(std::vector<WallType> rows, std::vector<building::Override> said)
{
    std::erase_if(said, [](const building::Override& o) {
        return o.action != building::OverrideAction::SetScheduleCell;
    });
    beginResetModel();
    m_rows = std::move(rows);
    m_said = std::move(said);
    endResetModel();
}

int ScheduleModel::rowOf(const std::string& mark) const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i].mark == mark)
            return int(i);
    return -1;
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ScheduleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kColumns.size());
}

const building::Override* ScheduleModel::wordOn(int row, int column) const
{
    const std::string wanted = std::string(kColumns[std::size_t(column)].name) + "=";
    for (const building::Override& word : m_said)
        if (word.target == m_rows[std::size_t(row)].mark && word.value.starts_with(wanted))
            return &word;
    return nullptr;
}

QVariant ScheduleModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const building::Override* word = wordOn(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: {
        const QString shown = cell(m_rows[std::size_t(index.row())], index.column());
        return word ? shown + QStringLiteral(" *") : shown; // a sign, not a colour alone
    }
    case Qt::EditRole: return cell(m_rows[std::size_t(index.row())], index.column());
    case Qt::FontRole: {
        QFont font;
        font.setBold(word != nullptr);
        return font;
    }
    case Qt::ToolTipRole:
        return word ? tr("Set by %1, %2").arg(text(word->author), text(word->when))
                    : tr("As read from the drawing");
    default: return {};
    }
}

QVariant ScheduleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section >= 0 && section < columnCount())
        return QCoreApplication::translate("schedule", kColumns[std::size_t(section)].title);
    return QAbstractTableModel::headerData(section, orientation, role);
}

Qt::ItemFlags ScheduleModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() > 0 ? flags | Qt::ItemIsEditable : flags; // the mark names the row
}

bool ScheduleModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || index.column() == 0)
        return false;
    const QString words = value.toString().trimmed();
    if (words == data(index, Qt::EditRole).toString())
        return false;
    const Column& column = kColumns[std::size_t(index.column())];
    const Typed read = typed(column.takes, words);
    if (!read.objection.isEmpty()) {
        Q_EMIT refused(read.objection);
        return false;
    }
    Q_EMIT edited(text(m_rows[std::size_t(index.row())].mark), QString::fromLatin1(column.name), read.value);
    return true;
}

} // namespace holdfast::models
