// The clashes of a project: filtered, grouped, walked through with the keyboard, judged one or many at a time.
#pragma once

#include <memory>

#include <QWidget>

#include "ui/models/clash_table.h"
#include "ui/panels/table_panel.h"

class QComboBox;
class QPlainTextEdit;
class QToolButton;

namespace holdfast::panels {

class ClashPanel : public QWidget {
    Q_OBJECT
public:
    explicit ClashPanel(models::Selection& selection, QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    void setFilter(const models::ClashFilter& filter);
    const models::ClashFilter& filter() const { return m_filter; }
    TablePanel& table() { return *m_table; }
    // Labels of the selected rows, in the order shown.
    std::vector<std::string> selected() const;
    // To the next (1) or previous (-1) row shown, which is brought into sight everywhere.
    void walk(int step);

Q_SIGNALS:
    // Everything selected, one word, one step of the history.
    void wordSaid(const std::vector<std::string>& labels, const holdfast::clash::ClashWord& word);
    void isolateWanted(const holdfast::Subject& clash);  // I
    void restoreWanted();                                // R
    void importWanted();
    void rulesWanted();
    void countChanged(int open);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* filterBar();
    QWidget* wordBar();
    QComboBox* choice(const QString& name);
    void takeFilter();
    void refresh();
    void fillLevels();
    void showHistory();
    void askComment();
    void askAssignee();
    void say(const clash::ClashWord& word);
    bool answer(int key);

    models::Selection& m_selection;
    std::shared_ptr<const pipeline::Snapshot> m_snapshot = std::make_shared<pipeline::Snapshot>();
    models::ClashFilter m_filter;
    TablePanel* m_table;
    QComboBox *m_status, *m_severity, *m_trade, *m_level, *m_group;
    QToolButton* m_open;
    QPlainTextEdit* m_history;
};

} // namespace holdfast::panels
