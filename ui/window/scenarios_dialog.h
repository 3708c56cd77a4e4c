// Variants of the design side by side: chosen from a list, run in the background, read in one table and a chart, and
// adopted as one step of the project's history. Stays open beside the window.
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QDialog>

#include "core/services/scenarios/scenario.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;
class QSplitter;
class QTableWidget;
class QThread;

namespace holdfast::window {

class BarChartView;

class ScenariosDialog : public QDialog {
    Q_OBJECT
public:
    // `inputs` and `known` as they are now; what changes in the project afterwards is not seen.
    ScenariosDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs,
                    std::shared_ptr<const rods::Catalogs> catalogs, session::KnownDrawings known,
                    QWidget* parent = nullptr);
    ~ScenariosDialog() override; // stops the comparison and waits for it

    void setScenarios(std::vector<scenarios::Scenario> list);
    // "LRFD" and "codes.basis=lrfd; rods.grades=A36"; false, with the reason shown, when it is no change.
    bool add(const QString& name, const QString& changes);
    void check(const QString& name, bool on = true);
    std::vector<scenarios::Scenario> checked() const;
    void compare();
    void cancel();
    void adopt();                // the variant of the chosen column
    bool isRunning() const { return m_worker != nullptr; }
    const std::optional<scenarios::Comparison>& comparison() const { return m_made; }

Q_SIGNALS:
    void compared();
    void adopted(const holdfast::scenarios::Scenario& scenario);

private:
    void makeWidgets();
    QWidget* makeChoice();
    QWidget* makeOutcome();
    void openList();
    void saveList();
    void updateButtons();
    void finish(const Result<scenarios::Comparison>& made);
    void showComparison();
    void showChart();

    std::shared_ptr<const pipeline::ProjectInputs> m_inputs;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    session::KnownDrawings m_known;
    std::vector<scenarios::Scenario> m_scenarios;
    std::optional<scenarios::Comparison> m_made;
    std::unique_ptr<QThread> m_worker;
    std::stop_source m_stop;
    QListWidget* m_list = nullptr;
    QLineEdit *m_name = nullptr, *m_changes = nullptr;
    QSplitter* m_outcome = nullptr;      // the table over the chart
    QTableWidget* m_table = nullptr;
    QComboBox* m_figure = nullptr;
    BarChartView* m_chart = nullptr;
    QLabel* m_message = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton *m_compare = nullptr, *m_cancel = nullptr, *m_adopt = nullptr;
};

} // namespace holdfast::window
