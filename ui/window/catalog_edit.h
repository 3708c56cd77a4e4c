// A catalogue being edited: every section as a table of text, valid or not yet; the last state in which all was
// valid can be applied.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <QAbstractTableModel>

#include "core/engine/rods/catalog_csv.h"

namespace holdfast::window {

class CatalogTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit CatalogTableModel(rods::Catalogs catalogs, QObject* parent = nullptr);

    void showSection(const std::string& section);
    const std::string& section() const { return m_section; }
    void setCatalogs(rods::Catalogs catalogs);       // all sections anew, edits are gone
    // A whole table in place of the shown section; kept, with its fault, even when it is not valid.
    void setTable(rods::SectionTable table, const std::string& file);
    const rods::SectionTable& table() const { return m_table; }
    void addRow();
    void removeRow(int row);

    // "" when every section is valid; else the first fault as a sentence.
    QString fault() const;
    const rods::Catalogs& catalogs() const { return m_catalogs; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void checked();                                  // fault() may be another

private:
    void check(const std::string& file);
    bool isVerified(int row) const;
    bool isTruth(int column) const;

    rods::Catalogs m_catalogs;                       // valid
    std::string m_section;
    rods::SectionTable m_table;                      // of m_section, as the reader sees it
    std::map<std::string, std::pair<rods::SectionTable, QString>> m_invalid;   // by section, with the fault
};

} // namespace holdfast::window
