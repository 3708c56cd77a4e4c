// Drawings before they are imported: read in the background, looked at, asked about. Nothing belongs to the project
// until OK, and then all of it is one step.
#pragma once

#include <stop_token>

#include <QDialog>

#include "core/services/session/drawing_preview.h"
#include "ui/panels/layer_panel.h"
#include "ui/sheet/newest.h"
#include "ui/sheet/sheet_view.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace holdfast::window {

class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs, const QStringList& paths,
                 QWidget* parent = nullptr);
    ~ImportDialog() override;          // stops reading; what is being read is dropped

    void addFiles(const QStringList& paths);
    QStringList chosen() const;        // the readable ones
    // Said here about the chosen ones, by the labels they have once they are imported.
    std::vector<building::Override> words() const;

    QTableWidget& files() { return *m_files; }
    QTableWidget& sheets() { return *m_sheets; }
    QComboBox& level() { return *m_level; }
    QComboBox& unit() { return *m_unit; }
    QString question() const;          // "This building is 123'-4" by 60'-0": right?"
    panels::LayerPanel& layers() { return *m_layers; }
    bool isReading() const { return m_reading > 0 || m_understanding; }

Q_SIGNALS:
    void understood();                 // the preview shows all that is read and said so far

private:
    QWidget* filePage();
    QWidget* sheetPage();
    void addToTable(const QString& path);
    void take(const session::PreviewFile& file);
    void understand();
    void showPreview(const session::Preview& preview);
    void fillSheets();
    void showSheet();
    void showState();
    void say(const std::vector<std::pair<building::OverrideAction, std::string>>& values);
    void saySize(const QString& typed);
    static QTableWidgetItem* cell(const QString& text);
    void sayLayer(const QString& layer, const QString& role);
    void removeSelected();
    building::DesignCriteria criteria() const;
    std::vector<std::string> allPaths() const;

    std::shared_ptr<const pipeline::ProjectInputs> m_inputs;
    std::vector<session::PreviewFile> m_read;
    std::vector<building::Override> m_words;
    session::Preview m_preview;
    int m_reading = 0;
    bool m_understanding = false;
    std::stop_source m_stop;
    QTableWidget *m_files, *m_sheets;
    sheet::SheetView* m_view;
    QLabel* m_question;
    QComboBox *m_level, *m_unit;
    panels::LayerPanel* m_layers;
    QProgressBar* m_progress;
    QPushButton* m_ok;
    sheet::Newest m_understandingJob{this};
};

} // namespace holdfast::window
