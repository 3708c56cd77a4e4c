// The design criteria as rows that can be edited: one group a section, one row a scalar, with its unit, where its
// value is from, and whether somebody entered it.
#pragma once

#include <memory>

#include <QStandardItemModel>
#include <QStringList>

#include "core/engine/building/criteria_change.h"

namespace holdfast::models {

enum class CriterionKind { Flag, Number, Text, Choice, Quantity, TextList, QuantityList };

struct CriterionRow {
    std::string path;            // "stories[0].height", without unit
    CriterionKind kind = CriterionKind::Text;
    QString group, label;        // "Stories", "1: height"
    QString value;               // as it is shown and edited, with its unit
    std::string unit;            // of a bare number that is typed: "in", "lb"
    std::vector<std::pair<std::string, QString>> choices;   // of the file, of the screen
    bool mayBeEmpty = false;
    QString description, source;
    bool isAssumed = false, isVerified = true;
};

// Overrides and what was confirmed are no criteria and are left out.
std::vector<CriterionRow> criterionRows(const building::DesignCriteria& criteria);
// What was typed, as a change; `text` of a choice or flag is the one of the screen.
building::CriterionChange changeOf(const CriterionRow& row, const QString& text);

class CriteriaModel : public QStandardItemModel {
    Q_OBJECT
public:
    enum Column { Name, Value, Source, ColumnCount };
    enum Role { PathRole = Qt::UserRole + 1, ChoicesRole, AssumedRole };

    explicit CriteriaModel(QObject* parent = nullptr);
    // Rows of the same paths are changed in place, so that a view stays where it is.
    void setCriteria(const building::DesignCriteria& criteria);
    int assumedCount() const { return m_assumed; }

    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    // The row shows the new value when the criteria come back with it.
    void edited(const holdfast::building::CriterionChange& change);

private:
    void build();
    void show(const CriterionRow& row, QStandardItem& name, QStandardItem& value, QStandardItem& source);

    std::vector<CriterionRow> m_rows;
    int m_assumed = 0;
};

} // namespace holdfast::models
