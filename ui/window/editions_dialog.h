// The project designed again by other code editions: every quantity that changes, and the way to adopt them.
#pragma once

#include <memory>
#include <stop_token>

#include <QDialog>

#include "core/services/session/edition_runs.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QThread;

namespace holdfast::window {

class EditionsDialog : public QDialog {
    Q_OBJECT
public:
    // `inputs` and `known` as they are now; what changes in the project afterwards is not seen.
    EditionsDialog(std::shared_ptr<const pipeline::ProjectInputs> inputs,
                   std::shared_ptr<const rods::Catalogs> catalogs, session::KnownDrawings known,
                   QWidget* parent = nullptr);
    ~EditionsDialog() override; // stops the comparison and waits for it

    void choose(const building::CodeCriteria& codes);
    building::CodeCriteria chosen() const;
    void compare();
    void cancel();
    void adopt(); // only what was compared
    bool isRunning() const { return m_worker != nullptr; }
    int changes() const; // rows of the table
    QString summary() const;

Q_SIGNALS:
    void compared();
    void adopted(const holdfast::building::CodeCriteria& codes);

private:
    void makeWidgets();
    void updateButtons();
    void showChanges(const compliance::EditionComparison& made);
    void finish(const Result<compliance::EditionComparison>& made);

    std::shared_ptr<const pipeline::ProjectInputs> m_inputs;
    std::shared_ptr<const rods::Catalogs> m_catalogs;
    session::KnownDrawings m_known;
    std::optional<building::CodeCriteria> m_compared;
    std::unique_ptr<QThread> m_worker;
    std::stop_source m_stop;
    QLineEdit* m_building = nullptr;
    QComboBox *m_loads = nullptr, *m_sheathing = nullptr, *m_wood = nullptr, *m_steel = nullptr,
              *m_basis = nullptr;
    QTableWidget* m_table = nullptr;
    QLabel* m_summary = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton *m_compare = nullptr, *m_cancel = nullptr, *m_adopt = nullptr;
};

} // namespace holdfast::window
