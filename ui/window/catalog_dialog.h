// The project's catalogue as tables: rods, grades, plates, devices, anchors, lumber ... OK gives what is valid.
#pragma once

#include <memory>

#include <QDialog>

#include "ui/window/catalog_edit.h"

class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QTableView;

namespace holdfast::window {

class CatalogDialog : public QDialog {
    Q_OBJECT
public:
    using Shared = std::shared_ptr<const rods::Catalogs>;
    // `shipped` is what the program brings, to go back to.
    CatalogDialog(Shared current, Shared shipped, QWidget* parent = nullptr);

    CatalogTableModel& model() { return *m_model; }
    void showSection(const std::string& section);
    // Into the shown section; a file that cannot be read or is no CSV is said and changes nothing.
    bool importCsv(const QString& path);
    bool exportCsv(const QString& path);
    void revert();                   // to what the dialog was opened with
    void takeShipped();
    bool canApply() const;
    QString sentence() const;        // what is wrong, else how much is not verified
    // The same pointer as `current` or `shipped` where nothing differs from it.
    Shared catalogs() const;

private:
    void makeWidgets();
    QWidget* makeButtons();
    void showState();
    void say(const QString& sentence);

    Shared m_current, m_shipped, m_base;   // m_base: of the two, the one the edits started from
    CatalogTableModel* m_model = nullptr;
    QListWidget* m_sections = nullptr;
    QTableView* m_table = nullptr;
    QLineEdit* m_edition = nullptr;
    QLabel* m_message = nullptr;
    QDialogButtonBox* m_box = nullptr;
};

} // namespace holdfast::window
