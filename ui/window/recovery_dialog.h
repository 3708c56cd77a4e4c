// After a program that ended unsaved: what it had, beside what is in the file.
#pragma once

#include <vector>

#include <QDialog>

#include "core/services/recovery/leftovers.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace holdfast::window {

class RecoveryDialog : public QDialog {
    Q_OBJECT
public:
    explicit RecoveryDialog(std::vector<recovery::Leftover> leftovers, QWidget* parent = nullptr);

    QTreeWidget& projects() { return *m_projects; }
    QTreeWidget& differences() { return *m_differences; }

Q_SIGNALS:
    void recoverWanted(const holdfast::recovery::Leftover& leftover);

private:
    void makeTables();
    void fillProjects();
    void showChosen();
    void dropChosen();
    int chosen() const;          // -1 none

    std::vector<recovery::Leftover> m_leftovers;
    QTreeWidget *m_projects, *m_differences;
    QLabel* m_note;
    QPushButton *m_recover, *m_drop;
};

} // namespace holdfast::window
