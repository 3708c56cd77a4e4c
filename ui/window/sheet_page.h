// The sheet with its bar: which sheet, the tools of correction, and what has to be known of it.
#pragma once

#include <map>

#include <QWidget>

#include "ui/sheet/sheet_editor.h"

class QComboBox;
class QLabel;
class QToolBar;

namespace holdfast::window {

class SheetPage : public QWidget {
    Q_OBJECT
public:
    explicit SheetPage(QWidget* parent = nullptr);

    void setSnapshot(std::shared_ptr<const pipeline::Snapshot> snapshot);
    sheet::SheetView& view() { return *m_view; }
    sheet::SheetEditor& editor() { return *m_editor; }
    QAction* toolAction(sheet::Tool tool) { return m_tools.at(tool); }
    QString banner() const;      // empty when nothing has to be said of the sheet

private:
    void makeTools(QToolBar& bar);
    void fillSheets();
    void showBanner();

    std::shared_ptr<const pipeline::Snapshot> m_snapshot;
    sheet::SheetView* m_view;
    sheet::SheetEditor* m_editor;
    QComboBox* m_sheets;
    QLabel* m_banner;
    std::map<sheet::Tool, QAction*> m_tools;
};

} // namespace holdfast::window
