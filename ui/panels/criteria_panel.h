// The design criteria, edited in place: every scalar with its unit, its source and whether somebody entered it. Asks
// for changes; whoever listens makes them and sets the criteria again.
#pragma once

#include <QWidget>

#include "core/engine/building/criteria_change.h"

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace holdfast::models {
class CriteriaModel;
}

namespace holdfast::panels {

class CriteriaFilter;

class CriteriaPanel : public QWidget {
    Q_OBJECT
public:
    explicit CriteriaPanel(QWidget* parent = nullptr);
    void setCriteria(const building::DesignCriteria& criteria);
    // Why the last change was not made; empty when it was.
    void say(const QString& text);
    models::CriteriaModel& model() { return *m_model; }

Q_SIGNALS:
    void changeWanted(const holdfast::building::CriterionChange& change);
    void rowWanted(const QString& list);
    void rowUnwanted(const QString& list, int position);

private:
    QString listOfCurrent(int* position) const;   // "stories" of "stories[2].height"; empty outside of a list
    void updateButtons();

    models::CriteriaModel* m_model;
    CriteriaFilter* m_filter;
    QTreeView* m_view;
    QLineEdit* m_words;
    QCheckBox* m_assumedOnly;
    QPushButton *m_add, *m_remove;
    QLabel* m_message;
};

} // namespace holdfast::panels
