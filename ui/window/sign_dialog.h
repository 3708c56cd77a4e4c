// What a signature needs: the report, the engineer's certificate, and the words on the seal. Signs nothing itself.
#pragma once

#include <optional>

#include <QDialog>

#include "core/services/signing/pdf_signature.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace holdfast::window {

class SignDialog : public QDialog {
    Q_OBJECT
public:
    explicit SignDialog(QWidget* parent = nullptr);

    QString report() const;
    QString out() const;
    signing::SignatureWords words() const;           // without the time
    std::optional<signing::SealArea> seal() const;
    // The certificate, opened when the dialog was accepted.
    const std::shared_ptr<const signing::Identity>& identity() const { return m_identity; }

private:
    QLineEdit* fileLine(class QFormLayout& form, const QString& label, const QString& filter, bool save);
    void openCertificate();
    void refuse(const QString& why);
    void suggestOut();

    QLineEdit *m_report, *m_certificate, *m_password, *m_name, *m_license, *m_location, *m_out;
    QComboBox* m_reason;
    QCheckBox* m_visible;
    QLabel* m_fault;
    QPushButton* m_sign;
    std::shared_ptr<const signing::Identity> m_identity;
};

} // namespace holdfast::window
