#include "ui/window/sign_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/models/text.h"

namespace holdfast::window {

namespace {

// The line "Digital signature" of the report's cover, in points from the top left corner.
const QRectF kSignatureLine(72, 658, 240, 37);
const QString kCertificateKey = QStringLiteral("signing/certificate"), kNameKey = QStringLiteral("signing/name"),
              kLicenseKey = QStringLiteral("signing/license");

} // namespace

QLineEdit* SignDialog::fileLine(QFormLayout& form, const QString& label, const QString& filter, bool save)
{
    auto* line = new QLineEdit(this);
    line->setAccessibleName(label);
    auto* browse = new QToolButton(this);
    browse->setText(tr("..."));
    browse->setAccessibleName(tr("Choose: %1").arg(label));
    auto* row = new QHBoxLayout;
    row->addWidget(line, 1);
    row->addWidget(browse);
    form.addRow(label, row);
    connect(browse, &QToolButton::clicked, this, [this, line, label, filter, save] {
        const QString path = save ? QFileDialog::getSaveFileName(this, label, line->text(), filter)
                                  : QFileDialog::getOpenFileName(this, label, line->text(), filter);
        if (!path.isEmpty())
            line->setText(path);
    });
    return line;
}

SignDialog::SignDialog(QWidget* parent)
    : QDialog(parent), m_reason(new QComboBox(this)), m_visible(new QCheckBox(tr("Show it on the cover"), this)),
      m_fault(new QLabel(this))
{
    setWindowTitle(tr("Sign a report"));
    setMinimumWidth(560);
    const QSettings settings;
    auto* form = new QFormLayout;
    m_report = fileLine(*form, tr("Report:"), tr("PDF (*.pdf)"), false);
    m_certificate = fileLine(*form, tr("Certificate:"), tr("PKCS#12 (*.p12 *.pfx)"), false);
    m_certificate->setText(settings.value(kCertificateKey).toString());
    const auto line = [&](const QString& label, const QString& text) {
        auto* made = new QLineEdit(text, this);
        made->setAccessibleName(label);
        form->addRow(label, made);
        return made;
    };
    m_password = line(tr("Its password:"), {});
    m_password->setEchoMode(QLineEdit::Password);
    m_name = line(tr("Name:"), settings.value(kNameKey).toString());
    m_name->setPlaceholderText(tr("as in the certificate"));
    m_license = line(tr("Licence:"), settings.value(kLicenseKey).toString());
    m_license->setPlaceholderText(tr("number and state"));
    m_reason->setEditable(true);
    m_reason->addItems({tr("For permit"), tr("For construction"), tr("As-built"), tr("Preliminary")});
    form->addRow(tr("Reason:"), m_reason);
    m_location = line(tr("Location:"), {});
    m_visible->setChecked(true);
    form->addRow({}, m_visible);
    m_out = fileLine(*form, tr("Signed file:"), tr("PDF (*.pdf)"), true);
    m_fault->setWordWrap(true);
    m_fault->setObjectName(QStringLiteral("signFault"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_sign = buttons->addButton(tr("&Sign"), QDialogButtonBox::AcceptRole);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(new QLabel(tr("The signature is yours: whoever signs answers for what the report says."), this));
    layout->addLayout(form);
    layout->addWidget(m_fault);
    layout->addWidget(buttons);
    connect(m_report, &QLineEdit::textChanged, this, &SignDialog::suggestOut);
    connect(m_sign, &QPushButton::clicked, this, &SignDialog::openCertificate);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SignDialog::suggestOut()
{
    const QFileInfo report(m_report->text());
    m_out->setText(report.path() + QLatin1Char('/') + report.completeBaseName() + QStringLiteral("-signed.pdf"));
}

void SignDialog::refuse(const QString& why)
{
    m_fault->setText(why);
    resize(width(), std::max(height(), sizeHint().height() + m_fault->heightForWidth(width())));
}

// The dialog stays open, saying why, until the certificate opens. The password is kept nowhere.
void SignDialog::openCertificate()
{
    if (m_report->text().isEmpty() || m_out->text().isEmpty())
        return refuse(tr("Choose the report and the file to write."));
    auto opened = signing::Identity::open(m_certificate->text(), m_password->text());
    m_password->clear();
    if (!opened)
        return refuse(models::text(describe(opened.fault())));
    m_identity = std::make_shared<const signing::Identity>(std::move(*opened));
    QSettings settings;
    settings.setValue(kCertificateKey, m_certificate->text());
    settings.setValue(kNameKey, m_name->text());
    settings.setValue(kLicenseKey, m_license->text());
    accept();
}

QString SignDialog::report() const
{
    return m_report->text();
}

QString SignDialog::out() const
{
    return m_out->text();
}

signing::SignatureWords SignDialog::words() const
{
    return {m_name->text(), m_license->text(), m_reason->currentText(), m_location->text(), {}};
}

std::optional<signing::SealArea> SignDialog::seal() const
{
    if (!m_visible->isChecked())
        return std::nullopt;
    return signing::SealArea{1, kSignatureLine};
}

} // namespace holdfast::window
