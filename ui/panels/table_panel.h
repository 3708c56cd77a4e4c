// A table with a filter; its selection is the window's selection.
#pragma once

#include <QWidget>

#include "ui/models/selection.h"
#include "ui/models/table_model.h"

class QLabel;
class QLineEdit;
class QTableView;

namespace holdfast::panels {

class TablePanel : public QWidget {
    Q_OBJECT
public:
    TablePanel(const QString& name, models::Selection& selection, QWidget* parent = nullptr);

    void setContent(models::TableContent content);
    const models::TableModel& model() const { return *m_model; }
    QTableView& view() { return *m_view; }
    int currentRow() const;       // of the model, -1 none

Q_SIGNALS:
    void countChanged(int rows);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showSelection();
    void takeSelection(const QModelIndex& current);
    void fitColumns();
    void copyRows() const;
    void updateCount();

    models::Selection& m_selection;
    models::TableModel* m_model;
    models::TableProxy* m_proxy;
    QTableView* m_view;
    QLineEdit* m_filter;
    QLabel* m_count;
    bool m_following = false;     // the view moves because the selection moved
    bool m_fitted = false;
};

} // namespace holdfast::panels
