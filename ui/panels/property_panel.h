// The numbers of the selected thing, and for each number the calculation behind it.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/models/calculations.h"
#include "ui/models/selection.h"

class QLabel;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

namespace holdfast::panels {

class PropertyPanel : public QWidget {
    Q_OBJECT
public:
    explicit PropertyPanel(models::Selection& selection, QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    QTreeWidget& facts() { return *m_facts; }
    QTreeWidget& calculations() { return *m_calculations; }
    QTextBrowser& detail() { return *m_detail; }

private:
    void showSelection();
    void fillFacts(const Subject& subject);
    void fillCalculations(const Subject& subject);
    void findCalculation(const QTreeWidgetItem* fact);
    void showCalculation(const QTreeWidgetItem* line);

    models::Selection& m_selection;
    std::shared_ptr<const pipeline::Snapshot> m_snapshot;
    std::vector<models::CalculationGroup> m_groups;
    QLabel* m_title;
    QTreeWidget* m_facts;
    QTreeWidget* m_calculations;
    QTextBrowser* m_detail;
};

} // namespace holdfast::panels
