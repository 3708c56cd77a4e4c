// What an approval needs of the approver: the name, the licence with its last day, and what it is for.
#pragma once

#include <QDialog>

#include "core/engine/review/rules.h"

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace holdfast::window {

class ApproveDialog : public QDialog {
    Q_OBJECT
public:
    explicit ApproveDialog(QWidget* parent = nullptr);

    // Without role and time.
    review::Deed deed() const;

private:
    void remember() const;

    QLineEdit *m_name, *m_number, *m_state;
    QDateEdit* m_expires;
    QComboBox* m_stamp;
    QPlainTextEdit* m_note;
};

} // namespace holdfast::window
