// Every command and everything with a name, found by typing parts of it.
#pragma once

#include <functional>
#include <vector>

#include <QDialog>

#include "ui/models/project_tree.h"
#include "ui/models/selection.h"

class QLineEdit;
class QMenuBar;
class QTreeView;

namespace holdfast::models {
class TableProxy;
}

namespace holdfast::window {

struct PaletteEntry {
    QString text, detail, keys;        // "Import Drawings", "File", "Ctrl+I"
    std::function<void()> run;
};

// The enabled commands of the menus, submenus filled; then walls, rod runs and all else that the tree names.
std::vector<PaletteEntry> commandsOf(const QMenuBar& menus);
std::vector<PaletteEntry> placesOf(const models::TreeNode& root, models::Selection& selection);

class CommandPalette : public QDialog {
    Q_OBJECT
public:
    CommandPalette(std::vector<PaletteEntry> entries, QWidget* parent);

    QLineEdit& words() { return *m_words; }
    QTreeView& view() { return *m_view; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& words);
    void runCurrent();

    std::vector<PaletteEntry> m_entries;
    models::TableProxy* m_proxy;
    QLineEdit* m_words;
    QTreeView* m_view;
};

} // namespace holdfast::window
