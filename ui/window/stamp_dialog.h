// Before a report is exported: what it shall be stamped, of what its review admits.
#pragma once

#include <QDialog>

#include "core/engine/review/stamp.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace holdfast::session {
class ReviewDesk;
}

namespace holdfast::window {

class StampDialog : public QDialog {
    Q_OBJECT
public:
    explicit StampDialog(const session::ReviewDesk& desk, QWidget* parent = nullptr);

    review::Stamp stamp() const;
    // Of the stamp chosen; the dialog cannot be accepted with one that is refused.
    const report::Issue& issue() const { return m_issue; }

private:
    void judge();

    const session::ReviewDesk& m_desk;
    report::Issue m_issue;
    QComboBox* m_stamp;
    QLabel* m_says;
    QPushButton* m_go;
};

} // namespace holdfast::window
